"""The verdict in a piece of text: outcome, way of voting, figures, marks. Only what stands
there."""

import re
from dataclasses import dataclass, replace

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.lezen.datums import DATUM

_WOORDGETAL = {"geen": 0, "één": 1, "een": 1}
# Figures that somebody meant as a tally, and dates, which are none: `24-20`, `3O/1A`, `dertig
# stemmen voor`.
_ALS_CIJFERS = re.compile(
    r"\d\w?\s?[/–-]\s?\w|\w/\d|(?<!algemene )\bstem(?:men)?\s+(?:voor|tegen)\b|\btegen\s+\w+\s+stem",
    re.IGNORECASE,
)
_DATUM = re.compile(DATUM, re.IGNORECASE)
_VOOR_BREUK = re.compile(
    rf"(?:{woorden.UITKOMST.pattern}|\b(?:acclamatie|unaniem|stemmen|instemming|met))[\s:–-]*$",
    re.IGNORECASE,
)
_MISSCHIEN_CIJFERS = re.compile(r"\d|\b(?:geen|één|een)\s+stem", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GelezenUitslag:
    """`tegenstrijdig`: more than one outcome, or one that is denied; then `uitkomst` is None.

    `ongelezen`: there are figures that are no tally we can read.
    """

    uitkomst: str | None = None
    wijze: str | None = None
    voor: int | None = None
    tegen: int | None = None
    gewijzigd: bool = False
    geamendeerd: bool = False
    tegenstrijdig: bool = False
    ongelezen: bool = False

    @property
    def stil(self) -> bool:
        """Tells no outcome, no way of voting and no figures."""
        return (
            self.uitkomst is None
            and self.wijze is None
            and self.voor is None
            and self.tegen is None
        )

    def with_marks_of(self, ander: "GelezenUitslag") -> "GelezenUitslag":
        if not (ander.gewijzigd or ander.geamendeerd):
            return self
        return replace(
            self,
            gewijzigd=self.gewijzigd or ander.gewijzigd,
            geamendeerd=self.geamendeerd or ander.geamendeerd,
        )


def read_uitslag(tekst: str) -> GelezenUitslag:
    """The verdict in `tekst`, which must not contain a title: a title may hold any word."""
    klein = tekst.lower()
    uitkomst, tegenstrijdig = _read_uitkomst(klein)
    wijze = read_wijze(tekst)
    if uitkomst is None and not tegenstrijdig and wijze == "acclamatie":
        uitkomst = "aangenomen"  # by acclamation a council can only agree
    voor, tegen = read_tally(tekst)
    if (
        voor is None
        and tegen is None
        and "tegen" in klein
        and (tegenover := woorden.TEGEN_ELKAAR.search(tekst))
    ):
        if uitkomst == "aangenomen":
            voor, tegen = int(tegenover[1]), int(tegenover[2])
        else:
            tegenstrijdig = True
    if uitkomst is None and wijze is None and (voor is None or tegen is None):
        voor = tegen = None  # half a tally without its verdict: a sentence cut short
    return GelezenUitslag(
        uitkomst=uitkomst,
        wijze=wijze,
        voor=voor,
        tegen=tegen,
        gewijzigd="gewijzigd" in klein and bool(woorden.GEWIJZIGD.search(klein)),
        geamendeerd="geamendeerd" in klein and bool(woorden.GEAMENDEERD.search(klein)),
        tegenstrijdig=tegenstrijdig,
        ongelezen=uitkomst is not None and voor is None and tegen is None and _has_figures(tekst),
    )


def _has_figures(tekst: str) -> bool:
    return bool(_ALS_CIJFERS.search(tekst)) and bool(_ALS_CIJFERS.search(_DATUM.sub("", tekst)))


def read_wijze(tekst: str) -> str | None:
    """From words alone; acclamation wins, since its explanation speaks of general consent."""
    klein = tekst.lower()
    if "acclamatie" in klein:
        return "acclamatie"
    if "unaniem" in klein or "alge" in klein:
        return "algemene_stemmen" if woorden.ALGEMEEN.search(klein) else None
    return None


def read_tally(tekst: str) -> tuple[int | None, int | None]:
    """Votes for and against as printed; None for what is not printed, or printed twice with other
    figures."""
    if not _MISSCHIEN_CIJFERS.search(tekst):
        return None, None
    gevonden: set[tuple[int | None, int | None]] = set()
    if "/" in tekst:
        breuken = [
            treffer for treffer in woorden.BREUK.finditer(tekst) if _is_tally(tekst, treffer)
        ]
        gevonden |= {(_getal(treffer[1]), _getal(treffer[2])) for treffer in breuken}
    if "tegen" in tekst.lower():
        gevonden |= {
            (_getal(treffer[1]), _getal(treffer[2]))
            for treffer in woorden.VOOR_TEGEN.finditer(tekst)
        }
        gevonden |= _read_unusual_order(tekst) if not gevonden else set()
    if not gevonden:
        return _only(woorden.ALLEEN_VOOR, tekst), _only(woorden.ALLEEN_TEGEN, tekst)
    return gevonden.pop() if len(gevonden) == 1 else (None, None)


def _is_tally(tekst: str, breuk: re.Match[str]) -> bool:
    """`aangenomen 44/0`, `(44/0)`, `44/0` at the end; not `aangenomen en kost 1/3 van het budget`,
    `24/7 zorg`."""
    ervoor, erna = tekst[: breuk.start()].rstrip(" (["), tekst[breuk.end() :]
    los = tekst[: breuk.start()].endswith(("(", "[", "( ", "[ ")) and erna.lstrip().startswith(
        (")", "]")
    )
    return los or not erna.strip(" .;,)]") or bool(_VOOR_BREUK.search(ervoor))


def find_woorden(ruw: str) -> str | None:
    """The word of the outcome as printed, such as `AANVAARD`: the last one, since a title may hold
    such a word too."""
    gevonden = [treffer[0] for treffer in woorden.UITKOMST.finditer(ruw)]
    return " ".join(gevonden[-1].split()) if gevonden else None


def _read_unusual_order(tekst: str) -> set[tuple[int | None, int | None]]:
    """`4 tegen en 40 voor`, `voor: 40, tegen: 4`."""
    gevonden = {
        (_getal(treffer[2]), _getal(treffer[1])) for treffer in woorden.TEGEN_VOOR.finditer(tekst)
    }
    return gevonden | {
        (_getal(treffer[1]), _getal(treffer[2]))
        for treffer in woorden.LABEL_VOOR_TEGEN.finditer(tekst)
    }


def _only(patroon: re.Pattern[str], tekst: str) -> int | None:
    gevonden = {_getal(treffer[1]) for treffer in patroon.finditer(tekst)}
    return gevonden.pop() if len(gevonden) == 1 else None


def _read_uitkomst(klein: str) -> tuple[str | None, bool]:
    gevonden = set()
    for treffer in woorden.UITKOMSTWOORD.finditer(klein):
        begin = treffer.start()
        if begin and klein[begin - 1].isalnum():
            continue  # the tail of another word
        uitkomst = woorden.UITKOMSTEN[treffer[0]]
        if klein.endswith("niet ", 0, begin):
            if uitkomst != "aangenomen":
                return None, True
            uitkomst = "verworpen"
        gevonden.add(uitkomst)
    if "sta" in klein and woorden.STAKING.search(klein):
        gevonden.add("gestaakt")
    if len(gevonden) == 1:
        return gevonden.pop(), False
    return None, bool(gevonden)


def _getal(tekst: str) -> int:
    klein = tekst.lower()
    return _WOORDGETAL[klein] if klein in _WOORDGETAL else int(klein)
