"""What a clerk typed, as a visitor would see it, before anything is saved."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from agendawijzer.griffie.deur import needs
from agendawijzer.portaal.uitleg.opmaak import make_blokken
from agendawijzer.portaal.uitleg.verband import make_doelen
from dossiers.klok import vandaag
from dossiers.models import Uitleg
from dossiers.tekst import plain


@needs("dossiers.view_uitleg")
@require_POST
def voorbeeld(request: HttpRequest) -> HttpResponse:
    """The page with the words of the form in `request`. Two queries for the user, one for where links lead."""
    velden = ("titel", "kort", "tekst", "grondslag")
    waarden = {veld: plain(request.POST.get(veld, "")) for veld in velden}
    rij = Uitleg(**waarden, van=Uitleg.Van.GRIFFIE, bewerkt_op=vandaag())
    doelen = make_doelen(Uitleg.objects.openbaar())
    context = {"uitleg": rij, "blokken": make_blokken(rij.tekst, doelen), "voorbeeld": True}
    return render(request, "portaal/uitleg/uitleg.html", context)
