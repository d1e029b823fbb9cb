"""The pages for ontwikkellijnen, doelen and resultaten. They are reached from the outline of their programme."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import Max, Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from begroting.admin.basis import OngestoordAdmin
from begroting.admin.formulieren import NAAR_PROGRAMMA, VorigForm, hide_buttons
from begroting.kenmerk import make_kenmerk
from begroting.models import Bijdrage, Doel, Ontwikkellijn, Programma, Resultaat
from begroting.models.doelen import Onderdeel
from dossiers.admin.bevestigen import may_publish
from dossiers.logboek import log, user_of
from dossiers.openbaarheid import Publicatie

_TEKSTEN = {"titel", "inleiding", "tekst", "toelichting"}


class OnderdeelForm(VorigForm):
    """A part stays within its programme. `ouder_pk` is under what a new one comes: that of its address."""

    ouder_pk: ClassVar[int | None] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ouder = self._meta.model.openbaar_via[0]
        if ouder in self.fields:
            veld: Any = self.fields[ouder]
            alle = veld.queryset.model._default_manager
            gekozen = alle.get(pk=getattr(self.instance, f"{ouder}_id") or self.ouder_pk)
            weg = NAAR_PROGRAMMA.get(alle.model)
            veld.queryset = alle.filter(**({weg: gekozen.hoofdstuk} if weg else {"pk": gekozen.pk}))
            hide_buttons(veld.widget)
        if "tekst" in self.fields:
            self.fields["tekst"].required = True
            self.fields["tekst"].error_messages["required"] = "Vul de zin in zoals die in de begroting staat."


class OnderdeelAdmin(OngestoordAdmin):
    form = OnderdeelForm
    list_per_page = 50
    search_help_text = "Zoek op woorden uit de tekst."
    ouder: ClassVar[str]
    eigen: ClassVar[tuple[Any, ...]]

    class Media:
        css = {"all": ("beheer/begroting.css",)}

    def get_groepen(self, request: HttpRequest, obj: Model | None) -> Any:
        if obj is None:
            return ((None, {"fields": (self.ouder, *self.eigen)}),)
        verbanden = ("Verbanden met besluiten", {"fields": ("verbanden",)})
        return (
            (None, {"fields": (self.ouder, *self.eigen, "staat_er_nog")}),
            *((verbanden,) if self.ouder != "programma" else ()),
            ("Een ander jaar", {"fields": ("vorig", "kenmerk")}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Onderdeel | None = None) -> tuple[str, ...]:
        vast = ("programma",) if self.ouder == "programma" and obj is not None else ()
        return (
            *super().get_readonly_fields(request, obj),
            "kenmerk",
            "staat_er_nog",
            "verbanden",
            "staat_in",
            *vast,
        )

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related(f"{NAAR_PROGRAMMA[self.model]}__begroting")

    def get_form(
        self, request: HttpRequest, obj: Onderdeel | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """A form of this request: Django makes a new class for each."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.ouder_pk = _number(request.GET.get(self.ouder))
        return form

    def has_change_permission(self, request: HttpRequest, obj: Onderdeel | None = None) -> bool:
        """What the public knows changes only by who may publish."""
        mag = super().has_change_permission(request, obj)
        return mag and (obj is None or _may_touch(request, obj.hoofdstuk))

    def has_delete_permission(self, request: HttpRequest, obj: Onderdeel | None = None) -> bool:
        """Links and addresses hang on it: it is left out of the text, never thrown away."""
        return False

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A new part stands last."""
        waarden: dict[str, Any] = super().get_changeform_initial_data(request)
        buren = self.model._default_manager.filter(**{self.ouder: _number(request.GET.get(self.ouder))})
        plek = (buren.aggregate(laatste=Max("volgorde"))["laatste"] or 0) + 1
        return {"volgorde": plek} | ({"nummer": plek} if self.ouder == "programma" else {}) | waarden

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Only from the outline, where it is known under what it comes."""
        ouders: Any = self.model._meta.get_field(self.ouder).remote_field.model
        ouder = ouders._default_manager.filter(pk=_number(request.GET.get(self.ouder))).first()
        programma = ouder and (ouder if isinstance(ouder, Programma) else ouder.hoofdstuk)
        if not programma or not _may_touch(request, programma):
            zin = (
                "Dit programma is openbaar: alleen wie mag publiceren, voegt er iets aan toe."
                if programma
                else "Open eerst het programma. Voeg daar, bij Opbouw, een ontwikkellijn, doel of resultaat toe."
            )
            self.message_user(request, zin, messages.WARNING)
            return HttpResponseRedirect(reverse("admin:begroting_programma_changelist"))
        return super().add_view(request, form_url, extra_context)

    def save_model(self, request: HttpRequest, obj: Onderdeel, form: forms.ModelForm, change: bool) -> None:
        if not change:
            obj.kenmerk = _new_mark(obj)
        super().save_model(request, obj, form, change)
        if not change or _TEKSTEN & set(form.changed_data):
            mark_written(obj.hoofdstuk, by=user_of(request))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        # A next one is added from the outline, where one sees under what it comes.
        context["show_save_and_add_another"] = False
        return super().render_change_form(request, context, *args, **kwargs)

    def get_view_on_site_url(self, obj: Onderdeel | None = None) -> str | None:
        """Its place on the page of the programme, only where the public finds it there."""
        if obj is None or not type(obj).objects.openbaar().filter(pk=obj.pk).exists():
            return None
        adres: str = obj.get_absolute_url()
        return adres

    def response_add(
        self, request: HttpRequest, obj: Onderdeel, post_url_continue: str | None = None
    ) -> HttpResponse:
        antwoord = super().response_add(request, obj, post_url_continue)
        return self._to_outline(request, obj) or antwoord

    def response_change(self, request: HttpRequest, obj: Onderdeel) -> HttpResponse:
        antwoord = super().response_change(request, obj)
        return self._to_outline(request, obj) or antwoord

    def _to_outline(self, request: HttpRequest, obj: Onderdeel) -> HttpResponse | None:
        """After saving one goes on in the outline, unless one chose otherwise."""
        if {"_continue", "_addanother", "_popup"} & set(request.POST):
            return None
        return HttpResponseRedirect(reverse("admin:begroting_programma_change", args=[obj.hoofdstuk.pk]))

    @admin.display(description="staat in")
    def staat_in(self, rij: Onderdeel) -> str:
        programma = rij.hoofdstuk
        return f"{programma} {programma.begroting.jaar}"

    @admin.display(description="in de tekst")
    def staat_er_nog(self, rij: Onderdeel) -> str:
        """Whether the newest text holds it, and the way to its programme."""
        adres = reverse("admin:begroting_programma_change", args=[rij.hoofdstuk.pk])
        zin = (
            "Staat niet meer in de nieuwste tekst. Verbanden blijven bestaan."
            if rij.is_vervallen
            else "Staat in de tekst."
        )
        return format_html('{} <a href="{}">Naar de opbouw van {}</a>.', zin, adres, rij.hoofdstuk)

    @admin.display(description="verbanden")
    def verbanden(self, rij: Onderdeel) -> str:
        """The links to decisions, with the way to lay one. One query."""
        bijdragen = Bijdrage.objects.filter(**{str(rij._meta.model_name): rij})
        bijdragen = bijdragen.select_related("dossier", "instrument", "toezegging")
        return render_to_string("begroting/beheer/verbanden.html", {"bijdragen": bijdragen, "rij": rij})


