"""Search over everything that is public."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.paginas.deur import publieke_pagina


@publieke_pagina
def zoeken(request: HttpRequest) -> HttpResponse:
    """The question and its answers."""
    return render(request, "zoeken.html", {"vraag": request.GET.get("q", "").strip()[:200]})
