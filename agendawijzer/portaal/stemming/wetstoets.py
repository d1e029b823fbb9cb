"""The check of the law beside a vote, in words for citizens. Pure: a loaded vote and its council
in, words out."""

from dataclasses import dataclass
from itertools import chain

from dossiers.samenstelling import Samenstelling
from stemmingen.geladen import GeladenStemming
from stemmingen.wet.invoer import VELDEN, Invoer, Oordeel, judge
from stemmingen.wet.uitslag import Uitslag


@dataclass(frozen=True)
class Wetstoets:
    """`zin` is the answer in one line; `niet_beoordeeld` says which rules lack a fact; `reden` is
    the griffie's."""

    klopt: bool | None
    zin: str
    niet_beoordeeld: tuple[str, ...] = ()
    reden: str = ""


def check(stemming: GeladenStemming, raad: Samenstelling) -> Wetstoets:
    """The verdict on a vote with `openbare_kandidaten`, on the council of its date. No query."""
    oordeel = _judge(stemming, raad)
    uitslag, reden = oordeel.uitslag, stemming.motivering
    # The other warnings ask something of the griffie, not of a reader.
    open_regels = tuple(tekst for tekst in uitslag.waarschuwingen if "niet beoordeeld" in tekst)
    fouten = " ".join(chain.from_iterable(oordeel.fouten.values()))
    if fouten:
        return Wetstoets(False, f"Dit kan niet kloppen. {fouten}", open_regels, reden)
    if uitslag.uitkomst == "niet_te_beoordelen":
        zin = "Dat is niet te beoordelen: de aantallen stemmen zijn niet vastgelegd."
        return Wetstoets(None, zin, open_regels, reden)
    if oordeel.vraagt_reden:
        verklaard = f"De voorzitter stelde vast: {stemming.get_uitkomst_display()}."
        zin = f"Daar is twijfel over. Volgens de wet ({uitslag.artikel}): {uitslag.zin} {verklaard}"
        return Wetstoets(False, zin, open_regels, reden)
    begin = "Voor zover wij dat weten wel." if open_regels else "Ja."
    zinnen = (begin, _turnout(stemming, raad), _majority(stemming, uitslag))
    return Wetstoets(True, " ".join(filter(None, zinnen)), open_regels, reden)


def _judge(stemming: GeladenStemming, raad: Samenstelling) -> Oordeel:
    """The tally alone: what is published was compared with its layers when it was entered."""
    velden = {veld: getattr(stemming, veld) for veld in VELDEN}
    eerder = stemming.herstemming_van
    # An import knows which vote this repeats; the griffie's own word comes first.
    if not velden["herstemming"] and eerder and eerder.uitkomst == "gestaakt":
        velden["herstemming"] = "na_staking"
    kandidaten = {rij.naam: rij.stemmen for rij in stemming.openbare_kandidaten}
    gelote = next((rij.naam for rij in stemming.openbare_kandidaten if rij.door_loting), "")
    invoer = Invoer(**velden, kandidaten=kandidaten or None, gelote=gelote)
    opening = stemming.vergadering.aanwezig_bij_opening if stemming.vergadering else None
    return judge(invoer, zetels=raad.zetels, zitting=raad.zitting, opening=opening, fracties={})


def _turnout(stemming: GeladenStemming, raad: Samenstelling) -> str:
    """Article 29, where the number of members is known and the article asks for it."""
    vrij = stemming.tweede_vergadering or stemming.herstemming == "na_ongeldig"
    if raad.zitting is None or stemming.cijfers is None or vrij:
        return ""
    mogen = raad.zitting - (stemming.uitgesloten or 0)
    mee = sum(stemming.cijfers) + (stemming.blanco or 0)
    return f"Er deden {mee} van de {mogen} leden mee; nodig waren er {mogen // 2 + 1} (artikel 29)."


def _majority(stemming: GeladenStemming, uitslag: Uitslag) -> str:
    """The rule that decided, in the plainest words."""
    artikel = uitslag.artikel
    if stemming.cijfers and "artikel 30" in artikel:
        voor, tegen = stemming.cijfers
        meeste = "voor" if voor > tegen else "tegen"
        hoeveel = "Alle" if 0 in (voor, tegen) else "De meeste"
        return f"{hoeveel} stemmen waren {meeste} ({artikel})."
    return f"{uitslag.zin.removesuffix('.')} ({artikel})."
