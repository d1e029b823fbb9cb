"""What a person has to look at in a chapter that was read."""

from collections.abc import Sequence

from agendawijzer.inname.bronnen.begroting.stukken import (
    GELDKOP,
    LIJN,
    SLOT,
    STEMPEL,
    Hoofdstukdeel,
    find_stuk,
    words_of,
)
from agendawijzer.inname.lezen.meldingen import Leesmelding, inform, warn
from begroting.boom import Geld, Hoofdstuk


def remarks(hoofdstuk: Hoofdstuk, stukken: Sequence[Hoofdstukdeel]) -> list[Leesmelding]:
    """Remarks about the whole: what is missing, what stands beside it, and what was read as its
    closing text."""
    laatste = stukken[-1]
    uit = []
    if slot := find_stuk(stukken, SLOT):
        begin = " ".join(slot.tekst.split()[:4])
        tekst = f"De tekst vanaf “{begin} …” is gelezen als slot van het hele hoofdstuk."
        uit.append(inform(tekst, code="slot", regel=slot.regel))
    stempel = find_stuk(stukken, STEMPEL)
    if stempel is None:
        tekst = "Hierna ontbreekt de regel “Deze pagina is gebouwd op …”. Controleer of de pagina compleet is."
        uit.append(warn(tekst, code="geen_stempel", regel=laatste.regel))
    else:
        uit += [outside(stuk) for stuk in stukken[stukken.index(stempel) + 1 :]]
    for naam, geld in (("lasten", hoofdstuk.lasten), ("baten", hoofdstuk.baten)):
        if geld == Geld():
            kop = find_stuk(stukken, GELDKOP) or laatste
            tekst = f"Onder “Lasten & baten” staan geen {naam}. Zij blijven leeg."
            uit.append(warn(tekst, code="bedrag_ontbreekt", regel=kop.regel))
    return uit + _numbering(stukken)


def outside(stuk: Hoofdstukdeel) -> Leesmelding:
    """The remark about a line that is kept with the source alone."""
    tekst = f"Deze regel hoort niet bij het hoofdstuk en blijft alleen bewaard bij de bron: “{words_of(stuk)}”"
    return inform(tekst, code="buiten_hoofdstuk", regel=stuk.regel)


def _numbering(stukken: Sequence[Hoofdstukdeel]) -> list[Leesmelding]:
    """Lines are numbered from 1 without a gap; a gap can mean that a part was not saved."""
    uit = []
    verwacht = 1
    for stuk in (stuk for stuk in stukken if stuk.soort == LIJN and stuk.nummer is not None):
        if stuk.nummer != verwacht:
            tekst = (
                f"Hier staat ontwikkellijn {stuk.nummer}; wij verwachtten {verwacht}. "
                "Controleer of de tekst compleet is."
            )
            uit.append(warn(tekst, code="nummering", regel=stuk.regel))
        verwacht = (stuk.nummer or 0) + 1
    return uit
