"""What became of decisions in a browser, with every state in it: readable for everyone, also narrow and dark."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from dossiers.standen.staat import Staat
from tests import bouw

from .conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)

ADRESSEN = (
    "/uitvoering/",
    "/uitvoering/toezeggingen/t-1/",
    "/uitvoering/brieven/rb-1/",
    "/portefeuilles/groen/",
    "/fracties/waterpartij/",
    "/dossiers/25192/",
    "/dossiers/25192/25192.001/",
)


@pytest.fixture
def stad(live_server: Any) -> str:
    """A motion in each state, some of them late, and one letter about all."""
    groen = bouw.bouw_portefeuille(naam="Groen", slug="groen")
    bouw.bouw_portefeuillehouder(portefeuille=groen)
    dossier = bouw.bouw_dossier(nummer="25192")
    dossier.portefeuilles.add(groen)
    water = bouw.bouw_fractie(naam="Waterpartij", slug="waterpartij")
    brief = bouw.bouw_raadsbrief(slug="rb-1", samenvatting="Hoe het staat.")
    for n, staat in enumerate(("", *Staat.values), 1):
        motie = bouw.bouw_instrument(
            dossier=dossier,
            nummer=f"25192.{n:03}",
            portefeuille=groen,
            termijn=datetime.date(2020, 1, 1) if n % 2 else None,
        )
        bouw.bouw_stemming(instrument=motie)
        bouw.bouw_indiener(instrument=motie, fractie=water)
        if staat:
            report(motie, staat, brief=brief, dossier=dossier)
    toezegging = bouw.bouw_toezegging(slug="t-1", aan_fractie=water, portefeuille=groen, dossier=dossier)
    report(toezegging, "niet_uitgevoerd", brief=brief, dossier=dossier)
    return str(live_server.url)


def report(rij: Any, staat: str, *, brief: Any, dossier: Any) -> None:
    meer = {
        "afgedaan": {"melder": "raad"},
        "niet_uitgevoerd": {"reden": "Er was geen geld voor."},
        "voortgezet": {"vervolg_dossier": dossier},
    }.get(staat, {})
    bouw.bouw_voortgang(**{rij._meta.model_name: rij}, staat=staat, brief=brief, **meer)


def test_every_state_holds_against_axe_and_fits(pagina: Page, axe: Callable[[Page], None], stad: str) -> None:
    for adres in ADRESSEN:
        pagina.goto(stad + adres)
        axe(pagina)


def test_a_count_leads_to_the_list_without_script(open_pagina: OpenPage, stad: str) -> None:
    pagina = open_pagina(script=False)
    pagina.goto(f"{stad}/uitvoering/")
    assert pagina.get_by_role("img", name="Van besloten naar afgedaan").is_visible()
    pagina.get_by_role("link", name="2 niet uitgevoerd", exact=True).click()
    assert pagina.get_by_role("heading", name="2 besluiten en toezeggingen").is_visible()
    pagina.get_by_role("link", name="Stand: Niet uitgevoerd").click()
    assert pagina.get_by_role("heading", name="9 besluiten en toezeggingen").is_visible()


def test_the_words_of_the_drawing_fit_in_it(open_pagina: OpenPage, stad: str) -> None:
    pagina = open_pagina()
    pagina.goto(f"{stad}/uitvoering/")
    rechts = pagina.evaluate(
        "Math.max(...[...document.querySelectorAll('.stroombeeld text')].map(t => t.getBBox().x + t.getBBox().width))"
    )
    assert rechts <= 420
