"""What changes a vote because a source says so: an import, or a difference that a clerk took over."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from dossiers.models import Bron
from stemmingen.acties.stemming import as_json, snapshot
from stemmingen.models import Correctie, Stemming
from stemmingen.wet.invoer import VELDEN

_ZEGT_NIETS = (None, "", "onbekend", False)


@transaction.atomic
def keep_source_change(*, oud: Stemming, nieuw: Stemming, reden: str, by: User | None) -> None:
    """After a source changed the saved vote `oud` to `nieuw`: who is entering it finds out, and the public sees both.

    A known figure of a public vote that became another gets a correction beside it. One query; six with a correction.
    The line in the log is the caller's.
    """
    nieuw.versie, nieuw.gewijzigd_op, nieuw.gewijzigd_door = nieuw.versie + 1, timezone.now(), by
    nieuw.save(update_fields=["versie", "gewijzigd_op", "gewijzigd_door"])
    anders = {
        veld: as_json(getattr(oud, veld)) for veld in VELDEN if getattr(oud, veld) != getattr(nieuw, veld)
    }
    if oud.gepubliceerd_op is None or all(waarde in _ZEGT_NIETS for waarde in anders.values()):
        return
    daarna = snapshot(nieuw)
    Correctie.objects.create(stemming=nieuw, wie=by, reden=reden, oud=daarna | anders, nieuw=daarna)


def keep_taken_over(oud: Stemming, nieuw: Stemming, bron: Bron, by: User | None) -> None:
    """As keep_source_change, for a value that a clerk took over from `bron`."""
    keep_source_change(oud=oud, nieuw=nieuw, reden=f"Overgenomen uit de bron: {bron}.", by=by)
