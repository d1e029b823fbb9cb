"""Everything on the page of one vote, gathered for its template. Pure: loaded rows in, no query."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from agendawijzer.links.linkstand import NIET_GECONTROLEERD, Linkstand
from agendawijzer.links.stukken import Stuk, stuk_van
from agendawijzer.portaal.stemming.beeld import (
    Fractieuitslag,
    Zetelbeeld,
    divided,
    make_fracties,
    make_leden,
    make_zetelbeeld,
    sum_fracties,
)
from agendawijzer.portaal.stemming.eigenfractie import Afwijking, list_afwijkingen
from agendawijzer.portaal.stemming.personen import Personenbeeld, make_personenbeeld
from agendawijzer.portaal.stemming.veranderingen import Verandering, list_veranderingen
from agendawijzer.portaal.stemming.wetstoets import Wetstoets, check
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, uitslag_van
from agendawijzer.portaal.woorden.vastlegging import is_geheim, layer_sentence, layer_word
from dossiers.models import Bron, Fractie
from dossiers.samenstelling import Samenstelling
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Correctie, Lidstem, Stemming, Verklaring
from stemmingen.wet.lagen import Telling


@dataclass(frozen=True)
class Stemmingpagina:
    """One vote. `zin` is its result in a sentence; `samen` the totals of `fracties`, `verdeeld`
    those that were divided, `geen_fracties` why there are none; `anders` who voted otherwise than
    most of their own fractie; `eerste` with whom a roll call began. `plaats` of `samen_die_avond`
    is where it stands among the votes of its meeting. `stuk` and `bronstand` say whether these
    links work once the view has looked."""

    stemming: Stemming
    uitslag: Uitslagbeeld
    zin: str
    personen: Personenbeeld | None
    fracties: list[Fractieuitslag]
    samen: Telling | None
    verdeeld: str
    geen_fracties: str
    aantallen_bekend: bool
    zetels_bekend: bool
    zetels_onzeker: bool
    bronnen: list[Bron | None]
    zetelbeeld: Zetelbeeld | None
    leden: list[tuple[Fractie, list[Lidstem]]]
    anders: list[Afwijking] | None
    eerste: str
    verklaringen: list[Verklaring]
    correcties: list[tuple[Correctie, list[Verandering]]]
    toets: Wetstoets
    stuk: Stuk | None
    vorige: Stemming | None
    volgende: Stemming | None
    plaats: int | None
    samen_die_avond: int
    bronstand: Linkstand = NIET_GECONTROLEERD


def make_pagina(
    stemming: GeladenStemming, raad: Samenstelling, avond: Sequence[Stemming]
) -> Stemmingpagina:
    """`stemming` comes from `stemmingen.selectie.with_alles`; `avond` are the public votes of its
    meeting."""
    fracties = make_fracties(stemming, raad)
    met_zetels = [rij for rij in fracties if rij.zetels]
    personen = make_personenbeeld(stemming, avond)
    leden = make_leden(stemming, fracties)
    uitslag = uitslag_van(stemming)
    plek = make_avondplek(stemming, avond)
    return Stemmingpagina(
        stemming=stemming,
        uitslag=uitslag,
        zin=personen.zin if personen else uitslag.zin,
        personen=personen,
        fracties=fracties,
        samen=sum_fracties(fracties),
        verdeeld=divided(fracties),
        geen_fracties=layer_sentence(layer_word(stemming, stemming.openbare_fractiestemmen)),
        aantallen_bekend=any(rij.telling.geteld for rij in fracties),
        zetels_bekend=bool(met_zetels),
        zetels_onzeker=not all(rij.zeker for rij in met_zetels),
        bronnen=_sources(fracties),
        zetelbeeld=make_zetelbeeld(stemming, raad, fracties),
        leden=leden,
        anders=list_afwijkingen(leden, fracties),
        eerste=first_called(stemming),
        verklaringen=list_verklaringen(stemming),
        correcties=_corrections(stemming),
        toets=check(stemming, raad),
        stuk=stuk_van(stemming.instrument),
        vorige=plek.vorige,
        volgende=plek.volgende,
        plaats=plek.plaats,
        samen_die_avond=plek.samen,
    )


def _sources(fracties: Sequence[Fractieuitslag]) -> list[Bron | None]:
    """Each source of the sides once, in the order of the table; None is the griffie."""
    return list({rij.bron and rij.bron.pk: rij.bron for rij in fracties}.values())


def _corrections(stemming: GeladenStemming) -> list[tuple[Correctie, list[Verandering]]]:
    geheim = is_geheim(stemming)
    return [
        (rij, list_veranderingen(rij.oud, rij.nieuw, geheim=geheim))
        for rij in stemming.openbare_correcties
    ]


def first_called(stemming: GeladenStemming) -> str:
    """With whom the lot made a roll call begin; empty where that is not recorded."""
    geroepen = [rij for rij in stemming.openbare_lidstemmen if rij.volgorde]
    if stemming.wijze != Stemming.Wijze.HOOFDELIJK or not geroepen:
        return ""
    return str(min(geroepen, key=attrgetter("volgorde")).persoon)


def list_verklaringen(stemming: GeladenStemming) -> list[Verklaring]:
    """What members and fracties had noted; at a secret vote only what does not tell how somebody
    voted."""
    if not (is_geheim(stemming) or stemming.over_personen):
        return list(stemming.openbare_verklaringen)
    return [
        rij
        for rij in stemming.openbare_verklaringen
        if rij.soort == Verklaring.Soort.STEMVERKLARING
    ]


@dataclass(frozen=True)
class Avondplek:
    """Where a vote stands among the public votes of its meeting: the one before and after it, and
    its place of `samen`. A vote without a meeting has none."""

    vorige: Stemming | None = None
    volgende: Stemming | None = None
    plaats: int | None = None
    samen: int = 0


def make_avondplek(stemming: Stemming, avond: Sequence[Stemming]) -> Avondplek:
    plek = next((n for n, rij in enumerate(avond) if rij.pk == stemming.pk), None)
    if plek is None:
        return Avondplek()
    return Avondplek(
        vorige=avond[plek - 1] if plek else None,
        volgende=avond[plek + 1] if plek + 1 < len(avond) else None,
        plaats=plek + 1,
        samen=len(avond),
    )
