"""What the answers of a mail server mean: for this mail, for its reader, or for all of them; and nobody reads along."""

import logging

import pytest

from tests import bouw
from tests.volgen.mail.test_ronde import bouw_zendingen, once, run, stands
from tests.volgen.mailserver import Mailserver
from tests.volgen.opzet import bouw_abonnee, bouw_volging, bouw_zending
from volgen.models import Abonnee, Zending

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_address_that_does_not_exist_fails_and_is_counted(mailserver: Mailserver) -> None:
    weg, *_ = bouw_zendingen(3)
    mailserver.gedrag = lambda moment, nummer, adres: (
        f"550 5.1.1 <{adres}> onbekend" if moment == "rcpt" and adres == weg.abonnee.adres else None
    )

    assert run().telling == {"mislukt": 1, "verzonden": 2}
    weg.abonnee.refresh_from_db()
    assert weg.abonnee.geweigerd == 1


def test_an_address_that_works_again_starts_at_nought(mailserver: Mailserver) -> None:
    abonnee = bouw_abonnee(geweigerd=2)
    bouw_zending(abonnee=abonnee)

    run()

    abonnee.refresh_from_db()
    assert abonnee.geweigerd == 0


@pytest.mark.parametrize("antwoord", ["554 5.7.1 geen doorgifte", "550 5.7.1 beleid"])
def test_a_policy_of_the_server_is_not_taken_for_an_address_that_does_not_exist(
    mailserver: Mailserver, antwoord: str
) -> None:
    bouw_zendingen(5)
    mailserver.gedrag = lambda moment, nummer, adres: antwoord if moment == "rcpt" else None

    ronde = run()

    assert ronde.gestrand
    assert set(stands().values()) == {"wacht"}
    assert not Abonnee.objects.exclude(geweigerd=0).exists()


def test_a_server_that_refuses_all_addresses_removes_nobody(mailserver: Mailserver) -> None:
    bouw_zendingen(25)
    mailserver.gedrag = lambda moment, nummer, adres: "550 5.1.1 onbekend" if moment == "rcpt" else None

    ronde = run()

    assert ronde.gestrand
    assert ronde.telling["uitgesteld"] == 10
    assert set(stands().values()) == {"wacht"}
    assert not Abonnee.objects.exclude(geweigerd=0).exists()


def test_addresses_that_somebody_made_up_do_not_hold_up_the_news(mailserver: Mailserver) -> None:
    """Who fills in ten of them would otherwise stop the mail of everyone."""
    for _ in range(12):
        volging = bouw_volging(bouw.bouw_dossier(), bevestigd_op=None)
        Zending.objects.create(abonnee=volging.abonnee, soort="bevestiging", volging=volging)
    nieuws = bouw_zending()
    mailserver.gedrag = lambda moment, nummer, adres: (
        "550 5.1.1 onbekend" if moment == "rcpt" and adres != nieuws.abonnee.adres else None
    )

    ronde = run()

    assert not ronde.gestrand
    assert ronde.telling == {"mislukt": 12, "verzonden": 1}


def test_several_mails_refused_in_one_run_count_as_one(mailserver: Mailserver) -> None:
    """A server that is wrong for a minute must not cost anyone what they follow."""
    abonnee = bouw_abonnee()
    for _ in range(4):
        bouw_zending(abonnee=abonnee)
    mailserver.gedrag = lambda moment, nummer, adres: "550 5.1.1 onbekend" if moment == "rcpt" else None

    run()

    abonnee.refresh_from_db()
    assert abonnee.geweigerd == 1


def test_a_text_that_is_refused_fails_and_the_others_go(mailserver: Mailserver) -> None:
    bouw_zendingen(3)
    mailserver.gedrag = once("punt", "554 5.6.0 niet deze tekst")

    assert run().telling == {"mislukt": 1, "verzonden": 2}
    assert not Abonnee.objects.exclude(geweigerd=0).exists()


@pytest.mark.parametrize("moment", ["groet", "mail", "rcpt", "data", "punt"])
@pytest.mark.parametrize("code", ["451 4.2.0", "550 5.1.1", "554 5.7.1", "421"])
def test_no_address_comes_into_a_log(
    mailserver: Mailserver, caplog: pytest.LogCaptureFixture, moment: str, code: str
) -> None:
    caplog.set_level(logging.DEBUG)
    zendingen = bouw_zendingen(4)
    mailserver.gedrag = lambda nu, nummer, adres: f"{code} <{adres}> nee" if nu == moment else None

    run()

    assert all(str(zending.abonnee.adres) not in caplog.text for zending in zendingen)
    assert "@" not in caplog.text


def test_a_sender_that_is_not_wanted_blames_no_mail(mailserver: Mailserver) -> None:
    bouw_zendingen(5)
    mailserver.gedrag = lambda moment, nummer, adres: "550 5.7.1 wie bent u" if moment == "mail" else None

    ronde = run()

    assert ronde.gestrand
    assert set(stands().values()) == {"wacht"}
    assert not Abonnee.objects.exclude(geweigerd=0).exists()
