"""Updates on carrying out: one by one or by a letter; all or none, kept once, and each with its trace."""

import datetime
import inspect
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, transaction

from dossiers.acties import uitvoering as uitvoering_actions
from dossiers.acties.uitvoering import (
    Botsing,
    Briefregel,
    Uitvoeringsmelding,
    record_voortgang,
    settle_by_letter,
)
from dossiers.models import Instrument, Logregel, Raadsbrief, Voortgang
from tests import bouw

BRIEFDATUM = datetime.date(2026, 3, 10)


@pytest.fixture
def griffier(db: None) -> User:
    return User.objects.create_user("griffier")


def new_letter(**waarden: Any) -> Raadsbrief:
    return Raadsbrief(
        **{"titel": "Stand van de moties", "kenmerk": "2026/012", "datum": BRIEFDATUM} | waarden
    )


def done(tekst: str = "Het college heeft dit gedaan.", **waarden: Any) -> Uitvoeringsmelding:
    return Uitvoeringsmelding(**{"staat": "gemeld", "tekst": tekst} | waarden)


def test_an_update_is_added_as_a_draft_with_its_line_in_the_log(griffier: User) -> None:
    motie = bouw.bouw_instrument()
    rij = record_voortgang(op=motie, melding=done(datum=BRIEFDATUM), by=griffier)
    assert (rij.instrument, rij.staat, rij.publicatie, rij.datum) == (motie, "gemeld", "concept", BRIEFDATUM)
    regel = Logregel.objects.get()
    assert (regel.wie, regel.handeling, regel.object_id) == (griffier, "melding", rij.pk)
    assert regel.nieuw["tekst"] == "Het college heeft dit gedaan."


def test_an_update_that_is_public_at_once_says_so_in_the_log(griffier: User) -> None:
    rij = record_voortgang(op=bouw.bouw_toezegging(), melding=done(), by=griffier, openbaar=True)
    assert list(Voortgang.objects.openbaar()) == [rij]
    assert list(Logregel.objects.order_by("pk").values_list("handeling", flat=True)) == [
        "melding",
        "openbaar",
    ]


@pytest.mark.parametrize(
    ("melding", "zin"),
    [
        (done(tekst="<p> </p>"), "Schrijf in een zin"),
        (done(staat="niet_uitgevoerd"), "waarom het niet is uitgevoerd"),
        (done(staat="afgedaan"), "bepaalt de raad"),
        (done(staat="voortgezet"), "Kies bij ‘voortgezet’"),
        (done(staat="klaar"), "geldige keuze"),
        (done(adres="geen adres"), "geldige URL"),
    ],
)
def test_an_update_that_cannot_be_is_refused_with_a_sentence_and_a_trace(
    griffier: User, melding: Uitvoeringsmelding, zin: str
) -> None:
    with pytest.raises(ValidationError, match=zin):
        record_voortgang(op=bouw.bouw_instrument(), melding=melding, by=griffier)
    assert not Voortgang.objects.exists()
    assert Logregel.objects.get().resultaat == "geweigerd"


def test_what_goes_on_elsewhere_names_where(griffier: User) -> None:
    for vervolg in (bouw.bouw_dossier(), bouw.bouw_instrument(), bouw.bouw_toezegging()):
        melding = done(staat="voortgezet", vervolg=vervolg)
        rij = record_voortgang(op=bouw.bouw_instrument(), melding=melding, by=griffier)
        assert getattr(rij, f"vervolg_{vervolg._meta.model_name}") == vervolg


def test_nothing_goes_on_in_itself(griffier: User) -> None:
    motie = bouw.bouw_instrument()
    with pytest.raises(ValidationError, match="niet in zichzelf"):
        record_voortgang(op=motie, melding=done(staat="voortgezet", vervolg=motie), by=griffier)


def test_one_letter_settles_several_and_each_keeps_its_own_line(griffier: User) -> None:
    motie, toezegging = bouw.bouw_instrument(), bouw.bouw_toezegging()
    regels = [
        Briefregel(motie, done("De bomen staan er.")),
        Briefregel(toezegging, done("Dit kan niet.", staat="niet_uitgevoerd", reden="Er is geen geld.")),
    ]
    gedaan = settle_by_letter(brief=new_letter(), regels=regels, by=griffier)
    assert gedaan.brief.slug == "2026-012"
    assert [(rij.brief, rij.datum, rij.tekst, rij.staat) for rij in gedaan.nieuw] == [
        (gedaan.brief, BRIEFDATUM, "De bomen staan er.", "gemeld"),
        (gedaan.brief, BRIEFDATUM, "Dit kan niet.", "niet_uitgevoerd"),
    ]
    assert not Voortgang.objects.openbaar().exists()
    assert sorted(Logregel.objects.values_list("handeling", flat=True)) == ["gemaakt", "melding", "melding"]


