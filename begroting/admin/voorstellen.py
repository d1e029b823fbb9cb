"""The pages for newer texts that wait: what came, what went, what is said otherwise; to accept or to reject."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse

from begroting.acties.voorstel import accept_voorstel, reject_voorstel
from begroting.admin.formulieren import fingerprint
from begroting.bijwerken import compare_rows, load_rows
from begroting.boom import from_dict
from begroting.models import Begrotingsvoorstel, Bijdrage
from begroting.verschil import HERSCHREVEN, PROGRAMMA, TOEGEVOEGD, VERWIJDERD, Wijziging, mark_words
from dossiers.admin.basis import GriffieAdmin
from dossiers.logboek import user_of

_VELDEN = {
    "tekst": "de zin zelf",
    "lasten_bedrag": "lasten",
    "lasten_aandeel": "aandeel van de lasten",
    "baten_bedrag": "baten",
    "baten_aandeel": "aandeel van de baten",
}


@dataclass(frozen=True)
class Tekstverandering:
    """One text that changed: of which part, which field, and the words as pieces."""

    wijziging: Wijziging
    veld: str
    woorden: list[tuple[str, str]]

    @property
    def van(self) -> str:
        """The part it belongs to, where that is not told by the changed words themselves."""
        eigen = self.wijziging.veld in ("tekst", "titel")
        return "" if eigen or self.wijziging.wat == PROGRAMMA else self.wijziging.naam


@dataclass
class Overzicht:
    """The differences in the order in which a person judges them. `merk` is the same while they are."""

    merk: str
    erbij: list[Wijziging] = field(default_factory=list)
    weg: list[tuple[Wijziging, int]] = field(default_factory=list)
    anders: list[Tekstverandering] = field(default_factory=list)
    cijfers: list[Tekstverandering] = field(default_factory=list)
    verplaatst: list[Wijziging] = field(default_factory=list)


def sort_out(voorstel: Begrotingsvoorstel) -> Overzicht:
    """The differences with the programme as it stands now; of a settled proposal those of then. Four queries."""
    wijzigingen = [Wijziging(**waarden) for waarden in voorstel.verschil]
    if voorstel.stand == Begrotingsvoorstel.Stand.OPEN:
        programma = voorstel.programma
        wijzigingen = list(
            compare_rows(programma, load_rows(programma), from_dict(voorstel.boom)).wijzigingen
        )
    verbanden = _count_links(voorstel)
    uit = Overzicht(fingerprint(voorstel.stand, wijzigingen))
    for wijziging in wijzigingen:
        if wijziging.soort == TOEGEVOEGD:
            uit.erbij.append(wijziging)
        elif wijziging.soort == VERWIJDERD:
            uit.weg.append((wijziging, verbanden[wijziging.naam]))
        elif wijziging.soort == HERSCHREVEN:
            veld = _VELDEN.get(wijziging.veld, wijziging.veld)
            anders = Tekstverandering(wijziging, veld, mark_words(wijziging.oud, wijziging.nieuw))
            (uit.cijfers if wijziging.veld.startswith(("lasten", "baten")) else uit.anders).append(anders)
        else:
            uit.verplaatst.append(wijziging)
    return uit


def _count_links(voorstel: Begrotingsvoorstel) -> Counter[str]:
    """How many links hang on each goal and result of the programme, by its words."""
    aan_doel = Bijdrage.objects.filter(doel__ontwikkellijn__programma=voorstel.programma_id)
    aan_resultaat = Bijdrage.objects.filter(resultaat__doel__ontwikkellijn__programma=voorstel.programma_id)
    return Counter(
        [
            *aan_doel.values_list("doel__tekst", flat=True),
            *aan_resultaat.values_list("resultaat__tekst", flat=True),
        ]
    )


@admin.register(Begrotingsvoorstel)
class BegrotingsvoorstelAdmin(GriffieAdmin):
    """Proposals come from imports; the griffie accepts or rejects them as a whole."""

    change_form_template = "begroting/beheer/begrotingsvoorstel.html"
    list_display = ("__str__", "stand", "aantal", "gevonden_op", "besluit_op")
    list_filter = ("stand",)
    list_select_related = ("programma__begroting",)
    search_fields = ("programma__titel_gevouwen",)
    fields = ("stand", "programma", "gevonden_op", "bron_link")

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return (*self.fields, "besluit_op", "wie", *super().get_readonly_fields(request, obj))

    def get_fields(self, request: HttpRequest, obj: Begrotingsvoorstel | None = None) -> Any:
        """Who decided, only where somebody did."""
        besloten = ("besluit_op", "wie") if obj is not None and obj.besluit_op else ()
        return (*self.fields, *besloten)

    @admin.display(description="besloten door")
    def wie(self, rij: Begrotingsvoorstel) -> str:
        return str(rij.besluit_door or "een inleesopdracht")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        beslissen = self.admin_site.admin_view(self.beslissen)
        eigen = path("<int:pk>/beslissen/", beslissen, name="begroting_begrotingsvoorstel_beslissen")
        return [eigen, *super().get_urls()]

    @admin.display(description="verschillen")
    def aantal(self, rij: Begrotingsvoorstel) -> int:
        return len(rij.verschil)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        # Nothing to save here: the buttons under the differences decide.
        context |= dict.fromkeys(("show_save", "show_save_and_continue", "show_save_and_add_another"), False)
        voorstel = kwargs["obj"]
        context |= {"title": f"{voorstel} {voorstel.programma.begroting.jaar}", "subtitle": None}
        context["overzicht"] = sort_out(voorstel)
        context["mag_beslissen"] = (
            voorstel.stand == Begrotingsvoorstel.Stand.OPEN and self.has_change_permission(request, voorstel)
        )
        return super().render_change_form(request, context, *args, **kwargs)

    def beslissen(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Accepts or rejects, but only what the clerk saw."""
        voorstel = get_object_or_404(Begrotingsvoorstel, pk=pk if pk < 10**15 else 0)
        if not self.has_change_permission(request, voorstel):
            raise PermissionDenied("Uw login heeft dit recht niet.")
        if request.method == "POST":
            zin, soort = _decide(request, voorstel)
            self.message_user(request, zin, soort)
        return HttpResponseRedirect(reverse("admin:begroting_begrotingsvoorstel_change", args=[pk]))


@transaction.atomic
def _decide(request: HttpRequest, voorstel: Begrotingsvoorstel) -> tuple[str, int]:
    """What was done, as a sentence and the kind of message."""
    rijen = Begrotingsvoorstel.objects.select_for_update(of=("self",)).select_related("programma")
    vers = rijen.get(pk=voorstel.pk)
    if vers.stand != Begrotingsvoorstel.Stand.OPEN:
        stand = vers.get_stand_display()
        return f"Er is niets veranderd: dit voorstel is intussen {stand}.", messages.WARNING
    if request.POST.get("merk") != sort_out(vers).merk:
        zin = "De tekst van het programma is intussen gewijzigd. Er is niets gedaan. Kijk de verschillen opnieuw na."
        return zin, messages.ERROR
    if request.POST.get("actie") == "aanvaard":
        accept_voorstel(voorstel=vers, by=user_of(request))
        return "De nieuwe tekst is overgenomen. De verbanden met besluiten zijn gebleven.", messages.SUCCESS
    if request.POST.get("actie") == "wijs_af":
        reject_voorstel(voorstel=vers, by=user_of(request))
        return "Onze tekst blijft staan. Deze nieuwe tekst stellen wij niet meer voor.", messages.SUCCESS
    return "Kies Aanvaarden of Afwijzen.", messages.ERROR
