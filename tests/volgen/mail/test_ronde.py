"""A run of sending does not lose a mail, nor send one twice, whatever the server does."""

from typing import Any

import pytest

from tests import bouw
from tests.volgen.mailserver import Mailserver, slowly
from tests.volgen.opzet import bouw_volging, bouw_zending
from volgen.mail import standen
from volgen.mail.mails import make_mail
from volgen.mail.post import open_post
from volgen.mail.ronde import Ronde
from volgen.models import Abonnee, Zending

pytestmark = pytest.mark.django_db(transaction=True)


def run(**waarden: Any) -> Ronde:
    ronde = Ronde(open_post(), make_mail, wacht=lambda seconden: None, **waarden)
    ronde.run()
    return ronde


def let_wait_be_over() -> None:
    Zending.objects.exclude(stand="verzonden").update(niet_voor="2020-01-01T00:00Z")


def stands() -> dict[int, str]:
    return dict(Zending.objects.values_list("pk", "stand"))


def bouw_zendingen(aantal: int) -> list[Zending]:
    stemming = bouw.bouw_stemming()
    return [bouw_zending(stemming=stemming) for _ in range(aantal)]


def once(moment: str, antwoord: str, nummers: tuple[int, ...] = (2,)) -> Any:
    return lambda nu, nummer, adres: antwoord if nu == moment and nummer in nummers else None


def test_every_mail_goes_over_one_connection(mailserver: Mailserver) -> None:
    bouw_zendingen(25)

    ronde = run()

    assert ronde.telling == {"verzonden": 25}
    assert mailserver.verbindingen == 1
    assert len(set(mailserver.kenmerken)) == 25
    assert set(stands().values()) == {"verzonden"}


