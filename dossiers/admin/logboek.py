"""The page for the log: who did what, to find, to read and to take along as CSV."""

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime

from dossiers.admin.basis import AlleenLezenAdmin
from dossiers.models import Logregel

KOLOMMEN = (
    "nummer", "wanneer", "wie", "handeling", "resultaat", "vanuit", "model", "object", "onderwerp", "oud", "nieuw",
)  # fmt: skip
# What a spreadsheet would run as a formula.
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")


class _Echo:
    """A file that hands back each line, so that a long log is sent as it is read."""

    def write(self, regel: str) -> str:
        return regel


@admin.register(Logregel)
class LogregelAdmin(AlleenLezenAdmin):
    list_display = ("wanneer", "door", "handeling", "onderwerp", "samenvatting", "vanuit", "resultaat")
    list_filter = (
        "resultaat",
        "handeling",
        "vanuit",
        "model",
        ("wie", admin.RelatedOnlyFieldListFilter),
        "wanneer",
    )
    list_select_related = ("wie",)
    date_hierarchy = "wanneer"
    search_fields = ("onderwerp", "=object_id", "wie__username", "handeling")
    search_help_text = "Zoek op woorden uit de naam van het stuk of de stemming, of op een gebruikersnaam."
    fields = ("wanneer", "door", "handeling", "resultaat", "vanuit", "waarvan", "was", "werd")
    readonly_fields = ("door", "waarvan", "was", "werd")
    change_list_template = "dossiers/beheer/logboek_lijst.html"

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Words as they stand: a line of the log has no folded copy."""
        return super(AlleenLezenAdmin, self).get_search_results(request, queryset, search_term)

    @admin.display(description="wie", ordering="wie__username")
    def door(self, rij: Logregel) -> str:
        return _who(rij)

    @admin.display(description="oud → nieuw")
    def samenvatting(self, rij: Logregel) -> str:
        """The first changes in a few words; the page of the line has them all."""
        namen = list(dict.fromkeys([*rij.oud, *rij.nieuw]))
        delen = [_change_of(naam, rij) for naam in namen[:3]]
        return "; ".join(delen) + (f" en {len(namen) - 3} meer" if len(namen) > 3 else "") or "–"

    @admin.display(description="waarvan")
    def waarvan(self, rij: Logregel) -> str:
        naam = f"{rij.onderwerp or rij.model} ({rij.model} {rij.object_id})"
        try:
            adres = reverse(f"admin:{rij.model.replace('.', '_')}_change", args=[rij.object_id])
        except NoReverseMatch:
            return naam
        return format_html('<a href="{}">{}</a>', adres, naam)

    @admin.display(description="oud")
    def was(self, rij: Logregel) -> str:
        return as_table((naam, as_text(waarde)) for naam, waarde in rij.oud.items())

    @admin.display(description="nieuw")
    def werd(self, rij: Logregel) -> str:
        return as_table((naam, as_text(waarde)) for naam, waarde in rij.nieuw.items())

    def get_urls(self) -> list[URLPattern]:
        eigen = path("csv/", self.admin_site.admin_view(self.als_csv), name="dossiers_logregel_csv")
        return [eigen, *super().get_urls()]

    def als_csv(self, request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
        """The lines of the list as it is filtered now, oldest first. One query, however long the log is."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        rijen = self.get_changelist_instance(request).get_queryset(request).select_related("wie")
        antwoord = StreamingHttpResponse(
            _csv_lines(rijen.order_by("pk")), content_type="text/csv; charset=utf-8"
        )
        antwoord["Content-Disposition"] = 'attachment; filename="logboek.csv"'
        return antwoord


def _csv_lines(rijen: QuerySet[Logregel]) -> Iterator[str]:
    yield "\ufeff"
    schrijver = csv.writer(_Echo(), delimiter=";", lineterminator="\r\n")
    yield schrijver.writerow(KOLOMMEN)
    for rij in rijen.iterator(chunk_size=500):
        cellen = (
            rij.pk, localtime(rij.wanneer).isoformat(timespec="seconds"), _who(rij), rij.handeling, rij.resultaat,
            rij.vanuit, rij.model, rij.object_id, rij.onderwerp, _as_json(rij.oud), _as_json(rij.nieuw),
        )  # fmt: skip
        yield schrijver.writerow([cell_safe(cel) for cel in cellen])


def cell_safe(waarde: object) -> object:
    """`waarde` for a cell: a text that a spreadsheet would run as a formula gets an apostrophe."""
    return f"'{waarde}" if isinstance(waarde, str) and waarde.lstrip(" ").startswith(_FORMULE) else waarde


def _as_json(waarden: dict[str, Any]) -> str:
    return json.dumps(waarden, ensure_ascii=False) if waarden else ""


def _who(rij: Logregel) -> str:
    return rij.wie.get_username() if rij.wie else "niemand (inlezen of opdracht)"


def _change_of(naam: str, rij: Logregel) -> str:
    was, werd = (_shorten(as_text(kant[naam])) if naam in kant else "" for kant in (rij.oud, rij.nieuw))
    return f"{naam}: {was} → {werd}" if was and werd else f"{naam}: {was or werd}"


def _shorten(tekst: str) -> str:
    return tekst if len(tekst) <= 40 else f"{tekst[:39]}…"


def as_text(waarde: object) -> str:
    """A value of the log in words: unknown, yes and no, lists and parts in one line."""
    if waarde is None or waarde == "":
        return "leeg"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, dict):
        return "; ".join(f"{naam}: {as_text(deel)}" for naam, deel in waarde.items()) or "leeg"
    if isinstance(waarde, list):
        return ", ".join(as_text(deel) for deel in waarde) or "leeg"
    return str(waarde)


def as_table(paren: Iterable[tuple[str, object]]) -> str:
    """Names with their values as a table; values are plain text."""
    rijen = format_html_join(
        "", '<tr><th scope="row">{}</th><td>{}</td></tr>', ((naam, str(waarde)) for naam, waarde in paren)
    )
    return format_html('<table class="waarden">{}</table>', rijen) if rijen else "geen"
