"""What following is: every way to stay informed, and what is kept about who does."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from volgen.adressen import BEVESTIGEN_BINNEN


@require_safe
def volgen(request: HttpRequest) -> HttpResponse:
    """The page that explains; no query."""
    return render(request, "volgen/begin.html", {"dagen": BEVESTIGEN_BINNEN.days, "kruimels": ["Volgen"]})
