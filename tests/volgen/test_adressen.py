"""The secret addresses of a follower: each opens one thing, for one follower, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import signing

from tests import bouw
from tests.volgen.opzet import bouw_abonnee, bouw_volging
from volgen import adressen

pytestmark = pytest.mark.django_db

MAKEN: dict[str, Callable[[Any], str]] = {
    "bevestigen": adressen.make_bevestigen,
    "beheren": lambda volging: adressen.make_beheren(volging.abonnee),
    "stoppen": lambda volging: adressen.make_stoppen(volging.abonnee, volging),
    "feed": lambda volging: adressen.make_feed(volging.abonnee),
}
LEZEN: dict[str, Callable[[str], Any]] = {naam: getattr(adressen, f"read_{naam}") for naam in MAKEN}


def volging() -> Any:
    return bouw_volging(bouw.bouw_dossier())


def test_each_address_tells_whose_it_is() -> None:
    rij = volging()

    assert adressen.read_bevestigen(adressen.make_bevestigen(rij)) == rij
    assert adressen.read_beheren(adressen.make_beheren(rij.abonnee)) == rij.abonnee
    assert adressen.read_feed(adressen.make_feed(rij.abonnee)) == rij.abonnee
    assert adressen.read_stoppen(adressen.make_stoppen(rij.abonnee, rij)) == adressen.Stoppen(
        rij.abonnee, rij, alles=False
    )
    assert adressen.read_stoppen(adressen.make_stoppen(rij.abonnee)) == adressen.Stoppen(
        rij.abonnee, None, alles=True
    )


@pytest.mark.parametrize("gemaakt", MAKEN)
@pytest.mark.parametrize("gelezen", LEZEN)
def test_no_address_opens_another_thing(gemaakt: str, gelezen: str) -> None:
    assert bool(LEZEN[gelezen](MAKEN[gemaakt](volging()))) == (gemaakt == gelezen)


@pytest.mark.parametrize("naam", MAKEN)
def test_a_new_salt_ends_what_was_given_out(naam: str) -> None:
    rij = volging()
    token = MAKEN[naam](rij)
    rij.abonnee.zout = "ander"
    rij.abonnee.save()

    assert LEZEN[naam](token) is None


@pytest.mark.parametrize("naam", MAKEN)
def test_what_was_changed_by_hand_opens_nothing(naam: str) -> None:
    rij, ander = volging(), volging()
    token = MAKEN[naam](rij)

    for vals in (
        token[:-1] + ("A" if token[-1] != "A" else "B"),
        token.replace(str(rij.abonnee_id), str(ander.abonnee_id), 1),
        token.rpartition(".")[0],
        "",
        "0.a.b",
        "9" * 30 + ".a.b",
        "１.a.b",
        "\0",
    ):
        assert LEZEN[naam](vals) is None


def test_a_question_to_confirm_is_open_for_three_days(monkeypatch: pytest.MonkeyPatch) -> None:
    rij = volging()
    echt = signing.time.time
    monkeypatch.setattr(signing.time, "time", lambda: echt() - timedelta(days=2, hours=23).total_seconds())
    nog_net = adressen.make_bevestigen(rij)
    monkeypatch.setattr(signing.time, "time", lambda: echt() - timedelta(days=3, minutes=1).total_seconds())
    te_laat, beheren = adressen.make_bevestigen(rij), adressen.make_beheren(rij.abonnee)
    monkeypatch.setattr(signing.time, "time", echt)

    assert adressen.read_bevestigen(nog_net) == rij
    assert adressen.read_bevestigen(te_laat) is None
    assert adressen.read_beheren(beheren) == rij.abonnee


def test_stopping_what_was_stopped_before_is_still_understood() -> None:
    rij = volging()
    token = adressen.make_stoppen(rij.abonnee, rij)
    rij.delete()

    assert adressen.read_stoppen(token) == adressen.Stoppen(rij.abonnee, None, alles=False)


def test_no_thing_of_another_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    rij, ander = volging(), volging()
    rij.abonnee = ander.abonnee

    assert adressen.read_bevestigen(adressen.make_bevestigen(rij)) is None


def test_addresses_in_mails_are_whole(settings: Any) -> None:
    settings.SITE_ADRES = "https://raad.voorbeeldstad.example"

    assert adressen.absolute("volgen_stoppen", "abc") == "https://raad.voorbeeldstad.example/volgen/stop/abc/"
    assert adressen.make_feed(bouw_abonnee()) != adressen.make_feed(bouw_abonnee())
