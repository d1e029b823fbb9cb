"""The text of an item under its form: numbered by itself, traced in the log, and kept once it was voted."""

import datetime
from typing import Any

from django.test import Client

from dossiers.models import Gebeurtenis, Instrument, Logregel, Tekstversie
from tests import bouw
from tests.formulier import errors_of, send


def form_of(instrument: Instrument) -> str:
    return f"/beheer/dossiers/instrument/{instrument.pk}/change/"


def add(griffie: Client, instrument: Instrument, *teksten: str, **getypt: str) -> Any:
    """Types new versions below those that are there."""
    er_al = instrument.tekstversies.count()
    velden = {"tekstversies-TOTAL_FORMS": str(er_al + len(teksten))}
    velden |= {f"tekstversies-{er_al + n}-tekst": tekst for n, tekst in enumerate(teksten)}
    return send(griffie, form_of(instrument), **velden | getypt)


def numbers(instrument: Instrument) -> list[tuple[int, str]]:
    return list(instrument.tekstversies.values_list("volgnummer", "tekst"))


def test_versions_are_numbered_in_the_order_in_which_they_are_typed(griffie: Client) -> None:
    motie = bouw.bouw_instrument()
    assert errors_of(add(griffie, motie, "Twaalf bomen.", "Twintig bomen.")) == ""
    assert errors_of(add(griffie, motie, "Dertig bomen.")) == ""
    assert numbers(motie) == [(1, "Twaalf bomen."), (2, "Twintig bomen."), (3, "Dertig bomen.")]


def test_a_number_can_be_chosen_where_an_earlier_version_is_not_known(griffie: Client) -> None:
    motie = bouw.bouw_instrument()
    add(griffie, motie, "Twintig bomen.", "Dertig bomen.", **{"tekstversies-0-volgnummer": "2"})
    assert numbers(motie) == [(2, "Twintig bomen."), (3, "Dertig bomen.")]


def test_a_number_that_is_there_already_is_refused_with_what_to_do(griffie: Client) -> None:
    versie = bouw.bouw_tekstversie()
    antwoord = add(griffie, versie.instrument, "Nog eens.", **{"tekstversies-1-volgnummer": "1"})
    assert errors_of(antwoord)
    assert Tekstversie.objects.count() == 1


def test_a_version_without_words_and_without_an_address_is_refused(griffie: Client) -> None:
    antwoord = add(griffie, bouw.bouw_instrument(), "", **{"tekstversies-0-datum": "14-10-2025"})
    assert "Vul de tekst in, of het webadres" in errors_of(antwoord)


def test_a_later_version_marks_the_item_as_changed_and_the_first_does_not(griffie: Client) -> None:
    motie = bouw.bouw_instrument()
    add(griffie, motie, "Twaalf bomen.")
    motie.refresh_from_db()
    assert not motie.gewijzigd
    add(griffie, motie, "Twintig bomen.")
    motie.refresh_from_db()
    assert motie.gewijzigd
    assert Logregel.objects.filter(nieuw={"gewijzigd": True}, wie__isnull=False).count() == 1


def test_what_changes_in_a_version_stands_in_the_log(griffie: Client) -> None:
    versie = bouw.bouw_tekstversie(tekst="Twaalf bomen.")
    send(griffie, form_of(versie.instrument), **{"tekstversies-0-tekst": "Twaalf bomen, geen elf."})
    regel = Logregel.objects.get()
    assert (regel.model, regel.object_id) == ("dossiers.instrument", versie.instrument_id)
    assert "Twaalf bomen, geen elf." in str(regel.nieuw)
    assert "Twaalf bomen." in str(regel.oud)


def test_a_version_that_was_voted_is_not_deleted_and_the_clerk_hears_why(griffie: Client) -> None:
    versie = bouw.bouw_tekstversie()
    bouw.bouw_stemming(instrument=versie.instrument, tekstversie=versie)
    antwoord = send(griffie, form_of(versie.instrument), **{"tekstversies-0-DELETE": "on"})
    assert Tekstversie.objects.filter(pk=versie.pk).exists()
    assert "Stemming over" in errors_of(antwoord)


def test_a_version_that_was_not_voted_can_go(griffie: Client) -> None:
    versie = bouw.bouw_tekstversie()
    assert errors_of(send(griffie, form_of(versie.instrument), **{"tekstversies-0-DELETE": "on"})) == ""
    assert not Tekstversie.objects.exists()


def step(griffie: Client, instrument: Instrument, **velden: str) -> Any:
    getypt = {f"gebeurtenissen-0-{naam}": waarde for naam, waarde in velden.items()}
    return send(griffie, form_of(instrument), **{"gebeurtenissen-TOTAL_FORMS": "1"} | getypt)


def test_an_item_is_held_over_until_a_day_or_merged_into_another(griffie: Client) -> None:
    motie, ander = bouw.bouw_instrument(), bouw.bouw_instrument()
    assert errors_of(step(griffie, motie, soort="aangehouden", tot="14-03-2026")) == ""
    assert Gebeurtenis.objects.get().tot == datetime.date(2026, 3, 14)
    assert errors_of(step(griffie, bouw.bouw_instrument(), soort="samengevoegd", ander=str(ander.pk))) == ""
    assert Gebeurtenis.objects.get(soort="samengevoegd").ander == ander


def test_a_step_that_cannot_be_is_refused_with_what_to_do(griffie: Client) -> None:
    motie, ander = bouw.bouw_instrument(), bouw.bouw_instrument()
    assert "Alleen bij ‘aangehouden’" in errors_of(step(griffie, motie, soort="vervallen", tot="14-03-2026"))
    assert "Een ander stuk hoort alleen" in errors_of(
        step(griffie, motie, soort="vervallen", ander=str(ander.pk))
    )
    zichzelf = step(griffie, motie, soort="vervangen", ander=str(motie.pk))
    assert "Een stuk kan niet door zichzelf worden vervangen" in errors_of(zichzelf)
    assert not Gebeurtenis.objects.exists()


def test_a_new_row_proposes_no_number_that_another_may_have(griffie: Client) -> None:
    pagina = griffie.get(form_of(bouw.bouw_instrument()))
    assert 'name="tekstversies-__prefix__-volgnummer"' in pagina.content.decode()
    (regels,) = (f.formset for f in pagina.context["inline_admin_formsets"] if f.formset.model is Tekstversie)
    assert regels.empty_form["volgnummer"].value() is None
