"""Publishing as a step of its own, and everything that may still happen to a vote after it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agendawijzer.griffie.stemdesk.avondlijst import open_ties
from dossiers.models import Logregel
from stemmingen.acties.stemming import publish_stemming, record_stemming
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Invoer
from tests import bouw
from tests.agendawijzer.griffie.stemdesk.raad import DATUM, bouw_avond, bouw_raad, clerk, fields_of, logged_in

pytestmark = pytest.mark.django_db


def enter(stemming: Stemming, voor: int = 30, tegen: int = 15, **waarden: Any) -> Stemming:
    invoer = Invoer("handopsteken", voor=voor, tegen=tegen, **waarden)
    return record_stemming(stemming=stemming, versie=stemming.versie, invoer=invoer, by=clerk("invoerder"))


def public(stemming: Stemming, **waarden: Any) -> Stemming:
    rij = enter(stemming, **waarden)
    return publish_stemming(stemming=rij, versie=rij.versie, by=clerk())


def choose(client: Client, adres: str, *stemmingen: Stemming, **anders: str) -> Any:
    velden: dict[str, Any] = {"stemming": [rij.pk for rij in stemmingen]} | anders
    velden |= {f"versie_{rij.pk}": rij.versie for rij in stemmingen if f"versie_{rij.pk}" not in anders}
    return client.post(adres, velden)


# -- publishing ---------------------------------------------------------------------------------------------------
def test_an_evening_is_published_with_what_it_belongs_to() -> None:
    bouw_raad()
    vergadering, stemmingen = bouw_avond()
    een, twee = enter(stemmingen[0]), enter(stemmingen[1])
    client = logged_in()
    adres = reverse("stemdesk:publiceer_avond", args=[vergadering.pk])
    html = client.get(adres).content.decode()
    assert "Aangenomen: 30 voor, 15 tegen." in html
    assert "Nog niet klaar" in html
    assert choose(client, adres, een, twee, ook="1", voorlopig="1").status_code == 302
    assert set(Stemming.objects.openbaar()) == {een, twee}
    assert Stemming.objects.get(pk=een.pk).voorlopig


def test_an_evening_takes_its_turn_for_the_search_index_once_and_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With the turn in hand it would wait for a vote that a clerk is saving, who waits for the turn."""
    bouw_raad()
    vergadering, stemmingen = bouw_avond()
    ingevoerd = [enter(stemming) for stemming in stemmingen[:2]]
    beurten: list[int] = []
    monkeypatch.setattr(
        "dossiers.zoeken.bijwerken.wait_for_turn",
        lambda: beurten.append(Stemming.objects.filter(publicatie="openbaar").count()),
    )

    choose(logged_in(), reverse("stemdesk:publiceer_avond", args=[vergadering.pk]), *ingevoerd, ook="1")

    assert beurten == [2]


def test_who_may_not_publish_does_not() -> None:
    vergadering, [stemming, *_] = bouw_avond()
    rij = enter(stemming)
    client = logged_in("invoer", "change_stemming")
    for naam, pk in (("publiceer_avond", vergadering.pk), ("publiceer", rij.pk), ("corrigeer", rij.pk)):
        assert choose(client, reverse(f"stemdesk:{naam}", args=[pk]), rij).status_code == 403
    assert not Stemming.objects.get(pk=rij.pk).is_openbaar


def test_what_the_law_doubts_asks_for_a_reason_before_anything_is_public() -> None:
    bouw_raad()
    vergadering, stemmingen = bouw_avond()
    goed, raar = enter(stemmingen[0]), enter(stemmingen[1], voor=22, tegen=22, uitkomst="verworpen")
    client = logged_in()
    adres = reverse("stemdesk:publiceer_avond", args=[vergadering.pk])
    antwoord = choose(client, adres, goed, raar)
    assert antwoord.status_code == 422
    assert "Geef een reden op" in antwoord.content.decode()
    assert not Stemming.objects.filter(gepubliceerd_op__isnull=False).exists(), "niets is half gepubliceerd"
    assert not Logregel.objects.filter(handeling="openbaar", resultaat="gelukt").exists()
    choose(client, adres, goed, raar, **{f"reden_{raar.pk}": "De voorzitter stelde dit zo vast."})
    assert Stemming.objects.get(pk=raar.pk).motivering == "De voorzitter stelde dit zo vast."
    assert Stemming.objects.get(pk=raar.pk).is_openbaar


