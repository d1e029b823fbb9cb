"""The figures of one vote as JSON. Numbers are numbers or null; `vastlegging` says in a word why
something is null."""

from collections.abc import Sequence
from typing import Any

from agendawijzer.portaal.stemming.beeld import Fractieuitslag, make_fracties, make_leden
from agendawijzer.portaal.stemming.veranderingen import list_veranderingen
from agendawijzer.portaal.woorden.vastlegging import (
    ONBEKEND,
    is_geheim,
    layer_word,
    source_of,
    tally_word,
)
from dossiers.models import Instrument
from dossiers.samenstelling import Samenstelling
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Correctie, Kandidaatstem, Stemming

_AANTALLEN = ("voor", "tegen", "blanco", "ongeldig", "niet_gestemd", "uitgesloten", "aanwezig")


def make_json(stemming: GeladenStemming, raad: Samenstelling, basis: str) -> dict[str, Any]:
    """The vote as values for JSON; `basis` is the host before every address. No query.

    `stemming` comes from `stemmingen.selectie.with_alles`, `raad` is the council of its date.
    """
    fracties = make_fracties(stemming, raad)
    vergadering = stemming.vergadering
    over_personen = stemming.over_personen
    herstemmingen = stemming.openbare_herstemmingen
    return {
        "stemming": stemming.pk,
        "adres": basis + stemming.get_absolute_url(),
        "datum": stemming.datum,
        "vergadering": vergadering.slug if vergadering else None,
        "instrument": _instrument(stemming.instrument, basis),
        "wijze": _word(stemming.wijze),
        "uitkomst": _word(stemming.uitkomst),
        "woorden_van_de_bron": stemming.woorden or None,
        "voorlopig": stemming.voorlopig,
        "over_personen": over_personen,
        "ronde": stemming.ronde if over_personen else None,
        "herstemming_van": _address(stemming.herstemming_van, basis),
        "herstemmingen": [_address(opnieuw, basis) for opnieuw in herstemmingen],
        "staking_open": bool(stemming.staking_open),
        "vastlegging": _vastlegging(stemming),
        "telling": _telling(stemming),
        "zetels": raad.zetels,
        "fracties": list(map(_fractie, fracties)),
        "leden": _leden(stemming, fracties),
        "kandidaten": list(map(_kandidaat, stemming.openbare_kandidaten)),
        "correcties": _correcties(stemming),
        "bron": source_of(stemming),
    }


def _vastlegging(stemming: GeladenStemming) -> dict[str, str]:
    """Of each layer whether it is recorded, or why not."""
    return {
        "telling": tally_word(stemming),
        "fracties": layer_word(stemming, stemming.openbare_fractiestemmen),
        "leden": layer_word(stemming, stemming.openbare_lidstemmen),
    }


def _instrument(instrument: Instrument, basis: str) -> dict[str, Any]:
    return {
        "soort": instrument.soort,
        "nummer": instrument.nummer or None,
        "titel": instrument.titel,
        "adres": basis + instrument.get_absolute_url(),
    }


def _fractie(rij: Fractieuitslag) -> dict[str, Any]:
    telling = rij.telling
    return {
        "naam": rij.fractie.naam,
        "stem": rij.kant,
        "voor": telling.voor,
        "tegen": telling.tegen,
        "afwezig": telling.afwezig,
        "uitgesloten": telling.uitgesloten,
        "niet_gestemd": telling.niet_gestemd,
        "zetels": rij.zetels,
        "bron": source_of(rij),
    }


def _telling(stemming: Stemming) -> dict[str, int | None]:
    return {soort: getattr(stemming, soort) for soort in _AANTALLEN}


def _leden(stemming: GeladenStemming, fracties: Sequence[Fractieuitslag]) -> list[dict[str, str]]:
    gevonden = []
    for fractie, stemmen in make_leden(stemming, fracties):
        for stem in stemmen:
            naam = stem.persoon.naam
            gevonden.append({"naam": naam, "fractie": fractie.naam, "stem": stem.keuze})
    return gevonden


def _kandidaat(rij: Kandidaatstem) -> dict[str, Any]:
    return {
        "naam": rij.naam,
        "stemmen": rij.stemmen,
        "gekozen": rij.gekozen,
        "door_loting": rij.door_loting,
    }


def _correcties(stemming: GeladenStemming) -> list[dict[str, Any]]:
    geheim = is_geheim(stemming)
    return [_correctie(correctie, geheim=geheim) for correctie in stemming.openbare_correcties]


def _correctie(correctie: Correctie, *, geheim: bool) -> dict[str, Any]:
    veranderingen = list_veranderingen(correctie.oud, correctie.nieuw, geheim=geheim)
    return {
        "datum": correctie.wanneer.date(),
        "reden": correctie.reden,
        "veranderd": [{"wat": v.wat, "eerst": v.oud, "nu": v.nieuw} for v in veranderingen],
    }


def _address(stemming: Stemming | None, basis: str) -> str | None:
    return basis + stemming.get_absolute_url() if stemming else None


def _word(waarde: str) -> str:
    return ONBEKEND if waarde == "onbekend" else waarde
