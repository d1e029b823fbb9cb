"""Pieces to a chapter: what stands under which heading, what is no chapter, and what a person has
to look at."""

from collections.abc import Iterator, Sequence

from agendawijzer.inname.bronnen.begroting.bedragen import read_geld
from agendawijzer.inname.bronnen.begroting.stempel import Stempel, read_stempel
from agendawijzer.inname.bronnen.begroting.stukken import (
    AMBITIE,
    BEGIN,
    DOEL,
    GELD,
    GELDKOP,
    LIJN,
    RESULTAAT,
    SLOT,
    STEMPEL,
    TEKST,
    Hoofdstukdeel,
    find_stuk,
    words_of,
)
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering, inform, refuse, warn
from begroting.boom import Doelzin, Geld, Hoofdstuk, Lijn, Resultaatzin

_LANGSTE_TITEL = 120
_LANGSTE_CITAAT = 60
_ONDER = {DOEL: LIJN, RESULTAAT: DOEL}
_REDENEN = {
    "geen_begroting": "{bestand} lijkt geen hoofdstuk van de programmabegroting. "
    "Op regel {regel} staat “{woorden}”, maar nergens staat een kopje “Ontwikkellijn 1: …”. "
    "Kijk of u de goede pagina hebt opgeslagen.",
    "geen_titel": "{bestand} begint op regel {regel} met “{woorden}”. "
    "Daarboven hoort de naam van het programma, bijvoorbeeld “Jeugdhulp”. Sla de hele pagina op.",
    "half": "{bestand} houdt op na regel {regel}: “{woorden}”. "
    "Het stuk “Lasten & baten” met de bedragen ontbreekt. Sla de hele pagina op.",
    "twee_programmas": "In {bestand} begint op regel {regel} een tweede hoofdstuk: “{woorden}”. "
    "Sla elk hoofdstuk op in een eigen bestand.",
    "verkeerde_plek": "In {bestand} staat “{woorden}” op regel {regel} niet op zijn plek. "
    "De volgorde is: naam, Ambitie, Ontwikkellijn, Doel, Resultaat, en aan het eind Lasten & baten."
    " Sla de pagina opnieuw op.",
    "leeg_kopje": "In {bestand} staat op regel {regel} een kopje zonder tekst: “{woorden}”. "
    "Sla de pagina opnieuw op.",
}


def build_hoofdstuk(
    stukken: Sequence[Hoofdstukdeel], *, bestand: str, titel: str | None = None
) -> tuple[Hoofdstuk, list[Leesmelding]]:
    """The chapter, and what a person has to look at. `titel` is the main heading of a web page, if
    it has one.

    Raises Leesweigering, with the line, for what is no whole chapter or more than one.
    """
    geldkop = _check_whole(stukken, bestand)
    _check_order(stukken, bestand)
    voor, lijnen = _split_op(stukken[: stukken.index(geldkop)], LIJN)
    geld = read_geld([stuk for stuk in stukken if stuk.soort == GELD])
    stempel = read_stempel(find_stuk(stukken, STEMPEL))
    if stempel is None and geld.baten == Geld():
        raise _half(stukken[-1], bestand)
    titelstuk = _find_titel(voor, titel)
    if titelstuk is None and not titel:
        raise _without_titel(voor, bestand)
    slot = find_stuk(stukken, SLOT)
    momenten = stempel or Stempel()
    hoofdstuk = Hoofdstuk(
        titel=titelstuk.tekst if titelstuk else str(titel),
        ambitie=_text(voor),
        lijnen=tuple(_lijn(deel, bestand) for deel in lijnen),
        slot=slot.tekst if slot else "",
        lasten=geld.lasten,
        baten=geld.baten,
        eenheid=geld.eenheid,
        gebouwd_op=momenten.gebouwd_op,
        export_op=momenten.export_op,
    )
    meldingen = [_outside(stuk) for stuk in voor if stuk.soort == BEGIN and stuk != titelstuk]
    meldingen += geld.meldingen
    meldingen += momenten.meldingen
    meldingen += _remarks(hoofdstuk, stukken)
    return hoofdstuk, meldingen


