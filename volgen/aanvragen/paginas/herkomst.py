"""Whether a form was sent from a page of this site. Instead of a secret in a cookie: these forms need no cookie."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def is_own(request: HttpRequest) -> bool:
    """What the browser says about where the form came from; a page elsewhere cannot make it say anything else.

    Who sends neither header is no browser of these years. That has no one's rights to misuse: the brake is for it.
    """
    plek = request.headers.get("Sec-Fetch-Site")
    if plek is not None:
        return plek in ("same-origin", "none")
    herkomst = request.headers.get("Origin")
    if herkomst is None or herkomst in settings.CSRF_TRUSTED_ORIGINS:
        return True
    return urlsplit(herkomst).netloc == request.get_host()
