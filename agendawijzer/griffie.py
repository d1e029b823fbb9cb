"""The rights of the griffie: one group, filled after every migrate, on an empty database too."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.db.models import Q

from dossiers.openbaarheid import Publiceerbaar

GROEP = "Griffie"
_APPS = ("dossiers", "stemmingen")
# Kept by the machinery; the griffie reads them.
_ALLEEN_LEZEN = ("bron", "logregel")
# Made by imports; the griffie judges them.
_NIET_TOEVOEGEN = ("verschil",)
# Parts of something larger, which may have been entered by mistake. What is published is withdrawn, never deleted,
# and what the rest hangs on (fracties, people) stays.
_VERWIJDEREN = (
    "document",
    "fractienaam",
    "fractiestem",
    "fractiezetels",
    "gebeurtenis",
    "indiener",
    "lidmaatschap",
    "nummer",
    "opvolging",
    "woordvoerderschap",
)


def grant_rights(
    sender: AppConfig, *, using: str, verbosity: int = 0, apps: Any = apps, **kwargs: Any
) -> None:
    """After a migrate of one of our apps: the group exists and has its rights there. Adds, never takes away."""
    if sender.label not in _APPS:
        return
    try:
        Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")  # noqa: N806
    except LookupError:
        # Migrated back to before the users.
        return
    # Django makes the permissions at this same signal, but after us: the order is that of INSTALLED_APPS.
    create_permissions(sender, verbosity=verbosity, interactive=False, using=using, apps=apps)
    groep, _ = Group.objects.using(using).get_or_create(name=GROEP)
    rechten = Q()
    for model in sender.get_models():
        naam = str(model._meta.model_name)
        rechten |= Q(codename__in=[f"{recht}_{naam}" for recht in rights_on(model)])
    groep.permissions.add(
        *Permission.objects.using(using).filter(rechten, content_type__app_label=sender.label)
    )


def rights_on(model: type[Any]) -> list[str]:
    """What a clerk may do with rows of `model`: some of view, add, change, delete."""
    naam = model._meta.model_name
    if naam in _ALLEEN_LEZEN:
        return ["view"]
    rechten = ["view", "change"]
    if naam not in _NIET_TOEVOEGEN:
        rechten.append("add")
    if naam in _VERWIJDEREN and not issubclass(model, Publiceerbaar):
        rechten.append("delete")
    return rechten
