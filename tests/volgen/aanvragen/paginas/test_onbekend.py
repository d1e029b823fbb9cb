"""Nobody learns whether an address is known: not by the answer, not by the clock, not by asking often."""

import time
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dossiers.models import Dossier
from tests import bouw
from tests.volgen.aanvragen.paginas.conftest import (
    ADRES,
    IN_DE_MAILBOX,
    Verstuur,
    form_address,
    stempel,
    text,
)
from volgen.aanvragen import acties as actions
from volgen.aanvragen import rem
from volgen.models import Abonnee, Teller, Volging, Zending

pytestmark = pytest.mark.django_db


@pytest.fixture
def pagina() -> str:
    return form_address("dossier", bouw.bouw_dossier(nummer="25192").slug)


def _unknown() -> None: ...


def _asked_before() -> None:
    actions.request_follow(adres=ADRES, ritme="direct", soort="uitvoering")


def _follows(soort: str = "uitvoering", **wat: Any) -> None:
    abonnee = Abonnee.objects.create(adres=ADRES, ritme="wekelijks")
    Volging.objects.create(abonnee=abonnee, soort=soort, bevestigd_op=timezone.now(), **wat)


def _follows_this() -> None:
    _follows("dossier", dossier=bouw.bouw_dossier(nummer="25192"))


def _follows_too_much() -> None:
    abonnee = Abonnee.objects.create(adres=ADRES)
    vragen = (f"q={n}" for n in range(actions.HOOGSTENS_VOLGINGEN))
    Volging.objects.bulk_create(
        Volging(abonnee=abonnee, soort="zoekvraag", vraag=vraag, bevestigd_op=timezone.now())
        for vraag in vragen
    )


def _mailed_too_often() -> None:
    abonnee = Abonnee.objects.create(adres=ADRES)
    for _ in range(actions.MAILS_PER_DAG):
        Zending.objects.create(abonnee=abonnee, soort="bevestiging", stand="verzonden")


def _asked_too_often() -> None:
    for _ in range(rem.ADRES.hoogstens):
        rem.count(rem.ADRES, ADRES)


STANDEN = [
    _unknown,
    _asked_before,
    _follows,
    _follows_this,
    _follows_too_much,
    _mailed_too_often,
    _asked_too_often,
]


def _seen(antwoord: Any) -> tuple[Any, ...]:
    return antwoord.status_code, antwoord.content, dict(antwoord.items()), dict(antwoord.cookies)


@pytest.mark.parametrize("stand", STANDEN)
@pytest.mark.parametrize("schrijfwijze", [ADRES, ADRES.upper()])
def test_the_answer_is_the_same_for_every_address(verstuur: Verstuur, stand: Any, schrijfwijze: str) -> None:
    stand()
    dossier = bouw.bouw_dossier(nummer="99") if stand is not _follows_this else Volging.objects.get().dossier
    Dossier.objects.filter(pk=dossier.pk).update(titel="Bomen", nummer="99", slug="bomen")
    pagina = form_address("dossier", "bomen")
    antwoord = verstuur(pagina, adres=schrijfwijze)
    vreemd = Client().post(
        pagina,
        {
            "manier": "mail",
            "mail-adres": schrijfwijze.replace("lezer", "nieuw").replace("LEZER", "NIEUW"),
            "mail-ritme": "direct",
            "mail-stempel": stempel(),
        },
    )
    zelfde = vreemd.content.replace(b"nieuw@", b"lezer@").replace(b"NIEUW@", b"LEZER@")
    assert _seen(antwoord) == (vreemd.status_code, zelfde, dict(vreemd.items()), dict(vreemd.cookies))


@pytest.mark.parametrize("stand", STANDEN)
def test_asking_for_the_link_tells_nobody_whether_an_address_is_known(client: Client, stand: Any) -> None:
    stand()
    antwoord = client.post("/volgen/toegang/", {"mail-adres": ADRES, "mail-stempel": stempel()})
    assert antwoord.status_code == 200
    vreemd = client.post(
        "/volgen/toegang/", {"mail-adres": "nieuw@voorbeeldstad.example", "mail-stempel": stempel()}
    )
    assert antwoord.content == vreemd.content.replace(b"nieuw@", b"lezer@")
    bekend = stand in (_follows, _follows_this, _follows_too_much)
    assert Zending.objects.filter(soort="toegang").exists() == bekend


def test_the_answer_takes_as_long_whatever_was_done(
    verstuur: Verstuur, pagina: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rem, "GELIJK", 0.5)
    duren = []
    for _ in range(2):
        begin = time.monotonic()
        verstuur(pagina)
        duren.append(time.monotonic() - begin)
        _asked_too_often()
    assert all(duur >= 0.5 for duur in duren)


def test_one_address_gets_a_few_mails_a_day_whoever_asks(verstuur: Verstuur) -> None:
    for n in range(rem.ADRES.hoogstens + 3):
        dossier = bouw.bouw_dossier(nummer=str(n))
        assert IN_DE_MAILBOX in text(verstuur(form_address("dossier", dossier.slug)))
        # Who leaves in between gets no more of them either.
        Abonnee.objects.all().delete()
    assert Teller.objects.order_by("-aantal").first().aantal == rem.ADRES.hoogstens + 3
    assert not Zending.objects.exists()
