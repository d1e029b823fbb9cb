"""The list of dossiers as a table."""

from collections.abc import Iterator

from django.http import HttpRequest

from agendawijzer.portaal.filters import DossierFilter
from agendawijzer.portaal.tabellen.lijstsoort import (
    Lijstsoort,
    Tabelregel,
    day_of,
    join_words,
    known,
)
from agendawijzer.portaal.woorden.taal import hoofdletter
from dossiers.models import Dossier
from stemmingen.models import Stemming
from stemmingen.selectie import count_uitkomsten

_UITKOMSTEN = tuple(uitkomst for uitkomst in Stemming.Uitkomst.values if uitkomst != "onbekend")


_VAN_DOSSIERS = (
    "nummer",
    "titel",
    "status",
    "bijgewerkt_op",
    "portefeuilles",
    *_UITKOMSTEN,
    "adres",
)


def _dossiers(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Tabelregel]:
    """Three queries besides those of the filters."""
    rijen = DossierFilter(request.GET, queryset=Dossier.objects.openbaar(), request=request).qs
    if nieuwste:
        rijen = rijen.order_by("-sorteerdatum", "-pk")
    velden = ("nummer", "titel", "kop", "slug", "status", "sorteerdatum")
    dossiers = list(rijen.only(*velden).prefetch_related("portefeuilles")[:hoogstens])
    tellingen = count_uitkomsten(dossiers)
    for dossier in dossiers:
        telling = tellingen.get(dossier.pk, {})
        portefeuilles = [portefeuille.naam for portefeuille in dossier.portefeuilles.all()]
        cellen = {
            "nummer": dossier.nummer,
            "titel": dossier.titel,
            "status": dossier.status,
            "bijgewerkt_op": known(dossier.sorteerdatum),
            "portefeuilles": ", ".join(portefeuilles),
            **{uitkomst: telling.get(uitkomst, 0) for uitkomst in _UITKOMSTEN},
            "adres": request.build_absolute_uri(dossier.get_absolute_url()),
        }
        zin = join_words(dossier.kop, hoofdletter(dossier.get_status_display()))
        yield Tabelregel(f"dossier-{dossier.pk}", cellen, day_of(dossier.sorteerdatum), zin)


DOSSIERS = Lijstsoort(
    naam="dossiers",
    titel="Onderwerpen",
    kolommen=_VAN_DOSSIERS,
    find_regels=_dossiers,
    filters=tuple(DossierFilter.base_filters),
)
