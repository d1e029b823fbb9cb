"""The stamp at the foot of a chapter: when it was exported and built, the month first."""

import datetime
import re

from agendawijzer.inname.bronnen.begroting.stukken import Hoofdstukdeel
from agendawijzer.inname.lezen.meldingen import Leesmelding, warn

_MOMENT = re.compile(
    r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\b\.?)?",
    re.IGNORECASE,
)


def read_stempel(
    stuk: Hoofdstukdeel,
) -> tuple[datetime.datetime | None, datetime.datetime | None, list[Leesmelding]]:
    """Built at and exported at, in local time as printed; None with a message where there is no
    such moment."""
    gebouwd, _, export = stuk.tekst.partition("export van")
    if not export:
        gebouwd, export = re.split("export van", stuk.tekst, maxsplit=1, flags=re.IGNORECASE)
    meldingen: list[Leesmelding] = []
    momenten = [_read(deel, stuk, meldingen) for deel in (gebouwd, export)]
    if momenten[0] and momenten[1] and momenten[1] > momenten[0]:
        zin = "de pagina is gebouwd vóór de export waar zij uit komt. Controleer de datums"
        meldingen.append(_warn("stempel_volgorde", stuk, zin))
    return momenten[0], momenten[1], meldingen


def _read(
    tekst: str, stuk: Hoofdstukdeel, meldingen: list[Leesmelding]
) -> datetime.datetime | None:
    gevonden = _MOMENT.search(tekst)
    if gevonden is None:
        meldingen.append(
            _warn("stempel_onbekend", stuk, "in het stempel staat geen datum met een tijd")
        )
        return None
    maand, dag, jaar, uur, minuut = (int(gevonden[n]) for n in range(1, 6))
    if gevonden[7]:
        uur = uur % 12 + (12 if gevonden[7].lower() == "p" else 0)
    if maand > 12 >= dag:
        maand, dag = dag, maand
        zin = f"het stempel “{gevonden[0]}” heeft de dag voorop; wij verwachten de maand. Zo is het gelezen"
        meldingen.append(_warn("stempel_dag_voorop", stuk, zin))
    try:
        return datetime.datetime(jaar, maand, dag, uur, minuut, int(gevonden[6] or 0))  # noqa: DTZ001 - as printed
    except ValueError:
        meldingen.append(
            _warn("stempel_onbekend", stuk, f"“{gevonden[0]}” is geen bestaande datum en tijd")
        )
        return None


def _warn(code: str, stuk: Hoofdstukdeel, zin: str) -> Leesmelding:
    return warn(f"{zin[0].upper()}{zin[1:]}.", code=code, regel=stuk.regel)
