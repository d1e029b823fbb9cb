"""Entering a vote: what follows is filled in, what cannot be is said in Dutch."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from dossiers.models import Logregel
from stemmingen.acties.stemming import record_stemming
from stemmingen.models import Correctie, Fractiestem, Stemming
from stemmingen.wet.invoer import VELDEN, Invoer
from tests import bouw
from tests.formulier import errors_of, fields_of, send

NIEUW = "/beheer/stemmingen/stemming/add/"


@pytest.fixture
def griffie(db: None, client: Client) -> Client:
    """The browser of a clerk."""
    user = User.objects.create_user("griffier", is_staff=True)
    user.groups.add(*Group.objects.filter(name__startswith="Griffie "))
    client.force_login(user)
    return client


def enter(griffie: Client, **getypt: Any) -> Any:
    getypt.setdefault("instrument", str(bouw.bouw_instrument().pk))
    return send(griffie, NIEUW, **{"uitkomst": "aangenomen"} | getypt)


def test_the_date_follows_the_meeting(griffie: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=datetime.date(2025, 10, 16))
    enter(griffie, vergadering=str(vergadering.pk), voor="30", tegen="8")
    assert Stemming.objects.get().datum == vergadering.datum


def test_another_date_than_that_of_the_meeting_is_refused_with_the_right_one(griffie: Client) -> None:
    vergadering = bouw.bouw_vergadering(datum=datetime.date(2025, 10, 16))
    antwoord = enter(griffie, vergadering=str(vergadering.pk), datum="17-10-2025")
    assert "De gekozen vergadering was op 16 oktober 2025." in errors_of(antwoord)


def test_the_number_of_voters_is_counted_blank_ones_too(griffie: Client) -> None:
    enter(griffie, wijze="schriftelijk", voor="30", tegen="8", blanco="1")
    assert Stemming.objects.get().stemmers == 39


def test_without_figures_nothing_is_made_up(griffie: Client) -> None:
    enter(griffie, wijze="algemene_stemmen")
    stemming = Stemming.objects.get()
    assert (stemming.voor, stemming.tegen, stemming.stemmers) == (None, None, None)


def test_a_mended_tally_takes_the_number_of_voters_along(griffie: Client) -> None:
    stemming = bouw.bouw_stemming(voor=30, tegen=8, stemmers=38, publicatie="concept")
    send(griffie, f"/beheer/stemmingen/stemming/{stemming.pk}/change/", tegen="7")
    stemming.refresh_from_db()
    assert stemming.stemmers == 37


def test_a_number_of_voters_typed_wrong_is_said(griffie: Client) -> None:
    antwoord = enter(griffie, voor="30", tegen="8", stemmers="40")
    assert "niet gelijk aan voor, tegen en blanco samen" in errors_of(antwoord)


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ({"voor": "8", "tegen": "30"}, "Aangenomen kan alleen met meer stemmen voor dan tegen"),
        ({"voor": "30"}, "Vul bij voor en tegen allebei een aantal in"),
        ({"voor": "30", "tegen": "8", "wijze": "algemene_stemmen"}, "zijn alle stemmen gelijk"),
        (
            {"voor": "30", "tegen": "8", "wijze": "zonder_stemming"},
            "Zonder stemming zijn er geen stemmen te tellen",
        ),
    ],
)
def test_what_the_law_forbids_is_a_sentence_in_the_form(
    griffie: Client, getypt: dict[str, str], zin: str
) -> None:
    assert zin in errors_of(enter(griffie, **getypt))
    assert not Stemming.objects.exists()


def test_the_sides_of_the_fracties_stand_under_the_vote(griffie: Client) -> None:
    fractie = bouw.bouw_fractie()
    regel = {
        "TOTAL_FORMS": "1",
        "0-fractie": str(fractie.pk),
        "0-kant": "voor",
        "0-voor": "6",
        "0-tegen": "0",
    }
    antwoord = enter(
        griffie, voor="30", tegen="8", **{f"fractiestemmen-{naam}": w for naam, w in regel.items()}
    )
    assert errors_of(antwoord) == ""
    assert str(Fractiestem.objects.get()) == f"{fractie}: voor"


def test_a_vote_is_found_by_the_number_of_its_motion_or_dossier(griffie: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192", slug="25192")
    motie = bouw.bouw_instrument(dossier=dossier, nummer="25192.003", slug="25192.003")
    stemming = bouw.bouw_stemming(instrument=motie)
    bouw.bouw_stemming()
    for q in ("25192.3", "25192"):
        lijst = griffie.get("/beheer/stemmingen/stemming/", {"q": q}).context["cl"]
        assert list(lijst.result_list) == [stemming]


def test_the_figures_of_a_published_vote_are_read_only_with_the_way_to_a_correction(griffie: Client) -> None:
    stemming = bouw.bouw_stemming(toelichting="Eerst.")
    bouw.bouw_fractiestem(stemming=stemming)
    adres = f"/beheer/stemmingen/stemming/{stemming.pk}/change/"
    pagina = griffie.get(adres)
    assert not {*VELDEN, "stemmers", "woorden", "fractiestemmen-0-kant"} & set(fields_of(pagina))
    assert reverse("stemdesk:corrigeer", args=[stemming.pk]) in pagina.content.decode()
    send(griffie, adres, tegen="1", uitkomst="verworpen", **{"fractiestemmen-0-kant": "tegen"})
    stemming.refresh_from_db()
    assert (stemming.tegen, stemming.uitkomst, stemming.fractiestemmen.get().kant) == (
        8,
        "aangenomen",
        "voor",
    )


def test_a_draft_that_another_clerk_changed_since_is_not_overwritten(griffie: Client) -> None:
    stemming = bouw.bouw_stemming(publicatie="concept")
    adres = f"/beheer/stemmingen/stemming/{stemming.pk}/change/"
    eerst = fields_of(griffie.get(adres))
    ander = User.objects.create_user("ander")
    record_stemming(stemming=stemming, versie=0, invoer=Invoer("handopsteken", voor=20, tegen=9), by=ander)
    antwoord = griffie.post(adres, eerst | {"tegen": "7"})
    assert "ander heeft deze stemming intussen gewijzigd" in antwoord.content.decode()
    stemming.refresh_from_db()
    assert (stemming.voor, stemming.tegen) == (20, 9)


def test_a_change_in_the_admin_is_seen_by_who_has_the_vote_open_in_the_desk(griffie: Client) -> None:
    stemming = bouw.bouw_stemming(publicatie="concept")
    send(griffie, f"/beheer/stemmingen/stemming/{stemming.pk}/change/", tegen="7")
    stemming.refresh_from_db()
    assert (stemming.tegen, stemming.versie, stemming.gewijzigd_door.username) == (7, 1, "griffier")


def test_a_changed_row_under_a_draft_is_seen_in_the_desk_too(griffie: Client) -> None:
    stemming = bouw.bouw_stemming(publicatie="concept")
    bouw.bouw_fractiestem(stemming=stemming, kant="voor")
    adres = f"/beheer/stemmingen/stemming/{stemming.pk}/change/"
    send(griffie, adres)
    stemming.refresh_from_db()
    assert stemming.versie == 0
    send(griffie, adres, **{"fractiestemmen-0-kant": "tegen"})
    stemming.refresh_from_db()
    assert (stemming.versie, stemming.fractiestemmen.get().kant) == (1, "tegen")


def test_what_the_desk_keeps_is_shown_and_cannot_be_typed_over(griffie: Client) -> None:
    stemming = bouw.bouw_stemming()
    Correctie.objects.create(stemming=stemming, reden="Verteld.")
    pagina = griffie.get(f"/beheer/stemmingen/stemming/{stemming.pk}/change/")
    assert "Verteld." in pagina.content.decode()
    assert not [naam for naam in fields_of(pagina) if naam.startswith("correcties-0-reden")]


def test_the_version_of_the_text_is_chosen_among_those_of_the_item(griffie: Client) -> None:
    versie, _ = bouw.bouw_tekstversie(datum=datetime.date(2025, 10, 14)), bouw.bouw_tekstversie()
    stemming = bouw.bouw_stemming(instrument=versie.instrument)
    adres = f"/beheer/stemmingen/stemming/{stemming.pk}/change/"
    keuzes = griffie.get(adres).context["adminform"].form.fields["tekstversie"].choices
    assert [naam for sleutel, naam in keuzes if sleutel] == ["versie 1, 14 oktober 2025"]
    assert errors_of(send(griffie, adres, tekstversie=str(versie.pk))) == ""
    stemming.refresh_from_db()
    assert stemming.tekstversie == versie
    assert Logregel.objects.filter(nieuw__has_key="tekstversie").count() == 1


def test_a_version_of_another_item_is_refused_with_what_to_do(griffie: Client) -> None:
    versie = bouw.bouw_tekstversie()
    stemming = bouw.bouw_stemming(instrument=versie.instrument, tekstversie=versie)
    adres = f"/beheer/stemmingen/stemming/{stemming.pk}/change/"
    antwoord = send(griffie, adres, instrument=str(bouw.bouw_instrument().pk))
    assert "Deze versie van de tekst hoort bij een ander stuk." in errors_of(antwoord)
    assert "hoort bij een ander stuk" in errors_of(enter(griffie, tekstversie=str(versie.pk)))


def test_before_the_item_is_chosen_there_is_no_version_to_choose(griffie: Client) -> None:
    bouw.bouw_tekstversie()
    veld = griffie.get(NIEUW).context["adminform"].form.fields["tekstversie"]
    assert not veld.queryset.exists()
    assert "Kies eerst het stuk" in veld.help_text


@pytest.mark.parametrize(("keuze", "aantal"), [("ja", 1), ("nee", 1), (None, 2)])
def test_votes_without_figures_can_be_picked_out(griffie: Client, keuze: str | None, aantal: int) -> None:
    bouw.bouw_stemming()
    bouw.bouw_stemming(wijze="algemene_stemmen")
    vraag = {"cijfers": keuze} if keuze else {}
    assert griffie.get("/beheer/stemmingen/stemming/", vraag).context["cl"].result_count == aantal
