"""Publishing and withdrawing: asked first, done by the actions alone, never past them."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from dossiers.admin.bevestigen import children_of, key_of
from dossiers.models import Dossier, Logregel
from tests import bouw
from tests.formulier import fields_of

LIJST = "/beheer/dossiers/dossier/"


def choose(griffie: Client, actie: str, *rijen: Any, **meer: Any) -> Any:
    """Chooses rows in their list and does `actie`."""
    lijst = f"/beheer/{rijen[0]._meta.label_lower.replace('.', '/')}/"
    return griffie.post(lijst, {"action": actie, "_selected_action": [rij.pk for rij in rijen], **meer})


@pytest.fixture
def concept(db: None) -> dict[str, Any]:
    """A draft dossier with all that hangs on it, draft too."""
    dossier = bouw.bouw_dossier(titel="Groen", publicatie="concept")
    motie = bouw.bouw_instrument(titel="Bomen", dossier=dossier, publicatie="concept")
    return {
        "dossier": dossier,
        "motie": motie,
        "stemming": bouw.bouw_stemming(instrument=motie, publicatie="concept"),
        "bericht": bouw.bouw_bericht(dossier=dossier, publicatie="concept"),
    }


def is_public(rij: Any) -> bool:
    zichtbaar: bool = type(rij).objects.openbaar().filter(pk=rij.pk).exists()
    return zichtbaar


def test_publishing_asks_first_and_changes_nothing_yet(griffie: Client, concept: dict[str, Any]) -> None:
    pagina = choose(griffie, "publiceren", concept["dossier"]).content.decode()
    assert "Ook publiceren" in pagina
    assert "Stemming over Bomen" in pagina
    assert not is_public(concept["dossier"])


def test_publishing_takes_along_what_the_clerk_left_ticked(griffie: Client, concept: dict[str, Any]) -> None:
    ook = [key_of(concept["motie"]), key_of(concept["stemming"])]
    choose(griffie, "publiceren", concept["dossier"], bevestigd="1", ook=ook)
    assert [is_public(concept[naam]) for naam in ("dossier", "motie", "stemming", "bericht")] == [
        True,
        True,
        True,
        False,
    ]
    assert Logregel.objects.filter(wie__username="griffier", handeling="openbaar").count() == 3


def test_publishing_never_reaches_past_what_hangs_on_the_dossier(
    griffie: Client, concept: dict[str, Any]
) -> None:
    ander = bouw.bouw_instrument(publicatie="concept")
    choose(
        griffie, "publiceren", concept["dossier"], bevestigd="1", ook=[key_of(ander), "auth.user:1", "onzin"]
    )
    assert not is_public(ander)


def test_what_was_withdrawn_on_purpose_is_not_offered(griffie: Client, concept: dict[str, Any]) -> None:
    weg = bouw.bouw_instrument(titel="Weggehaald", dossier=concept["dossier"], publicatie="ingetrokken")
    pagina = choose(griffie, "publiceren", concept["dossier"]).content.decode()
    assert key_of(weg) not in pagina


def test_publishing_says_what_still_hides_it(griffie: Client, concept: dict[str, Any]) -> None:
    pagina = choose(griffie, "publiceren", concept["motie"]).content.decode()
    assert "pas als ook dit openbaar is" in pagina
    assert "Groen" in pagina


def test_from_its_form_the_clerk_comes_back_to_the_form(griffie: Client, concept: dict[str, Any]) -> None:
    antwoord = choose(griffie, "publiceren", concept["dossier"], bevestigd="1", van_formulier="1")
    assert antwoord.headers["Location"] == f"{LIJST}{concept['dossier'].pk}/change/"


def test_withdrawing_asks_for_the_reason_and_does_not_go_without(griffie: Client) -> None:
    dossier = bouw.bouw_dossier()
    assert "Reden van intrekking" in choose(griffie, "intrekken", dossier).content.decode()
    antwoord = choose(griffie, "intrekken", dossier, bevestigd="1", reden="  ")
    assert "Geef een reden op" in antwoord.content.decode()
    assert is_public(dossier)


def test_withdrawing_leaves_the_reason_at_the_old_address(griffie: Client) -> None:
    dossier = bouw.bouw_dossier()
    choose(griffie, "intrekken", dossier, bevestigd="1", reden="Dit stond er dubbel.")
    antwoord = griffie.get(dossier.get_absolute_url())
    assert antwoord.status_code == 410
    assert "Dit stond er dubbel." in antwoord.content.decode()


def test_withdrawing_tells_what_goes_along_and_skips_what_is_not_public(
    griffie: Client, concept: dict[str, Any]
) -> None:
    dossier = bouw.bouw_dossier()
    bouw.bouw_instrument(titel="Gaat mee", dossier=dossier)
    pagina = choose(griffie, "intrekken", dossier, concept["dossier"]).content.decode()
    assert "Gaat mee" in pagina
    assert "niet openbaar" in pagina
    choose(griffie, "intrekken", dossier, concept["dossier"], bevestigd="1", reden="Dubbel.")
    concept["dossier"].refresh_from_db()
    assert concept["dossier"].publicatie == "concept"


def test_the_state_cannot_be_typed_into_a_form(griffie: Client, concept: dict[str, Any]) -> None:
    adres = f"{LIJST}{concept['dossier'].pk}/change/"
    waarden = fields_of(griffie.get(adres))
    assert not {"publicatie", "intrekking", "gepubliceerd_op"} & set(waarden)
    griffie.post(adres, waarden | {"publicatie": "openbaar", "instrumenten-0-publicatie": "openbaar"})
    assert not is_public(concept["dossier"])
    concept["motie"].refresh_from_db()
    assert concept["motie"].publicatie == "concept"


def test_who_may_only_look_cannot_publish(client: Client, concept: dict[str, Any]) -> None:
    kijker = User.objects.create_user("kijker", is_staff=True)
    kijker.user_permissions.add(Permission.objects.get(codename="view_dossier"))
    client.force_login(kijker)
    choose(client, "publiceren", concept["dossier"], bevestigd="1")
    assert not is_public(concept["dossier"])


def test_who_only_enters_neither_publishes_nor_changes_what_is_public(
    client: Client, concept: dict[str, Any]
) -> None:
    invoerder = User.objects.create_user("invoerder", is_staff=True)
    invoerder.groups.add(Group.objects.get(name="Griffie invoer"))
    client.force_login(invoerder)
    choose(client, "publiceren", concept["dossier"], bevestigd="1")
    assert not is_public(concept["dossier"])
    adres = f"{LIJST}{concept['dossier'].pk}/change/"
    assert client.post(adres, fields_of(client.get(adres)) | {"titel": "Nieuw"}).status_code == 302
    openbaar = bouw.bouw_dossier(titel="Oud")
    assert client.get(f"{LIJST}{openbaar.pk}/change/").status_code == 200
    assert client.post(f"{LIJST}{openbaar.pk}/change/", {"titel": "Nieuw"}).status_code == 403


def test_a_vote_that_cannot_be_public_holds_up_all_that_was_chosen(
    griffie: Client, concept: dict[str, Any]
) -> None:
    leeg = bouw.bouw_stemming(
        instrument=concept["motie"], uitkomst="onbekend", voor=None, tegen=None, publicatie="concept"
    )
    keuze = [key_of(concept["motie"]), key_of(leeg)]
    antwoord = choose(griffie, "publiceren", concept["dossier"], bevestigd="1", ook=keuze)
    assert not is_public(concept["dossier"])
    assert not Logregel.objects.filter(handeling="openbaar", resultaat="gelukt").exists()
    geweigerd = Logregel.objects.get(resultaat="geweigerd")
    assert (geweigerd.model, geweigerd.object_id, geweigerd.wie.username) == (
        "stemmingen.stemming",
        leeg.pk,
        "griffier",
    )
    assert "Vul eerst de uitkomst in." in geweigerd.nieuw["geweigerd"]
    assert antwoord.status_code == 302


def test_a_clerk_without_rights_on_votes_does_not_publish_them(
    griffie: Client, concept: dict[str, Any]
) -> None:
    recht = Permission.objects.get(codename="publiceer_stemming")
    Group.objects.get(name="Griffie publicatie").permissions.remove(recht)
    choose(griffie, "publiceren", concept["dossier"], bevestigd="1", ook=[key_of(concept["stemming"])])
    concept["stemming"].refresh_from_db()
    assert concept["stemming"].publicatie == "concept"


def test_the_number_of_queries_for_the_summary_does_not_grow(
    concept: dict[str, Any], django_assert_num_queries: Any
) -> None:
    for _ in range(5):
        motie = bouw.bouw_instrument(dossier=concept["dossier"], publicatie="concept")
        bouw.bouw_stemming(instrument=motie, publicatie="concept")
    # Instruments, messages, votes, and the links to goals of dossier and instruments.
    with django_assert_num_queries(8):
        assert len([str(rij) for rij in children_of([concept["dossier"]])]) == 13


def test_the_form_links_to_the_site_only_when_the_public_finds_something_there(griffie: Client) -> None:
    openbaar, concept = bouw.bouw_dossier(), bouw.bouw_dossier(publicatie="concept")
    assert "viewsitelink" in griffie.get(f"{LIJST}{openbaar.pk}/change/").content.decode()
    assert "viewsitelink" not in griffie.get(f"{LIJST}{concept.pk}/change/").content.decode()


def test_a_motion_shows_its_votes_and_where_to_add_one(griffie: Client, concept: dict[str, Any]) -> None:
    pagina = griffie.get(f"/beheer/dossiers/instrument/{concept['motie'].pk}/change/").content.decode()
    assert f"/beheer/stemmingen/stemming/{concept['stemming'].pk}/change/" in pagina
    assert f"/beheer/stemmingen/stemming/add/?instrument={concept['motie'].pk}" in pagina


def test_a_clerk_deletes_no_dossier(griffie: Client) -> None:
    dossier = bouw.bouw_dossier()
    assert griffie.post(f"{LIJST}{dossier.pk}/delete/", {"post": "yes"}).status_code == 403
    choose(griffie, "delete_selected", dossier, post="yes")
    assert Dossier.objects.filter(pk=dossier.pk).exists()
