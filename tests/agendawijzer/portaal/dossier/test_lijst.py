"""The list of subjects: every filter narrows, is kept in the address, and can be dropped with one click."""

import datetime

import pytest
from django.test import Client

from dossiers.nummers import fold_nummer
from tests import bouw

pytestmark = pytest.mark.django_db


def titles(client: Client, vraag: str = "") -> set[str]:
    antwoord = client.get(f"/dossiers/{vraag}")
    assert antwoord.status_code == 200
    return {dossier.titel for dossier, _ in antwoord.context["rijen"]}


@pytest.fixture
def drie() -> None:
    jeugd = bouw.bouw_dossier(
        titel="Financiën jeugdhulp", bewerkt_op=datetime.date(2023, 1, 2), geschreven_op=None
    )
    jeugd.portefeuilles.add(bouw.bouw_portefeuille(naam="Zorg", slug="zorg"))
    bouw.bouw_stemming(
        instrument=bouw.bouw_instrument(dossier=jeugd, soort="motie"), voor=1, tegen=2, uitkomst="verworpen"
    )
    bouw.bouw_stemming(instrument=bouw.bouw_instrument(dossier=jeugd, soort="amendement"))
    haven = bouw.bouw_dossier(titel="Haven", status="in_bespreking")
    bouw.bouw_gebeurtenis(instrument=bouw.bouw_instrument(dossier=haven, soort="motie"), soort="ingetrokken")
    bouw.bouw_dossier(titel="Bomen")


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("", {"Financiën jeugdhulp", "Haven", "Bomen"}),
        ("?jaar=2023", {"Financiën jeugdhulp"}),
        ("?status=in_bespreking", {"Haven"}),
        ("?soort=amendement", {"Financiën jeugdhulp"}),
        ("?uitkomst=ingetrokken", {"Haven"}),
        ("?uitkomst=verworpen", {"Financiën jeugdhulp"}),
        ("?soort=motie&uitkomst=verworpen", {"Financiën jeugdhulp"}),
        ("?soort=amendement&uitkomst=verworpen", set()),
        ("?portefeuille=zorg", {"Financiën jeugdhulp"}),
        ("?q=FINANCIEN+hulp", {"Financiën jeugdhulp"}),
        ("?q=financiën+haven", set()),
        ("?q=100%25", set()),
    ],
)
@pytest.mark.usefixtures("drie")
def test_each_filter_narrows_the_list(client: Client, vraag: str, gevonden: set[str]) -> None:
    assert titles(client, vraag) == gevonden


@pytest.mark.parametrize(
    "vraag",
    ["jaar=abc", "status=onzin", "soort=x", "uitkomst=1", "portefeuille=geheim", f"q={'x' * 500}", "q=%00", "pagina=-1",
     "pagina=999999999999999999999", "pagina=x", "onbekend=1"],
)  # fmt: skip
@pytest.mark.usefixtures("drie")
def test_a_value_that_no_filter_knows_is_no_error(client: Client, vraag: str) -> None:
    assert client.get(f"/dossiers/?{vraag}").status_code == 200


@pytest.mark.usefixtures("drie")
def test_an_unknown_value_is_told_and_left_out(client: Client) -> None:
    antwoord = client.get("/dossiers/?status=onzin&jaar=2023")
    assert "Status: deze keuze kennen wij niet" in antwoord.content.decode()
    assert len(antwoord.context["rijen"]) == 1


@pytest.mark.usefixtures("drie")
def test_each_filter_in_use_can_be_dropped_alone(client: Client) -> None:
    pagina = client.get("/dossiers/?jaar=2023&soort=motie&pagina=1").content.decode()
    assert 'href="?soort=motie"' in pagina
    assert 'href="?jaar=2023"' in pagina


@pytest.mark.usefixtures("drie")
def test_a_row_counts_what_was_carried_and_rejected(client: Client) -> None:
    pagina = client.get("/dossiers/?jaar=2023").content.decode()
    assert "1 aangenomen" in pagina
    assert "1 verworpen" in pagina


def test_filters_stay_when_turning_the_page(client: Client) -> None:
    for n in range(25):
        bouw.bouw_dossier(titel=f"Boom {n}")
    pagina = client.get("/dossiers/?q=boom").content.decode()
    assert "25 onderwerpen" in pagina
    assert 'href="?q=boom&amp;pagina=2"' in pagina
    assert len(client.get("/dossiers/?q=boom&pagina=2").context["rijen"]) == 5


@pytest.mark.parametrize("vraag", ["RV-39/2022", "rv39/2022", " RV 39-2022 "])
def test_a_number_in_any_spelling_leads_straight_to_its_page(client: Client, vraag: str) -> None:
    dossier = bouw.bouw_dossier(nummer="RV-39/2022", slug="rv-39-2022")
    bouw.bouw_nummer(dossier=dossier, spelling="RV-39/2022", sleutel=fold_nummer("RV-39/2022"))
    antwoord = client.get("/dossiers/", {"q": vraag})
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/dossiers/rv-39-2022/")


def test_a_number_of_two_things_shows_both(client: Client) -> None:
    for slug in ("een", "twee"):
        dossier = bouw.bouw_dossier(nummer="", slug=slug, titel=f"Onderwerp {slug}")
        bouw.bouw_nummer(dossier=dossier, spelling="RV-25", sleutel=fold_nummer("RV-25"))
    pagina = client.get("/dossiers/?q=RV-25").content.decode()
    assert "meer dan eens" in pagina
    assert "/dossiers/een/" in pagina
    assert "/dossiers/twee/" in pagina


def test_a_search_leads_on_to_what_is_no_subject(client: Client) -> None:
    bouw.bouw_stemming(
        instrument=bouw.bouw_instrument(
            dossier=None, nummer="23087", titel="Cameratoezicht", soort="motie_vreemd"
        )
    )
    pagina = client.get("/dossiers/?q=cameratoezicht").content.decode()
    assert 'href="/zoeken/?q=cameratoezicht"' in pagina


def test_options_hold_only_what_is_public(client: Client) -> None:
    geheim = bouw.bouw_dossier(publicatie="concept", bewerkt_op=datetime.date(1999, 1, 1))
    geheim.portefeuilles.add(bouw.bouw_portefeuille(naam="Geheime zaken", slug="geheim"))
    bouw.bouw_dossier()
    pagina = client.get("/dossiers/").content.decode()
    assert "1999" not in pagina
    assert "Geheime zaken" not in pagina
