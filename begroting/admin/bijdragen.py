"""The pages for links between decisions and goals, and for proposals of them that were rejected."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime

from begroting.acties.bijdrage import confirm
from begroting.admin import leggen
from begroting.admin.basis import OngestoordAdmin
from begroting.admin.formulieren import OngestoordForm
from begroting.admin.namen import change_address, describe
from begroting.models import AfgewezenBijdrage, Bijdrage
from begroting.models.bijdrage import BESLUITEN, DOELEN
from dossiers.admin.basis import AlleenLezenAdmin
from dossiers.admin.publicatie import PUBLICATIE, PubliceerbaarAdmin
from dossiers.logboek import user_of

_KANTEN = (*BESLUITEN, *DOELEN)


@admin.register(Bijdrage)
class BijdrageAdmin(OngestoordAdmin, PubliceerbaarAdmin):
    """Links are laid on the page of `leggen`, from either side; here are their words, and what is public."""

    form = OngestoordForm
    list_display = ("__str__", "soort", "zekerheid", "stand")
    list_filter = ("publicatie", "soort", "zekerheid")
    list_select_related = _KANTEN
    ordering = ("-gelegd_op", "-pk")
    search_fields = (
        "toelichting",
        *(f"{kant}__titel_gevouwen" for kant in BESLUITEN),
        *(f"{kant}__tekst_gevouwen" for kant in DOELEN),
    )
    search_help_text = "Zoek op woorden uit het besluit, het doel of de uitleg, of op een nummer."
    zoek_nummers = tuple(f"{kant}__nummer" for kant in BESLUITEN)
    actions: Any = (*PubliceerbaarAdmin.actions, "bevestigen")
    knoppen: ClassVar[Any] = (*PubliceerbaarAdmin.knoppen, "bevestigen")
    fieldsets = (
        PUBLICATIE,
        ("Het verband", {"fields": ("besluit_link", "soort", "dient_link", "toelichting")}),
        ("Herkomst", {"fields": ("zekerheid", "gelegd")}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """The two sides stay: a link between others is another link."""
        vast = ("besluit_link", "dient_link", "zekerheid", "gelegd")
        return (*super().get_readonly_fields(request, obj), *vast)

    def get_urls(self) -> list[URLPattern]:
        eigen = [
            path("leggen/", self.admin_site.admin_view(self.kiezen), name="begroting_bijdrage_kiezen"),
            path(
                "leggen/<str:kant>/<int:pk>/",
                self.admin_site.admin_view(self.leggen),
                name="begroting_bijdrage_leggen",
            ),
        ]
        return [*eigen, *super().get_urls()]

    def kiezen(self, request: HttpRequest) -> HttpResponse:
        """Where one chooses from which side to begin."""
        return leggen.choose(self, request)

    def leggen(self, request: HttpRequest, kant: str, pk: int) -> HttpResponse:
        """Where links are laid from one side."""
        return leggen.lay(self, request, kant, pk)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The page with the proposals takes the place of an empty form."""
        for kant in _KANTEN:
            pk = request.GET.get(kant, "")
            if pk.isascii() and pk.isdigit() and len(pk) < 16:
                return HttpResponseRedirect(reverse("admin:begroting_bijdrage_leggen", args=[kant, pk]))
        return HttpResponseRedirect(reverse("admin:begroting_bijdrage_kiezen"))

    def has_delete_permission(self, request: HttpRequest, obj: Bijdrage | None = None) -> bool:
        """What the public once saw is withdrawn."""
        mag = super().has_delete_permission(request, obj)
        return mag and (obj is None or obj.gepubliceerd_op is None)

    def get_knoppen(self, request: HttpRequest, obj: Bijdrage) -> list[tuple[str, str]]:
        knoppen = super().get_knoppen(request, obj)
        if obj.zekerheid == Bijdrage.Zekerheid.REDACTIE and self.has_publiceer_permission(request):
            knoppen.insert(0, ("bevestigen", "Bevestigen"))
        return knoppen

    @admin.action(description="Bevestigen namens de griffie", permissions=["publiceer"])
    def bevestigen(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """The griffie stands for links that the editors laid."""
        rijen = list(queryset)
        gedaan = sum(confirm(bijdrage=rij, by=user_of(request)) for rij in rijen)
        if gedaan:
            wat = "Het verband is" if gedaan == 1 else f"{gedaan} verbanden zijn"
            self.message_user(request, f"{wat} bevestigd door de griffie.", messages.SUCCESS)
        else:
            self.message_user(request, "Dit was al bevestigd door de griffie.", messages.WARNING)
        return self._back(request, rijen)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        context["show_save_and_add_another"] = False
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description="gelegd")
    def gelegd(self, rij: Bijdrage) -> str:
        """When, and by whom where that was a user."""
        wanneer = date_format(localtime(rij.gelegd_op), "j F Y, H:i")
        return f"{wanneer}, door {rij.gelegd_door}" if rij.gelegd_door else wanneer

    @admin.display(description="besluit")
    def besluit_link(self, rij: Bijdrage) -> str:
        return _link(rij.besluit)

    @admin.display(description="doel of resultaat")
    def dient_link(self, rij: Bijdrage) -> str:
        return format_html("{}<br>{}", _link(rij.dient), describe(rij.dient))


@admin.register(AfgewezenBijdrage)
class AfwijzingAdmin(AlleenLezenAdmin):
    list_display = ("__str__", "reden", "wie", "wanneer")
    list_select_related = (*_KANTEN, "wie")
    fields = (*_KANTEN, "reden", "wie", "wanneer")


def _link(rij: Model) -> str:
    return format_html('<a href="{}">{}</a>', change_address(rij), rij)