def test_a_connection_carries_so_many_mails_and_no_more(
    mailserver: Mailserver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("volgen.mail.post.PER_VERBINDING", 2)
    bouw_zendingen(5)

    run()

    assert mailserver.verbindingen == 3
    assert len(mailserver.brieven) == 5


def test_who_waits_for_a_mail_goes_before_the_news(mailserver: Mailserver) -> None:
    bouw_zendingen(2)
    volging = bouw_volging(bouw.bouw_dossier())
    Zending.objects.create(abonnee=volging.abonnee, soort="bevestiging", volging=volging)

    run()

    assert mailserver.brieven[0].aan == volging.abonnee.adres


@pytest.mark.parametrize("moment", ["mail", "rcpt", "data", "punt"])
def test_not_now_is_tried_later_and_the_others_go(mailserver: Mailserver, moment: str) -> None:
    bouw_zendingen(3)
    mailserver.gedrag = once(moment, "451 4.3.0 probeer het later")

    ronde = run()

    assert ronde.telling == {"verzonden": 2, "uitgesteld": 1}
    laat = Zending.objects.get(stand="wacht")
    assert (laat.pogingen, laat.houder) == (1, None)
    assert run().telling == {}
    let_wait_be_over()
    assert run().telling == {"verzonden": 1}
    assert len(set(mailserver.kenmerken)) == len(mailserver.brieven) == 3


@pytest.mark.parametrize("moment", ["mail", "rcpt", "data", "tekst"])
def test_a_connection_that_goes_before_the_end_loses_nothing(mailserver: Mailserver, moment: str) -> None:
    bouw_zendingen(3)
    mailserver.gedrag = once(moment, "weg")

    run()
    let_wait_be_over()
    run()

    assert set(stands().values()) == {"verzonden"}
    assert len(set(mailserver.kenmerken)) == len(mailserver.brieven) == 3


def test_a_connection_that_goes_before_the_answer_sends_it_again_as_the_same_mail(
    mailserver: Mailserver,
) -> None:
    """The server had it, but did not say so: then the sender is still answerable for it (RFC 5321, 4.2.5)."""
    bouw_zendingen(3)
    mailserver.gedrag = once("punt", "weg")

    run()
    let_wait_be_over()
    run()

    assert set(stands().values()) == {"verzonden"}
    assert len(mailserver.brieven) == 4
    assert len(set(mailserver.kenmerken)) == 3


def test_a_server_that_thinks_long_about_a_whole_mail_gets_it_once(
    mailserver: Mailserver, settings: Any
) -> None:
    """It has the mail: who gives up now sends it again, each time that it thinks as long."""
    settings.EMAIL_TIMEOUT = 0.2
    bouw_zendingen(2)
    mailserver.gedrag = slowly(0.6)

    assert run().telling == {"verzonden": 2}
    assert len(mailserver.brieven) == 2
    assert mailserver.verbindingen == 1


@pytest.mark.parametrize("antwoord", ["421 te veel", "weg"])
def test_a_server_that_tires_of_a_connection_gets_a_new_one(mailserver: Mailserver, antwoord: str) -> None:
    bouw_zendingen(6)
    mailserver.gedrag = once("rcpt", antwoord, (2, 4))

    ronde = run()
    let_wait_be_over()
    run()

    assert not ronde.gestrand
    assert set(stands().values()) == {"verzonden"}
    assert len(mailserver.brieven) == 6


@pytest.mark.parametrize("antwoord", ["554 geen dienst", "421 te druk", "onzin", "weg"])
def test_a_server_that_does_not_greet_is_left_alone(mailserver: Mailserver, antwoord: str) -> None:
    bouw_zendingen(12)
    mailserver.gedrag = lambda moment, nummer, adres: antwoord if moment == "groet" else None

    ronde = run()

    assert ronde.gestrand
    assert mailserver.verbindingen == 3
    assert set(stands().values()) == {"wacht"}
    # No mail is to blame, so none of them has to wait.
    assert set(Zending.objects.values_list("pogingen", "houder")) == {(0, None)}
    mailserver.gedrag = lambda moment, nummer, adres: None
    assert run().telling == {"verzonden": 12}


def test_nobody_at_the_door_loses_nothing(mailserver: Mailserver, settings: Any) -> None:
    bouw_zendingen(2)
    settings.EMAIL_PORT = 1

    assert run().gestrand
    assert set(stands().values()) == {"wacht"}


def test_a_server_that_falls_silent_is_left_alone(mailserver: Mailserver, settings: Any) -> None:
    import time

    settings.EMAIL_TIMEOUT = 0.2
    bouw_zendingen(4)
    mailserver.gedrag = lambda moment, nummer, adres: time.sleep(0.5) if moment == "mail" else None

    ronde = run()

    assert ronde.gestrand
    assert set(stands().values()) == {"wacht"}


def test_a_mail_that_cannot_be_made_keeps_no_other_from_going(
    mailserver: Mailserver, caplog: pytest.LogCaptureFixture
) -> None:
    kapot, *_ = bouw_zendingen(3)

    def maak(zending: Zending) -> Any:
        if zending.pk == kapot.pk:
            raise RuntimeError(f"kapot voor {zending.abonnee.adres}")
        return make_mail(zending)

    ronde = Ronde(open_post(), maak)
    ronde.run()

    assert ronde.telling == {"verzonden": 2, "uitgesteld": 1}
    assert str(kapot.kenmerk) in caplog.text


def test_who_leaves_on_the_way_gets_no_mail(mailserver: Mailserver) -> None:
    zendingen = bouw_zendingen(3)

    def maak(zending: Zending) -> Any:
        mail = make_mail(zending)
        if zending.pk == zendingen[1].pk:
            Abonnee.objects.filter(pk=zending.abonnee_id).delete()
        return mail

    Ronde(open_post(), maak).run()

    assert [brief.aan for brief in mailserver.brieven] == [
        z.abonnee.adres for z in (zendingen[0], zendingen[2])
    ]


def test_a_mail_that_another_took_up_meanwhile_is_taken_back_before_the_dot(mailserver: Mailserver) -> None:
    [zending] = bouw_zendingen(1)

    def maak(mijn: Zending) -> Any:
        let_wait_be_over()
        assert [z.pk for z in standen.claim(zending.kenmerk, 5)] == [zending.pk]
        return make_mail(mijn)

    Ronde(open_post(), maak).run()

    assert mailserver.brieven == []
    zending.refresh_from_db()
    assert (zending.stand, zending.houder) == ("bezig", zending.kenmerk)


def test_what_was_withdrawn_is_not_told(mailserver: Mailserver) -> None:
    stemming = bouw.bouw_stemming()
    bouw_zending(stemming=stemming)
    type(stemming).objects.filter(pk=stemming.pk).update(publicatie="ingetrokken")

    assert run().telling == {"vervallen": 1}
    assert mailserver.brieven == []
    assert stands() == {}


def test_who_asks_to_stop_is_heard_after_the_mail_that_is_on_its_way(mailserver: Mailserver) -> None:
    bouw_zendingen(5)

    ronde = run(stop=lambda: len(mailserver.brieven) >= 2)

    assert ronde.telling == {"verzonden": 2}
    assert sorted(stands().values()) == ["verzonden"] * 2 + ["wacht"] * 3
    assert not Zending.objects.filter(stand="wacht").exclude(houder=None).exists()


def test_mails_go_at_the_pace_that_was_set(mailserver: Mailserver) -> None:
    bouw_zendingen(3)
    pauzes: list[float] = []

    Ronde(open_post(), make_mail, pauze=0.5, wacht=pauzes.append).run()

    assert pauzes == [0.5] * 3
