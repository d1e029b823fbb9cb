"""An Excel workbook to rows: the values that Excel last showed, row by row, whatever the size of
the file."""

import io
import itertools
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import openpyxl
from openpyxl.utils.cell import range_boundaries

from agendawijzer.inname.bronnen.uitvoeringslijst.bestand import MEESTE_REGELS, SPLITS
from agendawijzer.inname.bronnen.uitvoeringslijst.csvbestand import letter
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import (
    Blad,
    Bladrij,
    OnleesbareCel,
)
from agendawijzer.inname.lezen.meldingen import Leesweigering, inform, refuse

_STUK, _OVERLAP = 1 << 20, 4096
_RIJ = re.compile(rb"<(?:\w+:)?row[ >/]")
_VERBORGEN = re.compile(rb"<(?:\w+:)?row [^>]*hidden=\"(?:1|true)\"")
_FORMULE = re.compile(rb"<(?:\w+:)?f[ >/]")
_SAMEN = re.compile(rb"<(?:\w+:)?mergeCell [^>]*?ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
_MEESTE_SAMENGEVOEGD = 5_000
_MEESTE_KOLOMMEN = 100
# Rows with a layout and nothing in them count too; a sheet that was coloured to the end has a
# million.
_MEESTE_RIJEN = 4 * MEESTE_REGELS
_BLAD = re.compile(r"xl/worksheets/[^/]+\.xml")
_DECIMALEN = re.compile(r"[0#]+\.(0+)")
_GEEN_UITKOMST = OnleesbareCel(
    "hier staat een formule zonder uitkomst. Open het bestand in uw rekenprogramma, sla het op en "
    "probeer het nog eens. Of plak alleen de waarden."
)


class Celbereik(NamedTuple):
    """A merged cell: the first and last row and column that it covers, counted from 1."""

    boven: int
    links: int
    onder: int
    rechts: int


@dataclass
class Blik:
    """What stands in a sheet beside its values: its rows, empty ones with a layout included, and
    its merged cells."""

    rijen: int = 0
    verborgen: bool = False
    formules: bool = False
    samengevoegd: list[Celbereik] = field(default_factory=list)


def read_xlsx(inhoud: bytes, naam: str) -> dict[str, Blad]:
    """The visible sheets by name. Raises Leesweigering where the workbook is damaged or far too
    large."""
    with _refusing_damage(naam):
        blikken = _look_at_all(inhoud)
        _check_size(naam, list(blikken.values()))
        waarden = _load(inhoud, data_only=True)
        formules = None
        if any(blik.formules for blik in blikken.values()):
            formules = _load(inhoud, data_only=False)
        bladen = {}
        for blad in waarden.worksheets:
            if blad.sheet_state == "visible":
                blik = blikken[blad._worksheet_path]
                bladen[blad.title] = _read_sheet(blad, blik, formules)
        return bladen


def _load(inhoud: bytes, *, data_only: bool) -> Any:
    return openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True, data_only=data_only)


def _check_size(naam: str, blikken: list[Blik]) -> None:
    """Before the library reads anything: it would walk through all of it."""
    meeste = max((blik.rijen for blik in blikken), default=0)
    if meeste > _MEESTE_RIJEN:
        raise refuse(
            f"{naam} heeft een blad met {meeste} rijen, lege met opmaak meegeteld. {SPLITS}"
        )
    if any(len(blik.samengevoegd) > _MEESTE_SAMENGEVOEGD for blik in blikken):
        raise refuse(
            f"{naam} heeft te veel samengevoegde cellen. Splits ze en probeer het nog eens."
        )


@contextmanager
def _refusing_damage(naam: str) -> Iterator[None]:
    """A damaged workbook fails in the library in any of twenty ways; to the clerk it is all one."""
    try:
        with warnings.catch_warnings():
            # About charts, colours and lists to choose from that are not read: nothing to do with
            # the values.
            warnings.simplefilter("ignore")
            yield
    except Leesweigering:
        raise
    except Exception as fout:
        raise refuse(
            f"{naam} is beschadigd of geen gewone Excel-werkmap. Open het in uw rekenprogramma, "
            "sla het opnieuw op als Excel-werkmap (.xlsx) en probeer het nog eens."
        ) from fout


# -- the rows -----------------------------------------------------------------------------------
def _read_sheet(blad: Any, blik: Blik, boek_met_formules: Any) -> Blad:
    formules = None
    if boek_met_formules and blik.formules:
        formules = boek_met_formules[blad.title]
    rijen = _fill_merged(_rows(blad, formules), blik.samengevoegd)
    meldingen = []
    if blik.verborgen:
        meldingen.append(inform("In dit blad zijn rijen verborgen. Wij lezen die ook."))
    return Blad(blad.title, tuple(_up_to_limit(rijen)), tuple(meldingen))


def _rows(blad: Any, formules: Any) -> Iterator[Bladrij]:
    """All rows, the empty ones too: a merged cell may begin in one."""
    bronnen: Iterator[Any] = itertools.repeat(None)
    if formules is not None:
        bronnen = _cells(formules)
    leeg: Any = None
    for nummer, (cellen, bron) in enumerate(zip(_cells(blad), bronnen, strict=False), start=1):
        # The library gives one and the same object for each row that is not there; a sheet can have
        # a million.
        if cellen is leeg:
            continue
        if bron is None and all(cel.value is None for cel in cellen):
            leeg = cellen
        waarden = tuple(map(_value, cellen))
        if bron is not None:
            waarden = tuple(map(_without_result, waarden, bron))
        yield Bladrij(nummer, waarden)


