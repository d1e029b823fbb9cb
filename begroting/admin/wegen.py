"""The way from the form of a decision or a goal to the page on which links are laid."""

from django.db.models import Model
from django.http import HttpRequest

from begroting.admin.leggen import LEGGEN
from begroting.admin.namen import lay_address
from begroting.kandidaten import Besluit, Dient
from dossiers.admin.wegen import Zijweg, register_wegwijzer


@register_wegwijzer
def lay_weg(rij: Model, request: HttpRequest) -> Zijweg | None:
    """For who may lay links; none from rows that cannot have any. No query."""
    if not isinstance(rij, Besluit | Dient) or not request.user.has_perm(LEGGEN):
        return None
    wat = "de begroting" if isinstance(rij, Besluit) else "een besluit"
    return Zijweg(adres=lay_address(rij), woorden=f"Leg een verband met {wat}")
