"""What is not needed any more goes, in the same run that sends: nothing about people is kept for later."""

import datetime

from django.db.models import Exists, OuterRef

from volgen.adressen import BEVESTIGEN_BINNEN
from volgen.models import Abonnee, Melding, Teller, Volging, Zending

# Mails that a server refused because nobody has that address, in a row: then it is not an accident.
HOOGSTENS_GEWEIGERD = 3
ZENDINGEN_BEWAREN = datetime.timedelta(days=30)
TELLERS_BEWAREN = datetime.timedelta(days=1)


def clean_up(nu: datetime.datetime) -> int:
    """Deletes what is over, and gives how many people went with it. Six queries, and those of what hangs under it.

    Follows that were not confirmed in time, who follows nothing, whose address does not exist, mails and meldingen of
    thirty days ago, and counts of yesterday.
    """
    Volging.objects.filter(bevestigd_op=None, aangemaakt_op__lt=nu - BEVESTIGEN_BINNEN).delete()
    volgt = Volging.objects.filter(abonnee=OuterRef("pk"))
    # Who just asked is there a moment before what they ask.
    leeg = Abonnee.objects.filter(~Exists(volgt), aangemaakt_op__lt=nu - datetime.timedelta(hours=1))
    weg = leeg.delete()[1].get("volgen.Abonnee", 0)
    bestaat_niet = Abonnee.objects.filter(geweigerd__gte=HOOGSTENS_GEWEIGERD)
    weg += bestaat_niet.delete()[1].get("volgen.Abonnee", 0)
    klaar = (Zending.Stand.VERZONDEN, Zending.Stand.MISLUKT)
    Zending.objects.filter(stand__in=klaar, gewijzigd_op__lt=nu - ZENDINGEN_BEWAREN).delete()
    Melding.objects.filter(zending=None, gemaakt_op__lt=nu - ZENDINGEN_BEWAREN).delete()
    Teller.objects.filter(uur__lt=nu - TELLERS_BEWAREN).delete()
    return weg
