"""After publication: how a vote stands, correcting it with a reason, words beside it, the re-vote after a tie."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from agendawijzer.griffie.deur import PUBLICEREN, mag_invoeren, mag_publiceren
from agendawijzer.griffie.stemdesk.avondlijst import Avondregel, evening_of, find_line
from agendawijzer.griffie.stemdesk.invoer.formulier import Stemformulier
from agendawijzer.griffie.stemdesk.invoer.invoeren import BESCHADIGD, by_place, collide, show
from agendawijzer.griffie.stemdesk.invoer.scherm import Stemscherm, find_stemming, keepable, seen_by
from agendawijzer.griffie.stemdesk.invoer.verschil import Invoerverschil, compare_snapshots
from agendawijzer.griffie.stemdesk.stand import describe
from agendawijzer.griffie.stemdesk.velden import Keuzeveld, Tekstveld
from dossiers.logboek import user_of
from dossiers.models import Vergadering
from dossiers.samenstelling import Samenstelling, samenstelling_op
from stemmingen.acties.avond import plan_revote
from stemmingen.acties.naderhand import add_verklaring
from stemmingen.acties.ontwerp import GezieneVersies, keep_ontwerp, save_stemming
from stemmingen.acties.stemming import Verouderd, correct_stemming, snapshot
from stemmingen.models import Stemming, Verklaring
from stemmingen.wet.invoer import Invoer


# -- one vote as it stands ----------------------------------------------------------------------------------------
@mag_invoeren
def stand(request: HttpRequest, pk: int) -> HttpResponse:
    regel = _line(pk)
    return _show_stand(request, regel, VerklaringForm(raad=samenstelling_op(regel.stemming.datum)))


def _line(pk: int) -> Avondregel:
    regel = find_line(pk)
    if regel is None:
        raise Http404("Deze stemming bestaat niet.")
    return regel


def _show_stand(
    request: HttpRequest, regel: Avondregel, form: "VerklaringForm", status: int = 200
) -> HttpResponse:
    rij = regel.stemming
    herstemmingen = list(rij.herstemmingen.select_related("vergadering"))
    context = {
        "regel": regel,
        "stemming": rij,
        "vergadering": rij.vergadering,
        "regels": evening_of(rij.vergadering),
        "zin": describe(rij),
        "correcties": [
            (rij, compare_snapshots(rij.oud, rij.nieuw)) for rij in rij.correcties.select_related("wie")
        ],
        "verklaringen": rij.verklaringen.select_related("fractie", "persoon"),
        "herstemmingen": herstemmingen,
        "kan_opnieuw": rij.uitkomst == Stemming.Uitkomst.GESTAAKT and not herstemmingen,
        "vergaderingen": _meetings_for_revote(rij),
        "mag_publiceren": request.user.has_perm(PUBLICEREN),
        "form": form,
    }
    return render(request, "griffie/stemdesk/stand.html", context, status=status)


def _meetings_for_revote(stemming: Stemming) -> list[Vergadering]:
    """Later meetings after a tie; over persons the same evening."""
    if stemming.over_personen:
        return [stemming.vergadering] if stemming.vergadering else []
    rijen = Vergadering.objects.filter(soort=Vergadering.Soort.PLENAIR).order_by("datum")
    return list(rijen.filter(datum__gt=stemming.datum)[:12] if stemming.datum else rijen[:12])


# -- correcting ---------------------------------------------------------------------------------------------------
@mag_publiceren
def corrigeren(request: HttpRequest, pk: int) -> HttpResponse:
    scherm = Stemscherm(find_stemming(pk))
    if not scherm.stemming.gepubliceerd_op:
        return redirect("stemdesk:stemming", pk)
    if request.method != "POST":
        return show(request, scherm, scherm.empty_form(), scherm.seen(), correctie=True)
    gezien = seen_by(request.POST)
    form = scherm.filled_form(request.POST)
    if gezien is None:
        form.meld({"alles": [BESCHADIGD]})
        return show(request, scherm, form, scherm.seen(), status=422, correctie=True)
    try:
        return _correct(request, scherm, form, gezien)
    except Verouderd as botsing:
        return collide(request, Stemscherm(botsing.stemming), form)


def _correct(
    request: HttpRequest, scherm: Stemscherm, form: Stemformulier, gezien: GezieneVersies
) -> HttpResponse:
    """First old beside new, and only then the correction itself."""
    gelezen, oordeel = scherm.judge(form)
    actie = request.POST.get("actie")
    if form.is_valid() and actie != "toon" and not form.cleaned_data["reden"].strip():
        form.meld({"reden": ["Geef een reden op. Bezoekers lezen die bij de stemming."]})
    if gelezen is not None and form.klopt and actie != "toon":
        reden = form.cleaned_data["reden"]
        try:
            if actie == "corrigeer":
                save_stemming(
                    stemming=scherm.stemming, gezien=gezien, invoer=gelezen, by=user_of(request), reden=reden
                )
                messages.success(
                    request, f"Gecorrigeerd: {scherm.stemming.instrument}. Bezoekers zien oud en nieuw."
                )
                return redirect("stemdesk:stand", scherm.stemming.pk)
            return _show_correction(
                request,
                scherm,
                form,
                gezien,
                _try(scherm.stemming, gezien, gelezen, reden, by=user_of(request)),
            )
        except ValidationError as fout:
            form.meld(by_place(fout))
    ontwerp = keep_ontwerp(
        stemming=scherm.stemming, gezien=gezien, invoer=keepable(form, request), by=user_of(request)
    )
    gezien = GezieneVersies(gezien.versie, ontwerp.versie, gezien.scherm)
    return show(
        request, scherm, form, gezien, oordeel=oordeel, status=200 if actie == "toon" else 422, correctie=True
    )


def _try(
    stemming: Stemming, gezien: GezieneVersies, gelezen: Invoer, reden: str, *, by: User | None
) -> list[Invoerverschil]:
    """What the correction would change: it is made and undone at once."""
    with transaction.atomic():
        oud = snapshot(stemming)
        rij = correct_stemming(stemming=stemming, versie=gezien.versie, invoer=gelezen, reden=reden, by=by)
        nieuw = snapshot(rij)
        transaction.set_rollback(True)
    return compare_snapshots(oud, nieuw)


def _show_correction(
    request: HttpRequest,
    scherm: Stemscherm,
    form: Stemformulier,
    gezien: GezieneVersies,
    verschillen: list[Invoerverschil],
) -> HttpResponse:
    context = {
        "stemming": scherm.stemming,
        "vergadering": scherm.stemming.vergadering,
        "verschillen": verschillen,
        "velden": [(naam, form.data[naam]) for naam in form.data if naam in form.fields],
        "gezien": gezien,
        "reden": form.cleaned_data["reden"],
    }
    return render(request, "griffie/stemdesk/correctie.html", context)


# -- words beside the vote ----------------------------------------------------------------------------------------
class VerklaringForm(forms.Form):
    """A statement, a note or a mistake, of a member or a fractie of that day."""

    def __init__(self, *args: Any, raad: Samenstelling, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"] = Keuzeveld(Verklaring.Soort.choices, label="Soort", required=True)
        leden = [(str(lid.persoon_id), lid.naam) for lid in raad.leden]
        self.fields["persoon"] = Keuzeveld([("", "geen lid gekozen"), *leden], label="Lid")
        fracties = [(str(fractie.pk), fractie.naam) for fractie in raad.fracties.values()]
        self.fields["fractie"] = Keuzeveld([("", "geen fractie gekozen"), *fracties], label="Fractie")
        self.fields["tekst"] = Tekstveld("Tekst", widget=forms.Textarea(attrs={"rows": 3}))
        self.raad = raad

    def meld(self, fouten: dict[str, list[str]]) -> None:
        for veld, teksten in fouten.items():
            self.add_error(veld if veld in self.fields else None, teksten)


@mag_publiceren
@require_POST
def verklaring(request: HttpRequest, pk: int) -> HttpResponse:
    regel = _line(pk)
    form = VerklaringForm(request.POST, raad=samenstelling_op(regel.stemming.datum))
    if form.is_valid():
        try:
            add_verklaring(stemming=regel.stemming, by=user_of(request), **_of_whom(form))
        except ValidationError as fout:
            form.meld(by_place(fout))
        else:
            messages.success(request, "Toegevoegd. De stemverhouding is niet veranderd.")
            return redirect("stemdesk:stand", pk)
    return _show_stand(request, regel, form, status=422)


def _of_whom(form: VerklaringForm) -> dict[str, Any]:
    """The member with the fractie in which they sat that day, or a fractie as a whole."""
    gegeven, raad = form.cleaned_data, form.raad
    lid = next((lid for lid in raad.leden if str(lid.persoon_id) == gegeven["persoon"]), None)
    sleutel = lid.fractie_id if lid else int(gegeven["fractie"] or 0)
    return {
        "soort": gegeven["soort"],
        "tekst": gegeven["tekst"],
        "fractie": raad.fracties.get(sleutel),
        "persoon_id": lid.persoon_id if lid else None,
    }


# -- once more ----------------------------------------------------------------------------------------------------
@mag_invoeren
@require_POST
def herstemming(request: HttpRequest, pk: int) -> HttpResponse:
    rij = find_stemming(pk)
    keuze = request.POST.get("vergadering", "")
    vergadering = next((een for een in _meetings_for_revote(rij) if str(een.pk) == keuze), None)
    try:
        if vergadering is None:
            raise ValidationError(
                "Kies de vergadering waarin de raad opnieuw stemt. Maak haar zo nodig eerst."
            )
        nieuw = plan_revote(stemming=rij, vergadering=vergadering, by=user_of(request))
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
        return redirect("stemdesk:stand", pk)
    messages.success(request, f"De nieuwe stemming staat op de lijst van {vergadering}.")
    return redirect("stemdesk:stemming", nieuw.pk)
