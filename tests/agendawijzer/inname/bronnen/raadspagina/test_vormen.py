"""Each way in which a decision has been written since 2021, and the slips in it."""

import pytest

from tests.agendawijzer.inname.bronnen.raadspagina.pagina import KOP, codes, item, read, read_decisions
from tests.agendawijzer.inname.bronnen.raadspagina.vormen import ALINEAS, LIJST, ZINNEN


@pytest.mark.parametrize(("regels", "verwacht"), LIJST)
def test_a_line_of_the_list_of_decisions(regels, verwacht):
    assert read_decisions(regels, onder="Besluiten") == [verwacht]


@pytest.mark.parametrize(("regels", "verwacht"), LIJST + ZINNEN)
def test_the_same_forms_in_the_history(regels, verwacht):
    assert read_decisions(regels) == [verwacht]


@pytest.mark.parametrize(("regels", "verwacht"), ALINEAS)
def test_a_decision_in_a_dated_paragraph(regels, verwacht):
    assert read_decisions(regels) == [verwacht]


@pytest.mark.parametrize(("regels", "verwacht"), LIJST + ZINNEN + ALINEAS)
def test_what_is_read_is_not_reported(regels, verwacht):
    gelezen = read(f"{KOP}Eerdere berichten\n{regels}\n")
    assert "onleesbare_regel" not in codes(gelezen)
    assert "pagina_afgebroken" not in codes(gelezen)


def test_the_dash_of_the_next_bullet_ends_the_line_before():
    regels = (
        "- Een (25999.001)\nHet amendement is met 13 stemmen voor en 25 stemmen tegen verworpen. -\n"
        "Twee (25999.002)\nDe motie is met algemene stemmen aanvaard. - Drie (25999.003) De motie is ingetrokken."
    )
    assert read_decisions(regels) == [
        item("amendement", "Een", "25999.001", "verworpen", voor=13, tegen=25),
        item("motie", "Twee", "25999.002", "aangenomen", wijze="algemene_stemmen"),
        item("motie", "Drie", "25999.003", "ingetrokken"),
    ]


def test_two_decisions_on_one_line():
    regels = "Motie Een (23061) AANVAARD 23/21 - Motie vreemd: Twee (23070) AANVAARD 27/17 • Drie (23071) INGETROKKEN"
    assert read_decisions(regels, onder="Besluiten") == [
        item("motie", "Een", "23061", "aangenomen", voor=23, tegen=21),
        item("motie_vreemd", "Twee", "23070", "aangenomen", voor=27, tegen=17),
        item("overig", "Drie", "23071", "ingetrokken"),
    ]


def test_words_as_found_stay_in_ruw():
    [gelezen] = read(f"{KOP}Besluiten\n- Motie 'Titel’\u00a0(rg122/2022)   VERWORPEN 18/27\n")["pagina"][
        "instrumenten"
    ]
    assert gelezen["ruw"] == "Motie 'Titel’ (rg122/2022) VERWORPEN 18/27"
    assert gelezen["nummer"] == "RG-122/2022"


def test_a_proposal_whose_outcome_is_not_told_is_no_row():
    assert read_decisions("- Raadsvoorstel Een park (25999)") == []
    assert read_decisions("De raad bespreekt het raadsvoorstel (25999).") == []


def test_a_motion_that_is_named_without_its_outcome_is_a_row():
    assert read_decisions("- Motie Titel (25999.001)") == [item("motie", "Titel", "25999.001", None)]


def test_an_outcome_that_is_not_known_is_reported_and_its_figures_are_kept():
    gelezen = read(f"{KOP}Besluiten\nMotie Titel (23061) VERWORPN 18/27\n")
    assert codes(gelezen) == ["onleesbare_regel"]
    assert gelezen["meldingen"][0]["regel"] == 9
    assert "VERWORPN 18/27" in gelezen["meldingen"][0]["tekst"]
    [rij] = gelezen["pagina"]["instrumenten"]
    assert (rij["uitkomst"], rij["voor"], rij["tegen"]) == (None, 18, 27)


def test_a_decision_about_nothing_named_is_reported_and_no_row():
    gelezen = read(
        f"{KOP}Eerdere berichten\nDe motie is met 30 stemmen voor en 7 stemmen tegen aangenomen.\n"
    )
    assert gelezen["pagina"]["instrumenten"] == []
    assert codes(gelezen) == ["onleesbare_regel"]


@pytest.mark.parametrize(
    "zin",
    [
        "Als het voorstel wordt aangenomen, starten de nieuwe contracten op 1 januari 2027.",
        "De motie kan worden aangenomen of verworpen.",
        "Het amendement wordt mogelijk ingetrokken.",
        "Het voorstel is nog niet aangenomen.",
        "Eerder is in een motie (23061) gevraagd om meer groen.",
    ],
)
def test_prose_is_no_decision_and_is_not_reported(zin):
    gelezen = read(f"{KOP}Waarom praat de raad hierover?\n{zin}\n")
    assert gelezen["pagina"]["instrumenten"] == []
    assert gelezen["meldingen"] == []
    assert gelezen["pagina"]["waarom"] == zin


def test_not_carried_is_rejected():
    assert read_decisions("De motie 'Titel' is niet aangenomen.") == [
        item("motie", "Titel", None, "verworpen")
    ]


@pytest.mark.parametrize("onder", ["Besluiten", "Eerdere berichten"])
def test_what_may_happen_or_did_not_happen_yet_is_no_decision_in_a_list_either(onder):
    for zin in ("De motie 'Titel' is nog niet aangenomen.", "De motie 'Titel' was mogelijk ingetrokken."):
        assert read_decisions(zin, onder=onder) == []
