"""Each event has words of its own, leads somewhere, and says where it comes from."""

import datetime
from typing import Any

import pytest
from django.template import Context, Template
from django.utils import timezone

from agendawijzer.portaal.woorden.bronnen import Bronvermelding, bronnen
from agendawijzer.portaal.woorden.voorval import WOORDEN, adres, kop, voorbehoud
from dossiers.models import Instrument, Staat
from dossiers.stroom.stroom import Voorval, find_voorvallen, soorten
from tests import bouw

pytestmark = pytest.mark.django_db

VANDAAG = datetime.date(2025, 10, 16)
GISTEREN, MORGEN = VANDAAG - datetime.timedelta(1), VANDAAG + datetime.timedelta(1)


@pytest.fixture
def motie() -> Instrument:
    return bouw.bouw_instrument(dossier=bouw.bouw_dossier(nummer="25192"), nummer="25192.005", titel="Groen")


def told(soort: str) -> Voorval:
    """The one public event of this kind, as the stream gives it."""
    (voorval,) = find_voorvallen(soort=soort)
    return voorval


def test_every_kind_that_the_stream_knows_has_words() -> None:
    assert set(soorten()) == set(WOORDEN)


@pytest.mark.parametrize(
    ("waarden", "zin"),
    [
        ({"soort": "ingediend"}, "Motie 25192.005 ‘Groen’ is ingediend"),
        ({"soort": "gewijzigd"}, "Motie 25192.005 ‘Groen’ is gewijzigd"),
        ({"soort": "ingetrokken"}, "Motie 25192.005 ‘Groen’ is ingetrokken"),
        ({"soort": "aangehouden"}, "Motie 25192.005 ‘Groen’ is aangehouden: het besluit is uitgesteld"),
        (
            {"soort": "aangehouden", "tot": datetime.date(2026, 3, 5)},
            "Motie 25192.005 ‘Groen’ is aangehouden tot 5 maart 2026: het besluit is uitgesteld",
        ),
        (
            {"soort": "vervallen"},
            "Motie 25192.005 ‘Groen’ is vervallen: de raad hoeft er niet meer over te stemmen",
        ),
        ({"soort": "vervangen"}, "Motie 25192.005 ‘Groen’ is vervangen door een ander stuk"),
        ({"soort": "samengevoegd"}, "Motie 25192.005 ‘Groen’ is samengevoegd met een ander stuk"),
    ],
)
def test_a_step_of_an_item_is_a_sentence(motie: Instrument, waarden: dict[str, Any], zin: str) -> None:
    bouw.bouw_gebeurtenis(instrument=motie, **waarden)
    voorval = told(waarden["soort"])
    assert kop(voorval, VANDAAG) == zin
    assert adres(voorval) == "/dossiers/25192/25192.005/"


@pytest.mark.parametrize(
    ("publicatie", "naam"), [("openbaar", "motie 8 ‘Nieuw’"), ("concept", "een ander stuk")]
)
def test_what_took_its_place_is_named_where_it_is_public(
    motie: Instrument, publicatie: str, naam: str
) -> None:
    ander = bouw.bouw_instrument(dossier=None, nummer="8", titel="Nieuw", publicatie=publicatie)
    bouw.bouw_gebeurtenis(instrument=motie, soort="vervangen", ander=ander)
    assert kop(told("vervangen"), VANDAAG) == f"Motie 25192.005 ‘Groen’ is vervangen door {naam}"


def test_a_version_says_who_changed_it(motie: Instrument) -> None:
    bouw.bouw_tekstversie(instrument=motie)
    bouw.bouw_tekstversie(instrument=motie, fractie=bouw.bouw_fractie(naam="Waterpartij"))
    assert kop(told("ingediend"), VANDAAG) == "Motie 25192.005 ‘Groen’ is ingediend"
    assert kop(told("gewijzigd"), VANDAAG) == (
        "Motie 25192.005 ‘Groen’ is gewijzigd door Waterpartij (versie 2)"
    )


