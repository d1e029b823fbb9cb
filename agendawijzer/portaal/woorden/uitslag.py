"""Words for outcomes and votes. Pure: loaded objects in, words out; no query and no date of
today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.formats import date_format

from agendawijzer.portaal.woorden.taal import aantal, hoofdletter, kleine_letter, opsomming
from dossiers.models import Bron, Gebeurtenis, Instrument
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
_OPNIEUW = (
    "Bij een gelijke stand stemt de raad later opnieuw. "
    "Die stemming is bij ons nog niet vastgelegd."
)


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


_NIET_VASTGELEGD = Uitslagbeeld(
    klasse="onbekend",
    woord=WOORD["onbekend"],
    zin="De uitkomst is bij ons niet vastgelegd.",
)


def tell_uitkomsten(telling: Mapping[str, int]) -> list[str]:
    """How many ended in which way, for in a list: `4 aangenomen`, `3 verworpen`."""
    return [zin.format(telling[klasse]) for klasse, zin in TELLING.items() if telling.get(klasse)]


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
    halve_kier = 0.3 if voor and tegen else 0
    links, rechts = deel - halve_kier, deel + halve_kier
    return Balk(
        voor=f"{max(links, 0):.1f}",
        tegen_x=f"{rechts:.1f}",
        tegen=f"{max(100 - rechts, 0):.1f}",
    )


def _met_namen(stemming: Stemming) -> bool:
    """A vote with names on the ballots: there is no voor and tegen."""
    op_papier = stemming.over_personen and stemming.wijze == "schriftelijk"
    return op_papier and not stemming.cijfers


def stemmen_kort(stemming: Stemming) -> str:
    """The votes in one line: `30 voor, 8 tegen`, or how it went without figures. Never an invented
    figure."""
    if _met_namen(stemming):
        ronde = f", ronde {stemming.ronde}" if stemming.ronde != 1 else ""
        return f"geheime stemming{ronde}"
    wijze = _WIJZE.get(stemming.wijze, "")
    if stemming.cijfers:
        blanco = f", {stemming.blanco} blanco of ongeldig" if stemming.blanco else ""
        return f"{wijze}: {_cijfers(stemming)}{blanco}".removeprefix(": ")
    if stemming.wijze == "zonder_stemming":
        return wijze
    return f"{wijze}, zonder cijfers".removeprefix(", ")


def _cijfers(stemming: Stemming) -> str:
    return f"{stemming.voor} voor, {stemming.tegen} tegen"


def stemzin(stemming: Stemming) -> str:
    """The vote as a sentence for the head of its page."""
    if _met_namen(stemming) and stemming.uitkomst in _PERSONEN:
        return _PERSONEN[stemming.uitkomst][1]
    blanco = f" Blanco of ongeldig: {stemming.blanco}." if stemming.blanco else ""
    kort = _cijfers(stemming) if stemming.cijfers else ""
    if stemming.uitkomst == "gestaakt":
        waarmee = f": {kort}" if kort else ""
        return f"De stemmen staakten{waarmee}.{blanco}"
    if stemming.uitkomst == "onbekend":
        wel = f". Wel de stemmen: {kort}" if kort else ""
        return f"De uitkomst is niet vastgelegd{wel}.{blanco}"
    if stemming.wijze == "zonder_stemming":
        return f"{WOORD[stemming.uitkomst]} zonder stemming: niemand vroeg erom."
    return _besluitzin(stemming, kort, blanco)


def _besluitzin(stemming: Stemming, kort: str, blanco: str) -> str:
    woord, wijze = WOORD[stemming.uitkomst], _WIJZE.get(stemming.wijze, "")
    hoe = f"{woord} {wijze}".strip()
    if not kort:
        return f"{hoe}. Het aantal stemmen is niet vastgelegd."
    if wijze:
        return f"{hoe}: {kort}.{blanco}"
    voor = aantal(stemming.voor or 0, "stem", "stemmen")
    return f"{woord} met {voor} voor en {stemming.tegen} tegen.{blanco}"


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
        return _NIET_VASTGELEGD
    if isinstance(afloop, Gebeurtenis):
        return _uitslag_na(afloop)
    laatste = uitslag_van(afloop)
    return replace(laatste, uitleg=_OPNIEUW) if laatste.klasse == "gestaakt" else laatste


def _uitslag_na(stap: Gebeurtenis) -> Uitslagbeeld:
    ander = stap.ander if getattr(stap, "ander_openbaar", False) else None
    tot = f" tot {date_format(stap.tot, 'j F Y')}" if stap.tot else ""
    welk = naam_met_titel(ander) if ander else "een ander stuk"
    return Uitslagbeeld(
        klasse=stap.soort,
        woord=WOORD[stap.soort],
        zin=_STAP[stap.soort].format(tot=tot, ander=welk),
        uitleg=stap.toelichting,
        ander=ander,
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


def dit_stuk(instrument: Instrument) -> str:
    """The kind with its article: `deze motie`, `dit amendement`."""
    lidwoord = "deze" if instrument.soort in ("motie", "motie_vreemd", "benoeming") else "dit"
    return f"{lidwoord} {soort_kort(instrument)}"
