"""Which kind of file this is, by what is in it and not by its name; or a refusal that says what to
do."""

import io
import zipfile

from agendawijzer.inname.lezen.bestand import (
    GROOTSTE,
    GZIP,
    JPEG,
    OLE,
    PDF,
    PNG,
    RTF,
    ZIP,
    find_soort,
    is_empty,
)
from agendawijzer.inname.lezen.meldingen import refuse

# The list of a large city over ten years is about a third of this. One request reads, shows and
# stores it whole.
MEESTE_REGELS = 5_000
# Unpacked: 5,000 full rows take about 10 MB. What is packed much tighter is made to choke a reader.
GROOTSTE_UITGEPAKT = 60 * 1024 * 1024
MEESTE_DELEN = 500
XLSX, CSV = "xlsx", "csv"

SPLITS = "Wij lezen hoogstens 5.000 regels tegelijk. Splits de lijst, bijvoorbeeld per jaar."
_OPSLAAN = (
    "Open het bestand in uw rekenprogramma en sla het op als Excel-werkmap (.xlsx) of als CSV."
)
_UITLEG = {
    PDF: "{naam} is een pdf. Daar staan geen rijen en kolommen in. Vraag om de lijst zelf. "
    + _OPSLAAN,
    RTF: f"{{naam}} is een tekstdocument, geen lijst met rijen en kolommen. {_OPSLAAN}",
    PNG: "{naam} is een beeld, geen lijst met rijen en kolommen. Vraag om de lijst zelf.",
    JPEG: "{naam} is een beeld, geen lijst met rijen en kolommen. Vraag om de lijst zelf.",
    GZIP: "{naam} is ingepakt. Pak het eerst uit, en kies dan de lijst zelf.",
}
_WEBPAGINA = (b"<!doctype html", b"<html", b"<table", b"<?xml")


def recognise(inhoud: bytes, naam: str) -> str:
    """XLSX or CSV. Raises Leesweigering for anything else, and for what is too large or locked."""
    if is_empty(inhoud):
        raise refuse(f"{naam} is leeg. Kies het bestand met de lijst.")
    if len(inhoud) > GROOTSTE:
        raise refuse(f"{naam} is groter dan 5 MB. {SPLITS}")
    soort = find_soort(inhoud)
    if soort == OLE:
        raise refuse(_explain_ole(inhoud, naam))
    if soort in _UITLEG:
        raise refuse(_UITLEG[soort].format(naam=naam))
    if soort == ZIP:
        _check_zip(inhoud, naam)
        return XLSX
    if inhoud[:2000].lstrip().lower().startswith(_WEBPAGINA):
        raise refuse(f"{naam} is een webpagina, ook als de naam op .xls eindigt. {_OPSLAAN}")
    return CSV


def _explain_ole(inhoud: bytes, naam: str) -> str:
    """Old Excel and a locked new one are the same kind of container."""
    if "EncryptedPackage".encode("utf-16-le") in inhoud:
        return (
            f"{naam} is beveiligd met een wachtwoord. "
            "Haal het wachtwoord eraf en sla het bestand opnieuw op."
        )
    return f"{naam} is een oud Excel-bestand (.xls). {_OPSLAAN}"


def _check_zip(inhoud: bytes, naam: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            delen = archief.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise refuse(f"{naam} is beschadigd. Sla het opnieuw op en probeer het nog eens.") from None
    namen = {deel.filename for deel in delen}
    if len(delen) > MEESTE_DELEN or sum(deel.file_size for deel in delen) > GROOTSTE_UITGEPAKT:
        raise refuse(f"{naam} wordt uitgepakt veel te groot. {SPLITS}")
    if any(deel.flag_bits & 1 for deel in delen):
        raise refuse(
            f"{naam} is beveiligd met een wachtwoord. "
            "Haal het wachtwoord eraf en sla het opnieuw op."
        )
    if "xl/workbook.xml" not in namen:
        raise refuse(
            f"{naam} is geen Excel-werkmap (.xlsx), maar een ander soort bestand. {_OPSLAAN}"
        )