@pytest.mark.parametrize(
    ("datum", "afgelast", "zin"),
    [
        (GISTEREN, False, "Op de agenda van de carrousel: besluit over motie 25192.005 ‘Groen’"),
        (VANDAAG, False, "Gepland voor de carrousel: besluit over motie 25192.005 ‘Groen’"),
        (MORGEN, False, "Gepland voor de carrousel: besluit over motie 25192.005 ‘Groen’"),
        (
            MORGEN,
            True,
            "De carrousel is afgelast. Op de agenda stond: besluit over motie 25192.005 ‘Groen’",
        ),
    ],
)
def test_an_item_on_an_agenda_is_planned_past_or_off(
    motie: Instrument, datum: datetime.date, afgelast: bool, zin: str
) -> None:
    wanneer = {"datum": datum, "soort": "carrousel", "slug": "carrousel", "afgelast": afgelast}
    vergadering = bouw.bouw_vergadering(**wanneer)
    bouw.bouw_agendapunt(vergadering=vergadering, titel="", instrument=motie, soort="besluit")
    assert kop(told("agenda"), VANDAAG) == zin
    assert adres(told("agenda")) == "/vergaderingen/carrousel/"


def test_a_meeting_that_is_off_says_so() -> None:
    bouw.bouw_vergadering(soort="overig", titel="", slug="x")
    assert kop(told("vergadering"), VANDAAG) == "Bijeenkomst"
    told("vergadering").rij.__class__.objects.update(afgelast=True)
    assert kop(told("vergadering"), VANDAAG) == "Afgelast: bijeenkomst"


@pytest.mark.parametrize(
    ("waarden", "soort", "zin"),
    [
        ({}, "stemming", "Motie 25192.005 ‘Groen’: aangenomen met 30 stemmen voor en 8 tegen"),
        (
            {"wijze": "algemene_stemmen"},
            "stemming",
            "Motie 25192.005 ‘Groen’: aangenomen met algemene stemmen. Het aantal stemmen is niet vastgelegd",
        ),
        (
            {"voor": 22, "tegen": 22, "uitkomst": "gestaakt"},
            "staking",
            "Motie 25192.005 ‘Groen’: de stemmen staakten: 22 voor, 22 tegen",
        ),
        (
            {"herstemming": "na_staking"},
            "herstemming",
            "Opnieuw gestemd over motie 25192.005 ‘Groen’: aangenomen met 30 stemmen voor en 8 tegen",
        ),
    ],
)
def test_a_vote_says_how_it_ended(motie: Instrument, waarden: dict[str, Any], soort: str, zin: str) -> None:
    stemming = bouw.bouw_stemming(instrument=motie, **waarden)
    voorval = told(soort)
    assert kop(voorval, VANDAAG) == zin
    assert adres(voorval) == f"/stemmingen/{stemming.pk}/"
    assert bronnen(voorval) == [Bronvermelding("Ingevoerd door de griffie")]


def test_a_vote_that_is_still_checked_and_one_that_was_mended_say_so(motie: Instrument) -> None:
    stemming = bouw.bouw_stemming(instrument=motie, voorlopig=True)
    bouw.bouw_correctie(stemming=stemming)
    assert voorbehoud(told("stemming")) == "Voorlopig: de griffie controleert deze stemming nog."
    assert kop(told("correctie"), VANDAAG) == (
        "De gegevens van de stemming over motie 25192.005 ‘Groen’ zijn verbeterd"
    )
    assert adres(told("correctie")) == f"/stemmingen/{stemming.pk}/"


