"""People who follow, and news to mail, for the tests of following."""

import datetime
from typing import Any

from django.utils import timezone

from tests import bouw
from volgen.models import OBJECTEN, Abonnee, Melding, Volging, Zending

TELLER = iter(range(1, 10**9))


def bouw_abonnee(**waarden: Any) -> Abonnee:
    return Abonnee.objects.create(**{"adres": f"lezer{next(TELLER)}@voorbeeldstad.example", **waarden})


def bouw_volging(wat: Any = None, *, abonnee: Abonnee | None = None, **waarden: Any) -> Volging:
    """Someone who follows `wat`, or a question (`soort`, `vraag`); confirmed a while ago."""
    if wat is not None:
        soort = wat._meta.model_name
        assert soort in OBJECTEN
        waarden = {"soort": soort, soort: wat, **waarden}
    waarden.setdefault("bevestigd_op", timezone.now() - datetime.timedelta(days=1))
    return Volging.objects.create(abonnee=abonnee or bouw_abonnee(), **waarden)


def bouw_zending(**waarden: Any) -> Zending:
    """A mail that waits, about a vote that was just held."""
    stemming = waarden.pop("stemming", None) or bouw.bouw_stemming()
    volging = waarden.pop("gevolgd", None) or bouw_volging(
        stemming.instrument, abonnee=waarden.pop("abonnee", None)
    )
    bundel = f"instrument-{stemming.instrument_id}"
    zending = Zending.objects.create(abonnee=volging.abonnee, bundel=bundel, **waarden)
    Melding.objects.create(
        abonnee=volging.abonnee,
        sleutel=f"stemming-{stemming.pk}",
        bundel=bundel,
        volging=volging,
        zending=zending,
    )
    return zending
