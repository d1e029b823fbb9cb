"""Meldingen become mails: each item its own for who wants to hear at once, one at a set hour for the others."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from tests.volgen.opzet import bouw_abonnee, bouw_volging
from volgen.mail.zendingen import HOOGSTENS_LOS, make_zendingen
from volgen.models import Abonnee, Melding, Zending

pytestmark = pytest.mark.django_db
# A Wednesday.
WOENSDAG = datetime.datetime(2025, 10, 15, 7, 0, tzinfo=timezone.get_default_timezone())


def bouw_melding(abonnee: Abonnee, op: datetime.datetime = WOENSDAG, **waarden: Any) -> Melding:
    volging = abonnee.volgingen.first() or bouw_volging(soort="uitvoering", abonnee=abonnee)
    nummer = Melding.objects.count()
    return Melding.objects.create(
        **{
            "abonnee": abonnee,
            "volging": volging,
            "sleutel": f"stemming-{nummer}",
            "bundel": f"instrument-{nummer}",
            "gemaakt_op": op,
            **waarden,
        }
    )


def bundels() -> list[list[str]]:
    return [
        [melding.sleutel for melding in zending.meldingen.order_by("pk")]
        for zending in Zending.objects.order_by("pk")
    ]


def uren(n: float) -> datetime.timedelta:
    return datetime.timedelta(hours=n)


def test_at_once_means_a_mail_for_each_item() -> None:
    abonnee = bouw_abonnee()
    bouw_melding(abonnee, bundel="instrument-1")
    bouw_melding(abonnee, bundel="instrument-2")
    bouw_melding(abonnee, bundel="instrument-1")
    bouw_melding(bouw_abonnee(), bundel="instrument-1")

    assert make_zendingen(WOENSDAG, 7) == 3
    assert bundels() == [["stemming-0", "stemming-2"], ["stemming-1"], ["stemming-3"]]
    assert make_zendingen(WOENSDAG, 7) == 0


def test_a_flood_of_items_goes_in_one_mail() -> None:
    abonnee = bouw_abonnee()
    for _ in range(HOOGSTENS_LOS + 1):
        bouw_melding(abonnee)

    assert make_zendingen(WOENSDAG, 7) == 1
    assert Zending.objects.get().bundel == ""


@pytest.mark.parametrize(
    ("ritme", "later"), [("dagelijks", uren(24)), ("wekelijks", datetime.timedelta(days=5))]
)
def test_a_digest_goes_at_its_hour_and_not_before(ritme: str, later: datetime.timedelta) -> None:
    abonnee = bouw_abonnee(ritme=ritme)
    bouw_melding(abonnee, WOENSDAG + uren(1))
    bouw_melding(abonnee, WOENSDAG + uren(2))

    assert make_zendingen(WOENSDAG + uren(3), 7) == 0
    assert make_zendingen(WOENSDAG + later - uren(0.1), 7) == 0
    assert make_zendingen(WOENSDAG + later, 7) == 1
    assert bundels() == [["stemming-0", "stemming-1"]]


def test_what_comes_after_the_hour_waits_for_the_next() -> None:
    abonnee = bouw_abonnee(ritme="dagelijks")
    bouw_melding(abonnee, WOENSDAG - uren(1))
    bouw_melding(abonnee, WOENSDAG + uren(1))

    assert make_zendingen(WOENSDAG + uren(4), 7) == 1
    assert make_zendingen(WOENSDAG + uren(5), 7) == 0
    assert make_zendingen(WOENSDAG + uren(24), 7) == 1
    assert bundels() == [["stemming-0"], ["stemming-1"]]


def test_what_waits_goes_by_the_rhythm_of_now() -> None:
    abonnee = bouw_abonnee(ritme="wekelijks")
    bouw_melding(abonnee, WOENSDAG + uren(1))
    Abonnee.objects.update(ritme="direct")

    assert make_zendingen(WOENSDAG + uren(1), 7) == 1


def test_who_has_only_a_feed_gets_no_mail() -> None:
    bouw_melding(bouw_abonnee(adres=None))

    assert make_zendingen(WOENSDAG, 7) == 0


def test_a_question_to_confirm_is_not_taken_for_a_digest() -> None:
    abonnee = bouw_abonnee(ritme="dagelijks")
    bouw_melding(abonnee, WOENSDAG - uren(1))
    vraag = Zending.objects.create(abonnee=abonnee, soort="bevestiging")

    make_zendingen(WOENSDAG, 7)

    assert not vraag.meldingen.exists()
    assert Melding.objects.get().zending.soort == "bericht"


def test_many_people_are_done_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("volgen.mail.zendingen._TEGELIJK", 2)
    for _ in range(5):
        bouw_melding(bouw_abonnee())

    assert make_zendingen(WOENSDAG, 7) == 5
    assert not Melding.objects.filter(zending=None).exists()
