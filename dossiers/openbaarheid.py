"""The one door for visibility: what the public may see, and nothing else decides it.

A model says along which parents its visibility runs (`openbaar_via`); the door follows them all. So a vote is public
only if it is published itself and so are its instrument, the dossier of that instrument and the meeting.
"""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Q

_Rij = TypeVar("_Rij", bound=models.Model)


class Publicatie(models.TextChoices):
    CONCEPT = "concept", "concept (alleen de griffie)"
    OPENBAAR = "openbaar", "openbaar"
    INGETROKKEN = "ingetrokken", "ingetrokken (was openbaar)"


# What a public list can at most hold, before its parents are looked at: the condition of its index.
ZELF_OPENBAAR = Q(publicatie=Publicatie.OPENBAAR.value)


def openbaar_q(model: type[models.Model], voor: str = "", onder: Sequence[str] = ()) -> Q:
    """The condition under which rows of `model` are public; `voor` is the lookup prefix that leads to it.

    Of the parents in `onder` it is known already that they are public.
    """
    q = Q(**{f"{voor}publicatie": Publicatie.OPENBAAR}) if issubclass(model, Publiceerbaar) else Q()
    for naam in getattr(model, "openbaar_via", ()):
        if naam in onder:
            continue
        veld = model._meta.get_field(naam)
        ouder = openbaar_q(veld.related_model, f"{voor}{naam}__")  # type: ignore[arg-type]
        q &= (Q(**{f"{voor}{naam}__isnull": True}) | ouder) if veld.null else ouder
    return q


class OpenbaarQuerySet(models.QuerySet[_Rij]):
    """Rows that have a public and a hidden side. Every public page starts with `openbaar()`."""

    def openbaar(self) -> Self:
        """Only what the public may see. No query of its own; joins the parents named in `openbaar_via`."""
        return self.filter(openbaar_q(self.model))

    def openbaar_onder(self, *ouders: str) -> Self:
        """As `openbaar()`, for a subquery under rows that are public: these `ouders` are not joined again."""
        return self.filter(openbaar_q(self.model, onder=ouders))

    def ingetrokken(self) -> Self:
        """Rows that were public once and were withdrawn: their address answers 410 with a sentence."""
        return self.filter(publicatie=Publicatie.INGETROKKEN, gepubliceerd_op__isnull=False)

    def find_intrekking(self, **waar: Any) -> str | None:
        """Why the row for which `waar` holds left public view: its own reason, or that of what it is part of.

        None if there is no such row, or if it was never public. One query, and one for each step up.
        """
        rij = self.filter(**waar).first()
        return _intrekking(rij) if rij else None


def _intrekking(rij: Any) -> str | None:
    """The reason of the first withdrawn row, from `rij` upwards; None if any of them was never public."""
    keten = list(_with_parents(rij))
    ooit_openbaar = all(
        deel.publicatie == Publicatie.OPENBAAR
        or (deel.publicatie == Publicatie.INGETROKKEN and deel.gepubliceerd_op is not None)
        for deel in keten
    )
    redenen = (str(deel.intrekking) for deel in keten if deel.publicatie == Publicatie.INGETROKKEN)
    return next(redenen, None) if ooit_openbaar else None


def _with_parents(rij: Any) -> Iterator[Any]:
    """`rij` and every row on which its visibility depends, nearest first. One query for each that is not loaded."""
    yield rij
    for naam in rij.openbaar_via:
        if ouder := getattr(rij, naam):
            yield from _with_parents(ouder)


class Zichtbaar(models.Model):
    """A row whose visibility follows from its parents alone."""

    openbaar_via: ClassVar[tuple[str, ...]] = ()

    objects = models.Manager.from_queryset(OpenbaarQuerySet)()

    class Meta:
        abstract = True


class Publiceerbaar(Zichtbaar):
    """A row that the griffie publishes and can withdraw; `dossiers.acties.publicatie` does it and keeps the trace."""

    # No index: nearly every row is public. Without statistics SQLite would prefer it to the one that finds the few
    # votes of a dossier, and walk past all votes there are. Lists have a partial index instead.
    publicatie = models.CharField(
        max_length=12,
        choices=Publicatie,
        default=Publicatie.CONCEPT,
        help_text="Alleen wat openbaar is, ziet het publiek. Wijzig dit met de acties Publiceren en Intrekken.",
    )
    gepubliceerd_op = models.DateTimeField("gepubliceerd op", null=True, blank=True, editable=False)
    intrekking = models.CharField(
        "reden van intrekking",
        max_length=300,
        blank=True,
        default="",
        help_text="De zin die bezoekers lezen op het oude adres, bijvoorbeeld: Dit onderwerp stond er dubbel.",
    )

    class Meta:
        abstract = True

    @property
    def is_openbaar(self) -> bool:
        """Whether this row itself is published; its parents may still hide it."""
        return self.publicatie == Publicatie.OPENBAAR

    @property
    def is_concept(self) -> bool:
        """Whether this row was never published."""
        return self.publicatie == Publicatie.CONCEPT
