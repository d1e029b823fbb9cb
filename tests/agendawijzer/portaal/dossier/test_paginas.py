"""The page of one subject answers what its reader asks."""

import datetime

import pytest
from django.test import Client

from tests import bouw
from tests.opmaak import close_up

pytestmark = pytest.mark.django_db


def read(client: Client, adres: str) -> str:
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return " ".join(antwoord.content.decode().split())


def test_it_tells_what_it_is_about_and_where_it_stands(client: Client) -> None:
    bouw.bouw_dossier(
        nummer="25192",
        titel="Jeugdhulp inkopen",
        kop="Samen sterker",
        waar_gaat_het_over="Eerste alinea.\n\nTweede alinea.",
        waarom="De raad beslist.",
        uiterste_besluitdatum=datetime.date(2025, 10, 16),
    )
    pagina = read(client, "/dossiers/25192/")
    for woorden in (
        "<h1>Jeugdhulp inkopen</h1>",
        "Samen sterker",
        "<p>Eerste alinea.</p>",
        "<p>Tweede alinea.</p>",
        "Waarom praat de raad hierover?",
        "<dt>Status</dt><dd><strong>afgerond</strong></dd>",
        "<dt>Besluit uiterlijk</dt><dd>16 oktober 2025</dd>",
        'rel="canonical" href="http://testserver/dossiers/25192/"',
    ):
        assert woorden in pagina
    assert "redactie" not in pagina


def test_texts_of_the_editors_say_so(client: Client) -> None:
    bouw.bouw_dossier(nummer="25192", waarom="Daarom.", teksten_van="redactie")
    assert "in eigen woorden geschreven door de redactie" in read(client, "/dossiers/25192/")


