"""The figures of one vote as CSV: a line for the council, and one for each fractie, member and
candidate.

The words are the stored ones. What is not known says so; an empty cell means that the column does
not apply to that line.
"""

from collections.abc import Iterator
from typing import Any

from agendawijzer.portaal.stemming.beeld import make_fracties, make_leden
from agendawijzer.portaal.tabellen.csvtabel import Cellen
from agendawijzer.portaal.woorden.vastlegging import (
    ONBEKEND,
    VASTGELEGD,
    layer_word,
    source_of,
    tally_word,
)
from dossiers.samenstelling import Samenstelling
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Stemming

KOLOMMEN = (
    "stemming", "datum", "vergadering", "soort", "nummer", "titel", "wijze", "uitkomst",
    "voorlopig", "gecorrigeerd_op", "ronde", "rij", "fractie", "lid", "kandidaat", "kant", "voor",
    "tegen", "blanco", "ongeldig", "niet_gestemd", "uitgesloten", "afwezig", "zetels", "stemmen",
    "gekozen", "volgorde", "bron", "adres",
)  # fmt: skip


def list_rijen(stemming: GeladenStemming, raad: Samenstelling, adres: str) -> Iterator[Cellen]:
    """The lines of the vote; `adres` is the permalink of its page. No query.

    `stemming` comes from `stemmingen.selectie.with_alles`, `raad` is the council of its date.
    """
    vast = _common(stemming, adres)
    yield vast | _council(stemming, raad)
    for rij in (*_fracties(stemming, raad), *_members(stemming, raad), *_candidates(stemming)):
        yield vast | rij


def _common(stemming: GeladenStemming, adres: str) -> Cellen:
    instrument, vergadering = stemming.instrument, stemming.vergadering
    correcties = stemming.openbare_correcties
    return {
        "stemming": stemming.pk,
        "datum": _known(stemming.datum),
        "vergadering": vergadering.slug if vergadering else ONBEKEND,
        "soort": instrument.soort,
        "nummer": instrument.nummer,
        "titel": instrument.titel,
        "wijze": _known(stemming.wijze, leeg="onbekend"),
        "uitkomst": _known(stemming.uitkomst, leeg="onbekend"),
        "voorlopig": stemming.voorlopig,
        "gecorrigeerd_op": correcties[-1].wanneer.date() if correcties else "",
        "ronde": stemming.ronde if stemming.over_personen else "",
        "bron": source_of(stemming),
        "adres": adres,
    }


def _council(stemming: GeladenStemming, raad: Samenstelling) -> Cellen:
    """The tally; without one the word for why stands in its place."""
    voor, tegen = _tally(stemming)
    return {
        "rij": "raad",
        "kant": layer_word(stemming, stemming.openbare_fractiestemmen),
        "voor": voor,
        "tegen": tegen,
        "blanco": stemming.blanco,
        "ongeldig": stemming.ongeldig,
        "niet_gestemd": _known(stemming.niet_gestemd),
        "uitgesloten": _known(stemming.uitgesloten),
        "zetels": _known(raad.zetels),
    }


def _tally(stemming: Stemming) -> tuple[Any, Any]:
    """Voor and tegen; where names were on the ballots these do not apply, and stay empty."""
    woord = tally_word(stemming)
    if woord == VASTGELEGD:
        return stemming.voor, stemming.tegen
    leeg = "" if woord == "kandidaten" else woord
    return leeg, leeg


def _fracties(stemming: GeladenStemming, raad: Samenstelling) -> Iterator[Cellen]:
    for rij in make_fracties(stemming, raad):
        telling = rij.telling
        yield {
            "rij": "fractie",
            "fractie": rij.fractie.naam,
            "kant": rij.kant,
            "voor": _known(telling.voor),
            "tegen": _known(telling.tegen),
            "niet_gestemd": _known(telling.niet_gestemd),
            "uitgesloten": _known(telling.uitgesloten),
            "afwezig": _known(telling.afwezig),
            "zetels": _known(rij.zetels),
            "bron": source_of(rij),
        }


def _members(stemming: GeladenStemming, raad: Samenstelling) -> Iterator[Cellen]:
    for fractie, stemmen in make_leden(stemming, make_fracties(stemming, raad)):
        for stem in stemmen:
            yield {
                "rij": "lid",
                "fractie": fractie.naam,
                "lid": stem.persoon.naam,
                "kant": stem.keuze,
                "volgorde": stem.volgorde if stemming.wijze == "hoofdelijk" else "",
            }


def _candidates(stemming: GeladenStemming) -> Iterator[Cellen]:
    for rij in stemming.openbare_kandidaten:
        gekozen = "door_het_lot" if rij.door_loting else rij.gekozen
        yield {
            "rij": "kandidaat",
            "kandidaat": rij.naam,
            "stemmen": rij.stemmen,
            "gekozen": gekozen,
        }


def _known(waarde: object, leeg: object = None) -> object:
    return ONBEKEND if waarde == leeg else waarde
