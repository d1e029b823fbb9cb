"""What a follower can do: ask, confirm, change, stop and leave."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import bouw
from tests.volgen.opzet import bouw_abonnee, bouw_volging, bouw_zending
from volgen.aanvragen import acties as actions
from volgen.aanvragen.acties import Aanvraag, request_access, request_follow
from volgen.adressen import make_bevestigen
from volgen.models import Abonnee, Melding, Volging, Zending

pytestmark = pytest.mark.django_db
ADRES = "lezer@voorbeeldstad.example"


def ask(adres: str | None = ADRES, **waarden: Any) -> Aanvraag:
    if not {"soort", "wat"} & set(waarden):
        waarden["wat"] = bouw.bouw_dossier()
    waarden.setdefault("soort", waarden["wat"]._meta.model_name if waarden.get("wat") else None)
    return request_follow(adres=adres, **{"ritme": "direct", **waarden})


def test_who_asks_gets_a_mail_and_follows_nothing_yet() -> None:
    dossier = bouw.bouw_dossier()

    assert ask(wat=dossier, ritme="wekelijks") == Aanvraag()

    volging = Volging.objects.get()
    assert (volging.dossier, volging.bevestigd_op) == (dossier, None)
    assert (volging.abonnee.adres, volging.abonnee.ritme) == (ADRES, "wekelijks")
    assert list(Zending.objects.values_list("soort", "stand", "volging")) == [
        ("bevestiging", "wacht", volging.pk)
    ]


def test_the_link_makes_it_count_and_may_be_used_twice() -> None:
    ask()
    volging = Volging.objects.get()
    token = make_bevestigen(volging)

    assert actions.confirm(token=token) == volging.abonnee
    volging.refresh_from_db()
    sinds = volging.bevestigd_op
    assert sinds
    assert actions.confirm(token=token) == volging.abonnee
    volging.refresh_from_db()
    assert volging.bevestigd_op == sinds
    assert actions.confirm(token="onzin") is None


def test_only_what_the_link_names_is_confirmed() -> None:
    """Else somebody could add things for who is about to confirm one."""
    ask()
    mijn = Volging.objects.get()
    ask()

    actions.confirm(token=make_bevestigen(mijn))

    assert Volging.objects.exclude(bevestigd_op=None).get() == mijn


def test_two_spellings_of_one_address_are_one_follower() -> None:
    ask(" Lezer@Voorbeeldstad.EXAMPLE ")
    ask()

    assert Abonnee.objects.get().adres == ADRES
    assert Volging.objects.count() == 2


def test_asking_again_waits_for_the_same_mail() -> None:
    dossier = bouw.bouw_dossier()
    ask(wat=dossier)
    ask(wat=dossier)

    assert Volging.objects.count() == Zending.objects.count() == 1


def test_nobody_makes_the_site_search_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """At every reading of a private feed each question is asked, and anyone can make such a feed."""
    monkeypatch.setattr(actions, "HOOGSTENS_VRAGEN", 2)
    abonnee = bouw_abonnee()
    for soort, vraag in (("zoekvraag", "q=een"), ("uitvoering", "")):
        ask(abonnee=abonnee, soort=soort, vraag=vraag)

    with pytest.raises(ValidationError, match="U volgt al 2 zoekvragen of lijsten"):
        ask(abonnee=abonnee, soort="zoekvraag", vraag="q=twee")
    assert ask(abonnee=abonnee).volging


@pytest.mark.parametrize("soort", ["bevestiging", "toegang"])
def test_asking_again_works_while_two_of_the_same_mail_wait(soort: str) -> None:
    """One was on its way when the other was asked for, and came back because the server was down."""
    dossier = bouw.bouw_dossier()
    volging = bouw_volging(dossier, abonnee=bouw_abonnee(adres=ADRES))
    for _ in range(2):
        bevestigt = volging if soort == "bevestiging" else None
        Zending.objects.create(abonnee=volging.abonnee, soort=soort, volging=bevestigt)

    ask(wat=dossier)
    request_access(adres=ADRES)

    assert Zending.objects.filter(soort=soort).count() == 2


def test_who_follows_already_keeps_their_own_rhythm() -> None:
    bouw_volging(bouw.bouw_dossier(), abonnee=bouw_abonnee(adres=ADRES, ritme="dagelijks"))

    ask(ritme="direct")

    assert Abonnee.objects.get().ritme == "dagelijks"


def test_an_address_gets_ten_mails_a_day_at_most_and_nothing_without_a_mail() -> None:
    for _ in range(12):
        assert ask() == Aanvraag()
        request_access(adres=ADRES)

    assert Zending.objects.count() == Volging.objects.count() == 10


def test_nobody_learns_whether_an_address_is_known() -> None:
    bouw_volging(bouw.bouw_dossier(), abonnee=bouw_abonnee(adres=ADRES))

    assert ask() == ask("vreemd@voorbeeldstad.example") == Aanvraag()
    request_access(adres=ADRES)
    request_access(adres="niemand@voorbeeldstad.example")
    assert not Abonnee.objects.filter(adres="niemand@voorbeeldstad.example").exists()


def test_who_follows_gets_the_address_of_their_page_and_who_does_not_gets_nothing() -> None:
    abonnee = bouw_volging(bouw.bouw_dossier()).abonnee
    ask()

    request_access(adres=abonnee.adres)
    request_access(adres=ADRES)

    assert list(Zending.objects.filter(soort="toegang").values_list("abonnee", flat=True)) == [abonnee.pk]


def test_without_an_address_it_counts_at_once() -> None:
    aanvraag = ask(None)

    assert aanvraag.abonnee
    assert aanvraag.abonnee.adres is None
    assert Volging.objects.get() == aanvraag.volging
    assert Volging.objects.exclude(bevestigd_op=None).exists()
    assert not Zending.objects.exists()


def test_who_came_by_their_own_page_follows_at_once() -> None:
    abonnee = bouw_abonnee()

    assert ask(abonnee=abonnee).abonnee == abonnee
    assert Volging.objects.get(abonnee=abonnee).bevestigd_op
    assert not Zending.objects.exists()


def test_nobody_follows_more_than_anyone_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "HOOGSTENS_VOLGINGEN", 2)
    abonnee = bouw_abonnee(adres=ADRES)
    for _ in range(2):
        ask(abonnee=abonnee)

    with pytest.raises(ValidationError, match="U volgt al 2 dingen"):
        ask(abonnee=abonnee)
    assert ask() == Aanvraag()
    assert Volging.objects.count() == 2


def test_what_others_ask_in_ones_name_leaves_room_for_oneself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "HOOGSTENS_VOLGINGEN", 2)
    abonnee = bouw_volging(bouw.bouw_dossier(), abonnee=bouw_abonnee(adres=ADRES)).abonnee
    for _ in range(3):
        ask()

    assert ask(abonnee=abonnee).volging


@pytest.mark.parametrize("adres", ["", "geen adres", "a@b", "a" * 250 + "@voorbeeldstad.example"])
def test_what_is_no_address_is_refused(adres: str) -> None:
    with pytest.raises(ValidationError):
        ask(adres)
    assert not Abonnee.objects.exists()


@pytest.mark.parametrize(
    "waarden",
    [
        {"soort": "zoekvraag"},
        {"soort": "zoekvraag", "vraag": "q=" + "é" * 600},
        {"soort": "zoekvraag", "vraag": "&".join("q=a" for _ in range(100))},
        {"soort": "dossier"},
        {"soort": "vergadering"},
        {"soort": "uitvoering", "ritme": "elk uur"},
    ],
)
def test_what_cannot_be_followed_is_refused(waarden: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        ask(**waarden)
    assert not Volging.objects.exists()


@pytest.mark.parametrize("vraag", ["", "foo=bar", "soort=onzin", "q=+", "volgorde=datum&pagina=2"])
def test_a_search_for_nothing_cannot_be_followed(vraag: str) -> None:
    """It would tell about everything that happens."""
    with pytest.raises(ValidationError, match="geen zoekwoord of filter dat wij kennen"):
        ask(soort="zoekvraag", vraag=vraag)
    assert not Volging.objects.exists()


def test_the_rhythm_can_be_changed() -> None:
    abonnee = bouw_abonnee()

    actions.change_ritme(abonnee=abonnee, ritme="wekelijks")

    assert Abonnee.objects.get().ritme == "wekelijks"
    with pytest.raises(ValidationError):
        actions.change_ritme(abonnee=abonnee, ritme="nooit")


def test_who_stops_with_one_thing_keeps_the_others() -> None:
    weg = bouw_volging(bouw.bouw_dossier())
    blijft = bouw_volging(bouw.bouw_dossier(), abonnee=weg.abonnee)

    assert actions.unfollow(abonnee=weg.abonnee, volging_id=weg.pk)
    assert not actions.unfollow(abonnee=weg.abonnee, volging_id=weg.pk)
    assert Volging.objects.get() == blijft


def test_who_stops_with_the_last_thing_is_gone() -> None:
    volging = bouw_volging(bouw.bouw_dossier())

    actions.unfollow(abonnee=volging.abonnee, volging_id=volging.pk)

    assert not Abonnee.objects.exists()


def test_nobody_stops_for_another() -> None:
    volging = bouw_volging(bouw.bouw_dossier())

    assert not actions.unfollow(abonnee=bouw_volging(bouw.bouw_dossier()).abonnee, volging_id=volging.pk)
    assert Volging.objects.filter(pk=volging.pk).exists()


def test_what_a_run_took_up_is_told_because_of_another_thing_that_is_followed() -> None:
    """It may come back, when the mail server is down."""
    zending = bouw_zending(stand="bezig")
    melding = zending.meldingen.get()
    ander = bouw_volging(melding.volging.instrument.dossier, abonnee=zending.abonnee)

    actions.unfollow(abonnee=zending.abonnee, volging_id=melding.volging_id)

    melding.refresh_from_db()
    assert melding.volging == ander


def test_what_waits_is_told_because_of_another_thing_that_is_followed() -> None:
    stemming = bouw.bouw_stemming()
    stuk = bouw_volging(stemming.instrument)
    dossier = bouw_volging(stemming.instrument.dossier, abonnee=stuk.abonnee)
    bericht = bouw.bouw_bericht()
    for sleutel in (f"stemming-{stemming.pk}", f"bericht-{bericht.pk}"):
        Melding.objects.create(abonnee=stuk.abonnee, volging=stuk, sleutel=sleutel, bundel=sleutel)

    actions.unfollow(abonnee=stuk.abonnee, volging_id=stuk.pk)

    assert [(m.sleutel, m.volging) for m in Melding.objects.all()] == [(f"stemming-{stemming.pk}", dossier)]


@pytest.mark.parametrize("einde", ["leave", "unfollow"])
def test_nothing_is_added_for_who_is_just_leaving(einde: str) -> None:
    """A run that stores news meanwhile would otherwise make leaving fail, or leave something behind."""
    if not connection.features.has_select_for_update:
        pytest.skip("this database has one writer at a time")
    volging = bouw_volging(bouw.bouw_dossier())
    meer = {"volging_id": volging.pk} if einde == "unfollow" else {}

    with CaptureQueriesContext(connection) as vragen:
        getattr(actions, einde)(abonnee=volging.abonnee, **meer)

    eerste = next(vraag["sql"] for vraag in vragen if "volgen_" in vraag["sql"])
    assert "volgen_abonnee" in eerste
    assert "FOR UPDATE" in eerste


def test_who_leaves_leaves_nothing_behind() -> None:
    volging = bouw_volging(bouw.bouw_dossier())
    zending = Zending.objects.create(abonnee=volging.abonnee)
    Melding.objects.create(
        abonnee=volging.abonnee, volging=volging, sleutel="stemming-1", bundel="x", zending=zending
    )

    actions.leave(abonnee=volging.abonnee)

    assert not any(model.objects.exists() for model in (Abonnee, Volging, Zending, Melding))
