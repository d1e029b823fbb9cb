"""Entering one vote: one vote, one screen. Each works by a plain form post; script only makes it faster."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST

from agendawijzer.griffie.deur import mag_invoeren
from agendawijzer.griffie.stemdesk.avondlijst import evening_of, next_to_enter
from agendawijzer.griffie.stemdesk.invoer import beginstand
from agendawijzer.griffie.stemdesk.invoer.formulier import Stemformulier
from agendawijzer.griffie.stemdesk.invoer.scherm import Stemscherm, find_stemming, keepable, seen_by
from agendawijzer.griffie.stemdesk.invoer.tussenstand import describe_so_far
from agendawijzer.griffie.stemdesk.invoer.verschil import compare_forms
from agendawijzer.griffie.stemdesk.stand import describe
from dossiers.logboek import user_of
from stemmingen.acties.ontwerp import GezieneVersies, drop_ontwerp, keep_ontwerp, save_stemming
from stemmingen.acties.stemming import Verouderd
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Oordeel

BESCHADIGD = (
    "Dit formulier is niet compleet, dus er is niets bewaard. Controleer wat er staat en bewaar opnieuw."
)


@mag_invoeren
def stemming(request: HttpRequest, pk: int) -> HttpResponse:
    scherm = Stemscherm(find_stemming(pk))
    if request.method == "POST":
        return answer(request, scherm)
    if scherm.stemming.gepubliceerd_op:
        return redirect("stemdesk:stand", pk)
    return show(request, scherm, scherm.empty_form(), scherm.seen())


def answer(request: HttpRequest, scherm: Stemscherm) -> HttpResponse:
    """One of the buttons under the form."""
    gezien = seen_by(request.POST)
    form = scherm.filled_form(request.POST)
    if gezien is None:
        form.meld({"alles": [BESCHADIGD]})
        return show(request, scherm, form, scherm.seen(), status=422)
    actie = request.POST.get("actie", "bewaar")
    try:
        if actie == "weg":
            drop_ontwerp(stemming=scherm.stemming, gezien=gezien, by=user_of(request))
            return redirect(request.path)
        if actie in ("toon", "tijd"):
            return _show_again(request, scherm, form, gezien, actie)
        return _save(request, scherm, form, gezien, actie)
    except Verouderd as botsing:
        return collide(request, Stemscherm(botsing.stemming), form)


def _save(
    request: HttpRequest, scherm: Stemscherm, form: Stemformulier, gezien: GezieneVersies, actie: str
) -> HttpResponse:
    """Records the vote and goes to the next; what is not right yet is kept as a draft and comes back with words."""
    invoer, oordeel = scherm.judge(form)
    if invoer is not None and form.klopt:
        try:
            rij = save_stemming(stemming=scherm.stemming, gezien=gezien, invoer=invoer, by=user_of(request))
        except ValidationError as fout:
            form.meld(by_place(fout))
        else:
            messages.success(request, f"Bewaard: {rij.instrument}. {describe(rij)}")
            volgende = next_to_enter(evening_of(rij.vergadering), rij) if actie == "bewaar" else rij
            return redirect("stemdesk:stemming", volgende.pk) if volgende else to_evening(rij)
    ontwerp = keep_ontwerp(
        stemming=scherm.stemming, gezien=gezien, invoer=keepable(form, request), by=user_of(request)
    )
    gezien = GezieneVersies(gezien.versie, ontwerp.versie, gezien.scherm)
    return show(request, scherm, form, gezien, oordeel=oordeel, status=422)


def _show_again(
    request: HttpRequest, scherm: Stemscherm, form: Stemformulier, gezien: GezieneVersies, actie: str
) -> HttpResponse:
    """The same form once more: checked, with the roll call in its order, or with the presence of another time."""
    if actie == "tijd":
        form = scherm.filled_form(_with_presence(request.POST, form))
    ontwerp = keep_ontwerp(
        stemming=scherm.stemming, gezien=gezien, invoer=keepable(form, request), by=user_of(request)
    )
    _, oordeel = scherm.judge(form)
    return show(
        request, scherm, form, GezieneVersies(gezien.versie, ontwerp.versie, gezien.scherm), oordeel=oordeel
    )


def _with_presence(post: QueryDict, form: Stemformulier) -> QueryDict:
    """The form with the numbers present at the time that stands in it."""
    anders = post.copy()
    anders["aanwezig"] = "" if form.presentie.getekend is None else str(form.presentie.getekend)
    for sleutel in form.raad.fracties:
        er = beginstand.seats_present(sleutel, form.raad, form.presentie)
        anders[f"er_{sleutel}"] = "" if er is None else str(er)
    return anders


def show(
    request: HttpRequest,
    scherm: Stemscherm,
    form: Stemformulier,
    gezien: GezieneVersies,
    *,
    oordeel: Oordeel | None = None,
    status: int = 200,
    **meer: Any,
) -> HttpResponse:
    regels = evening_of(scherm.stemming.vergadering)
    context = {
        "stemming": scherm.stemming,
        "vergadering": scherm.stemming.vergadering,
        "form": form,
        "gezien": gezien,
        "oordeel": oordeel,
        "regels": regels,
        "ontwerp": scherm.ontwerp if scherm.ontwerp and scherm.ontwerp.invoer and not form.is_bound else None,
        **meer,
    }
    return render(request, "griffie/stemdesk/stemming.html", context, status=status)


def collide(request: HttpRequest, scherm: Stemscherm, form: Stemformulier) -> HttpResponse:
    """Somebody else was first: what stands there now beside what was typed here, to choose from."""
    ontwerp = scherm.ontwerp if scherm.ontwerp and scherm.ontwerp.invoer else None
    nu = scherm.empty_form()
    context = {
        "stemming": scherm.stemming,
        "vergadering": scherm.stemming.vergadering,
        "wie": ontwerp.wie if ontwerp else scherm.stemming.gewijzigd_door,
        "wanneer": ontwerp.wanneer if ontwerp else scherm.stemming.gewijzigd_op,
        "bewaard": ontwerp is None,
        "verschillen": compare_forms(form, nu.initial, form.data),
        "velden": [(naam, form.data[naam]) for naam in form.data if naam in form.fields],
        "gezien": scherm.seen(),
        "adres": request.path,
    }
    return render(request, "griffie/stemdesk/botsing.html", context, status=409)


def by_place(fout: ValidationError) -> dict[str, list[str]]:
    return fout.message_dict if hasattr(fout, "error_dict") else {"alles": fout.messages}


def to_evening(rij: Stemming) -> HttpResponse:
    return (
        redirect("stemdesk:avond", rij.vergadering_id) if rij.vergadering_id else redirect("stemdesk:begin")
    )


# -- what script asks while one types -----------------------------------------------------------------------------
@mag_invoeren
@require_POST
def oordeel(request: HttpRequest, pk: int) -> JsonResponse:
    """The verdict on the form as it stands; nothing is stored."""
    scherm = Stemscherm(find_stemming(pk))
    form = scherm.filled_form(request.POST)
    _, gevonden = scherm.judge(form)
    return JsonResponse(describe_so_far(form, gevonden))


@mag_invoeren
@require_POST
def ontwerp(request: HttpRequest, pk: int) -> JsonResponse:
    """Keeps the form as a draft, right or not."""
    scherm = Stemscherm(find_stemming(pk))
    gezien = seen_by(request.POST)
    if gezien is None:
        return JsonResponse({"melding": BESCHADIGD}, status=422)
    form = scherm.filled_form(request.POST)
    try:
        bewaard = keep_ontwerp(
            stemming=scherm.stemming, gezien=gezien, invoer=keepable(form, request), by=user_of(request)
        )
    except Verouderd:
        nu = Stemscherm(find_stemming(pk))
        wie = nu.ontwerp.wie if nu.ontwerp and nu.ontwerp.invoer else nu.stemming.gewijzigd_door
        melding = (
            f"{wie or 'Iemand anders'} heeft deze stemming intussen gewijzigd. Bekijk het verschil en kies."
        )
        return JsonResponse({"melding": melding, "botsing": True}, status=409)
    return JsonResponse(
        {"ontwerp": bewaard.versie, "melding": f"Ontwerp bewaard om {localtime(bewaard.wanneer):%H.%M} uur."}
    )
