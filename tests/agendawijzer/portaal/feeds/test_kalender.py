"""The calendars: read back by a library and by the letter of the standard, the same at every reading; no guesses."""

import datetime
import re
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar, Component

from agendawijzer.portaal.feeds.tijdzone import make_tijdzone
from dossiers.models import Vergadering
from tests import bouw

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 3, 5)
AVOND = {"begintijd": datetime.time(19, 30), "eindtijd": datetime.time(23)}
GEPUBLICEERD = datetime.datetime(2026, 2, 1, 8, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def before_the_meeting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossiers.klok.nu", lambda: datetime.datetime(2026, 2, 10, 12, tzinfo=datetime.UTC))


def plan(**waarden: Any) -> Vergadering:
    standaard = {"datum": DAG, "titel": "Raad, avond; deel 1", "plaats": "Raadzaal, Stadhuis"}
    return bouw.bouw_vergadering(**{**standaard, "gepubliceerd_op": GEPUBLICEERD} | waarden)


def read(client: Client, adres: str = "/agenda.ics") -> Calendar:
    """The calendar, once it has passed both the library and the rules of how lines are written."""
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    assert not antwoord.cookies
    check_lines(antwoord.content)
    kalender = Calendar.from_ical(antwoord.content)
    assert [deel.errors for deel in kalender.walk() if deel.errors] == []
    assert kalender.to_ical() == antwoord.content
    return kalender


def check_lines(inhoud: bytes) -> None:
    """RFC 5545, 3.1: CRLF alone ends a line, no line is longer than 75 octets, and none is cut within a letter."""
    assert inhoud.endswith(b"END:VCALENDAR\r\n")
    regels = inhoud.split(b"\r\n")[:-1]
    assert not [regel for regel in regels if b"\r" in regel or b"\n" in regel]
    assert max(map(len, regels)) <= 75
    for regel in regels:
        regel.decode()
    heel = inhoud.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    assert not [regel for regel in heel if not re.match(r"[A-Z-]+(;[A-Z-]+=[^:;]+)*:", regel)]


def only(kalender: Calendar) -> Component:
    (gebeurtenis,) = kalender.walk("VEVENT")
    return gebeurtenis


def texts(client: Client, adres: str) -> list[str]:
    return [str(deel["SUMMARY"]) for deel in read(client, adres).walk("VEVENT")]


def test_a_meeting_has_its_time_place_state_and_source(client: Client) -> None:
    bron = bouw.bouw_bron(houder="Raad van Voorbeeldstad", adres="https://raad.voorbeeldstad.example/x")
    vergadering = plan(**AVOND, bron=bron)
    deel = only(read(client))
    amsterdam = ZoneInfo("Europe/Amsterdam")
    assert deel.start == datetime.datetime(2026, 3, 5, 19, 30, tzinfo=amsterdam)
    assert deel.end == datetime.datetime(2026, 3, 5, 23, tzinfo=amsterdam)
    assert deel["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert deel["SUMMARY"] == "Raad, avond; deel 1"
    assert deel["LOCATION"] == "Raadzaal, Stadhuis"
    assert deel["STATUS"] == "CONFIRMED"
    assert deel["URL"] == f"http://testserver{vergadering.get_absolute_url()}"
    assert "Bron: Raad van Voorbeeldstad https://raad.voorbeeldstad.example/x" in str(deel["DESCRIPTION"])
    assert deel.DTSTAMP == GEPUBLICEERD


def test_a_meeting_may_end_after_midnight(client: Client) -> None:
    plan(begintijd=datetime.time(20), eindtijd=datetime.time(0, 15))
    deel = only(read(client))
    assert (deel.end - deel.start) == datetime.timedelta(hours=4, minutes=15)


def test_an_end_that_is_not_known_is_not_guessed(client: Client) -> None:
    plan(begintijd=datetime.time(20))
    assert "DTEND" not in only(read(client))


def test_without_a_time_it_stands_on_the_day_and_fills_nobodys_agenda(client: Client) -> None:
    plan()
    deel = only(read(client))
    assert deel["DTSTART"].dt == DAG
    assert deel["DTSTART"].params["VALUE"] == "DATE"
    assert deel["TRANSP"] == "TRANSPARENT"


def test_what_is_cancelled_stays_as_cancelled_under_its_own_name(client: Client) -> None:
    vergadering = plan(**AVOND)
    eerst = only(read(client))
    vergadering.afgelast = True
    vergadering.save()
    daarna = only(read(client))
    assert daarna["STATUS"] == "CANCELLED"
    assert daarna["SUMMARY"].startswith("Afgelast: ")
    assert daarna["UID"] == eerst["UID"] == f"vergadering-{vergadering.pk}@raadvanalmere.nl"
    assert (eerst["SEQUENCE"], daarna["SEQUENCE"]) == (0, 1)


def test_the_name_of_an_event_outlives_every_change_and_another_host(client: Client, settings: Any) -> None:
    vergadering = plan(**AVOND)
    eerst = only(read(client))["UID"]
    for naam, waarde in (("titel", "Anders"), ("datum", DAG + datetime.timedelta(1)), ("slug", "anders"),
                         ("begintijd", None), ("eindtijd", None), ("plaats", "")):  # fmt: skip
        setattr(vergadering, naam, waarde)
    vergadering.save()
    settings.ALLOWED_HOSTS = ["nieuw.voorbeeldstad.example"]
    antwoord = client.get("/agenda.ics", headers={"host": "nieuw.voorbeeldstad.example"})
    assert only(Calendar.from_ical(antwoord.content))["UID"] == eerst


def test_the_agenda_and_whether_anyone_can_speak_stand_in_the_description(client: Client) -> None:
    vergadering = plan(**AVOND)
    tot = timezone.make_aware(datetime.datetime(2026, 3, 4, 12))  # noqa: DTZ001 - made aware here
    bouw.bouw_agendapunt(
        vergadering=vergadering,
        volgorde=2,
        titel="Bomen",
        inspreken="ja",
        aanmelden_tot=tot,
        soort="bespreking",
    )
    bouw.bouw_agendapunt(vergadering=vergadering, volgorde=1, titel="Opening", tijd=datetime.time(19, 35))
    regels = str(only(read(client))["DESCRIPTION"]).splitlines()
    assert regels[:3] == [
        "Op de agenda:",
        "- 19.35 uur: Opening. Bespreking: de raad praat erover. "
        "Of u bij dit punt kunt inspreken, is niet vastgelegd.",
        "- Bomen. Bespreking: de raad praat erover. U kunt bij dit punt inspreken. "
        "Aanmelden kan tot woensdag 4 maart 2026 om 12.00 uur.",
    ]


def test_a_dossier_has_the_meetings_that_talk_about_it_and_its_deadlines(client: Client) -> None:
    dossier = bouw.bouw_dossier(slug="25192", titel="Bomen", nummer="25192", uiterste_besluitdatum=DAG)
    motie = bouw.bouw_instrument(dossier=dossier, nummer="25192.001", titel="Plant", termijn=DAG)
    vergadering = plan(titel="Over bomen")
    for doel in ({"dossier": dossier}, {"instrument": motie}):
        bouw.bouw_agendapunt(vergadering=vergadering, titel="", **doel)
    plan(titel="Over iets anders", datum=DAG + datetime.timedelta(1))
    bouw.bouw_toezegging(titel="Tel ze", dossier=dossier, termijn=DAG)
    assert sorted(texts(client, "/feeds/dossiers/25192.ics")) == [
        "Over bomen",
        "Uiterlijk op deze dag besluit de raad: ‘Bomen’ (25192)",
        "Uiterste datum om de toezegging ‘Tel ze’ uit te voeren",
        "Uiterste datum om motie 25192.001 ‘Plant’ uit te voeren",
    ]


def test_a_portefeuille_has_those_of_its_dossiers_and_of_what_is_under_it(client: Client) -> None:
    groen = bouw.bouw_portefeuille(slug="groen")
    dossier = bouw.bouw_dossier()
    dossier.portefeuilles.add(groen)
    bouw.bouw_agendapunt(vergadering=plan(titel="Over bomen"), dossier=dossier)
    bouw.bouw_agendapunt(vergadering=plan(titel="Iets anders", datum=DAG + datetime.timedelta(1)))
    bouw.bouw_toezegging(titel="Tel ze", portefeuille=groen, termijn=DAG)
    assert sorted(texts(client, "/feeds/portefeuilles/groen.ics")) == [
        "Over bomen",
        "Uiterste datum om de toezegging ‘Tel ze’ uit te voeren",
    ]


def test_of_many_days_a_calendar_has_the_latest(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agendawijzer.portaal.feeds.agenda.HOOGSTENS", 2)
    groen = bouw.bouw_portefeuille(slug="groen")
    for n in range(3):
        bouw.bouw_toezegging(titel=f"Tel {n}", portefeuille=groen, termijn=DAG + datetime.timedelta(n))
    assert sorted(texts(client, "/feeds/portefeuilles/groen.ics")) == [
        "Uiterste datum om de toezegging ‘Tel 1’ uit te voeren",
        "Uiterste datum om de toezegging ‘Tel 2’ uit te voeren",
    ]


def test_one_meeting_reads_the_same_in_every_calendar(client: Client) -> None:
    vergadering = plan(**AVOND)
    dossier = bouw.bouw_dossier(slug="25192")
    for waarden in ({"dossier": dossier}, {"titel": "Iets anders"}):
        bouw.bouw_agendapunt(vergadering=vergadering, **waarden)
    algemeen, eigen = only(read(client)), read(client, "/feeds/dossiers/25192.ics").walk("VEVENT")
    assert algemeen.to_ical() in [deel.to_ical() for deel in eigen]


def test_an_empty_calendar_is_a_calendar_too(client: Client) -> None:
    kalender = read(client)
    assert kalender.calendar_name == "Gemeenteraad Almere"
    assert kalender["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
    assert not kalender.walk("VEVENT")


def test_signs_that_have_no_place_in_a_calendar_are_left_out(client: Client) -> None:
    plan(titel="Raad\x0b met é en 🌳" * 12)
    assert str(only(read(client))["SUMMARY"]) == "Raad met é en 🌳" * 12


def test_the_same_calendar_is_not_sent_twice_and_a_changed_one_is(client: Client) -> None:
    vergadering = plan(**AVOND)
    eerst = client.get("/agenda.ics")
    kop = {"if-none-match": eerst["ETag"]}
    assert client.get("/agenda.ics", headers=kop).status_code == 304
    vergadering.plaats = "Elders"
    vergadering.save()
    assert client.get("/agenda.ics", headers=kop).status_code == 200


def test_the_rules_of_the_clock_are_those_of_the_time_zone_database() -> None:
    van_ons, echt = make_tijdzone().to_tz(lookup_tzid=False), ZoneInfo("Europe/Amsterdam")
    moment = datetime.datetime(2020, 1, 1, 12)  # noqa: DTZ001 - a time on the wall
    while moment.year < 2045:
        assert moment.replace(tzinfo=van_ons).utcoffset() == moment.replace(tzinfo=echt).utcoffset(), moment
        moment += datetime.timedelta(days=1)
