"""The forms fill in what follows, keep old addresses, and say in Dutch what cannot be."""

import datetime

import pytest
from django.test import Client

from dossiers.models import Dossier, Fractie, Instrument, Nummer, Vergadering
from tests import bouw
from tests.formulier import errors_of, send

NIEUW = "/beheer/dossiers/dossier/add/"


def form_of(rij: object) -> str:
    return f"/beheer/{rij._meta.label_lower.replace('.', '/')}/{rij.pk}/change/"  # type: ignore[attr-defined]


def test_a_new_dossier_gets_its_number_in_one_spelling_and_as_its_address(griffie: Client) -> None:
    send(griffie, NIEUW, nummer="rv39/2022", titel="Parkeren")
    dossier = Dossier.objects.get()
    assert (dossier.nummer, dossier.slug, dossier.publicatie) == ("RV-39/2022", "rv-39-2022", "concept")


def test_a_number_without_a_year_takes_the_year_of_the_dossier(griffie: Client) -> None:
    send(griffie, NIEUW, nummer="RV-25", titel="Parkeren", geschreven_op="12-08-2022")
    assert Dossier.objects.get().slug == "rv-25-2022"


def test_without_a_number_the_title_is_the_address_made_free_with_a_digit(griffie: Client) -> None:
    bouw.bouw_dossier(slug="een-nieuw-cafe", nummer="")
    send(griffie, NIEUW, titel="Een nieuw café!")
    assert Dossier.objects.filter(slug="een-nieuw-cafe-2").exists()


def test_a_number_that_is_there_already_is_refused_with_what_to_do(griffie: Client) -> None:
    bouw.bouw_dossier(nummer="25192", slug="25192")
    antwoord = send(griffie, NIEUW, nummer="25192", titel="Nog eens")
    assert "al in gebruik" in errors_of(antwoord)
    assert Dossier.objects.count() == 1


def test_two_numbers_in_one_field_are_refused_with_where_the_second_goes(griffie: Client) -> None:
    antwoord = send(griffie, NIEUW, nummer="RG196/2022 en RG197/2022", titel="Twee")
    assert "één nummer" in errors_of(antwoord)


def test_a_title_without_letters_asks_for_an_address(griffie: Client) -> None:
    assert "Vul een adres in" in errors_of(send(griffie, NIEUW, titel="???"))


