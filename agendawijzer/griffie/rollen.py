"""The roles of the griffie and their rights: made by a migration, filled after every migrate.

| role               | may                                                                            |
| ------------------ | ------------------------------------------------------------------------------ |
| Griffie invoer     | enter votes and content as a draft; change what is not public yet              |
| Griffie publicatie | publish, withdraw, correct a published vote, settle a difference with a source |
| Griffie beheer     | keep the council: terms, fracties, people, seats; read and export the log      |

All three may look at everything but the log. With the right to publish and the right to enter together one may also
change what is public already, votes excepted: those change by a correction.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions

INVOER, PUBLICATIE, BEHEER = "Griffie invoer", "Griffie publicatie", "Griffie beheer"
ROLLEN = (INVOER, PUBLICATIE, BEHEER)
_APPS = ("dossiers", "begroting", "stemmingen")
# Kept by the machinery: read by all, or by who keeps the council.
_ALLEEN_LEZEN = ("afgewezenbijdrage", "bron", "link")
_LOGBOEK = ("logregel",)
# Written by the actions of the desk alone.
_VAN_DE_STEMDESK = (
    "aanwezigheid",
    "correctie",
    "fractieaanwezigheid",
    "kandidaatstem",
    "lidstem",
    "ontwerp",
    "verklaring",
)
# Made by imports; judged by who publishes, for our value may be public.
_VERSCHILLEN = ("begrotingsvoorstel", "verschil")
_RAAD = (
    "fractie",
    "fractienaam",
    "fractiezetels",
    "lidmaatschap",
    "persoon",
    "portefeuille",
    "portefeuillehouder",
    "woordvoerderschap",
    "zittingsperiode",
)
# Parts of something larger, which may have been entered by mistake. What is published is withdrawn, never deleted,
# and what the rest hangs on (fracties, people) stays.
_VERWIJDEREN = (
    "agendapunt",
    "document",
    "fractienaam",
    "fractiestem",
    "fractiezetels",
    "gebeurtenis",
    "indiener",
    "lidmaatschap",
    "nummer",
    "opvolging",
    "portefeuillehouder",
    "tekstversie",
    "verwantschap",
    "woordvoerderschap",
)
# Kinds of rows that are published: each has a right of its own, `publiceer_<name>`.
_GEPUBLICEERD = (
    "begroting",
    "bericht",
    "bijdrage",
    "dossier",
    "instrument",
    "programma",
    "raadsbrief",
    "stemming",
    "toezegging",
    "uitleg",
    "vergadering",
    "voortgang",
)


def grant_rights(
    sender: AppConfig, *, using: str, verbosity: int = 0, apps: Any = apps, **kwargs: Any
) -> None:
    """After a migrate of one of our apps: the roles exist and have their rights there. Adds, never takes away."""
    if sender.label not in _APPS:
        return
    try:
        Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")  # noqa: N806
    except LookupError:
        # Migrated back to before the users.
        return
    # Django makes the permissions at this same signal, but after us: the order is that of INSTALLED_APPS.
    create_permissions(sender, verbosity=verbosity, interactive=False, using=using, apps=apps)
    namen = [str(model._meta.model_name) for model in sender.get_models()]
    bestaand = Permission.objects.using(using).filter(content_type__app_label=sender.label)
    for rol in ROLLEN:
        groep, _ = Group.objects.using(using).get_or_create(name=rol)
        groep.permissions.add(*bestaand.filter(codename__in=codenames(rol, namen)))


def codenames(rol: str, modellen: Iterable[str]) -> list[str]:
    """The rights of a role on these kinds of rows, as Django names them."""
    return [f"{recht}_{naam}" for naam in modellen for recht in rights_on(naam, rol)]


def rights_on(naam: str, rol: str) -> list[str]:
    """What a role may do with rows of the kind `naam`: some of view, add, change, delete, publiceer."""
    if naam in _LOGBOEK:
        return ["view"] if rol == BEHEER else []
    if naam in _ALLEEN_LEZEN or naam in _VAN_DE_STEMDESK:
        return ["view"]
    if naam in _VERSCHILLEN:
        return ["view", "change"] if rol == PUBLICATIE else ["view"]
    if rol == PUBLICATIE:
        # The desk lets in who may change a vote; a correction is one.
        wijzigen = ["change"] if naam == "stemming" else []
        return ["view", *wijzigen, *(["publiceer"] if naam in _GEPUBLICEERD else [])]
    if (naam in _RAAD) != (rol == BEHEER):
        return ["view"]
    return ["view", "add", "change", *(["delete"] if naam in _VERWIJDEREN else [])]
