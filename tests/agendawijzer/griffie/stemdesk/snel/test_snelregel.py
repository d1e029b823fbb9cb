"""The quick line: what is read, what is not, and what becomes of it."""

from typing import Any

import pytest
from django.urls import reverse

from agendawijzer.griffie.stemdesk.snel.snelregel import read_snelregels
from stemmingen.acties.stemming import record_stemming
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Invoer
from tests.agendawijzer.griffie.stemdesk.raad import bouw_avond, clerk, logged_in

LIJST = """
- Lokale regie (98012.001) Het amendement is met 13 stemmen voor en 25 stemmen tegen verworpen. - Open huis
(98012.002) GEWIJZIGD
Het amendement is met 30 stemmen voor en 8 stemmen tegen aangenomen.
- Betrokkenheid en evaluatie (98012.003)
De motie is met algemene stemmen aanvaard.
"""


def read(tekst: str) -> tuple[Any, ...]:
    [regel] = read_snelregels(tekst)
    return regel.nummer, regel.voor, regel.tegen, regel.uitkomst, regel.wijze


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        ("25192.001 13-25 verworpen", ("25192.001", 13, 25, "verworpen", "onbekend")),
        ("25192.1: 13 – 25", ("25192.001", 13, 25, "verworpen", "onbekend")),
        ("rv39/2022 30-8 AANVAARD", ("RV-39/2022", 30, 8, "aangenomen", "onbekend")),
        (
            "25192.005 met algemene stemmen aangenomen",
            ("25192.005", None, None, "aangenomen", "algemene_stemmen"),
        ),
        ("25192.005 bij acclamatie", ("25192.005", None, None, "aangenomen", "acclamatie")),
        ("25192.005 22-22 stemmen staken", ("25192.005", 22, 22, "gestaakt", "onbekend")),
        ("25192.005 38 voor, geen tegen aangenomen", ("25192.005", 38, 0, "aangenomen", "onbekend")),
        ("25192 zonder stemming aangenomen", ("25192", None, None, "aangenomen", "zonder_stemming")),
    ],
)
def test_a_line_is_read(tekst: str, gelezen: tuple[Any, ...]) -> None:
    assert read(tekst) == gelezen


def test_a_whole_list_of_a_council_page_is_read() -> None:
    regels = read_snelregels(LIJST)
    assert [(r.nummer, r.voor, r.tegen, r.uitkomst, r.melding) for r in regels] == [
        ("98012.001", 13, 25, "verworpen", ""),
        ("98012.002", 30, 8, "aangenomen", ""),
        ("98012.003", None, None, "aangenomen", ""),
    ]


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("zomaar tekst", "geen raadsnummer"),
        ("25192.001", "geen uitslag"),
        ("25192.001 13-25 aangenomen", "past niet bij"),
        ("25192.001 aangenomen, toch verworpen", "twee uitkomsten"),
        ("25192.001 ingetrokken", "niet over gestemd"),
        ("25192.001 9999-1 aangenomen", "te groot"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(tekst: str, melding: str) -> None:
    [regel] = read_snelregels(tekst)
    assert melding in regel.melding


def test_a_number_that_comes_twice_with_other_figures_is_not_taken() -> None:
    regels = read_snelregels("25192.001 13-25\n25192.001 14-24\nniets\n25192.002 30-8")
    assert [bool(regel.melding) for regel in regels] == [False, True, True, False]


@pytest.mark.django_db
def test_what_is_understood_becomes_a_draft_and_nothing_else() -> None:
    vergadering, [een, twee, drie] = bouw_avond()
    record_stemming(stemming=drie, versie=0, invoer=Invoer("onbekend", voor=20, tegen=18), by=clerk())
    client, adres = logged_in(), reverse("stemdesk:snel", args=[vergadering.pk])
    tekst = f"{LIJST}\n77777.001 3-2 aangenomen\nlosse regel"
    gelezen = client.post(adres, {"tekst": tekst, "actie": "lees"})
    assert [voorstel.kan for voorstel in gelezen.context["voorstellen"]] == [True, True, False, False, False]
    assert Stemming.objects.get(pk=een.pk).versie == 0
    html = gelezen.content.decode()
    assert "Er staat al iets anders" in html
    assert "77777.001 kennen wij niet" in html
    assert "geen raadsnummer" in html
    velden = {"tekst": tekst, "actie": "neem_over", "nummer": ["98012.001", "98012.003", "77777.001"]}
    assert client.post(adres, velden).status_code == 302
    rij = Stemming.objects.get(pk=een.pk)
    assert (rij.voor, rij.tegen, rij.uitkomst, rij.is_openbaar) == (13, 25, "verworpen", False)
    assert Stemming.objects.get(pk=twee.pk).versie == 0, "niet aangevinkt"
    assert Stemming.objects.get(pk=drie.pk).voor == 20


@pytest.mark.django_db
@pytest.mark.parametrize("tekst", ["", "   ", "\0", "x" * 30_000, "1" * 5000, "25192.001 " * 500])
def test_nonsense_is_answered_with_words(tekst: str) -> None:
    vergadering, _ = bouw_avond()
    antwoord = logged_in().post(
        reverse("stemdesk:snel", args=[vergadering.pk]), {"tekst": tekst, "actie": "neem_over"}
    )
    assert antwoord.status_code in (200, 422)
    assert 'class="fout"' in antwoord.content.decode()
    assert not Stemming.objects.filter(versie__gt=0).exists()
