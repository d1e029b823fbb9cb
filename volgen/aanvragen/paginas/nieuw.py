"""The forms with which one starts to follow. No cookie, and no word about who is known."""

from contextlib import suppress
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from volgen.aanvragen import rem
from volgen.aanvragen.acties import request_access, request_follow
from volgen.aanvragen.doel import Volgdoel
from volgen.aanvragen.formulieren import FeedForm, MailForm, Toegangformulier, Volgformulier
from volgen.aanvragen.paginas.doel import read_doel
from volgen.aanvragen.paginas.herkomst import is_own
from volgen.adressen import make_beheren
from volgen.checks import lacks_server
from volgen.models import Abonnee

Ritme = Abonnee.Ritme
_VREEMD = (
    "Dit formulier kwam niet van onze eigen pagina. Er is niets verstuurd. Vul het hier nog een keer in."
)


# Without a cookie there is no one's authority to misuse; `_refuse` holds back what others send.
@csrf_exempt
@cache_control(no_store=True)
@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """The forms for one thing, named in the address. Seven queries at most to show them, some thirty to follow."""
    if "soort" not in request.GET:
        return redirect("volgen")
    try:
        doel = read_doel(request.GET)
    except ValidationError as fout:
        return render(request, "volgen/niet_te_volgen.html", {"fouten": fout.messages}, status=404)
    manier = request.POST.get("manier", "")
    vormen: dict[str, type[Volgformulier]] = {"mail": MailForm, "feed": FeedForm}
    if lacks_server():
        # Nobody is promised a mail that cannot come.
        del vormen["mail"]
    formulieren: dict[str, Volgformulier] = {
        naam: form(request.POST if naam == manier else None, prefix=naam) for naam, form in vormen.items()
    }
    kruimels = ["Volgen", "volgen", f"Volg {doel.aanwijzend}"]
    context = {"doel": doel, "kruimels": kruimels, **formulieren}
    gekozen = formulieren.get(manier)
    if gekozen is None:
        return render(request, "volgen/nieuw.html", context)
    if weigering := _refuse(request, gekozen, "volgen/nieuw.html", context):
        return weigering
    if manier == "mail":
        return _by_mail(request, gekozen, doel)
    return _by_feed(gekozen, doel) or _show_again(request, gekozen, "volgen/nieuw.html", context)


@csrf_exempt
@cache_control(no_store=True)
@require_http_methods(["GET", "HEAD", "POST"])
def toegang(request: HttpRequest) -> HttpResponse:
    """For who lost the address of their own page: it comes by mail, to who follows something."""
    form = Toegangformulier(request.POST if request.method == "POST" else None, prefix="mail")
    context = {"mail": form, "kruimels": ["Volgen", "volgen", "Naar uw eigen pagina"]}
    if not form.is_bound:
        return render(request, "volgen/toegang.html", context)
    if weigering := _refuse(request, form, "volgen/toegang.html", context):
        return weigering
    adres = form.cleaned_data["adres"]
    with rem.even_out():
        if rem.count(rem.ADRES, adres.lower()):
            request_access(adres=adres)
    return render(request, "volgen/mailbox.html", {"adres": adres})


def _refuse(
    request: HttpRequest, form: Volgformulier, template: str, context: dict[str, Any]
) -> HttpResponse | None:
    """The page again, with the input kept, if something is wrong with it or with how it came; None if nothing is."""
    eigen, wacht = is_own(request), None
    if not eigen:
        form.add_error(None, _VREEMD)
    elif form.is_valid() and (wacht := rem.find_wait(request)):
        form.add_error(None, rem.describe_wait(wacht))
    if form.is_valid():
        return None
    status = 200 if eigen else 403
    if wacht:
        status = 429
    antwoord = _show_again(request, form, template, context, status)
    if wacht:
        antwoord["Retry-After"] = str(wacht)
    return antwoord


def _by_mail(request: HttpRequest, form: Volgformulier, doel: Volgdoel) -> HttpResponse:
    """The same answer, after the same time, whether the address is known, is new, or had too many mails today."""
    adres, ritme = form.cleaned_data["adres"], form.cleaned_data["ritme"]
    with rem.even_out():
        # What may still be wrong is about who it is, which is told to nobody but them.
        if rem.count(rem.ADRES, adres.lower()):
            with suppress(ValidationError):
                request_follow(adres=adres, ritme=ritme, soort=doel.soort, wat=doel.rij, vraag=doel.vraag)
    return render(request, "volgen/mailbox.html", {"adres": adres, "doel": doel})


def _by_feed(form: Volgformulier, doel: Volgdoel) -> HttpResponse | None:
    """To the page of who now follows: a new one, or the one whose secret address was filled in.

    None where that one follows too much already. Who came with the address of their own page may be told so.
    """
    try:
        gevolgd = request_follow(
            adres=None,
            ritme=Ritme.DIRECT,
            soort=doel.soort,
            wat=doel.rij,
            vraag=doel.vraag,
            abonnee=form.cleaned_data["mijn"],
        )
    except ValidationError as fout:
        form.add_error(None, fout)
        return None
    if gevolgd.abonnee is None:
        return redirect("volgen")
    adres = reverse("volgen_beheren", args=[make_beheren(gevolgd.abonnee)])
    return HttpResponseRedirect(f"{adres}?gedaan=feed#melding")


def _show_again(
    request: HttpRequest, form: Volgformulier, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """The page with what is wrong, and what was filled in."""
    form.renew()
    return render(request, template, context | {"fout_in": form}, status=status)
