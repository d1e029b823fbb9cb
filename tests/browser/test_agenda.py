"""What comes, in a browser: planned, cancelled and silent, readable for everyone."""

import datetime
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from dossiers import klok
from tests import bouw

pytestmark = pytest.mark.django_db(transaction=True)


def fill() -> None:
    straks = bouw.bouw_vergadering(
        datum=klok.vandaag() + datetime.timedelta(days=3),
        slug="straks",
        begintijd=datetime.time(19, 30),
        plaats="Raadzaal, Stadhuis",
    )
    dossier = bouw.bouw_dossier(slug="31001", titel="Nieuwe bomen langs de Voorbeeldlaan en het Kanaalpark")
    dossier.portefeuilles.add(bouw.bouw_portefeuille(slug="groen"))
    tot = klok.nu() + datetime.timedelta(days=1)
    bouw.bouw_agendapunt(
        vergadering=straks, dossier=dossier, tijd=datetime.time(20), inspreken="ja", aanmelden_tot=tot
    )
    bouw.bouw_agendapunt(vergadering=straks, titel="Vragenuur", soort="informatie")
    weg = bouw.bouw_vergadering(datum=straks.datum, soort="carrousel", slug="weg", afgelast=True)
    bouw.bouw_agendapunt(vergadering=weg, dossier=dossier)


def test_what_comes_holds_against_axe_and_fits(
    pagina: Page, axe: Callable[[Page], None], live_server: LiveServer
) -> None:
    fill()
    for adres in (
        "/",
        "/vergaderingen/",
        "/vergaderingen/straks/",
        "/vergaderingen/weg/",
        "/portefeuilles/groen/",
    ):
        pagina.goto(live_server.url + adres)
        assert pagina.context.cookies() == []
        axe(pagina)
