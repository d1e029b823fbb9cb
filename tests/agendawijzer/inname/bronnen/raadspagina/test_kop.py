"""Heads and the parts of a page: they vary independently of its decisions."""

import pytest

from tests.agendawijzer.inname.bronnen.raadspagina.pagina import KOP, VERGADERING, codes, read

STREEP = "Geschreven op: 01-12-2021 | Laatst bewerkt op: 07-07-2023 | Status onderwerp: afgerond"
TEKST = "Waar gaat het over?\nVoorbeeldstad wil een park.\n"


@pytest.mark.parametrize(
    ("regel", "nummer", "andere"),
    [
        ("Raadsnummer: 25192", "25192", []),
        ("Raadsnummer:", None, []),
        ("Raadsnummer: ", None, []),
        ("Raadsnummer: rv39/2022", "RV-39/2022", []),
        ("Raadsnummer: RV116", "RV-116", []),
        ("Raadsnummer : rg218/2022", "RG-218/2022", []),
        ("Raadsnummer: RG196/2022 en RG197/2022", "RG-196/2022", ["RG-197/2022"]),
        ("Raadsnummer:\u00a0RG79/2022", "RG-79/2022", []),
    ],
)
def test_the_number(regel, nummer, andere):
    gelezen = read(f"Agendawijzer\nEen park\n{regel}\n{STREEP}\n{TEKST}")
    assert (gelezen["pagina"]["raadsnummer"], gelezen["pagina"]["andere_nummers"]) == (nummer, andere)
    assert gelezen["pagina"]["titel"] == "Een park"
    assert "onleesbare_regel" not in codes(gelezen)


def test_a_head_without_a_number_line():
    pagina = read(f"Agendawijzer\nEen park\n{STREEP}\n{TEKST}")["pagina"]
    assert pagina["raadsnummer"] is None
    assert (pagina["geschreven_op"], pagina["bewerkt_op"], pagina["status"]) == (
        "2021-12-01",
        "2023-07-07",
        "afgerond",
    )


@pytest.mark.parametrize("status", ["Status onderwerp:", "Status onderwerp: "])
def test_an_empty_status(status):
    pagina = read(
        f"Agendawijzer\nEen park\nGeschreven op: 01-12-2021 | Laatst bewerkt op: 07-07-2023 | {status}\n{TEKST}"
    )["pagina"]
    assert pagina["status"] is None
    assert pagina["bewerkt_op"] == "2023-07-07"
    assert pagina["kop"] is None


def test_the_status_is_that_of_the_head_and_not_of_a_line_further_on():
    pagina = read(f"{KOP}Eerdere berichten\nStatus: afgerond\n")["pagina"]
    assert pagina["status"] == "in bespreking"


@pytest.mark.parametrize("datum", ["10 maart 2022", "10-03-2022", "donderdag 10 maart 2022"])
def test_a_bare_date(datum):
    pagina = read(f"Agendawijzer\nEen park\n{datum}\n{TEKST}")["pagina"]
    assert (pagina["titel"], pagina["geschreven_op"], pagina["bewerkt_op"]) == (
        "Een park",
        "2022-03-10",
        None,
    )


def test_a_number_that_cannot_be_read_is_reported():
    gelezen = read(f"Agendawijzer\nEen park\nRaadsnummer: 25-abc\n{STREEP}\n{TEKST}")
    assert gelezen["pagina"]["raadsnummer"] is None
    assert [(m["code"], m["regel"]) for m in gelezen["meldingen"]] == [("onleesbare_regel", 3)]
    assert "25-abc" in gelezen["meldingen"][0]["tekst"]


def test_a_date_that_does_not_exist_is_reported():
    gelezen = read(f"Agendawijzer\nEen park\nGeschreven op: 31-02-2022 | Status onderwerp:\n{TEKST}")
    assert gelezen["pagina"]["geschreven_op"] is None
    assert codes(gelezen) == ["onleesbare_regel"]


