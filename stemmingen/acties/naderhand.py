"""What is put beside a vote afterwards and never changes its tally."""

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from dossiers.logboek import log
from dossiers.models import Fractie
from stemmingen.models import Stemming, Verklaring


@transaction.atomic
def add_verklaring(
    *,
    stemming: Stemming,
    soort: str,
    tekst: str,
    fractie: Fractie | None,
    persoon_id: int | None,
    by: User | None,
) -> Verklaring:
    """Puts a statement, a note or a reported mistake beside a vote. Raises ValidationError by field."""
    if stemming.over_personen and soort != Verklaring.Soort.STEMVERKLARING:
        raise ValidationError(
            {"soort": "De stemming was geheim. Een aantekening of vergissing zou zeggen hoe iemand stemde "
             "(Gemeentewet, artikel 31)."}
        )  # fmt: skip
    if soort in (Verklaring.Soort.AANTEKENING, Verklaring.Soort.VERGISSING) and persoon_id is None:
        raise ValidationError({"persoon": "Kies het lid van wie dit is."})
    if soort != Verklaring.Soort.AANTEKENING and not tekst.strip():
        raise ValidationError({"tekst": "Vul in wat er is gezegd. Bezoekers lezen dit bij de stemming."})
    rij = Verklaring(stemming=stemming, soort=soort, tekst=tekst, fractie=fractie, persoon_id=persoon_id)
    rij.full_clean()
    rij.save()
    nieuw = {"soort": soort, "van": str(rij.persoon or fractie), "tekst": rij.tekst}
    log(handeling="verklaring", op=stemming, by=by, vanuit="stemdesk", oud={}, nieuw=nieuw)
    return rij
