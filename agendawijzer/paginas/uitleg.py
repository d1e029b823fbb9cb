"""The council explained: the words it uses, and the pages about how it works."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.paginas.deur import get_openbaar, publieke_pagina
from dossiers.models import Uitleg


@publieke_pagina
def uitleg_begin(request: HttpRequest) -> HttpResponse:
    """Everything that is explained; one query."""
    return render(request, "uitleg_begin.html", {"alles": Uitleg.objects.openbaar()})


@publieke_pagina
def uitleg(request: HttpRequest, slug: str) -> HttpResponse:
    """One word or page explained; one query."""
    return render(request, "uitleg.html", {"uitleg": get_openbaar(Uitleg.objects.openbaar(), slug=slug)})
