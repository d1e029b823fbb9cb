"""Who is to hear of what: the events of a run beside what people follow.

By kind of thing, the one that says most about someone's interest first: that follow becomes the reason which the
mail names, and the others add nothing for the same event.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from volgen.models import Melding, Volging
from volgen.nieuws.antwoorden import find_antwoorden
from volgen.nieuws.onderwerpen import Nieuws

# From the one thing to the broad interest.
VOLGORDE = ("instrument", "dossier", "zoekvraag", "uitvoering", "fractie", "portefeuille")
_TEGELIJK = 5000


def find_meldingen(nieuws: Nieuws, volgingen: QuerySet[Volging] | None = None) -> Iterator[Melding]:
    """What is to be told to whom, not stored yet; the same event may come twice for one person, the best first.

    `volgingen` narrows to some of them. A query for each kind and each five thousand follows that hit, and those of
    each different question (`antwoorden`). Nothing is told that was public before it was followed.
    """
    alle = volgingen
    if alle is None:
        # A private feed asks for its news itself.
        alle = Volging.objects.filter(bevestigd_op__isnull=False, abonnee__adres__isnull=False)
    for soort in VOLGORDE:
        van_soort = alle.filter(soort=soort)
        if soort in nieuws.onder:
            yield from _of_dingen(nieuws, van_soort, soort)
        else:
            yield from _of_vragen(nieuws, van_soort, soort)


def _of_dingen(nieuws: Nieuws, volgingen: QuerySet[Volging], soort: str) -> Iterator[Melding]:
    onder = nieuws.onder[soort]
    if onder:
        raak = volgingen.filter(**{f"{soort}__in": list(onder)})
        yield from _make(nieuws, raak, f"{soort}_id", onder)


def _of_vragen(nieuws: Nieuws, volgingen: QuerySet[Volging], soort: str) -> Iterator[Melding]:
    """Each different question is asked once."""
    over = nieuws.uitvoering if soort == "uitvoering" else nieuws.over
    if not over:
        return
    rijen: dict[Any, list[int]] = {}
    for model, pk in over:
        rijen.setdefault(model, []).append(pk)
    for vraag in _different(volgingen):
        # The whole list, without a filter, needs no question.
        geraakt = find_antwoorden(soort, vraag, rijen) if vraag else set(over)
        sleutels = [sleutel for ding in geraakt for sleutel in over[ding]]
        if sleutels:
            yield from _make(nieuws, volgingen.filter(vraag=vraag), "vraag", {vraag: sleutels})


def _different(volgingen: QuerySet[Volging]) -> Iterator[str]:
    """Each question that is followed once, in parts."""
    vragen = volgingen.order_by("vraag").values_list("vraag", flat=True).distinct()
    deel = list(vragen[:_TEGELIJK])
    while deel:
        yield from deel
        deel = list(vragen.filter(vraag__gt=deel[-1])[:_TEGELIJK])


def _make(
    nieuws: Nieuws, volgingen: QuerySet[Volging], veld: str, per_ding: Mapping[Any, Collection[str]]
) -> Iterator[Melding]:
    for pk, abonnee, ding, sinds in _in_parts(volgingen, veld):
        for sleutel in per_ding[ding]:
            bekend = nieuws.sinds[sleutel]
            if bekend is None or sinds is None or bekend >= sinds:
                yield Melding(
                    abonnee_id=abonnee, volging_id=pk, sleutel=sleutel, bundel=nieuws.bundel[sleutel]
                )


def _in_parts(volgingen: QuerySet[Volging], veld: str) -> Iterator[tuple[Any, ...]]:
    """The few values that count, in parts by key: nothing is held open while others write."""
    na = 0
    velden = ("pk", "abonnee", veld, "bevestigd_op")
    while deel := list(volgingen.filter(pk__gt=na).order_by("pk").values_list(*velden)[:_TEGELIJK]):
        yield from deel
        na = deel[-1][0]
