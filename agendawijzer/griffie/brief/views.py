"""Choosing a letter and what it is about, looking at the whole, and only then storing it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from agendawijzer.griffie.brief.scherm import Briefscherm
from agendawijzer.griffie.deur import needs
from agendawijzer.portaal.woorden.taal import aantal
from dossiers.acties.uitvoering import Afhandeling, Botsing, judge_letter, settle_by_letter
from dossiers.klok import vandaag
from dossiers.logboek import user_of
from dossiers.models import Raadsbrief

INVOEREN = "dossiers.add_voortgang"
NIEUWE_BRIEF = "dossiers.add_raadsbrief"
PUBLICEREN = ("dossiers.publiceer_voortgang", "dossiers.publiceer_raadsbrief")
_OORDELEN = ("bekijk", "bewaar", "publiceer")


@needs(INVOEREN)
def brief(request: HttpRequest) -> HttpResponse:
    """The form. Some twenty queries however much there is to choose from, and a few for each item to judge."""
    actie = request.POST.get("actie", "")
    gestuurd = request.POST if request.method == "POST" else request.GET
    scherm = Briefscherm(gestuurd, oordeel=actie in _OORDELEN, vandaag=vandaag())
    if actie not in _OORDELEN:
        return _show(request, scherm)
    if actie == "publiceer" and not request.user.has_perms(PUBLICEREN):
        raise PermissionDenied("Uw login mag geen meldingen publiceren.")
    if not scherm.klopt:
        return _show(request, scherm, status=422)
    if not scherm.brief.cleaned_data["brief"] and not request.user.has_perm(NIEUWE_BRIEF):
        raise PermissionDenied("Uw login mag geen nieuwe brief maken.")
    try:
        return _preview(request, scherm) if actie == "bekijk" else _store(request, scherm, actie)
    except Botsing as botsing:
        scherm.collide(botsing.bij)
    except ValidationError as fout:
        scherm.melding = " ".join(fout.messages)
    return _show(request, scherm, status=422)


def _show(request: HttpRequest, scherm: Briefscherm, status: int = 200) -> HttpResponse:
    bladzijde = scherm.page(request.POST.get("blad") or request.GET.get("blad") or "1")
    laatste = scherm.last_words()
    context = {
        "scherm": scherm,
        "regels": [(regel, laatste.get(regel.sleutel)) for regel in scherm.regels],
        "bladzijde": bladzijde,
        "fouten": _problems(scherm) if status != 200 else [],
    }
    return render(request, "griffie/brief/formulier.html", context, status=status)


def _problems(scherm: Briefscherm) -> list[tuple[str, str]]:
    """What is wrong, in the order of the page, each with the place to mend it."""
    problemen = [(f"id_{veld.html_name}", str(fout)) for veld in scherm.brief for fout in veld.errors]
    for regel in scherm.regels:
        if regel.botsing:
            problemen.append((f"id_{regel.prefix}-toch", f"{regel.stuk}: {regel.botsing}"))
        problemen += [
            (f"id_{veld.html_name}", f"{regel.stuk}: {fout}") for veld in regel for fout in veld.errors
        ]
    if not scherm.regels:
        problemen.append(("id_q", "Kies minstens één stuk waar de brief over gaat."))
    if scherm.melding:
        problemen.insert(0, ("stukken", scherm.melding))
    return problemen


def _preview(request: HttpRequest, scherm: Briefscherm) -> HttpResponse:
    """The letter as it will be, with everything typed in hidden fields."""
    letter, regels = scherm.brief.make_letter(), scherm.lines()
    botsingen, dubbel = judge_letter(brief=letter, regels=regels)
    if botsingen:
        raise Botsing(botsingen)
    context = {
        "brief": letter,
        "regels": [(regel, regel.cleaned_data, regel.sleutel in dubbel) for regel in scherm.regels],
        "velden": scherm.fields_along(),
        "mag_publiceren": request.user.has_perms(PUBLICEREN),
    }
    return render(request, "griffie/brief/voorbeeld.html", context)


def _store(request: HttpRequest, scherm: Briefscherm, actie: str) -> HttpResponse:
    gedaan = settle_by_letter(
        brief=scherm.brief.make_letter(),
        regels=scherm.lines(),
        by=user_of(request),
        openbaar=actie == "publiceer",
    )
    messages.success(request, tell(gedaan, openbaar=actie == "publiceer"))
    return redirect("brief:klaar", gedaan.brief.pk)


def tell(gedaan: Afhandeling, *, openbaar: bool) -> str:
    """What was done, in a sentence or two."""
    n, al = len(gedaan.nieuw), len(gedaan.stond_er_al)
    hoe = "gepubliceerd" if openbaar else "bewaard als concept"
    zinnen = []
    if n:
        zinnen.append(f"{aantal(n, 'melding is', 'meldingen zijn')} {hoe}.")
    if al:
        stond = "1 melding stond er al" if al == 1 else f"{al} meldingen stonden er al"
        zinnen.append(f"{stond} en {'is' if al == 1 else 'zijn'} niet dubbel bewaard.")
    return " ".join(zinnen)


@needs(INVOEREN)
def klaar(request: HttpRequest, pk: int) -> HttpResponse:
    """What one letter has said so far, and how to go on. Four queries."""
    letter = get_object_or_404(Raadsbrief, pk=pk)
    meldingen = letter.voortgang.select_related("instrument__dossier", "toezegging").order_by("pk")
    zichtbaar: dict[str, Any] = {
        "brief": letter,
        "meldingen": meldingen,
        "concepten": sum(melding.is_concept for melding in meldingen) + letter.is_concept,
        "mag_publiceren": request.user.has_perms(PUBLICEREN),
    }
    return render(request, "griffie/brief/klaar.html", zichtbaar)
