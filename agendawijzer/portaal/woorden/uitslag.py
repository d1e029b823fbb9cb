"""Words for outcomes and votes. Pure: loaded objects in, words out; no query and no date of
today."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.formats import date_format

from agendawijzer.portaal.woorden.taal import aantal, hoofdletter, kleine_letter, opsomming
from dossiers.models import Bron, Gebeurtenis, Instrument, Lidmaatschap, Vergadering
from stemmingen.afloop import afloop_of
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Fractiestem, Stemming

WOORD = {
    "aangenomen": "Aangenomen",
    "verworpen": "Verworpen",
    "gestaakt": "Stemmen staken",
    "ingetrokken": "Ingetrokken",
    "aangehouden": "Aangehouden",
    "vervallen": "Vervallen",
    "vervangen": "Vervangen",
    "samengevoegd": "Samengevoegd",
    "onbekend": "Uitkomst niet vastgelegd",
}
SOORT = {
    "motie_vreemd": ("motie vreemd", "moties vreemd"),
    "amendement": ("amendement", "amendementen"),
    "subamendement": ("subamendement", "subamendementen"),
    "motie": ("motie", "moties"),
    "raadsvoorstel": ("raadsvoorstel", "raadsvoorstellen"),
    "initiatiefvoorstel": ("initiatiefvoorstel", "initiatiefvoorstellen"),
    "ordevoorstel": ("ordevoorstel", "ordevoorstellen"),
    "benoeming": ("benoeming", "benoemingen"),
    "overig": ("ander besluit", "andere besluiten"),
}
# How many ended so, for in a list: `4 aangenomen, 3 verworpen en bij 1 staakten de stemmen`.
TELLING = {
    "aangenomen": "{} aangenomen",
    "verworpen": "{} verworpen",
    "ingetrokken": "{} ingetrokken",
    "aangehouden": "{} aangehouden",
    "vervallen": "{} vervallen",
    "vervangen": "{} vervangen door een ander stuk",
    "samengevoegd": "{} samengevoegd met een ander stuk",
    "gestaakt": "bij {} staakten de stemmen",
    "onbekend": "van {} is de uitkomst niet vastgelegd",
}
_WIJZE = {
    "algemene_stemmen": "met algemene stemmen",
    "acclamatie": "bij acclamatie",
    "zonder_stemming": "zonder stemming",
}
_STAP = {
    "ingetrokken": "Dit stuk is ingetrokken.",
    "aangehouden": "Dit stuk is aangehouden{tot}: het besluit is uitgesteld.",
    "vervallen": "Dit stuk is vervallen: de raad hoeft er niet meer over te stemmen.",
    "vervangen": "Dit stuk is vervangen door {ander}.",
    "samengevoegd": "Dit stuk is samengevoegd met {ander}.",
}
_PERSONEN = {
    "aangenomen": ("Gekozen", "De raad koos met briefjes. De stemming was geheim."),
    "gestaakt": ("Nog niemand gekozen", "Niemand kreeg de meerderheid. De stemming was geheim."),
    "verworpen": ("Niet gekozen", "De raad stemde met briefjes. De stemming was geheim."),
}
_OPNIEUW = "Bij een gelijke stand stemt de raad later opnieuw. Die stemming is bij ons nog niet vastgelegd."


@dataclass(frozen=True)
class Balk:
    """The votes as a bar: places and widths on a scale of 100, as text, since a page in Dutch
    writes 34,2."""

    voor: str
    tegen_x: str
    tegen: str


@dataclass(frozen=True)
class Uitslagbeeld:
    """How something ended: `klasse` for the style sheet, words for the reader, the vote that
    decided it.

    `ander` is the public item that took the place of this one.
    """

    klasse: str
    woord: str
    stemmen: str = ""
    zin: str = ""
    uitleg: str = ""
    balk: Balk | None = None
    stemming: Stemming | None = None
    ander: Instrument | None = None


def soort_kort(instrument: Instrument) -> str:
    """The kind in one or two words: `motie vreemd`."""
    return SOORT[instrument.soort][0]


def naam(instrument: Instrument) -> str:
    """The kind and the number, for above a title: `Motie 25192.005`, `Raadsvoorstel`."""
    return hoofdletter(f"{soort_kort(instrument)} {instrument.nummer}".strip())


def naam_met_titel(instrument: Instrument) -> str:
    """The same inside a sentence, with its title: `motie 25192.005 ‘Groene stad’`."""
    return f"{kleine_letter(naam(instrument))} ‘{instrument.titel}’"


def balk(voor: int | None, tegen: int | None) -> Balk | None:
    """The bar of a tally; None where there is nothing to draw."""
    if voor is None or tegen is None or not voor + tegen:
        return None
    deel = 100 * voor / (voor + tegen)
    kier = 0.6 if voor and tegen else 0
    return Balk(
        f"{max(deel - kier / 2, 0):.1f}",
        f"{deel + kier / 2:.1f}",
        f"{max(100 - deel - kier / 2, 0):.1f}",
    )


def _met_namen(stemming: Stemming) -> bool:
    """A vote with names on the ballots: there is no voor and tegen."""
    return stemming.over_personen and stemming.wijze == "schriftelijk" and stemming.cijfers is None


def stemmen_kort(stemming: Stemming) -> str:
    """The votes in one line: `30 voor, 8 tegen`, or how it went without figures. Never an invented
    figure."""
    if _met_namen(stemming):
        return (
            "geheime stemming"
            if stemming.ronde == 1
            else f"geheime stemming, ronde {stemming.ronde}"
        )
    wijze = _WIJZE.get(stemming.wijze, "")
    if stemming.cijfers is None:
        return (
            wijze
            if stemming.wijze == "zonder_stemming"
            else f"{wijze}, zonder cijfers".removeprefix(", ")
        )
    cijfers = f"{stemming.voor} voor, {stemming.tegen} tegen"
    blanco = f", {stemming.blanco} blanco of ongeldig" if stemming.blanco else ""
    return f"{wijze}: {cijfers}{blanco}".removeprefix(": ")


def stemzin(stemming: Stemming) -> str:
    """The vote as a sentence for the head of its page."""
    if _met_namen(stemming) and stemming.uitkomst in _PERSONEN:
        return _PERSONEN[stemming.uitkomst][1]
    blanco = f" Blanco of ongeldig: {stemming.blanco}." if stemming.blanco else ""
    kort = f"{stemming.voor} voor, {stemming.tegen} tegen" if stemming.cijfers else ""
    if stemming.uitkomst == "gestaakt":
        return f"De stemmen staakten{kort and ': ' + kort}.{blanco}"
    if stemming.uitkomst == "onbekend":
        return f"De uitkomst is niet vastgelegd{kort and '. Wel de stemmen: ' + kort}.{blanco}"
    woord, wijze = WOORD[stemming.uitkomst], _WIJZE.get(stemming.wijze, "")
    if stemming.wijze == "zonder_stemming":
        return f"{woord} zonder stemming: niemand vroeg erom."
    if not kort:
        return f"{woord} {wijze}".strip() + ". Het aantal stemmen is niet vastgelegd."
    if wijze:
        return f"{woord} {wijze}: {kort}.{blanco}"
    return f"{woord} met {aantal(stemming.voor or 0, 'stem', 'stemmen')} voor en {stemming.tegen} tegen.{blanco}"


def _woord(stemming: Stemming) -> str:
    if _met_namen(stemming) and stemming.uitkomst in _PERSONEN:
        return _PERSONEN[stemming.uitkomst][0]
    return WOORD[stemming.uitkomst]


def uitslag_van(stemming: Stemming) -> Uitslagbeeld:
    """What one vote brought."""
    return Uitslagbeeld(
        klasse=stemming.uitkomst,
        woord=_woord(stemming),
        stemmen=stemmen_kort(stemming),
        zin=stemzin(stemming),
        balk=balk(stemming.voor, stemming.tegen),
        stemming=stemming,
    )


def uitslag(stemmingen: Sequence[Stemming], gebeurtenissen: Sequence[Gebeurtenis]) -> Uitslagbeeld:
    """How an instrument ended, from its votes and steps, both in order of time.

    The last vote that decided counts. Without one: the last step that took it off the table, then a
    tie that is still open. A step brings the other item along as `stemmingen.selectie.with_uitslag`
    does it.
    """
    afloop = afloop_of(stemmingen, gebeurtenissen)
    if afloop is None:
        return Uitslagbeeld(
            "onbekend", WOORD["onbekend"], zin="De uitkomst is bij ons niet vastgelegd."
        )
    if isinstance(afloop, Gebeurtenis):
        return _uitslag_na(afloop)
    laatste = uitslag_van(afloop)
    return replace(laatste, uitleg=_OPNIEUW) if laatste.klasse == "gestaakt" else laatste


def _uitslag_na(stap: Gebeurtenis) -> Uitslagbeeld:
    ander = stap.ander if getattr(stap, "ander_openbaar", False) else None
    zin = _STAP[stap.soort].format(
        tot=f" tot {date_format(stap.tot, 'j F Y')}" if stap.tot else "",
        ander=naam_met_titel(ander) if ander else "een ander stuk",
    )
    return Uitslagbeeld(
        stap.soort, WOORD[stap.soort], zin=zin, uitleg=stap.toelichting, ander=ander
    )


def stemmers(stemming: Stemming) -> int | None:
    """How many took part: as recorded, else the sum of the figures; None where neither is known."""
    if stemming.stemmers is not None or stemming.cijfers is None:
        return stemming.stemmers
    return sum(stemming.cijfers) + (stemming.blanco or 0)


def kantwoord(kant: str) -> str:
    """The side of a fractie for the head of a line: `Voor`, `Aanwezig, niet gestemd`."""
    return hoofdletter(Fractiestem.Kant(kant).label)


def kanten(stemming: GeladenStemming) -> list[tuple[str, str]]:
    """The fracties side by side: `("voor", "A, B en C")`, with the counts of those that have them.
    No query."""
    groepen: dict[str, list[str]] = {}
    for rij in stemming.openbare_fractiestemmen:
        groepen.setdefault(rij.kant, []).append(f"{rij.fractie.naam}{_counts(rij)}")
    return [(kant, opsomming(groepen[kant])) for kant in Fractiestem.Kant.values if kant in groepen]


def _counts(rij: Fractiestem) -> str:
    """How many voted; of a fractie that is divided also on which side: the side of the others is
    said already."""
    if rij.voor and rij.tegen:
        return f" ({rij.voor} voor, {rij.tegen} tegen)"
    geteld = (rij.voor or 0) + (rij.tegen or 0)
    return f" ({geteld})" if geteld else ""


def stembronnen(stemming: GeladenStemming) -> list[Bron]:
    """The sources of the votes per fractie, each once. No query."""
    return list(
        {rij.bron_id: rij.bron for rij in stemming.openbare_fractiestemmen if rij.bron}.values()
    )


def vergaderingnaam(vergadering: Vergadering) -> str:
    """The title of a meeting, else its kind and day: `plenaire vergadering van 11 mei 2023`."""
    soort = vergadering.get_soort_display()
    return vergadering.titel or f"{soort} van {date_format(vergadering.datum, 'j F Y')}"


def dit_stuk(instrument: Instrument) -> str:
    """The kind with its article: `deze motie`, `dit amendement`."""
    lidwoord = "deze" if instrument.soort in ("motie", "motie_vreemd", "benoeming") else "dit"
    return f"{lidwoord} {soort_kort(instrument)}"


def periode(rij: Any) -> str:
    """From when to when something lasted, as far as it is known: `van 27 maart 2098 tot en met 4
    oktober 2098`."""
    begin = f"van {date_format(rij.begin, 'j F Y')}" if rij.begin else ""
    if rij.einde:
        return f"{begin} tot en met {date_format(rij.einde, 'j F Y')}".strip()
    return begin.replace("van", "sinds", 1) or "data niet vastgelegd"


def lidrol(lid: Lidmaatschap) -> str:
    """What somebody is in the council: `raadslid`, `tijdelijke vervanging van Anne Avondster`."""
    wie = f" van {lid.vervangt}" if lid.vervangt else ""
    return f"{lid.get_soort_display()}{wie}"


def lidwoorden(lid: Lidmaatschap) -> str:
    """A membership in words: its kind where that is special, whom it replaces, and its dates."""
    soort = "" if lid.soort == Lidmaatschap.Soort.RAADSLID else f"{lid.get_soort_display()} "
    wie = f"van {lid.vervangt} " if lid.vervangt else ""
    return f"{soort}{wie}{periode(lid)}"
