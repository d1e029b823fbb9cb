"""CSV in every way in which offices save it."""

import codecs
import csv
import io

import pytest

from tests.agendawijzer.inname.bronnen.uitvoeringslijst.maken import KOP, RIJ, as_csv, notes, read, wrong

MEER = ["25192.002", "Één coöperatie", "open", "2026-02-03", "Nog niets gedaan – zei het college."]
TEKST = as_csv(KOP, RIJ, MEER)


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
def test_every_usual_separator_is_found(scheiding: str) -> None:
    gelezen = read(TEKST.replace(";", scheiding))
    assert [regel.nummer for regel in gelezen.regels] == ["25192.001", "25192.002"]
    assert ("gescheiden" in notes(gelezen)) == (scheiding != ";")


def test_the_line_in_which_excel_names_the_separator_is_followed_and_counted() -> None:
    gelezen = read("sep=|\r\n" + TEKST.replace(";", "|"))
    assert [regel.rij for regel in gelezen.regels] == [3, 4]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read_letter_for_letter(codering: str) -> None:
    gelezen = read(TEKST.encode(codering))
    assert gelezen.regels[1].titel == "Één coöperatie"
    assert gelezen.regels[1].tekst.startswith("Nog niets gedaan – zei")
    assert ("Windows-1252" in notes(gelezen)) == (codering == "cp1252")


@pytest.mark.parametrize("codering", ["utf-16-le", "utf-16-be"])
def test_unicode_without_a_mark_is_recognised_and_told(codering: str) -> None:
    gelezen = read((TEKST * 3).encode(codering))
    assert gelezen.regels[0].titel == "Bomen"
    assert "UTF-16" in notes(gelezen)


def test_a_quoted_line_break_stays_in_its_cell_and_rows_count_as_in_a_spreadsheet() -> None:
    gelezen = read(as_csv(KOP, [*RIJ[:4], '"Eerst dit;\nen dan ""dat""."'], MEER))
    assert gelezen.regels[0].tekst == 'Eerst dit;\nen dan "dat".'
    assert gelezen.regels[1].rij == 3


def test_a_quote_that_is_never_closed_is_named_by_row_and_column() -> None:
    assert wrong(read(as_csv(KOP, RIJ, ["25192.002", '"Bomen', "open", "", ""], MEER))).startswith(
        "Rij 3, kolom B: hier staat een aanhalingsteken"
    )


def test_a_loose_quote_is_named_by_row_and_column() -> None:
    assert wrong(read(as_csv(KOP, ["25192.001", '"Bomen" en gras', "open", "", ""]))).startswith(
        "Rij 2, kolom B:"
    )


def test_a_separator_loose_in_a_text_is_told_and_nothing_moves_a_column() -> None:
    gelezen = read(as_csv(KOP, RIJ, [*RIJ, "en nog iets"]))
    assert len(gelezen.regels) == 1
    assert "Rij 3: er staan meer cellen in deze rij dan er koppen zijn" in wrong(gelezen)


def test_empty_rows_and_empty_columns_are_passed_over() -> None:
    gelezen = read(as_csv(["Lijst van moties", "", ""], [], [*KOP, "", ""], ["", ""], [*RIJ, "", ""], [], []))
    assert [regel.rij for regel in gelezen.regels] == [5]
    assert not gelezen.meldingen


@pytest.mark.parametrize("inhoud", [b"", b"  \r\n ", codecs.BOM_UTF8])
def test_an_empty_file_is_refused(inhoud: bytes) -> None:
    assert "is leeg" in wrong(read(inhoud))


def test_only_headings_is_refused() -> None:
    assert wrong(read(as_csv(KOP))) == "Rij 1: Onder de koppen staat niets. Kijk of u het goede blad hebt."


def test_a_list_that_is_too_long_is_refused_with_the_row_where_it_is() -> None:
    uit = io.StringIO()
    csv.writer(uit, delimiter=";").writerows([KOP, *([RIJ] * 5_001)])
    assert wrong(read(uit.getvalue())).startswith("Rij 5002: De lijst heeft meer dan 5.000 regels.")
    uit.truncate(uit.tell() - len(";".join(RIJ)) - 2)
    assert len(read(uit.getvalue()).regels) == 5_000


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    assert "groter dan 5 MB" in wrong(read(b"nummer;titel\n" + b"1;x\n" * 1_500_000))


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"%PDF-1.7 ...", "is een pdf"),
        (b"<html><table><tr><td>nummer", "is een webpagina"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is een oud Excel-bestand (.xls)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is beveiligd met een wachtwoord",
        ),
        (b"PK\x03\x04 en dan niets", "is beschadigd"),
        (b"nummer;titel\n\x01\x02;x", "is geen tekst"),
    ],
)
def test_another_kind_of_file_is_refused_with_what_to_do(inhoud: bytes, zin: str) -> None:
    assert zin in wrong(read(inhoud, "lijst.xlsx"))
