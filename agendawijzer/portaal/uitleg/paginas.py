"""The council explained: the words it uses, and the pages about how it works."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agendawijzer.portaal.deur import get_openbaar, publieke_pagina
from agendawijzer.portaal.uitleg.opmaak import make_html
from agendawijzer.portaal.uitleg.verband import by_letter, list_mentions, make_vindplaatsen, search
from dossiers.models import Uitleg


@publieke_pagina
def uitleg_begin(request: HttpRequest) -> HttpResponse:
    """Everything that is explained, or what holds the words of `q`; one query."""
    vraag = request.GET.get("q", "")[:200].replace("\0", "").strip()
    gevonden = search(Uitleg.objects.openbaar(), vraag)
    woorden = [rij for rij in gevonden if rij.soort == Uitleg.Soort.BEGRIP]
    context = {
        "vraag": vraag,
        "aantal": len(gevonden),
        "bladzijden": [rij for rij in gevonden if rij.soort == Uitleg.Soort.BLADZIJDE],
        "letters": by_letter(woorden),
    }
    return render(request, "portaal/uitleg/uitleg_begin.html", context)


@publieke_pagina
def uitleg(request: HttpRequest, slug: str) -> HttpResponse:
    """One word or page explained, with what it links to and what links to it; two queries."""
    rij = get_openbaar(Uitleg.objects.openbaar(), slug=slug)
    alles = list(Uitleg.objects.openbaar())
    context = {
        "uitleg": rij,
        "tekst": make_html(rij.tekst, make_vindplaatsen(alles)),
        "genoemd": list_mentions(rij, alles),
    }
    return render(request, "portaal/uitleg/uitleg.html", context)
