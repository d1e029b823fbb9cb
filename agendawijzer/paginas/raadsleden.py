"""One member of the council: in which fractie, from when to when, and how they voted."""

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agendawijzer.paginas.deur import publieke_pagina
from agendawijzer.paginas.lijst import PER_BLADZIJDE
from agendawijzer.presentatie import uitslag_van
from dossiers.models import Lidmaatschap, Persoon
from stemmingen.models import Lidstem, Verklaring
from stemmingen.selectie import lidstemmen_van


@publieke_pagina
def raadslid(request: HttpRequest, slug: str) -> HttpResponse:
    """Five queries. Somebody of whom nothing public is recorded has no page."""
    rijen = Persoon.objects.filter(is_known()).prefetch_related(
        Prefetch(
            "lidmaatschappen", Lidmaatschap.objects.select_related("fractie", "vervangt").order_by("-begin")
        ),
        Prefetch("vervangingen", Lidmaatschap.objects.select_related("persoon").order_by("-begin")),
    )
    persoon = get_object_or_404(rijen, slug=slug)
    bladzijde = Paginator(lidstemmen_van(persoon), PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    context = {
        "persoon": persoon,
        "bladzijde": bladzijde,
        "rijen": [(stem, uitslag_van(stem.stemming)) for stem in bladzijde],
    }
    return render(request, "raadslid.html", context)


def is_known() -> Q:
    """Who has a page: somebody with a membership, a public vote or public words. No query of its own."""
    eigen = {"persoon": OuterRef("pk")}
    lid = Q(Exists(Lidmaatschap.objects.filter(**eigen)))
    gestemd = Q(Exists(Lidstem.objects.openbaar().filter(**eigen)))
    return lid | gestemd | Q(Exists(Verklaring.objects.openbaar().filter(**eigen)))
