"""The measuring itself works, small, on the database of the tests; and what it guards holds at two sizes."""

from typing import Any

import pytest
from django.db import connection

from dossiers.models import Dossier, Instrument
from tests.prestaties.meet import VRAGEN
from tests.prestaties.meting import find_scans, listen, measure_import, measure_page
from tests.prestaties.paginas import make_pages
from tests.prestaties.vulling import fill, measured_slugs

pytestmark = [pytest.mark.django_db, pytest.mark.traag]


def test_importing_is_measured_page_by_page() -> None:
    paginas = list(make_pages(20))
    meting = measure_import(paginas)
    assert meting.paginas == 20
    assert meting.lezen > 0
    assert meting.opslaan > 0
    # PostgreSQL takes a turn at the search index for each page.
    assert meting.vragen < 20 * 27
    assert Dossier.objects.count() == sum(pagina.vergadering is None for pagina in paginas)


@pytest.mark.django_db(transaction=True)  # each request closes its connection, as on the web server
def test_the_dossier_page_asks_as_many_queries_at_two_sizes_and_always_has_an_index(
    settings: Any,
) -> None:
    settings.GEHEUGEN_MB = 0  # a remembered page asks one query, whatever its size
    vragen = []
    for grootte in (20, 200):
        fill(grootte)
        meting = measure_page([f"/dossiers/{slug}/" for slug in measured_slugs(grootte)], keer=20)
        vragen.append(len(meting.vragen))
    assert vragen[0] == vragen[1] <= VRAGEN
    # Only at the larger size: SQLite rightly walks a table of twenty rows.
    assert find_scans(meting.vragen) == []


def test_a_walk_past_a_whole_table_is_seen() -> None:
    with listen() as vragen:
        list(Instrument.objects.filter(vraagt__contains="x").order_by("-vraagt"))
    assert find_scans(vragen), connection.vendor