def test_published_at_once_the_letter_and_all_its_lines_are_public(griffier: User) -> None:
    regels = [Briefregel(bouw.bouw_instrument(), done()) for _ in range(3)]
    settle_by_letter(brief=new_letter(), regels=regels, by=griffier, openbaar=True)
    assert Raadsbrief.objects.openbaar().count() == 1
    assert Voortgang.objects.openbaar().count() == 3


def test_where_one_line_cannot_be_nothing_is_stored_and_the_refusal_is_kept(griffier: User) -> None:
    regels = [Briefregel(bouw.bouw_instrument(), done()), Briefregel(bouw.bouw_instrument(), done(tekst=""))]
    with pytest.raises(ValidationError):
        settle_by_letter(brief=new_letter(), regels=regels, by=griffier, openbaar=True)
    assert not Raadsbrief.objects.exists()
    assert not Voortgang.objects.exists()
    regel = Logregel.objects.get()
    assert (regel.handeling, regel.resultaat, regel.model) == ("brief", "geweigerd", "dossiers.instrument")


def test_sent_twice_it_is_kept_once(griffier: User) -> None:
    regels = [Briefregel(bouw.bouw_instrument(), done(), gezien=0)]
    eerste = settle_by_letter(brief=new_letter(), regels=regels, by=griffier)
    tweede = settle_by_letter(brief=new_letter(), regels=regels, by=griffier, openbaar=True)
    assert (tweede.brief, tweede.nieuw, tweede.stond_er_al) == (eerste.brief, [], eerste.nieuw)
    assert Raadsbrief.objects.count() == Voortgang.objects.openbaar().count() == 1


def test_another_sentence_for_the_same_item_from_the_same_letter_needs_a_second_look(griffier: User) -> None:
    motie = bouw.bouw_instrument()
    settle_by_letter(brief=new_letter(), regels=[Briefregel(motie, done("Eerst."))], by=griffier)
    anders = Briefregel(motie, done("Toen."))
    with pytest.raises(Botsing) as botsing:
        settle_by_letter(brief=new_letter(), regels=[anders], by=griffier)
    assert "staat hier al een melding: gemeld als afgedaan" in botsing.value.bij[f"instrument-{motie.pk}"]
    settle_by_letter(brief=new_letter(), regels=[Briefregel(motie, done("Toen."), toch=True)], by=griffier)
    assert [rij.tekst for rij in Voortgang.objects.order_by("pk")] == ["Eerst.", "Toen."]


def test_an_update_that_came_in_meanwhile_is_looked_at_first(griffier: User) -> None:
    motie, ander = bouw.bouw_instrument(), bouw.bouw_instrument()
    bouw.bouw_voortgang(instrument=motie, publicatie="concept")
    regels = [Briefregel(motie, done(), gezien=0), Briefregel(ander, done(), gezien=0)]
    with pytest.raises(Botsing, match="Intussen") as botsing:
        settle_by_letter(brief=new_letter(), regels=regels, by=griffier)
    assert list(botsing.value.bij) == [f"instrument-{motie.pk}"]
    assert not Raadsbrief.objects.exists()
    assert Logregel.objects.get().resultaat == "geweigerd"


def test_a_line_that_was_withdrawn_does_not_stand_in_the_way(griffier: User) -> None:
    brief, motie = bouw.bouw_raadsbrief(), bouw.bouw_instrument()
    bouw.bouw_voortgang(instrument=motie, brief=brief, publicatie="ingetrokken", staat="gemeld")
    assert settle_by_letter(brief=brief, regels=[Briefregel(motie, done())], by=griffier).nieuw


def test_two_letters_of_one_number_get_addresses_of_their_own(griffier: User) -> None:
    for dag in (10, 11):
        brief = new_letter(datum=datetime.date(2026, 3, dag))
        settle_by_letter(brief=brief, regels=[Briefregel(bouw.bouw_instrument(), done())], by=griffier)
    assert sorted(Raadsbrief.objects.values_list("slug", flat=True)) == ["2026-012", "2026-012-2"]


