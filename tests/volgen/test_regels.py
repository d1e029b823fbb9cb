"""What cannot be about following is refused by the database itself, on both kinds, in Dutch."""

from typing import Any

import pytest
from django.utils import timezone

from tests import bouw
from tests.regels import Overtreding, check_rule, constraints
from volgen.models import OBJECTEN, Abonnee, Melding, Teller, Volging


def _abonnee() -> Abonnee:
    return Abonnee.objects.create(adres="lezer@voorbeeldstad.example")


def _followed_again(soort: str) -> Overtreding:
    def rij() -> Any:
        waarden = {"abonnee": _abonnee(), "soort": soort, soort: getattr(bouw, f"bouw_{soort}")()}
        Volging.objects.create(**waarden)
        return Volging(**waarden)

    return rij


def _searched_again() -> Volging:
    waarden = {"abonnee": _abonnee(), "soort": "zoekvraag", "vraag": "q=bomen"}
    Volging.objects.create(**waarden)
    return Volging(**waarden)


def _told_again() -> Melding:
    abonnee = _abonnee()
    volging = Volging.objects.create(abonnee=abonnee, soort="uitvoering")
    waarden = {"abonnee": abonnee, "sleutel": "stemming-12", "bundel": "instrument-3", "volging": volging}
    Melding.objects.create(**waarden)
    return Melding(**waarden)


def _counted_again() -> Teller:
    waarden = {"sleutel": "abc", "uur": timezone.now()}
    Teller.objects.create(**waarden)
    return Teller(**waarden)


OVERTREDINGEN: dict[str, Overtreding] = {
    "melding_een_keer": _told_again,
    "teller_een_per_uur": _counted_again,
    "volging_van_een_ding": lambda: Volging(abonnee=_abonnee(), soort="dossier", fractie=bouw.bouw_fractie()),
    "volging_vraag_een_keer": _searched_again,
    **{f"volging_{soort}_een_keer": _followed_again(soort) for soort in OBJECTEN},
}


@pytest.mark.django_db
@pytest.mark.parametrize("naam", sorted(constraints("volgen")))
def test_the_database_holds_the_rule(naam: str) -> None:
    assert naam in OVERTREDINGEN, f"Geef in OVERTREDINGEN een rij die {naam} overtreedt."
    check_rule(naam, OVERTREDINGEN[naam]())


def test_no_trial_is_left_of_a_rule_that_went() -> None:
    assert set(OVERTREDINGEN) <= set(constraints("volgen"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "waarden", [{"soort": "zoekvraag"}, {"soort": "dossier"}, {"soort": "uitvoering", "fractie": True}]
)
def test_what_is_followed_and_what_is_named_go_together(waarden: dict[str, Any]) -> None:
    if waarden.get("fractie"):
        waarden = waarden | {"fractie": bouw.bouw_fractie()}
    check_rule("volging_van_een_ding", Volging(abonnee=_abonnee(), **waarden))
