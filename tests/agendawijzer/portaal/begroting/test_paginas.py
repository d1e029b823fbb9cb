"""The budget as a visitor reads it: from a decision to its goal and the money, and back."""

import re

import pytest
from django.test import Client

from begroting.models import Programma
from tests import bouw
from tests.bouw import jeugdhulp
from tests.bouw.jeugdhulp import EXPORT
from tests.opmaak import close_up

pytestmark = pytest.mark.django_db

PAGINA = "/begroting/2026/jeugdhulp/"


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def words(client: Client, adres: str) -> str:
    """The page without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", read(client, adres)).split())


def links(pagina: str) -> list[str]:
    return re.findall(r'href="([^"]+)"', pagina)


@pytest.fixture
def programma() -> Programma:
    return jeugdhulp.build()


# -- the way to the money, and back ----------------------------------------------------------------------------------
def test_two_clicks_lead_from_an_amendment_to_the_money_and_one_leads_back(
    client: Client, programma: Programma
) -> None:
    resultaat = bouw.bouw_resultaat(doel=jeugdhulp.add_goal(programma), tekst="Continuïteit is gewaarborgd.")
    amendement = jeugdhulp.adopt(dossier=bouw.bouw_dossier(nummer="25192"))
    bouw.bouw_bijdrage(instrument=amendement, resultaat=resultaat)
    eerste = read(client, "/dossiers/25192/25192.003/")
    naar_doel = f"{PAGINA}#{resultaat.kenmerk}"
    assert "Waar dit aan bijdraagt" in eerste
    assert naar_doel in links(eerste)
    tweede = read(client, naar_doel)
    vanaf_anker = tweede.partition(f'id="{resultaat.kenmerk}"')[2]
    assert "#geld" in links(vanaf_anker)
    geld = tweede.partition('id="geld"')[2].partition("<h2")[0]
    assert ">148</strong>" in geld
    assert "11,9% van de hele begroting" in geld
    assert amendement.get_absolute_url() in links(vanaf_anker)


def test_a_goal_shows_how_its_decisions_ended_and_what_became_of_them(
    client: Client, programma: Programma
) -> None:
    doel = jeugdhulp.add_goal(programma, tekst="Samen sterk")
    amendement = jeugdhulp.adopt(titel="Meer sturing")
    bouw.bouw_voortgang(instrument=amendement, staat="in_uitvoering")
    bouw.bouw_bijdrage(
        doel=doel,
        instrument=amendement,
        soort="financiert",
        toelichting="Het geld is hiervoor.",
        zekerheid="redactie",
        gelegd_op=EXPORT,
    )
    pagina = words(client, PAGINA)
    assert "Financiert Amendement 25192.003: Meer sturing Het geld is hiervoor." in pagina
    assert "Gelegd door de redactie op 11 oktober 2025, nog te bevestigen door de griffie." in pagina
    assert "Aangenomen 34 voor, 3 tegen Uitvoering: In uitvoering" in pagina


def test_what_is_rejected_has_no_carrying_out(client: Client, programma: Programma) -> None:
    motie = bouw.bouw_stemming(voor=3, tegen=34, uitkomst="verworpen").instrument
    bouw.bouw_bijdrage(doel=jeugdhulp.add_goal(programma), instrument=motie)
    pagina = words(client, PAGINA)
    assert "Verworpen 3 voor, 34 tegen" in pagina
    assert "Uitvoering:" not in pagina


def test_a_promise_and_a_dossier_tell_what_is_known_of_them(client: Client, programma: Programma) -> None:
    doel = jeugdhulp.add_goal(programma)
    toezegging = bouw.bouw_toezegging(titel="Uitzoeken", slug="uitzoeken")
    bouw.bouw_bijdrage(doel=doel, toezegging=toezegging)
    dossier = jeugdhulp.adopt(titel="Een", dossier=bouw.bouw_dossier(nummer="25192", titel="Inkoop")).dossier
    bouw.bouw_bijdrage(doel=doel, dossier=dossier, soort="in_strijd_met")
    pagina = words(client, PAGINA)
    assert "Is in strijd met Onderwerp 25192: Inkoop" in pagina
    assert "1 aangenomen" in pagina
    assert "Uitzoeken" in pagina
    assert "Uitvoering: Nog niets vastgelegd" in pagina
    assert "Waar dit aan bijdraagt" in words(client, "/uitvoering/toezeggingen/uitzoeken/")


def test_a_dossier_tells_what_its_items_and_promises_serve_each_goal_once(
    client: Client, programma: Programma
) -> None:
    doel = jeugdhulp.add_goal(programma, tekst="Samen sterk")
    dossier = bouw.bouw_dossier(nummer="25192")
    amendement = jeugdhulp.adopt(dossier=dossier, titel="Meer sturing")
    bouw.bouw_bijdrage(doel=doel, dossier=dossier)
    bouw.bouw_bijdrage(doel=doel, instrument=amendement, soort="wijzigt")
    bouw.bouw_bijdrage(doel=doel, toezegging=bouw.bouw_toezegging(instrument=amendement, dossier=None))
    pagina = words(client, "/dossiers/25192/")
    deel = pagina.partition("Waar dit aan bijdraagt")[2].partition("Hoe ging het?")[0]
    assert deel.count("Samen sterk") == 1
    assert "Draagt bij aan dit doel. Waarom, en wie zegt dat? Dit besluit helpt dit doel verder." in deel
    assert "Amendement 25192.003: Meer sturing wijzigt dit doel." in deel
    assert "Toezegging" in deel


@pytest.mark.parametrize("adres", ["/dossiers/25192/", "/dossiers/25192/25192.003/"])
def test_a_page_without_links_does_not_speak_of_them(client: Client, adres: str) -> None:
    jeugdhulp.adopt(dossier=bouw.bouw_dossier(nummer="25192"))
    assert "Waar dit aan bijdraagt" not in read(client, adres)


# -- the programme ---------------------------------------------------------------------------------------------------
def test_the_unit_is_told_as_our_reading_and_the_stamp_in_words(client: Client, programma: Programma) -> None:
    pagina = words(client, PAGINA)
    assert "Het hoofdstuk noemt geen eenheid. Wij lezen miljoenen euro’s" in pagina
    assert "Uit de export van 11 oktober 2025; pagina gebouwd op 13 oktober 2025." in pagina
    assert "Deze teksten staan zo in de programmabegroting." in pagina


def test_money_that_is_not_in_the_source_is_not_a_nought(client: Client) -> None:
    leeg = {"lasten_bedrag": None, "lasten_bedrag_gedrukt": "", "titel": "Groen"}
    bouw.bouw_programma(begroting=bouw.bouw_begroting(jaar=2026), slug="groen", **leeg)
    pagina = words(client, "/begroting/2026/groen/")
    assert pagina.count("Bedrag niet vastgelegd aandeel niet vastgelegd") == 2
    assert "<svg" not in read(client, "/begroting/2026/groen/").partition("<main")[2].partition("</main>")[0]
    assert "Van dit programma zijn bij ons nog geen doelen vastgelegd." in pagina
    assert "Van welke dag deze tekst is, is bij ons niet vastgelegd." in pagina


def test_texts_of_the_editors_say_so(client: Client, programma: Programma) -> None:
    jeugdhulp.add_goal(programma)
    Programma.objects.update(teksten_van="redactie")
    assert "eigen woorden van de redactie, nog te bevestigen door de griffie" in words(client, PAGINA)


def test_every_part_has_an_anchor_of_its_own(client: Client, programma: Programma) -> None:
    doel = jeugdhulp.add_goal(programma)
    resultaten = [bouw.bouw_resultaat(doel=doel, toelichting="Zo." * n) for n in range(3)]
    ankers = re.findall(r' id="([^"]+)"', read(client, PAGINA))
    assert len(ankers) == len(set(ankers))
    assert {doel.ontwikkellijn.kenmerk, doel.kenmerk, *(rij.kenmerk for rij in resultaten)} <= set(ankers)
    assert doel.get_absolute_url() == f"{PAGINA}#{doel.kenmerk}"


def test_a_list_in_a_text_is_a_list(client: Client, programma: Programma) -> None:
    assert "<p>Elk kind doet mee.</p><ul><li>thuis</li><li>op school</li></ul>" in close_up(
        read(client, PAGINA)
    )


def test_what_is_no_longer_in_the_text_says_so(client: Client, programma: Programma) -> None:
    doel = jeugdhulp.add_goal(programma, tekst="Vroeger doel", vervallen_op=EXPORT)
    bouw.bouw_bijdrage(doel=doel, instrument=jeugdhulp.adopt(dossier=bouw.bouw_dossier(nummer="25192")))
    zin = "Dit staat sinds 11 oktober 2025 niet meer in de begroting."
    assert zin in words(client, PAGINA)
    assert zin in words(client, "/dossiers/25192/25192.003/")


def test_a_goal_can_be_followed_through_the_years(client: Client, programma: Programma) -> None:
    vorig = bouw.bouw_programma(begroting=bouw.bouw_begroting(jaar=2025), slug="jeugd", titel="Jeugd")
    oud = jeugdhulp.add_goal(vorig, tekst="Oud doel")
    verborgen = bouw.bouw_begroting(jaar=2027, publicatie="concept")
    later = bouw.bouw_programma(begroting=verborgen, vorig=programma, slug="jeugdhulp")
    programma.vorig = vorig
    programma.save()
    nieuw = jeugdhulp.add_goal(programma, tekst="Nieuw doel", vorig=oud)
    bouw.bouw_doel(ontwikkellijn=bouw.bouw_ontwikkellijn(programma=later), vorig=nieuw)
    vooruit, terug = read(client, "/begroting/2025/jeugd/"), read(client, PAGINA)
    assert {PAGINA, nieuw.get_absolute_url()} <= set(links(vooruit))
    assert {"/begroting/2025/jeugd/", oud.get_absolute_url()} <= set(links(terug))
    assert not [adres for adres in links(terug) if "/2027/" in adres]


def test_many_decisions_fold_in_after_a_few(client: Client, programma: Programma) -> None:
    doel = jeugdhulp.add_goal(programma)
    for _ in range(7):
        bouw.bouw_bijdrage(doel=doel)
    assert "Nog 2 verbanden" in words(client, PAGINA)


# -- the years -------------------------------------------------------------------------------------------------------
def test_the_years_and_the_programmes_of_one_year(client: Client, programma: Programma) -> None:
    bouw.bouw_resultaat(doel=jeugdhulp.add_goal(programma))
    bouw.bouw_bijdrage(doel=jeugdhulp.add_goal(programma))
    bouw.bouw_begroting(jaar=2025)
    assert re.findall(r"/begroting/\d+/", read(client, "/begroting/"))[::2][0] == "/begroting/2026/"
    pagina = words(client, "/begroting/2026/")
    assert "148 11,9% van de hele begroting" in pagina
    assert "2 doelen 1 resultaat 1 verband met besluiten" in pagina
    assert "Van deze begroting staat nog geen programma" in words(client, "/begroting/2025/")


def test_units_that_differ_are_told_at_each_programme(client: Client, programma: Programma) -> None:
    bouw.bouw_programma(begroting=programma.begroting, eenheid="euro", eenheid_zekerheid="bron")
    pagina = words(client, "/begroting/2026/")
    assert "Wij lezen miljoenen euro’s" in pagina
    assert "De bedragen zijn in euro’s." in pagina


def test_without_a_budget_the_list_says_so(client: Client) -> None:
    assert "Er staat nog geen begroting op deze site." in words(client, "/begroting/")


# -- the door --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("adres", ["/begroting/1999/", "/begroting/0026/", "/begroting/2026/niets/"])
def test_what_is_not_there_is_not_found(client: Client, programma: Programma, adres: str) -> None:
    assert client.get(adres).status_code == 404


@pytest.mark.parametrize("adres", ["/begroting/2026/", PAGINA, "/begroting/2026/jeugdhulp.csv"])
def test_a_withdrawn_budget_is_gone_with_its_reason(client: Client, programma: Programma, adres: str) -> None:
    begroting = programma.begroting
    begroting.publicatie, begroting.intrekking = "ingetrokken", "Deze stond er dubbel."
    begroting.gepubliceerd_op = EXPORT
    begroting.save()
    antwoord = client.get(adres)
    assert antwoord.status_code == 410
    assert "Deze stond er dubbel." in antwoord.content.decode()
