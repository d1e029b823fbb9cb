"""Presence: by name with coming late and leaving early, or only numbers for each fractie."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from agendawijzer.griffie.deur import mag_invoeren
from agendawijzer.griffie.stemdesk.velden import Aantalveld, Tijdveld
from dossiers.logboek import user_of
from dossiers.models import Aanwezigheid, Fractieaanwezigheid, Vergadering
from dossiers.samenstelling import Samenstelling, samenstelling_op
from stemmingen.acties.avond import Gewijzigd, Tijden, fingerprint, presence_of, record_presence

_INTUSSEN = (
    "Iemand anders heeft de aanwezigheid intussen gewijzigd. Er is niets bewaard. Hieronder staat wat u invulde, "
    "daaronder wat er nu is bewaard. Bewaar opnieuw als uw lijst de goede is."
)


class LedenForm(forms.Form):
    """Each member of that day: there or not, came later, left earlier."""

    per = "leden"

    def __init__(self, *args: Any, raad: Samenstelling, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.raad = raad
        for lid in raad.leden:
            self.fields[f"er_{lid.persoon_id}"] = forms.BooleanField(required=False, label=lid.naam)
            self.fields[f"gekomen_{lid.persoon_id}"] = Tijdveld(f"{lid.naam}: later gekomen om")
            self.fields[f"weg_{lid.persoon_id}"] = Tijdveld(f"{lid.naam}: eerder vertrokken om")

    def clean(self) -> dict[str, Any]:
        waarden = super().clean() or self.cleaned_data
        for lid in self.raad.leden:
            gekomen, weg = waarden.get(f"gekomen_{lid.persoon_id}"), waarden.get(f"weg_{lid.persoon_id}")
            if gekomen and weg and weg <= gekomen:
                self.add_error(f"weg_{lid.persoon_id}", "Dit is vroeger dan het tijdstip van aankomst.")
            if (gekomen or weg) and not waarden.get(f"er_{lid.persoon_id}"):
                self.add_error(f"er_{lid.persoon_id}", "Zet dit lid op aanwezig, of maak de tijden leeg.")
        return waarden

    def rows(self) -> Iterator[tuple[str, str, list[BoundField]]]:
        for lid in self.raad.leden:
            velden = [self[f"{naam}_{lid.persoon_id}"] for naam in ("er", "gekomen", "weg")]
            yield lid.naam, self.raad.fracties[lid.fractie_id].naam, velden

    def store(self) -> dict[str, Any]:
        leden: dict[int, Tijden] = {
            lid.persoon_id: (
                self.cleaned_data[f"gekomen_{lid.persoon_id}"],
                self.cleaned_data[f"weg_{lid.persoon_id}"],
            )
            for lid in self.raad.leden
            if self.cleaned_data[f"er_{lid.persoon_id}"]
        }
        return {"leden": leden}

    @staticmethod
    def begin(vergadering: Vergadering, raad: Samenstelling) -> dict[str, Any]:
        rijen = {rij.persoon_id: rij for rij in Aanwezigheid.objects.filter(vergadering=vergadering)}
        waarden: dict[str, Any] = {
            f"er_{lid.persoon_id}": not rijen or lid.persoon_id in rijen for lid in raad.leden
        }
        for persoon, rij in rijen.items():
            waarden |= {f"gekomen_{persoon}": rij.gekomen, f"weg_{persoon}": rij.vertrokken}
        return waarden


class FractieForm(forms.Form):
    """For each fractie how many members were there, and how many of them at the opening."""

    per = "fractie"

    def __init__(self, *args: Any, raad: Samenstelling, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.raad = raad
        for sleutel, fractie in raad.fracties.items():
            self.fields[f"aantal_{sleutel}"] = Aantalveld(f"{fractie.naam}: aanwezig", required=True)
            self.fields[f"aantal_{sleutel}"].error_messages["required"] = (
                "Vul in hoeveel leden er waren; 0 mag ook."
            )
            self.fields[f"opening_{sleutel}"] = Aantalveld(f"{fractie.naam}: aanwezig bij de opening")

    def clean(self) -> dict[str, Any]:
        waarden = super().clean() or self.cleaned_data
        for sleutel in self.raad.fracties:
            aantal, opening = waarden.get(f"aantal_{sleutel}"), waarden.get(f"opening_{sleutel}")
            zetels = self.raad.fractiezetels.get(sleutel)
            if aantal is not None and zetels is not None and aantal > zetels:
                self.add_error(
                    f"aantal_{sleutel}", f"De fractie heeft {zetels} zetels. Vul hoogstens {zetels} in."
                )
            if aantal is not None and opening is not None and opening > aantal:
                self.add_error(
                    f"opening_{sleutel}",
                    "Bij de opening kunnen er niet meer zijn dan in de hele vergadering.",
                )
        return waarden

    def rows(self) -> Iterator[tuple[str, str, list[BoundField]]]:
        for sleutel, fractie in self.raad.fracties.items():
            zetels = self.raad.fractiezetels.get(sleutel)
            velden = [self[f"{naam}_{sleutel}"] for naam in ("aantal", "opening")]
            yield fractie.naam, "" if zetels is None else str(zetels), velden

    def store(self) -> dict[str, Any]:
        gegeven = self.cleaned_data
        fracties = {
            sleutel: (gegeven[f"aantal_{sleutel}"], gegeven[f"opening_{sleutel}"])
            for sleutel in self.raad.fracties
        }
        return {"fracties": fracties}

    @staticmethod
    def begin(vergadering: Vergadering, raad: Samenstelling) -> dict[str, Any]:
        waarden: dict[str, Any] = {
            f"aantal_{sleutel}": raad.fractiezetels.get(sleutel) for sleutel in raad.fracties
        }
        for rij in Fractieaanwezigheid.objects.filter(vergadering=vergadering):
            waarden |= {f"aantal_{rij.fractie_id}": rij.aantal, f"opening_{rij.fractie_id}": rij.bij_opening}
        return waarden


@mag_invoeren
def aanwezigheid(request: HttpRequest, pk: int) -> HttpResponse:
    vergadering = get_object_or_404(Vergadering, pk=pk)
    raad = samenstelling_op(vergadering.datum)
    soort = _kind(request, vergadering, raad)
    nu = presence_of(vergadering)
    if request.method != "POST":
        return _show(request, vergadering, soort(raad=raad, initial=soort.begin(vergadering, raad)), nu)
    form = soort(request.POST, raad=raad)
    intussen = False
    if form.is_valid():
        try:
            record_presence(
                vergadering=vergadering,
                gezien=request.POST.get("gezien", ""),
                by=user_of(request),
                **form.store(),
            )
        except Gewijzigd:
            intussen, nu = True, presence_of(vergadering)
            form.add_error(None, _INTUSSEN)
        else:
            messages.success(request, "De aanwezigheid is bewaard.")
            return redirect("stemdesk:avond", pk)
    return _show(request, vergadering, form, nu, intussen=intussen)


def _kind(
    request: HttpRequest, vergadering: Vergadering, raad: Samenstelling
) -> type[LedenForm] | type[FractieForm]:
    """By name where the members are known, unless numbers were chosen or recorded before."""
    keuze = request.GET.get("per", "")
    if keuze not in ("leden", "fractie"):
        keuze = "fractie" if vergadering.fractieaanwezigheid.exists() or not raad.leden else "leden"
    return LedenForm if keuze == "leden" else FractieForm


def _show(
    request: HttpRequest, vergadering: Vergadering, form: LedenForm | FractieForm, nu: dict[str, Any], *,
    intussen: bool = False,
) -> HttpResponse:  # fmt: skip
    gezien = fingerprint(nu) if intussen or not form.is_bound else form.data.get("gezien", "")
    context = {
        "vergadering": vergadering,
        "form": form,
        "gezien": gezien,
        "nu": nu if intussen else None,
        "iemand": bool(form.raad.fracties),
    }
    return render(request, "griffie/stemdesk/aanwezigheid.html", context, status=422 if form.errors else 200)
