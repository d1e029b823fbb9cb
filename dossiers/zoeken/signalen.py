"""Hears every `save()`, `delete()` and change of a many-to-many relation that touches the index.

Only of the models concerned: Django deletes rows of the others without reading them first. Rows that are loaded raw
(`loaddata`) may stand before what they refer to; the command that loads them builds the index after it.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save

from dossiers.zoeken.bijwerken import gathered, touch, touch_keys, touch_new
from dossiers.zoeken.bronnen import all_bronnen
from dossiers.zoeken.wegen import find_touched, forget_ways, listened_to, owner_columns, owners

# What a row was under before it was saved or deleted, kept with the row until that is done.
_WAS = "_zoekindex_was"


def listen() -> None:
    """Connects the models of all sources; an app does this after registering. Twice does no harm."""
    forget_ways()
    for model in listened_to():
        uid = f"zoekindex.{model._meta.label_lower}"
        pre_save.connect(_before_save, sender=model, dispatch_uid=uid)
        post_save.connect(_after_save, sender=model, dispatch_uid=uid)
        pre_delete.connect(_before_delete, sender=model, dispatch_uid=uid)
        post_delete.connect(_after_delete, sender=model, dispatch_uid=uid)
    for bron in all_bronnen():
        for veld in bron.model._meta.many_to_many:
            if veld.related_model in listened_to():
                through: Any = veld.remote_field.through
                m2m_changed.connect(_after_m2m, sender=through, dispatch_uid=f"zoekindex.{through.__name__}")


def _before_save(
    sender: type[Model], instance: Model, raw: bool, update_fields: Iterable[str] | None, **kwargs: Any
) -> None:
    """Under what a row stood until now, where this save can move it."""
    kolommen = owner_columns(sender)
    if raw or instance._state.adding or not kolommen:
        return
    velden = {veld.name for veld in sender._meta.concrete_fields if veld.attname in kolommen}
    if update_fields is None or velden & set(update_fields):
        rij = sender._base_manager.filter(pk=instance.pk).only("pk", *velden).first()
        setattr(instance, _WAS, list(owners(rij)) if rij else [])


def _after_save(sender: type[Model], instance: Model, created: bool, raw: bool, **kwargs: Any) -> None:
    if raw:
        return
    with gathered():
        _touch_former(instance)
        (touch_new if created else touch)(instance)


def _before_delete(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    """What refers to a row can only be told while it is there."""
    elders = [(model, pk) for model, pks in find_touched(sender, [instance.pk]) for pk in pks]
    setattr(instance, _WAS, [*elders, *owners(instance)])


def _after_delete(sender: type[Model], instance: Model, **kwargs: Any) -> None:
    with gathered():
        _touch_former(instance)


def _touch_former(instance: Model) -> None:
    for model, pk in instance.__dict__.pop(_WAS, ()):
        touch_keys(model, [pk])


def _after_m2m(
    sender: type[Model],
    instance: Model,
    action: str,
    reverse: bool,
    model: type[Model],
    pk_set: set[int] | None,
    **kwargs: Any,
) -> None:
    """The row with the relation changed, from whichever side it was done."""
    if action == "pre_clear" and reverse:
        veld = next(veld for veld in model._meta.many_to_many if veld.remote_field.through is sender)
        setattr(instance, _WAS, list(model._base_manager.filter(**{veld.name: instance})))
    elif action == "post_clear" and reverse:
        touch(*instance.__dict__.pop(_WAS, ()))
    elif action.startswith("post_"):
        touch(*(model._base_manager.filter(pk__in=pk_set) if reverse else [instance]))
