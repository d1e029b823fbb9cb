"""What a clerk typed, as a visitor would see it, before anything is saved."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from agendawijzer.griffie.deur import needs
from agendawijzer.portaal.uitleg.opmaak import make_html
from agendawijzer.portaal.uitleg.verband import make_vindplaatsen
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
    tekst = make_html(rij.tekst, make_vindplaatsen(Uitleg.objects.openbaar()))
    context = {"uitleg": rij, "tekst": tekst, "voorbeeld": True}
    return render(request, "portaal/uitleg/uitleg.html", context)
