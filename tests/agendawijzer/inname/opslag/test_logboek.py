"""An import leaves a line for each vote it makes or changes, and a correction beside a public figure."""

from typing import Any

import pytest

from agendawijzer.inname.opslag import sla_op
from dossiers.models import Logregel
from stemmingen.models import Correctie, Stemming
from tests.agendawijzer.inname.opslag.conftest import dossierpagina, item

pytestmark = pytest.mark.django_db


def lines() -> list[Logregel]:
    return list(Logregel.objects.filter(model="stemmingen.stemming").order_by("pk"))


def test_each_new_vote_has_its_line_with_what_was_read() -> None:
    sla_op(dossierpagina(item("Bomen", "98012.001", voor=30, tegen=12), item("Banken", "98012.002")))
    een, twee = lines()
    assert (een.handeling, een.vanuit, een.wie) == ("ingelezen", "inlezen", None)
    assert (een.oud, een.nieuw["voor"], een.nieuw["tegen"], een.nieuw["uitkomst"]) == (
        {},
        30,
        12,
        "aangenomen",
    )
    assert "Bomen" in een.onderwerp
    assert twee.object_id == Stemming.objects.get(instrument__nummer="98012.002").pk


def test_the_lines_take_no_query_of_their_own(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(30):
        sla_op(dossierpagina(*(item(f"Plan {n}", f"98012.{n:03}", voor=30, tegen=n) for n in range(1, 9))))
    assert len(lines()) == 8


def test_reading_the_same_page_again_leaves_no_line() -> None:
    pagina = dossierpagina(item("Bomen", "98012.001", voor=30, tegen=12))
    sla_op(pagina)
    sla_op(pagina)
    assert len(lines()) == 1
    assert Stemming.objects.get().versie == 0


def test_a_figure_that_the_source_changed_stands_beside_the_old_with_the_reason() -> None:
    sla_op(dossierpagina(item("Bomen", "98012.001", voor=30, tegen=12)))
    sla_op(dossierpagina(item("Bomen", "98012.001", voor=29, tegen=13)))
    regel = lines()[-1]
    assert (regel.oud["voor"], regel.nieuw["voor"]) == (30, 29)
    correctie = Correctie.objects.get()
    assert (correctie.oud["voor"], correctie.nieuw["voor"], correctie.wie) == (30, 29, None)
    assert correctie.reden == "Gewijzigd in de bron: Schaduw op het plein."
    assert Stemming.objects.get().versie == 1, "wie de stemming open heeft, merkt het"


def test_what_was_unknown_and_is_filled_in_is_no_correction() -> None:
    sla_op(dossierpagina(item("Bomen", "98012.001", None, wijze="hoofdelijk")))
    sla_op(dossierpagina(item("Bomen", "98012.001", "aangenomen", wijze="hoofdelijk", voor=30, tegen=12)))
    assert not Correctie.objects.exists()
    assert lines()[-1].nieuw["voor"] == 30


def test_a_draft_changes_without_a_correction() -> None:
    sla_op(dossierpagina(item("Bomen", "98012.001", voor=30, tegen=12)), concept=True)
    sla_op(dossierpagina(item("Bomen", "98012.001", voor=29, tegen=13)), concept=True)
    assert not Correctie.objects.exists()
    assert len(lines()) == 2
