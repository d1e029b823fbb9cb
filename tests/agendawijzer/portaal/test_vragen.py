"""The number of queries of each page does not grow with what it shows."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dossiers.models import Fractie, Instrument, Persoon
from dossiers.zoeken.bijwerken import gathered
from tests import bouw

pytestmark = pytest.mark.django_db

# Address: the most queries it may take.
PAGINAS = {
    "/": 8,
    "/dossiers/": 6,
    "/dossiers/?q=stuk&soort=motie&uitkomst=aangenomen": 9,
    "/dossiers/25192/": 20,
    "/geschiedenis/25192/": 14,
    "/dossiers/25192/25192.001/": 17,
    "/stemmingen/": 6,
    "/stemmingen/?bijzonder=verdeeld&volgorde=krap": 5,
    "/stemmingen/?bijzonder=staking": 5,
    "/stemmingen/{stemming}/": 14,
    "/stemmingen/{stemming}.csv": 11,
    "/stemmingen/{stemming}.json": 11,
    "/stemmingen/{geheim}/": 14,
    "/stemmingen/{stemming}/insluiten/": 12,
    "/delen/site.png": 0,
    "/delen/stemmingen/{stemming}.png": 1,
    "/delen/dossiers/25192.png": 2,
    "/delen/dossiers/25192/25192.001.png": 3,
    "/sitemap.xml": 13,
    "/sitemap-stemmingen.xml": 2,
    "/toegankelijkheid/": 0,
    "/privacy/": 0,
    "/fracties/": 10,
    "/fracties/?datum=2025-10-16": 6,
    "/fracties/waterpartij/": 21,
    "/raadsleden/": 4,
    "/raadsleden/aafje-voorbeeld/": 17,
    "/vergelijken/": 10,
    "/zoeken/": 8,
    "/zoeken/?q=stuk": 7,
    "/zoeken/?q=moties+over+stuk&uitkomst=aangenomen&fractie=waterpartij": 8,
    "/zoeken/suggesties.json?q=stu": 1,
    "/vergaderingen/": 5,
    "/vergaderingen/2023-05-11/": 6,
}


@gathered()
def fill(n: int) -> dict[str, int]:
    """One dossier with `n` items, their votes and papers in one meeting; and `n` other dossiers and meetings."""
    vergadering = bouw.bouw_vergadering(datum=datetime.date(2023, 5, 11), slug="2023-05-11")
    dossier = bouw.bouw_dossier(nummer="25192")
    voorstel = bouw.bouw_instrument(dossier=dossier, nummer="25192", soort="raadsvoorstel")
    stemmingen = []
    for k in range(1, n + 1):
        motie = bouw.bouw_instrument(
            dossier=dossier, nummer=f"25192.{k:03}", soort="amendement", wijzigt=voorstel
        )
        eerst = bouw.bouw_stemming(instrument=motie, voor=22, tegen=22, uitkomst="gestaakt")
        stemming = bouw.bouw_stemming(instrument=motie, vergadering=vergadering, herstemming_van=eerst)
        stemmingen.append(stemming.pk)
        bouw.bouw_bericht(dossier=dossier, vergadering=vergadering)
        bouw.bouw_gebeurtenis(instrument=motie, vergadering=vergadering)
        bouw.bouw_document(dossier=dossier)
        bouw.bouw_opvolging(opvolger=dossier)
        bouw.bouw_vergadering()
        bouw.bouw_bijdrage(dossier=dossier)
        dossier.portefeuilles.add(bouw.bouw_portefeuille())
    water = bouw.bouw_fractie(naam="Waterpartij", slug="waterpartij")
    aafje = bouw.bouw_persoon(naam="Aafje Voorbeeld", slug="aafje-voorbeeld")
    geheim = bouw.bouw_geheime_stemming(vergadering=vergadering)
    for k in range(n):
        fill_votes(stemmingen[0], n=k, water=water, aafje=aafje)
        bouw.bouw_fractiestem(stemming_id=stemmingen[k], fractie=water)
        bouw.bouw_lidstem(stemming_id=stemmingen[k], persoon=aafje, fractie=water)
        bouw.bouw_kandidaatstem(stemming=geheim)
        bouw.bouw_indiener(instrument=dossier.instrumenten.get(nummer="25192.001"))
        fill_item(dossier.instrumenten.get(nummer="25192.001"), ander=voorstel)
    return {"stemming": stemmingen[0], "geheim": geheim.pk}


def fill_item(stuk: Instrument, *, ander: Instrument) -> None:
    """What may hang on one item: papers, versions of its text, steps to and from another, submitters, an agenda."""
    bouw.bouw_document(instrument=stuk)
    bouw.bouw_stemming(
        instrument=stuk, tekstversie=bouw.bouw_tekstversie(instrument=stuk, fractie=bouw.bouw_fractie())
    )
    bouw.bouw_gebeurtenis(instrument=stuk, soort="samengevoegd", ander=ander)
    bouw.bouw_gebeurtenis(instrument=bouw.bouw_instrument(), soort="vervangen", ander=stuk)
    bouw.bouw_indiener(instrument=stuk, persoon=bouw.bouw_lidmaatschap().persoon)
    bouw.bouw_agendapunt(instrument=stuk)
    bouw.bouw_toezegging(instrument=stuk, dossier=stuk.dossier)
    bouw.bouw_bijdrage(instrument=stuk, resultaat=bouw.bouw_resultaat())


def fill_votes(stemming: int, *, n: int, water: Fractie, aafje: Persoon) -> None:
    """What may hang on one vote: a fractie with seats and a member, a correction, a statement; and a re-vote."""
    zetels = bouw.bouw_fractiezetels(fractie=bouw.bouw_fractie(voortgekomen_uit=water))
    lid = bouw.bouw_lidmaatschap(fractie=zetels.fractie).persoon
    bouw.bouw_lidmaatschap(fractie=water, persoon=aafje)
    vervanging = "tijdelijke_vervanging"
    bouw.bouw_lidmaatschap(fractie=water, persoon=lid, soort=vervanging, vervangt=aafje)
    bouw.bouw_fractiestem(stemming_id=stemming, fractie=zetels.fractie, bron=bouw.bouw_bron())
    bouw.bouw_lidstem(stemming_id=stemming, persoon=lid, fractie=zetels.fractie)
    bouw.bouw_correctie(stemming_id=stemming)
    bouw.bouw_verklaring(stemming_id=stemming, fractie=zetels.fractie, persoon=lid)
    bouw.bouw_stemming(herstemming_van_id=stemming, volgorde=n)


@pytest.mark.parametrize("n", [3, 30])
def test_a_page_takes_no_more_queries_for_more_rows(client: Client, n: int) -> None:
    namen = fill(n)
    te_veel = {}
    for adres, hoogstens in PAGINAS.items():
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres.format(**namen)).status_code == 200, adres
        if len(vragen) > hoogstens:
            te_veel[adres] = (len(vragen), hoogstens)
    assert not te_veel


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the plan of SQLite")
def test_the_votes_of_a_dossier_are_found_without_a_walk_past_all_votes() -> None:
    """On a database without statistics, as SQLite is after an import."""
    from stemmingen.selectie import count_uitkomsten, oldest_first

    plan = oldest_first().filter(instrument__in=list(range(1, 40))).explain()
    assert "SCAN" not in plan
    assert "stemming_lijst" not in plan
    dossiers = [bouw.bouw_dossier() for _ in range(20)]
    with CaptureQueriesContext(connection) as vragen:
        count_uitkomsten(dossiers)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {vragen[0]['sql']}")
        stappen = [rij[3] for rij in cursor.fetchall()]
    assert not [stap for stap in stappen if stap.startswith("SCAN") or "stemming_lijst" in stap]