def _split_op(
    stukken: Sequence[Hoofdstukdeel], soort: str
) -> tuple[list[Hoofdstukdeel], list[list[Hoofdstukdeel]]]:
    """What stands before the first heading of this kind, and each heading with what stands under
    it."""
    voor: list[Hoofdstukdeel] = []
    delen: list[list[Hoofdstukdeel]] = []
    for stuk in stukken:
        if stuk.soort == soort:
            delen.append([stuk])
        elif delen:
            delen[-1].append(stuk)
        else:
            voor.append(stuk)
    return voor, delen


# -- what is no chapter -------------------------------------------------------------------------
def _check_whole(stukken: Sequence[Hoofdstukdeel], bestand: str) -> Hoofdstukdeel:
    """Refuses what is no chapter, a part of one, or more than one; gives the heading of the
    figures, which every chapter has."""
    if find_stuk(stukken, LIJN) is None:
        raise _refuse("geen_begroting", bestand, stukken[0])
    for soort in (AMBITIE, GELDKOP, STEMPEL):
        zelfde = [stuk for stuk in stukken if stuk.soort == soort]
        if len(zelfde) > 1:
            raise _refuse("twee_programmas", bestand, zelfde[1])
    geldkop = find_stuk(stukken, GELDKOP)
    if geldkop is None:
        raise _half(stukken[-1], bestand)
    return geldkop


def _check_order(stukken: Sequence[Hoofdstukdeel], bestand: str) -> None:
    gezien: set[str] = set()
    for stuk in stukken:
        te_laat = GELDKOP in gezien and stuk.soort in (AMBITIE, LIJN, DOEL, RESULTAAT)
        if te_laat and LIJN in gezien and stuk.soort in (AMBITIE, LIJN):
            raise _refuse("twee_programmas", bestand, stuk)
        if stuk.soort == LIJN:
            gezien.discard(DOEL)
        na_lijn = stuk.soort == AMBITIE and LIJN in gezien
        ouder = _ONDER.get(stuk.soort)
        zonder_ouder = ouder is not None and ouder not in gezien
        if te_laat or na_lijn or zonder_ouder:
            raise _refuse("verkeerde_plek", bestand, stuk)
        gezien.add(stuk.soort)


def _half(laatste: Hoofdstukdeel, bestand: str) -> Leesweigering:
    """The refusal that names the very last line."""
    regels = laatste.tekst.split("\n")
    onderste = laatste._replace(tekst=regels[-1], regel=laatste.regel + len(regels) - 1)
    return _refuse("half", bestand, onderste)


def _without_titel(voor: Sequence[Hoofdstukdeel], bestand: str) -> Leesweigering:
    if not voor:
        return _refuse_line("geen_titel", bestand, 1, "Ontwikkellijn")
    return _refuse("geen_titel", bestand, find_stuk(voor, BEGIN) or voor[0])


def _refuse(code: str, bestand: str, stuk: Hoofdstukdeel) -> Leesweigering:
    """The refusal for one of the reasons above, with the line that shows it."""
    return _refuse_line(code, bestand, stuk.regel, words_of(stuk))


def _refuse_line(code: str, bestand: str, regel: int, woorden: str) -> Leesweigering:
    if len(woorden) > _LANGSTE_CITAAT:
        woorden = f"{woorden[: _LANGSTE_CITAAT - 1]}…"
    naam = "de standaardinvoer" if bestand == "-" else bestand
    tekst = _REDENEN[code].format(bestand=naam, regel=regel, woorden=woorden)
    if bestand == "-":
        tekst = tekst[0].upper() + tekst[1:]
    return refuse(tekst, code=code, regel=regel)


# -- what stands under a heading ----------------------------------------------------------------
def _find_titel(voor: Sequence[Hoofdstukdeel], titel: str | None) -> Hoofdstukdeel | None:
    """The last short line above the first heading, unless one is as the web page is called; a line
    above that one is told and stays in the source alone."""
    gekozen = None
    for stuk in voor:
        if stuk.soort != BEGIN or not _can_be_titel(stuk.tekst):
            continue
        if stuk.tekst == titel:
            return stuk
        gekozen = stuk
    return gekozen


