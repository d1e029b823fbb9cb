"""The private feed: what happened to all that one person follows, at an address that only they
know."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import conditional_page, require_safe

from agendawijzer.portaal.feeds.atom import answer
from agendawijzer.portaal.feeds.inzendingen import HOOGSTENS
from agendawijzer.portaal.feeds.keuze import Feedonderwerp
from dossiers import klok
from volgen.adressen import read_feed
from volgen.nieuws.eigen_nieuws import find_eigen_nieuws


@require_safe
@conditional_page
def volgen_feed(request: HttpRequest, token: str) -> HttpResponse:
    """Not one of the pages that are remembered, and no word in it about who it is for."""
    abonnee = read_feed(token)
    if abonnee is None:
        raise Http404
    keuze = Feedonderwerp(f"volgen-{abonnee.pk}", "Wat u volgt", reverse("volgen"))
    antwoord = answer(request, keuze, find_eigen_nieuws(abonnee, klok.vandaag(), HOOGSTENS))
    antwoord["Cache-Control"] = "private, no-cache"
    antwoord["Referrer-Policy"] = "no-referrer"
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord
