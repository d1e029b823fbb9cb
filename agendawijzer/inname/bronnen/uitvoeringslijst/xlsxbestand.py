"""An Excel workbook to rows: the values that Excel last showed, row by row, whatever the size of
the file."""

import io
import itertools
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import openpyxl

from agendawijzer.inname.bronnen.uitvoeringslijst.bestand import MEESTE_REGELS, SPLITS
from agendawijzer.inname.bronnen.uitvoeringslijst.csvbestand import letter
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import (
    Blad,
    Bladrij,
    OnleesbareCel,
)
from agendawijzer.inname.bronnen.uitvoeringslijst.xlsxblik import MEESTE_SAMENGEVOEGD, Blik, look_at
from agendawijzer.inname.lezen.meldingen import Leesweigering, inform, refuse

_MEESTE_KOLOMMEN = 100
# Rows with a layout and nothing in them count too; a sheet that was coloured to the end has a
# million.
_MEESTE_RIJEN = 4 * MEESTE_REGELS
_BLAD = re.compile(r"xl/worksheets/[^/]+\.xml")
_DECIMALEN = re.compile(r"[0#]+\.(0+)")
_GEEN_UITKOMST = OnleesbareCel(
    "hier staat een formule zonder uitkomst. Open het bestand in uw rekenprogramma, sla het op en probeer het "
    "nog eens. Of plak alleen de waarden."
)


def read_xlsx(inhoud: bytes, naam: str) -> dict[str, Blad]:
    """The visible sheets by name. Raises Leesweigering where the workbook is damaged or far too
    large."""
    with _refusing_damage(naam):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            blikken = {
                deel: look_at(archief, deel) for deel in archief.namelist() if _BLAD.fullmatch(deel)
            }
        _check_size(naam, list(blikken.values()))
        soorten = {"waarden": True}
        if any(blik.formules for blik in blikken.values()):
            soorten["formules"] = False
        boeken: dict[str, Any] = {
            soort: openpyxl.load_workbook(
                io.BytesIO(inhoud), read_only=True, data_only=alleen_waarden
            )
            for soort, alleen_waarden in soorten.items()
        }
        return {
            blad.title: _read_sheet(blad, blikken[blad._worksheet_path], boeken.get("formules"))
            for blad in boeken["waarden"].worksheets
            if blad.sheet_state == "visible"
        }


def _check_size(naam: str, blikken: list[Blik]) -> None:
    """Before the library reads anything: it would walk through all of it."""
    if (meeste := max((blik.rijen for blik in blikken), default=0)) > _MEESTE_RIJEN:
        raise refuse(
            f"{naam} heeft een blad met {meeste} rijen, lege met opmaak meegeteld. {SPLITS}"
        )
    if any(len(blik.samengevoegd) > MEESTE_SAMENGEVOEGD for blik in blikken):
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
            f"{naam} is beschadigd of geen gewone Excel-werkmap. Open het in uw rekenprogramma, sla het opnieuw op "
            "als Excel-werkmap (.xlsx) en probeer het nog eens."
        ) from fout


def _read_sheet(blad: Any, blik: Blik, boek_met_formules: Any) -> Blad:
    formules = boek_met_formules[blad.title] if boek_met_formules and blik.formules else None
    rijen = tuple(_up_to_limit(_fill_merged(_rows(blad, formules), blik.samengevoegd)))
    let_op = "In dit blad zijn rijen verborgen. Wij lezen die ook."
    return Blad(blad.title, rijen, (inform(let_op),) if blik.verborgen else ())


def _rows(blad: Any, formules: Any) -> Iterator[Bladrij]:
    """All rows, the empty ones too: a merged cell may begin in one."""
    paren = zip(
        _cells(blad),
        _cells(formules) if formules is not None else itertools.repeat(None),
        strict=False,
    )
    leeg: Any = None
    for nummer, (cellen, bron) in enumerate(paren, start=1):
        # The library gives one and the same object for each row that is not there; a sheet can have
        # a million.
        if cellen is leeg:
            continue
        if bron is None and all(cel.value is None for cel in cellen):
            leeg = cellen
        waarden = tuple(map(_value, cellen))
        yield Bladrij(
            nummer, waarden if bron is None else tuple(map(_without_result, waarden, bron))
        )


def _cells(blad: Any) -> Iterator[Any]:
    # What a workbook tells about its own size is often wrong.
    blad.reset_dimensions()
    yield from blad.iter_rows(max_col=_MEESTE_KOLOMMEN)


def _without_result(waarde: object, bron: Any) -> object:
    """Marks a cell that holds a formula of which no result was saved."""
    return _GEEN_UITKOMST if waarde is None and bron.value is not None else waarde


def _up_to_limit(rijen: Iterator[Bladrij]) -> Iterator[Bladrij]:
    gevuld = 0
    for rij in rijen:
        gevuld += not rij.is_leeg
        if not rij.is_leeg:
            yield rij
        if gevuld > MEESTE_REGELS + 50:
            return


def _value(cel: Any) -> object:
    """The value as Excel shows it, as far as it matters: 25192.1 laid out with three decimals is
    25192.100."""
    waarde: object = cel.value
    if isinstance(waarde, float) and (vorm := _DECIMALEN.fullmatch(cel.number_format or "")):
        return f"{waarde:.{len(vorm[1])}f}"
    if getattr(cel, "data_type", "") == "e":
        return OnleesbareCel(
            f"hier staat een fout van uw rekenprogramma: {waarde}. Verbeter de formule."
        )
    return waarde.replace("_x000D_", "") if isinstance(waarde, str) else waarde


def _fill_merged(
    rijen: Iterator[Bladrij], bereiken: list[tuple[int, int, int, int]]
) -> Iterator[Bladrij]:
    """Gives a value to every row of a cell that was merged downwards; what was merged sideways
    cannot be told."""
    wachtend = sorted(bereiken, reverse=True)
    lopend: list[tuple[tuple[int, int, int, int], object]] = []
    for rij in rijen:
        lopend = [(bereik, waarde) for bereik, waarde in lopend if bereik[2] >= rij.nummer]
        while wachtend and wachtend[-1][0] <= rij.nummer:
            bereik = wachtend.pop()
            # One that begins in a row that is not there holds nothing.
            if bereik[0] == rij.nummer:
                lopend.append((bereik, rij.at(bereik[1] - 1)))
        yield _with_merged(rij, lopend) if lopend else rij


def _with_merged(rij: Bladrij, lopend: list[tuple[tuple[int, int, int, int], object]]) -> Bladrij:
    cellen = list(rij.cellen)
    for (_, links, _, rechts), waarde in lopend:
        if waarde is None:
            continue
        cellen += [None] * (min(rechts, _MEESTE_KOLOMMEN) - len(cellen))
        for kolom in range(links, min(rechts, _MEESTE_KOLOMMEN) + 1):
            zin = f"deze cel is samengevoegd met kolom {letter(links - 1)}. Splits de cellen, en vul elk apart in."
            cellen[kolom - 1] = waarde if kolom == links else OnleesbareCel(zin)
    return Bladrij(rij.nummer, tuple(cellen))
