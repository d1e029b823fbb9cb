"""Two runs at once are one too many."""

import threading

import pytest
from django.db import connection

from agendawijzer.links.slot import only_one

pytestmark = pytest.mark.django_db(transaction=True)


def try_elsewhere():
    """Whether somebody else, with a connection of his own, may run now."""
    gelukt = []

    def attempt():
        try:
            with only_one() as vrij:
                gelukt.append(vrij)
        finally:
            connection.close()

    draad = threading.Thread(target=attempt)
    draad.start()
    draad.join(10)
    return gelukt[0]


def test_while_one_runs_another_may_not_and_afterwards_it_may():
    with only_one() as vrij:
        assert vrij
        assert not try_elsewhere()
    assert try_elsewhere()


def test_a_run_that_fails_lets_go():
    with pytest.raises(ValueError, match="mis"), only_one():
        raise ValueError("mis")
    assert try_elsewhere()
