"""The verdict in a piece of text: outcome, way of voting, figures, marks. Only what stands there."""

import re
from dataclasses import dataclass, replace

from agendawijzer.bronnen.raadspagina import woorden

_WOORDGETAL = {"geen": 0, "één": 1, "een": 1}
_MISSCHIEN_CIJFERS = re.compile(r"\d|\b(?:geen|één|een)\s+stem", re.IGNORECASE)
_NOOIT_ONGEDAAN = ("ingetrokken", "aangehouden", "gestaakt", "verworpen")


@dataclass(frozen=True, slots=True)
class Uitslag:
    """`tegenstrijdig`: more than one outcome, or one that is denied; then `uitkomst` is None."""

    uitkomst: str | None = None
    wijze: str | None = None
    voor: int | None = None
    tegen: int | None = None
    gewijzigd: bool = False
    geamendeerd: bool = False
    tegenstrijdig: bool = False

    @property
    def stil(self) -> bool:
        """Tells no outcome, no way of voting and no figures."""
        return self.uitkomst is None and self.wijze is None and self.voor is None and self.tegen is None

    def with_marks_of(self, ander: "Uitslag") -> "Uitslag":
        if not (ander.gewijzigd or ander.geamendeerd):
            return self
        return replace(
            self,
            gewijzigd=self.gewijzigd or ander.gewijzigd,
            geamendeerd=self.geamendeerd or ander.geamendeerd,
        )


def read_uitslag(tekst: str) -> Uitslag:
    """The verdict in `tekst`, which must not contain a title: a title may hold any word."""
    uitkomst, tegenstrijdig = _read_uitkomst(tekst)
    wijze = read_wijze(tekst)
    if uitkomst is None and not tegenstrijdig and wijze == "acclamatie":
        uitkomst = "aangenomen"  # by acclamation a council can only agree
    voor, tegen = read_tally(tekst)
    if voor is None and tegen is None and (tegenover := woorden.TEGEN_ELKAAR.search(tekst)):
        if uitkomst == "aangenomen":
            voor, tegen = int(tegenover[1]), int(tegenover[2])
        else:
            tegenstrijdig = True
    if uitkomst is None and wijze is None and (voor is None or tegen is None):
        voor = tegen = None  # half a tally without its verdict: a sentence cut short
    return Uitslag(
        uitkomst=uitkomst,
        wijze=wijze,
        voor=voor,
        tegen=tegen,
        gewijzigd=bool(woorden.GEWIJZIGD.search(tekst)),
        geamendeerd=bool(woorden.GEAMENDEERD.search(tekst)),
        tegenstrijdig=tegenstrijdig,
    )


def read_wijze(tekst: str) -> str | None:
    """From words alone; acclamation wins, since its explanation speaks of general consent."""
    if woorden.ACCLAMATIE.search(tekst):
        return "acclamatie"
    return "algemene_stemmen" if woorden.ALGEMEEN.search(tekst) else None


def read_tally(tekst: str) -> tuple[int | None, int | None]:
    """Votes for and against as printed; None for what is not printed, or printed twice with other figures."""
    if not _MISSCHIEN_CIJFERS.search(tekst):
        return None, None
    gevonden: set[tuple[int | None, int | None]] = set()
    for patroon in (woorden.VOOR_TEGEN, woorden.LABEL_VOOR_TEGEN, woorden.BREUK):
        gevonden |= {(_getal(treffer[1]), _getal(treffer[2])) for treffer in patroon.finditer(tekst)}
    gevonden |= {(_getal(treffer[2]), _getal(treffer[1])) for treffer in woorden.TEGEN_VOOR.finditer(tekst)}
    if not gevonden:
        return _only(woorden.ALLEEN_VOOR, tekst), _only(woorden.ALLEEN_TEGEN, tekst)
    return gevonden.pop() if len(gevonden) == 1 else (None, None)


def _only(patroon: re.Pattern[str], tekst: str) -> int | None:
    gevonden = {_getal(treffer[1]) for treffer in patroon.finditer(tekst)}
    return gevonden.pop() if len(gevonden) == 1 else None


def _read_uitkomst(tekst: str) -> tuple[str | None, bool]:
    gevonden = set()
    for treffer in woorden.UITKOMST.finditer(tekst):
        uitkomst = str(treffer.lastgroup)
        if treffer["niet"]:
            if uitkomst in _NOOIT_ONGEDAAN:
                return None, True
            uitkomst = "verworpen"
        gevonden.add(uitkomst)
    if len(gevonden) == 1:
        return gevonden.pop(), False
    return None, bool(gevonden)


def _getal(tekst: str) -> int:
    klein = tekst.lower()
    return _WOORDGETAL[klein] if klein in _WOORDGETAL else int(klein)