def test_decisions_stand_in_order_with_sentence_bar_and_gap(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    for nummer, stem in (("25192.003", {}), ("25192.001", {"wijze": "algemene_stemmen"})):
        stuk = bouw.bouw_instrument(dossier=dossier, nummer=nummer, titel=f"Motie {nummer}")
        bouw.bouw_stemming(instrument=stuk, **stem)
    pagina = read(client, "/dossiers/25192/")
    een, gat, drie = (
        pagina.index(t) for t in ("Motie 25192.001<", "nummer 25192.002 hebben wij niets", "Motie 25192.003<")
    )
    assert een < gat < drie
    assert "met algemene stemmen, zonder cijfers" in pagina
    assert pagina.count('<svg class="balk"') == 1
    assert 'width="78.6"' in pagina
    assert "Stemmen per fractie: 0 van 1 vastgelegd" in pagina


def test_it_does_not_call_the_proposal_missing_when_it_was_decided(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    bouw.bouw_stemming(
        instrument=bouw.bouw_instrument(dossier=dossier, soort="raadsvoorstel", nummer="25192")
    )
    amendement = bouw.bouw_instrument(dossier=dossier, soort="amendement", nummer="25192.001")
    bouw.bouw_stemming(instrument=amendement)
    assert "uitkomst van het voorstel zelf" not in read(client, "/dossiers/25192/")


def test_an_open_tie_is_told(client: Client) -> None:
    stuk = bouw.bouw_instrument(nummer="25192.001", dossier=bouw.bouw_dossier(nummer="25192"))
    bouw.bouw_stemming(instrument=stuk, voor=22, tegen=22, uitkomst="gestaakt")
    pagina = read(client, "/dossiers/25192/")
    assert "De stemmen staakten: 22 voor, 22 tegen." in pagina
    assert "Bij een gelijke stand stemt de raad later opnieuw." in pagina


def test_a_second_vote_after_a_tie_shows_with_the_first(client: Client) -> None:
    stuk = bouw.bouw_instrument(nummer="25192.001", dossier=bouw.bouw_dossier(nummer="25192"))
    eerst = bouw.bouw_stemming(
        instrument=stuk, voor=22, tegen=22, uitkomst="gestaakt", datum=datetime.date(2023, 5, 11)
    )
    bouw.bouw_stemming(
        instrument=stuk,
        voor=20,
        tegen=24,
        uitkomst="verworpen",
        datum=datetime.date(2023, 5, 25),
        herstemming_van=eerst,
    )
    pagina = read(client, "/dossiers/25192/")
    assert "20 voor, 24 tegen" in pagina
    assert "11 mei 2023: <a" in pagina
    assert "nog niet vastgelegd." not in pagina.partition("<aside")[0]


def test_papers_lead_to_the_documentwijzer_and_say_that_nobody_looked(client: Client, settings) -> None:
    settings.DOCUMENTWIJZER = "https://stukken.voorbeeldstad.example/{nummer}"
    bouw.bouw_instrument(nummer="25192.001", dossier=bouw.bouw_dossier(nummer="25192"))
    pagina = read(client, "/dossiers/25192/")
    assert pagina.count('href="https://stukken.voorbeeldstad.example/25192"') == 2
    assert "nog niet gecontroleerd" in pagina


def test_a_subject_without_a_number_says_nothing_odd(client: Client) -> None:
    bouw.bouw_dossier(
        nummer="", slug="oosterwold", status="onbekend", status_bron="", geschreven_op=None, bewerkt_op=None
    )
    pagina = read(client, "/dossiers/oosterwold/")
    assert "Raadsnummer" not in pagina
    assert "None" not in pagina
    assert "geen adres in de documentwijzer bekend" in pagina


def test_what_came_before_and_after_is_linked_with_how_sure_that_is(client: Client) -> None:
    eerst, nu = bouw.bouw_dossier(nummer="23098"), bouw.bouw_dossier(nummer="25192")
    bouw.bouw_opvolging(voorganger=eerst, opvolger=nu, zekerheid="redactie")
    assert "Later: <a" in read(client, "/dossiers/23098/")
    pagina = read(client, "/dossiers/25192/")
    assert "Eerder: <a" in pagina
    assert "gelegd door de redactie, nog te bevestigen door de griffie" in pagina


def test_what_has_to_do_with_it_is_linked(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    bouw.bouw_verwantschap(
        ander=dossier, dossier=bouw.bouw_dossier(nummer="24001"), toelichting="Zelfde wijk"
    )
    bouw.bouw_verwantschap(dossier=dossier, ander=bouw.bouw_dossier(titel="Geheim", publicatie="concept"))
    pagina = read(client, "/dossiers/25192/")
    assert 'Verwant: <a href="/dossiers/24001/">' in pagina
    assert "Zelfde wijk" in pagina
    assert "Geheim" not in pagina


def test_history_shows_each_message_with_its_date_and_source(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    bouw.bouw_bericht(dossier=dossier, soort="Carrousel", tekst="De raad sprak.")
    pagina = read(client, "/dossiers/25192/")
    assert '<time datetime="2025-09-18">18 september 2025</time>' in pagina
    assert "Bron niet vastgelegd" in pagina
    assert '<a href="/geschiedenis/25192/">De hele geschiedenis</a> <small>(3 gebeurtenissen)' in pagina


def test_a_planned_meeting_is_the_next_step_and_says_how_to_speak(client: Client, settings) -> None:
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"
    settings.DEMO_DAG = datetime.date(2026, 3, 1)
    avond = bouw.bouw_vergadering(datum=datetime.date(2026, 3, 5), slug="avond", soort="carrousel")
    tot = datetime.datetime(2026, 3, 4, 11, tzinfo=datetime.UTC)
    bouw.bouw_agendapunt(
        dossier=bouw.bouw_dossier(nummer="25192"), vergadering=avond, inspreken="ja", aanmelden_tot=tot
    )
    pagina = read(client, "/dossiers/25192/")
    stap = pagina.partition('id="vervolg"')[2].partition("<h2")[0]
    assert 'donderdag 5 maart 2026</time>: <a href="/vergaderingen/avond/">carrousel</a>' in stap
    assert "Aanmelden kan tot woensdag 4 maart 2026 om 12.00 uur." in stap
    assert 'Meld u aan bij de griffie: <a href="mailto:griffie@voorbeeldstad.example">' in stap
    assert "niet vastgelegd" not in stap


def test_where_it_goes_on_is_told_with_how_sure_that_is(client: Client) -> None:
    later = bouw.bouw_dossier(nummer="25192", titel="Inkoop")
    bouw.bouw_opvolging(
        voorganger=bouw.bouw_dossier(nummer="23098"), opvolger=later, zekerheid="redactie", toelichting=""
    )
    stap = read(client, "/dossiers/23098/").partition('id="vervolg"')[2].partition("<h2")[0]
    assert "Inkoop (25192)</a> (verband nog te bevestigen door de griffie)." in stap


def test_who_answers_for_it_and_who_speaks_on_it_is_told_at_the_portefeuille(client: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    dossier.portefeuilles.add(bouw.bouw_portefeuille(naam="Jeugd", slug="jeugd"))
    pagina = read(client, "/dossiers/25192/")
    assert (
        'staat bij de portefeuille:</p><ul class="links"><li><a href="/portefeuilles/jeugd/#woordvoerders">Jeugd</a>'
        in close_up(pagina)
    )


def test_without_a_next_step_it_says_so_and_what_the_last_was(client: Client) -> None:
    bouw.bouw_gebeurtenis(
        instrument=bouw.bouw_instrument(dossier=bouw.bouw_dossier(nummer="25192"), titel="Groen"),
        datum=datetime.date(2025, 9, 1),
    )
    pagina = read(client, "/dossiers/25192/")
    assert "Een volgende stap is bij ons niet vastgelegd." in pagina
    assert "De laatste stap was op 1 september 2025: <a" in pagina


def test_a_missing_paper_is_told_by_a_mail_to_the_griffie(client: Client, settings) -> None:
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"
    bouw.bouw_dossier(nummer="25192", titel="Groen & blauw")
    pagina = read(client, "/dossiers/25192/")
    assert (
        "mailto:griffie@voorbeeldstad.example?subject=Mist%20een%20stuk%3A%2025192%20Groen%20%26%20blauw"
        in pagina
    )
    assert "http%3A%2F%2Ftestserver%2Fdossiers%2F25192%2F" in pagina
    settings.GRIFFIE_EMAIL = ""
    pagina = read(client, "/dossiers/25192/")
    assert "Mist u een stuk?" not in pagina
    assert "mailto:griffie" not in pagina


def test_without_a_portefeuille_it_says_that_nobody_is_recorded_and_leads_to_the_griffie(
    client: Client, settings
) -> None:
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"
    bouw.bouw_dossier(nummer="25192")
    pagina = read(client, "/dossiers/25192/")
    deel = pagina.partition('id="spreken"')[2].partition("</section>")[0]
    assert "niet vastgelegd" in deel
    assert "mailto:griffie@voorbeeldstad.example" in deel
    assert '<a href="/portefeuilles/">alle portefeuilles</a>' in deel
    assert '<li><a href="#spreken">Wie kan ik spreken?</a></li>' in pagina


def test_what_a_clerk_types_cannot_become_markup(client: Client) -> None:
    bouw.bouw_dossier(nummer="25192", titel="1 < 2 & <b>vet</b>", kop="<script>x</script>")
    pagina = read(client, "/dossiers/25192/")
    assert "<script>x" not in pagina
    assert "<b>vet" not in pagina
