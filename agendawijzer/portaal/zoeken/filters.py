"""What the answers can be narrowed by: the values and labels of the other lists."""

from typing import Any

from django.db.models import QuerySet
from django_filters import FilterSet

from agendawijzer.portaal.filters import Keuzefilter, find_jaren
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import WOORD
from dossiers.models import Fractie, Portefeuille, Zoekregel
from dossiers.standen.staat import STATEN
from dossiers.zoeken import kinds
from stemmingen.models import Stemming

# One value in each row, and several.
VELDEN = ("soort", "jaar", "uitkomst", "staat", "wijze")
KENMERKEN = ("portefeuille", "fractie")
FACETTEN = ("soort", "jaar", "uitkomst", "staat", "portefeuille", "fractie", "wijze")


class ZoekFilter(FilterSet):
    """For rows of the index. It reads and checks the choices; `facetten` applies them, as it counts
    without each."""

    soort = Keuzefilter(label="Soort")
    jaar = Keuzefilter(label="Jaar")
    uitkomst = Keuzefilter(choices=list(WOORD.items()), label="Uitkomst")
    staat = Keuzefilter(
        choices=[(staat, hoofdletter(woord)) for staat, woord in STATEN.items()],
        label="Stand van de uitvoering",
    )
    portefeuille = Keuzefilter(label="Portefeuille")
    fractie = Keuzefilter(label="Fractie")
    wijze = Keuzefilter(
        choices=[(waarde, hoofdletter(label)) for waarde, label in Stemming.Wijze.choices],
        label="Wijze van stemmen",
    )
    volgorde = Keuzefilter(
        choices=[("datum", "Nieuwste eerst")], label="Volgorde", empty_label="Beste eerst"
    )

    class Meta:
        model = Zoekregel
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Four queries, of which the form asks when it is read."""
        super().__init__(*args, **kwargs)
        self.filters["soort"].extra["choices"] = [
            (naam, hoofdletter(meer)) for naam, (_, meer) in kinds().items()
        ]
        self.filters["jaar"].extra["choices"] = find_jaren(Zoekregel.objects.all())
        self.filters["portefeuille"].extra["choices"] = list(
            Portefeuille.objects.values_list("slug", "naam")
        )
        self.filters["fractie"].extra["choices"] = list(Fractie.objects.values_list("slug", "naam"))


def narrow(rijen: QuerySet[Any], keuze: dict[str, str]) -> QuerySet[Any]:
    """`rijen` of the index under these choices, by the name of the facet; empty ones mean any."""
    for naam, waarde in keuze.items():
        if waarde and naam in KENMERKEN:
            rijen = rijen.filter(kenmerken__naam=naam, kenmerken__waarde=waarde)
        elif waarde and naam in VELDEN:
            rijen = rijen.filter(**{naam: waarde})
    return rijen