@pytest.mark.parametrize(
    ("brief", "zin"),
    [
        (lambda: new_letter(titel=""), "niet leeg"),
        (lambda: bouw.bouw_raadsbrief(publicatie="ingetrokken"), "ingetrokken"),
        (lambda: _twice(), "met andere gegevens"),
    ],
)
def test_a_letter_that_cannot_be_is_refused(
    griffier: User, brief: Callable[[], Raadsbrief], zin: str
) -> None:
    with pytest.raises(ValidationError, match=zin):
        settle_by_letter(brief=brief(), regels=[Briefregel(bouw.bouw_instrument(), done())], by=griffier)
    assert not Voortgang.objects.exists()


def _twice() -> Raadsbrief:
    brief = bouw.bouw_raadsbrief(adres="https://stukken.voorbeeldstad.example/1")
    return Raadsbrief(titel=brief.titel, datum=brief.datum, adres="https://stukken.voorbeeldstad.example/2")


def test_a_letter_about_nothing_or_about_one_thing_twice_is_refused(griffier: User) -> None:
    regel = Briefregel(bouw.bouw_instrument(), done())
    with pytest.raises(ValidationError, match="Kies minstens één"):
        settle_by_letter(brief=new_letter(), regels=[], by=griffier)
    with pytest.raises(ValidationError, match="twee keer"):
        settle_by_letter(brief=new_letter(), regels=[regel, regel], by=griffier)
    assert not Raadsbrief.objects.exists()


def test_what_is_gone_meanwhile_is_refused(griffier: User) -> None:
    motie = bouw.bouw_instrument()
    regel = Briefregel(motie, done())
    pk = motie.pk
    motie.delete()
    motie.pk = pk
    with pytest.raises(ValidationError, match="bestaat niet meer"):
        settle_by_letter(brief=bouw.bouw_raadsbrief(), regels=[regel], by=griffier)


@pytest.mark.django_db(transaction=True)
def test_two_clerks_who_send_the_same_new_letter_at_once_keep_it_once() -> None:
    griffier = User.objects.create_user("griffier")
    moties = [bouw.bouw_instrument() for _ in range(4)]
    start, uitkomsten = threading.Barrier(4), []

    def send() -> None:
        regels = [Briefregel(motie, done(), gezien=0) for motie in moties]
        start.wait()
        try:
            uitkomsten.append(settle_by_letter(brief=new_letter(), regels=regels, by=griffier, openbaar=True))
        finally:
            connection.close()

    draden = [threading.Thread(target=send) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(uitkomsten) == 4
    assert Raadsbrief.objects.count() == 1
    assert Voortgang.objects.openbaar().count() == 4


WEGEN: dict[str, Callable[[User], Any]] = {
    "record_voortgang": lambda by: record_voortgang(op=bouw.bouw_instrument(), melding=done(), by=by),
    "settle_by_letter": lambda by: settle_by_letter(
        brief=new_letter(), regels=[Briefregel(bouw.bouw_instrument(), done())], by=by
    ),
}


def test_every_action_is_tried() -> None:
    acties = {
        naam
        for naam, wat in inspect.getmembers(uitvoering_actions, inspect.isfunction)
        if wat.__module__ == uitvoering_actions.__name__ and "by" in inspect.signature(wat).parameters
        if not naam.startswith("_")
    }
    assert acties == set(WEGEN)


@pytest.mark.parametrize("naam", sorted(WEGEN))
def test_an_action_leaves_a_line_that_tells_who_did_it(griffier: User, naam: str) -> None:
    WEGEN[naam](griffier)
    regels = Logregel.objects.filter(wie=griffier, resultaat="gelukt")
    assert regels.exists()
    assert all(regel.nieuw and regel.onderwerp and regel.vanuit for regel in regels)


@pytest.mark.django_db(transaction=True)
def test_a_new_letter_waits_for_a_clerk_who_is_busy_with_its_item() -> None:
    """Who writes the search index holds it to the end: with it in hand there is no waiting for an item of another."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time")
    griffier, stuk = User.objects.create_user("griffier"), bouw.bouw_instrument()
    fouten: list[Exception] = []

    def settle() -> None:
        try:
            settle_by_letter(brief=new_letter(), regels=[Briefregel(stuk, done())], by=griffier)
        except OperationalError as fout:
            fouten.append(fout)
        connection.close()

    with transaction.atomic():
        Instrument.objects.select_for_update(of=("self",)).get(pk=stuk.pk)
        ander = threading.Thread(target=settle)
        ander.start()
        # Long enough for the other to come to its wait.
        time.sleep(0.5)
        stuk.titel = "Andere titel"
        stuk.save()
    ander.join()

    assert not fouten
    assert Voortgang.objects.get().instrument == stuk