@pytest.mark.parametrize(
    ("staat", "melder", "zin"),
    [
        ("open", "college", "Het college meldt dat motie 25192.005 ‘Groen’ nog open staat"),
        ("in_uitvoering", "college", "Het college meldt dat motie 25192.005 ‘Groen’ wordt uitgevoerd"),
        ("gemeld", "griffie", "De griffie meldt dat motie 25192.005 ‘Groen’ is afgedaan"),
        ("afgedaan", "raad", "De raad vindt dat motie 25192.005 ‘Groen’ is afgedaan"),
        ("afgedaan", "griffie", "De griffie meldt dat motie 25192.005 ‘Groen’ volgens de raad is afgedaan"),
        ("niet_uitgevoerd", "college", "Het college meldt dat motie 25192.005 ‘Groen’ niet is uitgevoerd"),
        (
            "vervallen",
            "college",
            "Het college meldt dat motie 25192.005 ‘Groen’ niet meer hoeft te worden uitgevoerd",
        ),
    ],
)
def test_an_update_says_who_reported_what(motie: Instrument, staat: str, melder: str, zin: str) -> None:
    reden = "Er is geen geld." if staat == "niet_uitgevoerd" else ""
    bouw.bouw_voortgang(instrument=motie, staat=staat, melder=melder, tekst="Zie de brief.", reden=reden)
    voorval = told(f"uitvoering_{staat}")
    assert kop(voorval, VANDAAG) == zin
    assert voorval.tekst.splitlines() == ["Zie de brief."] + ([reden] if reden else [])


@pytest.mark.parametrize(
    ("publicatie", "naam"), [("openbaar", "‘Bomen’ (26001)"), ("concept", "iets anders")]
)
def test_what_it_goes_on_in_is_named_where_it_is_public(
    motie: Instrument, publicatie: str, naam: str
) -> None:
    vervolg = bouw.bouw_dossier(nummer="26001", titel="Bomen", publicatie=publicatie)
    bouw.bouw_voortgang(instrument=motie, staat=Staat.VOORTGEZET, vervolg_dossier=vervolg)
    assert kop(told("uitvoering_voortgezet"), VANDAAG) == (
        f"Het college meldt dat motie 25192.005 ‘Groen’ verdergaat in {naam}"
    )


def test_a_promise_names_the_role_and_leads_to_its_own_page(motie: Instrument) -> None:
    toezegging = bouw.bouw_toezegging(instrument=motie, titel="Een plan", zekerheid="redactie")
    bouw.bouw_voortgang(toezegging=toezegging, staat="open")
    assert kop(told("toezegging"), VANDAAG) == "Toezegging van wethouder Groen: Een plan"
    assert kop(told("uitvoering_open"), VANDAAG) == (
        "Het college meldt dat de toezegging ‘Een plan’ nog open staat"
    )
    assert adres(told("toezegging")) == toezegging.get_absolute_url() == adres(told("uitvoering_open"))
    assert voorbehoud(told("toezegging")) == "Gelegd door de redactie, nog te bevestigen door de griffie."


def test_a_dossier_goes_on_as_another_and_each_leads_to_the_other() -> None:
    eerst = bouw.bouw_dossier(nummer="23098", titel="Jeugd", geschreven_op=None, bewerkt_op=None)
    later = bouw.bouw_dossier(nummer="25192", titel="Inkoop", geschreven_op=None, bewerkt_op=None)
    bouw.bouw_opvolging(voorganger=eerst, opvolger=later, zekerheid="afgeleid")
    voorval = told("opvolging")
    assert kop(voorval, VANDAAG) == "‘Jeugd’ (23098) gaat verder als ‘Inkoop’ (25192)"
    assert adres(voorval, bij=later) == "/dossiers/23098/"
    assert adres(voorval, bij=eerst) == adres(voorval) == "/dossiers/25192/"
    assert voorbehoud(voorval) == "Afgeleid uit andere gegevens, nog niet bevestigd."


@pytest.mark.parametrize(
    ("datum", "zin"),
    [
        (GISTEREN, "Uiterste datum voor het besluit van de raad"),
        (MORGEN, "Uiterlijk op deze dag besluit de raad"),
    ],
)
def test_a_deadline_is_ahead_or_past(datum: datetime.date, zin: str) -> None:
    dossier = bouw.bouw_dossier(uiterste_besluitdatum=datum)
    voorval = told("uiterste_besluitdatum")
    assert kop(voorval, VANDAAG) == zin
    assert adres(voorval, bij=dossier) == ""
    assert adres(voorval) == dossier.get_absolute_url()


