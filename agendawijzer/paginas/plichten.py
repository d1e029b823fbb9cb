"""What a government owes its visitors on every site: for whom it works, and what it keeps of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.paginas.deur import publieke_pagina


@publieke_pagina
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    """For whom the portal works, how that was tried, and what is not known; no query."""
    return render(request, "toegankelijkheid.html")


@publieke_pagina
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of visitors and of followers, and for how long; no query."""
    return render(request, "privacy.html")
