"""The answers to a question, as the search page, its table and its feed give them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import HttpRequest

from agendawijzer.portaal.lijst import PER_BLADZIJDE, ActiefFilter, Lijst, list_actief, list_fouten
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import WOORD
from agendawijzer.portaal.zoeken.facetten import Facet, count_facetten, make_facetten
from agendawijzer.portaal.zoeken.filters import ZoekFilter, narrow
from agendawijzer.portaal.zoeken.markeren import Fragmentdeel, make_fragment
from agendawijzer.portaal.zoeken.soortwoorden import Bedoeling, read_bedoeling
from dossiers.models import Zoekregel
from dossiers.standen.staat import STATEN
from dossiers.tekst import fold
from dossiers.zoeken import kinds, read_vraag, search
from dossiers.zoeken.vraag import Vraag

LANGSTE = 200


@dataclass(frozen=True)
class Zoektreffer:
    """One answer: the row, its kind in a word, title and text with the found words marked, and how
    it stands."""

    regel: Zoekregel
    soort: str
    titel: list[Fragmentdeel]
    fragment: list[Fragmentdeel]
    uitkomst: str
    staat: str


@dataclass(frozen=True)
class Zoekantwoord:
    """One page of answers. `soorten` are the kinds that the question names, with the address of
    those alone."""

    lijst: Lijst
    treffers: list[Zoektreffer]
    facetten: list[Facet]
    soorten: list[tuple[str, str]]

    @property
    def totaal(self) -> int:
        return int(self.lijst.bladzijde.paginator.count)


class _Geteld(Paginator):
    """Pages of rows that were counted already."""

    def __init__(self, rijen: QuerySet[Any], aantal: int) -> None:
        super().__init__(rijen, PER_BLADZIJDE)
        self._aantal = aantal

    @property
    def count(self) -> int:
        return self._aantal


def read_gevraagd(request: HttpRequest) -> tuple[str, list[str]]:
    """The question of a request, and what to say about it; as `read_woorden`."""
    return read_woorden(request.GET.get("q", ""))


def read_woorden(getypt: str) -> tuple[str, list[str]]:
    """The question that somebody typed, and what to say about it: a question that is too long is
    cut. Pure."""
    vraag = " ".join(getypt.replace("\x00", "").split())
    if len(vraag) <= LANGSTE:
        return vraag, []
    te_lang = (
        f"Uw vraag is langer dan {LANGSTE} tekens. Wij zochten met het begin. "
        "Probeer het met een paar woorden."
    )
    return vraag[:LANGSTE], [te_lang]


def find_rijen(vraag: str, keuze: dict[str, str]) -> QuerySet[Zoekregel]:
    """The rows that answer `vraag` under these choices (`volgorde` among them), in their order. No
    query."""
    bedoeling = read_bedoeling(vraag)
    gevonden = search(bedoeling.woorden)
    if keuze.get("volgorde") == "datum":
        gevonden = gevonden.by_date()
    else:
        # Kinds that the question names stand first, and nothing is lost.
        gevonden = gevonden.by_relevance(titel=vraag, soorten=bedoeling.soorten)
    return narrow(gevonden, keuze)


def load_antwoord(request: HttpRequest, vraag: str, fouten: list[str]) -> Zoekantwoord:
    """The page of answers to `vraag` under the choices in the address. Seven queries, eight under a
    portefeuille or fractie."""
    formulier = ZoekFilter(request.GET, queryset=Zoekregel.objects.none(), request=request).form
    formulier.is_valid()
    keuze: dict[str, str] = formulier.cleaned_data
    bedoeling = read_bedoeling(vraag)
    tellingen = count_facetten(search(bedoeling.woorden), keuze)
    bladen = _Geteld(find_rijen(vraag, keuze), tellingen.totaal)
    bladzijde: Page[Any] = bladen.get_page(request.GET.get("pagina"))
    facetten = make_facetten(formulier, tellingen, request.GET)
    return Zoekantwoord(
        lijst=Lijst(
            formulier=formulier,
            bladzijde=bladzijde,
            actief=_without_order(request, formulier),
            fouten=[*fouten, *list_fouten(formulier)],
        ),
        treffers=_make_treffers(bladzijde, bedoeling) if tellingen.totaal else [],
        facetten=facetten,
        soorten=_list_named(facetten, bedoeling, keuze),
    )


def _without_order(request: HttpRequest, formulier: BaseForm) -> list[ActiefFilter]:
    """The filters in use; the order is chosen elsewhere on the page."""
    volgorde = formulier.fields["volgorde"].label
    return [actief for actief in list_actief(request, formulier) if actief.label != volgorde]


def _make_treffers(bladzijde: Iterable[Zoekregel], bedoeling: Bedoeling) -> list[Zoektreffer]:
    gelezen = read_vraag(bedoeling.woorden)
    return [_make_treffer(regel, gelezen) for regel in bladzijde]


def _list_named(
    facetten: list[Facet], bedoeling: Bedoeling, keuze: dict[str, str]
) -> list[tuple[str, str]]:
    if keuze.get("soort"):
        return []
    woorden = {hoofdletter(kinds()[soort][1]) for soort in bedoeling.soorten}
    soorten = next((facet.waarden for facet in facetten if facet.naam == "soort"), [])
    return [(waarde.woord, waarde.adres) for waarde in soorten if waarde.woord in woorden]


def _make_treffer(regel: Zoekregel, vraag: Vraag) -> Zoektreffer:
    zelfde = fold(regel.tekst) == fold(regel.titel)
    zonder_uitkomst = regel.uitkomst in ("", "onbekend")
    return Zoektreffer(
        regel=regel,
        soort=kinds()[regel.soort][0],
        titel=make_fragment(regel.titel, vraag),
        fragment=[] if zelfde else make_fragment(regel.tekst, vraag),
        uitkomst="" if zonder_uitkomst else WOORD[regel.uitkomst],
        staat=STATEN.get(regel.staat, ""),
    )
