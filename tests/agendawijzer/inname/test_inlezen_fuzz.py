"""Whatever is done to a page: reading never raises, no tally is made up, no page is stored in part.

FUZZ=5000 tries that many pages, other ones each time; without it a fixed few hundred.
"""

import os
import re
from collections import Counter
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings

from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina, Item
from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand
from agendawijzer.inname.opslag import sla_op
from dossiers.models import Dossier, Gebeurtenis, Instrument, Vergadering
from stemmingen.models import Stemming
from tests.agendawijzer.inname.schade import PAGINAS, damaged_pages

VAAK = int(os.environ.get("FUZZ", "0"))
lezend = settings(max_examples=VAAK or 200, derandomize=not VAAK, deadline=None)
bewarend = settings(max_examples=VAAK or 40, derandomize=not VAAK, deadline=None)


def _numbers(tekst: str) -> Counter[int]:
    return Counter(int(cijfers) for cijfers in re.findall(r"\d+", tekst) if len(cijfers) < 1000)


def _tally(item: Item) -> Counter[int]:
    return Counter(aantal for aantal in (item.voor, item.tegen) if aantal is not None)


@given(damaged_pages())
@lezend
def test_reading_never_raises_and_makes_up_no_tally(inhoud: bytes) -> None:
    gelezen = lees_bestand(inhoud, bestand="pagina.txt")
    if gelezen.pagina is None:
        assert [melding.niveau for melding in gelezen.meldingen] == ["fout"]
        return
    tekst = inhoud.decode("utf-8", errors="replace") + inhoud.decode("cp1252", errors="replace")
    for item in gelezen.pagina.instrumenten:
        assert _tally(item) <= _numbers(item.ruw), item
        assert set(_numbers(item.ruw)) <= set(_numbers(tekst)), item


def count_rows() -> dict[str, int]:
    """How many rows each table of ours holds."""
    return {
        model.__name__: model._base_manager.count()
        for app in ("dossiers", "stemmingen")
        for model in apps.get_app_config(app).get_models()
    }


def check_stored_whole(gelezen: GelezenPagina, verschillen: list[str]) -> None:
    """Each item of the page is there with its outcome, or the report says of it that it cannot be."""
    assert gelezen.pagina is not None
    items = [item for item in gelezen.pagina.instrumenten if item.titel or item.nummer or item.eigen_voorstel]
    assert Dossier.objects.count() + Vergadering.objects.count() >= 1
    assert (Instrument.objects.count() > 0) == bool(items)
    voorhanden = Counter(
        Stemming.objects.exclude(voor=None).values_list("voor", "tegen")  # type: ignore[arg-type]
    )
    geweigerd = sum("niet opgenomen" in verschil for verschil in verschillen)
    for item in items:
        if item.uitkomst in ("ingetrokken", "aangehouden"):
            assert Gebeurtenis.objects.filter(soort=item.uitkomst).exists()
        elif item.voor is not None and item.tegen is not None:
            assert voorhanden[item.voor, item.tegen] or geweigerd or _twice(items, item), item


def _twice(items: list[Item], item: Item) -> bool:
    """Whether the page tells the outcome of this item more than once; the last one read counts then."""
    return sum(ander.nummer == item.nummer and ander.titel == item.titel for ander in items) > 1


@pytest.mark.traag
@pytest.mark.django_db
@given(damaged_pages())
@bewarend
def test_a_damaged_page_is_stored_whole_and_reading_it_again_changes_nothing(inhoud: bytes) -> None:
    gelezen = lees_bestand(inhoud, bestand="pagina.txt")
    if gelezen.pagina is None:
        return
    with transaction.atomic():
        verslag = sla_op(gelezen)
        check_stored_whole(gelezen, verslag.verschillen)
        aantallen = count_rows()
        nogmaals = sla_op(gelezen)
        assert nogmaals.ongewijzigd, (nogmaals, aantallen, count_rows())
        assert count_rows() == aantallen
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("inhoud", PAGINAS, ids=range(len(PAGINAS)))
def test_an_undamaged_page_changes_nothing_the_second_time(inhoud: bytes) -> None:
    gelezen = lees_bestand(inhoud, bestand="pagina.txt")
    assert sla_op(gelezen).nieuw
    aantallen = count_rows()
    assert sla_op(gelezen).ongewijzigd
    assert count_rows() == aantallen


ZONDER_NUMMER = """Agendawijzer
Een park in Voorbeeldstad
Raadsnummer: 25999
Geschreven op: 12-08-2025 | Laatst bewerkt op: 03-11-2025 | Status onderwerp: afgerond
Eerdere berichten
Het raadsvoorstel 'Een park' is met 40 stemmen voor en 4 stemmen tegen aangenomen.
"""


@pytest.mark.django_db
def test_an_item_without_a_number_is_known_again_after_a_clerk_renamed_it() -> None:
    gelezen = lees_bestand(ZONDER_NUMMER.encode(), bestand="pagina.txt")
    sla_op(gelezen)
    assert Instrument.objects.update(titel="Een groot park", titel_gevouwen="een groot park") == 1
    sla_op(gelezen)
    assert Instrument.objects.get().titel == "Een groot park"
    assert Stemming.objects.count() == 1


class Breuk:
    """A database that fails at the nth row that is written."""

    def __init__(self, bij: int) -> None:
        self.bij, self.geteld = bij, 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if sql.startswith(("INSERT", "UPDATE")):
            self.geteld += 1
            if self.geteld == self.bij:
                raise DatabaseError("de schijf is vol")
        return execute(sql, params, many, context)


@pytest.mark.traag
@pytest.mark.django_db
@pytest.mark.parametrize("inhoud", PAGINAS[:6], ids=range(6))
def test_a_failure_at_any_moment_leaves_not_one_row(inhoud: bytes) -> None:
    gelezen = lees_bestand(inhoud, bestand="pagina.txt")
    leeg = count_rows()
    for bij in range(1, 60):
        breuk = Breuk(bij)
        try:
            with transaction.atomic(), connection.execute_wrapper(breuk):
                sla_op(gelezen)
                transaction.set_rollback(True)
        except DatabaseError:
            assert count_rows() == leeg
        if breuk.geteld < bij:
            break
    assert bij > 3, "Er is bijna niets geschreven."
    assert breuk.geteld < bij, "De breuk is niet op elk moment geprobeerd."
