"""The page of a vote, of a fractie and of a member in a browser: on a telephone, in the dark, for a screen reader."""

import datetime
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from stemmingen.models import Stemming
from tests import bouw

from .conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)
DAG = datetime.date(2099, 3, 12)
PAGINAS = ["stemming", "verkiezing", "staking", "/fracties/", "/fracties/waterpartij/", "/raadsleden/aafje/"]


@pytest.fixture
def stad(live_server) -> dict[str, str]:
    """The addresses of a roll call with everything beside it, an election in two rounds and an open tie."""
    stemming, verkiezing = _roll_call(), _election()
    staking = bouw.bouw_stemming(voor=4, tegen=4, uitkomst="gestaakt", datum=DAG)
    return {
        "url": live_server.url,
        "stemming": stemming.get_absolute_url(),
        "verkiezing": verkiezing.get_absolute_url(),
        "staking": staking.get_absolute_url(),
    }


def _roll_call() -> Stemming:
    periode = bouw.bouw_zittingsperiode(begin=DAG, zetels=9)
    vergadering = bouw.bouw_vergadering(datum=DAG)
    stemming = bouw.bouw_stemming(
        vergadering=vergadering, wijze="hoofdelijk", voor=5, tegen=2, uitgesloten=1, voorlopig=True
    )
    bouw.bouw_stemming(vergadering=vergadering, volgorde=2)
    keuzes = ("voor", "voor", "tegen", "voor", "voor", "voor", "tegen", "afwezig", "uitgesloten")
    for n, naam in enumerate(("Waterpartij", "Ondernemend en Sociaal Nieuwland", "Havenlijst")):
        fractie = bouw.bouw_fractie(naam=naam, slug=naam.lower().replace(" ", "-"))
        bouw.bouw_fractiezetels(fractie=fractie, zittingsperiode=periode, aantal=3, begin=DAG)
        deel = keuzes[3 * n : 3 * n + 3]
        telling = {soort: deel.count(soort) for soort in ("voor", "tegen", "afwezig", "uitgesloten")}
        kant = (
            "verdeeld" if telling["voor"] and telling["tegen"] else ("voor" if telling["voor"] else "tegen")
        )
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant=kant, **telling)
        for k, keuze in enumerate(deel):
            eerste = {"naam": "Aafje Appelboom", "slug": "aafje"} if not n + k else {}
            lid = bouw.bouw_persoon(**eerste)
            bouw.bouw_lidmaatschap(persoon=lid, fractie=fractie, begin=DAG)
            bouw.bouw_lidstem(
                stemming=stemming, persoon=lid, fractie=fractie, keuze=keuze, volgorde=n * 3 + k + 1
            )
    bouw.bouw_verklaring(stemming=stemming, fractie=fractie)
    bouw.bouw_correctie(stemming=stemming)
    bouw.bouw_correctie(stemming=stemming, reden="Nog een typefout.")
    return stemming


def _election() -> Stemming:
    instrument, vergadering = bouw.bouw_instrument(soort="benoeming"), bouw.bouw_vergadering()
    for ronde in (1, 2):
        stemming = bouw.bouw_geheime_stemming(instrument=instrument, vergadering=vergadering, ronde=ronde)
        bouw.bouw_kandidaatstem(stemming=stemming, gekozen=ronde == 2, door_loting=ronde == 2)
        bouw.bouw_kandidaatstem(stemming=stemming)
    return stemming


def test_every_page_holds_against_axe_and_fits(
    pagina: Page, axe: Callable[[Page], None], stad: dict[str, str]
) -> None:
    for naam in PAGINAS:
        pagina.goto(stad["url"] + stad.get(naam, naam))
        assert pagina.context.cookies() == []
        axe(pagina)


def test_a_screen_reader_hears_the_vote_in_words(open_pagina: OpenPage, stad: dict[str, str]) -> None:
    pagina = open_pagina(script=False)
    pagina.goto(stad["url"] + stad["stemming"])
    woorden = "9 zetels: 5 voor, 2 tegen, 1 mocht niet meestemmen, 1 afwezig"
    expect(pagina.get_by_role("img", name=woorden)).to_be_visible()
    tabel = pagina.get_by_role("region", name="Stemmen per fractie")
    rij = tabel.get_by_role("row", name="Waterpartij Verdeeld 2 1 3")
    expect(rij.get_by_role("rowheader", name="Waterpartij")).to_be_visible()
    expect(tabel.get_by_role("columnheader", name="Zetels")).to_be_visible()
    leden = pagina.get_by_role("table", name="Waterpartij")
    expect(leden.get_by_role("row", name="Aafje Appelboom Voor")).to_be_visible()


def test_the_seats_lie_within_the_drawing(open_pagina: OpenPage, stad: dict[str, str]) -> None:
    pagina = open_pagina(width=360)
    pagina.goto(stad["url"] + stad["stemming"])
    kader = pagina.locator(".halfrond").bounding_box()
    assert kader
    for stoel in pagina.locator(".halfrond circle").all():
        plek = stoel.bounding_box()
        assert plek
        assert kader["x"] <= plek["x"]
        assert plek["x"] + plek["width"] <= kader["x"] + kader["width"]
        assert kader["y"] <= plek["y"]
        assert plek["y"] + plek["height"] <= kader["y"] + kader["height"]


def test_a_reader_walks_from_a_vote_to_its_member_and_fractie_and_back(
    open_pagina: OpenPage, stad: dict[str, str]
) -> None:
    pagina = open_pagina(script=False)
    pagina.goto(stad["url"] + stad["stemming"])
    pagina.get_by_role("link", name="Aafje Appelboom").click()
    expect(pagina.get_by_role("heading", level=1, name="Aafje Appelboom")).to_be_visible()
    pagina.get_by_role("complementary").get_by_role("link", name="Waterpartij").click()
    expect(pagina.get_by_role("heading", level=1, name="Waterpartij")).to_be_visible()
    pagina.locator(".besluit a").first.click()
    assert pagina.url.endswith(stad["stemming"])
