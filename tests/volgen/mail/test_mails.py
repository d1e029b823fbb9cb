"""The mails: what happened, why its reader hears of it, and how to stop; plain, and without a trace of the reader."""

import re
from email.message import EmailMessage
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests import bouw
from tests.volgen.opzet import bouw_abonnee, bouw_volging, bouw_zending
from volgen import adressen
from volgen.mail.mails import HOOGSTENS_REGELS, make_mail
from volgen.models import Melding, Zending

pytestmark = pytest.mark.django_db
SITE = "https://raad.voorbeeldstad.example"


@pytest.fixture(autouse=True)
def own_address(settings: Any) -> None:
    settings.SITE_ADRES = SITE
    settings.FEED_DOMEIN = "voorbeeldstad.example"
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"


def made(zending: Zending) -> Any:
    mail = make_mail(Zending.objects.select_related("abonnee", "volging").get(pk=zending.pk))
    assert mail
    return mail


def html_of(mail: Any) -> str:
    return str(mail.alternatives[0][0])


def tell(zending: Zending, rij: Any, volging: Any) -> None:
    Melding.objects.create(
        abonnee=zending.abonnee,
        zending=zending,
        sleutel=f"{rij._meta.model_name}-{rij.pk}",
        bundel="x",
        volging=volging,
    )


@pytest.mark.parametrize(
    ("waarden", "begin"),
    [
        ({"voor": 30, "tegen": 8, "uitkomst": "aangenomen"}, "Aangenomen: motie"),
        ({"voor": 8, "tegen": 30, "uitkomst": "verworpen"}, "Verworpen: motie"),
        ({"voor": 19, "tegen": 19, "uitkomst": "gestaakt"}, "Stemmen staken: motie"),
    ],
)
def test_the_subject_tells_the_outcome_and_the_text_the_figures(waarden: dict[str, Any], begin: str) -> None:
    stemming = bouw.bouw_stemming(**waarden)
    mail = made(bouw_zending(stemming=stemming))

    assert mail.subject.startswith(begin)
    assert stemming.instrument.titel in mail.subject
    for tekst in (mail.body, html_of(mail)):
        assert str(waarden["voor"]) in tekst
        assert f"{SITE}{stemming.get_absolute_url()}" in tekst


def test_the_mail_says_why_and_how_to_stop() -> None:
    zending = bouw_zending()
    mail = made(zending)
    volging = zending.meldingen.get().volging

    for tekst in (mail.body, html_of(mail)):
        assert f"{SITE}{volging.wat.get_absolute_url()}" in tekst
        assert "griffie@voorbeeldstad.example" in tekst
        [stoppen] = set(re.findall(rf"{SITE}/volgen/stop/([^/]+)/", tekst))
        [beheren] = set(re.findall(rf"{SITE}/volgen/mijn/([^/]+)/", tekst))
        assert adressen.read_beheren(beheren) == zending.abonnee
        gevraagd = adressen.read_stoppen(stoppen)
        assert gevraagd
        assert gevraagd.volging == volging
        assert f"<{SITE}/volgen/stop/{stoppen}/>" == mail.extra_headers["List-Unsubscribe"]


