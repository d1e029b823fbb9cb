"""The list of votes as a table."""

from collections.abc import Iterator

from django.http import HttpRequest

from agendawijzer.portaal.filters import StemmingFilter
from agendawijzer.portaal.tabellen.csvtabel import Cellen
from agendawijzer.portaal.tabellen.lijstsoort import Lijstsoort, Tabelregel, join_words, known
from agendawijzer.portaal.woorden.uitslag import naam, stemzin
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND
from stemmingen.models import Stemming
from stemmingen.selectie import newest_first

_VAN_STEMMINGEN = (
    "datum", "vergadering", "soort", "nummer", "titel", "onderwerp", "onderwerpnummer", "wijze",
    "uitkomst", "voor", "tegen", "voorlopig", "adres",
)  # fmt: skip


def _stemmingen(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Tabelregel]:
    """One query besides those of the filters."""
    rijen = StemmingFilter(request.GET, queryset=newest_first(), request=request).qs
    if nieuwste:
        rijen = rijen.order_by("-sorteerdatum", "volgorde", "pk")
    for stemming in rijen[:hoogstens]:
        zin = join_words(naam(stemming.instrument), stemzin(stemming))
        cellen = _make_cellen(stemming, request.build_absolute_uri(stemming.get_absolute_url()))
        yield Tabelregel(f"stemming-{stemming.pk}", cellen, stemming.datum, zin)


def _make_cellen(stemming: Stemming, adres: str) -> Cellen:
    stuk, vergadering = stemming.instrument, stemming.vergadering
    dossier = stuk.dossier
    return {
        "datum": known(stemming.datum),
        "vergadering": vergadering.slug if vergadering else ONBEKEND,
        "soort": stuk.soort,
        "nummer": stuk.nummer,
        "titel": stuk.titel,
        "onderwerp": dossier.titel if dossier else "",
        "onderwerpnummer": dossier.nummer if dossier else "",
        "wijze": stemming.wijze,
        "uitkomst": stemming.uitkomst,
        "voor": known(stemming.voor),
        "tegen": known(stemming.tegen),
        "voorlopig": stemming.voorlopig,
        "adres": adres,
    }


STEMMINGEN = Lijstsoort(
    naam="stemmingen",
    titel="Stemmingen",
    kolommen=_VAN_STEMMINGEN,
    find_regels=_stemmingen,
    filters=tuple(StemmingFilter.base_filters),
)
