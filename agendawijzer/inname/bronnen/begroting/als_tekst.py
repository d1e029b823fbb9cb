"""The parts of a chapter put together again: the proof that reading lost nothing."""

from collections.abc import Collection, Iterator

from begroting.boom import Geld, Hoofdstuk, Lijn

_MOMENT = "%m/%d/%Y %H:%M:%S"


def as_tekst(hoofdstuk: Hoofdstuk, *, aaneen: Collection[int] = frozenset()) -> str:
    """The text of the chapter, a blank line before each part but those numbered in `aaneen`."""
    tekst = ""
    for n, deel in enumerate(parts(hoofdstuk)):
        if n > 0:
            tekst += "\n" if n in aaneen else "\n\n"
        tekst += deel
    return tekst


def parts(hoofdstuk: Hoofdstuk) -> list[str]:
    """All pieces of the chapter in the order of the source, headings included; nothing for what is
    empty."""
    return [deel for deel in _parts(hoofdstuk) if deel]


def _parts(hoofdstuk: Hoofdstuk) -> Iterator[str]:
    yield hoofdstuk.titel
    if hoofdstuk.ambitie:
        yield from ("Ambitie", hoofdstuk.ambitie)
    for lijn in hoofdstuk.lijnen:
        yield from _lijn(lijn)
    yield from (hoofdstuk.slot, "Lasten & baten", *_geld(hoofdstuk.lasten), *_geld(hoofdstuk.baten))
    if hoofdstuk.gebouwd_op and hoofdstuk.export_op:
        yield (
            f"Deze pagina is gebouwd op {hoofdstuk.gebouwd_op:{_MOMENT}} "
            f"met de export van {hoofdstuk.export_op:{_MOMENT}}"
        )


def _lijn(lijn: Lijn) -> Iterator[str]:
    nummer = "" if lijn.nummer is None else f" {lijn.nummer}"
    yield from (f"Ontwikkellijn{nummer}: {lijn.titel}", lijn.inleiding)
    for doel in lijn.doelen:
        yield from (f"Doel: {doel.tekst}", doel.toelichting)
        for resultaat in doel.resultaten:
            yield from (f"Resultaat: {resultaat.tekst}", resultaat.toelichting)


def _geld(geld: Geld) -> tuple[str, str]:
    return geld.bedrag_gedrukt, geld.aandeel_gedrukt
