"""The quick line: paste outcomes, see what is understood, accept it. What is accepted becomes a draft."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from agendawijzer.griffie.deur import mag_invoeren
from agendawijzer.griffie.stemdesk.avondlijst import evening_of
from agendawijzer.griffie.stemdesk.geladen import Avondstemming
from agendawijzer.griffie.stemdesk.invoer.beginstand import is_entered
from agendawijzer.griffie.stemdesk.snel.snelregel import Snelregel, read_snelregels
from agendawijzer.griffie.stemdesk.stand import describe
from dossiers.logboek import user_of
from dossiers.models import Instrument, Vergadering
from stemmingen.acties.avond import add_to_evening
from stemmingen.acties.ontwerp import GezieneVersies, save_stemming
from stemmingen.acties.stemming import Verouderd, assess
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Invoer

_MEER = 20_000


@dataclass(frozen=True)
class Snelvoorstel:
    """One pasted item with the instrument that it is about, and what stands in the way of taking it over."""

    regel: Snelregel
    instrument: Instrument | None
    stemming: Stemming | None
    melding: str

    @property
    def kan(self) -> bool:
        return self.instrument is not None and not self.melding

    @property
    def invoer(self) -> Invoer:
        regel = self.regel
        return Invoer(regel.wijze, uitkomst=regel.uitkomst, voor=regel.voor, tegen=regel.tegen)

    @property
    def zin(self) -> str:
        regel = self.regel
        return describe(
            Stemming(wijze=regel.wijze, uitkomst=regel.uitkomst, voor=regel.voor, tegen=regel.tegen)
        )


@mag_invoeren
def snel(request: HttpRequest, pk: int) -> HttpResponse:
    vergadering = get_object_or_404(Vergadering, pk=pk)
    tekst = request.POST.get("tekst", "").replace("\0", "")
    voorstellen: list[Snelvoorstel] = []
    fout = ""
    if request.method == "POST":
        if len(tekst) > _MEER:
            fout = f"Dit is te lang. Plak hoogstens {_MEER} tekens tegelijk."
        elif not (voorstellen := _propose(vergadering, tekst)):
            fout = "Plak hier minstens één regel, zoals: 25192.001 13-25 verworpen."
        elif request.POST.get("actie") == "neem_over" and (
            aantal := _take_over(request, vergadering, voorstellen)
        ):
            messages.success(
                request, f"{aantal} overgenomen. Controleer ze op de lijst en publiceer ze daarna."
            )
            return redirect("stemdesk:avond", pk)
        elif request.POST.get("actie") == "neem_over":
            fout = "Er is niets overgenomen: geen regel is aangevinkt of goed begrepen."
    context = {"vergadering": vergadering, "tekst": tekst, "voorstellen": voorstellen, "fout": fout,
               "goed": sum(voorstel.kan for voorstel in voorstellen)}  # fmt: skip
    return render(request, "griffie/stemdesk/snel.html", context, status=422 if fout else 200)


def _propose(vergadering: Vergadering, tekst: str) -> list[Snelvoorstel]:
    """The pasted items beside what is known of them. Two queries, and one for each that can be taken over."""
    regels = read_snelregels(tekst)
    avond = {regel.stemming.instrument_id: regel.stemming for regel in evening_of(vergadering)}
    gevonden = _instruments(regels)
    return [_one(vergadering, regel, gevonden.get(regel.nummer, []), avond) for regel in regels]


def _instruments(regels: list[Snelregel]) -> dict[str, list[Instrument]]:
    nummers = {regel.nummer for regel in regels if regel.nummer}
    sleutels = {nummer.casefold() for nummer in nummers}
    rijen = Instrument.objects.filter(Q(nummer__in=nummers) | Q(nummers__sleutel__in=sleutels))
    gevonden: dict[str, list[Instrument]] = {}
    for rij in rijen.distinct().prefetch_related("nummers"):
        spellingen = {rij.nummer.casefold(), *(nummer.sleutel for nummer in rij.nummers.all())}
        for nummer in nummers:
            if nummer.casefold() in spellingen:
                gevonden.setdefault(nummer, []).append(rij)
    return gevonden


def _one(
    vergadering: Vergadering, regel: Snelregel, stukken: list[Instrument], avond: dict[int, Avondstemming]
) -> Snelvoorstel:
    if not regel.begrepen:
        return Snelvoorstel(regel, None, None, regel.melding)
    if len(stukken) != 1:
        hoe = (
            "kennen wij niet. Maak het stuk eerst in het beheer"
            if not stukken
            else "hoort bij meer dan één stuk"
        )
        return Snelvoorstel(regel, None, None, f"Nummer {regel.nummer} {hoe}.")
    instrument, bestaand = stukken[0], avond.get(stukken[0].pk)
    melding = ""
    if bestaand and is_entered(bestaand):
        zelfde = (bestaand.uitkomst, bestaand.voor, bestaand.tegen) == (
            regel.uitkomst,
            regel.voor,
            regel.tegen,
        )
        melding = "Staat er al zo." if zelfde else f"Er staat al iets anders: {describe(bestaand)}"
    elif bestaand and bestaand.begonnen:
        melding = "Iemand is al begonnen met deze stemming. Bewaar die eerst, of gooi haar weg."
    voorstel = Snelvoorstel(regel, instrument, bestaand, melding)
    if not melding:
        proef = bestaand or Stemming(instrument=instrument, vergadering=vergadering, datum=vergadering.datum)
        fouten = assess(proef, voorstel.invoer).fouten
        melding = " ".join(tekst for teksten in fouten.values() for tekst in teksten)
    return Snelvoorstel(regel, instrument, bestaand, melding)


def _take_over(request: HttpRequest, vergadering: Vergadering, voorstellen: list[Snelvoorstel]) -> int:
    """Records the ticked items, each by itself; gives how many. What changed meanwhile is left as it is."""
    gekozen = request.POST.getlist("nummer")
    aantal = 0
    for voorstel in voorstellen:
        if voorstel.instrument is None or not voorstel.kan or voorstel.regel.nummer not in gekozen:
            continue
        try:
            with transaction.atomic():
                rij = add_to_evening(
                    vergadering=vergadering, instrument=voorstel.instrument, by=user_of(request)
                )
                gezien = GezieneVersies(0, rij.ontwerp.versie if hasattr(rij, "ontwerp") else 0, "")
                save_stemming(stemming=rij, gezien=gezien, invoer=voorstel.invoer, by=user_of(request))
        except (Verouderd, ValidationError):
            messages.error(request, f"{voorstel.regel.nummer} is intussen gewijzigd en dus niet overgenomen.")
        else:
            aantal += 1
    return aantal
