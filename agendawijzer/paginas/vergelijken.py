"""Who votes with whom: the fracties of the council compared."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.paginas.deur import publieke_pagina
from dossiers.models import Fractie
from stemmingen.models import Fractiestem


@publieke_pagina
def vergelijken(request: HttpRequest) -> HttpResponse:
    """The fracties with the number of votes that are recorded of each; one query."""
    stemmen = Fractiestem.objects.openbaar().exclude(kant=Fractiestem.Kant.NIET_VASTGELEGD)
    fracties = Fractie.objects.annotate(aantal=Count("stemmen", filter=Q(stemmen__in=stemmen)))
    return render(request, "vergelijken.html", {"fracties": fracties.filter(aantal__gt=0)})
