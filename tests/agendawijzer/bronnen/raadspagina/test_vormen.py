"""Each way in which a decision has been written since 2021, and the slips in it."""

import pytest

from tests.agendawijzer.bronnen.raadspagina.pagina import KOP, codes, item, read, read_decisions

UITLEG_MOTIE = "Met een motie kan een raadslid een onderwerp ter bespreking en stemming aandragen."
UITLEG_AMENDEMENT = "Een amendement is een voorstel om de tekst van een raadsvoorstel te wijzigen."

LIJST = [
    (
        "Motie Titel (RG-122/2022) VERWORPEN 18/27",
        item("motie", "Titel", "RG-122/2022", "verworpen", voor=18, tegen=27),
    ),
    (
        "Motie 'Titel’ (23061) AANVAARD 23/21",
        item("motie", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "- Motie vreemd: Titel (23061) AANVAARD 23/21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "• Motie vreemd „Titel” (23061) AANGENOMEN 23 / 21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Raadsvoorstel Titel (23096) AANVAARD BIJ ACCLAMATIE algemene instemming (44/0)",
        item("raadsvoorstel", "Titel", "23096", "aangenomen", wijze="acclamatie", voor=44, tegen=0),
    ),
    (
        "Raadsvoorstel Titel (23096) AANVAARD algemene instemming",
        item("raadsvoorstel", "Titel", "23096", "aangenomen", wijze="algemene_stemmen"),
    ),
    (
        "Motie Titel (23087) STEMMEN STAKEN 22/22 - volgende vergadering opnieuw in stemming",
        item("motie", "Titel", "23087", "gestaakt", voor=22, tegen=22),
    ),
    (
        "Motie vreemd Titel (23087) UNANIEM AANGENOMEN",
        item("motie_vreemd", "Titel", "23087", "aangenomen", wijze="algemene_stemmen"),
    ),
    (
        "– Amendement Titel (23128.001) GEAMENDEERD AANVAARD 28/15",
        item("amendement", "Titel", "23128.001", "aangenomen", geamendeerd=True, voor=28, tegen=15),
    ),
    ("* Amendement Titel (23128.001) INGETROKKEN", item("amendement", "Titel", "23128.001", "ingetrokken")),
    ("Subamendement Titel (23128.2) AANGEHOUDEN", item("subamendement", "Titel", "23128.002", "aangehouden")),
    (
        "Initiatiefvoorstel ‘Titel' (rv39/2022) AANVAARD 42/0",
        item("initiatiefvoorstel", "Titel", "RV-39/2022", "aangenomen", voor=42, tegen=0),
    ),
    (
        "Ordevoorstel Titel AANVAARD 22/20",
        item("ordevoorstel", "Titel", None, "aangenomen", voor=22, tegen=20),
    ),
    (
        "Benoeming vervangend wethouder (23285) BIJ ACCLAMATIE AANVAARD",
        item("benoeming", "Benoeming vervangend wethouder", "23285", "aangenomen", wijze="acclamatie"),
    ),
    (
        "Raadsvoorstel Benoeming lid vertrouwenscommissie (RV-61/2022) AANVAARD 42/0",
        item(
            "raadsvoorstel",
            "Benoeming lid vertrouwenscommissie",
            "RV-61/2022",
            "aangenomen",
            voor=42,
            tegen=0,
        ),
    ),
    (
        "Motie Amendement op de nota (23061) AANVAARD 23/21",
        item("motie", "Amendement op de nota", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Motie van wantrouwen (23061) VERWORPEN 10/34",
        item("motie", "Motie van wantrouwen", "23061", "verworpen", voor=10, tegen=34),
    ),
    (
        "Motie Betrek raad (vroegtijdig) bij vaststellen 'Actieplan' (23117) VERWORPEN 8/35",
        item(
            "motie",
            "Betrek raad (vroegtijdig) bij vaststellen 'Actieplan'",
            "23117",
            "verworpen",
            voor=8,
            tegen=35,
        ),
    ),
    (
        "Motie Kustzone Haven - ontwerp plan (23117) VERWORPEN 8/35",
        item("motie", "Kustzone Haven - ontwerp plan", "23117", "verworpen", voor=8, tegen=35),
    ),
    (
        f"Motie {UITLEG_MOTIE} vreemd: De hub, grip op zwerfvuil (23061) AANVAARD 23/21",
        item("motie_vreemd", "De hub, grip op zwerfvuil", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        f"Amendement {UITLEG_AMENDEMENT} : Verhoog ambitie (23128.001) AANVAARD 28/15",
        item("amendement", "Verhoog ambitie", "23128.001", "aangenomen", voor=28, tegen=15),
    ),
    (
        f"Motie{UITLEG_MOTIE}vreemd: Titel (23061) AANVAARD 23/21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Motie\u00a0vreemd:\u00a0Titel\u00a0(23061)\u00a0AANVAARD\u00a023/21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Motie Titel (23061) GEWIJZIGD AANVAARD 23/21",
        item("motie", "Titel", "23061", "aangenomen", gewijzigd=True, voor=23, tegen=21),
    ),
    (
        "Motie Titel (RG-214/2022)\nVERWORPEN 19/23",
        item("motie", "Titel", "RG-214/2022", "verworpen", voor=19, tegen=23),
    ),
    (
        "Motie Een lange titel die\nover twee regels loopt (RG-214/2022) VERWORPEN 19/23",
        item(
            "motie",
            "Een lange titel die over twee regels loopt",
            "RG-214/2022",
            "verworpen",
            voor=19,
            tegen=23,
        ),
    ),
]

ZINNEN = [
    (
        "- Titel (25999.003) GEWIJZIGD\nHet amendement is met 34 stemmen voor en 3 stemmen tegen aangenomen.",
        item("amendement", "Titel", "25999.003", "aangenomen", gewijzigd=True, voor=34, tegen=3),
    ),
    (
        "- Titel (25999.003) De motie is met 43 stemmen voor en 1 stem tegen aangenomen.",
        item("motie", "Titel", "25999.003", "aangenomen", voor=43, tegen=1),
    ),
    (
        "- Titel (25999.003)\nDe motie is met algemene stemmen aanvaard.",
        item("motie", "Titel", "25999.003", "aangenomen", wijze="algemene_stemmen"),
    ),
    (
        "- Titel (25999.003) GEAMENDEERD\nHet raadsvoorstelvoorstel is met 1 stem voor en 43 stemmen tegen verworpen.",
        item("raadsvoorstel", "Titel", "25999.003", "verworpen", geamendeerd=True, voor=1, tegen=43),
    ),
    (
        "Het raadsvoorstel 'Titel’ is met 40 stemmen voor en 4 stemmen tegen aangenomen.",
        item("raadsvoorstel", "Titel", None, "aangenomen", voor=40, tegen=4),
    ),
    (
        "Het raadsvoorstelvoorstel „Titel is Titel” is met 40 stemmen voor en 4 stemmen tegen aangenomen.",
        item("raadsvoorstel", "Titel is Titel", None, "aangenomen", voor=40, tegen=4),
    ),
    ("De motie vreemd Titel werd ingetrokken.", item("motie_vreemd", "Titel", None, "ingetrokken")),
    (
        f"Het amendement {UITLEG_AMENDEMENT} 'Titel’ is met 30 stemmen voor en 8 stemmen tegen aangenomen.",
        item("amendement", "Titel", None, "aangenomen", voor=30, tegen=8),
    ),
    (
        "De gewijzigde motie 'Titel' (25999.001) is aangehouden.",
        item("motie", "Titel", "25999.001", "aangehouden", gewijzigd=True),
    ),
    (
        "- Titel (25999.003)\nHet amendement is met 34 stemmen voor\nen 3 stemmen tegen aangenomen.",
        item("amendement", "Titel", "25999.003", "aangenomen", voor=34, tegen=3),
    ),
    (
        "- Titel (25999.003)\nFoto: Voorbeeldstad\nHet amendement is unaniem verworpen.",
        item("amendement", "Titel", "25999.003", "verworpen", wijze="algemene_stemmen"),
    ),
    (
        "- Titel (25999.003)\n\nDe stemmen over de motie staken met 22 stemmen voor en 22 stemmen tegen.",
        item("motie", "Titel", "25999.003", "gestaakt", voor=22, tegen=22),
    ),
    (
        "Het ordevoorstel om motie vreemd (23165) aan de stemming toe te voegen is met 22 stemmen voor en"
        " 20 stemmen tegen aanvaard.",
        item(
            "ordevoorstel",
            "om motie vreemd (23165) aan de stemming toe te voegen",
            None,
            "aangenomen",
            voor=22,
            tegen=20,
        ),
    ),
]

ALINEAS = [
    (
        "10 maart - Plenair, besluit\nRaadsvoorstel Beleidsplan (RV-25) AANVAARD 44/0",
        item("raadsvoorstel", "Beleidsplan", "RV-25", "aangenomen", voor=44, tegen=0),
    ),
    (
        "10 maart - Plenair, besluit\nBeleidsplan (RV-25) AANVAARD 44/0",
        item("overig", "Beleidsplan", "RV-25", "aangenomen", voor=44, tegen=0),
    ),
    (
        "10 maart - Plenair, besluit (RV-25) AANVAARD 44/0",
        item("overig", None, "RV-25", "aangenomen", voor=44, tegen=0),
    ),
    (
        "10 maart - Plenair, besluit\nvoorstel aanvaard met 37 voor, 6 tegen",
        item("raadsvoorstel", None, None, "aangenomen", voor=37, tegen=6),
    ),
    (
        "13 januari 2022 - Besluit\nRaadsvoorstel Titel (RV116) aanvaard met algemene stemmen. (44/0)",
        item("raadsvoorstel", "Titel", "RV-116", "aangenomen", wijze="algemene_stemmen", voor=44, tegen=0),
    ),
    (
        "13 januari 2022 - Besluit\nRaadsvoorstel Titel (RV116)\naanvaard met algemene stemmen. (44/0)",
        item("raadsvoorstel", "Titel", "RV-116", "aangenomen", wijze="algemene_stemmen", voor=44, tegen=0),
    ),
    (
        "13 januari 2022 - Besluit\naanvaard met algemene stemmen. (44/0)",
        item("overig", None, None, "aangenomen", wijze="algemene_stemmen", voor=44, tegen=0),
    ),
    (
        "13 januari 2022 - Besluit\nDe motie vreemd Titel werd ingetrokken.",
        item("motie_vreemd", "Titel", None, "ingetrokken"),
    ),
]


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
