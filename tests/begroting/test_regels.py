"""What cannot be in the budget is refused by the database itself, on both kinds, in Dutch."""

from typing import Any

import pytest

from begroting.models import AfgewezenBijdrage, Begroting, Begrotingsvoorstel, Bijdrage, Programma
from begroting.models.bijdrage import BESLUITEN, DOELEN
from tests import bouw
from tests.regels import Overtreding, check_rule, constraints


def _self(maak) -> Overtreding:
    def rij() -> Any:
        gemaakt = maak()
        gemaakt.vorig = gemaakt
        return gemaakt

    return rij


def _second(model, besluit: str, dient: str) -> Overtreding:
    """The same pair again."""

    def rij() -> Any:
        bouwer = bouw.bouw_bijdrage if model is Bijdrage else bouw.bouw_afgewezenbijdrage
        kanten = {
            besluit: getattr(bouw, f"bouw_{besluit}")(),
            dient: getattr(bouw, f"bouw_{dient}")(),
        }
        eerste = bouwer(**kanten)
        ook = {"soort": eerste.soort, "toelichting": "Nog eens."} if model is Bijdrage else {}
        return model(**kanten, **ook)

    return rij


def _two_sides(model, **kanten) -> Overtreding:
    def rij() -> Any:
        ook = {"toelichting": "Zo."} if model is Bijdrage else {}
        return model(**{naam: maak() for naam, maak in kanten.items()}, **ook)

    return rij


def _second_chapter() -> Programma:
    eerste = bouw.bouw_programma()
    return Programma(begroting=eerste.begroting, titel="Ander", slug=eerste.slug)


def _second_open() -> Begrotingsvoorstel:
    return Begrotingsvoorstel(programma=bouw.bouw_begrotingsvoorstel().programma)


PAREN = [(besluit, dient) for besluit in BESLUITEN for dient in DOELEN]
OVERTREDINGEN: dict[str, Overtreding] = {
    "begrotingsvoorstel_besloten_met_datum": lambda: Begrotingsvoorstel(
        programma=bouw.bouw_programma(), stand="aanvaard"
    ),
    "begrotingsvoorstel_een_open": _second_open,
    "begroting_jaar_vier_cijfers": lambda: Begroting(jaar=20260),
    "bijdrage_heeft_een_toelichting": lambda: Bijdrage(dossier=bouw.bouw_dossier(), doel=bouw.bouw_doel()),
    "doel_niet_na_zichzelf": _self(bouw.bouw_doel),
    "ontwikkellijn_niet_na_zichzelf": _self(bouw.bouw_ontwikkellijn),
    "programma_adres_uniek_in_jaar": _second_chapter,
    "programma_baten_aandeel_tot_honderd": lambda: Programma(
        begroting=bouw.bouw_begroting(), titel="X", slug="x", baten_aandeel=101
    ),
    "programma_lasten_aandeel_tot_honderd": lambda: Programma(
        begroting=bouw.bouw_begroting(), titel="X", slug="x", lasten_aandeel=-1
    ),
    "programma_niet_na_zichzelf": _self(bouw.bouw_programma),
    "resultaat_niet_na_zichzelf": _self(bouw.bouw_resultaat),
}
for _model in (Bijdrage, AfgewezenBijdrage):
    _naam = _model.__name__.lower()
    OVERTREDINGEN |= {f"{_naam}_{een}_{ander}_een_keer": _second(_model, een, ander) for een, ander in PAREN}
    OVERTREDINGEN |= {
        f"{_naam}_van_een_besluit": _two_sides(
            _model, dossier=bouw.bouw_dossier, instrument=bouw.bouw_instrument, doel=bouw.bouw_doel
        ),
        f"{_naam}_aan_een_doel": _two_sides(_model, dossier=bouw.bouw_dossier),
    }


@pytest.mark.django_db
@pytest.mark.parametrize("naam", OVERTREDINGEN)
def test_the_database_refuses_it(naam: str) -> None:
    check_rule(naam, OVERTREDINGEN[naam]())


def test_every_rule_is_tried() -> None:
    assert set(constraints("begroting")) == set(OVERTREDINGEN)


@pytest.mark.django_db
def test_one_decision_may_serve_one_goal_in_two_ways() -> None:
    eerste = bouw.bouw_bijdrage(soort="wijzigt")
    bouw.bouw_bijdrage(dossier=eerste.dossier, doel=eerste.doel, soort="financiert")
    assert Bijdrage.objects.count() == 2
