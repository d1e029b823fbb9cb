"""The page of a motion, amendment or proposal."""

import datetime
from typing import Any

import pytest
from django.test import Client
from lxml import html

from tests import bouw

pytestmark = pytest.mark.django_db


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def words(client: Client, rij: Any) -> str:
    """The page of `rij` as one reads it aloud, without the marks of HTML."""
    tekst = html.document_fromstring(client.get(rij.get_absolute_url()).content.decode()).text_content()
    return " ".join(tekst.split())


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
    assert "V. Oorbeeld (Groene Dijk), eerste indiener" in words(client, stuk)


def test_the_day_by_which_it_is_to_be_done_says_nothing_about_who_submitted_it(client: Client) -> None:
    stuk = bouw.bouw_instrument(ingediend_op=None, termijn=datetime.date(2027, 1, 1))
    lid = bouw.bouw_persoon(naam="V. Oorbeeld")
    bouw.bouw_lidmaatschap(persoon=lid, fractie=bouw.bouw_fractie(naam="Groene Dijk"), einde=None)
    bouw.bouw_indiener(instrument=stuk, persoon=lid)
    assert "Groene Dijk" not in words(client, stuk)


def test_a_submitter_is_named_with_the_fractie_of_that_day(client: Client) -> None:
    stuk = bouw.bouw_instrument(ingediend_op=datetime.date(2025, 10, 2))
    lid, onbekend = bouw.bouw_persoon(naam="V. Oorbeeld"), bouw.bouw_persoon(naam="N. Iemand")
    overstap = datetime.date(2025, 10, 10)
    oud, nieuw = bouw.bouw_fractie(naam="Groene Dijk"), bouw.bouw_fractie(naam="Havenlijst")
    bouw.bouw_lidmaatschap(persoon=lid, fractie=oud, einde=overstap)
    bouw.bouw_lidmaatschap(persoon=lid, fractie=nieuw, begin=overstap + datetime.timedelta(days=1))
    for persoon in (lid, onbekend):
        bouw.bouw_indiener(instrument=stuk, persoon=persoon)
    pagina = words(client, stuk)
    assert "V. Oorbeeld (Groene Dijk)" in pagina
    assert "Tussen haakjes staat de fractie op 2 oktober 2025." in pagina
    assert "N. Iemand (" not in pagina


def test_each_version_of_the_text_is_there_with_what_changed_in_it_and_which_one_was_voted(
    client: Client,
) -> None:
    stuk = bouw.bouw_instrument()
    fractie = bouw.bouw_fractie(naam="Groene Dijk")
    bouw.bouw_tekstversie(instrument=stuk, tekst="Plant twaalf bomen.", datum=datetime.date(2025, 10, 2))
    versie = bouw.bouw_tekstversie(
        instrument=stuk,
        tekst="Plant twintig bomen.",
        datum=datetime.date(2025, 10, 14),
        fractie=fractie,
        toelichting="Na overleg met bewoners.",
    )
    stemming = bouw.bouw_stemming(instrument=stuk, tekstversie=versie)
    pagina = words(client, stuk)
    for zin in (
        "Versie 1, zoals ingediend 2 oktober 2025",
        "Versie 2 14 oktober 2025",
        "gewijzigd door Groene Dijk",
        "Na overleg met bewoners.",
        "Verschil met versie 1: 1 woord toegevoegd, 1 woord geschrapt.",
        "Plant [geschrapt: twaalf] [toegevoegd: twintig] bomen.",
        "Over deze versie stemde de raad op 16 oktober 2025: Aangenomen met 30 stemmen voor en 8 tegen.",
        "versie 2 van de tekst, van 14 oktober 2025",
        "De tekst is na het indienen gewijzigd. Lees wat er veranderde.",
    ):
        assert zin in pagina
    assert "Niet vastgelegd is over welke versie" not in pagina
    assert f'href="{stuk.get_absolute_url()}#versie-2"' in read(client, stemming.get_absolute_url())


