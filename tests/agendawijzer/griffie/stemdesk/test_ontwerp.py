"""What is typed is kept at once, and nothing of another clerk is overwritten unseen."""

from typing import Any

import pytest

from stemmingen.acties.stemming import publish_stemming
from stemmingen.models import Ontwerp, Stemming
from tests.agendawijzer.griffie.stemdesk.raad import (
    address,
    bouw_avond,
    bouw_raad,
    clerk,
    fields_of,
    fill,
    logged_in,
)

pytestmark = pytest.mark.django_db


def test_what_is_not_right_yet_is_not_lost_either() -> None:
    fracties = bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming, voor="veel", **{f"kant_{fracties[0]}": "tegen"})
    client.post(address(stemming), velden)
    opnieuw = client.get(address(stemming))
    assert "niet is bewaard" in opnieuw.content.decode()
    assert fields_of(opnieuw)["voor"] == "veel"
    assert fields_of(opnieuw)[f"kant_{fracties[0]}"] == "tegen"
    client.post(address(stemming), fields_of(opnieuw) | {"actie": "weg"})
    assert "voor" not in fields_of(client.get(address(stemming)))


def test_a_draft_is_kept_while_one_types_and_is_gone_after_saving() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming, toelichting="Halverwege")
    antwoord = client.post(address(stemming, "ontwerp"), velden)
    assert antwoord.json()["ontwerp"] == 1
    assert fields_of(client.get(address(stemming)))["toelichting"] == "Halverwege"
    assert Stemming.objects.get(pk=stemming.pk).versie == 0
    client.post(address(stemming), velden | {"ontwerp": "1"})
    assert Ontwerp.objects.get(stemming=stemming).invoer == {}
    assert Stemming.objects.get(pk=stemming.pk).toelichting == "Halverwege"


def test_saving_may_overtake_the_keeping_of_the_same_screen() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming)
    client.post(address(stemming, "ontwerp"), velden | {"toelichting": "x"})
    assert client.post(address(stemming), velden).status_code == 302
    assert Stemming.objects.get(pk=stemming.pk).versie == 1


def test_the_second_clerk_sees_both_and_chooses() -> None:
    fracties = bouw_raad()
    _, [stemming, *_] = bouw_avond()
    een, twee = logged_in("een"), logged_in("twee")
    velden_een = fill(een, stemming, **{f"kant_{fracties[0]}": "tegen"})
    velden_twee = fill(twee, stemming, toelichting="Van twee")
    een.post(address(stemming), velden_een)
    botsing = twee.post(address(stemming), velden_twee)
    html = botsing.content.decode()
    assert botsing.status_code == 409
    assert "een bewaarde deze stemming" in html
    assert "Waterpartij: stem" in html
    assert "Van twee" in html
    assert Stemming.objects.get(pk=stemming.pk).toelichting == ""
    gezien = botsing.context["gezien"]
    keuze = dict(botsing.context["velden"]) | {
        "versie": gezien.versie, "ontwerp": gezien.ontwerp, "scherm": gezien.scherm, "actie": "bewaar",
    }  # fmt: skip
    twee.post(address(stemming), keuze)
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.toelichting, rij.gewijzigd_door) == ("Van twee", clerk("twee"))


def test_a_draft_of_another_clerk_is_not_overwritten_either() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    een, twee = logged_in("een"), logged_in("twee")
    velden_een, velden_twee = (
        fill(een, stemming, toelichting="Van een"),
        fill(twee, stemming, toelichting="Van twee"),
    )
    een.post(address(stemming, "ontwerp"), velden_een)
    antwoord = twee.post(address(stemming, "ontwerp"), velden_twee)
    assert antwoord.status_code == 409
    assert "een heeft deze stemming" in antwoord.json()["melding"]
    assert twee.post(address(stemming), velden_twee).status_code == 409
    assert Ontwerp.objects.get(stemming=stemming).invoer["toelichting"] == ["Van een"]
    assert Stemming.objects.get(pk=stemming.pk).versie == 0


def test_a_published_vote_is_not_changed_by_this_form() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming)
    client.post(address(stemming), velden)
    rij = publish_stemming(stemming=stemming, versie=1, by=clerk())
    antwoord = client.post(
        address(stemming), velden | {"versie": str(rij.versie), "ontwerp": "1", "voor": "1"}
    )
    assert antwoord.status_code in (409, 422)
    assert Stemming.objects.get(pk=stemming.pk).voor == 45
    assert client.get(address(stemming)).status_code == 302


def test_the_verdict_while_typing_comes_from_the_law_and_stores_nothing() -> None:
    fracties = bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming, **{f"kant_{f}": "tegen" for f in fracties[:9]})
    antwoord: Any = client.post(address(stemming, "oordeel"), velden).json()
    assert antwoord["stand"] == "9 – 36"
    assert "Verworpen" in antwoord["zin"]
    assert "artikel 30" in antwoord["artikel"]
    assert Stemming.objects.get(pk=stemming.pk).versie == 0
    assert not Ontwerp.objects.exists()
    slecht = client.post(address(stemming, "oordeel"), velden | {"voor": "x"}).json()
    assert slecht["fouten"]["voor"]


def test_a_roll_call_under_way_counts_calmly() -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    een, twee, *_ = client.get(address(stemming)).context["form"].raad.leden
    velden = fill(
        client,
        stemming,
        wijze="hoofdelijk",
        **{f"lid_{een.persoon_id}": "voor", f"lid_{twee.persoon_id}": "tegen"},
    )
    antwoord = client.post(address(stemming, "oordeel"), velden).json()
    assert (antwoord["stand"], antwoord["zin"], antwoord["fouten"]) == ("1 – 1", "Nog 43 leden te gaan.", {})
