"""The pages behind the secret links: looking changes nothing, a wrong key opens nothing, and nothing leaks out."""

import datetime
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import bouw
from volgen.adressen import make_beheren, make_bevestigen, make_feed, make_stoppen
from volgen.models import OBJECTEN, Abonnee, Volging, Zending

pytestmark = pytest.mark.django_db
ADRES = "lezer@voorbeeldstad.example"


def text(antwoord: Any) -> str:
    return " ".join(str(antwoord.content.decode()).split())


def follow(abonnee: Abonnee, *, bevestigd: bool = True, **wat: Any) -> Volging:
    soort = next(iter(wat), "uitvoering")
    nu = timezone.now() if bevestigd else None
    return Volging.objects.create(abonnee=abonnee, soort=soort, bevestigd_op=nu, **wat)


@pytest.fixture
def abonnee() -> Abonnee:
    return Abonnee.objects.create(adres=ADRES)


@pytest.fixture
def bomen(abonnee: Abonnee) -> Volging:
    return follow(abonnee, dossier=bouw.bouw_dossier(titel="Bomen in de wijk"))


def confirm_address(volging: Volging) -> str:
    return f"/volgen/bevestig/{make_bevestigen(volging)}/"


def own_page(abonnee: Abonnee) -> str:
    return f"/volgen/mijn/{make_beheren(abonnee)}/"


def stop_address(abonnee: Abonnee, volging: Volging | None = None) -> str:
    return f"/volgen/stop/{make_stoppen(abonnee, volging)}/"


def state() -> tuple[Any, ...]:
    return tuple(tuple(model.objects.order_by("pk").values_list()) for model in (Abonnee, Volging, Zending))


# -- for every one of them ----------------------------------------------------------------------------------------
SOORTEN: dict[str, Callable[[Volging], str]] = {
    "bevestig": confirm_address,
    "mijn": lambda volging: own_page(volging.abonnee),
    "stop": lambda volging: stop_address(volging.abonnee),
    "stop_een": lambda volging: stop_address(volging.abonnee, volging),
}


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize("bevestigd", [True, False])
def test_looking_changes_nothing_and_goes_nowhere(
    client: Client, abonnee: Abonnee, soort: str, bevestigd: bool
) -> None:
    volging = follow(abonnee, bevestigd=bevestigd, dossier=bouw.bouw_dossier())
    adres, voor = SOORTEN[soort](volging), state()
    for antwoord in (client.get(adres), client.head(adres), client.get(adres)):
        assert antwoord.status_code == 200
        assert antwoord["Referrer-Policy"] == "no-referrer"
        assert antwoord["Cache-Control"] == "no-store"
        assert antwoord["X-Robots-Tag"] == "noindex, nofollow"
        assert antwoord["X-Frame-Options"] == "DENY"
        assert "form-action 'self'" in antwoord["Content-Security-Policy"]
        assert not antwoord.cookies
    assert 'rel="canonical"' not in text(client.get(adres))
    assert state() == voor
    assert client.put(adres).status_code == 405


@pytest.mark.parametrize("soort", ["bevestig", "mijn", "stop"])
def test_a_key_of_another_use_opens_nothing(client: Client, bomen: Volging, soort: str) -> None:
    abonnee, voor = bomen.abonnee, state()
    sleutels = {
        "bevestig": make_bevestigen(bomen),
        "mijn": make_beheren(abonnee),
        "stop": make_stoppen(abonnee),
        "feed": make_feed(abonnee),
    }
    eigen = sleutels.pop(soort)
    vreemd = Abonnee.objects.create(adres="ander@voorbeeldstad.example")
    geraden = eigen.replace(f"{abonnee.pk}", f"{vreemd.pk}", 1)
    verknoeid = [eigen[:-1], eigen + "x", eigen.swapcase(), geraden, "x", "1", "\0", "é", f"{abonnee.pk}"]
    vreemd.delete()
    for sleutel in [*sleutels.values(), *verknoeid]:
        adres = f"/volgen/{soort}/{sleutel}/"
        for antwoord in (client.get(adres), client.post(adres, {"ritme": "wekelijks", "stop": bomen.pk})):
            assert antwoord.status_code == (200 if soort == "stop" else 404), adres
            assert antwoord["Referrer-Policy"] == "no-referrer"
            assert ADRES not in text(antwoord)
            assert "Bomen" not in text(antwoord)
    assert state() == voor