def test_a_mended_number_takes_the_address_along_and_the_old_ones_still_lead_here(griffie: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25191", slug="25191")
    send(griffie, form_of(dossier), nummer="25192")
    dossier.refresh_from_db()
    assert (dossier.nummer, dossier.slug) == ("25192", "25192")
    assert [(n.spelling, n.dossier) for n in Nummer.objects.all()] == [("25191", dossier)]
    assert griffie.get("/dossiers/25191/").headers["Location"] == "/dossiers/25192/"


def test_an_address_chosen_by_hand_stays_when_the_number_changes(griffie: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25191", slug="eigen-adres")
    send(griffie, form_of(dossier), nummer="25192")
    dossier.refresh_from_db()
    assert dossier.slug == "eigen-adres"
    assert [n.spelling for n in dossier.nummers.all()] == ["25191"]


def test_a_motion_that_moves_to_another_dossier_is_found_at_its_old_address(griffie: Client) -> None:
    oud, nieuw = bouw.bouw_dossier(), bouw.bouw_dossier()
    motie = bouw.bouw_instrument(dossier=oud, nummer="", slug="meer-bomen")
    send(griffie, form_of(motie), dossier=str(nieuw.pk))
    assert (
        griffie.get(f"/dossiers/{oud.slug}/meer-bomen/").headers["Location"]
        == f"/dossiers/{nieuw.slug}/meer-bomen/"
    )


def test_a_motion_added_under_a_new_dossier_gets_its_address_too(griffie: Client) -> None:
    regel = {"TOTAL_FORMS": "1", "0-soort": "motie", "0-nummer": "39001.1", "0-titel": "Meer bomen"}
    antwoord = send(
        griffie,
        NIEUW,
        nummer="39001",
        titel="Groen",
        **{f"instrumenten-{veld}": w for veld, w in regel.items()},
    )
    assert errors_of(antwoord) == ""
    motie = Instrument.objects.get()
    assert (motie.nummer, motie.slug, motie.dossier) == ("39001.001", "39001.001", Dossier.objects.get())


def test_the_same_number_twice_under_a_new_dossier_is_said_not_crashed_on(griffie: Client) -> None:
    regels = {"instrumenten-TOTAL_FORMS": "2"}
    for n in (0, 1):
        regels |= {
            f"instrumenten-{n}-{v}": w
            for v, w in {"soort": "motie", "nummer": "39001.1", "titel": "M"}.items()
        }
    antwoord = send(griffie, NIEUW, nummer="39001", titel="Groen", **regels)
    assert errors_of(antwoord)
    assert not Dossier.objects.exists()


@pytest.mark.parametrize("veld", ["kop", "waar_gaat_het_over", "waarom"])
def test_a_text_that_a_clerk_rewrites_is_the_griffies(griffie: Client, veld: str) -> None:
    dossier = bouw.bouw_dossier(teksten_van="redactie")
    send(griffie, form_of(dossier), **{veld: "Nieuwe woorden."})
    dossier.refresh_from_db()
    assert dossier.teksten_van == "griffie"


def test_who_wrote_the_texts_can_be_chosen_by_hand(griffie: Client) -> None:
    dossier = bouw.bouw_dossier(teksten_van="redactie")
    send(griffie, form_of(dossier), waarom="Van de pagina.", teksten_van="raad")
    dossier.refresh_from_db()
    assert dossier.teksten_van == "raad"


def test_saving_without_a_change_leaves_an_imported_text_as_it_is(griffie: Client) -> None:
    """A browser sends \\r\\n for each \\n; that must not count as a change by hand."""
    dossier = bouw.bouw_dossier(teksten_van="raad", waarom="Eerst dit.\nDan dat.")
    send(griffie, form_of(dossier), waarom="Eerst dit.\r\nDan dat.")
    dossier.refresh_from_db()
    assert (dossier.teksten_van, dossier.waarom) == ("raad", "Eerst dit.\nDan dat.")


def test_a_plenary_meeting_has_its_date_as_address_and_keeps_it_once_public(griffie: Client) -> None:
    send(griffie, "/beheer/dossiers/vergadering/add/", soort="plenair", datum="16-10-2025")
    vergadering = Vergadering.objects.get()
    assert vergadering.slug == "2025-10-16"
    openbaar = bouw.bouw_vergadering(datum=datetime.date(2025, 9, 18))
    assert 'name="slug"' not in griffie.get(form_of(openbaar)).content.decode()


def test_a_second_plenary_meeting_on_a_day_is_refused_in_dutch(griffie: Client) -> None:
    bouw.bouw_vergadering(datum=datetime.date(2025, 10, 16))
    antwoord = send(griffie, "/beheer/dossiers/vergadering/add/", soort="plenair", datum="16-10-2025")
    assert "Er is al een plenaire vergadering op deze datum." in errors_of(antwoord)


def test_a_rule_of_the_database_is_a_sentence_in_the_form(griffie: Client) -> None:
    voorstel = bouw.bouw_instrument(soort="raadsvoorstel")
    motie = bouw.bouw_instrument(soort="motie")
    antwoord = send(griffie, form_of(motie), wijzigt=str(voorstel.pk))
    assert "Alleen een amendement of subamendement wijzigt een ander stuk." in errors_of(antwoord)


def test_another_spelling_typed_by_a_clerk_leads_to_the_dossier(griffie: Client) -> None:
    dossier = bouw.bouw_dossier()
    send(griffie, form_of(dossier), **{"nummers-TOTAL_FORMS": "1", "nummers-0-spelling": "RG79/2022"})
    assert griffie.get("/dossiers/rg-79-2022/").headers["Location"] == dossier.get_absolute_url()


def test_a_fractie_gets_its_address_from_its_name(griffie: Client) -> None:
    send(griffie, "/beheer/dossiers/fractie/add/", naam="Voorbeeldpartij & Co")
    assert Fractie.objects.get().slug == "voorbeeldpartij-co"
