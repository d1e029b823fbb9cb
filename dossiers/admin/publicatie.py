"""Publishing and withdrawing, the same way for everything that the griffie publishes."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime

from dossiers.acties.publicatie import publish, withdraw
from dossiers.admin.basis import GriffieAdmin, Regels
from dossiers.admin.bevestigen import (
    IntrekkenForm,
    child_models,
    children_of,
    drafts,
    hidden_parents,
    key_of,
    may_publish,
)
from dossiers.logboek import user_of
from dossiers.openbaarheid import Publicatie, Publiceerbaar
from dossiers.zoeken.bijwerken import gathered

PUBLICATIE: Any = ("Publicatie", {"fields": ("stand_uitleg",)})
# Set by the actions alone.
_VAN_DE_ACTIES = ("publicatie", "gepubliceerd_op", "intrekking")


class PubliceerbaarAdmin(GriffieAdmin):
    """For everything that is published: the state is shown, and changes by the two actions alone.

    A system check sees to it that every such model has this class.
    """

    actions = ("publiceren", "intrekken")
    knoppen = ("publiceren", "intrekken")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*super().get_readonly_fields(request, obj), *_VAN_DE_ACTIES, "stand_uitleg")

    def has_publiceer_permission(self, request: HttpRequest) -> bool:
        """Whether this user may publish and withdraw rows of this kind."""
        return may_publish(request.user, self.model)

    def has_change_permission(self, request: HttpRequest, obj: Publiceerbaar | None = None) -> bool:
        """What the public knows changes only by who may publish."""
        mag = super().has_change_permission(request, obj)
        return mag and (
            obj is None or obj.publicatie == Publicatie.CONCEPT or self.has_publiceer_permission(request)
        )

    @admin.display(description="publicatie", ordering="publicatie")
    def stand(self, rij: Publiceerbaar) -> str:
        """The state in one word, marked by its form as well as its colour."""
        return format_html('<span class="stand stand--{}">{}</span>', rij.publicatie, rij.publicatie)

    @admin.display(description="stand")
    def stand_uitleg(self, rij: Publiceerbaar) -> str:
        """The state in a sentence, with what still hides the row."""
        if rij.pk is None:
            return "Dit wordt een concept. Na het opslaan kunt u het publiceren."
        return format_html("{} {}", self.stand(rij), _explain(rij))

    def get_knoppen(self, request: HttpRequest, obj: Any) -> list[tuple[str, str]]:
        past = {
            Publicatie.CONCEPT: ("publiceren",),
            Publicatie.OPENBAAR: ("intrekken",),
            Publicatie.INGETROKKEN: ("publiceren",),
        }[Publicatie(obj.publicatie)]
        return [(naam, label) for naam, label in super().get_knoppen(request, obj) if naam in past]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        obj = kwargs.get("obj")
        context["hoort_erbij"] = self._attached(request, obj) if obj is not None else []
        return super().render_change_form(request, context, *args, **kwargs)

    def _attached(self, request: HttpRequest, obj: Publiceerbaar) -> list[dict[str, Any]]:
        """What hangs on `obj` and has no rows in its form, such as the votes on a motion. A query for each kind."""
        hier = {regels.model for regels in self.inlines}
        blokken = []
        for model, veld in child_models(type(obj)):
            if model in hier or not request.user.has_perm(
                f"{model._meta.app_label}.view_{model._meta.model_name}"
            ):
                continue
            naam = f"admin:{model._meta.app_label}_{model._meta.model_name}"
            rijen = model.objects.filter(**{veld: obj}).select_related(*model.openbaar_via)
            blokken.append(
                {
                    "titel": model._meta.verbose_name_plural,
                    "soort": model._meta.verbose_name,
                    "rijen": [(rij, reverse(f"{naam}_change", args=[rij.pk])) for rij in rijen],
                    "toevoegen": f"{reverse(f'{naam}_add')}?{veld}={obj.pk}",
                }
            )
        return blokken

    def get_view_on_site_url(self, obj: Publiceerbaar | None = None) -> str | None:
        """The public address, only where the public finds something there."""
        if obj is None or not hasattr(obj, "get_absolute_url"):
            return None
        zichtbaar = type(obj).objects.openbaar().filter(pk=obj.pk).exists()
        return obj.get_absolute_url() if zichtbaar else None

    @admin.action(description="Publiceren", permissions=["publiceer"])
    def publiceren(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """First a page that says what becomes public; then it does."""
        rijen = list(queryset)
        concepten = drafts(children_of(rijen), request.user)
        if "bevestigd" not in request.POST:
            context = {
                "title": "Publiceren",
                "rijen": rijen,
                "ook": [(key_of(rij), rij._meta.verbose_name, rij) for rij in concepten],
                "verborgen_door": list(
                    dict.fromkeys(ouder for rij in rijen for ouder in hidden_parents(rij))
                ),
            }
            return self._ask(request, "dossiers/beheer/publiceren.html", "publiceren", context)
        gekozen = set(request.POST.getlist("ook"))
        doen = [*rijen, *(rij for rij in concepten if key_of(rij) in gekozen)]
        gedaan = self._publish_all(request, doen)
        if gedaan is None:
            return self._back(request, rijen)
        _report(self, request, gedaan, "Openbaar gemaakt", "Alles wat u koos was al openbaar.")
        return self._back(request, rijen)

    def _publish_all(self, request: HttpRequest, rijen: list[Any]) -> list[Any] | None:
        """Publishes all or nothing: gives what was not public yet, or None after saying what stands in the way."""
        gedaan = []
        try:
            with transaction.atomic(), gathered():
                for rij in rijen:
                    if publish(op=rij, by=user_of(request)):
                        gedaan.append(rij)
                        self.log_change(request, rij, "Gepubliceerd.")
        except ValidationError as fout:
            zin = f"Er is niets gepubliceerd. {rij}: {' '.join(fout.messages)}"
            self.message_user(request, zin, messages.ERROR)
            return None
        return gedaan

    @admin.action(description="Intrekken", permissions=["publiceer"])
    def intrekken(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """First a page that asks for the reason; then what was public goes out of sight."""
        rijen = list(queryset)
        form = IntrekkenForm(request.POST if "bevestigd" in request.POST else None)
        openbaar = [rij for rij in rijen if rij.is_openbaar]
        if not form.is_valid():
            context = {
                "title": "Intrekken",
                "rijen": rijen,
                "openbaar": openbaar,
                "mee": [rij for rij in children_of(openbaar) if rij.is_openbaar],
                "form": form,
            }
            return self._ask(request, "dossiers/beheer/intrekken.html", "intrekken", context)
        try:
            with transaction.atomic(), gathered():
                reden = form.cleaned_data["reden"]
                gedaan = [rij for rij in openbaar if withdraw(op=rij, reden=reden, by=user_of(request))]
                for rij in gedaan:
                    self.log_change(request, rij, f"Ingetrokken: {reden}")
        except ValidationError as fout:
            self.message_user(request, " ".join(fout.messages), messages.ERROR)
            return None
        _report(self, request, gedaan, "Ingetrokken", "Niets van wat u koos was openbaar.")
        return self._back(request, rijen)

    def _ask(self, request: HttpRequest, template: str, actie: str, context: dict[str, Any]) -> HttpResponse:
        context |= self.admin_site.each_context(request)
        context |= {"opts": self.opts, "actie": actie, "vinkje": ACTION_CHECKBOX_NAME, "media": self.media}
        context["van_formulier"] = "van_formulier" in request.POST
        return TemplateResponse(request, template, context)

    def _back(self, request: HttpRequest, rijen: list[Any]) -> HttpResponse | None:
        """To the form that the clerk came from, else (None) to the list."""
        if "van_formulier" not in request.POST or len(rijen) != 1:
            return None
        naam = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(naam, args=[rijen[0].pk]))


class PubliceerbareRegels(Regels):
    """Rows of a parent that are published themselves: shown with their state, never deleted here."""

    can_delete = False
    show_change_link = True
    # A link to the site would lead nowhere for a concept; the form of the row itself has one where it does.
    view_on_site = False
    exclude: ClassVar[tuple[str, ...]] = _VAN_DE_ACTIES

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return (*super().get_readonly_fields(request, obj), "stand")

    @admin.display(description="publicatie")
    def stand(self, rij: Publiceerbaar) -> str:
        return format_html('<span class="stand stand--{}">{}</span>', rij.publicatie, rij.publicatie)


def _explain(rij: Publiceerbaar) -> str:
    if rij.publicatie == Publicatie.CONCEPT:
        return "Alleen de griffie ziet dit. Gebruik de knop Publiceren om het openbaar te maken."
    sinds = f"Sinds {date_format(localtime(rij.gepubliceerd_op), 'j F Y')}." if rij.gepubliceerd_op else ""
    if rij.publicatie == Publicatie.INGETROKKEN:
        return f"Bezoekers lezen op het oude adres: {rij.intrekking}"
    if ouders := hidden_parents(rij):
        namen = ", ".join(f"{ouder._meta.verbose_name} “{ouder}”" for ouder in ouders)
        return f"{sinds} Toch ziet het publiek dit nog niet, want dit is niet openbaar: {namen}."
    return sinds


def _report(
    beheer: PubliceerbaarAdmin, request: HttpRequest, gedaan: list[Any], wat: str, niets: str
) -> None:
    if not gedaan:
        beheer.message_user(request, niets, messages.WARNING)
        return
    namen = ", ".join(f"“{rij}”" for rij in gedaan[:3]) + (
        f" en {len(gedaan) - 3} meer" if len(gedaan) > 3 else ""
    )
    beheer.message_user(request, f"{wat}: {namen}.", messages.SUCCESS)
