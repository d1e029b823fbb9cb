"""Building the whole index anew from the records."""

from typing import Any

from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

from dossiers.models import Zoekkenmerk, Zoekregel, Zoekwoord
from dossiers.zoeken.bronnen import all_bronnen
from dossiers.zoeken.schrijven import wait_for_turn, write
from dossiers.zoeken.tabel import tidy

_PER_KEER = 500


@transaction.atomic
def build_index() -> int:
    """Empties the index and makes it again; gives how many rows it holds. Some twenty queries for every 500 rows."""
    wait_for_turn()
    for model in (Zoekkenmerk, Zoekregel, Zoekwoord):
        # Nothing listens to these, and one by one it would take minutes.
        rijen: Any = model._base_manager.all()
        rijen._raw_delete(rijen.db)
    for bron in all_bronnen():
        pks = list(bron.rijen().order_by("pk").values_list("pk", flat=True))
        for begin in range(0, len(pks), _PER_KEER):
            deel = pks[begin : begin + _PER_KEER]
            write({bron.model: deel}, nieuw={bron.model: deel})
    tidy()
    return Zoekregel.objects.count()


def fill_if_empty(sender: object, *, using: str, **kwargs: Any) -> None:
    """After a migrate: an index that is new to a database with data is filled. Only when every table is as the
    code knows it, so not halfway through a series of migrations."""
    if using != "default":
        return
    executor = MigrationExecutor(connections[using])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if not Zoekregel.objects.exists():
        build_index()
