"""The command for the timer: from what is new to what the mail server has, in one process or in several."""

import datetime
import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests import bouw
from tests.volgen.mailserver import Mailserver
from tests.volgen.opzet import bouw_volging, bouw_zending
from volgen.models import Abonnee, Gezien, Volging, Zending
from volgen.nieuws.nieuws import mark_all

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
    from volgen.aanvragen.acties import request_follow

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


def test_who_did_not_confirm_vanishes_also_where_no_mail_can_go(
    mailserver: Mailserver, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    bouw_volging(bouw.bouw_dossier(), bevestigd_op=None)
    Volging.objects.update(aangemaakt_op="2020-01-01T00:00Z")
    Abonnee.objects.update(aangemaakt_op="2020-01-01T00:00Z")

    code, _ = run()

    assert code == 2
    assert not Abonnee.objects.exists()


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


def test_it_says_which_mails_nobody_decided_about_and_does_not_send_them(mailserver: Mailserver) -> None:
    mark_all()
    zending = bouw_zending(stand="aangeboden")
    mark_all(ook_bekende=True)
    lang_geleden = timezone.now() - datetime.timedelta(days=31)
    Zending.objects.filter(pk=zending.pk).update(gewijzigd_op=lang_geleden, niet_voor=lang_geleden)

    code, uit = run("--twijfel", "opnieuw")

    assert code == 0
    assert "Na dertig dagen gewist, want niemand weet of zij aankwamen: 1." in uit
    assert "Opnieuw te versturen: 0." in uit
    assert "Berichten: nieuw 0.\n" in uit
    assert mailserver.brieven == []
