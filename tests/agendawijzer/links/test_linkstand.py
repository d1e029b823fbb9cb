"""The words beside a link, and the one query for all links of a page."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agendawijzer.links.linkstand import (
    NIET_GECONTROLEERD,
    bronadres,
    find_bronstand,
    find_standen,
    make_stand,
)
from dossiers.models import Dossier, Link
from tests import bouw

# Late in the evening by Greenwich is the next day here.
OP = datetime(2026, 2, 2, 23, 30, tzinfo=UTC)
EERDER = datetime(2026, 1, 20, 12, tzinfo=UTC)


def stand(**waarden):
    return make_stand(Link(adres="https://stukken.voorbeeldstad.example/1", gecontroleerd_op=OP, **waarden))


def test_a_link_that_works_tells_when_we_looked():
    assert stand(uitkomst="werkt").zin == "gecontroleerd op 3 februari 2026"
    assert not stand(uitkomst="werkt").kapot


@pytest.mark.parametrize("uitkomst", ["dood", "onbereikbaar"])
def test_a_link_that_did_not_work_says_so_and_that_we_look_again(uitkomst):
    kapot = stand(uitkomst=uitkomst, code=404)
    assert kapot.zin == "Deze link werkte niet op 3 februari 2026 (wij kijken opnieuw)"
    assert kapot.kapot


def test_when_it_still_worked_is_told():
    zin = stand(uitkomst="dood", code=404, werkte_op=EERDER).zin
    assert zin == "Deze link werkte niet op 3 februari 2026, op 20 januari 2026 nog wel (wij kijken opnieuw)"
    assert "nog wel" not in stand(uitkomst="dood", werkte_op=OP).zin


@pytest.mark.parametrize("code", [401, 403, 407, 429, 451])
def test_a_site_that_keeps_our_program_out_may_work_for_a_visitor(code):
    buiten = stand(uitkomst="onbereikbaar", code=code)
    assert buiten.zin == "wij konden deze link op 3 februari 2026 niet controleren (wij kijken opnieuw)"
    assert not buiten.kapot


def test_a_site_that_is_out_of_order_does_not_work_for_a_visitor_either():
    assert stand(uitkomst="onbereikbaar", code=503).kapot


@pytest.mark.parametrize("waarden", [{}, {"uitkomst": "onbekend", "reden": "robots.txt"}])
def test_what_nobody_looked_at_says_so(waarden):
    link = Link(adres="https://stukken.voorbeeldstad.example/1", **waarden)
    assert make_stand(link) == NIET_GECONTROLEERD
    assert NIET_GECONTROLEERD.zin == "nog niet gecontroleerd"


@pytest.mark.django_db
@pytest.mark.parametrize("n", [1, 50])
def test_a_page_asks_once_for_all_its_links(n):
    links = [bouw.bouw_link(uitkomst="werkt", gecontroleerd_op=OP) for _ in range(n)]
    with CaptureQueriesContext(connection) as vragen:
        standen = find_standen([*(link.adres for link in links), "", "https://onbekend.example/"])
    assert len(vragen) == 1
    assert [standen[link.adres].zin for link in links] == ["gecontroleerd op 3 februari 2026"] * n
    assert standen["https://onbekend.example/"] == NIET_GECONTROLEERD


@pytest.mark.django_db
def test_a_page_without_links_asks_nothing():
    with CaptureQueriesContext(connection) as vragen:
        assert find_standen(["", ""]) == {}
    assert not vragen


@pytest.mark.django_db
def test_the_source_of_a_row_is_its_source_else_its_page():
    dossier = Dossier(adres="https://raad.voorbeeldstad.example/pagina")
    assert bronadres(dossier) == dossier.adres
    dossier.bron = bouw.bouw_bron(adres="https://raad.voorbeeldstad.example/bron")
    assert bronadres(dossier) == dossier.bron.adres
    bouw.bouw_link(adres=dossier.bron.adres, uitkomst="dood", gecontroleerd_op=OP)
    assert find_bronstand(dossier).kapot


# -- on the pages -------------------------------------------------------------------------------------------------
ZIN = "Deze link werkte niet op 3 februari 2026"


def dead(adres):
    bouw.bouw_link(adres=adres, uitkomst="dood", code=404, gecontroleerd_op=OP)
    return adres


def shown(client, adres):
    return client.get(adres).content.decode().count(ZIN)


@pytest.fixture
def pagina(settings, db):
    """A dossier with a dead link in each place that shows papers."""
    settings.DOCUMENTWIJZER = "https://wijzer.voorbeeldstad.example/{nummer}"
    site = "https://stukken.voorbeeldstad.example"
    bron = bouw.bouw_bron(adres=dead(f"{site}/bron"))
    dossier = bouw.bouw_dossier(nummer="25192", bron=bron)
    bouw.bouw_document(dossier=dossier, adres=dead(f"{site}/stuk"))
    motie = bouw.bouw_instrument(dossier=dossier, nummer="25192.001", adres=dead(f"{site}/motie"))
    bouw.bouw_document(instrument=motie, adres=dead(f"{site}/bijlage"))
    bouw.bouw_tekstversie(instrument=motie, adres=dead(f"{site}/versie"))
    avond = bouw.bouw_vergadering(adres=dead(f"{site}/avond"))
    return {
        "dossier": dossier,
        "motie": motie,
        "avond": avond,
        "stemming": bouw.bouw_stemming(instrument=motie, vergadering=avond, bron=bron),
        "brief": bouw.bouw_raadsbrief(adres=dead(f"{site}/brief"), bron=bron),
    }


@pytest.mark.parametrize(
    ("naam", "aantal"),
    [
        ("dossier", 3),  # a paper, the link of the item, the source
        ("motie", 3),  # its own link, an attachment, a version of its text
        ("stemming", 2),  # the link of the item, the source
        ("avond", 1),
        ("brief", 1),
    ],
)
def test_a_dead_link_is_told_on_the_page_and_stays_there(client, pagina, naam, aantal):
    adres = pagina[naam].get_absolute_url()
    assert shown(client, adres) == aantal
    assert "https://stukken.voorbeeldstad.example/" in client.get(adres).content.decode()


def test_a_dossier_tells_how_many_of_its_links_were_looked_at(client, pagina):
    tekst = " ".join(client.get(pagina["dossier"].get_absolute_url()).content.decode().split())
    # The pattern, a paper and the link of the item; nobody looked at the first one yet.
    assert "2 van 3 nagekeken" in tekst
    assert "nog niet gecontroleerd" in tekst


def test_a_dead_link_to_the_papers_of_the_whole_dossier_is_told_once(client, settings, db):
    settings.DOCUMENTWIJZER = "https://wijzer.voorbeeldstad.example/{nummer}"
    dead("https://wijzer.voorbeeldstad.example/25192")
    dossier = bouw.bouw_dossier(nummer="25192")
    for k in range(3):
        bouw.bouw_instrument(dossier=dossier, nummer=f"25192.00{k}")
    assert shown(client, dossier.get_absolute_url()) == 1
