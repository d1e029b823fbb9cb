"""Choosing or making the meeting, and the list of what is voted there."""

import datetime

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from agendawijzer.griffie.deur import PUBLICEREN, mag_invoeren
from agendawijzer.griffie.stemdesk.avondlijst import evening_of, open_ties
from agendawijzer.griffie.stemdesk.stand import describe
from agendawijzer.griffie.stemdesk.velden import Datumveld
from dossiers.klok import vandaag
from dossiers.logboek import user_of
from dossiers.models import Instrument, Vergadering
from dossiers.nummers import fold_nummer
from dossiers.tekst import fold
from stemmingen.acties.avond import (
    add_meeting,
    add_to_evening,
    arrange_as_usual,
    arrange_evening,
    remove_from_evening,
)
from stemmingen.models import Stemming

_HOOGSTENS = 30


# -- the meeting --------------------------------------------------------------------------------------------------
class Avondformulier(forms.Form):
    datum = Datumveld("Datum van de vergadering")


@mag_invoeren
def begin(request: HttpRequest) -> HttpResponse:
    """Tonight first, then what comes, then what was."""
    form = Avondformulier(request.POST or None, initial={"datum": vandaag().isoformat()})
    mag_maken = request.user.has_perm("dossiers.add_vergadering")
    if request.method == "POST" and not mag_maken:
        raise PermissionDenied("Uw login mag geen vergadering maken.")
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(
                "stemdesk:avond", add_meeting(datum=form.cleaned_data["datum"], by=user_of(request)).pk
            )
        except ValidationError as fout:
            form.add_error("datum", fout.messages)
    context = {"groepen": _meetings(vandaag()), "form": form, "staakt": open_ties(), "mag_maken": mag_maken}
    return render(request, "griffie/stemdesk/begin.html", context, status=422 if form.errors else 200)


def _meetings(vandaag: datetime.date) -> list[tuple[str, list[Vergadering]]]:
    """Meetings in groups, each with how many votes there are and how many wait: what asks for work stands above.

    One query a group.
    """
    leeg = Q(stemmingen__uitkomst=Stemming.Uitkomst.ONBEKEND)
    rijen = Vergadering.objects.filter(soort=Vergadering.Soort.PLENAIR).annotate(
        aantal=Count("stemmingen"), wachten=Count("stemmingen", filter=leeg)
    )
    klaar = rijen.filter(wachten=0)
    return [
        ("Vanavond", list(rijen.filter(datum=vandaag))),
        ("Nog in te voeren", list(rijen.filter(wachten__gt=0).exclude(datum=vandaag).order_by("datum")[:6])),
        ("Komende vergaderingen", list(klaar.filter(datum__gt=vandaag).order_by("datum")[:6])),
        ("Eerdere vergaderingen", list(klaar.filter(datum__lt=vandaag).order_by("-datum")[:12])),
    ]


# -- the list -----------------------------------------------------------------------------------------------------
@mag_invoeren
def avond(request: HttpRequest, pk: int) -> HttpResponse:
    vergadering = get_object_or_404(Vergadering, pk=pk)
    regels = evening_of(vergadering)
    vraag = request.GET.get("q", "").replace("\0", "").strip()[:200]
    context = {
        "vergadering": vergadering,
        "regels": [(regel, describe(regel.stemming)) for regel in regels],
        "vraag": vraag,
        "gevonden": _find(vraag, [regel.stemming.instrument_id for regel in regels]) if vraag else [],
        "staakt": [rij for rij in open_ties() if rij.datum is None or rij.datum <= vergadering.datum],
        "mag_publiceren": request.user.has_perm(PUBLICEREN),
        "klaar": sum(regel.stand == "ingevoerd" for regel in regels),
        "wachten": sum(regel.open for regel in regels),
    }
    return render(request, "griffie/stemdesk/avond.html", context)


def _find(vraag: str, niet: list[int]) -> list[Instrument]:
    """Instruments by number (with all its sub-numbers) or by words of the title, in the usual order. One query."""
    woorden = Q()
    for woord in fold(vraag).split():
        woorden &= Q(titel_gevouwen__contains=woord)
    nummer = fold_nummer(vraag)
    op_nummer = Q(nummer__iexact=nummer) | Q(basisnummer__iexact=nummer) | Q(nummers__sleutel=nummer)
    rijen = Instrument.objects.filter(woorden | op_nummer if woorden else op_nummer).exclude(pk__in=niet)
    return list(rijen.select_related("dossier").distinct().order_by("nummer", "pk")[:_HOOGSTENS])


@mag_invoeren
@require_POST
def toevoegen(request: HttpRequest, pk: int) -> HttpResponse:
    vergadering = get_object_or_404(Vergadering, pk=pk)
    sleutels = [sleutel for sleutel in request.POST.getlist("instrument") if _is_key(sleutel)]
    rijen = list(Instrument.objects.filter(pk__in=sleutels).order_by("nummer", "pk"))
    if not rijen:
        messages.error(request, "Kies minstens één stuk om op de lijst te zetten.")
    for instrument in rijen:
        add_to_evening(vergadering=vergadering, instrument=instrument, by=user_of(request))
    if rijen:
        messages.success(request, f"Op de lijst gezet: {', '.join(str(rij) for rij in rijen)}.")
    return redirect("stemdesk:avond", pk)


@mag_invoeren
@require_POST
def volgorde(request: HttpRequest, pk: int) -> HttpResponse:
    """Up or down by one, the usual order, or off the list."""
    vergadering = get_object_or_404(Vergadering, pk=pk)
    if "gewoon" in request.POST:
        arrange_as_usual(vergadering=vergadering, by=user_of(request))
        messages.success(request, "De lijst staat in de gebruikelijke volgorde.")
        return redirect("stemdesk:avond", pk)
    sleutels = [regel.stemming.pk for regel in evening_of(vergadering)]
    for richting in ("omhoog", "omlaag", "weg"):
        sleutel = request.POST.get(richting, "")
        if _is_key(sleutel) and int(sleutel) in sleutels:
            return _move(request, vergadering, sleutels, richting, int(sleutel))
    messages.error(request, "Deze stemming staat niet meer op de lijst.")
    return redirect("stemdesk:avond", pk)


def _move(
    request: HttpRequest, vergadering: Vergadering, sleutels: list[int], richting: str, sleutel: int
) -> HttpResponse:
    adres = reverse("stemdesk:avond", args=[vergadering.pk])
    if richting == "weg":
        try:
            remove_from_evening(stemming=Stemming.objects.get(pk=sleutel), by=user_of(request))
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        return redirect(adres)
    plaats = sleutels.index(sleutel)
    doel = max(0, plaats - 1) if richting == "omhoog" else plaats + 1
    sleutels.insert(doel, sleutels.pop(plaats))
    arrange_evening(vergadering=vergadering, volgorde=sleutels, by=user_of(request))
    return redirect(f"{adres}#stemming-{sleutel}")


def _is_key(tekst: str) -> bool:
    """Whether a script or a person sent something that can be the key of a row."""
    return tekst.isascii() and tekst.isdigit() and len(tekst) < 15
