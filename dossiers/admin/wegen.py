"""Links above the form of one row, to pages of the griffie that apps above this one have for it.

Which rows have such a page, and who may go there, is known by those apps: each registers how it is found.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from django.db.models import Model
from django.http import HttpRequest


@dataclass(frozen=True)
class Zijweg:
    """A link: its words, and where it leads."""

    adres: str
    woorden: str


# The way from this saved row for who asks; None where there is none. Without a query.
Wegwijzer: TypeAlias = Callable[[Model, HttpRequest], Zijweg | None]

_WEGWIJZERS: list[Wegwijzer] = []


def register_wegwijzer(wegwijzer: Wegwijzer) -> Wegwijzer:
    """Adds a way beside the buttons of a form; an app above does this where its own pages of the admin are."""
    _WEGWIJZERS.append(wegwijzer)
    return wegwijzer


def wegen(rij: Model, request: HttpRequest) -> list[Zijweg]:
    """The ways from a saved row for who asks, in the order of registration. No query."""
    return [weg for wegwijzer in _WEGWIJZERS if (weg := wegwijzer(rij, request))]
