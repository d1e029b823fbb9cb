"""The griffie writes explanations: whoever changes the words becomes their writer, and nothing is lost on the way."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from dossiers.models import Logregel, Uitleg
from tests import bouw

pytestmark = pytest.mark.django_db

TEKSTEN = {"kort": "Een oproep.", "tekst": "", "grondslag": "", "soort": "begrip", "volgorde": "0"}


@pytest.fixture
def klerk(client: Client, settings: Any) -> Client:
    settings.DEMO_DAG = datetime.date(2026, 6, 4)
    user = User.objects.create_user("klerk", is_staff=True)
    user.groups.add(*Group.objects.filter(name__startswith="Griffie "))
    client.force_login(user)
    return client


def of_the_editors(**waarden: Any) -> Uitleg:
    standaard = {
        "titel": "motie",
        "slug": "motie",
        "van": "redactie",
        "bewerkt_op": datetime.date(2026, 1, 2),
    }
    return bouw.bouw_uitleg(**standaard | waarden)


def save(klerk: Client, rij: Uitleg, **waarden: str) -> Uitleg:
    velden = {"titel": rij.titel, "kort": rij.kort, "tekst": rij.tekst, "grondslag": rij.grondslag,
              "soort": rij.soort, "volgorde": str(rij.volgorde)}  # fmt: skip
    antwoord = klerk.post(f"/beheer/dossiers/uitleg/{rij.pk}/change/", velden | waarden)
    assert antwoord.status_code == 302, antwoord.context["errors"]
    return Uitleg.objects.get(pk=rij.pk)


def test_a_new_word_is_a_draft_of_the_griffie_at_an_address_from_its_title(klerk: Client) -> None:
    klerk.post("/beheer/dossiers/uitleg/add/", TEKSTEN | {"titel": "Motie vreemd", "slug": ""})
    rij = Uitleg.objects.get()
    assert (rij.slug, rij.van, rij.publicatie) == ("motie-vreemd", "griffie", "concept")
    assert rij.bewerkt_op == datetime.date(2026, 6, 4)


def test_whoever_changes_the_words_becomes_their_writer_with_a_line_in_the_log(klerk: Client) -> None:
    rij = save(klerk, of_the_editors(), kort="In onze woorden.")
    assert (rij.kort, rij.van, rij.bewerkt_op) == ("In onze woorden.", "griffie", datetime.date(2026, 6, 4))
    regel = Logregel.objects.latest("pk")
    assert (regel.handeling, regel.nieuw["van"], str(regel.wie)) == ("gewijzigd", "griffie", "klerk")


def test_who_only_moves_it_in_the_list_does_not_become_its_writer(klerk: Client) -> None:
    rij = save(klerk, of_the_editors(), volgorde="7")
    assert (rij.volgorde, rij.van, rij.bewerkt_op) == (7, "redactie", datetime.date(2026, 1, 2))


def test_saving_without_a_change_changes_nothing(klerk: Client) -> None:
    oud = of_the_editors(tekst="Een.\n\n- twee")
    regels = Logregel.objects.count()
    assert save(klerk, oud, tekst="Een.\r\n\r\n- twee").van == "redactie"
    assert Logregel.objects.count() == regels


def test_the_address_of_what_is_public_stays(klerk: Client) -> None:
    assert save(klerk, of_the_editors(), titel="Motie en meer", slug="anders").slug == "motie"


def test_a_word_without_a_short_explanation_is_not_kept_and_says_why(klerk: Client) -> None:
    antwoord = klerk.post(
        "/beheer/dossiers/uitleg/add/", TEKSTEN | {"titel": "Motie", "slug": "", "kort": ""}
    )
    assert "Schrijf hier een of twee zinnen" in antwoord.content.decode()
    assert not Uitleg.objects.exists()


def test_the_form_shows_how_to_write_and_how_it_will_look(klerk: Client) -> None:
    pagina = klerk.get("/beheer/dossiers/uitleg/add/").content.decode()
    assert 'formaction="/beheer/uitleg/voorbeeld/" formtarget="_blank"' in pagina
    assert "[[motie]]" in pagina


def test_the_preview_shows_what_is_typed_and_keeps_nothing(klerk: Client) -> None:
    of_the_editors()
    typte = {"titel": "quorum", "kort": "Genoeg leden.", "tekst": "## Kop\nZie [[motie]] <b>x</b>."}
    pagina = klerk.post("/beheer/uitleg/voorbeeld/", typte).content.decode()
    assert "Dit is een voorbeeld." in pagina
    assert "<h2>Kop</h2>" in pagina
    assert '<a href="/uitleg/motie/">motie</a>' in pagina
    assert "<b>" not in pagina
    assert Uitleg.objects.count() == 1


def test_the_preview_is_for_the_griffie_alone(client: Client) -> None:
    assert client.post("/beheer/uitleg/voorbeeld/", {"titel": "x"})["Location"].startswith("/beheer/login/")