@admin.register(Ontwikkellijn)
class OntwikkellijnAdmin(OnderdeelAdmin):
    ouder, eigen = "programma", (("nummer", "volgorde"), "titel", "inleiding")
    list_display = ("__str__", "staat_in")
    list_filter = ("programma__begroting",)
    search_fields = ("titel_gevouwen",)


@admin.register(Doel)
class DoelAdmin(OnderdeelAdmin):
    ouder, eigen = "ontwikkellijn", ("tekst", "toelichting", "volgorde")
    list_display = ("__str__", "staat_in")
    list_filter = ("ontwikkellijn__programma__begroting",)
    search_fields = ("tekst_gevouwen", "toelichting")


@admin.register(Resultaat)
class ResultaatAdmin(OnderdeelAdmin):
    ouder, eigen = "doel", ("tekst", "toelichting", "volgorde")
    list_display = ("__str__", "staat_in")
    list_filter = ("doel__ontwikkellijn__programma__begroting",)
    search_fields = ("tekst_gevouwen", "toelichting")


def mark_written(programma: Programma, *, by: User | None) -> None:
    """The words of this programme are those of the griffie from now on, so that an import asks first."""
    oud = programma.teksten_van
    if oud != Programma.Teksten.GRIFFIE:
        programma.teksten_van = Programma.Teksten.GRIFFIE
        programma.save(update_fields=["teksten_van"])
        nieuw = {"teksten_van": str(programma.teksten_van)}
        log(handeling="gewijzigd", op=programma, by=by, oud={"teksten_van": oud}, nieuw=nieuw)


def _may_touch(request: HttpRequest, programma: Programma) -> bool:
    return programma.publicatie == Publicatie.CONCEPT or may_publish(request.user, programma)


def _new_mark(rij: Onderdeel) -> str:
    soort, programma = str(rij._meta.model_name), rij.hoofdstuk
    weg = NAAR_PROGRAMMA[type(rij)]
    bezet = set(type(rij)._base_manager.filter(**{weg: programma}).values_list("kenmerk", flat=True))
    return make_kenmerk(
        soort, jaar=programma.begroting.jaar, programma=programma.slug, tekst=str(_words(rij)), bezet=bezet
    )


def _words(rij: Onderdeel) -> str:
    """The words of its own: a line is known by its title without its number."""
    return str(rij.titel if isinstance(rij, Ontwikkellijn) else getattr(rij, "tekst", ""))


def _number(tekst: str | None) -> int | None:
    """The key in an address; None where it is none."""
    return int(tekst) if tekst and tekst.isascii() and tekst.isdigit() and len(tekst) < 16 else None
