"""Which files an import reads: paths and folders on the command line, or standard input."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from agendawijzer.inname.lezen.bestand import GROOTSTE

STANDAARDINVOER = "-"
_ACHTERVOEGSELS = (".txt", ".html", ".htm")


class OnjuistPad(Exception):  # noqa: N818 - wrong use of the command, with a sentence for its user
    """A path that cannot be read; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Invoerbestand:
    """One file to read. `pad` is None for standard input."""

    naam: str
    pad: Path | None

    @property
    def sleutel(self) -> str:
        """The same for two names of one file."""
        return str(self.pad.resolve()) if self.pad else STANDAARDINVOER


def find_invoer(paden: Iterable[str]) -> list[Invoerbestand]:
    """The files behind `paden`, folders searched through and sorted, each file once. Raises
    OnjuistPad."""
    gevonden: dict[str, Invoerbestand] = {}
    for pad in paden:
        for invoer in _find(pad):
            gevonden.setdefault(invoer.sleutel, invoer)
    return list(gevonden.values())


def read_invoer(invoer: Invoerbestand, stdin: BinaryIO) -> bytes:
    """At most one byte more than a page may have: enough to see that a file is too large. Raises
    OSError."""
    if invoer.pad is None:
        return stdin.read(GROOTSTE + 1)
    with invoer.pad.open("rb") as bestand:
        return bestand.read(GROOTSTE + 1)


def _find(pad: str) -> Iterator[Invoerbestand]:
    if pad == STANDAARDINVOER:
        yield Invoerbestand(STANDAARDINVOER, None)
        return
    plek = Path(pad)
    try:
        if plek.is_dir():
            yield from _walk(plek)
            return
        bestaat = plek.exists()
    except (OSError, ValueError):  # a name that no file can have
        bestaat = False
    if not bestaat:
        raise OnjuistPad(
            f"{pad} bestaat niet. "
            "Kijk of het pad klopt, of geef een ander bestand of een andere map op."
        )
    yield Invoerbestand(_printable(pad), plek)


def _walk(map_: Path) -> Iterator[Invoerbestand]:
    bestanden = sorted(
        pad for pad in map_.rglob("*") if pad.suffix.lower() in _ACHTERVOEGSELS and pad.is_file()
    )
    if not bestanden:
        raise OnjuistPad(
            f"In de map {map_} staan geen bestanden die eindigen op .txt, .html of .htm."
        )
    for pad in bestanden:
        yield Invoerbestand(_printable(str(pad)), pad)


def _printable(naam: str) -> str:
    """A file name can hold bytes that are no letters; what is printed cannot."""
    return os.fsencode(naam).decode("utf-8", "replace")
