"""What stands on the picture of a vote, an item and a subject: only what is known, and nothing hidden."""

import datetime
from typing import Any

import pytest

from agendawijzer.portaal.besluit import make_besluit
from agendawijzer.portaal.delen.kaartwoorden import (
    make_dossierkaart,
    make_instrumentkaart,
    make_sitekaart,
    make_stemmingkaart,
)
from dossiers.models import Instrument
from stemmingen.selectie import count_uitkomsten, with_uitslag
from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2099, 3, 12)


def of_vote(**waarden: Any):
    return make_stemmingkaart(bouw.bouw_stemming(**waarden), "raad.voorbeeldstad.example")


def test_a_vote_says_its_result_its_day_and_its_source(settings) -> None:
    settings.GEMEENTE = "Voorbeeldstad"
    kaart = of_vote(
        instrument=bouw.bouw_instrument(nummer="98012.004", titel="Schaduw op het plein"), datum=DAG
    )
    assert kaart.boven == "Motie 98012.004, 12 maart 2099"
    assert kaart.titel == "Schaduw op het plein"
    assert kaart.uitkomst == "Aangenomen: 30 voor, 8 tegen"
    assert kaart.stemmen == (30, 8)
    assert kaart.bron == "Bron: gemeenteraad van Voorbeeldstad, via raad.voorbeeldstad.example"


def test_figures_of_another_name_that_other_as_their_source() -> None:
    kaart = of_vote(bron=bouw.bouw_bron(houder="Waterpartij Voorbeeldstad"))
    assert kaart.bron == "Bron: Waterpartij Voorbeeldstad, via raad.voorbeeldstad.example"


@pytest.mark.parametrize(
    ("waarden", "uitkomst", "onder"),
    [
        ({"uitkomst": "gestaakt", "voor": 22, "tegen": 22}, "Stemmen staken: 22 voor, 22 tegen", ""),
        (
            {"wijze": "algemene_stemmen", "voor": None, "tegen": None},
            "Aangenomen met algemene stemmen",
            "Het aantal stemmen is niet vastgelegd.",
        ),
        (
            {"wijze": "algemene_stemmen", "voor": 38, "tegen": 0},
            "Aangenomen met algemene stemmen: 38 voor, 0 tegen",
            "",
        ),
        (
            {"wijze": "zonder_stemming", "voor": None, "tegen": None},
            "Aangenomen zonder stemming",
            "Aangenomen zonder stemming: niemand vroeg erom.",
        ),
        (
            {"uitkomst": "onbekend", "voor": None, "tegen": None},
            "Uitkomst niet vastgelegd",
            "Het aantal stemmen is niet vastgelegd.",
        ),
        (
            {"voor": None, "tegen": None},
            "Aangenomen",
            "Het aantal stemmen is niet vastgelegd.",
        ),
    ],
)  # fmt: skip
def test_what_is_not_known_is_said_and_never_drawn(
    waarden: dict[str, Any], uitkomst: str, onder: str
) -> None:
    kaart = of_vote(**waarden)
    assert (kaart.uitkomst, kaart.onder) == (uitkomst, onder)
    assert (kaart.stemmen is None) == (waarden.get("voor", 30) is None)


def test_a_secret_vote_shows_totals_alone() -> None:
    kaart = make_stemmingkaart(bouw.bouw_geheime_stemming(), "raad.voorbeeldstad.example")
    assert "geheime stemming" in kaart.uitkomst
    assert kaart.stemmen is None


def test_a_result_that_is_not_checked_yet_says_so() -> None:
    assert of_vote(voorlopig=True).boven.endswith("voorlopige uitslag")


def test_an_item_shows_how_it_ended() -> None:
    motie = bouw.bouw_instrument(titel="Schaduw op het plein")
    bouw.bouw_stemming(
        instrument=motie, voor=22, tegen=22, uitkomst="gestaakt", datum=datetime.date(2099, 2, 1)
    )
    bouw.bouw_stemming(instrument=motie, voor=13, tegen=25, uitkomst="verworpen", datum=DAG)
    bouw.bouw_stemming(instrument=motie, publicatie="concept", datum=datetime.date(2099, 4, 1))
    kaart = of_item(motie)
    assert kaart.uitkomst == "Verworpen: 13 voor, 25 tegen"
    assert kaart.boven.endswith("12 maart 2099")


def test_an_item_without_a_vote_shows_what_became_of_it() -> None:
    motie = bouw.bouw_instrument()
    bouw.bouw_gebeurtenis(instrument=motie, soort="ingetrokken")
    assert (of_item(motie).uitkomst, of_item(motie).onder) == ("Ingetrokken", "Dit stuk is ingetrokken.")
    los = of_item(bouw.bouw_instrument())
    assert (los.uitkomst, los.onder) == (
        "Uitkomst niet vastgelegd",
        "De uitkomst is bij ons niet vastgelegd.",
    )


def of_item(motie: Instrument):
    gelezen = with_uitslag(Instrument.objects.openbaar()).get(pk=motie.pk)
    return make_instrumentkaart(make_besluit(gelezen), "raad.voorbeeldstad.example")


def test_a_subject_counts_its_public_votes_alone() -> None:
    dossier = bouw.bouw_dossier(nummer="98012", status="afgerond")
    for waarden in ({}, {}, {"publicatie": "concept"}):
        bouw.bouw_stemming(instrument=bouw.bouw_instrument(dossier=dossier), **waarden)
    verborgen = bouw.bouw_instrument(dossier=dossier, publicatie="concept")
    bouw.bouw_stemming(instrument=verborgen, voor=8, tegen=30, uitkomst="verworpen")
    kaart = make_dossierkaart(dossier, count_uitkomsten([dossier])[dossier.pk], "raad.voorbeeldstad.example")
    assert (kaart.boven, kaart.uitkomst) == ("Onderwerp 98012", "2 aangenomen")
    assert kaart.onder == "Status: afgerond"


def test_a_subject_without_votes_tells_its_status() -> None:
    kaart = make_dossierkaart(bouw.bouw_dossier(status="afgerond", kop="Meer groen"), {}, "x")
    assert (kaart.uitkomst, kaart.onder) == ("Status: afgerond", "Meer groen")


def test_other_pages_name_the_municipality(settings) -> None:
    settings.GEMEENTE = "Voorbeeldstad"
    assert make_sitekaart("x").titel == "Wat besloot de gemeenteraad van Voorbeeldstad?"
