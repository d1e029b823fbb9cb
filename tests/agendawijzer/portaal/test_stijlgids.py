"""The page of styles is for who builds the site, and can not drift from it."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import Client

# The words that are explained on any page come from the database.
pytestmark = pytest.mark.django_db


@pytest.fixture
def bouwt(settings: Any) -> None:
    settings.DEBUG = True


def test_visitors_do_not_see_it(client: Client) -> None:
    assert client.get("/stijlgids/").status_code == 404


def test_who_builds_sees_it(client: Client, bouwt: None) -> None:
    antwoord = client.get("/stijlgids/")
    assert antwoord.status_code == 200
    assert 'content="noindex"' in antwoord.content.decode()


def test_the_made_up_municipality_shows_it_too(client: Client, settings: Any) -> None:
    settings.DEMO = True
    assert client.get("/stijlgids/").status_code == 200


def test_each_outcome_state_and_side_that_has_a_style_stands_on_it(client: Client, bouwt: None) -> None:
    """One that is added to the style sheets comes on the page too, or this fails."""
    pagina = client.get("/stijlgids/").content.decode()
    bladen = "".join(pad.read_text() for pad in (Path(instellingen.BASE_DIR) / "static").glob("*.css"))
    soorten = set(re.findall(r"\.((?:uitslag|staat|kant)--\w+)", bladen))
    # Those look like one that does stand there.
    gelijk = {"uitslag--vervangen", "uitslag--samengevoegd"}
    ontbreekt = {soort for soort in soorten - gelijk if not re.search(rf'[ "]{soort}["\s]', pagina)}
    assert not ontbreekt
