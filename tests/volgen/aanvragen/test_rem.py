"""Who asks too often is held back for an hour or a day, and what is counted leads back to nobody."""

import datetime
import threading

import pytest
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone

from volgen.aanvragen import rem
from volgen.models import Teller

pytestmark = pytest.mark.django_db
UUR = datetime.timedelta(hours=1)
DRIE = rem.Grens("drie", 3, UUR)


def test_up_to_the_limit_is_allowed_and_everyone_has_their_own() -> None:
    assert [rem.count(DRIE, "een") for _ in range(5)] == [True, True, True, False, False]
    assert rem.count(DRIE, "ander")
    assert rem.count(rem.Grens("vier", 3, UUR), "een")


def test_the_next_hour_counts_anew_under_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        rem.count(DRIE, "een")
    (oud,) = Teller.objects.values_list("sleutel", flat=True)
    later = timezone.now() + UUR
    monkeypatch.setattr(rem, "now", lambda: later)
    monkeypatch.setattr(rem, "localtime", lambda: timezone.localtime(later))
    assert rem.count(DRIE, "een")
    assert Teller.objects.exclude(sleutel=oud).get().aantal == 1


def test_a_limit_of_a_day_lasts_until_midnight_here(monkeypatch: pytest.MonkeyPatch) -> None:
    avond = timezone.make_aware(datetime.datetime.fromisoformat("2026-07-01T23:30"))
    monkeypatch.setattr(rem, "now", lambda: avond)
    monkeypatch.setattr(rem, "localtime", lambda: avond)
    assert rem.ADRES.begin().isoformat() == "2026-07-01T00:00:00+02:00"
    assert 1800 <= rem.ADRES.rest() <= 1801
    assert 1800 <= rem.BEZOEKER.rest() <= 1801


def test_nothing_that_was_counted_stands_in_what_is_kept() -> None:
    rem.count(rem.ADRES, "lezer@voorbeeldstad.example")
    rem.count(rem.BEZOEKER, "192.0.2.7")
    for sleutel in Teller.objects.values_list("sleutel", flat=True):
        assert len(sleutel) == 64
        assert "lezer" not in sleutel
        int(sleutel, 16)


def test_what_is_over_is_thrown_away() -> None:
    Teller.objects.create(sleutel="oud", uur=timezone.now() - datetime.timedelta(days=3), aantal=9)
    recent = Teller.objects.create(sleutel="recent", uur=timezone.now() - UUR, aantal=9)
    rem.count(DRIE, "een")
    assert not Teller.objects.filter(sleutel="oud").exists()
    assert Teller.objects.filter(pk=recent.pk).exists()


@pytest.mark.parametrize(
    ("proxy", "koppen", "wie"),
    [
        (False, {"REMOTE_ADDR": "192.0.2.7"}, "192.0.2.7"),
        # What a visitor says of itself counts for nothing, unless a proxy of ours added it, at the end.
        (False, {"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}, "192.0.2.7"),
        (True, {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 198.51.100.1"}, "198.51.100.1"),
        (True, {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}, "198.51.100.1"),
        (True, {"REMOTE_ADDR": "10.0.0.1"}, "10.0.0.1"),
        (True, {"REMOTE_ADDR": "", "HTTP_X_FORWARDED_FOR": "onzin"}, "onbekend"),
        (False, {"REMOTE_ADDR": ""}, "onbekend"),
        (False, {"REMOTE_ADDR": "::ffff:192.0.2.7"}, "192.0.2.7"),
    ],
)
def test_a_visitor_is_who_the_connection_says(
    settings: object, proxy: bool, koppen: dict[str, str], wie: str
) -> None:
    settings.PROXY_ADRES = proxy  # type: ignore[attr-defined]
    assert rem.visitor(RequestFactory().get("/", **koppen)) == wie  # type: ignore[arg-type]


def test_all_addresses_of_one_home_are_one_visitor() -> None:
    def wie(adres: str) -> str:
        return rem.visitor(RequestFactory().get("/", REMOTE_ADDR=adres))

    assert wie("2001:db8:1:2::1") == wie("2001:db8:1:2:ffff::9")
    assert wie("2001:db8:1:2::1") != wie("2001:db8:1:3::1")


def test_who_is_held_back_uses_up_nothing_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rem, "BEZOEKER", rem.Grens("bezoeker", 1, UUR))
    monkeypatch.setattr(rem, "IEDEREEN", rem.Grens("iedereen", 2, UUR))
    druk, rustig = (RequestFactory().get("/", REMOTE_ADDR=adres) for adres in ("192.0.2.1", "192.0.2.2"))
    assert rem.find_wait(druk) is None
    assert [rem.find_wait(druk) is None for _ in range(4)] == [False] * 4
    assert rem.find_wait(rustig) is None


def test_the_message_says_when_to_try_again() -> None:
    over_een_uur = timezone.localtime() + UUR
    assert f"na {over_een_uur:%H.%M} uur" in rem.describe_wait(3600)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_are_both_counted() -> None:
    def werk() -> None:
        try:
            for _ in range(5):
                rem.count(DRIE, "een")
        finally:
            connection.close()

    draden = [threading.Thread(target=werk) for _ in range(3)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert Teller.objects.get().aantal == 15


def test_old_counts_are_found_without_a_walk_past_all_of_them() -> None:
    """They are thrown away at every count, and after a busy day there are tens of thousands."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Of a handful of rows it would read all, whatever there is.
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "teller_uur" in Teller.objects.filter(uur__lt=timezone.now()).explain()
