"""The verdict in a piece of text: outcome, way of voting, figures, marks. Only what stands
there."""

import re

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.gegevens import GelezenUitslag
from agendawijzer.inname.lezen.datums import DATUM

# Votes for and against; None for what is not printed.
Stemverhouding = tuple[int | None, int | None]

_WOORDGETAL = {"geen": 0, "één": 1, "een": 1}
# Figures that somebody meant as a tally, and dates, which are none: `24-20`, `3O/1A`, `dertig
# stemmen voor`.
_ALS_CIJFERS = re.compile(
    r"\d\w?\s?[/–-]\s?\w|\w/\d|(?<!algemene )\bstem(?:men)?\s+(?:voor|tegen)\b"
    r"|\btegen\s+\w+\s+stem",
    re.IGNORECASE,
)
_DATUM = re.compile(DATUM, re.IGNORECASE)
_VOOR_BREUK = re.compile(
    rf"(?:{woorden.UITKOMST.pattern}|\b(?:acclamatie|unaniem|stemmen|instemming|met))[\s:–-]*$",
    re.IGNORECASE,
)
_MISSCHIEN_CIJFERS = re.compile(r"\d|\b(?:geen|één|een)\s+stem", re.IGNORECASE)


def read_uitslag(tekst: str) -> GelezenUitslag:
    """The verdict in `tekst`, which must not contain a title: a title may hold any word."""
    klein = tekst.lower()
    uitkomst, tegenstrijdig = _read_uitkomst(klein)
    wijze = _read_wijze(klein)
    if uitkomst is None and not tegenstrijdig and wijze == "acclamatie":
        uitkomst = "aangenomen"  # by acclamation a council can only agree
    voor, tegen = _read_tally(tekst)
    if voor is None and tegen is None and "tegen" in klein:
        tegenover = woorden.TEGEN_ELKAAR.search(tekst)
        if tegenover and uitkomst == "aangenomen":
            voor, tegen = int(tegenover[1]), int(tegenover[2])
        elif tegenover:
            tegenstrijdig = True
    is_half = voor is None or tegen is None
    if uitkomst is None and wijze is None and is_half:
        voor = tegen = None  # half a tally without its verdict: a sentence cut short
    zonder_cijfers = voor is None and tegen is None
    return GelezenUitslag(
        uitkomst=uitkomst,
        wijze=wijze,
        voor=voor,
        tegen=tegen,
        gewijzigd="gewijzigd" in klein and bool(woorden.GEWIJZIGD.search(klein)),
        geamendeerd="geamendeerd" in klein and bool(woorden.GEAMENDEERD.search(klein)),
        tegenstrijdig=tegenstrijdig,
        ongelezen=uitkomst is not None and zonder_cijfers and _has_figures(tekst),
    )


def marks_of(soort: re.Match[str] | None) -> GelezenUitslag:
    """The mark in `De gewijzigde motie`: nothing but that of the word before the kind."""
    if soort is None or not soort["bijvoeglijk"]:
        return GelezenUitslag()
    return read_uitslag(soort["bijvoeglijk"])


def find_woorden(ruw: str) -> str | None:
    """The word of the outcome as printed, such as `AANVAARD`: the last one, since a title may hold
    such a word too."""
    woord = None
    for treffer in woorden.UITKOMST.finditer(ruw):
        woord = " ".join(treffer[0].split())
    return woord


def _read_uitkomst(klein: str) -> tuple[str | None, bool]:
    """The outcome, and whether there is more than one or one that is denied."""
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


def _read_wijze(klein: str) -> str | None:
    """From words alone; acclamation wins, since its explanation speaks of general consent."""
    if "acclamatie" in klein:
        return "acclamatie"
    if ("unaniem" in klein or "alge" in klein) and woorden.ALGEMEEN.search(klein):
        return "algemene_stemmen"
    return None


def _has_figures(tekst: str) -> bool:
    if not _ALS_CIJFERS.search(tekst):
        return False
    return _ALS_CIJFERS.search(_DATUM.sub("", tekst)) is not None


# -- the tally ----------------------------------------------------------------------------------
def _read_tally(tekst: str) -> Stemverhouding:
    """Votes for and against as printed; None for what is not printed, or printed twice with other
    figures."""
    if not _MISSCHIEN_CIJFERS.search(tekst):
        return None, None
    gevonden = _read_fractions(tekst)
    if "tegen" in tekst.lower():
        gevonden |= _read_pairs(woorden.VOOR_TEGEN, tekst)
        gevonden = gevonden or _read_unusual_order(tekst)
    if not gevonden:
        return _only(woorden.ALLEEN_VOOR, tekst), _only(woorden.ALLEEN_TEGEN, tekst)
    if len(gevonden) > 1:
        return None, None
    return gevonden.pop()


def _read_fractions(tekst: str) -> set[Stemverhouding]:
    """`44/0`."""
    if "/" not in tekst:
        return set()
    gevonden: set[Stemverhouding] = set()
    for breuk in woorden.BREUK.finditer(tekst):
        if _is_tally(tekst, breuk):
            gevonden.add((_getal(breuk[1]), _getal(breuk[2])))
    return gevonden


def _is_tally(tekst: str, breuk: re.Match[str]) -> bool:
    """`aangenomen 44/0`, `(44/0)`, `44/0` at the end; not `aangenomen en kost 1/3 van het budget`,
    `24/7 zorg`."""
    ervoor, erna = tekst[: breuk.start()], tekst[breuk.end() :]
    if not erna.strip(" .;,)]"):
        return True
    if ervoor.endswith(("(", "[", "( ", "[ ")) and erna.lstrip().startswith((")", "]")):
        return True
    return _VOOR_BREUK.search(ervoor.rstrip(" ([")) is not None


def _read_unusual_order(tekst: str) -> set[Stemverhouding]:
    """`4 tegen en 40 voor`, `voor: 40, tegen: 4`."""
    gevonden = _read_pairs(woorden.LABEL_VOOR_TEGEN, tekst)
    for tegen, voor in _read_pairs(woorden.TEGEN_VOOR, tekst):
        gevonden.add((voor, tegen))
    return gevonden


def _read_pairs(patroon: re.Pattern[str], tekst: str) -> set[Stemverhouding]:
    gevonden: set[Stemverhouding] = set()
    for treffer in patroon.finditer(tekst):
        gevonden.add((_getal(treffer[1]), _getal(treffer[2])))
    return gevonden


def _only(patroon: re.Pattern[str], tekst: str) -> int | None:
    gevonden = {_getal(treffer[1]) for treffer in patroon.finditer(tekst)}
    return gevonden.pop() if len(gevonden) == 1 else None


def _getal(tekst: str) -> int:
    klein = tekst.lower()
    if klein in _WOORDGETAL:
        return _WOORDGETAL[klein]
    return int(klein)
