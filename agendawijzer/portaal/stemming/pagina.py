"""Everything on the page of one vote, gathered for its template. Pure: loaded rows in, no query."""

from collections.abc import Sequence
from typing import Any

from agendawijzer.links.stukken import stuk_van
from agendawijzer.portaal.stemming.beeld import (
    divided,
    make_fracties,
    make_leden,
    make_zetelbeeld,
    sum_fracties,
)
from agendawijzer.portaal.stemming.eigenfractie import find_anders
from agendawijzer.portaal.stemming.personen import make_personenbeeld
from agendawijzer.portaal.stemming.veranderingen import find_veranderingen
from agendawijzer.portaal.stemming.wetstoets import check
from agendawijzer.portaal.woorden.uitslag import uitslag_van
from agendawijzer.portaal.woorden.vastlegging import is_geheim, layer_sentence, layer_word
from dossiers.samenstelling import Samenstelling
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Stemming, Verklaring


def make_context(
    stemming: GeladenStemming, raad: Samenstelling, avond: Sequence[Stemming]
) -> dict[str, Any]:
    """`stemming` comes from `stemmingen.selectie.with_alles`; `avond` are the public votes of its
    meeting."""
    fracties = make_fracties(stemming, raad)
    personen = make_personenbeeld(stemming, avond)
    leden = make_leden(stemming, fracties)
    uitslag = uitslag_van(stemming)
    zin = personen.zin if personen else uitslag.zin
    return {
        "stemming": stemming,
        "uitslag": uitslag,
        "zin": zin,
        "personen": personen,
        "fracties": fracties,
        "samen": sum_fracties(fracties),
        "verdeeld": divided(fracties),
        "geen_fracties": layer_sentence(layer_word(stemming, stemming.openbare_fractiestemmen)),
        "aantallen_bekend": any(rij.telling.geteld for rij in fracties),
        "zetels_bekend": any(rij.zetels for rij in fracties),
        "zetels_onzeker": any(rij.zetels and not rij.zeker for rij in fracties),
        "bronnen": list({rij.bron and rij.bron.pk: rij.bron for rij in fracties}.values()),
        "zetelbeeld": make_zetelbeeld(stemming, raad, fracties),
        "leden": leden,
        "anders": find_anders(leden, fracties),
        "eerste": first_called(stemming),
        "verklaringen": find_verklaringen(stemming),
        "correcties": [
            (rij, find_veranderingen(rij.oud, rij.nieuw, geheim=is_geheim(stemming)))
            for rij in stemming.openbare_correcties
        ],
        "toets": check(stemming, raad),
        "stuk": stuk_van(stemming.instrument),
        **_neighbours(stemming, avond),
    }


def first_called(stemming: GeladenStemming) -> str:
    """With whom the lot made a roll call begin; empty where that is not recorded."""
    geroepen = [rij for rij in stemming.openbare_lidstemmen if rij.volgorde]
    if stemming.wijze != Stemming.Wijze.HOOFDELIJK or not geroepen:
        return ""
    return str(min(geroepen, key=lambda rij: rij.volgorde).persoon)


def find_verklaringen(stemming: GeladenStemming) -> list[Verklaring]:
    """What members and fracties had noted; at a secret vote only what does not tell how somebody
    voted."""
    if not (is_geheim(stemming) or stemming.over_personen):
        return list(stemming.openbare_verklaringen)
    return [
        rij
        for rij in stemming.openbare_verklaringen
        if rij.soort == Verklaring.Soort.STEMVERKLARING
    ]


def _neighbours(stemming: GeladenStemming, avond: Sequence[Stemming]) -> dict[str, Any]:
    """The public votes before and after this one on the same evening, and its place among them."""
    plaats = next((n for n, rij in enumerate(avond) if rij.pk == stemming.pk), None)
    if plaats is None:
        return {"vorige": None, "volgende": None, "plaats": None, "samen_die_avond": 0}
    return {
        "vorige": avond[plaats - 1] if plaats else None,
        "volgende": avond[plaats + 1] if plaats + 1 < len(avond) else None,
        "plaats": plaats + 1,
        "samen_die_avond": len(avond),
    }
