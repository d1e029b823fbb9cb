"""The page of the griffie: choose a file, see what we understand of it, and only then store it."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agendawijzer.griffie.deur import needs
from agendawijzer.griffie.inlezen.formulier import InleesForm
from agendawijzer.griffie.inlezen.opslaan import store
from agendawijzer.griffie.inlezen.verslag import PUBLICEREN, Verslag, make_verslag
from agendawijzer.griffie.inlezen.vracht import Ongeldig, TeGroot, pack, unpack
from agendawijzer.inname.bronnen.uitvoeringslijst.kolommen import KOLOMMEN
from agendawijzer.inname.bronnen.uitvoeringslijst.lezer import read_lijst
from agendawijzer.portaal.woorden.taal import aantal
from dossiers.acties.lijst import Opgeslagen
from dossiers.klok import vandaag

INVOEREN = "dossiers.add_voortgang"
OOK_NODIG = ("dossiers.add_toezegging", "dossiers.change_instrument")
_TE_GROOT = (
    "Er staat te veel tekst in deze lijst om in één keer over te nemen. Splits haar, bijvoorbeeld per jaar."
)


@needs(INVOEREN)
def inlezen(request: HttpRequest) -> HttpResponse:
    """The form and the report. Nine queries to read a file, whatever its length."""
    if not request.user.has_perms(OOK_NODIG):
        raise PermissionDenied("Uw login mag geen lijst inlezen.")
    if request.method != "POST":
        return _show(request, InleesForm(vandaag=vandaag()))
    if "vracht" in request.POST:
        return _accept(request)
    form = InleesForm(request.POST, request.FILES, vandaag=vandaag())
    if not form.is_valid():
        return _show(request, form, status=422)
    gelezen = read_lijst(*form.read(), form.make_keuzes())
    if gelezen.geweigerd:
        return _show(request, form, fout=str(gelezen.meldingen[0]), status=422)
    return _report(request, make_verslag(gelezen.regels, request.user, gelezen), form)


def _show(
    request: HttpRequest, form: InleesForm, *, fout: str = "", status: int = 200, **meer: Any
) -> HttpResponse:
    context = admin.site.each_context(request) | {
        "title": "Een lijst inlezen",
        "form": form,
        "fout": fout,
        "voorbeeld": KOLOMMEN,
    }
    return render(request, "griffie/inlezen/inlezen.html", context | meer, status=status)


def _report(request: HttpRequest, verslag: Verslag, form: InleesForm, fout: str = "") -> HttpResponse:
    """The report, with the rows that can be stored in a signed field of the page itself."""
    try:
        vracht = pack([voorstel.regel for voorstel in verslag.voorstellen], verslag.afdruk, request.user)
    except TeGroot:
        return _show(request, form, fout=_TE_GROOT, status=422)
    mag = request.user.has_perms(PUBLICEREN)
    return _show(request, form, fout=fout, verslag=verslag, vracht=vracht, mag_publiceren=mag)


def _accept(request: HttpRequest) -> HttpResponse:
    form = InleesForm(vandaag=vandaag())
    openbaar = request.POST.get("actie") == "publiceer"
    if openbaar and not request.user.has_perms(PUBLICEREN):
        raise PermissionDenied("Uw login mag niet publiceren.")
    try:
        regels, afdruk = unpack(request.POST["vracht"], request.user)
    except Ongeldig:
        return _show(
            request, form, fout="Dit verslag is niet meer geldig. Kies het bestand opnieuw.", status=422
        )
    verslag = make_verslag(regels, request.user)
    if verslag.afdruk != afdruk:
        fout = "Intussen is er iets veranderd. Er is niets opgeslagen. Kijk het nieuwe verslag na."
        return _report(request, verslag, form, fout)
    try:
        gedaan = store(verslag.doen, by=request.user, openbaar=openbaar)
    except ValidationError as mislukt:
        return _report(request, verslag, form, f"Er is niets opgeslagen. {' '.join(mislukt.messages)}")
    messages.success(request, _tell(gedaan, openbaar=openbaar))
    return redirect("uitvoering_inlezen")


def _tell(gedaan: Opgeslagen, *, openbaar: bool) -> str:
    """What was stored, in a sentence."""
    delen = []
    if gedaan.toezeggingen:
        delen.append(aantal(gedaan.toezeggingen, "nieuwe toezegging", "nieuwe toezeggingen"))
    if gedaan.meldingen:
        delen.append(aantal(gedaan.meldingen, "melding", "meldingen"))
    if gedaan.afspraken:
        stukken = aantal(gedaan.afspraken, "stuk", "stukken")
        delen.append(f"{stukken} met een termijn of portefeuille")
    if not delen:
        return "Er was niets nieuws om op te slaan."
    slot = "Het is nu openbaar." if openbaar else "Het zijn concepten: publiceer ze daarna."
    return f"Opgeslagen: {', '.join(delen)}. {slot}"
