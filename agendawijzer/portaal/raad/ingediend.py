"""What a fractie or a member submitted and how that ended, counted in the search index: so each
figure is a link to exactly those items."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, QuerySet
from django.urls import reverse

from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import SOORT, WOORD, Uitslagbeeld, uitslag
from dossiers.models import Indiener, Instrument, Persoon, Zoekkenmerk, Zoekregel
from stemmingen.selectie import gebeurtenissen_van, stemmingen_van, with_uitslag

_INSTRUMENT = "dossiers.instrument"
# The last items on the page of a member.
HOOGSTENS = 10


@dataclass(frozen=True)
class Uitkomsttelling:
    """One outcome: how many ended so, with the address of the list of them (empty where there is
    none)."""

    woord: str
    aantal: int
    adres: str


@dataclass(frozen=True)
class Soorttelling:
    """One kind of item: its word in the plural, how many, and by outcome."""

    woord: str
    aantal: int
    adres: str
    uitkomsten: list[Uitkomsttelling]


def count_fractie(slug: str) -> list[Soorttelling]:
    """What a fractie submitted, alone or with others, by kind. One query."""
    regels = Zoekregel.objects.filter(
        model=_INSTRUMENT, kenmerken__naam=Zoekkenmerk.FRACTIE, kenmerken__waarde=slug
    )
    return make_tellingen(_count(regels), fractie=slug)


def count_lid(persoon: Persoon) -> list[Soorttelling]:
    """What a member submitted, alone or with others, by kind. One query; the search knows no
    members, so no links."""
    eigen = Indiener.objects.openbaar().filter(persoon=persoon).order_by().values("instrument")
    return make_tellingen(_count(Zoekregel.objects.filter(model=_INSTRUMENT, object_id__in=eigen)))


def _count(regels: QuerySet[Zoekregel]) -> list[tuple[str, str, int]]:
    return list(
        regels.order_by().values_list("soort", "uitkomst").annotate(n=Count("pk", distinct=True))
    )


def make_tellingen(rijen: Iterable[tuple[str, str, int]], fractie: str = "") -> list[Soorttelling]:
    """Rows of kind, outcome and number as counts in the order of the site. Pure."""
    tellingen: dict[str, Counter[str]] = {}
    for soort, uitkomst, n in rijen:
        tellingen.setdefault(soort, Counter())[uitkomst or "onbekend"] += n
    return [_of_kind(soort, tellingen[soort], fractie) for soort in SOORT if soort in tellingen]


def _of_kind(soort: str, telling: Counter[str], fractie: str) -> Soorttelling:
    uitkomsten = []
    for uitkomst, woord in WOORD.items():
        if telling[uitkomst]:
            adres = _address(fractie, soort=soort, uitkomst=uitkomst)
            uitkomsten.append(Uitkomsttelling(woord, telling[uitkomst], adres))
    return Soorttelling(
        woord=hoofdletter(SOORT[soort][1]),
        aantal=telling.total(),
        adres=_address(fractie, soort=soort),
        uitkomsten=uitkomsten,
    )


def _address(fractie: str, **filters: str) -> str:
    """The list of them on the search page; the search knows no members."""
    if not fractie:
        return ""
    return f"{reverse('zoeken')}?{urlencode({'fractie': fractie, **filters})}"


def load_laatste(persoon: Persoon) -> list[tuple[Instrument, Uitslagbeeld]]:
    """The last items that a member submitted, with how each ended. Three queries."""
    eigen = Indiener.objects.openbaar().filter(persoon=persoon).order_by().values("instrument")
    rijen = (
        Instrument.objects.openbaar().filter(pk__in=eigen).select_related("dossier").order_by("-pk")
    )
    return [
        (stuk, uitslag(stemmingen_van(stuk), gebeurtenissen_van(stuk)))
        for stuk in with_uitslag(rijen)[:HOOGSTENS]
    ]
