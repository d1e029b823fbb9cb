"""Who is compared with whom: the fracties, or the members of the council on one day, with what they
voted."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.urls import reverse

from agendawijzer.portaal.peildag import find_peildag
from agendawijzer.portaal.vergelijken.matrix import Koppel, Kringlid, Matrix, make_matrix, per_kind
from dossiers.models import Fractie, Persoon
from dossiers.samenstelling import Lid, fracties_van, samenstelling_op
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
        adres = partial(pair_address, self.soort, vraag=vraag)
        return make_matrix(self.partijen, self.stand.tabel.total, adres)

    def find_stemmingen(self) -> list[Stemming]:
        """The last of the votes that count, the newest first. One query."""
        return list(newest_first().filter(pk__in=self.stand.tabel.stemmingen[-_HOOGSTENS:]))

    def pick_paar(self, een: str, ander: str) -> tuple[Kringlid, Kringlid] | None:
        """The two that somebody chose by their slugs; None where these are not two of them."""
        rijen = {rij.slug: rij for rij in self.partijen}
        if een == ander or een not in rijen or ander not in rijen:
            return None
        return rijen[een], rijen[ander]

    def make_soorten(self, matrix: Matrix) -> list[tuple[str, list[Koppel]]]:
        """The highest figures by kind of item, of kinds that have one."""
        rijen = [(soort, per_kind(self.stand.tabel, matrix, soort)) for soort in SOORTEN]
        return [(soort, koppels) for soort, koppels in rijen if koppels]


def pair_address(soort: str, een: Kringlid, ander: Kringlid, vraag: str = "") -> str:
    """The page of two of them, under one address whoever comes first."""
    return reverse(_PAAR[soort], args=sorted([een.slug, ander.slug])) + vraag


def of_fractie(fractie: Fractie) -> Kringlid:
    return Kringlid(
        sleutel=fractie.pk,
        naam=fractie.naam,
        kort=_short(fractie),
        slug=fractie.slug,
        adres=fractie.get_absolute_url(),
    )


def of_lid(persoon: Persoon | Lid, fractie: Fractie | None) -> Kringlid:
    """A member, with the fractie of the day where that is known."""
    return Kringlid(
        sleutel=persoon.persoon_id if isinstance(persoon, Lid) else persoon.pk,
        naam=persoon.naam,
        kort=persoon.naam,
        slug=persoon.slug,
        adres=reverse("raadslid", args=[persoon.slug]),
        groep=fractie.pk if fractie else 0,
        bij=_short(fractie) if fractie else "",
    )


def _short(fractie: Fractie) -> str:
    return fractie.afkorting or fractie.naam


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
    partijen = [
        of_lid(lid, raad.fracties[lid.fractie_id])
        for lid in raad.leden
        if lid.persoon_id in stand.tabel.wie
    ]
    return Kring(RAADSLEDEN, partijen, stand, dag)


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
    gevonden = [personen[slug] for slug in slugs if slug in personen]
    return [of_lid(persoon, fracties.get(persoon.pk)) for persoon in gevonden]
