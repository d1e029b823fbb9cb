"""The questions of visitors, asked of the search page on a database with all that they are about.

Twenty were set apart before the search was tuned and asked once, at the end; since then they guard it like the others.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.zoekvragen.meten import RADEN, ask, council, read_vragen

pytestmark = [pytest.mark.traag, pytest.mark.django_db]
APART = read_vragen("apart")
VRAGEN = [*read_vragen(), *APART]


@pytest.fixture(scope="module", params=RADEN)
def raad(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The database of this council, for all questions to it."""
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
    assert len(VRAGEN) >= 60
    assert len(APART) == 20
    assert len({(vraag["raad"], vraag["query"]) for vraag in VRAGEN}) == len(VRAGEN)
    assert all(vraag["why"] and vraag["must_find"] for vraag in VRAGEN)
