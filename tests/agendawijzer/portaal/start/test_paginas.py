"""The first page: what was decided last, what moves, and what we do not know."""

import datetime

import pytest
from django.test import Client

from dossiers import klok
from tests import bouw

pytestmark = pytest.mark.django_db


def read(client: Client) -> str:
    antwoord = client.get("/")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_an_empty_portal_still_explains_itself(client: Client) -> None:
    pagina = read(client)
    assert "Wat besloot de gemeenteraad?" in pagina
    assert "Laatst bijgewerkt" not in pagina


def test_the_last_meeting_with_votes_shows_and_a_later_one_without_does_not(client: Client) -> None:
    oud = bouw.bouw_vergadering(datum=datetime.date(2023, 5, 11))
    bouw.bouw_stemming(vergadering=oud, instrument=bouw.bouw_instrument(titel="Cameratoezicht"))
    bouw.bouw_vergadering(datum=datetime.date(2023, 6, 15))
    pagina = read(client)
    assert "11 mei 2023" in pagina
    assert "Cameratoezicht" in pagina
    assert "15 juni 2023" not in pagina


def test_only_what_is_not_closed_is_under_discussion(client: Client) -> None:
    bouw.bouw_dossier(titel="Loopt nog", status="in_bespreking")
    antwoord = client.get("/")
    assert [dossier.titel for dossier in antwoord.context["in_beweging"]] == ["Loopt nog"]


@pytest.mark.parametrize(
    ("dagen", "gezegd"), [(-30, True), (30, False), (None, False)], ids=["voorbij", "loopt", "zonder einde"]
)
def test_a_council_that_we_do_not_know_is_said_after_the_last_term(
    client: Client, dagen, gezegd: bool
) -> None:
    vandaag = datetime.date.today()  # noqa: DTZ011 - days around today, no clock
    einde = vandaag + datetime.timedelta(days=dagen) if dagen else None
    bouw.bouw_zittingsperiode(begin=datetime.date(2022, 3, 30), einde=einde)
    assert ("is bij ons nog niet bekend" in read(client)) is gezegd


def test_the_next_two_weeks_show_and_what_comes_later_does_not(client: Client) -> None:
    for aantal, titel in ((14, "Binnenkort"), (15, "Veel later"), (-1, "Gisteren")):
        bouw.bouw_vergadering(datum=klok.vandaag() + datetime.timedelta(days=aantal), titel=titel)
    assert [vergadering.titel for vergadering in client.get("/").context["komend"]] == ["Binnenkort"]


def test_two_weeks_of_which_we_know_nothing_say_so(client: Client) -> None:
    assert "Voor de komende twee weken is bij ons geen vergadering vastgelegd." in read(client)
