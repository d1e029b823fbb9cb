"""What is not needed any more goes, in the same run that sends: nothing about people is kept for later."""

import datetime
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from volgen.aanvragen.rem import forget_counts
from volgen.adressen import BEVESTIGEN_BINNEN
from volgen.models import Abonnee, Melding, Volging, Zending

# Mails that a server refused because nobody has that address, in a row: then it is not an accident.
HOOGSTENS_GEWEIGERD = 3
ZENDINGEN_BEWAREN = datetime.timedelta(days=30)


@dataclass(frozen=True)
class Opgeruimd:
    """How many people went, and how many mails of which nobody ever knew whether they arrived."""

    abonnees: int
    onzeker: int


def clean_up(nu: datetime.datetime) -> Opgeruimd:
    """Deletes what is over. Eight queries, and those of what hangs under it.

    Follows that were not confirmed in time, who follows nothing, whose address does not exist, mails and meldingen of
    thirty days ago, and old counts.
    """
    Volging.objects.filter(bevestigd_op=None, aangemaakt_op__lt=nu - BEVESTIGEN_BINNEN).delete()
    volgt = Volging.objects.filter(abonnee=OuterRef("pk"))
    # Who just asked is there a moment before what they ask.
    leeg = Abonnee.objects.filter(~Exists(volgt), aangemaakt_op__lt=nu - datetime.timedelta(hours=1))
    weg = leeg.delete()[1].get("volgen.Abonnee", 0)
    bestaat_niet = Abonnee.objects.filter(geweigerd__gte=HOOGSTENS_GEWEIGERD)
    weg += bestaat_niet.delete()[1].get("volgen.Abonnee", 0)
    oud = Zending.objects.filter(gewijzigd_op__lt=nu - ZENDINGEN_BEWAREN)
    oud.filter(stand__in=(Zending.Stand.VERZONDEN, Zending.Stand.MISLUKT)).delete()
    # Nobody decided about these in all that time. Sent again by now they would tell old news, perhaps for the second
    # time; kept they would say for ever what somebody follows.
    onzeker = oud.filter(stand=Zending.Stand.AANGEBODEN).delete()[1].get("volgen.Zending", 0)
    Melding.objects.filter(zending=None, gemaakt_op__lt=nu - ZENDINGEN_BEWAREN).delete()
    forget_counts()
    return Opgeruimd(weg, onzeker)
