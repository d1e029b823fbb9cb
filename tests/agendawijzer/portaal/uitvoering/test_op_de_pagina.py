"""What became of it stands on the page of the motion itself and on that of its subject."""

import datetime
from typing import Any

import pytest
from django.test import Client

from tests import bouw
from tests.agendawijzer.portaal.uitvoering.test_paginas import adopted, report, words

pytestmark = pytest.mark.django_db


def path(rij: Any) -> str:
    return str(rij.get_absolute_url())


def test_the_page_of_an_adopted_motion_has_its_trail(client: Client) -> None:
    motie = adopted(termijn=datetime.date(2020, 1, 1))
    assert "Over de uitvoering is bij ons nog niets vastgelegd." in words(client, path(motie))
    report(
        motie,
        "in_uitvoering",
        tekst="De eerste bomen staan.",
        brief=bouw.bouw_raadsbrief(titel="Stand groen"),
    )
    report(motie, "gemeld", tekst="Geheim", publicatie="concept")
    pagina = words(client, path(motie))
    assert "Stand In uitvoering te laat" in pagina
    assert "Termijn 1 januari 2020" in pagina
    assert "Het college: in uitvoering" in pagina
    assert "De eerste bomen staan." in pagina
    assert "Bron: raadsbrief ‘Stand groen’" in pagina
    assert "Geheim" not in pagina


@pytest.mark.parametrize("soort", ["motie", "amendement"])
def test_what_was_rejected_or_decides_by_itself_has_none(client: Client, soort: str) -> None:
    verworpen = bouw.bouw_stemming(
        instrument=bouw.bouw_instrument(soort=soort), uitkomst="verworpen", voor=8, tegen=30
    ).instrument
    voorstel = adopted(soort="raadsvoorstel")
    for rij in (verworpen, voorstel):
        assert "Wat kwam ervan?" not in words(client, path(rij))


def test_the_page_of_a_subject_tells_what_became_of_its_motions_and_promises(client: Client) -> None:
    dossier = bouw.bouw_dossier()
    assert "Wat kwam ervan?" not in words(client, path(dossier))
    motie = adopted(dossier=dossier, titel="Meer bomen")
    report(motie, "afgedaan", melder="raad")
    bouw.bouw_toezegging(instrument=motie, titel="Uitzoeken")
    pagina = words(client, path(dossier)).partition("Wat kwam ervan?")[2]
    assert "Meer bomen" in pagina
    assert "Afgedaan volgens de raad" in pagina
    assert "Uitzoeken" in pagina
    assert "Nog niets vastgelegd" in pagina


def test_many_are_told_by_state_and_fold_out_to_their_rows(client: Client) -> None:
    dossier = bouw.bouw_dossier()
    report(adopted(dossier=dossier, titel="Meer bomen"), "gemeld")
    for k in range(3):
        adopted(dossier=dossier, titel=f"Stil {k}", termijn=datetime.date(2020, 1, 1) if k == 0 else None)
    assert "Nog niets vastgelegd: 3" not in words(client, path(dossier))
    bouw.bouw_toezegging(dossier=dossier, titel="Beloofd")
    pagina = words(client, path(dossier)).rpartition("Wat kwam ervan?")[2].partition("Stukken")[0]
    gemeld, vouw, stil = pagina.partition("Nog niets vastgelegd : 4 1 te laat")
    assert vouw
    assert "Gemeld als afgedaan : 1" in gemeld
    assert "Meer bomen" in gemeld
    assert all(titel in stil for titel in ("Stil 0", "Stil 1", "Stil 2", "Beloofd"))