def test_a_vote_that_changed_since_the_summary_is_not_published() -> None:
    _, [stemming, *_] = bouw_avond()
    rij = enter(stemming)
    enter(rij, voor=20, tegen=10)
    antwoord = choose(logged_in(), reverse("stemdesk:publiceer", args=[rij.pk]), rij)
    assert "invoerder heeft deze stemming intussen gewijzigd" in antwoord.content.decode()
    assert not Stemming.objects.get(pk=rij.pk).is_openbaar


def test_with_four_eyes_another_clerk_publishes(settings: Any) -> None:
    settings.VIER_OGEN = True
    _, [stemming, *_] = bouw_avond()
    rij = enter(stemming)
    adres = reverse("stemdesk:publiceer", args=[rij.pk])
    assert "Een andere medewerker" in choose(logged_in("invoerder"), adres, rij).content.decode()
    assert choose(logged_in("ander"), adres, rij).status_code == 302


def test_nothing_chosen_and_a_form_without_a_version_say_so() -> None:
    _, [stemming, *_] = bouw_avond()
    rij = enter(stemming)
    adres = reverse("stemdesk:publiceer", args=[rij.pk])
    client = logged_in()
    assert "Kies minstens één" in choose(client, adres).content.decode()
    for versie in ("", "x", "9" * 400):
        assert "niet compleet" in choose(client, adres, rij, **{f"versie_{rij.pk}": versie}).content.decode()
    assert not Stemming.objects.get(pk=rij.pk).is_openbaar


# -- correcting ---------------------------------------------------------------------------------------------------
def test_a_correction_shows_old_beside_new_before_it_is_made() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    rij = public(stemming)
    client = logged_in()
    adres = reverse("stemdesk:corrigeer", args=[rij.pk])
    velden = fields_of(client.get(adres)) | {"voor": "29", "tegen": "16", "actie": "bekijk"}
    zonder = client.post(adres, velden)
    assert zonder.status_code == 422
    assert "Geef een reden op" in zonder.content.decode()
    velden |= {"reden": "Verkeerd geteld.", "ontwerp": str(zonder.context["gezien"].ontwerp)}
    bekeken = client.post(adres, velden)
    html = bekeken.content.decode()
    assert "<td>30</td><td>29</td>" in html
    assert Stemming.objects.get(pk=rij.pk).voor == 30
    assert not rij.correcties.exists()
    assert client.post(adres, velden | {"actie": "corrigeer"}).status_code == 302
    correctie = Stemming.objects.get(pk=rij.pk).correcties.get()
    assert (correctie.reden, correctie.wie) == ("Verkeerd geteld.", clerk())
    stand = client.get(reverse("stemdesk:stand", args=[rij.pk])).content.decode()
    assert "<td>30</td><td>29</td>" in stand
    assert "gecorrigeerd" in stand.lower()


def test_a_draft_of_a_correction_is_kept_and_is_not_public() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    rij = public(stemming)
    client = logged_in()
    adres = reverse("stemdesk:corrigeer", args=[rij.pk])
    velden = fields_of(client.get(adres)) | {"reden": "Halverwege"}
    assert client.post(reverse("stemdesk:ontwerp", args=[rij.pk]), velden).status_code == 200
    assert fields_of(client.get(adres))["reden"] == "Halverwege"
    assert Stemming.objects.get(pk=rij.pk).voor == 30


def test_a_stale_correction_shows_the_difference() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    rij = public(stemming)
    een, twee = logged_in("een"), logged_in("twee")
    adres = reverse("stemdesk:corrigeer", args=[rij.pk])
    velden_twee = fields_of(twee.get(adres)) | {
        "voor": "28",
        "tegen": "17",
        "reden": "Twee",
        "actie": "corrigeer",
    }
    velden_een = fields_of(een.get(adres)) | {
        "voor": "29",
        "tegen": "16",
        "reden": "Een",
        "actie": "corrigeer",
    }
    een.post(adres, velden_een)
    antwoord = twee.post(adres, velden_twee)
    assert antwoord.status_code == 409
    assert Stemming.objects.get(pk=rij.pk).voor == 29


