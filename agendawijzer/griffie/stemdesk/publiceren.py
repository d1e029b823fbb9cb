"""Publishing one vote or an evening: a step of its own, with a summary of what becomes public."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from agendawijzer.griffie.deur import mag_publiceren
from agendawijzer.griffie.stemdesk.avondlijst import Avondregel, evening_of, find_line
from agendawijzer.griffie.stemdesk.invoer.invoeren import to_evening
from agendawijzer.griffie.stemdesk.stand import describe
from dossiers.acties.publicatie import publish
from dossiers.logboek import user_of
from dossiers.models import Vergadering
from dossiers.openbaarheid import Publiceerbaar
from dossiers.zoeken.bijwerken import gathered
from stemmingen.acties.stemming import Verouderd, assess, invoer_of, publish_stemming, record_stemming
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Oordeel

_MEER = 2000
_STANDEN = ("ingevoerd", "begonnen", "voorlopig")


@dataclass
class Publicatieregel:
    """One vote in the summary: what becomes public, what the law doubts, and what stands in the way."""

    regel: Avondregel
    oordeel: Oordeel
    zin: str
    reden: str
    gekozen: bool
    fouten: list[str] = field(default_factory=list)

    @property
    def stemming(self) -> Stemming:
        return self.regel.stemming

    @property
    def vraagt_reden(self) -> bool:
        return bool(self.oordeel.vraagt_reden)


@mag_publiceren
def avond(request: HttpRequest, pk: int) -> HttpResponse:
    """All votes of the evening that are entered and not public yet."""
    vergadering = get_object_or_404(Vergadering, pk=pk)
    regels = [regel for regel in evening_of(vergadering) if regel.stand != "voorlopig"]
    return _answer(request, regels, vergadering)


@mag_publiceren
def een(request: HttpRequest, pk: int) -> HttpResponse:
    """One vote; also one that is public as voorlopig, to make it final."""
    regel = find_line(pk)
    if regel is None:
        return redirect("stemdesk:begin")
    return _answer(request, [regel], regel.stemming.vergadering)


def _answer(request: HttpRequest, regels: list[Avondregel], vergadering: Vergadering | None) -> HttpResponse:
    klaar = [_line(regel, request) for regel in regels if regel.stand in _STANDEN]
    klaar = [rij for rij in klaar if rij.stemming.uitkomst != Stemming.Uitkomst.ONBEKEND]
    fout = ""
    if request.method == "POST":
        gekozen = [rij for rij in klaar if rij.gekozen]
        if not gekozen:
            fout = "Kies minstens één stemming om te publiceren."
        elif _publish(request, gekozen):
            messages.success(request, _told(len(gekozen)))
            return to_evening(gekozen[0].stemming)
    ouders = _hidden_parents([rij.stemming for rij in klaar])
    context = {
        "vergadering": vergadering,
        "klaar": klaar,
        "wachten": [regel for regel in regels if regel.open],
        "ouders": ouders,
        "ook": _may_publish(request, ouders),
        "voorlopig": bool(request.POST.get("voorlopig")),
        "vier_ogen": settings.VIER_OGEN,
        "fout": fout,
    }
    goed = not fout and not any(rij.fouten for rij in klaar)
    return render(request, "griffie/stemdesk/publiceren.html", context, status=200 if goed else 422)


def _line(regel: Avondregel, request: HttpRequest) -> Publicatieregel:
    rij = regel.stemming
    oordeel = assess(rij, invoer_of(rij))
    fouten = [tekst for teksten in oordeel.fouten.values() for tekst in teksten]
    if regel.stand == "begonnen":
        fouten.append("Hier staat invoer die nog niet is bewaard. Bewaar die eerst, of gooi haar weg.")
    if request.method == "POST":
        reden = request.POST.get(f"reden_{rij.pk}", rij.motivering).replace("\0", "").strip()
        gekozen = str(rij.pk) in request.POST.getlist("stemming")
        return Publicatieregel(regel, oordeel, describe(rij), reden, gekozen, fouten if gekozen else [])
    doubtful = bool(oordeel.vraagt_reden) and not rij.motivering
    return Publicatieregel(regel, oordeel, describe(rij), rij.motivering, not fouten and not doubtful, fouten)


def _publish(request: HttpRequest, rijen: list[Publicatieregel]) -> bool:
    """All that are chosen, or none: an evening is never half public. What stands in the way is put at its vote."""
    if any(rij.fouten for rij in rijen):
        return False
    # The index once, with every vote in hand: not while a clerk who is busy with one of them waits for it.
    with transaction.atomic(), gathered():
        for rij in rijen:
            _publish_one(request, rij)
        if any(rij.fouten for rij in rijen):
            transaction.set_rollback(True)
            return False
        if request.POST.get("ook"):
            for ouder in _may_publish(request, _hidden_parents([rij.stemming for rij in rijen])):
                publish(op=ouder, by=user_of(request), vanuit="stemdesk")
    return True


def _publish_one(request: HttpRequest, rij: Publicatieregel) -> None:
    try:
        with transaction.atomic():
            versie = _version(request, rij)
            if rij.reden != rij.stemming.motivering:
                if len(rij.reden) > _MEER:
                    raise ValidationError(f"De reden is te lang. Gebruik hoogstens {_MEER} tekens.")
                invoer = replace(invoer_of(rij.stemming), motivering=rij.reden)
                versie = record_stemming(
                    stemming=rij.stemming, versie=versie, invoer=invoer, by=user_of(request)
                ).versie
            publish_stemming(
                stemming=rij.stemming,
                versie=versie,
                by=user_of(request),
                voorlopig=bool(request.POST.get("voorlopig")),
            )
    except Verouderd as fout:
        rij.fouten.append(
            f"{fout.stemming.gewijzigd_door or 'Iemand anders'} heeft deze stemming intussen gewijzigd. "
            "Bekijk haar opnieuw en publiceer dan."
        )
    except ValidationError as fout:
        rij.fouten += fout.messages


def _version(request: HttpRequest, rij: Publicatieregel) -> int:
    """The version that the clerk saw in the summary."""
    tekst = request.POST.get(f"versie_{rij.stemming.pk}", "")
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 10):
        raise ValidationError("Dit formulier is niet compleet. Laad de pagina opnieuw.")
    return int(tekst)


def _hidden_parents(rijen: list[Stemming]) -> list[Publiceerbaar]:
    """What still hides these votes from the public: their meeting, their instruments and the dossiers of those."""
    gevonden: dict[Any, Publiceerbaar] = {}
    for rij in rijen:
        for ouder in (rij.vergadering, rij.instrument, rij.instrument.dossier):
            if ouder is not None and not ouder.is_openbaar and not ouder.intrekking:
                gevonden[(type(ouder), ouder.pk)] = ouder
    return list(gevonden.values())


def _may_publish(request: HttpRequest, ouders: list[Publiceerbaar]) -> list[Publiceerbaar]:
    """Those of `ouders` that this clerk may publish."""
    return [
        ouder
        for ouder in ouders
        if request.user.has_perm(f"{ouder._meta.app_label}.publiceer_{ouder._meta.model_name}")
    ]


def _told(aantal: int) -> str:
    return "De stemming is gepubliceerd." if aantal == 1 else f"{aantal} stemmingen zijn gepubliceerd."
