"""`manage.py importeer_agendawijzer`: reads saved pages of the agendawijzer and stores what they say."""

import os
import sys
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError

from agendawijzer.bronnen.invoer import Invoer, OnjuistPad, find_invoer, read_invoer
from agendawijzer.bronnen.raadspagina.als_json import as_json
from agendawijzer.bronnen.raadspagina.gegevens import Leesresultaat
from agendawijzer.bronnen.raadspagina.lezer import lees_bestand
from agendawijzer.bronnen.verslag import Verslag, as_line
from agendawijzer.management.gebruik import ONJUIST_GEBRUIK, Fout, NederlandseParser, Opmaak

GEWEIGERD = 1


class Command(BaseCommand):
    help = (
        "Leest opgeslagen pagina's van de agendawijzer (tekst of .html) en bewaart wat erop staat.\n\n"
        "Eindigt met 0 als alles is gelezen, met 1 als een bestand is geweigerd (de andere zijn bewaard)\n"
        "en met 2 als de opdracht niet klopt."
    )
    requires_system_checks = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, formatter_class=Opmaak, **kwargs)
        # Django makes the parser itself and lets no one choose its class.
        parser.__class__ = NederlandseParser
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paden", nargs="*", metavar="PAD", help="bestanden of mappen; - leest van de standaardinvoer"
        )
        parser.add_argument("--proef", action="store_true", help="alleen lezen en melden, niets bewaren")
        parser.add_argument(
            "--json", action="store_true", help="schrijf wat gelezen is als JSON, één pagina per regel"
        )
        parser.add_argument(
            "--concept", action="store_true", help="bewaar als concept: de griffie maakt het later openbaar"
        )

    def handle(
        self, *args: Any, paden: list[str], proef: bool, json: bool, concept: bool, **options: Any
    ) -> None:
        if not paden:
            raise Fout(
                "Geef een bestand of map op, of - voor de standaardinvoer.", returncode=ONJUIST_GEBRUIK
            )
        try:
            invoer = find_invoer(paden)
        except OnjuistPad as fout:
            raise Fout(str(fout), returncode=ONJUIST_GEBRUIK) from None
        verslag = Verslag()
        for volgnummer, bestand in enumerate(invoer, start=1):
            self._show_progress(volgnummer, len(invoer), bestand.naam)
            resultaat = self._read(bestand)
            self._report(resultaat, json=json)
            self._store(resultaat, verslag, proef=proef, concept=concept)
        self._clear_progress()
        self.stderr.write(verslag.as_table(), self.style.NOTICE if verslag.geweigerd else lambda tekst: tekst)
        if verslag.geweigerd:
            raise Fout("Niet alle bestanden zijn gelezen. Hierboven staat waarom.", returncode=GEWEIGERD)

    def _read(self, bestand: Invoer) -> Leesresultaat:
        try:
            inhoud = read_invoer(bestand, sys.stdin.buffer)
        except OSError as fout:
            reden = os.strerror(fout.errno) if fout.errno else str(fout)
            raise Fout(
                f"{bestand.naam} kan niet worden geopend ({reden}).", returncode=ONJUIST_GEBRUIK
            ) from None
        return lees_bestand(inhoud, bestand=bestand.naam)

    def _report(self, resultaat: Leesresultaat, *, json: bool) -> None:
        if json:
            self.stdout.write(as_json(resultaat))
        for melding in resultaat.meldingen:
            if not json or melding.niveau == "fout":
                self._clear_progress()
                self.stderr.write(as_line(resultaat.bestand, melding), lambda tekst: tekst)

    def _store(self, resultaat: Leesresultaat, verslag: Verslag, *, proef: bool, concept: bool) -> None:
        if proef or resultaat.geweigerd:
            verslag.add(resultaat)
            return
        # Only here: a trial run reads without models and without a database.
        from agendawijzer.opslag import sla_op

        try:
            opslag = sla_op(resultaat, concept)
        except (DatabaseError, ValidationError) as fout:
            self.stderr.write(f"{resultaat.bestand}: fout: deze pagina kon niet worden bewaard: {fout}")
            verslag.add_failure(resultaat)
            return
        verslag.add(resultaat, nieuw=opslag.nieuw, gewijzigd=opslag.gewijzigd)
        for verschil in opslag.verschillen:
            self.stderr.write(f"{resultaat.bestand}: verschil: {verschil}", lambda tekst: tekst)

    def _show_progress(self, volgnummer: int, totaal: int, naam: str) -> None:
        if self.stderr.isatty():
            self.stderr.write(
                f"\r\033[K{volgnummer} van {totaal}: {naam[-60:]}", lambda tekst: tekst, ending=""
            )

    def _clear_progress(self) -> None:
        if self.stderr.isatty():
            self.stderr.write("\r\033[K", lambda tekst: tekst, ending="")
