"""Who was there when the council voted, as far as the list of presence tells."""

import datetime
from dataclasses import dataclass

from dossiers.models import Aanwezigheid, Fractieaanwezigheid, Vergadering
from dossiers.samenstelling import Samenstelling


@dataclass(frozen=True)
class Presentie:
    """`getekend`: who had signed the list by then, as the law counts (None: not known). `zaal`: who was still there,
    by fractie (a fractie that is missing: not known). `leden`: those by name, None where there are no names.
    """

    getekend: int | None
    zaal: dict[int, int]
    leden: frozenset[int] | None = None

    @property
    def bekend(self) -> bool:
        return bool(self.zaal)


def presence_at(
    vergadering: Vergadering | None, raad: Samenstelling, tijd: datetime.time | None = None
) -> Presentie:
    """Presence at a meeting, at `tijd` if that is known: otherwise all who signed. Two queries at most."""
    if vergadering is None:
        return Presentie(None, {})
    namen = list(Aanwezigheid.objects.filter(vergadering=vergadering))
    if namen:
        return _by_name(namen, raad, tijd)
    aantallen = {
        rij.fractie_id: rij.aantal for rij in Fractieaanwezigheid.objects.filter(vergadering=vergadering)
    }
    return Presentie(sum(aantallen.values()) if aantallen else vergadering.aanwezig, aantallen)


def _by_name(namen: list[Aanwezigheid], raad: Samenstelling, tijd: datetime.time | None) -> Presentie:
    getekend = [rij for rij in namen if not (tijd and rij.gekomen and rij.gekomen > tijd)]
    zaal = frozenset(
        rij.persoon_id for rij in getekend if not (tijd and rij.vertrokken and rij.vertrokken <= tijd)
    )
    aantallen = dict.fromkeys(raad.fracties, 0)
    for lid in raad.leden:
        aantallen[lid.fractie_id] += lid.persoon_id in zaal
    return Presentie(len(getekend), aantallen, zaal)
