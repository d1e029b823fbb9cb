"""Pieces to a chapter: what stands under which heading."""

from collections.abc import Sequence

from agendawijzer.inname.bronnen.begroting.bedragen import read_geld
from agendawijzer.inname.bronnen.begroting.opmerkingen import outside, remarks
from agendawijzer.inname.bronnen.begroting.stempel import read_stempel
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
from agendawijzer.inname.bronnen.begroting.weigeren import refuse
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering
from begroting.boom import Doelzin, Geld, Hoofdstuk, Lijn, Resultaatzin

_LANGSTE_TITEL = 120


def build_hoofdstuk(
    stukken: Sequence[Hoofdstukdeel], *, bestand: str, titel: str | None = None
) -> tuple[Hoofdstuk, list[Leesmelding]]:
    """The chapter, and what a person has to look at. `titel` is the main heading of a web page, if
    it has one.

    Raises Leesweigering, with the line, for what is no whole chapter or more than one.
    """
    _check_whole(stukken, bestand)
    meldingen: list[Leesmelding] = []
    geldkop = find_stuk(stukken, GELDKOP)
    voor, lijnen = split_op(stukken[: stukken.index(geldkop)], LIJN)
    lasten, baten, eenheid, over_geld = read_geld(stuk for stuk in stukken if stuk.soort == GELD)
    stempel = find_stuk(stukken, STEMPEL)
    if stempel is None and baten == Geld():
        raise _half(stukken[-1], bestand)
    gebouwd, export, over_stempel = read_stempel(stempel) if stempel else (None, None, [])
    hoofdstuk = Hoofdstuk(
        titel=_title(voor, titel, bestand, meldingen),
        ambitie=_text(voor),
        lijnen=tuple(_lijn(deel, bestand) for deel in lijnen),
        slot=next((stuk.tekst for stuk in stukken if stuk.soort == SLOT), ""),
        lasten=lasten,
        baten=baten,
        eenheid=eenheid,
        gebouwd_op=gebouwd,
        export_op=export,
    )
    meldingen += [*over_geld, *over_stempel, *remarks(hoofdstuk, stukken)]
    return hoofdstuk, meldingen


def split_op(
    stukken: Sequence[Hoofdstukdeel], soort: str
) -> tuple[list[Hoofdstukdeel], list[list[Hoofdstukdeel]]]:
    """What stands before the first heading of this kind, and each heading with what stands under
    it."""
    plekken = [n for n, stuk in enumerate(stukken) if stuk.soort == soort]
    if not plekken:
        return list(stukken), []
    grenzen = zip(plekken, [*plekken[1:], len(stukken)], strict=True)
    return list(stukken[: plekken[0]]), [list(stukken[begin:einde]) for begin, einde in grenzen]


def _check_whole(stukken: Sequence[Hoofdstukdeel], bestand: str) -> None:
    """Refuses what is no chapter, a part of one, or more than one."""
    eerste = stukken[0]
    if find_stuk(stukken, LIJN) is None:
        raise refuse("geen_begroting", bestand, eerste.regel, words_of(eerste))
    for soort in (AMBITIE, GELDKOP, STEMPEL):
        dubbel = [stuk for stuk in stukken if stuk.soort == soort][1:]
        if dubbel:
            raise refuse("twee_programmas", bestand, dubbel[0].regel, words_of(dubbel[0]))
    if find_stuk(stukken, GELDKOP) is None:
        raise _half(stukken[-1], bestand)
    _check_order(stukken, bestand)


_ONDER = {DOEL: LIJN, RESULTAAT: DOEL}


def _half(laatste: Hoofdstukdeel, bestand: str) -> Leesweigering:
    """The refusal that names the very last line."""
    regels = laatste.tekst.split("\n")
    return refuse(
        "half",
        bestand,
        laatste.regel + len(regels) - 1,
        words_of(laatste._replace(tekst=regels[-1])),
    )


def _check_order(stukken: Sequence[Hoofdstukdeel], bestand: str) -> None:
    gezien: set[str] = set()
    for stuk in stukken:
        te_laat = GELDKOP in gezien and stuk.soort in (AMBITIE, LIJN, DOEL, RESULTAAT)
        if te_laat and LIJN in gezien and stuk.soort in (AMBITIE, LIJN):
            raise refuse("twee_programmas", bestand, stuk.regel, words_of(stuk))
        ouder = _ONDER.get(stuk.soort)
        if stuk.soort == LIJN:
            gezien.discard(DOEL)
        if te_laat or (stuk.soort == AMBITIE and LIJN in gezien) or (ouder and ouder not in gezien):
            raise refuse("verkeerde_plek", bestand, stuk.regel, words_of(stuk))
        gezien.add(stuk.soort)


def _title(
    voor: Sequence[Hoofdstukdeel], titel: str | None, bestand: str, meldingen: list[Leesmelding]
) -> str:
    """The last short line above the first heading; a line above that one is told and stays in the
    source alone."""
    begin = [stuk for stuk in voor if stuk.soort == BEGIN]
    kort = [
        stuk for stuk in begin if len(stuk.tekst) <= _LANGSTE_TITEL and stuk.tekst[-1] not in ".!?"
    ]
    gekozen = next((stuk for stuk in kort if stuk.tekst == titel), kort[-1] if kort else None)
    if gekozen is None and not titel:
        eerste = begin[0] if begin else voor[0] if voor else None
        raise refuse(
            "geen_titel",
            bestand,
            eerste.regel if eerste else 1,
            words_of(eerste) if eerste else "Ontwikkellijn",
        )
    for stuk in begin:
        if stuk != gekozen:
            meldingen.append(outside(stuk))
    return gekozen.tekst if gekozen else str(titel)


def _lijn(deel: list[Hoofdstukdeel], bestand: str) -> Lijn:
    boven, doelen = split_op(deel, DOEL)
    kop, inleiding = _heading(boven, bestand)
    return Lijn(
        boven[0].nummer, kop, inleiding, tuple(_doel(stukken, bestand) for stukken in doelen)
    )


def _doel(deel: list[Hoofdstukdeel], bestand: str) -> Doelzin:
    boven, resultaten = split_op(deel, RESULTAAT)
    return Doelzin(
        *_heading(boven, bestand),
        tuple(Resultaatzin(*_heading(stukken, bestand)) for stukken in resultaten),
    )


def _heading(stukken: list[Hoofdstukdeel], bestand: str) -> tuple[str, str]:
    """The words of a heading and the text under it; a heading that ends at its colon has its words
    on the next line."""
    kop, tekst = stukken[0], _text(stukken)
    if kop.tekst:
        return kop.tekst, tekst
    eerste, _, rest = tekst.partition("\n")
    if not eerste:
        raise refuse("leeg_kopje", bestand, kop.regel, words_of(kop))
    return eerste.strip(), rest.strip("\n")


def _text(stukken: Sequence[Hoofdstukdeel]) -> str:
    return "\n\n".join(stuk.tekst for stuk in stukken if stuk.soort == TEKST)
