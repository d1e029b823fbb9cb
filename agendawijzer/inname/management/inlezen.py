"""What the commands that read a source share: files in, messages and a table out, JSON Lines on
request."""

import os
import sys
from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.core.management.base import CommandParser
from django.db import DatabaseError

from agendawijzer.inname.lezen.invoer import Invoerbestand, OnjuistPad, find_invoer, read_invoer
from agendawijzer.inname.lezen.verslag import Gelezen, Leesverslag, Opslaguitkomst, as_line
from dossiers.management.gebruik import ONJUIST_GEBRUIK, Fout, NederlandseOpdracht

GEWEIGERD = 1
_Gelezen = TypeVar("_Gelezen", bound=Gelezen)


def _plain(tekst: str) -> str:
    """The style of a line that is no error: as it is."""
    return tekst


class Inleesopdracht(NederlandseOpdracht, Generic[_Gelezen]):
    """Reads every file, tells what it says, and stores it unless this is a trial.

    A subclass says how a file is read, printed, counted and stored. Ends with 0, with 1 where a
    file was refused (the others are stored), with 2 on wrong use. Never asks anything.
    """

    requires_system_checks = []
    # What is counted in the table, and what a file is called in its last line.
    kolom: ClassVar[str] = "besluiten"
    stuk: ClassVar[tuple[str, str]] = ("pagina", "pagina's")

    def lees(self, inhoud: bytes, bestand: str) -> _Gelezen:
        raise NotImplementedError

    def as_json(self, resultaat: _Gelezen) -> str:
        raise NotImplementedError

    def count(self, resultaat: _Gelezen) -> int | None:
        raise NotImplementedError

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paden",
            nargs="*",
            metavar="PAD",
            help="bestanden of mappen; - leest van de standaardinvoer",
        )
        parser.add_argument(
            "--proef", action="store_true", help="alleen lezen en melden, niets bewaren"
        )
        parser.add_argument(
            "--json",
            action="store_true",
            help=f"schrijf wat gelezen is als JSON, één {self.stuk[0]} per regel",
        )

    def run(
        self, paden: list[str], *, json: bool, store: Callable[[_Gelezen], Opslaguitkomst] | None
    ) -> None:
        """Reads all files behind `paden`; `store` is None on a trial run."""
        if not paden:
            raise Fout(
                "Geef een bestand of map op, of - voor de standaardinvoer.",
                returncode=ONJUIST_GEBRUIK,
            )
        try:
            invoer = find_invoer(paden)
        except OnjuistPad as fout:
            raise Fout(str(fout), returncode=ONJUIST_GEBRUIK) from None
        verslag = Leesverslag(self.kolom, self.stuk)
        for volgnummer, bestand in enumerate(invoer, start=1):
            self._show_progress(volgnummer, len(invoer), bestand.naam)
            resultaat = self._read(bestand)
            self._report(resultaat, json=json)
            self._store(resultaat, verslag, store)
        self._clear_progress()
        stijl = self.style.NOTICE if verslag.geweigerd else _plain
        self.stderr.write(verslag.as_table(), stijl)
        if verslag.geweigerd:
            raise Fout(
                "Niet alle bestanden zijn gelezen. Hierboven staat waarom.", returncode=GEWEIGERD
            )

    def _read(self, bestand: Invoerbestand) -> _Gelezen:
        try:
            inhoud = read_invoer(bestand, sys.stdin.buffer)
        except OSError as fout:
            reden = os.strerror(fout.errno) if fout.errno else str(fout)
            raise Fout(
                f"{bestand.naam} kan niet worden geopend ({reden}).", returncode=ONJUIST_GEBRUIK
            ) from None
        return self.lees(inhoud, bestand.naam)

    def _report(self, resultaat: _Gelezen, *, json: bool) -> None:
        if json:
            self.stdout.write(self.as_json(resultaat))
        for melding in resultaat.meldingen:
            if not json or melding.niveau == "fout":
                self._clear_progress()
                self.stderr.write(as_line(resultaat.bestand, melding), _plain)

    def _store(
        self,
        resultaat: _Gelezen,
        verslag: Leesverslag,
        store: Callable[[_Gelezen], Opslaguitkomst] | None,
    ) -> None:
        if store is None or resultaat.geweigerd:
            verslag.add(resultaat, items=self.count(resultaat))
            return
        try:
            opslag = store(resultaat)
        except (DatabaseError, ValidationError) as fout:
            self.stderr.write(
                f"{resultaat.bestand}: fout: dit bestand kon niet worden bewaard: {fout}"
            )
            verslag.add_failure(resultaat)
            return
        verslag.add(
            resultaat, items=self.count(resultaat), nieuw=opslag.nieuw, gewijzigd=opslag.gewijzigd
        )
        for verschil in opslag.verschillen:
            self.stderr.write(f"{resultaat.bestand}: verschil: {verschil}", _plain)

    def _show_progress(self, volgnummer: int, totaal: int, naam: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(f"\r\033[K{volgnummer} van {totaal}: {naam[-60:]}", _plain, ending="")

    def _clear_progress(self) -> None:
        if self.stderr.isatty():
            self.stderr.write("\r\033[K", _plain, ending="")
