"""The filters of a question that people follow, in the words of the lists where they were
chosen."""

from collections.abc import Iterator, Mapping

from django_filters import FilterSet

from agendawijzer.portaal.uitvoering.filters import UitvoeringFilter
from agendawijzer.portaal.woorden.taal import kleine_letter
from agendawijzer.portaal.zoeken.filters import ZoekFilter
from dossiers.models import Fractie, Portefeuille
from dossiers.zoeken import kinds
from volgen.nieuws.antwoorden import Keuzes

# Of these the address holds a slug, and people a name.
_MET_NAAM: dict[str, type[Fractie | Portefeuille]] = {
    "fractie": Fractie,
    "portefeuille": Portefeuille,
}


def tell_zoekvraag(keuzes: Keuzes) -> list[tuple[str, str]]:
    """Label and value of each filter of a search. One query for a fractie, and one for a
    portefeuille."""
    return list(
        _tell(ZoekFilter, keuzes, {"soort": {naam: meer for naam, (_, meer) in kinds().items()}})
    )


def tell_uitvoering(keuzes: Keuzes) -> list[tuple[str, str]]:
    """The same of the list of what became of decisions."""
    return list(_tell(UitvoeringFilter, keuzes, {}))


def _tell(
    filterset: type[FilterSet], keuzes: Keuzes, woorden: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """In the order of the page. What exists no more keeps its stored words, for the reader must see
    what is asked."""
    for naam, veld in filterset.base_filters.items():
        waarde = keuzes.get(naam, "")
        if not waarde:
            continue
        if naam in _MET_NAAM:
            rijen = _MET_NAAM[naam].objects.filter(slug=waarde)
            woord = rijen.values_list("naam", flat=True).first()
        else:
            bekend = woorden.get(naam) or dict(veld.extra.get("choices", ()))
            woord = kleine_letter(str(bekend.get(waarde, "")))
        yield kleine_letter(str(veld.label)), woord or waarde.replace("-", " ").replace("_", " ")
