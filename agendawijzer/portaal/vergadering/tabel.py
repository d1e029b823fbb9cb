"""The list of meetings as a table."""

from collections.abc import Iterator

from django.db.models import Count
from django.http import HttpRequest

from agendawijzer.portaal.tabellen.lijstsoort import Lijstsoort, Tabelregel, known
from agendawijzer.portaal.woorden.raad import vergaderingnaam
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND
from dossiers.models import Vergadering
from stemmingen.models import Stemming

_VAN_VERGADERINGEN = (
    "datum", "begintijd", "soort", "titel", "plaats", "afgelast", "aanwezig", "stemmingen", "adres",
)  # fmt: skip


def _vergaderingen(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Tabelregel]:
    """Two queries; what is planned too, the latest day first."""
    vergaderingen = list(Vergadering.objects.openbaar().defer("inleiding")[:hoogstens])
    stemmingen = Stemming.objects.openbaar().filter(vergadering__isnull=False).order_by()
    aantallen = dict(stemmingen.values_list("vergadering").annotate(n=Count("pk")))
    for vergadering in vergaderingen:
        cellen = {
            "datum": vergadering.datum,
            "begintijd": vergadering.begintijd or ONBEKEND,
            "soort": vergadering.soort,
            "titel": hoofdletter(vergaderingnaam(vergadering)),
            "plaats": vergadering.plaats or ONBEKEND,
            "afgelast": vergadering.afgelast,
            "aanwezig": known(vergadering.aanwezig),
            "stemmingen": aantallen.get(vergadering.pk, 0),
            "adres": request.build_absolute_uri(vergadering.get_absolute_url()),
        }
        yield Tabelregel(f"vergadering-{vergadering.pk}", cellen, vergadering.datum, "")


VERGADERINGEN = Lijstsoort(
    naam="vergaderingen",
    titel="Vergaderingen",
    kolommen=_VAN_VERGADERINGEN,
    find_regels=_vergaderingen,
)
