"""The stamp at the foot of a chapter: when it was exported and built, the month first."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from agendawijzer.inname.bronnen.begroting.stukken import Hoofdstukdeel
from agendawijzer.inname.lezen.meldingen import Leesmelding, warn

_MOMENT = re.compile(
    r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\b\.?)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Stempel:
    """Local time as printed; None with a message where there is no such moment."""

    gebouwd_op: datetime | None = None
    export_op: datetime | None = None
    meldingen: list[Leesmelding] = field(default_factory=list)


def read_stempel(stuk: Hoofdstukdeel | None) -> Stempel | None:
    """When the page was built and when exported; None where there is no stamp."""
    if stuk is None:
        return None
    gebouwd, _, export = stuk.tekst.partition("export van")
    if not export:  # in other capitals
        gebouwd, export = re.split("export van", stuk.tekst, maxsplit=1, flags=re.IGNORECASE)
    stempel = Stempel()
    stempel.gebouwd_op = _read(gebouwd, stuk, stempel.meldingen)
    stempel.export_op = _read(export, stuk, stempel.meldingen)
    if stempel.gebouwd_op and stempel.export_op and stempel.export_op > stempel.gebouwd_op:
        zin = "De pagina is gebouwd vóór de export waar zij uit komt. Controleer de datums."
        stempel.meldingen.append(warn(zin, code="stempel_volgorde", regel=stuk.regel))
    return stempel


def _read(tekst: str, stuk: Hoofdstukdeel, meldingen: list[Leesmelding]) -> datetime | None:
    gevonden = _MOMENT.search(tekst)
    if gevonden is None:
        zin = "In het stempel staat geen datum met een tijd."
        meldingen.append(warn(zin, code="stempel_onbekend", regel=stuk.regel))
        return None
    maand, dag, jaar, uur, minuut = (int(gevonden[n]) for n in range(1, 6))
    if gevonden[7]:
        middag = gevonden[7].lower() == "p"
        uur = uur % 12 + (12 if middag else 0)
    if maand > 12 >= dag:
        maand, dag = dag, maand
        zin = (
            f"Het stempel “{gevonden[0]}” heeft de dag voorop; wij verwachten de maand. "
            "Zo is het gelezen."
        )
        meldingen.append(warn(zin, code="stempel_dag_voorop", regel=stuk.regel))
    seconde = int(gevonden[6] or 0)
    try:
        return datetime(jaar, maand, dag, uur, minuut, seconde)  # noqa: DTZ001 - as printed
    except ValueError:
        zin = f"“{gevonden[0]}” is geen bestaande datum en tijd."
        meldingen.append(warn(zin, code="stempel_onbekend", regel=stuk.regel))
        return None
