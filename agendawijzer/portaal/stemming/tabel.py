"""The list of votes as a table."""

from collections.abc import Iterator

from django.http import HttpRequest

from agendawijzer.portaal.filters import StemmingFilter
from agendawijzer.portaal.tabellen.lijstsoort import Lijstsoort, Tabelregel, join_words, known
from agendawijzer.portaal.woorden.uitslag import naam, stemzin
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND
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
        stuk, vergadering = stemming.instrument, stemming.vergadering
        cellen = {
            "datum": known(stemming.datum),
            "vergadering": vergadering.slug if vergadering else ONBEKEND,
            "soort": stuk.soort,
            "nummer": stuk.nummer,
            "titel": stuk.titel,
            "onderwerp": stuk.dossier.titel if stuk.dossier else "",
            "onderwerpnummer": stuk.dossier.nummer if stuk.dossier else "",
            "wijze": stemming.wijze,
            "uitkomst": stemming.uitkomst,
            "voor": ONBEKEND if stemming.voor is None else stemming.voor,
            "tegen": ONBEKEND if stemming.tegen is None else stemming.tegen,
            "voorlopig": stemming.voorlopig,
            "adres": request.build_absolute_uri(stemming.get_absolute_url()),
        }
        yield Tabelregel(
            f"stemming-{stemming.pk}",
            cellen,
            stemming.datum,
            join_words(naam(stuk), stemzin(stemming)),
        )


STEMMINGEN = Lijstsoort(
    "stemmingen", "Stemmingen", _VAN_STEMMINGEN, _stemmingen, tuple(StemmingFilter.base_filters)
)
