"""Everything on the page of one dossier, gathered for its template."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from agendawijzer.links.linkstand import Linkstand, bronadres, find_standen
from agendawijzer.links.stukken import Stuk, stukken_van, with_standen
from agendawijzer.portaal.begroting.beeld import Waartoe, make_waartoe
from agendawijzer.portaal.besluit import (
    Gat,
    Raadsbesluit,
    make_besluit,
    with_gaten,
    with_linkstanden,
)
from agendawijzer.portaal.dossier.besluiten import explain_soorten, in_het_kort
from agendawijzer.portaal.dossier.rijen import load_dossierrijen
from agendawijzer.portaal.dossier.vervolgstap import Vervolg, make_vervolg
from agendawijzer.portaal.dossier.volledigheid import Volledigheid, make_mailto, make_volledigheid
from agendawijzer.portaal.tijdlijn import Tijdlijndag, make_kort
from agendawijzer.portaal.uitvoering.regels import load_van_dossier
from agendawijzer.portaal.uitvoering.telling import Staatgroep, group_staten
from dossiers.klok import nu
from dossiers.models import Dossier, Opvolging, Verwantschap


@dataclass(frozen=True)
class Dossierpagina:
    """One subject. `dagen` are the last days on which something happened, `waartoe` is what of the
    budget it serves, `uitvoering` what became of its decisions, `staten` the same by state where
    they are many. `mailto` opens a mail about what is missing."""

    dossier: Dossier
    kort: list[str]
    vervolg: Vervolg
    besluiten: list[Raadsbesluit | Gat]
    uitleg: str
    dagen: list[Tijdlijndag]
    aantal_voorvallen: int
    stukken: list[Stuk]
    bronstand: Linkstand
    voorgangers: list[Opvolging]
    opvolgers: list[Opvolging]
    verwanten: list[tuple[Dossier, Verwantschap]]
    waartoe: list[Waartoe]
    volledigheid: Volledigheid
    uitvoering: list[Any]
    staten: list[Staatgroep]
    mailto: str
    nu: datetime.datetime


def load_pagina(dossier: Dossier, adres: str, vandaag: datetime.date) -> Dossierpagina:
    """The page at `adres` of a public `dossier`. Seventeen queries."""
    rijen = load_dossierrijen(dossier)
    besluiten = [make_besluit(instrument) for instrument in rijen.instrumenten]
    stukken = stukken_van(dossier, rijen.documenten)
    standen = find_standen(_links(dossier, besluiten, stukken))
    besluiten = with_linkstanden(besluiten, standen)
    stukken = with_standen(stukken, standen)
    uitvoering = load_van_dossier(dossier, vandaag)
    return Dossierpagina(
        dossier=dossier,
        kort=in_het_kort(dossier, besluiten),
        vervolg=make_vervolg(dossier, rijen.agendapunten, rijen.voorvallen, vandaag),
        besluiten=with_gaten(besluiten),
        uitleg=explain_soorten(besluiten),
        dagen=make_kort(rijen.voorvallen, vandaag, bij=dossier),
        aantal_voorvallen=len(rijen.voorvallen),
        stukken=stukken,
        bronstand=standen[bronadres(dossier)],
        voorgangers=rijen.voorgangers,
        opvolgers=rijen.opvolgers,
        verwanten=rijen.verwanten,
        waartoe=make_waartoe(rijen.bijdragen),
        volledigheid=make_volledigheid(besluiten, stukken),
        uitvoering=uitvoering,
        staten=group_staten(uitvoering),
        mailto=make_mailto(dossier, adres, settings.GRIFFIE_EMAIL),
        nu=nu(),
    )


def _links(
    dossier: Dossier, besluiten: Sequence[Raadsbesluit], stukken: Sequence[Stuk]
) -> Iterator[str]:
    """The addresses elsewhere to which the page leads."""
    yield bronadres(dossier)
    yield from (stuk.adres for stuk in stukken)
    yield from (besluit.stuk.adres for besluit in besluiten if besluit.stuk)
