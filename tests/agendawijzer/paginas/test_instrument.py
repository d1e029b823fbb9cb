"""The page of a motion, amendment or proposal."""

import datetime

import pytest
from django.test import Client

from tests import bouw

pytestmark = pytest.mark.django_db


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def test_it_tells_what_was_asked_and_what_voor_and_tegen_would_bring(client: Client) -> None:
    stuk = bouw.bouw_instrument(
        vraagt="Plant bomen.", betekenis_voor="Twaalf bomen.", betekenis_tegen="Geen bomen."
    )
    pagina = read(client, stuk.get_absolute_url())
    for woorden in ("Wat vraagt deze motie?", "Plant bomen.", "Twaalf bomen.", "Geen bomen."):
        assert woorden in pagina
    leeg = read(client, bouw.bouw_instrument(soort="amendement").get_absolute_url())
    assert "Wat vraagt" not in leeg
    assert "Wat betekenen voor en tegen" not in leeg


def test_it_tells_how_it_ended_with_every_side_and_whose_word_that_is(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    bron = bouw.bouw_bron(houder="Partij Voorbeeld", adres="https://partij.voorbeeldstad.example/1")
    for naam, kant in (("Groene Dijk", "voor"), ("Havenlijst", "voor"), ("Polderlijst", "tegen")):
        bouw.bouw_fractiestem(stemming=stemming, fractie=bouw.bouw_fractie(naam=naam), kant=kant, bron=bron)
    pagina = read(client, stemming.instrument.get_absolute_url())
    assert "Aangenomen met 30 stemmen voor en 8 tegen." in pagina
    assert "Groene Dijk en Havenlijst" in pagina
    assert 'href="https://partij.voorbeeldstad.example/1">de website van Partij Voorbeeld</a>' in pagina


def test_what_is_not_recorded_is_said(client: Client) -> None:
    pagina = read(client, bouw.bouw_stemming().instrument.get_absolute_url())
    assert "De indieners zijn niet vastgelegd." in pagina
    assert "Hoe de fracties stemden is niet vastgelegd." in pagina


def test_submitters_are_named_with_their_fractie(client: Client) -> None:
    stuk = bouw.bouw_instrument()
    fractie = bouw.bouw_fractie(naam="Groene Dijk")
    bouw.bouw_indiener(
        instrument=stuk, fractie=fractie, persoon=bouw.bouw_persoon(naam="V. Oorbeeld"), eerste=True
    )
    assert "V. Oorbeeld (Groene Dijk), eerste indiener" in read(client, stuk.get_absolute_url())


def test_an_amendment_and_its_proposal_lead_to_each_other(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    voorstel = bouw.bouw_instrument(dossier=dossier, soort="raadsvoorstel", nummer="25192", titel="Het plan")
    bouw.bouw_instrument(
        dossier=dossier, soort="amendement", nummer="25192.001", titel="Anders", wijzigt=voorstel
    )
    assert "Raadsvoorstel 25192: Het plan" in read(client, "/dossiers/25192/25192.001/")
    assert "Amendement 25192.001: Anders" in read(client, "/dossiers/25192/25192/")


def test_a_hidden_proposal_is_not_named_by_its_amendment(client: Client) -> None:
    voorstel = bouw.bouw_instrument(soort="raadsvoorstel", titel="Nog geheim", publicatie="concept")
    amendement = bouw.bouw_instrument(soort="amendement", wijzigt=voorstel)
    assert "Nog geheim" not in read(client, amendement.get_absolute_url())


def test_the_words_of_the_source_stand_as_they_were_found(client: Client) -> None:
    stuk = bouw.bouw_instrument(bron=bouw.bouw_bron(woorden="Motie Bomen VERWORPEN 18/27"))
    assert "<p>Motie Bomen VERWORPEN 18/27</p>" in read(client, stuk.get_absolute_url())


def test_one_outside_a_dossier_has_a_page_of_its_own(client: Client) -> None:
    stuk = bouw.bouw_instrument(dossier=None, nummer="23087", soort="motie_vreemd", titel="Cameratoezicht")
    bouw.bouw_stemming(
        instrument=stuk, voor=22, tegen=22, uitkomst="gestaakt", datum=datetime.date(2023, 5, 11)
    )
    pagina = read(client, "/instrumenten/23087/")
    assert "De stemmen staakten: 22 voor, 22 tegen." in pagina
    assert "documentwijzer" in pagina


def test_without_any_address_the_page_says_so(client: Client) -> None:
    stuk = bouw.bouw_instrument(dossier=None, nummer="", slug="ordevoorstel", soort="ordevoorstel")
    assert "geen adres in de documentwijzer bekend" in read(client, stuk.get_absolute_url())


def test_a_secret_vote_says_that_it_stays_secret(client: Client) -> None:
    stemming = bouw.bouw_stemming(instrument=bouw.bouw_instrument(soort="benoeming"), wijze="schriftelijk")
    assert "geheime stemming" in read(client, stemming.instrument.get_absolute_url())
