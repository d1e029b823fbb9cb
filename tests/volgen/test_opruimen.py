"""What is over is deleted, and nothing else."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from tests import bouw
from tests.volgen.opzet import bouw_abonnee, bouw_volging, bouw_zending
from volgen.models import Abonnee, Melding, Teller, Volging, Zending
from volgen.opruimen import Opgeruimd, clean_up

pytestmark = pytest.mark.django_db


def ago(**waarden: Any) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(**waarden)


def set_age(rij: Any, **waarden: Any) -> Any:
    type(rij).objects.filter(pk=rij.pk).update(**waarden)
    return rij


def clean() -> int:
    return clean_up(timezone.now()).abonnees


def test_what_was_not_confirmed_in_three_days_goes_with_its_address() -> None:
    te_laat, op_tijd = (bouw_volging(bouw.bouw_dossier(), bevestigd_op=None) for _ in range(2))
    set_age(te_laat, aangemaakt_op=ago(days=3, minutes=1))
    set_age(te_laat.abonnee, aangemaakt_op=ago(days=3, minutes=1))
    set_age(op_tijd, aangemaakt_op=ago(days=2, hours=23))
    set_age(op_tijd.abonnee, aangemaakt_op=ago(days=2, hours=23))

    assert clean() == 1
    assert Abonnee.objects.get() == op_tijd.abonnee


def test_what_was_confirmed_stays() -> None:
    volging = set_age(bouw_volging(bouw.bouw_dossier()), aangemaakt_op=ago(days=900))
    set_age(volging.abonnee, aangemaakt_op=ago(days=900))

    assert clean() == 0
    assert Volging.objects.get() == volging


def test_who_asks_at_this_moment_is_left_alone() -> None:
    bouw_abonnee()

    assert clean() == 0


def test_an_address_that_does_not_exist_goes_after_three_mails() -> None:
    for geweigerd in (2, 3):
        bouw_volging(bouw.bouw_dossier(), abonnee=bouw_abonnee(geweigerd=geweigerd))

    assert clean() == 1
    assert Abonnee.objects.get().geweigerd == 2


def test_mails_of_a_month_ago_are_forgotten_and_those_that_wait_are_not() -> None:
    oud, nieuw, wacht = (bouw_zending(stand=stand) for stand in ("verzonden", "mislukt", "wacht"))
    for zending in (oud, wacht):
        set_age(zending, gewijzigd_op=ago(days=31))
    set_age(nieuw, gewijzigd_op=ago(days=29))

    clean()

    assert set(Zending.objects.all()) == {nieuw, wacht}
    assert set(Melding.objects.values_list("zending", flat=True)) == {nieuw.pk, wacht.pk}


def test_a_mail_of_which_nobody_knows_whether_it_arrived_is_forgotten_as_well() -> None:
    """Nobody decided in a month: it is not sent again, and what it told to whom goes as with every other mail."""
    oud, nieuw = (bouw_zending(stand="aangeboden", niet_voor=ago(days=1)) for _ in range(2))
    set_age(oud, gewijzigd_op=ago(days=31))
    set_age(nieuw, gewijzigd_op=ago(days=29))

    assert clean_up(timezone.now()) == Opgeruimd(abonnees=0, onzeker=1)
    assert Zending.objects.get() == nieuw
    assert Melding.objects.get().zending == nieuw
    # Who follows stays, and hears of what is new.
    assert Abonnee.objects.filter(pk=oud.abonnee_id).exists()
    assert clean_up(timezone.now()) == Opgeruimd(abonnees=0, onzeker=0)


def test_old_counts_are_forgotten_and_a_day_of_twenty_five_hours_is_counted_whole() -> None:
    Teller.objects.create(sleutel="oud", uur=ago(hours=49))
    Teller.objects.create(sleutel="nieuw", uur=ago(hours=25))

    clean()

    assert Teller.objects.get().sleutel == "nieuw"
