"""What a visitor wants to follow, as the address of the form names it."""

from typing import Any

from django.http import Http404, QueryDict

from volgen.actions import clean_vraag
from volgen.doel import Doel, find_doel, make_doel
from volgen.models import OBJECTEN, Volging

_LANGSTE = Volging._meta.get_field("vraag").max_length or 0


def read_doel(gevraagd: QueryDict) -> Doel:
    """What `soort` with `wat` (a slug; of an instrument its key) or `vraag` (the question of a list) names.

    Http404 where there is no such thing, or the public may not see it (any more). One query at most.
    """
    soort, wat, vraag = (gevraagd.get(naam, "") for naam in ("soort", "wat", "vraag"))
    if soort not in Volging.Soort.values or "\0" in wat + vraag:
        raise Http404
    if soort not in OBJECTEN:
        return make_doel(soort, _clean(soort, vraag))
    waar: dict[str, Any] = {"slug": wat}
    if soort == Volging.Soort.INSTRUMENT:
        # No key has more than eighteen figures.
        waar = {"pk": wat if wat.isdecimal() and len(wat) <= 18 else 0}
    doel = find_doel(soort, waar)
    if doel is None:
        raise Http404
    return doel


def _clean(soort: str, vraag: str) -> str:
    """The question as it is kept; Http404 where it cannot be, or no database could look for it."""
    try:
        schoon = clean_vraag(vraag)
    except ValueError:
        raise Http404 from None
    if len(schoon) > _LANGSTE or "%00" in schoon or (soort == Volging.Soort.ZOEKVRAAG and not schoon):
        raise Http404
    return schoon
