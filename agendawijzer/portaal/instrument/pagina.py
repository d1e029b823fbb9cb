"""Everything on the page of one proposal, amendment or motion, gathered for its template."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Model

from agendawijzer.links.linkstand import Linkstand, bronadres
from agendawijzer.links.stukken import Stuk, from_documenten, with_stand, with_standen
from agendawijzer.portaal.begroting.beeld import Waartoe, make_waartoe
from agendawijzer.portaal.besluit import Raadsbesluit, make_besluit
from agendawijzer.portaal.instrument.beeld import (
    Inbrenger,
    day_of_submission,
    history_of,
    make_indieners,
    make_overgenomen,
    make_stappen,
)
from agendawijzer.portaal.instrument.geladen import GeladenPaginastuk
from agendawijzer.portaal.instrument.links import find_linkstanden
from agendawijzer.portaal.instrument.reeks import Reeks, make_reeks
from agendawijzer.portaal.instrument.tekstversies import Versie, make_versies, tell_unknown
from agendawijzer.portaal.tijdlijn import Tijdlijndag
from agendawijzer.portaal.uitvoering.spoor import Spoor, find_spoor_van
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, uitslag_van
from begroting.models import Bijdrage
from begroting.selectie import bijdragen_van_instrument
from dossiers.models import (
    Document,
    Dossier,
    Fractie,
    Gebeurtenis,
    Instrument,
    Tekstversie,
    Voortgang,
)
from dossiers.samenstelling import fracties_van
from dossiers.selectie import find_stukken_rond
from dossiers.stroom.stroom import load_rijen
from stemmingen.models import Correctie, Stemming
from stemmingen.selectie import stemmingen_van

# What the view loads itself, with more than the history needs; what it is for has a part of the
# page of its own.
_GELADEN = (Instrument, Tekstversie, Gebeurtenis, Document, Stemming, Correctie, Bijdrage)


@dataclass(frozen=True)
class Instrumentpagina:
    """One item. `opgezocht`: the fractie of a submitter was looked up for that day; `dag` is the
    day of submission; `waartoe` is what of the budget it serves; `spoor` what became of it, where
    there is something to carry out."""

    instrument: Instrument
    besluit: Raadsbesluit
    uitslagen: list[Uitslagbeeld]
    stuk: Stuk | None
    stukken: list[Stuk]
    bronstand: Linkstand
    versies: list[Versie]
    versie_onbekend: str
    indieners: list[Inbrenger]
    opgezocht: bool
    dag: datetime.date | None
    overgenomen: list[tuple[str, Gebeurtenis]]
    stappen: list[Tijdlijndag]
    reeks: Reeks
    wijzigt: Instrument | None
    wijzigingen: list[Instrument]
    waartoe: list[Waartoe]
    spoor: Spoor | None


def load_pagina(instrument: GeladenPaginastuk, vandaag: datetime.date) -> Instrumentpagina:
    """`instrument` comes from the view with all that hangs on it. Thirteen queries at most."""
    besluit = make_besluit(instrument)
    spoor = find_spoor_van(instrument, besluit.uitslag, vandaag)
    # What was reported of carrying it out stands in its trail, where there is one.
    elders = _load_elders(instrument, (*_GELADEN, Voortgang) if spoor else _GELADEN)
    stroom = history_of(instrument, elders)
    dag = day_of_submission(stroom)
    fracties = _find_fracties(instrument, dag)
    rond = find_stukken_rond(instrument)
    stemmingen, versies = stemmingen_van(instrument), instrument.openbare_versies
    stuk, stukken = besluit.stuk, from_documenten(instrument.openbare_documenten)
    standen = find_linkstanden(instrument, filter(None, [*stukken, stuk]))
    return Instrumentpagina(
        instrument=instrument,
        besluit=besluit,
        uitslagen=[uitslag_van(stemming) for stemming in reversed(stemmingen)],
        stuk=with_stand(stuk, standen) if stuk else None,
        stukken=with_standen(stukken, standen),
        bronstand=standen[bronadres(instrument)],
        versies=make_versies(versies, stemmingen),
        versie_onbekend=tell_unknown(versies, stemmingen),
        indieners=make_indieners(instrument.openbare_indieners, fracties),
        opgezocht=bool(fracties),
        dag=dag,
        overgenomen=make_overgenomen(instrument),
        stappen=make_stappen(stroom, instrument, vandaag),
        reeks=make_reeks(instrument, rond),
        wijzigt=_pick(rond, instrument.wijzigt_id),
        wijzigingen=[ander for ander in rond if ander.wijzigt_id == instrument.pk],
        waartoe=make_waartoe(bijdragen_van_instrument(instrument)),
        spoor=spoor,
    )


def _load_elders(instrument: Instrument, geladen: Iterable[type[Model]]) -> list[Any]:
    """The other rows of its history; a query for each kind that is not in `geladen`."""
    bij: dict[type[Model], list[Any]] = {model: [] for model in geladen}
    bij[Instrument] = [instrument]
    bij[Dossier] = [instrument.dossier] if instrument.dossier else []
    rijen = load_rijen({"instrument": [instrument.pk]}, bij=bij)
    elders = [van_soort for model, van_soort in rijen.items() if model not in bij]
    return list(chain.from_iterable(elders))


def _pick(rijen: Iterable[Instrument], pk: int | None) -> Instrument | None:
    """The one with this key; None where it is not among them."""
    return next((rij for rij in rijen if rij.pk == pk), None)


def _find_fracties(instrument: GeladenPaginastuk, dag: datetime.date | None) -> dict[int, Fractie]:
    """Those in which the submitters were on `dag`, where none was recorded with them. One query,
    none without such a submitter or a day."""
    zonder_fractie = [rij for rij in instrument.openbare_indieners if not rij.fractie_id]
    return fracties_van([rij.persoon_id for rij in zonder_fractie if rij.persoon_id], dag)
