"""The command as real processes: killed at any moment, two at once, stopped; nothing twice and nothing lost."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable

import pytest
from django.db import connection
from django.utils import timezone

from tests import bouw
from tests.uitval import PROJECT, url_of
from tests.volgen.mailserver import Mailserver, slowly
from tests.volgen.opzet import bouw_abonnee, bouw_volging
from volgen.models import Abonnee, Melding, Volging, Zending
from volgen.nieuws.nieuws import mark_all

pytestmark = [pytest.mark.traag, pytest.mark.django_db(transaction=True)]
OPDRACHT = "verstuur_berichten"


def start(server: Mailserver, *args: str) -> "subprocess.Popen[str]":
    naam = str(connection.settings_dict["NAME"])
    url = f"sqlite:///{naam}" if connection.vendor == "sqlite" else url_of(connection.settings_dict, naam)
    omgeving = os.environ | {
        "DATABASE_URL": url,
        "DEBUG": "0",
        "SECRET_KEY": "alleen-voor-deze-proef-0123456789-abcdefghijklmnopqrstuvwxyz",
        "SITE_ADRES": "https://raad.voorbeeldstad.example",
        "EMAIL_URL": f"smtp://{server.adres}:{server.poort}?timeout=20",
        "VOLGEN_PER_MINUUT": "0",
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", OPDRACHT, *args],
        cwd=PROJECT, env=omgeving, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        # Tests that run in the background of a shell ignore Ctrl-C, and what they start would too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip


def finish(proces: "subprocess.Popen[str]") -> str:
    uit, _ = proces.communicate(timeout=120)
    assert proces.returncode in (0, -signal.SIGKILL), uit
    assert "@" not in uit
    return uit


def let_grips_be_over() -> None:
    Zending.objects.exclude(stand="verzonden").update(niet_voor="2020-01-01T00:00Z")


def bouw_nieuws(lezers: int) -> list[Volging]:
    """People who follow two items each, of which there is news."""
    stukken = [bouw.bouw_instrument() for _ in range(2)]
    volgingen = []
    for _ in range(lezers):
        abonnee = bouw_abonnee()
        volgingen += [bouw_volging(stuk, abonnee=abonnee) for stuk in stukken]
    mark_all(ook_bekende=True)
    for stuk in stukken:
        bouw.bouw_voortgang(instrument=stuk, datum=timezone.localdate())
    return volgingen


def received(server: Mailserver) -> Counter[tuple[str, str]]:
    return Counter((brief.aan, brief.mail["Subject"]) for brief in server.brieven)


@pytest.mark.parametrize("moment", ["rcpt", "tekst", "punt"])
def test_one_that_is_killed_halfway_sends_nothing_twice_and_loses_nothing(
    mailserver: Mailserver, moment: str
) -> None:
    """Killed at the third and the ninth mail; each time another run goes on."""
    bouw_nieuws(10)
    processen: list[subprocess.Popen[str]] = []
    te_doden = {3, 9}

    def kill(nu: str, nummer: int, adres: str) -> str | None:
        if nu == moment and nummer in te_doden:
            te_doden.discard(nummer)
            processen[-1].kill()
            processen[-1].wait()
        return None

    mailserver.gedrag = kill
    for _ in range(3):
        processen.append(start(mailserver))
        finish(processen[-1])
        let_grips_be_over()

    twijfel = set(Zending.objects.filter(stand="aangeboden").values_list("kenmerk", flat=True))
    binnen = Counter(kenmerk.strip("<>").split("@")[0] for kenmerk in mailserver.kenmerken)
    alle = {str(kenmerk) for kenmerk in Zending.objects.values_list("kenmerk", flat=True)}
    assert not te_doden
    assert len(alle) == Zending.objects.count() == 20
    assert set(Zending.objects.values_list("stand", flat=True)) <= {"verzonden", "aangeboden"}
    assert set(binnen.values()) == {1}, "nothing twice"
    assert alle - set(binnen) <= {str(kenmerk) for kenmerk in twijfel}, "nothing lost without a word"
    if moment == "rcpt":
        assert not twijfel
    if moment == "punt":
        assert len(twijfel) == 2


def test_what_nobody_knows_of_is_told_and_sent_again_only_on_request(mailserver: Mailserver) -> None:
    bouw_nieuws(2)
    processen: list[subprocess.Popen[str]] = []

    def kill(nu: str, nummer: int, adres: str) -> str | None:
        if (nu, nummer) == ("punt", 2):
            processen[-1].kill()
        return None

    mailserver.gedrag = kill
    processen.append(start(mailserver))
    finish(processen[-1])
    let_grips_be_over()

    assert "Van 1 mails weten wij niet of zij aankwamen" in finish(start(mailserver))
    assert len(mailserver.brieven) == 4
    assert "Opnieuw te versturen: 1." in finish(start(mailserver, "--twijfel", "opnieuw"))
    assert (len(mailserver.brieven), len(set(mailserver.kenmerken))) == (5, 4)
    assert set(Zending.objects.values_list("stand", flat=True)) == {"verzonden"}


@pytest.mark.parametrize(
    "zover",
    [
        lambda: Melding.objects.exists(),
        lambda: Zending.objects.exists(),
        lambda: Zending.objects.filter(stand="verzonden").count() >= 15,
    ],
    ids=["meldingen", "zendingen", "verzonden"],
)
def test_one_that_is_killed_in_any_phase_leaves_work_that_can_be_finished(
    mailserver: Mailserver, zover: Callable[[], bool]
) -> None:
    bouw_nieuws(30)
    mailserver.gedrag = slowly(0.01)
    proces = start(mailserver)
    while proces.poll() is None and not zover():
        time.sleep(0.002)
    proces.kill()
    finish(proces)
    let_grips_be_over()

    finish(start(mailserver))

    twijfel = Zending.objects.filter(stand="aangeboden").count()
    assert set(received(mailserver).values()) == {1}
    assert 60 - twijfel <= len(mailserver.brieven) <= 60
    assert Melding.objects.count() == 60


def test_two_at_once_send_each_mail_once(mailserver: Mailserver) -> None:
    bouw_nieuws(20)
    mailserver.gedrag = slowly(0.01)

    samen = [start(mailserver), start(mailserver)]
    for proces in samen:
        finish(proces)
    finish(start(mailserver))

    assert mailserver.verbindingen >= 2
    assert set(received(mailserver).values()) == {1}
    assert len(mailserver.brieven) == Zending.objects.filter(stand="verzonden").count() == 40


def test_followers_may_leave_while_it_runs(mailserver: Mailserver) -> None:
    bouw_nieuws(20)
    blijven = set(Abonnee.objects.order_by("pk").values_list("adres", flat=True)[:10])

    def leave(nu: str, nummer: int, adres: str) -> str | None:
        if (nu, nummer) == ("rcpt", 5):
            Abonnee.objects.exclude(adres__in=[*blijven, adres]).delete()
            connection.close()
        return None

    mailserver.gedrag = leave
    finish(start(mailserver))
    finish(start(mailserver))

    assert set(received(mailserver).values()) == {1}
    assert blijven <= {brief.aan for brief in mailserver.brieven}
    assert not Zending.objects.exclude(stand="verzonden").exists()


@pytest.mark.parametrize("sein", [signal.SIGTERM, signal.SIGINT])
def test_one_that_is_asked_to_stop_finishes_the_mail_on_its_way(mailserver: Mailserver, sein: int) -> None:
    bouw_nieuws(5)
    processen: list[subprocess.Popen[str]] = []

    def ask(nu: str, nummer: int, adres: str) -> str | None:
        if (nu, nummer) == ("punt", 3):
            processen[-1].send_signal(sein)
        return None

    mailserver.gedrag = ask
    processen.append(start(mailserver))
    finish(processen[-1])

    assert processen[-1].returncode == 0
    assert Counter(Zending.objects.values_list("stand", flat=True)) == {"verzonden": 3, "wacht": 7}
