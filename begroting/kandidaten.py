"""Proposals for links, for the griffie alone: computed each time, never stored. A person accepts or rejects them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Model, Q

from begroting.models import AfgewezenBijdrage, Begroting, Bijdrage, Doel, Resultaat
from begroting.models.bijdrage import BESLUITEN, DOELEN
from begroting.rangschikking import rank
from dossiers.models import Dossier, Instrument, Toezegging

# More decisions than this are not compared at once: the newest first.
_MEESTE_BESLUITEN = 1500
_LANGSTE_TEKST = 2000

Besluit = Dossier | Instrument | Toezegging
Dient = Doel | Resultaat


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A possible link: between which, how alike (0 to 1), and the words they share."""

    besluit: Besluit
    dient: Dient
    score: float
    woorden: tuple[str, ...]


def propose_doelen(besluit: Besluit, *, jaar: int | None = None, hoogstens: int = 10) -> list[Kandidaat]:
    """Goals and results that a decision may serve, of the budget of `jaar` (else the newest), best first.

    Neither those it is linked to nor those that were rejected, nor what the text no longer holds. Five queries,
    and one for the dossier of an instrument that is not loaded.
    """
    if jaar is None:
        jaar = Begroting.objects.aggregate(nieuwste=Max("jaar"))["nieuwste"]
    doelen = Doel.objects.filter(vervallen_op=None, ontwikkellijn__programma__begroting__jaar=jaar)
    resultaten = Resultaat.objects.filter(
        vervallen_op=None, doel__ontwikkellijn__programma__begroting__jaar=jaar
    )
    doelen = doelen.select_related("ontwikkellijn__programma__begroting")
    resultaten = resultaten.select_related("doel__ontwikkellijn__programma__begroting")
    geweest = _known(side_of(besluit), besluit, DOELEN)
    alle: list[Dient] = [*doelen, *resultaten]
    rijen = {(side_of(rij), rij.pk): rij for rij in alle}
    teksten = {sleutel: text_of_goal(rij) for sleutel, rij in rijen.items() if sleutel not in geweest}
    treffers = rank(text_of_decision(besluit), teksten, hoogstens=hoogstens)
    return [
        Kandidaat(besluit, rijen[treffer.sleutel], treffer.score, treffer.woorden) for treffer in treffers
    ]


def propose_besluiten(dient: Dient, *, hoogstens: int = 10) -> list[Kandidaat]:
    """Dossiers, items and promises that may serve a goal or result, best first; concepts too. Five queries.

    Looks at the newest decisions only: comparing takes time with their number. Three more where the titles above
    `dient` are not loaded.
    """
    dossiers = Dossier.objects.order_by("-sorteerdatum", "-pk")[:_MEESTE_BESLUITEN]
    stukken = Instrument.objects.select_related("dossier").order_by("-pk")[:_MEESTE_BESLUITEN]
    beloften = Toezegging.objects.select_related("dossier").order_by("-pk")[:_MEESTE_BESLUITEN]
    geweest = _known(side_of(dient), dient, BESLUITEN)
    alle: list[Besluit] = [*dossiers, *stukken, *beloften]
    rijen = {(side_of(rij), rij.pk): rij for rij in alle}
    teksten = {sleutel: text_of_decision(rij) for sleutel, rij in rijen.items() if sleutel not in geweest}
    treffers = rank(text_of_goal(dient), teksten, hoogstens=hoogstens)
    return [Kandidaat(rijen[treffer.sleutel], dient, treffer.score, treffer.woorden) for treffer in treffers]


def side_of(rij: Model) -> str:
    """The foreign key of a link that a row fills: "dossier", "instrument", "toezegging", "doel" or "resultaat"."""
    return str(rij._meta.model_name)


def text_of_goal(rij: Dient) -> str:
    """The words by which a goal is compared: its own, its explanation, and the titles above it."""
    lijn = rij.ontwikkellijn if isinstance(rij, Doel) else rij.doel.ontwikkellijn
    delen = (rij.tekst, rij.toelichting, lijn.titel, lijn.programma.titel)
    return "\n".join(delen)[:_LANGSTE_TEKST]


def text_of_decision(rij: Besluit) -> str:
    """The words by which a decision is compared; those of its dossier's title count for an item too."""
    if isinstance(rij, Dossier):
        return "\n".join((rij.titel, rij.kop, rij.waar_gaat_het_over))[:_LANGSTE_TEKST]
    titel = rij.dossier.titel if rij.dossier else ""
    if isinstance(rij, Toezegging):
        return "\n".join((rij.titel, rij.tekst, titel))[:_LANGSTE_TEKST]
    return "\n".join((rij.titel, rij.vraagt, rij.betekenis_voor, titel))[:_LANGSTE_TEKST]


def _known(kant: str, rij: Model, andere: tuple[str, ...]) -> set[tuple[str, Any]]:
    """What `rij` is linked to already, in whatever state, or is known to have nothing to do with. Two queries."""
    waar = Q(**{kant: rij})
    sleutels = [f"{naam}_id" for naam in andere]
    rijen = [
        *Bijdrage.objects.filter(waar).values_list(*sleutels),
        *AfgewezenBijdrage.objects.filter(waar).values_list(*sleutels),
    ]
    return {
        (naam, sleutel)
        for paar in rijen
        for naam, sleutel in zip(andere, paar, strict=True)
        if sleutel is not None
    }
