"""Who is compared with whom: the fracties, or the members of the council on one day, with what they
voted."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.urls import reverse

from agendawijzer.portaal.peildag import find_peildag
from agendawijzer.portaal.vergelijken.matrix import Koppel, Kringlid, Matrix, make_matrix, per_kind
from dossiers.models import Fractie, Persoon
from dossiers.samenstelling import fracties_van, samenstelling_op
from stemmingen.models import Stemming
from stemmingen.selectie import is_known, newest_first
from stemmingen.vergelijken.vergelijkbaar import (
    SOORTEN,
    Vergelijkbaar,
    compare_fracties,
    compare_leden,
)

FRACTIES, RAADSLEDEN = "fracties", "raadsleden"
_PAAR = {FRACTIES: "vergelijken_paar", RAADSLEDEN: "vergelijken_leden"}
# With fewer votes than a figure needs, the votes themselves are listed; at most so many.
_HOOGSTENS = 20


@dataclass(frozen=True)
class Kring:
    """All of them with their votes; `dag` is that of the council whose members these are."""

    soort: str
    partijen: list[Kringlid]
    stand: Vergelijkbaar
    dag: datetime.date | None = None

    def make_matrix(self, vraag: str) -> Matrix:
        """Everyone with everyone; `vraag` is the choice that goes along in each address."""
        return make_matrix(
            self.partijen,
            self.stand.tabel.total,
            lambda een, ander: pair_address(self.soort, een, ander, vraag),
        )

    def find_stemmingen(self) -> list[Stemming]:
        """The last of the votes that count, the newest first. One query."""
        return list(newest_first().filter(pk__in=self.stand.tabel.stemmingen[-_HOOGSTENS:]))

    def pick_paar(self, een: str, ander: str) -> tuple[Kringlid, Kringlid] | None:
        """The two that somebody chose by their slugs; None where these are not two of them."""
        rijen = {rij.slug: rij for rij in self.partijen}
        return (rijen[een], rijen[ander]) if een != ander and {een, ander} <= rijen.keys() else None

    def make_soorten(self, matrix: Matrix) -> list[tuple[str, list[Koppel]]]:
        """The highest figures by kind of item, of kinds that have one."""
        rijen = [(soort, per_kind(self.stand.tabel, matrix, soort)) for soort in SOORTEN]
        return [(soort, koppels) for soort, koppels in rijen if koppels]


def pair_address(soort: str, een: Kringlid, ander: Kringlid, vraag: str = "") -> str:
    """The page of two of them, under one address whoever comes first."""
    return reverse(_PAAR[soort], args=sorted([een.slug, ander.slug])) + vraag


def of_fractie(fractie: Fractie) -> Kringlid:
    return Kringlid(
        fractie.pk,
        fractie.naam,
        fractie.afkorting or fractie.naam,
        fractie.slug,
        fractie.get_absolute_url(),
    )


def of_lid(persoon: Any, fractie: Fractie | None) -> Kringlid:
    """A member (anything with a name, a slug and a key), with the fractie of the day where that is
    known."""
    adres = reverse("raadslid", args=[persoon.slug])
    sleutel = getattr(persoon, "persoon_id", None) or persoon.pk
    groep, bij = (fractie.pk, fractie.afkorting or fractie.naam) if fractie else (0, "")
    return Kringlid(sleutel, persoon.naam, persoon.naam, persoon.slug, adres, groep, bij)


def find_fracties(stemmingen: QuerySet[Stemming]) -> Kring:
    """The fracties of which a side counts in `stemmingen`, by name; four queries."""
    stand = compare_fracties(stemmingen)
    rijen = Fractie.objects.filter(pk__in=stand.tabel.wie).order_by(Lower("naam"), "pk")
    return Kring(FRACTIES, [of_fractie(rij) for rij in rijen], stand)


def find_leden(
    stemmingen: QuerySet[Stemming], gekozen: datetime.date | None, vandaag: datetime.date
) -> Kring:
    """The members in office on the day chosen, else on the last we know, of whom votes count; eight
    queries."""
    dag = find_peildag(gekozen, vandaag).datum
    raad = samenstelling_op(dag)
    stand = compare_leden(stemmingen, [lid.persoon_id for lid in raad.leden])
    partijen = [of_lid(lid, raad.fracties[lid.fractie_id]) for lid in raad.leden]
    return Kring(
        RAADSLEDEN, [rij for rij in partijen if rij.sleutel in stand.tabel.wie], stand, dag
    )


def find_fractiepaar(slugs: Sequence[str]) -> list[Kringlid]:
    """The two fracties with these slugs in their order; fewer where one does not exist. One
    query."""
    rijen = {rij.slug: of_fractie(rij) for rij in Fractie.objects.filter(slug__in=slugs)}
    return [rijen[slug] for slug in slugs if slug in rijen]


def find_ledenpaar(slugs: Sequence[str], dag: datetime.date | None) -> list[Kringlid]:
    """The same of members, each with their fractie on `dag`; without those who have no page. Two
    queries."""
    personen = {rij.slug: rij for rij in Persoon.objects.filter(is_known(), slug__in=slugs)}
    fracties = fracties_van([rij.pk for rij in personen.values()], dag)
    return [
        of_lid(personen[slug], fracties.get(personen[slug].pk))
        for slug in slugs
        if slug in personen
    ]