# -- to confirm ---------------------------------------------------------------------------------------------------
def test_a_button_confirms_and_leads_to_ones_own_page(client: Client, abonnee: Abonnee) -> None:
    volging = follow(abonnee, bevestigd=False, dossier=bouw.bouw_dossier(titel="Bomen in de wijk"))
    adres = confirm_address(volging)
    assert "Bomen in de wijk" in text(client.get(adres))
    antwoord = client.post(adres)
    assert antwoord["Location"] == f"{own_page(abonnee)}?gedaan=bevestigd#melding"
    volging.refresh_from_db()
    assert volging.bevestigd_op
    assert "Gelukt. U krijgt vanaf nu bericht." in text(client.get(antwoord["Location"]))


def test_a_link_that_was_used_says_so_and_stays_a_way_in(client: Client, bomen: Volging) -> None:
    adres, toen = confirm_address(bomen), bomen.bevestigd_op
    assert "U volgt dit al" in text(client.get(adres))
    assert client.post(adres).status_code == 302
    bomen.refresh_from_db()
    assert bomen.bevestigd_op == toen


def test_a_link_of_too_long_ago_tells_how_to_ask_again(
    client: Client, abonnee: Abonnee, monkeypatch: pytest.MonkeyPatch
) -> None:
    volging = follow(abonnee, bevestigd=False)
    adres, later = (
        confirm_address(volging),
        time.time() + datetime.timedelta(days=3, minutes=1).total_seconds(),
    )
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    for antwoord in (client.get(adres), client.post(adres)):
        assert antwoord.status_code == 404
        assert "Deze link werkt niet meer" in text(antwoord)
        assert "/volgen/toegang/" in text(antwoord)
    volging.refresh_from_db()
    assert volging.bevestigd_op is None


def test_what_is_withdrawn_meanwhile_is_not_named(client: Client, abonnee: Abonnee) -> None:
    dossier = bouw.bouw_dossier(titel="GEHEIM", publicatie="ingetrokken")
    stuk = bouw.bouw_instrument(titel="GEHEIM", dossier=dossier)
    for volging in (follow(abonnee, bevestigd=False, dossier=dossier), follow(abonnee, instrument=stuk)):
        adressen = (confirm_address(volging), own_page(abonnee), stop_address(abonnee, volging))
        for antwoord in map(client.get, adressen):
            assert antwoord.status_code == 200
            assert "GEHEIM" not in text(antwoord)
    assert "Dit staat nu niet op de site." in text(client.get(own_page(abonnee)))


# -- to see and change --------------------------------------------------------------------------------------------
def test_ones_own_page_shows_all_there_is(client: Client, bomen: Volging) -> None:
    abonnee = bomen.abonnee
    follow(abonnee, bevestigd=False, fractie=bouw.bouw_fractie(naam="Waterpartij"))
    Volging.objects.create(abonnee=abonnee, soort="zoekvraag", vraag="q=fiets", bevestigd_op=timezone.now())
    pagina = text(client.get(own_page(abonnee)))
    for woorden in ("Bomen in de wijk", "Waterpartij", "Wacht op u", "Zoeken naar ‘fiets’", ADRES):
        assert woorden in pagina
    assert f"http://testserver/volgen/feed/{make_feed(abonnee)}.atom" in pagina
    assert re.search(r'value="direct"[^>]* checked', pagina)


def test_how_often_can_be_changed(client: Client, bomen: Volging) -> None:
    pagina = own_page(bomen.abonnee)
    antwoord = client.post(pagina, {"ritme": "wekelijks"})
    assert antwoord["Location"] == f"{pagina}?gedaan=ritme#melding"
    bomen.abonnee.refresh_from_db()
    assert bomen.abonnee.ritme == "wekelijks"
    fout = client.post(pagina, {"ritme": "nooit"})
    assert "Kies hoe vaak u bericht wilt." in text(fout)
    bomen.abonnee.refresh_from_db()
    assert bomen.abonnee.ritme == "wekelijks"


