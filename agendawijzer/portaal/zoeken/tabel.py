"""The answers to a question as a table and a feed."""

from collections.abc import Iterator

from django.http import HttpRequest

from agendawijzer.portaal.tabellen.csvtabel import Cellen
from agendawijzer.portaal.tabellen.lijstsoort import Lijstsoort, Tabelregel, join_words
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import WOORD
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND
from agendawijzer.portaal.zoeken.antwoord import find_rijen, read_gevraagd
from agendawijzer.portaal.zoeken.filters import FACETTEN, KENMERKEN, ZoekFilter
from dossiers.models import Zoekkenmerk, Zoekregel
from dossiers.zoeken import kinds

_KOLOMMEN = (
    "soort", "titel", "bij", "datum", "uitkomst", "staat", "wijze", "portefeuille", "fractie",
    "adres",
)  # fmt: skip


def _answers(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Tabelregel]:
    """Two queries besides those of the filters."""
    vraag, _ = read_gevraagd(request)
    formulier = ZoekFilter(request.GET, queryset=Zoekregel.objects.none(), request=request).form
    formulier.is_valid()
    keuze = formulier.cleaned_data
    if nieuwste:
        keuze = keuze | {"volgorde": "datum"}
    regels = list(find_rijen(vraag, keuze)[:hoogstens])
    kenmerken = _find_kenmerken(regels)
    for regel in regels:
        sleutel = f"{regel.model.replace('.', '-')}-{regel.object_id}"
        cellen = _make_cellen(regel, request.build_absolute_uri(regel.adres))
        for naam in KENMERKEN:
            cellen[naam] = ", ".join(kenmerken.get((regel.pk, naam), ()))
        yield Tabelregel(sleutel, cellen, regel.datum, _sentence(regel))


def _make_cellen(regel: Zoekregel, adres: str) -> Cellen:
    return {
        "soort": regel.soort,
        "titel": regel.titel,
        "bij": regel.bij,
        "datum": regel.datum or ONBEKEND,
        "uitkomst": regel.uitkomst,
        "staat": regel.staat,
        "wijze": regel.wijze,
        "adres": adres,
    }


def _sentence(regel: Zoekregel) -> str:
    soort = hoofdletter(kinds()[regel.soort][0])
    waarbij = f" bij ‘{regel.bij}’" if regel.bij else ""
    return join_words(f"{soort}{waarbij}", WOORD.get(regel.uitkomst, ""))


def _find_kenmerken(regels: list[Zoekregel]) -> dict[tuple[int, str], list[str]]:
    """The slugs of portefeuilles and fracties of each row. One query."""
    gevonden: dict[tuple[int, str], list[str]] = {}
    rijen = Zoekkenmerk.objects.filter(regel__in=regels).order_by("naam", "waarde")
    for regel, naam, waarde in rijen.values_list("regel", "naam", "waarde"):
        gevonden.setdefault((regel, naam), []).append(waarde)
    return gevonden


ZOEKEN = Lijstsoort(
    naam="zoeken",
    titel="Zoeken",
    kolommen=_KOLOMMEN,
    find_regels=_answers,
    filters=("q", *FACETTEN),
)
