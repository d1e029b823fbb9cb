"""Finding things again, and pages that do not grow slower with what they list."""

from typing import Any

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import bouw

PAGINAS = [
    model._meta.label_lower.replace(".", "/")
    for model in admin.site._registry
    if model._meta.app_label != "auth"
]


def titles_found(griffie: Client, model: str, q: str) -> list[str]:
    return [
        rij.titel for rij in griffie.get(f"/beheer/dossiers/{model}/", {"q": q}).context["cl"].result_list
    ]


@pytest.mark.parametrize("q", ["RV-39/2022", "rv39/2022", "RV 39/22", "rv-39-2022", "RV39", "cafe", "CAFÉ"])
def test_a_dossier_is_found_by_its_number_in_any_spelling_and_by_its_title(griffie: Client, q: str) -> None:
    bouw.bouw_dossier(titel="Het café", nummer="RV-39/2022", slug="rv-39-2022")
    bouw.bouw_nummer(dossier=bouw.bouw_dossier(titel="Niet dit"), spelling="RV-40/2022", sleutel="rv-40/2022")
    assert titles_found(griffie, "dossier", q) == ["Het café"]


def test_a_dossier_is_found_once_however_many_spellings_it_has(griffie: Client) -> None:
    dossier = bouw.bouw_dossier(titel="Parkeren", nummer="25192", slug="25192")
    for spelling in ("25192", "nr 25192"):
        bouw.bouw_nummer(dossier=dossier, spelling=spelling, sleutel="25192")
    assert titles_found(griffie, "dossier", "25192") == ["Parkeren"]


def test_a_motion_is_found_by_a_short_sub_number(griffie: Client) -> None:
    dossier = bouw.bouw_dossier(nummer="25192", slug="25192")
    bouw.bouw_instrument(titel="Bomen", dossier=dossier, nummer="25192.003", slug="25192.003")
    assert titles_found(griffie, "instrument", "25192.3") == ["Bomen"]


def test_a_text_without_a_folded_copy_is_found_with_its_accents(griffie: Client) -> None:
    bericht = bouw.bouw_bericht(tekst="Over de financiën.")
    gevonden = griffie.get("/beheer/dossiers/bericht/", {"q": "Financiën"}).context["cl"].result_list
    assert list(gevonden) == [bericht]


def test_the_list_to_choose_from_in_a_form_searches_alike(griffie: Client) -> None:
    bouw.bouw_dossier(titel="Het café", nummer="25192", slug="25192")
    velden = {"app_label": "dossiers", "model_name": "instrument", "field_name": "dossier"}
    antwoord = griffie.get("/beheer/autocomplete/", {"term": "cafe", **velden}).json()
    assert [keuze["text"] for keuze in antwoord["results"]] == ["Het café (25192)"]


@pytest.mark.parametrize("pagina", PAGINAS)
@pytest.mark.parametrize("q", ["", "%00", "'\"%_\\", "99999999999999999999", "rv39/2022"])
def test_every_list_opens_and_takes_any_question(griffie: Client, pagina: str, q: str) -> None:
    assert griffie.get(f"/beheer/{pagina}/", {"q": q}).status_code == 200


def test_every_form_opens(griffie: Client) -> None:
    stem = bouw.bouw_fractiestem(stemming=bouw.bouw_stemming(vergadering=bouw.bouw_vergadering()))
    verschil = bouw.bouw_verschil()
    rijen: list[Any] = [
        stem.fractie,
        stem.stemming,
        stem.stemming.vergadering,
        stem.stemming.instrument,
        stem.stemming.instrument.dossier,
        verschil,
        verschil.bron,
        bouw.bouw_bericht(),
        bouw.bouw_lidmaatschap().persoon,
        bouw.bouw_portefeuille(),
        bouw.bouw_zittingsperiode(),
    ]
    for rij in rijen:
        antwoord = griffie.get(f"/beheer/{rij._meta.label_lower.replace('.', '/')}/{rij.pk}/change/")
        assert antwoord.status_code == 200, rij


@pytest.mark.parametrize(
    "pagina", ["dossiers/dossier", "dossiers/instrument", "stemmingen/stemming", "dossiers/persoon"]
)
def test_a_longer_list_costs_no_more_queries(griffie: Client, pagina: str) -> None:
    def build() -> None:
        bouw.bouw_stemming()
        bouw.bouw_lidmaatschap()

    def count() -> int:
        with CaptureQueriesContext(connection) as vragen:
            griffie.get(f"/beheer/{pagina}/")
        return len(vragen)

    build()
    count()
    eerst = count()
    for _ in range(8):
        build()
    assert count() == eerst


def test_users_and_groups_are_for_the_superuser(griffie: Client) -> None:
    assert griffie.get("/beheer/auth/user/").status_code == 403
    assert griffie.get("/beheer/auth/group/").status_code == 403
    assert "/beheer/auth/" not in griffie.get("/beheer/").content.decode()


def test_the_pages_are_dutch_and_have_our_name(griffie: Client) -> None:
    pagina = griffie.get("/beheer/").content.decode()
    assert '<html lang="nl"' in pagina
    assert "Beheer Agendawijzer" in pagina
