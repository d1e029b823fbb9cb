"""Programmes and their parts in the admin: an outline to work from, a trace of each change, no work lost."""

from typing import Any

import pytest
from django.urls import reverse

from begroting.models import Bijdrage, Doel, Ontwikkellijn, Programma, Resultaat
from dossiers.models import Logregel
from tests import bouw
from tests.begroting.admin.conftest import Klerk
from tests.formulier import errors_of, fields_of, send

pytestmark = pytest.mark.django_db


def form_of(rij: Any) -> str:
    return reverse(f"admin:begroting_{rij._meta.model_name}_change", args=[rij.pk])


@pytest.fixture
def jaren() -> tuple[Any, Any]:
    """A result in 2099, and one in the same programme of 2100."""
    uit: list[Any] = []
    for jaar in (2099, 2100):
        programma = bouw.bouw_programma(
            begroting=bouw.bouw_begroting(jaar=jaar), slug="water", vorig=uit[0].hoofdstuk if uit else None
        )
        lijn = bouw.bouw_ontwikkellijn(programma=programma)
        uit.append(bouw.bouw_resultaat(doel=bouw.bouw_doel(ontwikkellijn=lijn), tekst=f"Schoon in {jaar}"))
    return uit[0], uit[1]


def test_the_outline_leads_to_every_part_and_to_the_ways_to_add_one(klerk: Klerk, jaren: Any) -> None:
    resultaat = jaren[0]
    doel = resultaat.doel
    tekst = klerk().get(form_of(resultaat.hoofdstuk)).content.decode()
    for rij in (doel.ontwikkellijn, doel, resultaat):
        assert form_of(rij) in tekst
    assert f"{reverse('admin:begroting_resultaat_add')}?doel={doel.pk}" in tekst


def test_a_whole_chapter_is_entered_by_hand(klerk: Klerk) -> None:
    client = klerk()
    begroting = bouw.bouw_begroting(jaar=2100)
    nieuw = reverse("admin:begroting_programma_add")
    antwoord = send(
        client, nieuw, begroting=str(begroting.pk), titel="Groen", slug="groen", lasten_bedrag="12.5"
    )
    assert not errors_of(antwoord)
    programma = Programma.objects.get()
    assert (programma.teksten_van, str(programma.lasten_bedrag)) == ("griffie", "12.500")
    send(client, f"{reverse('admin:begroting_ontwikkellijn_add')}?programma={programma.pk}", titel="Bomen")
    lijn = Ontwikkellijn.objects.get()
    send(
        client,
        f"{reverse('admin:begroting_doel_add')}?ontwikkellijn={lijn.pk}",
        tekst="Schaduw voor iedereen",
    )
    doel = Doel.objects.get()
    naar = f"{reverse('admin:begroting_resultaat_add')}?doel={doel.pk}"
    for tekst in ("Veertig bomen", "Veertig bomen"):
        antwoord = send(client, naar, tekst=tekst)
    assert antwoord.headers["Location"] == form_of(programma)
    een, twee = Resultaat.objects.order_by("volgorde")
    assert (een.volgorde, twee.volgorde, lijn.nummer) == (1, 2, 1)
    assert een.kenmerk != twee.kenmerk
    assert doel.kenmerk.startswith("doel-")


def test_a_part_is_added_only_from_its_programme(klerk: Klerk) -> None:
    antwoord = klerk().get(reverse("admin:begroting_doel_add"), follow=True)
    assert "Open eerst het programma." in antwoord.content.decode()


def test_words_that_a_clerk_changes_are_those_of_the_griffie_with_a_line_in_the_log(
    klerk: Klerk, jaren: Any
) -> None:
    resultaat = jaren[0]
    Programma.objects.update(teksten_van="redactie")
    send(klerk(), form_of(resultaat), toelichting="Wij meten elk voorjaar.")
    resultaat.refresh_from_db()
    assert resultaat.toelichting == "Wij meten elk voorjaar."
    assert resultaat.hoofdstuk.teksten_van == "griffie"
    assert Programma.objects.get(begroting__jaar=2100).teksten_van == "redactie"
    regel = Logregel.objects.get(model="begroting.resultaat")
    assert regel.nieuw == {"toelichting": "Wij meten elk voorjaar."}
    assert Logregel.objects.filter(model="begroting.programma", nieuw={"teksten_van": "griffie"}).exists()


def test_saving_without_a_change_leaves_no_trace(klerk: Klerk, jaren: Any) -> None:
    bouw.bouw_bijdrage(resultaat=jaren[0], dossier=bouw.bouw_dossier())
    for rij in (jaren[0], jaren[0].doel, jaren[0].hoofdstuk, Bijdrage.objects.get()):
        antwoord = send(klerk(), form_of(rij))
        assert antwoord.status_code == 302, errors_of(antwoord)
    assert not Logregel.objects.filter(model__startswith="begroting.").exists()


