"""How many answers each choice would leave, with the way to it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.http import QueryDict

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
    keuze = {naam: waarde for naam, waarde in keuze.items() if waarde}
    kenmerken = {naam: keuze[naam] for naam in KENMERKEN if naam in keuze}
    velden = {naam: keuze[naam] for naam in VELDEN if naam in keuze}
    samen = narrow(rijen, kenmerken).order_by().values_list(*VELDEN).annotate(n=Count("pk"))
    per_facet, totaal = _add_up(samen, velden)
    per_facet |= _count_kenmerken(narrow(rijen, velden), kenmerken)
    return Tellingen(totaal, per_facet)


def _add_up(
    groepen: Iterable[Any], keuze: Mapping[str, str]
) -> tuple[dict[str, Counter[str]], int]:
    per_facet: dict[str, Counter[str]] = {naam: Counter() for naam in VELDEN}
    totaal = 0
    for *waarden, n in groepen:
        groep = {naam: "" if w is None else str(w) for naam, w in zip(VELDEN, waarden, strict=True)}
        mis = [naam for naam, waarde in keuze.items() if groep[naam] != waarde]
        totaal += 0 if mis else n
        for naam in VELDEN:
            # A row counts for a facet if nothing but the choice in that facet itself keeps it out.
            if groep[naam] and set(mis) <= {naam}:
                per_facet[naam][groep[naam]] += n
    return per_facet, totaal


def _count_kenmerken(rijen: QuerySet[Any], keuze: Mapping[str, str]) -> dict[str, Counter[str]]:
    per_facet: dict[str, Counter[str]] = {naam: Counter() for naam in KENMERKEN}
    # Without a choice both are counted at once.
    groepen = [(naam,) for naam in KENMERKEN] if keuze else [KENMERKEN]
    for namen in groepen:
        onder = narrow(rijen, {naam: waarde for naam, waarde in keuze.items() if naam not in namen})
        geteld = Zoekkenmerk.objects.filter(naam__in=namen, regel__in=onder.order_by().values("pk"))
        for naam, waarde, n in (
            geteld.order_by().values_list("naam", "waarde").annotate(n=Count("pk"))
        ):
            per_facet[naam][waarde] = n
    return per_facet


def make_facetten(formulier: Any, tellingen: Tellingen, vraag: QueryDict) -> list[Facet]:
    """The facets with something to choose, from the checked form of ZoekFilter. No query."""
    keuze = formulier.cleaned_data
    facetten = []
    for naam in FACETTEN:
        veld = formulier.fields[naam]
        waarden = _make_values(
            naam, veld, tellingen.per_facet[naam], str(keuze.get(naam) or ""), vraag
        )
        if len(waarden) > 1 or any(waarde.gekozen for waarde in waarden):
            facetten.append(Facet(naam, veld.label, waarden))
    return facetten


def _make_values(
    naam: str, veld: Any, telling: Counter[str], nu: str, vraag: QueryDict
) -> list[Facetwaarde]:
    waarden = [
        Facetwaarde(
            str(woord),
            telling[str(waarde)],
            str(waarde) == nu,
            _address(vraag, naam, str(waarde), nu),
        )
        for waarde, woord in veld.choices
        if waarde and (telling[str(waarde)] or str(waarde) == nu)
    ]
    if naam not in _OP_VOLGORDE:
        waarden.sort(key=lambda waarde: (-waarde.aantal, waarde.woord))
    # What is in use is never hidden behind the rest.
    return (
        sorted(waarden, key=lambda waarde: not waarde.gekozen) if len(waarden) > _KORT else waarden
    )


def _address(vraag: QueryDict, naam: str, waarde: str, nu: str) -> str:
    rest = vraag.copy()
    for weg in (naam, "pagina", *(leeg for leeg, inhoud in vraag.items() if not inhoud)):
        rest.pop(weg, None)
    if waarde != nu:
        rest[naam] = waarde
    return f"?{rest.urlencode()}"
