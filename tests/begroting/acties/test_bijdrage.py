"""Every way to lay, confirm, reject or follow a link leaves its line; what is refused too."""

import importlib
import inspect
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from begroting.acties import bijdrage as actions
from begroting.acties import voorstel as voorstel_actions
from begroting.bijwerken import compare_rows, load_rows
from begroting.boom import Hoofdstuk
from begroting.kandidaten import Kandidaat
from begroting.models import AfgewezenBijdrage, Begrotingsvoorstel, Bijdrage
from dossiers.models import Bron, Logregel
from tests import bouw

pytestmark = pytest.mark.django_db

NIEUW = Hoofdstuk("Groen", "Meer bomen.")


def clerk() -> User:
    return User.objects.get_or_create(username="griffie")[0]


def _lay(**extra: Any) -> Bijdrage:
    standaard = {
        "besluit": bouw.bouw_dossier(),
        "dient": bouw.bouw_doel(),
        "soort": "draagt_bij",
        "toelichting": "Dit helpt.",
        "by": clerk(),
    }
    return actions.lay_bijdrage(**standaard | extra)


def _accept() -> Any:
    kandidaat = Kandidaat(bouw.bouw_dossier(), bouw.bouw_resultaat(), 0.5, ("bomen",))
    return actions.accept(kandidaat=kandidaat, soort="wijzigt", toelichting="Zo.", by=clerk())


def _vorig() -> Any:
    eerst, later = (bouw.bouw_doel() for _ in range(2))
    return actions.link_vorig(op=later, vorig=eerst, by=clerk())


def _voorstel() -> Begrotingsvoorstel:
    programma = bouw.bouw_programma(titel="Groen")
    vergelijking = compare_rows(programma, load_rows(programma), NIEUW)
    return voorstel_actions.propose(
        programma=programma,
        hoofdstuk=NIEUW,
        vergelijking=vergelijking,
        bron=Bron(),
        by=clerk(),
        vanuit="inlezen",
    )


def _take_over() -> Any:
    return voorstel_actions.take_over(
        programma=bouw.bouw_programma(), hoofdstuk=NIEUW, bron=bouw.bouw_bron(), by=clerk(), handeling="ingelezen",
        vanuit="inlezen",
    )  # fmt: skip


WEGEN: dict[str, Callable[[], Any]] = {
    "accept": _accept,
    "accept_voorstel": lambda: voorstel_actions.accept_voorstel(voorstel=_voorstel(), by=clerk()),
    "confirm": lambda: actions.confirm(bijdrage=bouw.bouw_bijdrage(zekerheid="redactie"), by=clerk()),
    "lay_bijdrage": _lay,
    "link_vorig": _vorig,
    "propose": _voorstel,
    "reject": lambda: actions.reject(besluit=bouw.bouw_dossier(), dient=bouw.bouw_doel(), by=clerk()),
    "reject_voorstel": lambda: voorstel_actions.reject_voorstel(voorstel=_voorstel(), by=clerk()),
    "take_over": _take_over,
}


def test_every_action_is_tried() -> None:
    gevonden = {
        naam
        for module in ("begroting.acties.bijdrage", "begroting.acties.voorstel")
        for naam, functie in inspect.getmembers(importlib.import_module(module), inspect.isfunction)
        if functie.__module__ == module and "by" in inspect.signature(functie).parameters and naam[0] != "_"
    }
    assert gevonden == set(WEGEN)


@pytest.mark.parametrize("weg", WEGEN)
def test_every_action_leaves_a_line_with_who_did_it(weg: str) -> None:
    assert WEGEN[weg]()
    regels = Logregel.objects.filter(wie=clerk(), resultaat="gelukt")
    assert regels
    assert all(regel.model.startswith("begroting.") for regel in regels)


def test_a_link_is_a_concept_until_it_is_published() -> None:
    assert not Bijdrage.objects.openbaar().filter(pk=_lay().pk).exists()
    assert Bijdrage.objects.openbaar().filter(pk=_lay(openbaar=True).pk).exists()


def test_a_link_to_a_hidden_dossier_is_hidden_with_it() -> None:
    rij = _lay(besluit=bouw.bouw_dossier(publicatie="concept"), openbaar=True)
    assert not Bijdrage.objects.openbaar().filter(pk=rij.pk).exists()


def test_laying_a_link_takes_back_its_rejection() -> None:
    dossier, doel = bouw.bouw_dossier(), bouw.bouw_doel()
    actions.reject(besluit=dossier, dient=doel, by=clerk(), reden="Andere inkoop.")
    assert actions.reject(besluit=dossier, dient=doel, by=clerk()) is None
    _lay(besluit=dossier, dient=doel)
    assert not AfgewezenBijdrage.objects.exists()


@pytest.mark.parametrize(
    ("poging", "zin"),
    [
        (lambda: _lay(toelichting="  "), "Leg in één zin uit"),
        (lambda: _lay(soort="hoort_erbij"), "hoort_erbij"),
        (lambda: [_lay(besluit=(rij := _lay()).dossier, dient=rij.doel)], "Dit verband is er al."),
        (
            lambda: actions.reject(besluit=(rij := _lay()).dossier, dient=rij.doel, by=clerk()),
            "Trek het in als het niet klopt.",
        ),
        (
            lambda: actions.link_vorig(op=bouw.bouw_doel(), vorig=bouw.bouw_resultaat(), by=clerk()),
            "van dezelfde soort",
        ),
        (lambda: actions.link_vorig(op=bouw.bouw_doel(), vorig=bouw.bouw_doel(), by=clerk()), "eerder jaar"),
    ],
)
def test_what_is_refused_says_why_and_leaves_a_line(poging: Callable[[], Any], zin: str) -> None:
    with pytest.raises(ValidationError) as fout:
        poging()
    assert zin in " ".join(fout.value.messages)
    assert Logregel.objects.filter(resultaat="geweigerd", wie=clerk()).exists()


def test_what_was_settled_is_not_settled_again() -> None:
    voorstel = _voorstel()
    assert voorstel_actions.reject_voorstel(voorstel=voorstel, by=clerk())
    assert not voorstel_actions.accept_voorstel(voorstel=voorstel, by=clerk())
    assert not actions.confirm(bijdrage=bouw.bouw_bijdrage(zekerheid="griffie"), by=clerk())


def test_a_newer_proposal_takes_the_place_of_one_that_waits() -> None:
    eerste = _voorstel()
    programma = eerste.programma
    anders = Hoofdstuk("Groen", "Nog meer bomen.")
    vergelijking = compare_rows(programma, load_rows(programma), anders)
    voorstel_actions.propose(
        programma=programma,
        hoofdstuk=anders,
        vergelijking=vergelijking,
        bron=Bron(),
        by=None,
        vanuit="inlezen",
    )
    eerste.refresh_from_db()
    assert eerste.stand == Begrotingsvoorstel.Stand.VERVANGEN
    assert programma.voorstellen.get(stand="open").boom["ambitie"] == "Nog meer bomen."
