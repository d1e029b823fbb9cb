"""A clerk reads a list: recognised, shown, and stored only when accepted."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from agendawijzer.bronnen.uitvoeringslijst.lezer import read_lijst
from agendawijzer.uitvoering.inlezen.verslag import Verslag, make_verslag
from agendawijzer.uitvoering.inlezen.vracht import Ongeldig, pack, unpack
from dossiers.models import Logregel, Toezegging, Voortgang
from tests import bouw
from tests.agendawijzer.bronnen.uitvoeringslijst.maken import KEUZES, as_csv

pytestmark = pytest.mark.django_db
KOP = ["soort", "nummer", "titel", "datum", "stand", "datum stand", "toelichting"]


@pytest.fixture
def griffier(client: Client) -> User:
    user = User.objects.create_user("griffier", is_staff=True)
    user.groups.add(*Group.objects.filter(name__in=("Griffie invoer", "Griffie publicatie")))
    client.force_login(user)
    return user


def judge(*rijen: list[str], kop: list[str] = KOP, user: User | None = None) -> Verslag:
    gelezen = read_lijst(as_csv(kop, *rijen).encode(), "lijst.csv", KEUZES)
    assert not gelezen.geweigerd, gelezen.meldingen
    return make_verslag(gelezen.regels, user or User(is_active=True, is_superuser=True), gelezen)


def row(**waarden: str) -> list[str]:
    return [waarden.get(naam.replace(" ", "_"), "") for naam in KOP]


def refused(verslag: Verslag) -> str:
    return "\n".join(str(melding) for melding in verslag.overgeslagen)


# -- recognising --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("spelling", ["RV-39/2022", "rv39/2022", "RV 39/22"])
def test_an_item_is_found_by_its_number_in_any_spelling(spelling: str) -> None:
    motie = bouw.bouw_instrument(nummer="RV-39/2022", slug="rv-39-2022", soort="motie")
    verslag = judge(row(nummer=spelling, stand="open"))
    assert verslag.doen[0].doel == motie


def test_an_old_number_leads_to_the_item() -> None:
    motie = bouw.bouw_instrument(nummer="25192.003", soort="motie")
    bouw.bouw_nummer(instrument=motie, spelling="M-12", sleutel="m-12")
    assert judge(row(nummer="m-12", stand="open")).doen[0].doel == motie


def test_without_a_number_the_whole_title_counts_and_nothing_less() -> None:
    motie = bouw.bouw_instrument(titel="Méér bomen", soort="motie")
    verslag = judge(row(titel="meer  BOMEN", stand="open"), row(titel="Meer bomen in de wijk", stand="open"))
    assert [voorstel.doel for voorstel in verslag.doen] == [motie]
    assert "Rij 3: Een stuk met deze titel kennen wij niet." in refused(verslag)


def test_two_items_that_could_be_meant_are_reported_and_not_guessed() -> None:
    for nummer in ("23001", "23002"):
        bouw.bouw_instrument(titel="Afval", nummer=nummer, soort="motie")
    verslag = judge(row(titel="Afval", stand="open"), row(nummer="23002", titel="Afval", stand="open"))
    assert "Rij 2: 2 stukken heten precies zo. Vul het nummer in." in refused(verslag)
    assert [voorstel.doel.nummer for voorstel in verslag.doen] == ["23002"]


def test_a_number_of_something_else_is_reported() -> None:
    bouw.bouw_instrument(nummer="25192", soort="raadsvoorstel", dossier=bouw.bouw_dossier(nummer="25192"))
    bouw.bouw_dossier(nummer="26011")
    verslag = judge(row(soort="motie", nummer="25192", stand="open"), row(nummer="26011", stand="open"))
    assert "Nummer 25192 is bij ons een raadsvoorstel." in refused(verslag)
    assert "26011 is bij ons een onderwerp" in refused(verslag)


def test_a_row_number_of_the_list_itself_is_not_taken_for_an_item() -> None:
    bouw.bouw_toezegging(nummer="1", titel="Een heel andere toezegging")
    motie = bouw.bouw_instrument(nummer="25192.003", titel="Bomen", soort="motie")
    verslag = judge(row(nummer="1", titel="Bomen", stand="open"))
    assert verslag.doen[0].doel == motie


def test_an_unknown_promise_is_new_and_two_rows_about_it_make_it_once() -> None:
    rij = {"soort": "toezegging", "titel": "Een brief sturen", "datum": "16-10-2025"}
    verslag = judge(
        row(**rij, stand="open", datum_stand="17-10-2025"),
        row(**rij, stand="in uitvoering", datum_stand="03-02-2026"),
    )
    assert [voorstel.nieuw for voorstel in verslag.doen] == [True, False]
    assert verslag.doen[0].doel is verslag.doen[1].doel


def test_a_promise_of_the_same_name_on_another_day_is_another_one() -> None:
    bouw.bouw_toezegging(titel="Rapportage", datum=datetime.date(2024, 5, 1))
    rij = {"soort": "toezegging", "titel": "Rapportage"}
    verslag = judge(
        row(**rij, datum="01-05-2025", stand="open"), row(**rij, datum="01-05-2024", stand="open")
    )
    assert [voorstel.nieuw for voorstel in verslag.doen] == [True, False]


def test_what_differs_from_ours_is_told_and_stays() -> None:
    groen = bouw.bouw_portefeuille(naam="Groen")
    bouw.bouw_instrument(
        nummer="25192.003",
        titel="Bomen",
        soort="motie",
        termijn=datetime.date(2026, 1, 1),
        portefeuille=groen,
    )
    kop = ["nummer", "titel", "stand", "termijn", "portefeuille", "brief"]
    verslag = judge(["25192.003", "Boompjes", "open", "01-07-2026", "Blauw", "RIB 12"], kop=kop)
    opmerkingen = " ".join(verslag.doen[0].opmerkingen)
    for zin in ("andere titel", "andere termijn", "‘Blauw’ kennen wij niet", "‘RIB 12’ kennen wij niet",
                "niet dat dit is aangenomen"):  # fmt: skip
        assert zin in opmerkingen
    assert not verslag.doen[0].afspraken
    assert verslag.doen[0].melding.tekst.endswith("Brief: RIB 12.")


def test_an_agreement_on_something_public_needs_who_may_publish() -> None:
    bouw.bouw_instrument(nummer="25192.003", soort="motie")
    user = User.objects.create_user("invoerder", is_staff=True)
    user.groups.add(Group.objects.get(name="Griffie invoer"))
    verslag = judge(["25192.003", "01-07-2027"], kop=["nummer", "termijn"], user=user)
    assert not verslag.doen
    assert judge(["25192.003", "01-07-2027"], kop=["nummer", "termijn"]).doen[0].afspraken


def test_continued_in_leads_to_the_item_or_is_reported() -> None:
    bouw.bouw_instrument(nummer="25192.003", soort="motie")
    dossier = bouw.bouw_dossier(nummer="26011")
    rijen = [["25192.003", "voortgezet in 26011"], ["25192.003", "voortgezet in 99999"],
             ["25192.003", "voortgezet in 25192.003"]]  # fmt: skip
    verslag = judge(*rijen, kop=["nummer", "stand"])
    assert [voorstel.melding.vervolg for voorstel in verslag.doen] == [dossier]
    assert "Rij 3: ‘99999’, waarin het verdergaat, kennen wij niet." in refused(verslag)
    assert "in zichzelf" in refused(verslag)


@pytest.mark.parametrize("aantal", [2, 40])
def test_reading_takes_the_same_queries_for_a_long_list(aantal: int, django_assert_num_queries: Any) -> None:
    rijen = []
    for n in range(aantal):
        motie = bouw.bouw_instrument(nummer=f"25192.{n + 1:03}", soort="motie")
        bouw.bouw_voortgang(instrument=motie)
        rijen.append(row(nummer=motie.nummer, titel=motie.titel, stand="open", datum_stand="04-02-2026"))
        rijen.append(row(soort="toezegging", titel=f"Belofte {n}", stand="open"))
    gelezen = read_lijst(as_csv(KOP, *rijen).encode(), "lijst.csv", KEUZES)
    with django_assert_num_queries(9):
        assert len(make_verslag(gelezen.regels, User(is_active=True, is_superuser=True)).doen) == 2 * aantal


# -- the page -----------------------------------------------------------------------------------------------------
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
    tekst = antwoord.content.decode()
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
    monkeypatch.setattr(Toezegging, "full_clean", bouw_fout)
    assert "Er is niets opgeslagen. Rij 3: Dit kan niet." in accept(client, antwoord).content.decode()
    assert not Voortgang.objects.exists()


def bouw_fout(*args: Any, **kwargs: Any) -> None:
    from django.core.exceptions import ValidationError

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
