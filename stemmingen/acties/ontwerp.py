"""Keeps what a clerk is typing, and saves it in one step with the vote. Nobody's typing is overwritten unseen."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from stemmingen.acties.stemming import Verouderd, correct_stemming, record_stemming
from stemmingen.models import Ontwerp, Stemming
from stemmingen.wet.invoer import Invoer


@dataclass(frozen=True)
class GezieneVersies:
    """What the clerk had on the screen: the version of the vote and of the draft, and which screen it was."""

    versie: int
    ontwerp: int
    scherm: str


@transaction.atomic
def keep_ontwerp(
    *, stemming: Stemming, gezien: GezieneVersies, invoer: dict[str, list[str]], by: User | None
) -> Ontwerp:
    """Keeps a form as it stands, right or not. Raises Verouderd where another screen was first. Five queries."""
    ontwerp = _lock(stemming, gezien)
    ontwerp.invoer, ontwerp.versie, ontwerp.scherm = invoer, ontwerp.versie + 1, gezien.scherm
    ontwerp.wie, ontwerp.wanneer = by, timezone.now()
    ontwerp.save()
    return ontwerp


@transaction.atomic
def drop_ontwerp(*, stemming: Stemming, gezien: GezieneVersies, by: User | None) -> None:
    """Throws away what was typed and not saved. Raises Verouderd as keep_ontwerp."""
    keep_ontwerp(stemming=stemming, gezien=gezien, invoer={}, by=by)


@transaction.atomic
def save_stemming(
    *, stemming: Stemming, gezien: GezieneVersies, invoer: Invoer, by: User | None, reden: str | None = None
) -> Stemming:
    """Records the entry, or corrects with `reden`, and empties the draft: both or neither.

    Raises Verouderd where another clerk saved or is typing, and ValidationError as the actions do.
    """
    _lock(stemming, gezien)
    if reden is None:
        rij = record_stemming(stemming=stemming, versie=gezien.versie, invoer=invoer, by=by)
    else:
        rij = correct_stemming(stemming=stemming, versie=gezien.versie, invoer=invoer, reden=reden, by=by)
    ontwerp = Ontwerp.objects.get(stemming=stemming)
    ontwerp.invoer, ontwerp.versie, ontwerp.wie, ontwerp.wanneer = {}, ontwerp.versie + 1, by, timezone.now()
    ontwerp.save()
    return rij


def _lock(stemming: Stemming, gezien: GezieneVersies) -> Ontwerp:
    """The draft of the vote, made where there is none, locked with the vote itself."""
    rij = Stemming.objects.select_for_update(of=("self",)).get(pk=stemming.pk)
    ontwerp, _ = Ontwerp.objects.select_for_update().get_or_create(
        stemming=rij, defaults={"wanneer": timezone.now()}
    )
    # A later draft of the same screen is the clerk's own: a save may overtake the keeping that went before it.
    eigen = ontwerp.scherm and ontwerp.scherm == gezien.scherm
    if rij.versie != gezien.versie or (ontwerp.versie != gezien.ontwerp and not eigen):
        raise Verouderd(rij)
    return ontwerp
