"""The whole index as plain values: two of them are equal when they say the same, whatever the keys of their rows."""

from typing import Any

from dossiers.models import Zoekkenmerk, Zoekregel
from dossiers.zoeken.bouwen import build_index

_VELDEN = sorted({veld.name for veld in Zoekregel._meta.concrete_fields} - {"id"})


def stand() -> tuple[set[Any], set[Any]]:
    """What the index holds now."""
    kenmerken = Zoekkenmerk.objects.values_list("regel__model", "regel__object_id", "naam", "waarde")
    return set(Zoekregel.objects.values_list(*_VELDEN)), set(kenmerken)


def check_index() -> int:
    """Fails where the index differs from one that is built anew; gives how many rows it holds."""
    (nu, kenmerken), _ = stand(), build_index()
    opnieuw, andere = stand()
    assert nu - opnieuw == set(), "dit stond er, en hoort er niet (meer) te staan"
    assert opnieuw - nu == set(), "dit hoort er te staan"
    assert kenmerken == andere
    return len(opnieuw)
