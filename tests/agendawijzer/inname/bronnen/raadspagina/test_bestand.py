"""Files that are read, and files that are refused with a sentence."""

import time

import pytest

from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand
from tests.agendawijzer.inname.bronnen.raadspagina.pagina import SEED

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"", "leeg"),
        (b" \r\n\t\n", "leeg"),
        (b"\xef\xbb\xbf\n", "leeg"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binair"),
        (b"%PDF-1.7\n1 0 obj", "binair"),
        (b"Agendawijzer\nEen park\x00\n", "binair"),
        (b"Agendawijzer\nEen park\n\x81\x8d\xff\n", "geen_tekst"),
        ("Agendawijzer\nEen park".encode("utf-16"), "geen_tekst"),
        (b"a" * (5 * MEGABYTE + 1), "te_groot"),
        (b"Boodschappen\n- brood\n- melk\n", "geen_agendawijzer"),
        (b"<html><body><h1>Nieuws</h1><p>De raad vergadert.</p></body></html>", "geen_agendawijzer"),
        (b"<html><body></body></html>", "leeg"),
    ],
)
def test_a_refusal_says_which_file_and_why(inhoud, code):
    resultaat = lees_bestand(inhoud, bestand="map/pagina.txt")
    assert resultaat.geweigerd
    [melding] = resultaat.meldingen
    assert (melding.niveau, melding.code) == ("fout", code)
    assert "map/pagina.txt" in melding.tekst


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("regeleinde", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(codering, regeleinde):
    inhoud = SEED.read_text().replace("\n", regeleinde).encode(codering)
    resultaat = lees_bestand(inhoud, bestand="x.txt")
    assert resultaat.pagina == lees_bestand(SEED.read_bytes(), bestand="x.txt").pagina
    assert [melding.regel for melding in resultaat.meldingen] == [4, 18, 22]


def test_a_file_cut_off_in_the_middle_of_a_letter():
    begin = SEED.read_bytes()
    begin = begin[: begin.index("ë".encode()) + 1]
    resultaat = lees_bestand(begin, bestand="x.txt")
    assert resultaat.meldingen[-1].code == "pagina_afgebroken"
    assert len(resultaat.pagina.instrumenten) == 8


def test_another_document_of_the_council_is_refused():
    tekst = "Programmabegroting 2026\nProgramma Jeugd\nLasten 148 11,9%\nBaten 1 0,1%\n"
    assert lees_bestand(tekst.encode(), bestand="x.txt").geweigerd


JUNK = {
    "spaties": " ",
    "haakjes": "(",
    "woord": "motie ",
    "uitkomst": "aangenomen ",
    "stemmen": "stemmen voor 12 ",
    "quotes": "'",
    "nummer": "(25192.001) ",
    "streep": "- ",
    "cijfers": "1",
    "breuk": "1/",
    "uitleg": "Motie Een motie ",
    "datum": "10 maart ",
    "html": "<div>",
    "tag": "<p ",
    "punten": ". ",
    "regels": "AANVAARD\n",
    "bullets": "•\n",
    "http": "http://",
    "adressen": "http://a.b\n",
    "alineas": "10 maart - Besluit\nEr waren 44 raadsleden aanwezig.\nMotie T (23061) AANVAARD 23/20\n",
}


@pytest.mark.traag
@pytest.mark.parametrize("soort", JUNK)
@pytest.mark.parametrize("breedte", [15_000, 5 * MEGABYTE - 40])
def test_junk_is_read_in_seconds(soort, breedte):
    rommel = JUNK[soort]
    regel = (rommel * (breedte // len(rommel) + 1))[:breedte]
    aantal = max(1, 2 * MEGABYTE // breedte) if "\n" not in rommel else 1
    inhoud = ("Agendawijzer\n" + f"{regel}\n" * aantal).encode()
    begin = time.perf_counter()
    lees_bestand(inhoud[: 5 * MEGABYTE], bestand="x.txt")
    assert time.perf_counter() - begin < 25  # seconds, on a machine that is busy with other tests as well
