"""How many answers each choice would leave, with the way to it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.db.models import Count, QuerySet
from django.forms import BaseForm
from django.http import QueryDict

from agendawijzer.portaal.lijst import without
from agendawijzer.portaal.zoeken.filters import FACETTEN, KENMERKEN, VELDEN, narrow
from dossiers.models import Zoekkenmerk

_KORT = 8
# These have an order of their own; of the rest the largest stands first.
_OP_VOLGORDE = ("jaar", "uitkomst", "staat", "wijze")


@dataclass(frozen=True)
class Facetwaarde:
    """One choice: how many answers it leaves, whether it is in use, and the address with it (in
    use: without)."""

    woord: str
    aantal: int
    gekozen: bool
    adres: str


@dataclass(frozen=True)
class Facet:
    naam: str
    label: str
    waarden: list[Facetwaarde]

    @property
    def vooraan(self) -> list[Facetwaarde]:
        """What is shown at once."""
        return self.waarden[:_KORT]

    @property
    def rest(self) -> list[Facetwaarde]:
        return self.waarden[_KORT:]


@dataclass(frozen=True)
class Tellingen:
    """How many answers there are under all choices, and for each facet how many each value leaves:
    the other choices hold, its own does not."""

    totaal: int
    per_facet: Mapping[str, Counter[str]]


def count_facetten(rijen: QuerySet[Any], keuze: Mapping[str, str]) -> Tellingen:
    """Counts `rijen` of the index, that answer a question, under these choices. Two queries; three
    where one of the choices is a portefeuille or fractie.

    The five plain columns are grouped together once: the few hundred combinations that there are,
    are added up here.
    """
    kenmerken = _pick(keuze, KENMERKEN)
    velden = _pick(keuze, VELDEN)
    samen = narrow(rijen, kenmerken).order_by().values_list(*VELDEN).annotate(n=Count("pk"))
    per_facet, totaal = _add_up(samen, velden)
    per_facet |= _count_kenmerken(narrow(rijen, velden), kenmerken)
    return Tellingen(totaal, per_facet)


def _pick(keuze: Mapping[str, str], namen: Iterable[str]) -> dict[str, str]:
    """The choices under these names that were made."""
    return {naam: keuze[naam] for naam in namen if keuze.get(naam)}


def _add_up(
    groepen: Iterable[Any], keuze: Mapping[str, str]
) -> tuple[dict[str, Counter[str]], int]:
    per_facet: dict[str, Counter[str]] = {naam: Counter() for naam in VELDEN}
    totaal = 0
    for *waarden, n in groepen:
        groep = dict(zip(VELDEN, map(_as_text, waarden), strict=True))
        mis = {naam for naam, waarde in keuze.items() if groep[naam] != waarde}
        if not mis:
            totaal += n
        for naam, waarde in groep.items():
            # A row counts for a facet if nothing but the choice in that facet itself keeps it out.
            if waarde and mis <= {naam}:
                per_facet[naam][waarde] += n
    return per_facet, totaal


def _as_text(waarde: object) -> str:
    return "" if waarde is None else str(waarde)


def _count_kenmerken(rijen: QuerySet[Any], keuze: Mapping[str, str]) -> dict[str, Counter[str]]:
    per_facet: dict[str, Counter[str]] = {naam: Counter() for naam in KENMERKEN}
    # Without a choice both are counted at once.
    groepen = [(naam,) for naam in KENMERKEN] if keuze else [KENMERKEN]
    for namen in groepen:
        andere = _pick(keuze, set(KENMERKEN) - set(namen))
        onder = narrow(rijen, andere).order_by().values("pk")
        geteld = Zoekkenmerk.objects.filter(naam__in=namen, regel__in=onder).order_by()
        per_waarde = geteld.values_list("naam", "waarde").annotate(n=Count("pk"))
        for naam, waarde, n in per_waarde:
            per_facet[naam][waarde] = n
    return per_facet


def make_facetten(formulier: BaseForm, tellingen: Tellingen, vraag: QueryDict) -> list[Facet]:
    """The facets with something to choose, from the checked form of ZoekFilter. No query."""
    keuze = formulier.cleaned_data
    facetten = []
    for naam in FACETTEN:
        veld = formulier.fields[naam]
        nu = str(keuze.get(naam) or "")
        keuzes = getattr(veld, "choices", ())
        waarden = _make_waarden(naam, keuzes, tellingen.per_facet[naam], nu, vraag)
        if naam not in _OP_VOLGORDE:
            waarden.sort(key=_largest_first)
        if len(waarden) > _KORT:
            # What is in use is never hidden behind the rest.
            waarden.sort(key=attrgetter("gekozen"), reverse=True)
        if len(waarden) > 1 or any(waarde.gekozen for waarde in waarden):
            facetten.append(Facet(naam, str(veld.label), waarden))
    return facetten


def _make_waarden(
    naam: str,
    keuzes: Iterable[tuple[Any, Any]],
    telling: Counter[str],
    nu: str,
    vraag: QueryDict,
) -> list[Facetwaarde]:
    """Each choice that leaves something, or is in use (`nu`), in the order of `keuzes`."""
    waarden = []
    for waarde, woord in keuzes:
        sleutel = str(waarde)
        gekozen = sleutel == nu
        if waarde and (telling[sleutel] or gekozen):
            adres = _address(vraag, naam, sleutel, nu)
            waarden.append(Facetwaarde(str(woord), telling[sleutel], gekozen, adres))
    return waarden


def _largest_first(waarde: Facetwaarde) -> tuple[int, str]:
    return -waarde.aantal, waarde.woord


def _address(vraag: QueryDict, naam: str, waarde: str, nu: str) -> str:
    rest = without(vraag, naam)
    if waarde != nu:
        rest[naam] = waarde
    return f"?{rest.urlencode()}"
