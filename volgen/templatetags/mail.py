"""Words and addresses for mails, where there is no page to be relative to."""

import datetime

from django import template
from django.conf import settings

from dossiers.models import Instrument
from dossiers.stroom.stroom import Voorval
from volgen.mail.woorden import mailwoorden

register = template.Library()


@register.filter
def voluit(adres: str) -> str:
    """The whole address: of a page of this site with its host, of another site as it is."""
    return f"{settings.SITE_ADRES}{adres}" if adres.startswith("/") else adres


@register.filter
def voorvalkop(voorval: Voorval, vandaag: datetime.date) -> str:
    """What happened, in one line: `{{ voorval|voorvalkop:vandaag }}`."""
    return mailwoorden().kop(voorval, vandaag)


@register.filter
def voorvaladres(voorval: Voorval) -> str:
    """Where one reads on about it; empty where nowhere."""
    return mailwoorden().adres(voorval)


@register.filter
def voorbehoud(voorval: Voorval) -> str:
    """What is not certain about it; empty where nothing is."""
    return mailwoorden().voorbehoud(voorval)


@register.filter
def stuknaam(stuk: Instrument) -> str:
    """An item inside a sentence."""
    return mailwoorden().stuknaam(stuk)


@register.simple_tag
def verzonnen() -> str:
    """The line that tells of a made-up municipality."""
    return mailwoorden().verzonnen()
