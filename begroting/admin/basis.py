"""What the pages for the budget share: the trace of what is followed, and no work lost between two clerks."""

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest

from begroting.acties.bijdrage import link_vorig
from dossiers.admin.basis import VELDEN, GriffieAdmin
from dossiers.logboek import user_of

# One field for a moment: Django's two have no label each.
_MOMENT: Any = {
    "form_class": forms.DateTimeField,
    "widget": forms.DateTimeInput(attrs={"type": "datetime-local", "step": 1}, format="%Y-%m-%dT%H:%M:%S"),
}
MOMENTEN: dict[Any, Any] = VELDEN | {models.DateTimeField: _MOMENT}


class OngestoordAdmin(GriffieAdmin):
    """For a form that is an `OngestoordForm`: its hidden field goes along wherever something can be saved."""

    def get_groepen(self, request: HttpRequest, obj: models.Model | None) -> Any:
        """The groups of fields as a subclass wants them."""
        return super().get_fieldsets(request, obj)

    def get_fieldsets(self, request: HttpRequest, obj: models.Model | None = None) -> Any:
        groepen = self.get_groepen(request, obj)
        if obj is None or not self.has_change_permission(request, obj):
            return groepen
        return (*groepen, (None, {"fields": ("gezien",), "classes": ("gezien",)}))

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        """What a row follows is laid by its own action, which leaves a line of its own."""
        volgt = change and "vorig" in form.changed_data
        if volgt:
            obj.vorig_id = form.initial["vorig"]
        super().save_model(request, obj, form, change)
        if volgt:
            link_vorig(op=obj, vorig=form.cleaned_data["vorig"], by=user_of(request))
