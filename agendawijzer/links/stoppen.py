"""Ending a run when somebody asks: at once, but never in the middle of a query."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from django.db import connection


@contextmanager
def stoppable() -> Iterator[None]:
    """Within this block Ctrl-C and the question of a service manager both end as KeyboardInterrupt: at once while
    waiting for a site, and after the query where one is going on. A query that is broken off can take the next one
    with it, and with that the lock and what was just found. No query; a signal reaches the main thread alone."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    stop = _Stop()
    eerder = {sein: signal.signal(sein, stop.ask) for sein in (signal.SIGINT, signal.SIGTERM)}
    try:
        with connection.execute_wrapper(stop.finish_query):
            yield
    finally:
        for sein, handler in eerder.items():
            signal.signal(sein, handler)


class _Stop:
    def __init__(self) -> None:
        self._in_query = self._gevraagd = False

    def ask(self, sein: int, frame: FrameType | None) -> None:
        if not self._in_query:
            raise KeyboardInterrupt
        self._gevraagd = True

    def finish_query(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        self._in_query = True
        try:
            return execute(sql, params, many, context)
        finally:
            self._in_query = False
            if self._gevraagd:
                raise KeyboardInterrupt