def _can_be_titel(tekst: str) -> bool:
    return len(tekst) <= _LANGSTE_TITEL and tekst[-1] not in ".!?"


def _lijn(deel: list[Hoofdstukdeel], bestand: str) -> Lijn:
    boven, doelen = _split_op(deel, DOEL)
    kop, inleiding = _heading(boven, bestand)
    return Lijn(
        nummer=boven[0].nummer,
        titel=kop,
        inleiding=inleiding,
        doelen=tuple(_doel(stukken, bestand) for stukken in doelen),
    )


def _doel(deel: list[Hoofdstukdeel], bestand: str) -> Doelzin:
    boven, resultaten = _split_op(deel, RESULTAAT)
    kop, toelichting = _heading(boven, bestand)
    return Doelzin(
        tekst=kop,
        toelichting=toelichting,
        resultaten=tuple(Resultaatzin(*_heading(stukken, bestand)) for stukken in resultaten),
    )


def _heading(stukken: list[Hoofdstukdeel], bestand: str) -> tuple[str, str]:
    """The words of a heading and the text under it; a heading that ends at its colon has its words
    on the next line."""
    kop, tekst = stukken[0], _text(stukken)
    if kop.tekst:
        return kop.tekst, tekst
    eerste, _, rest = tekst.partition("\n")
    if not eerste:
        raise _refuse("leeg_kopje", bestand, kop)
    return eerste.strip(), rest.strip("\n")


def _text(stukken: Sequence[Hoofdstukdeel]) -> str:
    return "\n\n".join(stuk.tekst for stuk in stukken if stuk.soort == TEKST)


# -- what a person has to look at ---------------------------------------------------------------
def _remarks(hoofdstuk: Hoofdstuk, stukken: Sequence[Hoofdstukdeel]) -> Iterator[Leesmelding]:
    """Remarks about the whole: what is missing, what stands beside it, and what was read as its
    closing text."""
    laatste = stukken[-1]
    if slot := find_stuk(stukken, SLOT):
        begin = " ".join(slot.tekst.split()[:4])
        zin = f"De tekst vanaf “{begin} …” is gelezen als slot van het hele hoofdstuk."
        yield inform(zin, code="slot", regel=slot.regel)
    stempel = find_stuk(stukken, STEMPEL)
    if stempel is None:
        zin = (
            "Hierna ontbreekt de regel “Deze pagina is gebouwd op …”. "
            "Controleer of de pagina compleet is."
        )
        yield warn(zin, code="geen_stempel", regel=laatste.regel)
    else:
        for stuk in stukken[stukken.index(stempel) + 1 :]:
            yield _outside(stuk)
    geldkop = find_stuk(stukken, GELDKOP) or laatste
    for naam, geld in (("lasten", hoofdstuk.lasten), ("baten", hoofdstuk.baten)):
        if geld == Geld():
            zin = f"Onder “Lasten & baten” staan geen {naam}. Zij blijven leeg."
            yield warn(zin, code="bedrag_ontbreekt", regel=geldkop.regel)
    yield from _check_numbering(stukken)


def _outside(stuk: Hoofdstukdeel) -> Leesmelding:
    """The remark about a line that is kept with the source alone."""
    zin = (
        "Deze regel hoort niet bij het hoofdstuk en blijft alleen bewaard bij de bron: "
        f"“{words_of(stuk)}”"
    )
    return inform(zin, code="buiten_hoofdstuk", regel=stuk.regel)


def _check_numbering(stukken: Sequence[Hoofdstukdeel]) -> Iterator[Leesmelding]:
    """Lines are numbered from 1 without a gap; a gap can mean that a part was not saved."""
    verwacht = 1
    for stuk in stukken:
        if stuk.soort != LIJN or stuk.nummer is None:
            continue
        if stuk.nummer != verwacht:
            zin = (
                f"Hier staat ontwikkellijn {stuk.nummer}; wij verwachtten {verwacht}. "
                "Controleer of de tekst compleet is."
            )
            yield warn(zin, code="nummering", regel=stuk.regel)
        verwacht = stuk.nummer + 1
