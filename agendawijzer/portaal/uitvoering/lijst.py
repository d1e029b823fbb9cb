"""The list of what became of decisions, under the filters of an address: for its page and for a
spreadsheet."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from agendawijzer.portaal.lijst import PER_BLADZIJDE, Lijst, make_lijst
from agendawijzer.portaal.tabellen.csvtabel import Cellen
from agendawijzer.portaal.tabellen.lijstsoort import known
from agendawijzer.portaal.uitvoering import laatste
from agendawijzer.portaal.uitvoering.filters import NA_TELLING, UitvoeringFilter
from agendawijzer.portaal.uitvoering.regels import (
    TOEZEGGING,
    find_besluiten,
    find_regels,
    find_toezeggingen,
    keep,
    load_rijen,
    newest_first,
)
from agendawijzer.portaal.uitvoering.telling import Staattelling, make_telling
from agendawijzer.portaal.woorden.vastlegging import ONBEKEND
from dossiers.models import Dossier, Indiener, Instrument, Toezegging
from stemmingen.selectie import UITVOERBAAR

KOLOMMEN = (
    "soort", "nummer", "titel", "onderwerp", "onderwerpnummer", "besloten_op", "staat", "te_laat",
    "laatste_melding_op", *laatste.KOLOMMEN, "termijn", "termijn_in_woorden", "portefeuille",
    "fracties", "adres",
)  # fmt: skip
# What a line is made of, and no more: there may be tens of thousands.
_VELDEN = (
    "nummer", "titel", "slug", "termijn", "termijn_woorden", "portefeuille__naam",
    "dossier__nummer", "dossier__titel", "dossier__slug",
)  # fmt: skip
_VELDEN_TOEZEGGING = (
    "instrument__dossier__nummer",
    "instrument__dossier__titel",
    "aan_fractie__naam",
)
_BIJ_BESLUIT = ("dossier", "portefeuille")
_BIJ_TOEZEGGING = (*_BIJ_BESLUIT, "instrument__dossier", "aan_fractie")


@dataclass(frozen=True)
class Uitvoering:
    """The list as a page shows it: filters and page, the rows of that page, and the counts of all
    of them."""

    lijst: Lijst
    rijen: list[Any]
    telling: Staattelling


def load_uitvoering(request: HttpRequest, vandaag: datetime.date) -> Uitvoering:
    """The counts are of what the other filters leave, so that they stay when one of them is chosen.

    Eleven queries: two for the counts and the order, three for the rows of the page, six for the
    options.
    """
    filters, sets = _filter(request, vandaag)
    keuze = {naam: waarde for naam, waarde in filters.form.cleaned_data.items() if waarde}
    voor_de_telling = {naam: keuze[naam] for naam in keuze if naam not in NA_TELLING}
    regels = find_regels(*sets)
    bladen = Paginator(_keep(regels, keuze), PER_BLADZIJDE)
    bladzijde = bladen.get_page(request.GET.get("pagina"))
    return Uitvoering(
        lijst=make_lijst(request, filters.form, bladzijde),
        rijen=load_rijen(list(bladzijde), vandaag),
        telling=make_telling(regels, **voor_de_telling),
    )


def load_tabel(request: HttpRequest, vandaag: datetime.date) -> Iterator[tuple[Any, Cellen]]:
    """The same rows, all of them and in the same order, each with its cells for a spreadsheet. Ten
    queries."""
    filters, (besluiten, toezeggingen) = _filter(request, vandaag)
    rijen = [
        *besluiten.select_related(*_BIJ_BESLUIT).only("soort", *_VELDEN),
        *toezeggingen.select_related(*_BIJ_TOEZEGGING).only(*_VELDEN, *_VELDEN_TOEZEGGING),
    ]
    indieners, woorden = _find_indieners(), laatste.find_laatste()
    for rij in sorted(_keep(rijen, filters.form.cleaned_data), key=newest_first, reverse=True):
        cellen = _row(rij, indieners, request.build_absolute_uri(rij.get_absolute_url()))
        yield rij, cellen | woorden.get((rij.soort == TOEZEGGING, rij.pk), {})


def _filter(request: HttpRequest, vandaag: datetime.date) -> tuple[Any, tuple[Any, Any]]:
    filters = UitvoeringFilter(request.GET, queryset=find_besluiten(vandaag), request=request)
    return filters, (filters.qs, filters.filter_queryset(find_toezeggingen(vandaag)))


def _keep(rijen: list[Any], keuze: dict[str, Any]) -> list[Any]:
    return keep(rijen, staat=keuze.get("staat") or "", te_laat=bool(keuze.get("te_laat")))


def _find_indieners() -> dict[int, list[str]]:
    """The names of the fracties that submitted each motion or amendment, the first submitter first.
    One query."""
    indieners = Indiener.objects.openbaar().filter(
        fractie__isnull=False, instrument__soort__in=UITVOERBAAR
    )
    rijen = indieners.order_by("-eerste", "pk").values_list("instrument", "fractie__naam")
    fracties: dict[int, list[str]] = {}
    for instrument, naam in rijen:
        fracties.setdefault(instrument, []).append(naam)
    return fracties


def _dossier_of(rij: Instrument | Toezegging) -> Dossier | None:
    """The dossier of a row itself, else of the item at which something was promised."""
    if rij.dossier or isinstance(rij, Instrument) or rij.instrument is None:
        return rij.dossier
    return rij.instrument.dossier


def _fracties_of(rij: Instrument | Toezegging, indieners: dict[int, list[str]]) -> list[str]:
    """Who submitted it; of a promise to whom it was made."""
    if isinstance(rij, Instrument):
        return indieners.get(rij.pk, [])
    return [rij.aan_fractie.naam] if rij.aan_fractie else []


def _row(rij: Any, indieners: dict[int, list[str]], adres: str) -> Cellen:
    dossier, portefeuille = _dossier_of(rij), rij.portefeuille
    fracties = ", ".join(_fracties_of(rij, indieners))
    gemeld = known(rij.gemeld_op) if rij.gemeld_op else ""
    return {
        "soort": rij.soort,
        "nummer": rij.nummer,
        "titel": rij.titel,
        "onderwerp": dossier.titel if dossier else "",
        "onderwerpnummer": dossier.nummer if dossier else "",
        "besloten_op": known(rij.besloten_op),
        "staat": rij.staat,
        "te_laat": rij.te_laat,
        "laatste_melding_op": gemeld,
        "termijn": known(rij.termijn),
        "termijn_in_woorden": rij.termijn_woorden,
        "portefeuille": portefeuille.naam if portefeuille else ONBEKEND,
        "fracties": fracties or ONBEKEND,
        "adres": adres,
    }
