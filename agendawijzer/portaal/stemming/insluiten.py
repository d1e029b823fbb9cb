"""One vote as a frame for on other sites: the one page of ours that another site may show inside
its own."""

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.views.decorators.clickjacking import xframe_options_exempt

from agendawijzer.portaal.deur import publieke_pagina
from agendawijzer.portaal.pagina import show
from agendawijzer.portaal.stemming.pagina import make_pagina
from agendawijzer.portaal.stemming.paginas import load_stemming


# Around the door, and not within: what is remembered of a page are its words and headers, not these
# rules.
@csp_replace({"frame-ancestors": ["*"]})
@xframe_options_exempt
@publieke_pagina
def insluiten(request: HttpRequest, pk: int) -> HttpResponse:
    """The result in words, its bar and the fracties, without a script or anything to fill in;
    eleven queries at most.

    So there is nothing on it that a visitor of another site could be made to click.
    """
    stemming, raad = load_stemming(pk)
    return show(request, "portaal/stemming/insluiten.html", make_pagina(stemming, raad, []))
