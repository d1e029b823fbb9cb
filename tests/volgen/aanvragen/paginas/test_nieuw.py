"""One starts to follow without a cookie or an account, abuse is held back, and nobody learns who is known."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests import bouw
from tests.volgen.aanvragen.paginas.conftest import (
    ADRES,
    IN_DE_MAILBOX,
    Verstuur,
    form_address,
    stempel,
    text,
)
from volgen.aanvragen import rem
from volgen.adressen import make_beheren, make_feed
from volgen.models import Abonnee, Teller, Volging, Zending

pytestmark = pytest.mark.django_db


@pytest.fixture
def pagina() -> str:
    return form_address("dossier", bouw.bouw_dossier(nummer="25192").slug)


@pytest.mark.parametrize("soort", ["dossier", "instrument", "los", "fractie", "portefeuille"])
def test_each_kind_of_row_has_a_form_that_names_it(client: Client, soort: str) -> None:
    rij: Any = bouw.bouw_instrument(dossier=None) if soort == "los" else getattr(bouw, f"bouw_{soort}")()
    stuk = soort in ("instrument", "los")
    adres = form_address("instrument" if stuk else soort, rij.pk if stuk else rij.slug)
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    assert (rij.titel if hasattr(rij, "titel") else rij.naam) in text(antwoord)
    assert rij.get_absolute_url() in text(antwoord)


def test_a_question_is_told_in_words(client: Client) -> None:
    zoekvraag = text(client.get(form_address("zoekvraag", vraag="?q=<bomen>&soort=motie&pagina=3")))
    assert "Zoeken naar ‘&lt;bomen&gt;’, soort: motie" in zoekvraag
    assert "pagina: 3" not in zoekvraag
    assert "Uitvoering van alle besluiten" in text(client.get(form_address("uitvoering")))
    assert "stand: in uitvoering" in text(client.get(form_address("uitvoering", vraag="staat=in_uitvoering")))


def test_without_a_choice_the_visitor_reads_how_it_works(client: Client) -> None:
    assert client.get("/volgen/nieuw/")["Location"] == "/volgen/"


@pytest.mark.parametrize(
    ("soort", "wat", "vraag"),
    [
        ("dossier", "bestaat-niet", ""),
        ("instrument", "999999", ""),
        ("instrument", "x", ""),
        ("instrument", "9" * 30, ""),
        ("instrument", "-1", ""),
        ("onzin", "x", ""),
        ("dossier", "\0", ""),
        ("zoekvraag", "", ""),
        ("zoekvraag", "", "q=" + "é" * 600),
        ("zoekvraag", "", "q=%00"),
        ("uitvoering", "", "&".join(f"a{n}=1" for n in range(90))),
    ],
)
def test_what_is_not_there_cannot_be_followed(client: Client, soort: str, wat: str, vraag: str) -> None:
    assert client.get(form_address(soort, wat, vraag)).status_code == 404


@pytest.mark.parametrize(
    ("vraag", "woorden"),
    [("foo=bar", "geen zoekwoord of filter dat wij kennen"), ("q=" + "é" * 199, "te lang om te volgen")],
)
def test_a_question_that_cannot_be_followed_says_why_and_what_to_do(
    client: Client, verstuur: Verstuur, vraag: str, woorden: str
) -> None:
    adres = form_address("zoekvraag", vraag=vraag)
    for antwoord in (client.get(adres), verstuur(adres), verstuur(adres, manier="feed")):
        assert antwoord.status_code == 404
        assert woorden in text(antwoord)
        assert 'href="/zoeken/"' in text(antwoord)
    assert not Abonnee.objects.exists()


@pytest.mark.parametrize("publicatie", ["concept", "ingetrokken"])
@pytest.mark.parametrize("soort", ["dossier", "instrument"])
def test_what_the_public_may_not_see_is_not_there(
    client: Client, verstuur: Verstuur, soort: str, publicatie: str
) -> None:
    rij = getattr(bouw, f"bouw_{soort}")(publicatie=publicatie, titel="GEHEIM")
    adres = form_address(soort, rij.slug if soort == "dossier" else rij.pk)
    for antwoord in (client.get(adres), verstuur(adres), verstuur(adres, manier="feed")):
        assert antwoord.status_code == 404
        assert "GEHEIM" not in text(antwoord)
    assert not Abonnee.objects.exists()


def test_following_by_mail_waits_for_the_link_in_a_mail(verstuur: Verstuur, pagina: str) -> None:
    antwoord = verstuur(pagina, ritme="wekelijks")
    assert antwoord.status_code == 200
    assert IN_DE_MAILBOX in text(antwoord)
    assert not antwoord.cookies
    volging = Volging.objects.get()
    assert (volging.soort, volging.dossier.nummer, volging.bevestigd_op) == ("dossier", "25192", None)
    assert (volging.abonnee.adres, volging.abonnee.ritme) == (ADRES, "wekelijks")
    assert Zending.objects.get().soort == "bevestiging"


def test_following_without_an_address_counts_at_once(client: Client, verstuur: Verstuur, pagina: str) -> None:
    antwoord = verstuur(pagina, manier="feed")
    assert antwoord.status_code == 302
    volging = Volging.objects.get()
    assert volging.abonnee.adres is None
    assert volging.bevestigd_op
    eigen = client.get(antwoord["Location"])
    assert f"/volgen/feed/{make_feed(volging.abonnee)}.atom" in text(eigen)
    assert not antwoord.cookies
    assert not eigen.cookies


def test_something_more_goes_to_the_page_that_one_has(verstuur: Verstuur, pagina: str) -> None:
    verstuur(pagina, manier="feed")
    abonnee = Abonnee.objects.get()
    eigen = f"https://raad.voorbeeldstad.example/volgen/mijn/{make_beheren(abonnee)}/?gedaan=feed#melding"
    antwoord = verstuur(form_address("fractie", bouw.bouw_fractie().slug), manier="feed", mijn=eigen)
    assert make_beheren(abonnee).split(".")[0] in antwoord["Location"]
    assert abonnee.volgingen.count() == 2
    assert Abonnee.objects.count() == 1


def test_who_follows_too_much_is_told_so(
    verstuur: Verstuur, pagina: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("volgen.aanvragen.acties.HOOGSTENS_VOLGINGEN", 1)
    verstuur(pagina, manier="feed")
    eigen = f"/volgen/mijn/{make_beheren(Abonnee.objects.get())}/"

    antwoord = verstuur(form_address("fractie", bouw.bouw_fractie().slug), manier="feed", mijn=eigen)

    assert antwoord.status_code == 200
    assert "U volgt al 1 dingen. Stop er eerst met een paar op uw eigen pagina." in text(antwoord)
    assert Volging.objects.count() == 1


def test_a_feed_is_no_key_to_a_page(verstuur: Verstuur, pagina: str) -> None:
    verstuur(pagina, manier="feed")
    geplakt = f"https://x.example/volgen/feed/{make_feed(Abonnee.objects.get())}.atom"
    antwoord = verstuur(pagina, manier="feed", mijn=geplakt)
    assert "Dit adres kennen wij niet." in text(antwoord)
    assert geplakt in text(antwoord)


# -- mistakes -----------------------------------------------------------------------------------------------------
def test_a_mistake_is_told_with_the_way_to_its_field(verstuur: Verstuur, pagina: str) -> None:
    tekst = text(verstuur(pagina, adres="lezer@", ritme="nooit"))
    assert '<a href="#id_mail-adres">Dit is geen heel e-mailadres' in tekst
    assert '<a href="#id_mail-ritme_0">Kies hoe vaak u bericht wilt.' in tekst
    assert 'value="lezer@"' in tekst
    assert "<title>Nog niet gelukt" in tekst
    assert not Abonnee.objects.exists()


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        (lambda: {"stempel": stempel(0)}, "Dat ging zo snel"),
        (lambda: {"stempel": stempel(13 * 3600)}, "Het formulier stond lang open."),
        (lambda: {"stempel": ""}, "Het formulier stond lang open."),
        (lambda: {"stempel": "0:verzonnen"}, "Het formulier stond lang open."),
        (lambda: {"onderwerpregel": "koop dit"}, "Er stond iets in een veld dat leeg moet blijven."),
    ],
)
def test_what_looks_like_a_program_may_try_again_with_all_it_typed(
    verstuur: Verstuur, pagina: str, velden: Callable[[], dict[str, str]], woorden: str
) -> None:
    antwoord = verstuur(pagina, ritme="dagelijks", **velden())
    assert woorden in text(antwoord)
    assert f'value="{ADRES}"' in text(antwoord)
    assert "koop dit" not in text(antwoord)
    assert not Volging.objects.exists()
    assert not Teller.objects.exists()
    assert antwoord.context["fout_in"]["ritme"].value() == "dagelijks"
    # A person reads what went wrong, and then gets through.
    assert IN_DE_MAILBOX in text(verstuur(pagina))


def test_a_form_that_is_shown_again_carries_a_stamp_that_counts(verstuur: Verstuur, pagina: str) -> None:
    form = verstuur(pagina, stempel=stempel(13 * 3600)).context["fout_in"]
    assert form["stempel"].value() not in ("", stempel(13 * 3600))
    te_snel = stempel(0)
    # One that came too fast keeps its own: waiting is all that it takes.
    assert verstuur(pagina, stempel=te_snel).context["fout_in"]["stempel"].value() == te_snel


# -- where it came from -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "koppen",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elders.example"},
        {"Origin": "null"},
    ],
)
def test_a_form_of_another_site_does_nothing(verstuur: Verstuur, pagina: str, koppen: dict[str, str]) -> None:
    for manier in ("mail", "feed"):
        antwoord = verstuur(pagina, manier=manier, koppen=koppen)
        assert antwoord.status_code == 403
        assert "kwam niet van onze eigen pagina" in text(antwoord)
    assert not Abonnee.objects.exists()


@pytest.mark.parametrize(
    "koppen",
    [{"Sec-Fetch-Site": "same-origin", "Origin": "null"}, {"Origin": "http://testserver"}, {}],
)
def test_a_form_of_this_site_works(verstuur: Verstuur, pagina: str, koppen: dict[str, str]) -> None:
    assert IN_DE_MAILBOX in text(verstuur(pagina, koppen=koppen))


# -- how often ----------------------------------------------------------------------------------------------------
def test_one_visitor_may_ask_so_often_and_hears_when_to_come_back(
    verstuur: Verstuur, pagina: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rem, "BEZOEKER", rem.Grens("bezoeker", 2, rem.BEZOEKER.duur))
    for n in range(2):
        assert verstuur(pagina, adres=f"lezer{n}@voorbeeldstad.example").status_code == 200
    antwoord = verstuur(pagina, adres="derde@voorbeeldstad.example")
    assert antwoord.status_code == 429
    assert 0 < int(antwoord["Retry-After"]) <= 3601
    assert "Er kwamen te veel aanvragen." in text(antwoord)
    assert "derde@voorbeeldstad.example" in text(antwoord)
    assert not Abonnee.objects.filter(adres="derde@voorbeeldstad.example").exists()
    assert verstuur(pagina, manier="feed").status_code == 429


def test_too_many_of_everyone_together_stops_all_for_a_while(
    verstuur: Verstuur, pagina: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rem, "IEDEREEN", rem.Grens("iedereen", 0, rem.IEDEREEN.duur))
    assert verstuur(pagina).status_code == 429
    assert not Abonnee.objects.exists()


def test_looking_changes_nothing_and_leaves_no_trace(client: Client, pagina: str) -> None:
    antwoord = client.get(pagina)
    assert not antwoord.cookies
    assert antwoord["Cache-Control"] == "no-store"
    assert not Teller.objects.exists()
    assert client.put(pagina).status_code == 405