def test_sections_in_another_order_and_under_other_headings():
    pagina = read(
        f"Agendawijzer\nEen park\n{STREEP}\nKort gezegd\nWaar vind ik de stukken?\n"
        "https://documentwijzer.raadvanalmere.nl/app/search?q=park\n"
        "Waarom praat de raad hier over?\nDe raad beslist uiterlijk op donderdag 16 oktober 2025.\n"
        "Eerdere berichten\nWaar gaat het over?\nOver een park.\n"
    )["pagina"]
    assert pagina["kop"] == "Kort gezegd"
    assert pagina["waar_gaat_het_over"] == "Over een park."
    assert pagina["waarom"] == "De raad beslist uiterlijk op donderdag 16 oktober 2025."
    assert pagina["uiterste_besluitdatum"] == "2025-10-16"
    assert pagina["documentwijzer"] == ["https://documentwijzer.raadvanalmere.nl/app/search?q=park"]


def test_portfolios_with_commas_in_their_names():
    regel = "Portefeuille categorieën: Financien, Politiek, bestuur, democratie en participatie | Tags: koers, geld"
    pagina = read(f"{KOP}{regel}\n")["pagina"]
    assert pagina["portefeuilles"] == ["Financiën", "Politiek, bestuur, democratie en participatie"]


def test_an_unknown_portfolio_is_kept_as_it_stands():
    pagina = read(f"{KOP}Portefeuilles: Onderwijs, jeugd, Financiën | Tags: x\n")["pagina"]
    assert pagina["portefeuilles"] == ["Onderwijs, jeugd", "Financiën"]


def test_numbers_in_the_footer():
    tekst = "Agendawijzer\nActualiteiten\n1 september 2022\nWaar gaat het over?\nVragen.\n"
    voet = "Portefeuilles: Financiën | Tags: actualiteiten | Raads Number : RG196/2022 en RG197/2022"
    pagina = read(f"{tekst}{voet}\n")["pagina"]
    assert (pagina["raadsnummer"], pagina["andere_nummers"]) == ("RG-196/2022", ["RG-197/2022"])
    assert pagina["waar_gaat_het_over"] == "Vragen."
    assert read(f"{tekst}Portefeuilles: Financiën | Raads Number :\n")["pagina"]["raadsnummer"] is None


@pytest.mark.parametrize(
    "zin",
    [
        "Er waren 44 raadsleden aanwezig.",
        "Er waren 44 raadsleden bij de stemming aanwezig.",
        "Bij de stemming waren 44 raadsleden aanwezig.",
        "44 van de 45 raadsleden waren aanwezig.",
    ],
)
def test_a_meeting_with_its_presence(zin):
    pagina = read(f"{VERGADERING}{zin}\nBesluiten\nMotie Titel (23061) AANVAARD 23/21\n")["pagina"]
    assert pagina["vergadering"] == {"datum": "2023-05-11", "aanwezig": 44}


def test_a_page_of_council_decisions_is_a_meeting():
    pagina = read(
        "Agendawijzer\nRaadsbesluiten 29 september 2022\nBesluiten\nMotie T (RG-1/2022) AANVAARD 42/0\n"
    )["pagina"]
    assert pagina["vergadering"] == {"datum": "2022-09-29", "aanwezig": None}


def test_a_meeting_whose_day_stands_on_the_line_under_its_title():
    pagina = read(
        "Agendawijzer\nPlenaire vergadering\n11 mei 2023\nBesluiten\nMotie T (23061) AANVAARD 23/21\n"
    )["pagina"]
    assert pagina["vergadering"] == {"datum": "2023-05-11", "aanwezig": None}


def test_dated_paragraphs():
    pagina = read(
        "Agendawijzer\nArmoede\n10 maart 2022\nEerdere berichten\n10 maart - Plenair, besluit\nBeleidsplan (RV-25) "
        "AANVAARD 44/0\n13 januari 2022 - Besluit\nDe raad besloot.\nEn ging naar huis.\n16 december - Carrousel\n"
    )["pagina"]
    assert pagina["gebeurtenissen"] == [
        {"datum": "2022-03-10", "soort": "Plenair, besluit", "tekst": "Beleidsplan (RV-25) AANVAARD 44/0"},
        {"datum": "2022-01-13", "soort": "Besluit", "tekst": "De raad besloot.\nEn ging naar huis."},
        {"datum": "2021-12-16", "soort": "Carrousel", "tekst": ""},
    ]
