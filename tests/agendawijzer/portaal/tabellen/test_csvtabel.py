"""A table as CSV: for a spreadsheet, and without anything in it that a spreadsheet would run."""

import csv
import datetime
import io

import pytest

from agendawijzer.portaal.tabellen.csvtabel import write_tabel


def write(*rijen: dict[str, object]) -> list[list[str]]:
    naar = io.StringIO()
    write_tabel(naar, ("wat", "wanneer"), rijen)
    tekst = naar.getvalue()
    assert tekst.startswith("\ufeffwat;wanneer\r\n")
    return list(csv.reader(io.StringIO(tekst.removeprefix("\ufeff"), newline=""), delimiter=";"))[1:]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r\n+", " @"])
def test_a_formula_stays_text(begin: str) -> None:
    ((wat, _),) = write({"wat": f'{begin}HYPERLINK("http://kwaad.example";"klik")'})
    assert wat.startswith("'")


def test_line_ends_semicolons_and_quotes_stay_in_their_cell() -> None:
    assert write({"wat": 'a;b\r\n"c"', "wanneer": ""}) == [['a;b "c"', ""]]


def test_dates_and_truths_are_written_for_people_and_programs() -> None:
    assert write({"wat": True, "wanneer": datetime.date(2025, 10, 16)}) == [["ja", "2025-10-16"]]
    assert write({"wat": False}) == [["nee", ""]]


def test_a_column_that_was_not_announced_is_refused() -> None:
    with pytest.raises(ValueError, match="hoe"):
        write({"hoe": "zo"})
