"""The simple marks of an explanation: a heading, a list, a paragraph, a link on purpose. Pure: text
in, parts out.

| a line that                    | becomes                                                     |
| ------------------------------ | ----------------------------------------------------------- |
| begins with ##                 | a heading                                                   |
| begins with a hyphen           | an item of a list                                           |
| is empty                       | the end of a paragraph                                      |
| holds [[motie]]                | a link to the explanation of that word, or with that address |
| holds [[motie|een oproep]]     | the same link, in other words                               |
| holds [[/uitvoering/|verder]]  | a link to a page of this site, or with https:// elsewhere   |

What leads nowhere is shown as plain words: a text never breaks a page, and no link goes where no
one wrote it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossiers.tekst import fold

_LINK = re.compile(r"\[\[\s*([^\[\]|]+?)\s*(?:\|\s*([^\[\]|]+?)\s*)?\]\]")
_EIGEN = re.compile(r"/(?!/)[\w./?=&#%-]*")
_ELDERS = re.compile(r"https://[\w.-]+(?:/[^\s\"<>\\]*)?")
KOP, LIJST, ALINEA = "kop", "lijst", "alinea"


@dataclass(frozen=True)
class Doel:
    """Where an explanation stands, and what it is called."""

    titel: str
    adres: str


@dataclass(frozen=True)
class Deel:
    """Some words; with an address, a link."""

    tekst: str
    adres: str = ""


@dataclass(frozen=True)
class Blok:
    """A heading or a paragraph of one line, or a list of several; each line in parts."""

    soort: str
    regels: tuple[tuple[Deel, ...], ...]


def make_blokken(tekst: str, doelen: Mapping[str, Doel]) -> list[Blok]:
    """`doelen` are the explanations by their folded title, and by their slug."""
    return [
        Blok(soort, tuple(tuple(_parts(regel, doelen)) for regel in regels))
        for soort, regels in _split(tekst)
    ]


def find_links(tekst: str) -> set[str]:
    """What a text links to, folded, as the keys of `doelen` are."""
    return {fold(gevonden[1]) for gevonden in _LINK.finditer(tekst)}


def _split(tekst: str) -> Iterator[tuple[str, list[str]]]:
    """The blocks with their lines. A line without a mark goes on with the one before it."""
    soort, regels = "", list[str]()
    for ruw in [*tekst.splitlines(), ""]:
        regel = ruw.strip()
        nieuw, kaal = _mark(regel)
        if soort and nieuw != soort and not (nieuw == ALINEA and soort == LIJST):
            yield soort, regels
            soort, regels = "", []
        if not regel:
            continue
        if nieuw == KOP:
            yield KOP, [kaal]
        elif nieuw == LIJST or not regels:
            soort, regels = soort or nieuw, [*regels, kaal]
        else:
            regels[-1] = f"{regels[-1]} {kaal}"


def _mark(regel: str) -> tuple[str, str]:
    """The kind of a line, and the line without its mark; an empty line has no kind."""
    if regel.startswith("##"):
        return KOP, regel.lstrip("#").strip()
    if regel.startswith(("- ", "* ", "– ")):
        return LIJST, regel[2:].strip()
    return (ALINEA, regel) if regel else ("", "")


def _parts(regel: str, doelen: Mapping[str, Doel]) -> Iterator[Deel]:
    tot = 0
    for gevonden in _LINK.finditer(regel):
        if gevonden.start() > tot:
            yield Deel(regel[tot : gevonden.start()])
        yield _link(gevonden[1], gevonden[2] or "", doelen)
        tot = gevonden.end()
    if tot < len(regel):
        yield Deel(regel[tot:])


def _link(waarheen: str, woorden: str, doelen: Mapping[str, Doel]) -> Deel:
    if _EIGEN.fullmatch(waarheen) or _ELDERS.fullmatch(waarheen):
        return Deel(woorden or waarheen, waarheen)
    doel = doelen.get(fold(waarheen))
    if doel is None:
        return Deel(woorden or waarheen)
    zoals_getypt = waarheen if fold(waarheen) == fold(doel.titel) else doel.titel
    return Deel(woorden or zoals_getypt, doel.adres)
