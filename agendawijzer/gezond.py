"""Health, for whoever watches over the server: no session, no cookie, never kept in a cache."""

import logging

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dossiers.models import Dossier

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def leeft(request: HttpRequest) -> JsonResponse:
    """200: this process answers. Asks nothing of the database."""
    return JsonResponse({"leeft": True})


@require_safe
@never_cache
def gezond(request: HttpRequest) -> JsonResponse:
    """200: ready, the database answers and has our tables; 503 where it does not. One query."""
    try:
        Dossier.objects.openbaar().exists()
    except DatabaseError:
        # The cause is for the log; a stranger has no business with it.
        logger.exception("the database does not answer")
        return JsonResponse({"leeft": True, "database": False}, status=503)
    return JsonResponse({"leeft": True, "database": True})
