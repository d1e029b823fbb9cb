"""The trace of what is saved in the admin: each change leaves a line with old and new values."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest

from dossiers.logboek import BEHEER, differences, log, user_of
from dossiers.openbaarheid import Publiceerbaar

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    Formset = forms.BaseInlineFormSet[Any, Any, Any]
else:
    ModelAdmin, Formset = admin.ModelAdmin, forms.BaseInlineFormSet


class SpoorAdmin(ModelAdmin):
    """Logs every row that its form, the rows under it, its list or its delete page changes.

    All of Django's ways to write from the admin end in the methods below; a subclass that overrides one calls super.
    """

    # Any: each page has its own kind of row.
    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        oud = _stored(obj) if change else None
        super().save_model(request, obj, form, change)
        _log(request, op=obj, oud=oud, nieuw=_stored(obj))

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Iterable[Formset], change: bool
    ) -> None:
        """Adds what was chosen of many, which Django saves after the row itself."""
        velden = [v.name for v in form.instance._meta.many_to_many if v.name in form.changed_data]
        oud = {veld: _chosen(form.instance, veld) for veld in velden}
        super().save_related(request, form, formsets, change)
        nieuw = {veld: _chosen(form.instance, veld) for veld in velden}
        if oud != nieuw:
            log(
                handeling="gewijzigd",
                op=form.instance,
                by=user_of(request),
                oud=oud,
                nieuw=nieuw,
                vanuit=BEHEER,
            )

    def save_formset(self, request: HttpRequest, form: forms.ModelForm, formset: Any, change: bool) -> None:
        """Rows that are published themselves get a line of their own; parts of the row stand in one line with it."""
        geraakt = [
            f.instance.pk for f in formset.initial_forms if f.has_changed() or f in formset.deleted_forms
        ]
        oud = {rij.pk: rij for rij in formset.model._base_manager.filter(pk__in=geraakt)}
        super().save_formset(request, form, formset, change)
        sleutels = [*geraakt, *(rij.pk for rij in formset.new_objects)]
        nieuw = {rij.pk: rij for rij in formset.model._base_manager.filter(pk__in=sleutels)}
        if issubclass(formset.model, Publiceerbaar):
            for pk in sleutels:
                _log(request, op=nieuw.get(pk) or oud[pk], oud=oud.get(pk), nieuw=nieuw.get(pk))
        else:
            _log_parts(request, formset.instance, [(oud.get(pk), nieuw.get(pk)) for pk in sleutels])

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        _log(request, op=obj, oud=_stored(obj), nieuw=None)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for rij in queryset:
            _log(request, op=rij, oud=rij, nieuw=None)
        super().delete_queryset(request, queryset)


def _stored(rij: models.Model) -> models.Model:
    """The row as it stands in the database now."""
    return type(rij)._base_manager.get(pk=rij.pk)


def _chosen(rij: models.Model, veld: str) -> list[str]:
    return [str(keuze) for keuze in getattr(rij, veld).all()]


def _log(
    request: HttpRequest, *, op: models.Model, oud: models.Model | None, nieuw: models.Model | None
) -> None:
    handeling = "gewijzigd"
    if nieuw is None:
        handeling = "verwijderd"
    elif oud is None:
        handeling = "toegevoegd"
    eerst, daarna = differences(oud, nieuw)
    if eerst or daarna or handeling != "gewijzigd":
        log(handeling=handeling, op=op, by=user_of(request), oud=eerst, nieuw=daarna, vanuit=BEHEER)


def _log_parts(
    request: HttpRequest, op: models.Model, paren: Sequence[tuple[models.Model | None, models.Model | None]]
) -> None:
    """One line about `op` for all its parts that changed, each under its own name."""
    oud: dict[str, Any] = {}
    nieuw: dict[str, Any] = {}
    for was, werd in paren:
        eerst, daarna = differences(was, werd)
        rij = werd if werd is not None else was
        if rij is None or not (eerst or daarna):
            continue
        naam = f"{rij._meta.verbose_name} {was or werd}"
        oud |= {naam: eerst} if was is not None else {}
        nieuw |= {naam: daarna} if werd is not None else {}
    if oud or nieuw:
        log(handeling="gewijzigd", op=op, by=user_of(request), oud=oud, nieuw=nieuw, vanuit=BEHEER)
