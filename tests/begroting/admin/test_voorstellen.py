"""A newer text is judged as a whole, by who may publish, on what that person saw."""

from typing import Any

import pytest
from django.urls import reverse

from agendawijzer.inname.opslag.begroting import sla_hoofdstuk_op
from begroting.models import Begrotingsvoorstel, Bijdrage, Doel, Programma, Resultaat
from tests import bouw
from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import SEED, lees
from tests.begroting.admin.conftest import Klerk

pytestmark = pytest.mark.django_db

TEKST = SEED.read_text(encoding="utf-8")
ANDERS = (
    TEKST.replace("Jongeren visie is vastgesteld.", "Jongeren visie is vastgesteld door de raad.")
    .replace(
        "Resultaat: Procesregie op de route van 17 t/m 26 jaar.", "Resultaat: Iedereen krijgt een fiets."
    )
    .replace("\n148\n", "\n150\n")
)


@pytest.fixture
def voorstel(db: None) -> Begrotingsvoorstel:
    """The chapter of the seed, and a text that says three things otherwise."""
    for tekst in (TEKST, ANDERS):
        sla_hoofdstuk_op(lees(tekst, jaar=2026))
    return Begrotingsvoorstel.objects.get()


def page_of(voorstel: Begrotingsvoorstel) -> str:
    return reverse("admin:begroting_begrotingsvoorstel_change", args=[voorstel.pk])


def decide(client: Any, voorstel: Begrotingsvoorstel, actie: str, merk: str | None = None) -> str:
    """Presses the button on the page as the clerk saw it; gives what the clerk then reads."""
    if merk is None:
        merk = client.get(page_of(voorstel)).context["overzicht"].merk
    adres = reverse("admin:begroting_begrotingsvoorstel_beslissen", args=[voorstel.pk])
    antwoord = client.post(adres, {"merk": merk, "actie": actie}, follow=True)
    return " ".join(antwoord.content.decode().split())


def test_the_page_shows_what_came_what_went_and_what_is_said_otherwise(
    klerk: Klerk, voorstel: Begrotingsvoorstel
) -> None:
    weg = Resultaat.objects.get(tekst__startswith="Procesregie")
    bouw.bouw_bijdrage(resultaat=weg)
    antwoord = klerk().get(page_of(voorstel))
    o = antwoord.context["overzicht"]
    assert [w.naam for w in o.erbij] == ["Iedereen krijgt een fiets."]
    assert [(w.naam, n) for w, n in o.weg] == [(weg.tekst, 1)]
    assert [a.wijziging.nieuw for a in o.cijfers] == ["150"]
    tekst = " ".join(antwoord.content.decode().split())
    assert "</span>vastgesteld door de raad.<span" in tekst
    assert "Lasten: was 148, wordt 150" in tekst
    assert "Hier hangt 1 verband met besluiten aan." in tekst


def test_accepting_takes_the_text_over_and_keeps_rows_and_links(
    klerk: Klerk, voorstel: Begrotingsvoorstel
) -> None:
    visie = Resultaat.objects.get(tekst__startswith="Jongeren visie")
    bijdrage = bouw.bouw_bijdrage(resultaat=visie)
    assert "is overgenomen" in decide(klerk("publicatie"), voorstel, "aanvaard")
    visie.refresh_from_db()
    assert visie.tekst == "Jongeren visie is vastgesteld door de raad."
    assert Bijdrage.objects.get() == bijdrage
    voorstel.refresh_from_db()
    assert (voorstel.stand, voorstel.besluit_door.username[:5]) == ("aanvaard", "klerk")
    assert "Aanvaard de nieuwe tekst" not in klerk().get(page_of(voorstel)).content.decode()


def test_rejecting_keeps_our_text_and_does_not_ask_again(klerk: Klerk, voorstel: Begrotingsvoorstel) -> None:
    assert "Onze tekst blijft staan" in decide(klerk("publicatie"), voorstel, "wijs_af")
    sla_hoofdstuk_op(lees(ANDERS, jaar=2026))
    assert not Begrotingsvoorstel.objects.filter(stand="open").exists()
    assert Programma.objects.get().lasten_bedrag == 148


def test_nobody_accepts_what_changed_after_looking(klerk: Klerk, voorstel: Begrotingsvoorstel) -> None:
    client = klerk()
    merk = client.get(page_of(voorstel)).context["overzicht"].merk
    Doel.objects.filter(tekst__startswith="In het financieel").update(toelichting="Net bijgeschreven.")
    assert "intussen gewijzigd" in decide(client, voorstel, "aanvaard", merk)
    voorstel.refresh_from_db()
    assert voorstel.stand == "open"
    assert Doel.objects.filter(toelichting="Net bijgeschreven.").exists()


def test_the_second_of_two_clerks_hears_that_it_is_decided(
    klerk: Klerk, voorstel: Begrotingsvoorstel
) -> None:
    een, twee = klerk(), klerk()
    merk = twee.get(page_of(voorstel)).context["overzicht"].merk
    decide(een, voorstel, "wijs_af")
    assert "dit voorstel is intussen afgewezen" in decide(twee, voorstel, "aanvaard", merk)
    assert Programma.objects.get().lasten_bedrag == 148


def test_only_who_publishes_decides_and_the_others_look(klerk: Klerk, voorstel: Begrotingsvoorstel) -> None:
    for rol in ("invoer", "beheer"):
        pagina = klerk(rol).get(page_of(voorstel))
        assert pagina.status_code == 200
        assert "Aanvaard de nieuwe tekst" not in pagina.content.decode()
        adres = reverse("admin:begroting_begrotingsvoorstel_beslissen", args=[voorstel.pk])
        merk = pagina.context["overzicht"].merk
        assert klerk(rol).post(adres, {"merk": merk, "actie": "aanvaard"}).status_code == 403
    voorstel.refresh_from_db()
    assert voorstel.stand == "open"


def test_the_programme_says_that_a_newer_text_waits(klerk: Klerk, voorstel: Begrotingsvoorstel) -> None:
    adres = reverse("admin:begroting_programma_change", args=[voorstel.programma_id])
    assert page_of(voorstel) in klerk().get(adres).content.decode()
