"""A clerk reads a list: recognised, shown, and stored only when accepted."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from agendawijzer.griffie.inlezen.vracht import Ongeldig, pack, unpack
from dossiers.models import Logregel, Toezegging, Voortgang
from tests import bouw
from tests.agendawijzer.griffie.inlezen.test_herkennen import KOP, judge, row
from tests.agendawijzer.inname.bronnen.uitvoeringslijst.maken import as_csv

pytestmark = pytest.mark.django_db


@pytest.fixture
def griffier(client: Client) -> User:
    user = User.objects.create_user("griffier", is_staff=True)
    user.groups.add(*Group.objects.filter(name__in=("Griffie invoer", "Griffie publicatie")))
    client.force_login(user)
    return user


def send(client: Client, inhoud: str, **meer: str) -> Any:
    bestand = SimpleUploadedFile("lijst.csv", inhoud.encode())
    return client.post(reverse("uitvoering_inlezen"), {"bestand": bestand, "melder": "college", **meer})


def accept(client: Client, antwoord: Any, actie: str = "bewaar") -> Any:
    gegevens = {"vracht": antwoord.context["vracht"], "actie": actie}
    return client.post(reverse("uitvoering_inlezen"), gegevens, follow=True)


def lijst() -> str:
    bouw.bouw_instrument(nummer="25192.003", soort="motie", titel="Bomen")
    bouw.bouw_portefeuille(naam="Groen")
    kop = [*KOP, "termijn", "portefeuille", "wethouder", "reden"]
    return as_csv(
        kop,
        [
            "motie",
            "25192.003",
            "Bomen",
            "",
            "in uitvoering",
            "03-02-2026",
            "Begonnen.",
            "01-07-2027",
            "groen",
            "",
            "",
        ],
        [
            "toezegging",
            "",
            "Een brief",
            "16-10-2025",
            "niet uitgevoerd",
            "",
            "",
            "",
            "",
            "wethouder Groen",
            "Te duur.",
        ],
        ["motie", "99999", "", "", "open", "", "", "", "", "", ""],
    )


def test_nothing_is_stored_before_the_clerk_accepts(client: Client, griffier: User) -> None:
    antwoord = send(client, lijst())
    tekst = " ".join(antwoord.content.decode().split())
    assert "Rij 4: Nummer 99999 kennen wij niet." in tekst
    assert "Nieuwe toezegging:" in tekst
    assert "In uitvoering</strong>, 3 februari 2026. Begonnen." in tekst
    assert not Voortgang.objects.exists()
    assert not Toezegging.objects.exists()
    assert not Logregel.objects.exists()


def test_what_is_accepted_is_stored_as_drafts_with_lines_in_the_log(client: Client, griffier: User) -> None:
    antwoord = accept(client, send(client, lijst()))
    assert (
        "1 nieuwe toezegging, 2 meldingen, 1 stuk met een termijn of portefeuille"
        in antwoord.content.decode()
    )
    op_motie, op_toezegging = Voortgang.objects.order_by("pk")
    assert (op_motie.staat, op_motie.tekst, op_motie.melder) == ("in_uitvoering", "Begonnen.", "college")
    assert (op_motie.instrument.termijn, op_motie.instrument.portefeuille.naam) == (
        datetime.date(2027, 7, 1),
        "Groen",
    )
    assert (op_toezegging.reden, op_toezegging.datum) == ("Te duur.", None)
    assert (op_toezegging.toezegging.rol, op_toezegging.toezegging.slug) == ("wethouder Groen", "een-brief")
    assert {op_motie.publicatie, op_toezegging.publicatie, op_toezegging.toezegging.publicatie} == {"concept"}
    regels = Logregel.objects.values_list("handeling", "vanuit", "wie")
    assert {(vanuit, wie) for _, vanuit, wie in regels} == {("inlezen", griffier.pk)}
    assert sorted(handeling for handeling, _, _ in regels) == ["gemaakt", "gewijzigd", "melding", "melding"]


def test_the_same_file_a_second_time_changes_nothing_and_says_so(client: Client, griffier: User) -> None:
    inhoud = lijst()
    accept(client, send(client, inhoud))
    voor = list(Voortgang.objects.values())
    antwoord = send(client, inhoud, peildatum="2026-03-01")
    assert "Deze lijst verandert niets." in antwoord.content.decode()
    accept(client, antwoord)
    assert list(Voortgang.objects.values()) == voor


def test_who_may_publish_can_do_so_at_once(client: Client, griffier: User) -> None:
    accept(client, send(client, lijst()), "publiceer")
    assert Voortgang.objects.openbaar().count() == 2
    griffier.groups.remove(Group.objects.get(name="Griffie publicatie"))
    antwoord = send(client, as_csv(KOP, row(nummer="25192.003", stand="open")))
    assert "publiceer meteen" not in antwoord.content.decode()
    assert accept(client, antwoord, "publiceer").status_code == 403


def test_what_changed_meanwhile_is_shown_again_before_anything_is_stored(
    client: Client, griffier: User
) -> None:
    antwoord = send(client, lijst())
    bouw.bouw_toezegging(titel="Een brief", datum=datetime.date(2025, 10, 16))
    antwoord = accept(client, antwoord)
    assert "Intussen is er iets veranderd. Er is niets opgeslagen." in antwoord.content.decode()
    assert not Voortgang.objects.exists()
    accept(client, antwoord)
    assert Voortgang.objects.count() == 2


def test_all_or_nothing(client: Client, griffier: User, monkeypatch: pytest.MonkeyPatch) -> None:
    antwoord = send(client, lijst())
    monkeypatch.setattr(Toezegging, "clean_fields", bouw_fout)
    assert "Er is niets opgeslagen. Rij 3: Dit kan niet." in accept(client, antwoord).content.decode()
    assert not Voortgang.objects.exists()


def bouw_fout(*args: Any, **kwargs: Any) -> None:
    raise ValidationError("Dit kan niet.")


def test_rows_that_were_tampered_with_or_are_of_another_clerk_are_refused(
    client: Client, griffier: User
) -> None:
    antwoord = send(client, lijst())
    vracht = antwoord.context["vracht"]
    ander = User.objects.create_user("ander")
    with pytest.raises(Ongeldig):
        unpack(vracht, ander)
    for kapot in (vracht[:-3] + "abc", "", "x"):
        antwoord = client.post(reverse("uitvoering_inlezen"), {"vracht": kapot})
        assert antwoord.status_code == 422
        assert "niet meer geldig" in antwoord.content.decode()
    regels = judge(row(nummer="25192.003", stand="open", datum_stand="03-02-2026")).doen
    assert unpack(pack([regels[0].regel], "a", ander), ander) == ([regels[0].regel], "a")


@pytest.mark.parametrize("inhoud", ["", "hallo", "nummer;titel\n"])
def test_a_file_that_is_refused_says_why(client: Client, griffier: User, inhoud: str) -> None:
    antwoord = send(client, inhoud)
    assert antwoord.status_code == 422
    assert "inlezen__fout" in antwoord.content.decode()


def test_only_who_may_enter_gets_in(client: Client, griffier: User) -> None:
    assert client.get(reverse("uitvoering_inlezen")).status_code == 200
    griffier.groups.clear()
    assert client.get(reverse("uitvoering_inlezen")).status_code == 403
    client.logout()
    assert client.get(reverse("uitvoering_inlezen")).status_code == 302
