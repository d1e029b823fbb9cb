"""`manage.py importeer_agendawijzer`: reads saved pages of the agendawijzer and stores what they
say."""

from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandParser

from agendawijzer.inname.bronnen.raadspagina.als_json import as_json
from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina
from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand
from agendawijzer.inname.management.inlezen import Inleesopdracht

if TYPE_CHECKING:
    from agendawijzer.inname.opslag import Opslagverslag


class Command(Inleesopdracht[GelezenPagina]):
    help = (
        "Leest opgeslagen pagina's van de agendawijzer (tekst of .html) "
        "en bewaart wat erop staat.\n\n"
        "Eindigt met 0 als alles is gelezen, met 1 als een bestand is geweigerd "
        "(de andere zijn bewaard)\n"
        "en met 2 als de opdracht niet klopt."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--concept",
            action="store_true",
            help="bewaar als concept: de griffie maakt het later openbaar",
        )

    def handle(
        self, *args: Any, paden: list[str], proef: bool, json: bool, concept: bool, **options: Any
    ) -> None:
        def store(resultaat: GelezenPagina) -> "Opslagverslag":
            # Only here: a trial run reads without models and without a database.
            from agendawijzer.inname.opslag import sla_op

            return sla_op(resultaat, concept)

        self.run(paden, json=json, store=None if proef else store)

    def lees(self, inhoud: bytes, bestand: str) -> GelezenPagina:
        return lees_bestand(inhoud, bestand=bestand)

    def as_json(self, resultaat: GelezenPagina) -> str:
        return as_json(resultaat)

    def count(self, resultaat: GelezenPagina) -> int | None:
        return len(resultaat.pagina.instrumenten) if resultaat.pagina else None
