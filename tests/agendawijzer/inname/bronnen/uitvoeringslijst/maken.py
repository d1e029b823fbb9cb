"""Files as offices save them, made in memory."""

import datetime
import io
from collections.abc import Callable
from typing import Any

import openpyxl

from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import GelezenLijst, Keuzes
from agendawijzer.inname.bronnen.uitvoeringslijst.lezer import read_lijst

KEUZES = Keuzes(vandaag=datetime.date(2026, 11, 22))
KOP = ["Nummer", "Titel", "Status", "Datum stand", "Toelichting"]
RIJ = ["25192.001", "Bomen", "in uitvoering", "03-02-2026", "Het werk is begonnen."]


def as_csv(*rijen: list[str], scheiding: str = ";") -> str:
    return "".join(scheiding.join(rij) + "\r\n" for rij in rijen)


def as_xlsx(*rijen: list[Any], pas_aan: Callable[[Any, Any], None] | None = None) -> bytes:
    """A workbook with these rows on its first sheet; `pas_aan` gets the workbook and the sheet."""
    boek = openpyxl.Workbook()
    blad = boek.active
    for rij in rijen:
        blad.append(rij)
    if pas_aan:
        pas_aan(boek, blad)
    return save(boek)


def save(boek: Any) -> bytes:
    bestand = io.BytesIO()
    boek.save(bestand)
    return bestand.getvalue()


def read(inhoud: str | bytes, naam: str = "lijst.csv", **keuzes: Any) -> GelezenLijst:
    rest = {veld: getattr(KEUZES, veld) for veld in Keuzes.__slots__} | keuzes
    return read_lijst(inhoud.encode() if isinstance(inhoud, str) else inhoud, naam, Keuzes(**rest))


def wrong(resultaat: GelezenLijst) -> str:
    """Everything that is refused, as the clerk reads it."""
    return "\n".join(str(melding) for melding in resultaat.meldingen if melding.fout)


def notes(resultaat: GelezenLijst) -> str:
    return "\n".join(str(melding) for melding in resultaat.meldingen if not melding.fout)
