"""The pages behind the secret links in mails: to confirm, to see and change what one follows, and to stop.

The link itself is the key, so these forms need no other check, and a mail server may stop for its reader. Whoever
has no key learns nothing. Looking changes nothing: programs that guard a mailbox open every link in it.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from volgen.aanvragen.acties import change_ritme, confirm, leave, unfollow
from volgen.aanvragen.doel import describe_all
from volgen.aanvragen.formulieren import RitmeForm
from volgen.adressen import (
    BEVESTIGEN_BINNEN,
    make_beheren,
    make_feed,
    make_stoppen,
    read_beheren,
    read_bevestigen,
    read_stoppen,
)
from volgen.models import Abonnee

View = Callable[[HttpRequest, str], HttpResponse]
# What happened just now, by the word in the address after a change.
GEDAAN = {
    "bevestigd": "Gelukt. U krijgt vanaf nu bericht.",
    "feed": "Gelukt. Bewaar het adres van deze pagina, bijvoorbeeld als bladwijzer. Alleen daarmee komt u hier terug.",
    "ritme": "Bewaard. Zo vaak krijgt u voortaan bericht.",
    "gestopt": "Gestopt. Hierover krijgt u geen bericht meer.",
}


def geheime_pagina(view: View) -> View:
    """The address goes nowhere: not with a click to another page, into a store of pages, or to a search engine."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def met_slot(request: HttpRequest, token: str) -> HttpResponse:
        antwoord = view(request, token)
        antwoord["Referrer-Policy"] = "no-referrer"
        antwoord["Cache-Control"] = "no-store"
        antwoord["X-Robots-Tag"] = "noindex, nofollow"
        return antwoord

    return met_slot


@geheime_pagina
def bevestigen(request: HttpRequest, token: str) -> HttpResponse:
    """Shows what the link in the mail confirms, and confirms it when asked; six queries at most."""
    if request.method == "POST":
        abonnee = confirm(token=token)
        return _to_own_page(abonnee, "bevestigd") if abonnee else _gone(request)
    volging = read_bevestigen(token)
    if volging is None:
        return _gone(request)
    ((_, doel),) = describe_all([volging])
    return render(request, "volgen/bevestigen.html", {"volging": volging, "doel": doel})


@geheime_pagina
def beheren(request: HttpRequest, token: str) -> HttpResponse:
    """All that one follows and how often, to change or to end; eight queries at most, and two for each question."""
    abonnee = read_beheren(token)
    if abonnee is None:
        return _gone(request)
    form = RitmeForm(request.POST if "ritme" in request.POST else None, initial={"ritme": abonnee.ritme})
    if request.method == "POST" and (antwoord := _change(request, abonnee, form)):
        return antwoord
    gevolgd = describe_all(abonnee.volgingen.order_by("aangemaakt_op", "pk"))
    context = {
        "abonnee": abonnee,
        "gevolgd": gevolgd,
        "form": form,
        "gedaan": GEDAAN.get(request.GET.get("gedaan", ""), ""),
        "feed": request.build_absolute_uri(reverse("volgen_feed", args=[make_feed(abonnee)])),
        "stoppen": reverse("volgen_stoppen", args=[make_stoppen(abonnee)]),
    }
    return render(request, "volgen/beheren.html", context)


@geheime_pagina
def stoppen(request: HttpRequest, token: str) -> HttpResponse:
    """Ends one thing or everything: by a button, or at once by a mail program (RFC 8058), from wherever that runs."""
    gevraagd = read_stoppen(token)
    if gevraagd is None or not (gevraagd.alles or gevraagd.volging):
        return render(request, "volgen/gestopt.html", {"was_al": True})
    volging = gevraagd.volging
    context = {"alles": gevraagd.alles, "doel": describe_all([volging])[0][1] if volging else None}
    if request.method != "POST":
        return render(request, "volgen/stoppen.html", context)
    if volging:
        unfollow(abonnee=gevraagd.abonnee, volging_id=volging.pk)
    else:
        leave(abonnee=gevraagd.abonnee)
    return render(request, "volgen/gestopt.html", context)


def _change(request: HttpRequest, abonnee: Abonnee, form: RitmeForm) -> HttpResponse | None:
    """Does what a button on one's own page asks; None where it asks nothing that can be done."""
    volging = request.POST.get("stop", "")
    if form.is_bound:
        if not form.is_valid():
            return None
        change_ritme(abonnee=abonnee, ritme=form.cleaned_data["ritme"])
        return _to_own_page(abonnee, "ritme")
    if volging.isdecimal() and len(volging) <= 18:
        unfollow(abonnee=abonnee, volging_id=int(volging))
        if not abonnee.volgingen.exists():
            return render(request, "volgen/gestopt.html", {"alles": True})
        return _to_own_page(abonnee, "gestopt")
    return None


def _to_own_page(abonnee: Abonnee, gedaan: str) -> HttpResponse:
    adres = reverse("volgen_beheren", args=[make_beheren(abonnee)])
    return HttpResponseRedirect(f"{adres}?gedaan={gedaan}#melding")


def _gone(request: HttpRequest) -> HttpResponse:
    return render(request, "volgen/verlopen.html", {"dagen": BEVESTIGEN_BINNEN.days}, status=404)
