"""Laying links between decisions and goals, from either side: proposals, a search, and what was laid or rejected."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from begroting.acties.bijdrage import confirm, lay_bijdrage, reject
from begroting.admin.kaarten import GEVONDEN, Bladzijde
from begroting.admin.namen import change_address, describe, find, lay_address, search
from begroting.kandidaten import Besluit, Dient
from begroting.models import Begroting, Bijdrage
from begroting.models.bijdrage import BESLUITEN, DOELEN
from dossiers.admin.bevestigen import may_publish
from dossiers.logboek import user_of

LEGGEN = "begroting.add_bijdrage"


def lay(beheer: admin.ModelAdmin, request: HttpRequest, kant: str, pk: int) -> HttpResponse:
    """The page on which links are laid from the row `kant` `pk`. Some fifteen queries, whatever hangs on it."""
    if not request.user.has_perm(LEGGEN):
        raise PermissionDenied("Uw login heeft dit recht niet.")
    bladzijde = Bladzijde(beheer, request, _get_or_404(kant, pk))
    if request.method == "POST" and _act(bladzijde):
        return HttpResponseRedirect(request.get_full_path())
    jaren = list(Begroting.objects.order_by("-jaar").values_list("jaar", flat=True))
    jaar = next((j for j in jaren if str(j) == request.GET.get("jaar")), jaren[0] if jaren else None)
    q = request.GET.get("q", "").strip()[:200]
    wat = "de begroting" if bladzijde.van_besluit else "een besluit"
    context = {
        "title": f"Leg een verband met {wat}",
        "bladzijde": bladzijde,
        "rij": bladzijde.rij,
        "waar": describe(bladzijde.rij),
        "terug": change_address(bladzijde.rij),
        "gelegd": bladzijde.laid(),
        **bladzijde.find_cards(q, jaar),
        "jaren": jaren if bladzijde.van_besluit else [],
        "jaar": jaar,
        "q": q,
        "mag_bevestigen": may_publish(request.user, Bijdrage),
    }
    return _render(beheer, request, "begroting/beheer/verband_leggen.html", context)


def _act(bladzijde: Bladzijde) -> bool:
    """Does what the clerk chose; False where the form must be mended."""
    request, rij = bladzijde.request, bladzijde.rij
    sleutel = request.POST.get("ander", "")
    if request.POST.get("actie") == "bevestig":
        return _confirm(bladzijde, sleutel)
    ander = find(sleutel, bladzijde.andere)
    if ander is None:
        return _say(bladzijde, "Dit bestaat niet meer. Kies iets anders.", messages.ERROR)
    kanten: dict[str, Any] = dict(zip(("besluit", "dient"), _in_order(bladzijde, rij, ander), strict=True))
    if request.POST.get("actie") == "wijs_af":
        try:
            reject(**kanten, by=user_of(request))
        except ValidationError as fout:
            return _say(bladzijde, " ".join(fout.messages), messages.ERROR)
        return _say(bladzijde, f"Afgewezen: “{ander}”. Wij stellen dit niet meer voor.", messages.SUCCESS)
    form = bladzijde.make_form(sleutel, request.POST)
    if form.is_valid():
        gegeven = {"openbaar": False} | form.cleaned_data
        try:
            lay_bijdrage(**kanten, **gegeven, by=user_of(request))
        except ValidationError as fout:
            form.add_error(None, fout.messages)
        else:
            hoe = (
                "Het is openbaar."
                if gegeven["openbaar"]
                else "Het is nog een concept: publiceer het als het klopt."
            )
            return _say(bladzijde, f"Het verband met “{ander}” is gelegd. {hoe}", messages.SUCCESS)
    bladzijde.getypt[sleutel] = form
    return False


def _confirm(bladzijde: Bladzijde, pk: str) -> bool:
    if not may_publish(bladzijde.request.user, Bijdrage):
        raise PermissionDenied("Uw login heeft dit recht niet.")
    rij = Bijdrage.objects.filter(pk=int(pk) if pk.isascii() and pk.isdigit() and len(pk) < 16 else 0).first()
    if rij is None:
        return _say(bladzijde, "Dit verband bestaat niet meer.", messages.ERROR)
    zin = (
        "Het verband is bevestigd."
        if confirm(bijdrage=rij, by=user_of(bladzijde.request))
        else "Dit was al bevestigd."
    )
    return _say(bladzijde, zin, messages.SUCCESS)


def choose(beheer: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    """The page on which one looks for the row to begin with."""
    if not request.user.has_perm(LEGGEN):
        raise PermissionDenied("Uw login heeft dit recht niet.")
    q = request.GET.get("q", "").strip()[:200]
    rijen = [
        rij for kant in (*BESLUITEN, *DOELEN) if q for rij in search(beheer, request, kant, q)[:GEVONDEN]
    ]
    keuzes = [{"rij": rij, "waar": describe(rij), "adres": lay_address(rij)} for rij in rijen]
    context = {"title": "Leg een verband met de begroting", "keuzes": keuzes, "q": q}
    return _render(beheer, request, "begroting/beheer/verband_kiezen.html", context)


def _in_order(
    bladzijde: Bladzijde, rij: Besluit | Dient, ander: Besluit | Dient
) -> tuple[Besluit | Dient, Besluit | Dient]:
    return (rij, ander) if bladzijde.van_besluit else (ander, rij)


def _get_or_404(kant: str, pk: int) -> Besluit | Dient:
    rij = find(f"{kant}-{pk}", (*BESLUITEN, *DOELEN))
    if rij is None:
        raise Http404("Dit onderwerp, stuk, doel of resultaat bestaat niet.")
    return rij


def _say(bladzijde: Bladzijde, zin: str, soort: int) -> bool:
    bladzijde.beheer.message_user(bladzijde.request, zin, soort)
    return True


def _render(
    beheer: admin.ModelAdmin, request: HttpRequest, template: str, context: dict[str, Any]
) -> HttpResponse:
    context |= beheer.admin_site.each_context(request) | {"opts": beheer.opts}
    return TemplateResponse(request, template, context)
