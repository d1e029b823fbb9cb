"""What a government owes everyone who comes to a site of its own: visitors, finders of a leak,
search engines."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from agendawijzer.portaal.deur import publieke_pagina


@publieke_pagina
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """For whom the portal works, how that was tried, and what is not known; no query."""
    return render(request, "portaal/start/toegankelijkheid.html")


@publieke_pagina
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of visitors and of followers, and for how long; no query."""
    return render(request, "portaal/start/privacy.html")


@publieke_pagina
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a leak (RFC 9116); not there while the settings do not say it. No query."""
    if not (settings.SECURITY_CONTACT and settings.SECURITY_EXPIRES):
        raise Http404
    regels = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {settings.SECURITY_EXPIRES.isoformat()}T23:59:59Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri(reverse('security_txt'))}",
    ]
    return _text(regels)


@publieke_pagina
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines need not visit: where one logs in, addresses of one person, and answers
    to a question."""
    regels = [
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        *(
            f"Disallow: {reverse('volgen')}{deel}/"
            for deel in ("bevestig", "mijn", "stop", "feed", "toegang", "nieuw")
        ),
        # Every combination of filters is an address; what can be found there stands in the sitemap.
        *(
            f"Disallow: {deel}"
            for deel in (f"{reverse('zoeken')}?", reverse("zoeken_csv"), reverse("zoeken_atom"))
        ),
        # For who knows the marks of RFC 9309: two filters at once, and each pair of the council
        # with a filter.
        "Disallow: /*?*&",
        f"Disallow: {reverse('vergelijken').rstrip('/')}*?",
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return _text(regels)


def _text(regels: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8")