# -- words beside it ----------------------------------------------------------------------------------------------
def test_words_beside_a_vote_leave_its_tally_alone() -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond()
    rij = public(stemming)
    client = logged_in()
    adres = reverse("stemdesk:verklaring", args=[rij.pk])
    lid = client.get(reverse("stemdesk:stand", args=[rij.pk])).context["form"].raad.leden[0]
    fout = client.post(adres, {"soort": "vergissing", "tekst": "Ik bedoelde tegen."})
    assert "Kies het lid" in fout.content.decode()
    assert "Ik bedoelde tegen." in fout.content.decode()
    client.post(adres, {"soort": "vergissing", "tekst": "Ik bedoelde tegen.", "persoon": lid.persoon_id})
    verklaring = rij.verklaringen.get()
    assert (verklaring.persoon_id, verklaring.fractie_id) == (lid.persoon_id, lid.fractie_id)
    assert Stemming.objects.get(pk=rij.pk).voor == 30
    assert Logregel.objects.filter(handeling="verklaring", object_id=rij.pk).exists()


@pytest.mark.parametrize(
    "velden",
    [
        {},
        {"soort": "onzin"},
        {"soort": "stemverklaring"},
        {"soort": "stemverklaring", "tekst": "x"},
        {"soort": "stemverklaring", "tekst": "x" * 5000, "fractie": "1"},
        {"soort": "aantekening", "persoon": "999999"},
    ],
)
def test_words_of_nobody_or_of_no_kind_are_refused(velden: dict[str, str]) -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond()
    antwoord = logged_in().post(reverse("stemdesk:verklaring", args=[stemming.pk]), velden)
    assert antwoord.status_code == 422
    assert 'class="fout">' in antwoord.content.decode()
    assert not stemming.verklaringen.exists()


# -- the re-vote --------------------------------------------------------------------------------------------------
def test_a_tie_is_open_until_the_revote_in_a_later_meeting_decides() -> None:
    bouw_raad()
    vergadering, [stemming, *_] = bouw_avond()
    rij = public(stemming, voor=22, tegen=22)
    assert rij.uitkomst == "gestaakt"
    client = logged_in()
    assert open_ties() == [rij]
    assert "nog niet gepland" in client.get(reverse("stemdesk:avond", args=[vergadering.pk])).content.decode()
    adres = reverse("stemdesk:herstemming", args=[rij.pk])
    client.post(adres, {"vergadering": vergadering.pk})
    assert not rij.herstemmingen.exists(), "dezelfde avond mag niet"
    later = bouw.bouw_vergadering(datum=DATUM.replace(day=26))
    antwoord = client.post(adres, {"vergadering": later.pk})
    nieuw = rij.herstemmingen.get()
    assert antwoord.url == reverse("stemdesk:stemming", args=[nieuw.pk])
    assert (nieuw.vergadering, nieuw.herstemming, nieuw.datum) == (later, "na_staking", later.datum)
    assert open_ties() == [rij], "gepland is nog niet beslist"
    client.post(
        antwoord.url, fields_of(client.get(antwoord.url)) | {"per_fractie": "", "voor": "22", "tegen": "22"}
    )
    assert Stemming.objects.get(pk=nieuw.pk).uitkomst == "verworpen"
    assert open_ties() == []
    client.post(adres, {"vergadering": later.pk})
    assert rij.herstemmingen.count() == 1


def test_a_next_round_over_persons_stands_in_the_same_meeting() -> None:
    vergadering, [stemming, *_] = bouw_avond()
    kandidaten = {"Voorbeeld Een": 20, "Voorbeeld Twee": 20}
    invoer = Invoer("schriftelijk", over_personen=True, kandidaten=kandidaten)
    rij = record_stemming(stemming=stemming, versie=0, invoer=invoer, by=clerk())
    logged_in().post(reverse("stemdesk:herstemming", args=[rij.pk]), {"vergadering": vergadering.pk})
    nieuw = rij.herstemmingen.get()
    assert (nieuw.ronde, nieuw.over_personen, nieuw.wijze, nieuw.vergadering) == (
        2,
        True,
        "schriftelijk",
        vergadering,
    )
