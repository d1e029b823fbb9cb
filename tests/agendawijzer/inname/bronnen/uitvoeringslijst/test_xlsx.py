"""Excel workbooks, broken in the usual ways."""

import datetime
import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest

from tests.agendawijzer.inname.bronnen.uitvoeringslijst.maken import (
    KOP,
    RIJ,
    as_xlsx,
    notes,
    read,
    save,
    wrong,
)


def test_real_dates_serials_and_words_are_all_dates() -> None:
    dag = datetime.date(2026, 2, 3)
    for waarde in (
        datetime.datetime.combine(dag, datetime.time()),
        dag,
        46056,
        "3 feb 2026",
        "03-02-2026",
        "2026-02-03 00:00:00",
    ):
        gelezen = read(as_xlsx(KOP, [*RIJ[:3], waarde, "x"]))
        assert gelezen.regels[0].gemeld_op == dag, waarde


@pytest.mark.parametrize(
    ("getal", "opmaak", "nummer"),
    [(25192.001, "General", "25192.001"), (25192.1, "0.000", "25192.100"), (23087, "General", "23087"),
     (23087.0, "0", "23087")],
)  # fmt: skip
def test_a_number_that_excel_keeps_as_a_figure_keeps_its_zeros(
    getal: float, opmaak: str, nummer: str
) -> None:
    def pas_aan(boek: Any, blad: Any) -> None:
        blad["A2"].number_format = opmaak

    assert read(as_xlsx(KOP, [getal, *RIJ[1:]], pas_aan=pas_aan)).regels[0].nummer == nummer


@pytest.mark.parametrize(
    ("getal", "zin"),
    [
        (25192.1, "‘25192.1’ kan 25192.001 en 25192.100 zijn"),
        (25192.01, "‘25192.01’ kan 25192.001 en 25192.010 zijn"),
        (25192001, "‘25192001’ mist een punt, zoals in 25192.001"),
        (datetime.date(2026, 2, 3), "hier staat een datum"),
        ("25192.001 en 25192.002", "zijn meer nummers"),
    ],
)
def test_a_number_that_may_have_lost_its_zeros_is_refused_and_not_guessed(getal: Any, zin: str) -> None:
    gelezen = read(as_xlsx(KOP, [getal, *RIJ[1:]]))
    assert not gelezen.regels
    assert wrong(gelezen).startswith("Rij 2, kolom A (Nummer): ")
    assert zin in wrong(gelezen)


def test_a_formula_is_read_by_its_result_and_refused_without_one() -> None:
    inhoud = as_xlsx(KOP, [*RIJ[:3], "=46055+1", "x"], RIJ)
    gelezen = read(inhoud)
    assert "Rij 2, kolom D (Datum stand): hier staat een formule zonder uitkomst" in wrong(gelezen)
    assert [regel.rij for regel in gelezen.regels] == [3]
    met_uitkomst = _replace(
        inhoud, "xl/worksheets/sheet1.xml", rb"</f><v ?/>|</f><v></v>", b"</f><v>46056</v>"
    )
    assert [regel.gemeld_op for regel in read(met_uitkomst).regels] == [datetime.date(2026, 2, 3)] * 2


def test_an_error_of_the_spreadsheet_is_named() -> None:
    gelezen = read(as_xlsx(KOP, [*RIJ[:3], "#N/A", "x"]))
    assert "Rij 2, kolom D (Datum stand): " in wrong(gelezen)


def test_what_is_merged_downwards_counts_for_every_row() -> None:
    gelezen = read(as_xlsx(KOP, RIJ, [None, None, "open", "04-02-2026", "Later."], pas_aan=_merge("A2:A3")))
    assert [regel.nummer for regel in gelezen.regels] == ["25192.001", "25192.001"]


def test_what_is_merged_sideways_is_refused_by_row_and_column() -> None:
    gelezen = read(
        as_xlsx(["Moties 2026"], KOP, RIJ, ["25192.002", "Gras en meer"], pas_aan=_merge("A1:E1", "B4:C4"))
    )
    assert wrong(gelezen).startswith("Rij 4, kolom C (Status): deze cel is samengevoegd met kolom B.")
    assert len(gelezen.regels) == 1


def test_an_empty_merged_row_changes_nothing_in_the_next() -> None:
    inhoud = as_xlsx(KOP, [], [], RIJ, pas_aan=_merge("A2:E2"))
    zonder = _replace(inhoud, "xl/worksheets/sheet1.xml", rb'<row r="2".*?</row>', b"")
    assert [regel.rij for regel in read(zonder).regels] == [r.rij for r in read(inhoud).regels] == [4]