def test_where_nobody_recorded_which_version_was_voted_both_pages_say_so(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    assert "welke versie" not in words(client, stemming.instrument) + words(client, stemming)
    bouw.bouw_tekstversie(instrument=stemming.instrument)
    assert "Niet vastgelegd is over welke versie de raad stemde." in words(client, stemming.instrument)
    assert "Niet vastgelegd over welke versie de raad stemde" in words(client, stemming)


def test_what_was_merged_leads_to_each_other(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    een, twee, geheim = (
        bouw.bouw_instrument(dossier=dossier, nummer=f"25192.00{n}", titel=titel, publicatie=publicatie)
        for n, titel, publicatie in (
            (1, "Bomen", "openbaar"),
            (2, "Groen", "openbaar"),
            (3, "Later", "concept"),
        )
    )
    bouw.bouw_gebeurtenis(instrument=een, soort="samengevoegd", ander=twee)
    bouw.bouw_gebeurtenis(instrument=geheim, soort="vervangen", ander=twee)
    assert "Dit stuk is samengevoegd met motie 25192.002 ‘Groen’. Naar motie 25192.002" in words(client, een)
    assert "Hierin is opgegaan: motie 25192.001 ‘Bomen’." in words(client, twee)
    assert "Later" not in read(client, twee.get_absolute_url())


def test_what_took_its_place_is_not_named_while_it_is_hidden(client: Client) -> None:
    stuk, ander = bouw.bouw_instrument(), bouw.bouw_instrument(titel="Nog geheim", publicatie="concept")
    bouw.bouw_gebeurtenis(instrument=stuk, soort="vervangen", ander=ander)
    pagina = read(client, stuk.get_absolute_url())
    assert "Dit stuk is vervangen door een ander stuk." in pagina
    assert "Nog geheim" not in pagina
    assert ander.get_absolute_url() not in pagina


def test_what_is_held_over_says_until_when(client: Client) -> None:
    stap = bouw.bouw_gebeurtenis(soort="aangehouden", tot=datetime.date(2026, 3, 14))
    assert "Dit stuk is aangehouden tot 14 maart 2026: het besluit is uitgesteld." in words(
        client, stap.instrument
    )


def test_its_history_is_told_from_the_first_day_on(client: Client) -> None:
    stuk = bouw.bouw_instrument(ingediend_op=datetime.date(2025, 10, 2))
    bouw.bouw_gebeurtenis(instrument=stuk, soort="aangehouden", datum=datetime.date(2025, 10, 9))
    bouw.bouw_correctie(stemming=bouw.bouw_stemming(instrument=stuk))
    bouw.bouw_document(instrument=stuk, titel="Bijlage bij de motie")
    bouw.bouw_agendapunt(
        instrument=stuk, vergadering=bouw.bouw_vergadering(datum=datetime.date(2025, 10, 15))
    )
    pagina = words(client, stuk)
    _, _, verloop = pagina.partition("Hoe het liep")
    zinnen = [
        "Deze motie is ingediend",
        "Deze motie is aangehouden",
        "Op de agenda van de plenaire vergadering",
        "Deze motie: aangenomen met 30 stemmen voor",
        "Datum niet vastgelegd",
        "Bijlage bij de motie",
    ]
    plaatsen = [verloop.find(zin) for zin in zinnen]
    assert -1 not in plaatsen
    assert plaatsen == sorted(plaatsen)


def test_the_items_before_and_after_are_one_step_away_and_a_gap_is_told(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    for n in (1, 2, 5):
        bouw.bouw_instrument(dossier=dossier, nummer=f"25192.00{n}", titel=f"Titel {n}")
    pagina = read(client, "/dossiers/25192/25192.002/")
    assert 'Vorige: <a rel="prev" href="/dossiers/25192/25192.001/">' in pagina
    assert 'Volgende: <a rel="next" href="/dossiers/25192/25192.005/">' in pagina
    assert "Onder de nummers 25192.003 tot en met 25192.004 hebben wij niets gevonden." in pagina


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


def test_what_was_reported_about_an_item_that_has_no_trail_stands_in_its_history(client: Client) -> None:
    voorstel = bouw.bouw_instrument(soort="raadsvoorstel")
    bouw.bouw_voortgang(instrument=voorstel, tekst="De eerste bomen staan er.")
    assert "De eerste bomen staan er." in words(client, voorstel).partition("Hoe het liep")[2]
