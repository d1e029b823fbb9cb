"""The questions for tuning, asked of the search page on a database with all that they are about.

Those that were set apart are asked by `python -m tests.zoekvragen --apart`, and by nobody while the search is tuned.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.zoekvragen.meten import RADEN, ask, council, read_vragen

pytestmark = [pytest.mark.traag, pytest.mark.django_db]
VRAGEN = read_vragen()


@pytest.fixture(scope="module", params=RADEN)
def raad(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Filled once for all questions to this council, and taken back after the last."""
    with django_db_blocker.unblock(), council(request.param):
        yield request.param


def test_every_question_finds_what_it_must(raad: str) -> None:
    uitslagen = [ask(Client(), vraag) for vraag in VRAGEN if vraag["raad"] == raad]
    assert len(uitslagen) > 25
    assert {uitslag.vraag["query"]: uitslag.gemist for uitslag in uitslagen if uitslag.gemist} == {}


def test_what_should_stand_first_stands_first_but_where_we_know_why(raad: str) -> None:
    fout = {
        vraag["query"]: uitslag.eerste
        for vraag in VRAGEN
        if vraag["raad"] == raad and not (uitslag := ask(Client(), vraag)).eerste_goed
    }
    bekend = {vraag["query"] for vraag in VRAGEN if vraag["raad"] == raad and "not_first" in vraag}
    assert set(fout) == bekend, fout


def test_nobody_asks_twice_and_each_says_why() -> None:
    alle = VRAGEN + read_vragen("apart")
    assert len(alle) >= 60
    assert len(read_vragen("apart")) == 20
    assert len({(vraag["raad"], vraag["query"]) for vraag in alle}) == len(alle)
    assert all(vraag["why"] and vraag["must_find"] for vraag in alle)