def test_programs_are_told_what_kind_of_mail_it_is() -> None:
    zending = bouw_zending()
    bericht = made(zending).message()

    assert bericht["Message-ID"] == f"<{zending.kenmerk}@voorbeeldstad.example>"
    assert bericht["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert bericht["Auto-Submitted"] == "auto-generated"
    assert bericht["Precedence"] == "bulk"
    assert bericht.get_content_type() == "multipart/alternative"
    assert [deel.get_content_type() for deel in bericht.get_payload()] == ["text/plain", "text/html"]


def test_the_same_mail_made_again_is_the_same_mail() -> None:
    zending = bouw_zending()

    assert made(zending).extra_headers["Message-ID"] == made(zending).extra_headers["Message-ID"]


def test_nothing_in_a_mail_tells_us_that_it_was_read() -> None:
    html = html_of(made(bouw_zending()))

    assert not re.search(r"<(img|link|script|style|iframe|object)|style=|src=|background", html)
    assert {urlsplit(adres).netloc for adres in re.findall(r'href="(http[^"]+)"', html)} == {
        "raad.voorbeeldstad.example"
    }


def test_a_digest_tells_everything_and_stops_with_everything() -> None:
    abonnee = bouw_abonnee(ritme="dagelijks")
    stemming = bouw.bouw_stemming()
    stuk = bouw_volging(stemming.instrument, abonnee=abonnee)
    dossier = bouw_volging(stemming.instrument.dossier, abonnee=abonnee)
    zending = Zending.objects.create(abonnee=abonnee)
    tell(zending, stemming, stuk)
    tell(zending, bouw.bouw_bericht(dossier=dossier.wat, tekst="De raad sprak hierover."), dossier)

    mail = made(zending)

    assert (
        mail.subject
        == f"Aangenomen: motie {stemming.instrument.nummer} ‘{stemming.instrument.titel}’, en nog 1 keer nieuws"
    )
    assert "De raad sprak hierover." in mail.body
    assert "Stoppen met alles" in mail.body
    gevraagd = adressen.read_stoppen(mail.extra_headers["List-Unsubscribe"].split("/")[-2])
    assert gevraagd
    assert gevraagd.alles


def test_a_mail_does_not_grow_without_end() -> None:
    abonnee = bouw_abonnee()
    dossier = bouw_volging(bouw.bouw_dossier(), abonnee=abonnee)
    zending = Zending.objects.create(abonnee=abonnee)
    for _ in range(HOOGSTENS_REGELS + 2):
        tell(zending, bouw.bouw_bericht(dossier=dossier.wat), dossier)

    assert "En nog 2 keer nieuws." in made(zending).body


def test_a_title_cannot_add_a_header_or_markup() -> None:
    stuk = bouw.bouw_instrument(
        titel="Groen\r\nBcc: iedereen@voorbeeldstad.example <b>& meer</b>" + " lang" * 40
    )
    mail = made(bouw_zending(stemming=bouw.bouw_stemming(instrument=stuk)))

    bericht: EmailMessage = mail.message()
    assert bericht["Bcc"] is None
    assert len(mail.subject) <= 150
    assert "<b>& meer</b>" in mail.body
    assert "&lt;b&gt;&amp; meer&lt;/b&gt;" in html_of(mail)


def test_what_was_withdrawn_is_left_out() -> None:
    zending = bouw_zending()
    volging = zending.meldingen.get().volging
    bericht = bouw.bouw_bericht(dossier=volging.wat.dossier)
    tell(zending, bericht, volging)
    type(bericht).objects.update(publicatie="ingetrokken")

    assert bericht.soort not in made(zending).body.partition("Waarom")[0].split("\n\n")[1:]
    volging.delete()
    assert make_mail(Zending.objects.get(pk=zending.pk)) is None


def test_the_question_to_confirm_says_what_and_how_often() -> None:
    volging = bouw_volging(
        bouw.bouw_dossier(titel="Bomen & struiken"),
        abonnee=bouw_abonnee(ritme="wekelijks"),
        bevestigd_op=None,
    )
    mail = made(Zending.objects.create(abonnee=volging.abonnee, soort="bevestiging", volging=volging))

    assert mail.subject.startswith("Bevestig dat u wilt volgen: Bomen & struiken")
    assert "elke week" in mail.body
    [token] = re.findall(rf"{SITE}/volgen/bevestig/([^/]+)/", mail.body)
    assert adressen.read_bevestigen(token) == volging
    assert "Precedence" not in mail.extra_headers


def test_who_follows_it_already_has_nothing_to_do() -> None:
    volging = bouw_volging(bouw.bouw_dossier())
    mail = made(Zending.objects.create(abonnee=volging.abonnee, soort="bevestiging", volging=volging))

    assert mail.subject.startswith("U volgt dit al")
    assert "/volgen/bevestig/" not in mail.body + html_of(mail)


def test_who_lost_the_address_of_their_page_gets_it() -> None:
    abonnee = bouw_abonnee()
    mail = made(Zending.objects.create(abonnee=abonnee, soort="toegang"))

    for tekst in (mail.body, html_of(mail)):
        [token] = re.findall(rf"{SITE}/volgen/mijn/([^/]+)/", tekst)
        assert adressen.read_beheren(token) == abonnee
