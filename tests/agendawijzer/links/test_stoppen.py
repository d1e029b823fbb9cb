"""Who stops a run breaks off no query."""

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from agendawijzer.links.stoppen import stoppable
from dossiers.models import Link

pytestmark = pytest.mark.django_db
SEINEN = pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGTERM])


@SEINEN
def test_a_query_that_is_going_on_is_finished_first(sein: signal.Signals) -> None:
    def stop_meanwhile(execute: Callable[..., Any], *wat: Any) -> Any:
        os.kill(os.getpid(), sein)
        return execute(*wat)

    with pytest.raises(KeyboardInterrupt), stoppable(), connection.execute_wrapper(stop_meanwhile):
        Link.objects.create(adres="https://stukken.voorbeeldstad.example/1")
    assert Link.objects.count() == 1


@SEINEN
def test_who_waits_stops_at_once_and_the_signals_are_given_back(sein: signal.Signals) -> None:
    eerder = signal.getsignal(sein)
    with pytest.raises(KeyboardInterrupt), stoppable():
        os.kill(os.getpid(), sein)
    assert signal.getsignal(sein) is eerder
