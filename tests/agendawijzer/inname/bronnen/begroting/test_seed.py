"""The chapter of the seed: everything in it, nothing beside it, and the text again from the parts."""

import datetime

from agendawijzer.inname.bronnen.begroting.als_json import as_json_dict
from agendawijzer.inname.bronnen.begroting.als_tekst import as_tekst
from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import SEED, collapse, lees

GELEZEN = lees(SEED.read_bytes(), bestand="jeugdhulp.txt")
ALS_JSON = as_json_dict(GELEZEN)
LIJNEN = ALS_JSON["ontwikkellijnen"]
RESULTATEN = [rij for lijn in LIJNEN for doel in lijn["doelen"] for rij in doel["resultaten"]]


def test_the_tree_is_whole():
    assert [lijn["nummer"] for lijn in LIJNEN] == [1, 2, 3, 4, 5]
    assert [len(lijn["doelen"]) for lijn in LIJNEN] == [1, 1, 1, 1, 1]
    assert [len(lijn["doelen"][0]["resultaten"]) for lijn in LIJNEN] == [3, 3, 4, 4, 6]
    assert LIJNEN[2]["titel"] == "Gemeentelijke uitvoering (interne professionalisering)"
    assert [bool(lijn["inleiding"]) for lijn in LIJNEN] == [True, True, False, False, False]


def test_a_result_without_explanation_and_two_in_a_row():
    assert RESULTATEN[3]["toelichting"] == ""
    eerste, tweede = RESULTATEN[12:14]
    assert eerste["tekst"].endswith("WMO en Zorg & Veiligheid.")
    assert tweede["tekst"].startswith("Besluitvorming en afstemming")


def test_the_closing_list_is_the_closing_text_of_the_chapter():
    assert ALS_JSON["slot"].startswith("Hiervoor doen we onder andere het volgende:\nStructureel beheersen")
    assert [regel for regel in ALS_JSON["slot"].splitlines() if "•" in regel][-1].endswith("Lokale Teams.")
    assert ALS_JSON["slot"].count("•") == 6
    assert RESULTATEN[-1] == {"tekst": "Procesregie op de route van 17 t/m 26 jaar.", "toelichting": ""}


def test_the_money_and_the_stamps():
    assert ALS_JSON["lasten"] == {"bedrag": "148", "aandeel": "11.9"}
    assert ALS_JSON["baten"] == {"bedrag": "1", "aandeel": "0.1"}
    assert ALS_JSON["gebouwd_op"] == "2025-10-13T10:18:13"
    assert ALS_JSON["export_op"] == "2025-10-11T09:40:38"
    assert GELEZEN.hoofdstuk.export_op == datetime.datetime.fromisoformat("2025-10-11T09:40:38")


def test_the_json_has_the_promised_fields_in_their_order():
    assert list(ALS_JSON) == [
        "bestand", "jaar", "programma", "ambitie", "ontwikkellijnen", "slot", "lasten", "baten", "gebouwd_op",
        "export_op", "meldingen",
    ]  # fmt: skip
    assert (ALS_JSON["bestand"], ALS_JSON["jaar"], ALS_JSON["programma"]) == (
        "jeugdhulp.txt",
        2026,
        "Jeugdhulp",
    )
    assert list(LIJNEN[0]) == ["nummer", "titel", "inleiding", "doelen"]
    assert list(LIJNEN[0]["doelen"][0]) == ["tekst", "toelichting", "resultaten"]


def test_nothing_needs_a_look_but_what_was_read_as_closing_text():
    assert [(melding.niveau, melding.code, melding.regel) for melding in GELEZEN.meldingen] == [
        ("info", "slot", 80)
    ]


def test_nothing_of_the_text_is_lost():
    assert as_tekst(GELEZEN.hoofdstuk, aaneen=GELEZEN.aaneen) == collapse(SEED.read_text(encoding="utf-8"))