def _cells(blad: Any) -> Iterator[Any]:
    # What a workbook tells about its own size is often wrong.
    blad.reset_dimensions()
    yield from blad.iter_rows(max_col=_MEESTE_KOLOMMEN)


def _without_result(waarde: object, bron: Any) -> object:
    """Marks a cell that holds a formula of which no result was saved."""
    if waarde is None and bron.value is not None:
        return _GEEN_UITKOMST
    return waarde


def _up_to_limit(rijen: Iterator[Bladrij]) -> Iterator[Bladrij]:
    gevuld = 0
    for rij in rijen:
        if rij.is_leeg:
            continue
        yield rij
        gevuld += 1
        if gevuld > MEESTE_REGELS + 50:
            return


def _value(cel: Any) -> object:
    """The value as Excel shows it, as far as it matters: 25192.1 laid out with three decimals is
    25192.100."""
    waarde: object = cel.value
    if isinstance(waarde, float):
        vorm = _DECIMALEN.fullmatch(cel.number_format or "")
        if vorm:
            return f"{waarde:.{len(vorm[1])}f}"
    if getattr(cel, "data_type", "") == "e":
        return OnleesbareCel(
            f"hier staat een fout van uw rekenprogramma: {waarde}. Verbeter de formule."
        )
    if isinstance(waarde, str):
        return waarde.replace("_x000D_", "")
    return waarde


def _fill_merged(rijen: Iterator[Bladrij], bereiken: list[Celbereik]) -> Iterator[Bladrij]:
    """Gives a value to every row of a cell that was merged downwards; what was merged sideways
    cannot be told."""
    wachtend = sorted(bereiken, reverse=True)
    lopend: list[tuple[Celbereik, object]] = []
    for rij in rijen:
        lopend = [(bereik, waarde) for bereik, waarde in lopend if bereik.onder >= rij.nummer]
        while wachtend and wachtend[-1].boven <= rij.nummer:
            bereik = wachtend.pop()
            # One that begins in a row that is not there holds nothing.
            if bereik.boven == rij.nummer:
                lopend.append((bereik, rij.at(bereik.links - 1)))
        yield _with_merged(rij, lopend) if lopend else rij


def _with_merged(rij: Bladrij, lopend: list[tuple[Celbereik, object]]) -> Bladrij:
    cellen = list(rij.cellen)
    for bereik, waarde in lopend:
        if waarde is None:
            continue
        rechts = min(bereik.rechts, _MEESTE_KOLOMMEN)
        cellen += [None] * (rechts - len(cellen))
        if bereik.links <= rechts:
            cellen[bereik.links - 1] = waarde
        for plek in range(bereik.links, rechts):
            cellen[plek] = OnleesbareCel(
                f"deze cel is samengevoegd met kolom {letter(bereik.links - 1)}. "
                "Splits de cellen, en vul elk apart in."
            )
    return Bladrij(rij.nummer, tuple(cellen))


# -- a look at the XML of a sheet, before it is read --------------------------------------------
def _look_at_all(inhoud: bytes) -> dict[str, Blik]:
    """Each sheet by its place in the archive."""
    blikken = {}
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        for deel in archief.namelist():
            if _BLAD.fullmatch(deel):
                blikken[deel] = _look_at(archief, deel)
    return blikken


def _look_at(archief: zipfile.ZipFile, deel: str) -> Blik:
    """Looks through the sheet at `deel` in the archive, a piece at a time: a few MB of memory
    whatever its size."""
    blik = Blik()
    with archief.open(deel) as bron:
        rest = b""
        while stuk := bron.read(_STUK):
            tekst = rest + stuk
            # A match that begins in the overlap is left for the next piece, which holds it whole.
            grens = max(len(tekst) - _OVERLAP, 0)
            _gather(blik, tekst, grens)
            rest = tekst[grens:]
        _gather(blik, rest, len(rest))
    return blik


def _gather(blik: Blik, tekst: bytes, grens: int) -> None:
    """Adds what begins before `grens`."""
    blik.rijen += sum(1 for _ in _before(_RIJ, tekst, grens))
    if any(_before(_VERBORGEN, tekst, grens)):
        blik.verborgen = True
    if any(_before(_FORMULE, tekst, grens)):
        blik.formules = True
    for treffer in _before(_SAMEN, tekst, grens):
        if len(blik.samengevoegd) > _MEESTE_SAMENGEVOEGD:
            return
        links, boven, rechts, onder = range_boundaries(treffer[1].decode())
        bereik = Celbereik(
            boven=int(boven or 1),
            links=int(links or 1),
            onder=int(onder or 1),
            rechts=int(rechts or 1),
        )
        blik.samengevoegd.append(bereik)


def _before(patroon: re.Pattern[bytes], tekst: bytes, grens: int) -> Iterator[re.Match[bytes]]:
    for treffer in patroon.finditer(tekst):
        if treffer.start() >= grens:
            return
        yield treffer
