"""`manage.py importeer_begroting`: reads saved chapters of the programmabegroting and stores what
they say."""

from typing import TYPE_CHECKING, Any

from django.core.management.base import CommandParser

from agendawijzer.inname.bronnen.begroting.als_json import as_json
from agendawijzer.inname.bronnen.begroting.gegevens import GelezenHoofdstuk
from agendawijzer.inname.bronnen.begroting.lezer import lees_bestand
from agendawijzer.inname.management.inlezen import Inleesopdracht
from dossiers.management.gebruik import ONJUIST_GEBRUIK, Fout

if TYPE_CHECKING:
    from agendawijzer.inname.opslag import Opslagverslag

_JAREN = range(1990, 2101)


class Command(Inleesopdracht[GelezenHoofdstuk]):
    help = (
        "Leest opgeslagen hoofdstukken van de programmabegroting (tekst of .html) "
        "en bewaart wat erin staat.\n\n"
        "Een hoofdstuk dat nog niet bekend is, wordt meteen openbaar. "
        "Is het gelijk aan wat er al staat, dan\n"
        "verandert er niets. Verschilt het, dan wacht het als voorstel op de griffie; "
        "met --aanvaard neemt u het\n"
        "meteen over.\n\n"
        "Eindigt met 0 als alles is gelezen, met 1 als een bestand is geweigerd "
        "(de andere zijn bewaard)\n"
        "en met 2 als de opdracht niet klopt."
    )
    kolom = "resultaten"
    stuk = ("hoofdstuk", "hoofdstukken")

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--jaar", help="het jaar van de begroting, bijvoorbeeld 2026")
        parser.add_argument(
            "--aanvaard",
            action="store_true",
            help="neem ook een tekst over die verschilt van de onze",
        )

    def handle(
        self,
        *args: Any,
        paden: list[str],
        proef: bool,
        json: bool,
        jaar: str | int | None,
        aanvaard: bool,
        **options: Any,
    ) -> None:
        self.jaar = _read_year(jaar)

        def store(resultaat: GelezenHoofdstuk) -> "Opslagverslag":
            # Only here: a trial run reads without models and without a database.
            from agendawijzer.inname.opslag.begroting import sla_hoofdstuk_op

            return sla_hoofdstuk_op(resultaat, aanvaard=aanvaard)

        self.run(paden, json=json, store=None if proef else store)

    def lees(self, inhoud: bytes, bestand: str) -> GelezenHoofdstuk:
        return lees_bestand(inhoud, bestand=bestand, jaar=self.jaar)

    def as_json(self, resultaat: GelezenHoofdstuk) -> str:
        return as_json(resultaat)

    def count(self, resultaat: GelezenHoofdstuk) -> int | None:
        if resultaat.hoofdstuk is None:
            return None
        aantal = 0
        for lijn in resultaat.hoofdstuk.lijnen:
            for doel in lijn.doelen:
                aantal += len(doel.resultaten)
        return aantal


def _read_year(jaar: str | int | None) -> int:
    """The year as a number. Raises Fout without one, or where it cannot be one."""
    if jaar is None:
        raise Fout(
            "Geef met --jaar het jaar van de begroting op, bijvoorbeeld --jaar 2026.",
            returncode=ONJUIST_GEBRUIK,
        )
    tekst = str(jaar)
    if not (tekst.isascii() and tekst.isdigit() and int(tekst) in _JAREN):
        raise Fout(
            f"Het jaar {tekst} klopt niet. Geef vier cijfers op, bijvoorbeeld --jaar 2026.",
            returncode=ONJUIST_GEBRUIK,
        )
    return int(tekst)
