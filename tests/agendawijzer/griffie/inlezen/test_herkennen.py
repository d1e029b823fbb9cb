"""Which item a row of a list is about, and what it would add: recognised, or reported and not guessed."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group, User

from agendawijzer.griffie.inlezen.verslag import Verslag, make_verslag
from agendawijzer.inname.bronnen.uitvoeringslijst.lezer import read_lijst
from tests import bouw
from tests.agendawijzer.inname.bronnen.uitvoeringslijst.maken import KEUZES, as_csv

pytestmark = pytest.mark.django_db
KOP = ["soort", "nummer", "titel", "datum", "stand", "datum stand", "toelichting"]


def judge(*rijen: list[str], kop: list[str] = KOP, user: User | None = None) -> Verslag:
    gelezen = read_lijst(as_csv(kop, *rijen).encode(), "lijst.csv", KEUZES)
    assert not gelezen.geweigerd, gelezen.meldingen
    return make_verslag(gelezen.regels, user or User(is_active=True, is_superuser=True), gelezen)


def row(**waarden: str) -> list[str]:
    return [waarden.get(naam.replace(" ", "_"), "") for naam in KOP]


def refused(verslag: Verslag) -> str:
    return "\n".join(str(melding) for melding in verslag.overgeslagen)


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
