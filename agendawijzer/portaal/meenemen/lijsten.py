"""The lists that can be taken along, each with its columns. The words in the cells are the stored ones."""

import datetime
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import Count
from django.http import HttpRequest

from agendawijzer.portaal.filters import DossierFilter, StemmingFilter
from agendawijzer.portaal.tabellen.lijstsoort import Lijstsoort, Regel, join_words
from agendawijzer.portaal.uitvoering import lijst as uitvoeringslijst
from agendawijzer.portaal.uitvoering.filters import UitvoeringFilter
from agendawijzer.portaal.uitvoering.regels import TOEZEGGING
from agendawijzer.portaal.woorden.uitslag import SOORT, hoofdletter, naam, stemzin, vergaderingnaam
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND
from agendawijzer.portaal.zoeken.tabel import ZOEKEN
from dossiers.klok import vandaag
from dossiers.models import Dossier, Vergadering
from dossiers.standen.staat import STATEN
from stemmingen.models import Stemming
from stemmingen.selectie import count_uitkomsten, newest_first

_UITKOMSTEN = tuple(uitkomst for uitkomst in Stemming.Uitkomst.values if uitkomst != "onbekend")
_VAN_DOSSIERS = ("nummer", "titel", "status", "bijgewerkt_op", "portefeuilles", *_UITKOMSTEN, "adres")
_VAN_STEMMINGEN = (
    "datum", "vergadering", "soort", "nummer", "titel", "onderwerp", "onderwerpnummer", "wijze", "uitkomst", "voor",
    "tegen", "voorlopig", "adres",
)  # fmt: skip
_VAN_VERGADERINGEN = (
    "datum", "begintijd", "soort", "titel", "plaats", "afgelast", "aanwezig", "stemmingen", "adres",
)  # fmt: skip


def _dossiers(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Regel]:
    """Three queries besides those of the filters."""
    rijen = DossierFilter(request.GET, queryset=Dossier.objects.openbaar(), request=request).qs
    if nieuwste:
        rijen = rijen.order_by("-sorteerdatum", "-pk")
    velden = ("nummer", "titel", "kop", "slug", "status", "sorteerdatum")
    dossiers = list(rijen.only(*velden).prefetch_related("portefeuilles")[:hoogstens])
    tellingen = count_uitkomsten(dossiers)
    for dossier in dossiers:
        telling = tellingen.get(dossier.pk, {})
        cellen = {
            "nummer": dossier.nummer,
            "titel": dossier.titel,
            "status": dossier.status,
            "bijgewerkt_op": _known(dossier.sorteerdatum),
            "portefeuilles": ", ".join(portefeuille.naam for portefeuille in dossier.portefeuilles.all()),
            **{uitkomst: telling.get(uitkomst, 0) for uitkomst in _UITKOMSTEN},
            "adres": request.build_absolute_uri(dossier.get_absolute_url()),
        }
        zin = join_words(dossier.kop, hoofdletter(dossier.get_status_display()))
        yield Regel(f"dossier-{dossier.pk}", cellen, _day(dossier.sorteerdatum), zin)


def _stemmingen(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Regel]:
    """One query besides those of the filters."""
    rijen = StemmingFilter(request.GET, queryset=newest_first(), request=request).qs
    if nieuwste:
        rijen = rijen.order_by("-sorteerdatum", "volgorde", "pk")
    for stemming in rijen[:hoogstens]:
        stuk, vergadering = stemming.instrument, stemming.vergadering
        cellen = {
            "datum": _known(stemming.datum),
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
        yield Regel(
            f"stemming-{stemming.pk}", cellen, stemming.datum, join_words(naam(stuk), stemzin(stemming))
        )


def _vergaderingen(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Regel]:
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
            "aanwezig": ONBEKEND if vergadering.aanwezig is None else vergadering.aanwezig,
            "stemmingen": aantallen.get(vergadering.pk, 0),
            "adres": request.build_absolute_uri(vergadering.get_absolute_url()),
        }
        yield Regel(f"vergadering-{vergadering.pk}", cellen, vergadering.datum, "")


def _uitvoering(request: HttpRequest, nieuwste: bool, hoogstens: int) -> Iterator[Regel]:
    """Ten queries; always the latest decision first."""
    for rij, cellen in islice(uitvoeringslijst.list_rijen(request, vandaag()), hoogstens):
        model = "toezegging" if rij.soort == TOEZEGGING else "instrument"
        soort = hoofdletter(SOORT[rij.soort][0] if rij.soort in SOORT else rij.soort)
        zin = join_words(f"{soort} {rij.nummer}".strip(), hoofdletter(STATEN[rij.staat]))
        dag = max(rij.besloten_op, rij.gemeld_op or datetime.date.min)
        yield Regel(f"{model}-{rij.pk}", cellen, _day(dag), zin)


def _day(datum: datetime.date) -> datetime.date | None:
    return None if datum == datetime.date.min else datum


def _known(datum: datetime.date | None) -> Any:
    return ONBEKEND if datum is None or datum == datetime.date.min else datum


DOSSIERS = Lijstsoort("dossiers", "Onderwerpen", _VAN_DOSSIERS, _dossiers, tuple(DossierFilter.base_filters))
STEMMINGEN = Lijstsoort(
    "stemmingen", "Stemmingen", _VAN_STEMMINGEN, _stemmingen, tuple(StemmingFilter.base_filters)
)
VERGADERINGEN = Lijstsoort("vergaderingen", "Vergaderingen", _VAN_VERGADERINGEN, _vergaderingen)
UITVOERING = Lijstsoort(
    "uitvoering",
    "Uitvoering",
    uitvoeringslijst.KOLOMMEN,
    _uitvoering,
    tuple(UitvoeringFilter.base_filters),
)
LIJSTEN = (DOSSIERS, STEMMINGEN, UITVOERING, VERGADERINGEN, ZOEKEN)