@pytest.mark.parametrize("soort", ["programma", "ontwikkellijn", "doel", "resultaat", "bijdrage"])
def test_two_clerks_cannot_overwrite_each_other(klerk: Klerk, soort: str) -> None:
    rij = getattr(bouw, f"bouw_{soort}")()
    veld = {"programma": "ambitie", "ontwikkellijn": "inleiding"}.get(soort, "toelichting")
    een, twee = klerk(), klerk()
    gezien = fields_of(twee.get(form_of(rij)))
    send(een, form_of(rij), **{veld: "Van de eerste."})
    antwoord = twee.post(form_of(rij), gezien | {veld: "Van de tweede."})
    assert "Een collega heeft dit intussen gewijzigd." in errors_of(antwoord)
    assert "Van de tweede." in antwoord.content.decode()
    rij.refresh_from_db()
    assert getattr(rij, veld) == "Van de eerste."


def test_a_result_follows_one_of_an_earlier_year_with_a_line_of_its_own(klerk: Klerk, jaren: Any) -> None:
    oud, nieuw = jaren
    client = klerk()
    keuzes = [pk for pk, _ in client.get(form_of(nieuw)).context["adminform"].form.fields["vorig"].choices]
    assert [str(pk) for pk in keuzes] == ["", str(oud.pk)]
    send(client, form_of(nieuw), vorig=str(oud.pk))
    nieuw.refresh_from_db()
    assert nieuw.vorig == oud
    regel = Logregel.objects.get(model="begroting.resultaat")
    assert regel.nieuw == {"vorig": f"{oud} ({oud.pk})"}
    antwoord = send(client, form_of(oud), vorig=str(nieuw.pk))
    assert errors_of(antwoord)


def test_an_amount_is_shown_without_the_zeros_of_the_database(klerk: Klerk) -> None:
    programma = bouw.bouw_programma(lasten_bedrag="26.000")
    programma.refresh_from_db()
    assert fields_of(klerk().get(form_of(programma)))["lasten_bedrag"] == ["26"]


def test_what_the_public_knows_changes_only_by_who_may_publish(klerk: Klerk, jaren: Any) -> None:
    resultaat = jaren[0]
    for rij in (resultaat.hoofdstuk, resultaat.doel, resultaat):
        assert klerk("invoer").post(form_of(rij), {}).status_code == 403
        assert klerk("beheer").post(form_of(rij), {}).status_code == 403
    erbij = f"{reverse('admin:begroting_resultaat_add')}?doel={resultaat.doel.pk}"
    assert "alleen wie mag publiceren" in klerk("invoer").get(erbij, follow=True).content.decode()
    Programma.objects.update(publicatie="concept", gepubliceerd_op=None)
    assert send(klerk("invoer"), form_of(resultaat), tekst="Helder").status_code == 302
    assert klerk("invoer").get(erbij).status_code == 200


def test_nothing_of_the_text_is_deleted(klerk: Klerk, admin_client: Any, jaren: Any) -> None:
    for rij in (jaren[0], jaren[0].doel, jaren[0].doel.ontwikkellijn):
        weg = reverse(f"admin:begroting_{rij._meta.model_name}_delete", args=[rij.pk])
        assert admin_client.get(weg).status_code == 403


def test_a_link_is_published_and_confirmed_by_the_buttons_on_its_page(klerk: Klerk) -> None:
    bijdrage = bouw.bouw_bijdrage(zekerheid="redactie", publicatie="concept")
    pagina = klerk().get(form_of(bijdrage)).content.decode()
    assert 'value="publiceren"' in pagina
    assert 'value="bevestigen"' in pagina
    assert 'value="bevestigen"' not in klerk("invoer").get(form_of(bijdrage)).content.decode()
    lijst = reverse("admin:begroting_bijdrage_changelist")
    sturen = {"action": "bevestigen", "_selected_action": str(bijdrage.pk), "van_formulier": "1"}
    klerk("invoer").post(lijst, sturen)
    bijdrage.refresh_from_db()
    assert bijdrage.zekerheid == "redactie"
    assert klerk().post(lijst, sturen).headers["Location"] == form_of(bijdrage)
    bijdrage.refresh_from_db()
    assert bijdrage.zekerheid == "griffie"


def test_the_two_sides_of_a_link_stay(klerk: Klerk) -> None:
    bijdrage, ander = bouw.bouw_bijdrage(), bouw.bouw_doel()
    oud = bijdrage.doel
    send(klerk(), form_of(bijdrage), doel=str(ander.pk), toelichting="Een betere zin.")
    bijdrage.refresh_from_db()
    assert (bijdrage.doel, bijdrage.toelichting) == (oud, "Een betere zin.")


def test_a_link_without_a_sentence_is_refused_with_the_way_to_mend_it(klerk: Klerk) -> None:
    bijdrage = bouw.bouw_bijdrage()
    assert "Leg in één zin uit" in errors_of(send(klerk(), form_of(bijdrage), toelichting=""))
