"""The command for the timer: from what is new to what the mail server has, in one process or in several."""

import io
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from tests import bouw
from tests.uitval import PROJECT, url_of
from tests.volgen.mailserver import Mailserver, slowly
from tests.volgen.opzet import bouw_abonnee, bouw_volging, bouw_zending
from volgen.models import Abonnee, Gezien, Melding, Volging, Zending
from volgen.nieuws import mark_all

pytestmark = pytest.mark.django_db(transaction=True)
OPDRACHT = "verstuur_berichten"


def run(*args: str) -> tuple[int, str]:
    uit = io.StringIO()
    try:
        call_command(OPDRACHT, *args, stdout=uit, stderr=uit)
    except CommandError as einde:
        return einde.returncode, uit.getvalue() + str(einde)
    return 0, uit.getvalue()


def begin_voter() -> Volging:
    """Someone who follows an item of which everything is known."""
    volging = bouw_volging(bouw.bouw_instrument())
    mark_all(ook_bekende=True)
    return volging


def test_the_first_run_mails_nobody(mailserver: Mailserver) -> None:
    stuk = bouw.bouw_instrument()
    bouw_volging(stuk)
    bouw.bouw_voortgang(instrument=stuk, datum=timezone.localdate())

    code, uit = run()

    assert code == 0
    assert "Gezien zonder mail, want het was er al: " in uit
    assert mailserver.brieven == []


def test_news_is_mailed_once(mailserver: Mailserver) -> None:
    volging = begin_voter()
    bouw.bouw_voortgang(instrument=volging.wat, datum=timezone.localdate())

    assert run() == (0, "Berichten: nieuw 1, verzonden 1.\n")
    assert run() == (0, "Berichten: nieuw 0.\n")

    [brief] = mailserver.brieven
    assert brief.aan == volging.abonnee.adres
    assert volging.wat.titel in brief.mail["Subject"]


def test_who_asks_gets_the_question_and_nothing_else(mailserver: Mailserver) -> None:
    from volgen.actions import request_follow

    mark_all()
    request_follow(
        adres="lezer@voorbeeldstad.example", ritme="direct", soort="dossier", wat=bouw.bouw_dossier()
    )

    run()

    [brief] = mailserver.brieven
    assert "/volgen/bevestig/" in brief.mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_a_trial_changes_nothing(mailserver: Mailserver) -> None:
    volging = begin_voter()
    bouw.bouw_voortgang(instrument=volging.wat, datum=timezone.localdate())
    bouw_zending()
    gezien = Gezien.objects.count()

    code, uit = run("--proef")

    # The vote of `bouw_zending` is news as well, and so is what hangs under it.
    assert code == 0
    assert uit.startswith("Proef: nieuw ")
    assert uit.endswith("nog te bundelen 0, wacht 1, onzeker 0.\n")
    assert (Gezien.objects.count(), mailserver.brieven) == (gezien, [])


def test_old_pages_that_were_loaded_can_be_skipped(mailserver: Mailserver) -> None:
    volging = begin_voter()
    bouw.bouw_voortgang(instrument=volging.wat, datum=timezone.localdate())

    assert run("--overslaan") == (0, "Overgeslagen: 1.\n")
    assert run() == (0, "Berichten: nieuw 0.\n")
    assert mailserver.brieven == []


def test_too_much_at_once_waits_for_a_word_of_a_person(mailserver: Mailserver, settings: Any) -> None:
    settings.VOLGEN_HOOGSTENS = 2
    volging = begin_voter()
    for _ in range(3):
        bouw.bouw_voortgang(instrument=volging.wat, datum=timezone.localdate())

    code, uit = run()
    assert code == 3
    assert "Geef dan --overslaan" in uit
    assert mailserver.brieven == []

    assert run("--toch") == (0, "Berichten: nieuw 3, verzonden 1.\n")


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("EMAIL_BACKEND", "django.core.mail.backends.dummy.EmailBackend"),
        ("SITE_ADRES", "http://127.0.0.1:8000"),
    ],
)
def test_without_a_server_or_an_address_of_its_own_nothing_is_done(
    mailserver: Mailserver, settings: Any, naam: str, waarde: str
) -> None:
    setattr(settings, naam, waarde)
    bouw_zending()

    code, uit = run()

    assert code == 2
    assert "Zet EMAIL_URL en SITE_ADRES." in uit
    assert Zending.objects.get().stand == "wacht"


def test_a_server_that_does_nothing_is_told_by_how_it_ends(
    mailserver: Mailserver, settings: Any, caplog: Any
) -> None:
    mark_all()
    zending = bouw_zending()
    mark_all(ook_bekende=True)
    settings.EMAIL_PORT = 1

    code, uit = run()

    assert (code, uit) == (
        1,
        "Berichten: nieuw 0, wacht 1.\nDe mailserver deed het niet. De mails wachten op de volgende keer.",
    )
    assert zending.abonnee.adres not in uit + caplog.text


def test_what_is_over_is_deleted(mailserver: Mailserver) -> None:
    mark_all()
    te_laat = bouw_volging(bouw.bouw_dossier(), bevestigd_op=None)
    Volging.objects.update(aangemaakt_op="2020-01-01T00:00Z")
    Abonnee.objects.update(aangemaakt_op="2020-01-01T00:00Z")

    _, uit = run()

    assert "abonnees gewist 1" in uit
    assert not Abonnee.objects.filter(pk=te_laat.abonnee_id).exists()


# -- real processes -----------------------------------------------------------------------------------------------
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


@pytest.mark.traag
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


@pytest.mark.traag
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


@pytest.mark.traag
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


@pytest.mark.traag
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


@pytest.mark.traag
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


@pytest.mark.traag
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
