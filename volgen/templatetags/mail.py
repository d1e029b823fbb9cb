"""Words and addresses for mails, where there is no page to be relative to."""

from django import template
from django.conf import settings

register = template.Library()


@register.filter
def voluit(adres: str) -> str:
    """The whole address: of a page of this site with its host, of another site as it is."""
    return f"{settings.SITE_ADRES}{adres}" if adres.startswith("/") else adres