def test_one_thing_is_stopped_and_the_rest_stays(client: Client, bomen: Volging) -> None:
    abonnee = bomen.abonnee
    ander = follow(abonnee)
    antwoord = client.post(own_page(abonnee), {"stop": bomen.pk})
    assert antwoord["Location"].endswith("?gedaan=gestopt#melding")
    assert list(abonnee.volgingen.all()) == [ander]


def test_nobody_stops_what_another_follows(client: Client, bomen: Volging) -> None:
    vreemd = Abonnee.objects.create(adres="ander@voorbeeldstad.example")
    follow(vreemd)
    for waarde in (bomen.pk, "x", "-1", "9" * 30, "²", ""):
        assert client.post(own_page(vreemd), {"stop": waarde}).status_code in (200, 302)
    assert Volging.objects.filter(pk=bomen.pk).exists()


def test_who_stops_the_last_thing_leaves_nothing_behind(client: Client, bomen: Volging) -> None:
    pagina = own_page(bomen.abonnee)
    antwoord = client.post(pagina, {"stop": bomen.pk})
    assert "U bent gestopt" in text(antwoord)
    assert "alles gewist" in text(antwoord)
    assert not Abonnee.objects.exists()
    assert client.get(pagina).status_code == 404


def test_who_follows_without_mail_sees_no_word_about_mail(client: Client) -> None:
    abonnee = Abonnee.objects.create()
    follow(abonnee)
    pagina = text(client.get(own_page(abonnee)))
    assert "Hoe vaak krijgt u mail?" not in pagina
    assert "Uw geheime feed" in pagina


def test_the_message_is_one_of_ours_whatever_the_address_says(client: Client, bomen: Volging) -> None:
    antwoord = client.get(f"{own_page(bomen.abonnee)}?gedaan=<b>x</b>")
    assert "<b>x" not in text(antwoord)
    assert 'id="melding"' not in text(antwoord)


@pytest.mark.parametrize("n", [2, 20])
def test_ones_own_page_takes_no_more_queries_for_more(client: Client, abonnee: Abonnee, n: int) -> None:
    for _ in range(n):
        for soort in OBJECTEN:
            follow(abonnee, **{soort: getattr(bouw, f"bouw_{soort}")()})
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(own_page(abonnee)).status_code == 200
    assert len(vragen) <= 6


# -- to stop ------------------------------------------------------------------------------------------------------
def test_a_mail_program_stops_everything_at_once(abonnee: Abonnee, bomen: Volging) -> None:
    """RFC 8058: from anywhere, without a cookie, a form field of ours or a second step."""
    client = Client(enforce_csrf_checks=True)
    antwoord = client.post(
        stop_address(abonnee),
        {"List-Unsubscribe": "One-Click"},
        headers={"Origin": "https://mail.example", "Sec-Fetch-Site": "cross-site"},
    )
    assert antwoord.status_code == 200
    assert not antwoord.cookies
    assert not Abonnee.objects.exists()
    weer = client.post(stop_address(abonnee), {"List-Unsubscribe": "One-Click"})
    assert weer.status_code == 200
    assert "Hier is niets meer om te stoppen" in text(weer)


def test_a_mail_program_stops_one_thing_without_any_body(abonnee: Abonnee, bomen: Volging) -> None:
    ander = follow(abonnee)
    adres = stop_address(abonnee, bomen)
    assert "Bomen in de wijk" in text(Client().get(adres))
    assert "U bent gestopt" in text(Client().post(adres))
    assert list(Volging.objects.all()) == [ander]
    assert "Hier is niets meer om te stoppen" in text(Client().get(adres))


def test_the_forms_need_no_cookie(abonnee: Abonnee) -> None:
    client = Client(enforce_csrf_checks=True)
    volging = follow(abonnee, bevestigd=False)
    follow(abonnee, fractie=bouw.bouw_fractie())
    assert client.post(confirm_address(volging)).status_code == 302
    assert client.post(own_page(abonnee), {"ritme": "dagelijks"}).status_code == 302
    assert client.post(own_page(abonnee), {"stop": volging.pk}).status_code == 302