def test_the_sheet_that_fits_is_read_and_a_hidden_one_never() -> None:
    def pas_aan(boek: Any, blad: Any) -> None:
        boek.create_sheet("Uitleg", 0).append(["Zo vult u de lijst in"])
        geheim = boek.create_sheet("Oud")
        geheim.append(KOP)
        geheim.append(RIJ)
        geheim.sheet_state = "hidden"
        blad.title = "Moties"

    gelezen = read(as_xlsx(KOP, RIJ, pas_aan=pas_aan))
    assert (gelezen.blad, len(gelezen.regels)) == ("Moties", 1)


def test_more_sheets_that_fit_ask_for_a_choice() -> None:
    def pas_aan(boek: Any, blad: Any) -> None:
        blad.title = "2025"
        boek.create_sheet("2026").append(KOP)
        boek["2026"].append(["23087", *RIJ[1:]])

    inhoud = as_xlsx(KOP, RIJ, pas_aan=pas_aan)
    assert "Er zijn meer bladen met een lijst: ‘2025’, ‘2026’. Vul bij ‘Blad’ in" in wrong(read(inhoud))
    assert read(inhoud, blad="2026").regels[0].nummer == "23087"
    assert "geen zichtbaar blad dat ‘2024’ heet" in wrong(read(inhoud, blad="2024"))


def test_hidden_rows_are_read_and_told() -> None:
    def pas_aan(boek: Any, blad: Any) -> None:
        blad.row_dimensions[2].hidden = True

    gelezen = read(as_xlsx(KOP, RIJ, pas_aan=pas_aan))
    assert len(gelezen.regels) == 1
    assert "rijen verborgen" in notes(gelezen)


def test_the_contents_count_and_not_the_extension() -> None:
    assert read(as_xlsx(KOP, RIJ), "lijst.csv").regels
    assert read(";".join(KOP) + "\n" + ";".join(RIJ), "lijst.xlsx").regels


def test_a_sheet_that_is_too_long_is_refused_before_it_is_read() -> None:
    boek = openpyxl.Workbook(write_only=True)
    blad = boek.create_sheet("Lijst")
    for rij in (KOP, *([["1"]] * 20_001)):
        blad.append(rij)
    assert "heeft een blad met 20002 rijen" in wrong(read(save(boek)))


def test_a_cell_far_below_costs_nothing() -> None:
    def pas_aan(boek: Any, blad: Any) -> None:
        blad["A1048576"] = "23087"

    gelezen = read(as_xlsx(KOP, RIJ, pas_aan=pas_aan))
    assert [regel.rij for regel in gelezen.regels] == [2, 1_048_576]


def test_a_zip_bomb_is_refused_unread() -> None:
    bom = io.BytesIO()
    with zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("xl/workbook.xml", b"<x/>")
        archief.writestr("xl/worksheets/sheet1.xml", b" " * (61 * 1024 * 1024))
    assert "wordt uitgepakt veel te groot" in wrong(read(bom.getvalue()))


def test_an_xml_bomb_is_refused() -> None:
    soort = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    inhoud = _replace(as_xlsx(KOP, RIJ), "xl/worksheets/sheet1.xml", b"<worksheet", soort + b"<worksheet")
    assert "is beschadigd of geen gewone Excel-werkmap" in wrong(read(inhoud))


def test_a_damaged_workbook_and_another_office_file_are_refused() -> None:
    heel = as_xlsx(KOP, RIJ)
    assert "is beschadigd" in wrong(read(heel[: len(heel) // 2]))
    assert "is beschadigd" in wrong(read(_replace(heel, "xl/worksheets/sheet1.xml", b"</row>", b"")))
    ander = io.BytesIO()
    with zipfile.ZipFile(ander, "w") as archief:
        archief.writestr("word/document.xml", b"<x/>")
    assert "is geen Excel-werkmap" in wrong(read(ander.getvalue()))


def _merge(*bereiken: str) -> Any:
    def pas_aan(boek: Any, blad: Any) -> None:
        for bereik in bereiken:
            blad.merge_cells(bereik)

    return pas_aan


def _replace(inhoud: bytes, deel: str, wat: bytes, door: bytes) -> bytes:
    """The workbook with one of its parts changed."""
    nieuw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(nieuw, "w") as archief:
        for naam in oud.namelist():
            archief.writestr(naam, re.sub(wat, door, oud.read(naam)) if naam == deel else oud.read(naam))
    return nieuw.getvalue()
