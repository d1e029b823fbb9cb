"""Where the papers are: an address of their own first, then the pattern in the settings."""

import pytest

from agendawijzer.links.stukken import stuk_van, stukken_van
from dossiers.models import Document, Dossier, Instrument


@pytest.fixture(autouse=True)
def pattern(settings) -> None:
    settings.DOCUMENTWIJZER = "https://stukken.voorbeeldstad.example/{nummer}"


def test_an_address_of_its_own_goes_before_the_pattern() -> None:
    instrument = Instrument(nummer="25192.003", adres="https://stukken.voorbeeldstad.example/eigen")
    assert stuk_van(instrument).adres.endswith("/eigen")


@pytest.mark.parametrize(
    ("dossier", "nummer", "einde"),
    [
        (Dossier(nummer="25192"), "25192.003", "/25192"),
        (None, "23077.011", "/23077"),
        (Dossier(nummer=""), "RV-39/2022", "/RV-39%2F2022"),
    ],
)
def test_the_pattern_takes_the_number_of_the_dossier_else_its_own(dossier, nummer, einde) -> None:
    assert stuk_van(Instrument(nummer=nummer, dossier=dossier)).adres.endswith(f"example{einde}")


def test_without_any_number_there_is_no_address() -> None:
    assert stuk_van(Instrument(nummer="", dossier=None)) is None


def test_a_recorded_link_to_the_documentwijzer_replaces_the_pattern() -> None:
    wijzer = Document(soort="documentwijzer", adres="https://stukken.voorbeeldstad.example/app/1")
    assert [stuk.adres for stuk in stukken_van(Dossier(nummer="25192"), [wijzer])] == [wijzer.adres]


def test_other_links_come_after_the_pattern() -> None:
    bijlage = Document(soort="stuk", titel="Bijlage", adres="https://stukken.voorbeeldstad.example/bijlage")
    assert [stuk.titel for stuk in stukken_van(Dossier(nummer="25192"), [bijlage])] == [
        "Alle stukken in de documentwijzer",
        "Bijlage",
    ]