def test_a_paper_leads_to_itself_and_a_message_to_its_meeting(motie: Instrument) -> None:
    stuk = bouw.bouw_document(instrument=motie, titel="Bijlage")
    vergadering = bouw.bouw_vergadering(slug="avond")
    bouw.bouw_bericht(dossier=motie.dossier, vergadering=vergadering, soort="Carrousel")
    assert kop(told("document"), VANDAAG) == "Stuk bij motie 25192.005 ‘Groen’: Bijlage"
    assert adres(told("document")) == stuk.adres
    assert kop(told("bericht"), VANDAAG) == "Carrousel"
    assert adres(told("bericht")) == "/vergaderingen/avond/"


def test_sources_are_named_and_a_missing_one_is_no_source(motie: Instrument) -> None:
    bron = bouw.bouw_bron(houder="Raad van Voorbeeldstad")
    brief = bouw.bouw_raadsbrief(titel="Stand van zaken")
    punt = bouw.bouw_agendapunt(vergadering=bouw.bouw_vergadering(datum=GISTEREN, slug="avond"))
    stuk = "https://stukken.voorbeeldstad.example/1"
    bouw.bouw_voortgang(instrument=motie, staat="open", bron=bron, brief=brief, adres=stuk, agendapunt=punt)
    bouw.bouw_bericht(dossier=motie.dossier)
    assert bronnen(told("uitvoering_open")) == [
        Bronvermelding("Raad van Voorbeeldstad", bron.adres),
        Bronvermelding("Raadsbrief ‘Stand van zaken’", brief.get_absolute_url()),
        Bronvermelding("Agenda van de plenaire vergadering, 15 oktober 2025", "/vergaderingen/avond/"),
        Bronvermelding("Documentwijzer", stuk),
    ]
    assert bronnen(told("bericht")) == []


def test_an_agenda_that_is_not_public_is_no_source(motie: Instrument) -> None:
    punt = bouw.bouw_agendapunt(vergadering=bouw.bouw_vergadering(publicatie="concept"))
    bouw.bouw_voortgang(instrument=motie, staat="open", agendapunt=punt)
    assert bronnen(told("uitvoering_open")) == []


def test_words_take_no_query(django_assert_num_queries: Any, motie: Instrument) -> None:
    ander = bouw.bouw_instrument(dossier=bouw.bouw_dossier())
    bouw.bouw_gebeurtenis(instrument=motie, soort="vervangen", ander=ander)
    punt = bouw.bouw_agendapunt(titel="", dossier=motie.dossier)
    bouw.bouw_voortgang(instrument=motie, staat="voortgezet", vervolg_instrument=ander, agendapunt=punt)
    bouw.bouw_correctie(stemming=bouw.bouw_stemming(instrument=motie))
    bouw.bouw_opvolging(opvolger=motie.dossier)
    bouw.bouw_bijdrage(instrument=motie, resultaat=bouw.bouw_resultaat())
    bouw.bouw_bijdrage(toezegging=bouw.bouw_toezegging(instrument=motie))
    bouw.bouw_programma(export_op=timezone.now())
    voorvallen = find_voorvallen()
    with django_assert_num_queries(0):
        assert all(
            kop(v, VANDAAG) and (adres(v), adres(v, bij=v.dossier), bronnen(v), voorbehoud(v))
            for v in voorvallen
        )


def test_a_template_takes_the_same_words(motie: Instrument) -> None:
    bouw.bouw_gebeurtenis(instrument=motie, soort="ingetrokken")
    regel = Template(
        "{% load presentatie %}{{ v|voorvalkop:dag }} {{ v|voorvaladres }} {{ v|voorvalbronnen|length }}"
        "{{ v|voorbehoud }} {{ v.instrument|stuknaam }}"
    )
    assert regel.render(Context({"v": told("ingetrokken"), "dag": VANDAAG}, autoescape=False)) == (
        "Motie 25192.005 ‘Groen’ is ingetrokken /dossiers/25192/25192.005/ 0 motie 25192.005 ‘Groen’"
    )
