"""CSV to rows. Which letters and which separator were used is found out, and said where it is not
the usual."""

import codecs
import csv
import io
import itertools
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

from agendawijzer.inname.bronnen.uitvoeringslijst.bestand import MEESTE_REGELS
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import Blad, Bladrij
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering, inform, refuse

SCHEIDINGEN = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "rechte streep"}
# Longest text of a cell; a quote that is never closed would make one cell of the rest of the file.
LANGSTE_CEL = 32_767
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# What Dutch offices save: Windows, and without a mark the Unicode of Excel.
_MOGELIJK = ["cp1252", "utf_16_le", "utf_16_be"]
_LOSSE_QUOTE = (
    'hier staat een aanhalingsteken (") dat niet goed opent of sluit. '
    'Zet om de hele cel aanhalingstekens, en schrijf er een in de tekst dubbel: "".'
)
_LANGE_CEL = "deze cel is veel te lang. Waarschijnlijk ontbreekt er een aanhalingsteken."
_BESTURING = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_csv(inhoud: bytes, naam: str) -> dict[str, Blad]:
    """The file as one sheet for each separator; the caller takes the one whose headings fit. Raises
    Leesweigering.

    Where the quotes make no sense with a separator, its sheet ends there and says so.
    """
    tekst, meldingen = _decode(inhoud, naam)
    eerste, _, rest = tekst.partition("\n")
    keuzes, begin = list(SCHEIDINGEN), 1
    if vast := re.fullmatch(r"sep=(.)\r?", eerste, re.IGNORECASE):
        # Excel's own way to name the separator.
        tekst, keuzes, begin = rest, [vast[1]], 2
    return {scheiding: _read(tekst, scheiding, begin, meldingen) for scheiding in keuzes}


def _read(tekst: str, scheiding: str, begin: int, meldingen: list[Leesmelding]) -> Blad:
    rijen: list[Bladrij] = []
    try:
        for rij in _rows(tekst, scheiding, begin):
            rijen.append(rij)
    except Leesweigering as fout:
        meldingen = [*meldingen, fout.melding]
    return Blad("", tuple(rijen), tuple(meldingen))


def _decode(inhoud: bytes, naam: str) -> tuple[str, list[Leesmelding]]:
    """The text, and that its letters were guessed. Raises Leesweigering."""
    tekst = _decode_unicode(inhoud)
    if tekst is not None:
        return _checked(tekst, naam), []
    gok = from_bytes(inhoud, cp_isolation=_MOGELIJK).best()
    if gok is None:
        raise refuse(
            f"De letters in {naam} zijn niet te lezen. "
            "Sla het bestand op als ‘CSV UTF-8’ of als Excel-werkmap (.xlsx)."
        )
    codering = "Windows-1252" if gok.encoding == "cp1252" else "UTF-16"
    zin = (
        f"De letters zijn gelezen als {codering}. "
        "Kijk of letters met een streepje of puntjes goed staan. "
        "Zo niet, sla het bestand dan op als ‘CSV UTF-8’."
    )
    return _checked(str(gok), naam), [inform(zin)]


def _decode_unicode(inhoud: bytes) -> str | None:
    """By the mark at its begin, else as UTF-8; None where that gives no text."""
    codering = "utf-8"
    for bom, codec in _BOMS.items():
        if inhoud.startswith(bom):
            codering = codec
            break
    try:
        tekst = inhoud.decode(codering)
    except UnicodeDecodeError:
        return None
    return None if "\0" in tekst else tekst


def _checked(tekst: str, naam: str) -> str:
    if _BESTURING.search(tekst):
        raise refuse(f"{naam} is geen tekst. Sla de lijst op als Excel-werkmap (.xlsx) of als CSV.")
    return tekst


def _rows(tekst: str, scheiding: str, begin: int) -> Iterator[Bladrij]:
    """The rows, one more than may be: enough to see that there are too many. Raises Leesweigering
    with the row."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    gevuld = 0
    for nummer in itertools.count(begin):
        vorige_regel = lezer.line_num
        try:
            cellen = next(lezer)
        except StopIteration:
            return
        except csv.Error:
            kolom = _quote_column(tekst, vorige_regel + 1, lezer.line_num, scheiding)
            raise refuse(_LOSSE_QUOTE, regel=nummer, kolom=kolom) from None
        for plek, cel in enumerate(cellen):
            if len(cel) > LANGSTE_CEL:
                raise refuse(_LANGE_CEL, regel=nummer, kolom=letter(plek))
        rij = Bladrij(nummer, tuple(cel or None for cel in cellen))
        yield rij
        if not rij.is_leeg:
            gevuld += 1
        if gevuld > MEESTE_REGELS + 50:
            return


def _quote_column(tekst: str, van: int, tot: int, scheiding: str) -> str:
    """The column of the last quote in the line where the reader stopped, or else where the row
    began."""
    regels = tekst.splitlines()
    for regel in (tot, van):
        if not 0 < regel <= len(regels):
            continue
        voor_quote, quote, _ = regels[regel - 1].rpartition('"')
        if quote:
            return letter(voor_quote.count(scheiding))
    return ""


def letter(plek: int) -> str:
    """The letter of a column as a spreadsheet shows it: 0 is A, 26 is AA."""
    naam = ""
    plek += 1
    while plek:
        plek, rest = divmod(plek - 1, 26)
        naam = chr(65 + rest) + naam
    return naam
