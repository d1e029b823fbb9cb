"""What each record of this app tells the stream. Pure: rows in, with what they need loaded."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.db.models import Model

from dossiers.models import (
    Agendapunt,
    Bericht,
    Document,
    Dossier,
    Gebeurtenis,
    Instrument,
    Opvolging,
    Tekstversie,
    Toezegging,
    Vergadering,
    Voortgang,
)
from dossiers.stroom.stroom import Voorval

# In what something can be continued.
VERVOLGEN = ("vervolg_dossier", "vervolg_instrument", "vervolg_toezegging")


def of_dossier(dossier: Dossier) -> Iterator[Voorval]:
    dagen = (
        ("geschreven", dossier.geschreven_op),
        ("uiterste_besluitdatum", dossier.uiterste_besluitdatum),
        ("bewerkt", dossier.bewerkt_op),
    )
    for soort, dag in dagen:
        if dag:
            yield Voorval(soort, dag, dossier, deel=soort, dossier=dossier, bron=dossier.bron)


def of_opvolging(verband: Opvolging) -> Iterator[Voorval]:
    yield Voorval(
        "opvolging",
        verband.datum,
        verband,
        tekst=verband.toelichting,
        dossier=verband.opvolger,
        ander=verband.voorganger,
        bron=verband.bron,
    )


def of_vergadering(vergadering: Vergadering) -> Iterator[Voorval]:
    yield Voorval(
        "vergadering",
        vergadering.datum,
        vergadering,
        tijd=vergadering.begintijd,
        tekst=vergadering.inleiding,
        vergadering=vergadering,
        bron=vergadering.bron,
    )


def of_agendapunt(punt: Agendapunt) -> Iterator[Voorval]:
    yield Voorval(
        "agenda",
        punt.vergadering.datum,
        punt,
        tijd=punt.tijd or punt.vergadering.begintijd,
        tekst=punt.toelichting,
        dossier=punt.dossier or (punt.instrument and punt.instrument.dossier),
        instrument=punt.instrument,
        vergadering=punt.vergadering,
        bron=punt.bron,
    )


def of_bericht(bericht: Bericht) -> Iterator[Voorval]:
    vergadering = bericht.vergadering
    yield Voorval(
        "bericht",
        bericht.datum or (vergadering.datum if vergadering else None),
        bericht,
        tekst=bericht.tekst,
        dossier=bericht.dossier,
        vergadering=vergadering,
        bron=bericht.bron,
    )


def of_instrument(instrument: Instrument) -> Iterator[Voorval]:
    dagen = (("ingediend", instrument.ingediend_op), ("termijn", instrument.termijn))
    for soort, dag in dagen:
        if dag:
            yield Voorval(
                soort,
                dag,
                instrument,
                deel=soort,
                tekst=instrument.termijn_woorden if soort == "termijn" else "",
                dossier=instrument.dossier,
                instrument=instrument,
                bron=instrument.bron,
            )


def of_gebeurtenis(stap: Gebeurtenis) -> Iterator[Voorval]:
    yield Voorval(
        stap.soort,
        stap.datum or (stap.vergadering.datum if stap.vergadering else None),
        stap,
        tekst=stap.toelichting,
        dossier=stap.instrument.dossier,
        instrument=stap.instrument,
        vergadering=stap.vergadering,
        ander=_if_public(stap, "ander"),
        bron=stap.bron,
    )


def of_tekstversie(versie: Tekstversie) -> Iterator[Voorval]:
    yield Voorval(
        "ingediend" if versie.volgnummer == 1 else "gewijzigd",
        versie.datum,
        versie,
        tekst=versie.toelichting,
        dossier=versie.instrument.dossier,
        instrument=versie.instrument,
        bron=versie.bron,
    )


def of_document(document: Document) -> Iterator[Voorval]:
    """A paper; the place where all papers are is no event."""
    if document.soort != Document.Soort.STUK:
        return
    instrument = document.instrument
    yield Voorval(
        "document",
        document.datum,
        document,
        dossier=document.dossier or (instrument and instrument.dossier),
        instrument=instrument,
        bron=document.bron,
    )


def of_toezegging(toezegging: Toezegging) -> Iterator[Voorval]:
    gedaan = Voorval(
        "toezegging",
        toezegging.datum,
        toezegging,
        tekst=toezegging.tekst,
        dossier=_dossier_of(toezegging),
        instrument=toezegging.instrument,
        toezegging=toezegging,
        vergadering=toezegging.vergadering,
        bron=toezegging.bron,
    )
    yield gedaan
    if toezegging.termijn:
        yield replace(
            gedaan,
            soort="termijn",
            datum=toezegging.termijn,
            deel="termijn",
            tekst=toezegging.termijn_woorden,
            vergadering=None,
        )


def of_voortgang(melding: Voortgang) -> Iterator[Voorval]:
    punt = _if_public(melding, "agendapunt")
    yield Voorval(
        f"uitvoering_{melding.staat}",
        melding.datum,
        melding,
        tekst="\n".join(filter(None, (melding.tekst, melding.reden))),
        dossier=_dossier_of(melding.instrument or melding.toezegging),
        instrument=melding.instrument,
        toezegging=melding.toezegging,
        vergadering=punt.vergadering if punt else None,
        ander=next(filter(None, (_if_public(melding, naam) for naam in VERVOLGEN)), None),
        bron=melding.bron,
    )


def _if_public(rij: Model, naam: str) -> Any:
    """What `naam` of this row points to, where its source marked it as public (`stroombronnen.mark_public`)."""
    return getattr(rij, naam) if getattr(rij, f"{naam}_openbaar", False) else None


def _dossier_of(rij: Instrument | Toezegging | None) -> Dossier | None:
    """Of an item or a promise: its own dossier, or that of the item by which the promise was made."""
    if rij is None:
        return None
    if rij.dossier_id or isinstance(rij, Instrument):
        return rij.dossier
    return _dossier_of(rij.instrument)
