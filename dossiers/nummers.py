"""Numbers of the council: one spelling for the many in use, sub-numbers and gaps. Pure functions, no database.

Two families: `25192` with sub-numbers `25192.001` (the year and a sequence, six figures from the thousandth on), and
the older `RV-39/2022` (prefix, number, year or no year; a sub-number behind it is possible: `RV-39/2022.001`).
The prefix does not tell the kind of an instrument.
"""

import re
from collections.abc import Iterable

# Also used inside larger patterns, so without groups that have a name.
PATROON = r"(?:(?:R[A-Z]{1,2}\s?[-–]?\s?\d{1,4}(?:\s?[/-]\s?(?:\d{4}|\d{2})(?!\d))?|\d{5,6})(?:\.\d{1,3}(?!\d)){0,2})"
_LOS = re.compile(rf"(?<![\w.,/-]){PATROON}(?!\w|[.,/]\d|/)", re.IGNORECASE)
_SUBS = r"((?:\.\d{1,3})*)"
_OUD = re.compile(
    rf"(R[A-Z]{{1,2}})\s?[-–]?\s?(\d{{1,4}})(?:\s?[/-]\s?(\d{{4}}|\d{{2}}))?{_SUBS}", re.IGNORECASE
)
_NIEUW = re.compile(rf"(\d{{5,6}}){_SUBS}")
_SUB = re.compile(r"[^.]+\.(\d{3})")


def normalise_nummer(tekst: str) -> str | None:
    """`rv39/2022` -> `RV-39/2022`, `RV116` -> `RV-116`, `25192.3` -> `25192.003`; None if it is no number."""
    tekst = tekst.strip()
    if oud := _OUD.fullmatch(tekst):
        letters, volg, jaar, subs = oud.groups()
        jaar = f"20{jaar}" if jaar and len(jaar) == 2 else jaar
        return f"{letters.upper()}-{int(volg)}" + (f"/{jaar}" if jaar else "") + _pad(subs)
    if nieuw := _NIEUW.fullmatch(tekst):
        return nieuw[1] + _pad(nieuw[2])
    return None


def _pad(subs: str) -> str:
    """`.3` -> `.003`"""
    return "".join(f".{deel.zfill(3)}" for deel in subs.split(".")[1:])


def find_nummers(tekst: str) -> list[tuple[str, str]]:
    """All numbers in `tekst`, in order, as (one spelling, as found): two in `RG196/2022 en RG197/2022`."""
    gevonden = ((normalise_nummer(treffer[0]), treffer[0]) for treffer in _LOS.finditer(tekst))
    return [(nummer, ruw) for nummer, ruw in gevonden if nummer]


def fold_nummer(tekst: str) -> str:
    """Key for looking a number up in whatever spelling; a text that is no number folds to its lower case."""
    return (normalise_nummer(tekst) or " ".join(tekst.split())).casefold()


def slug_nummer(nummer: str, *, jaar: int | None = None) -> str:
    """Part of an address: `RV-39/2022` -> `rv-39-2022`; `RV-25` with `jaar=2022` -> `rv-25-2022`.

    A number of the newer family stays as it is: `25192.001`. ValueError if `nummer` is no number.
    """
    genormaliseerd = normalise_nummer(nummer)
    if genormaliseerd is None:
        raise ValueError(f"Dit is geen raadsnummer: {nummer!r}.")
    if genormaliseerd[0].isdigit():
        return genormaliseerd
    if "/" not in genormaliseerd and jaar is not None:
        stam, punt, subs = genormaliseerd.partition(".")
        genormaliseerd = f"{stam}/{jaar}{punt}{subs}"
    return genormaliseerd.replace("/", "-").lower()


def base_nummer(nummer: str) -> str:
    """The number of the dossier: `25192.003` -> `25192`; a number without a sub-number is its own base."""
    return nummer.partition(".")[0]


def same_nummer(een: str, ander: str) -> bool:
    """Whether two numbers in one spelling can mean the same: `RV-39` and `RV-39/2022` can."""
    if een == ander:
        return True
    (stam, _, subs), (andere_stam, _, andere_subs) = een.partition("."), ander.partition(".")
    (eerste, _, jaar), (tweede, _, ander_jaar) = stam.partition("/"), andere_stam.partition("/")
    return (eerste, subs) == (tweede, andere_subs) and not (jaar and ander_jaar)


def find_gaten(nummers: Iterable[str]) -> list[tuple[int, int]]:
    """Gaps in the sub-numbers of one dossier, as (first, last) missing; the sequence starts at .001.

    `25192.001, 25192.003, 25192.006` -> [(2, 2), (4, 5)]. Numbers without a sub-number are passed over.
    """
    gezien = sorted({int(sub[1]) for nummer in nummers if (sub := _SUB.match(nummer))})
    return [
        (vorig + 1, volgend - 1)
        for vorig, volgend in zip([0, *gezien], gezien, strict=False)
        if volgend > vorig + 1
    ]
