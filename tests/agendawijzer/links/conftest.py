from collections.abc import Iterator

import pytest

from tests.agendawijzer.links.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server
