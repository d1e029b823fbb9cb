"""What a visitor wants to follow, as the address of the form names it."""

from typing import Any

from django.http import Http404, QueryDict

from volgen.aanvragen.doel import Volgdoel, find_doel, find_lijstdoel
from volgen.models import OBJECTEN, Volging
from volgen.nieuws.antwoorden import clean_vraag


def read_doel(gevraagd: QueryDict) -> Volgdoel:
    """What `soort` with `wat` (a slug; of an instrument its key) or `vraag` (the question of a list) names.

    Http404 where there is no such thing, or the public may not see it (any more); ValidationError for a question that
    cannot be followed. One query, or those of `clean_vraag`.
    """
    soort, wat, vraag = (gevraagd.get(naam, "") for naam in ("soort", "wat", "vraag"))
    if soort not in Volging.Soort.values or "\0" in wat + vraag:
        raise Http404
    if soort not in OBJECTEN:
        return find_lijstdoel(soort, clean_vraag(soort, vraag))
    waar: dict[str, Any] = {"slug": wat}
    if soort == Volging.Soort.INSTRUMENT:
        # No key has more than eighteen figures.
        waar = {"pk": wat if wat.isdecimal() and len(wat) <= 18 else 0}
    doel = find_doel(soort, waar)
    if doel is None:
        raise Http404
    return doel
