"""What every template may use."""

from django.conf import settings
from django.http import HttpRequest


def gemeente(request: HttpRequest) -> dict[str, str]:
    """The names that differ per municipality. No query, no session."""
    return {"gemeente": settings.GEMEENTE, "griffie_email": settings.GRIFFIE_EMAIL}
