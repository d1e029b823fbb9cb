"""What holds of every public page: one walk past a filled site, whose answers all of these guards read."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.template import engines
from django.test import Client

from dossiers.zoeken.bijwerken import gathered
from tests import bouw
from tests.agendawijzer.portaal.delen.test_voorbeeld import Kop
from tests.opmaak import Opmaak
from tests.rondgang import Ontbreekt, walk

# The walk itself takes twenty seconds.
pytestmark = pytest.mark.traag
Antwoorden = dict[str, Any]


@gathered()
def _fill() -> None:
    vergadering = bouw.bouw_vergadering(aanwezig=38, inleiding="De raad kwam bijeen.")
    dossier = bouw.bouw_dossier(
        nummer="25192", kop="Samen sterker", waarom="Daarom", waar_gaat_het_over="Hierover"
    )
    dossier.portefeuilles.add(bouw.bouw_portefeuille())
    bouw.bouw_bericht(dossier=dossier)
    bouw.bouw_document(dossier=dossier)
    for n, uitkomst in enumerate(
        (
            {},
            {"voor": 13, "tegen": 25, "uitkomst": "verworpen"},
            {"voor": 22, "tegen": 22, "uitkomst": "gestaakt"},
            {"wijze": "algemene_stemmen"},
            {"wijze": "zonder_stemming"},
            {"voor": None, "tegen": None, "uitkomst": "onbekend", "datum": None},
        )
    ):
        motie = bouw.bouw_instrument(dossier=dossier, nummer=f"25192.{n + 1:03}", gewijzigd=n == 2)
        stemming = bouw.bouw_stemming(instrument=motie, vergadering=vergadering if n else None, **uitkomst)
        bouw.bouw_fractiestem(stemming=stemming)
        bouw.bouw_indiener(instrument=motie)
    bouw.bouw_gebeurtenis(instrument=bouw.bouw_instrument(dossier=None, soort="motie_vreemd"))
    bouw.bouw_bijdrage(instrument=motie, resultaat=bouw.bouw_resultaat(vorig=bouw.bouw_resultaat()))
    bouw.bouw_dossier(
        nummer="", kop="", status="onbekend", status_bron="", bewerkt_op=None, geschreven_op=None
    )


@pytest.fixture(scope="module")
def ontbrekend() -> Iterator[list[str]]:
    """The variables that a template used and a view did not give."""
    motor, gemist = engines["django"].engine, list[str]()
    was, motor.string_if_invalid = motor.string_if_invalid, Ontbreekt(gemist)
    yield gemist
    motor.string_if_invalid = was


@pytest.fixture(scope="module")
def antwoorden(ontbrekend: list[str], django_db_setup: None, django_db_blocker: Any) -> Antwoorden:
    """Every answer of the filled site by its address."""
    with django_db_blocker.unblock(), transaction.atomic():
        _fill()
        gelopen = walk(Client(), "/dossiers/bestaat-niet/")
        transaction.set_rollback(True)
    return gelopen


def _pages(antwoorden: Antwoorden) -> Iterator[tuple[str, Any]]:
    for adres, antwoord in antwoorden.items():
        if antwoord.get("Content-Type", "").startswith("text/html"):
            yield adres, antwoord


def test_every_address_answers(antwoorden: Antwoorden) -> None:
    assert len(antwoorden) > 500
    for adres, antwoord in antwoorden.items():
        assert antwoord.status_code in (200, 301, 302, 404), adres


def test_no_page_uses_a_variable_that_is_not_there(antwoorden: Antwoorden, ontbrekend: list[str]) -> None:
    assert ontbrekend == []


@pytest.mark.django_db
def test_no_page_of_an_empty_site_uses_a_variable_that_is_not_there(
    client: Client, ontbrekend: list[str]
) -> None:
    ontbrekend.clear()
    for adres, antwoord in walk(client, "/dossiers/bestaat-niet/").items():
        assert antwoord.status_code in (200, 301, 302, 404), adres
    assert ontbrekend == []


@pytest.mark.parametrize("gevraagd", ["{{ er_is_niets }}", "{{ er.is.niets|title }}"])
def test_a_variable_that_is_not_there_is_noticed(ontbrekend: list[str], gevraagd: str) -> None:
    ontbrekend.clear()
    assert engines["django"].from_string(f"niets: {gevraagd}").render() == "niets: "
    assert len(ontbrekend) == 1
    ontbrekend.clear()


def test_no_page_carries_a_cookie_or_anything_inline(antwoorden: Antwoorden) -> None:
    for adres, antwoord in antwoorden.items():
        assert not antwoord.cookies, adres
        assert "cookie" not in antwoord.get("Vary", "").lower(), adres
    for adres, pagina in _pages(antwoorden):
        assert Opmaak(pagina.content.decode()).inline == [], adres
        assert "unsafe" not in pagina["Content-Security-Policy"], adres


def test_every_page_has_a_title_and_a_description_of_its_own(antwoorden: Antwoorden) -> None:
    per_adres: dict[str, Kop] = {}
    for adres, pagina in _pages(antwoorden):
        if pagina.status_code == 200:
            kop = Kop(pagina.content.decode())
            # A form to fill in has no lasting address, and so no place elsewhere.
            if kop.adres and kop.adres not in per_adres:
                per_adres[kop.adres] = kop
                assert 30 <= len(kop.tags["description"]) <= 320, (adres, kop.tags["description"])
    assert _twins({adres: kop.titel for adres, kop in per_adres.items()}) == []
    assert _twins({adres: kop.tags["description"] for adres, kop in per_adres.items()}) == []


def _twins(woorden: dict[str, str]) -> list[tuple[str, list[str]]]:
    per_tekst: dict[str, list[str]] = {}
    for adres, tekst in woorden.items():
        per_tekst.setdefault(tekst, []).append(adres)
    return [(tekst, adressen) for tekst, adressen in per_tekst.items() if len(adressen) > 1]
