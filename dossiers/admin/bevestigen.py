"""The pages between choosing and doing: what will be published or withdrawn, and what hangs on it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser, User

from dossiers.openbaarheid import Publicatie, Publiceerbaar


class IntrekkenForm(forms.Form):
    reden = forms.CharField(
        label="Reden van intrekking",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text="Bezoekers lezen deze zin op het oude adres. Bijvoorbeeld: Dit onderwerp stond er dubbel.",
        error_messages={"required": "Geef een reden op. Bezoekers lezen die op het oude adres."},
    )


def key_of(rij: Publiceerbaar) -> str:
    """What names a row of any kind in a form: `dossiers.instrument:12`."""
    return f"{rij._meta.label_lower}:{rij.pk}"


def child_models(model: type[Any]) -> list[tuple[Any, str]]:
    """The kinds of rows that stand or fall with a row of `model`, each with its field that says so.

    Follows `openbaar_via` backwards, so it also finds the votes of an app that this one does not know.
    """
    return [
        (relatie.related_model, relatie.field.name)
        for relatie in model._meta.related_objects
        if issubclass(relatie.related_model, Publiceerbaar)
        and relatie.field.name in relatie.related_model.openbaar_via
    ]


def children_of(rijen: Sequence[Publiceerbaar]) -> list[Publiceerbaar]:
    """What stands or falls with `rijen` (all of one kind), to any depth, parents first; one query for each kind."""
    gevonden: dict[str, Publiceerbaar] = {}
    for model, veld in child_models(type(rijen[0])) if rijen else ():
        kinderen = list(model.objects.filter(**{f"{veld}__in": rijen}).select_related(*model.openbaar_via))
        for kind in [*kinderen, *children_of(kinderen)]:
            gevonden.setdefault(key_of(kind), kind)
    return list(gevonden.values())


def may_publish(user: User | AnonymousUser, soort: Publiceerbaar | type[Publiceerbaar]) -> bool:
    """Whether `user` may publish and withdraw rows of this kind."""
    opties = soort._meta
    return user.has_perm(f"{opties.app_label}.publiceer_{opties.model_name}")


def drafts(rijen: Iterable[Publiceerbaar], user: User | AnonymousUser) -> list[Publiceerbaar]:
    """The rows that were never public and that `user` may publish; what was withdrawn was withdrawn on purpose."""
    return [rij for rij in rijen if rij.publicatie == Publicatie.CONCEPT and may_publish(user, rij)]


def hidden_parents(rij: Publiceerbaar) -> list[Publiceerbaar]:
    """The parents that still hide `rij`, to any height. A query for each parent that is not loaded."""
    verborgen: list[Publiceerbaar] = []
    for naam in rij.openbaar_via:
        ouder = getattr(rij, naam)
        if isinstance(ouder, Publiceerbaar):
            verborgen += [*([] if ouder.is_openbaar else [ouder]), *hidden_parents(ouder)]
    return verborgen
