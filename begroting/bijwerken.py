"""A chapter that was read becomes rows. Rows are kept, never thrown away: links and addresses hang on them."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import Model, QuerySet
from django.utils import timezone

from begroting.boom import Geld, Hoofdstuk
from begroting.kenmerk import make_kenmerk
from begroting.models import Begroting, Doel, Ontwikkellijn, Programma, Resultaat
from begroting.models.doelen import Onderdeel
from begroting.verschil import DOEL, LIJN, PROGRAMMA, RESULTAAT, Knoop, Vergelijking, compare, flatten, money
from dossiers.models import Bron, Zekerheid

MODELLEN: dict[str, type[Onderdeel]] = {LIJN: Ontwikkellijn, DOEL: Doel, RESULTAAT: Resultaat}
_OUDER = {LIJN: "programma", DOEL: "ontwikkellijn", RESULTAAT: "doel"}
_VELDEN = {
    LIJN: ("nummer", "titel", "inleiding"),
    DOEL: ("tekst", "toelichting"),
    RESULTAAT: ("tekst", "toelichting"),
}
Rijen = dict[tuple[str, Any], Any]


def load_rows(programma: Programma) -> Rijen:
    """All parts of a programme, also those that the text no longer holds, by kind and key. Three queries."""
    sets: dict[str, QuerySet[Any]] = {
        LIJN: Ontwikkellijn.objects.filter(programma=programma),
        DOEL: Doel.objects.filter(ontwikkellijn__programma=programma),
        RESULTAAT: Resultaat.objects.filter(doel__ontwikkellijn__programma=programma),
    }
    return {(soort, rij.pk): rij for soort, rijen in sets.items() for rij in rijen.order_by("volgorde", "pk")}


def compare_rows(programma: Programma, rijen: Rijen, hoofdstuk: Hoofdstuk) -> Vergelijking:
    """What differs between the programme as it stands and the chapter. No query."""
    return compare(
        [_root(programma), *(_node(soort, rij) for (soort, _), rij in rijen.items())], flatten(hoofdstuk)
    )


def _root(programma: Programma) -> Knoop:
    geld = {
        naam: Geld(*(getattr(programma, f"{naam}_{deel}") for deel in ("bedrag", "aandeel")),
                   *(getattr(programma, f"{naam}_{deel}_gedrukt") for deel in ("bedrag", "aandeel")))
        for naam in ("lasten", "baten")
    }  # fmt: skip
    velden = {veld: str(getattr(programma, veld)) for veld in ("titel", "ambitie", "slot")}
    for naam, deel in geld.items():
        velden |= money(naam, deel)
    return Knoop(PROGRAMMA, programma.pk, None, velden)


def _node(soort: str, rij: Onderdeel) -> Knoop:
    waarden = {veld: getattr(rij, veld) for veld in _VELDEN[soort]}
    velden = {veld: "" if waarde is None else str(waarde) for veld, waarde in waarden.items()}
    return Knoop(soort, rij.pk, getattr(rij, f"{_OUDER[soort]}_id"), velden, not rij.is_vervallen)


def store_hoofdstuk(
    programma: Programma, rijen: Rijen, hoofdstuk: Hoofdstuk, vergelijking: Vergelijking, *, bron: Bron
) -> tuple[int, int]:
    """Makes the programme say what the chapter says: (rows made, rows changed). A query for each of them.

    What the chapter no longer holds is marked with the moment of the export, and what came back is unmarked.
    """
    moment = hoofdstuk.export_op and timezone.make_aware(hoofdstuk.export_op)
    gezet: Rijen = {}
    nieuw, gewijzigd = 0, _set(programma, _programme_values(hoofdstuk, bron))
    bezet = {rij.kenmerk for rij in rijen.values()}
    for soort, sleutel, ouder, volgorde, waarden in _wanted(hoofdstuk):
        rij = rijen.get((soort, vergelijking.koppels.get(sleutel)))
        houder = gezet[ouder] if ouder else programma
        waarden |= {f"{_OUDER[soort]}_id": houder.pk, "volgorde": volgorde, "vervallen_op": None}
        if rij is None:
            rij = _make(soort, waarden, programma, bezet)
            nieuw += 1
        else:
            gewijzigd += _set(rij, waarden)
        gezet[sleutel] = rij
    gebleven = {(type(rij), rij.pk) for rij in gezet.values()}
    for rij in rijen.values():
        if (type(rij), rij.pk) not in gebleven and not rij.is_vervallen:
            gewijzigd += _set(rij, {"vervallen_op": moment or timezone.now()})
    follow_stamps(programma, hoofdstuk)
    return nieuw, gewijzigd


def _wanted(hoofdstuk: Hoofdstuk) -> list[tuple[str, Any, Any, int, dict[str, Any]]]:
    """(kind, place, place of its parent, order, values) of every part, parents first."""
    uit: list[tuple[str, Any, Any, int, dict[str, Any]]] = []
    for i, lijn in enumerate(hoofdstuk.lijnen):
        waarden = {"nummer": lijn.nummer, "titel": lijn.titel, "inleiding": lijn.inleiding}
        uit.append((LIJN, (i,), (), i + 1, waarden))
        for j, doel in enumerate(lijn.doelen):
            waarden = {"tekst": doel.tekst, "toelichting": doel.toelichting}
            uit.append((DOEL, (i, j), (i,), j + 1, waarden))
            for k, resultaat in enumerate(doel.resultaten):
                waarden = {"tekst": resultaat.tekst, "toelichting": resultaat.toelichting}
                uit.append((RESULTAAT, (i, j, k), (i, j), k + 1, waarden))
    return uit


def _make(soort: str, waarden: dict[str, Any], programma: Programma, bezet: set[str]) -> Any:
    kenmerk = make_kenmerk(
        soort,
        jaar=programma.begroting.jaar,
        programma=programma.slug,
        tekst=waarden.get("tekst") or waarden["titel"],
        bezet=bezet,
    )
    bezet.add(kenmerk)
    return MODELLEN[soort]._base_manager.create(**waarden, kenmerk=kenmerk)


def _programme_values(hoofdstuk: Hoofdstuk, bron: Bron) -> dict[str, Any]:
    waarden: dict[str, Any] = {
        "titel": hoofdstuk.titel,
        "ambitie": hoofdstuk.ambitie,
        "slot": hoofdstuk.slot,
        "teksten_van": Programma.Teksten.BRON,
        "bron": bron,
    }
    for naam, geld in (("lasten", hoofdstuk.lasten), ("baten", hoofdstuk.baten)):
        for deel in ("bedrag", "aandeel", "bedrag_gedrukt", "aandeel_gedrukt"):
            waarden[f"{naam}_{deel}"] = getattr(geld, deel)
    if hoofdstuk.eenheid:
        waarden |= {"eenheid": hoofdstuk.eenheid, "eenheid_zekerheid": Zekerheid.BRON}
    return waarden


def follow_stamps(programma: Programma, hoofdstuk: Hoofdstuk) -> int:
    """Moves the stamps of programme and budget forward, never back; gives how many rows changed. At most two."""
    gewijzigd = 0
    begroting: Begroting = programma.begroting
    for rij in (programma, begroting):
        stempels = {"export_op": hoofdstuk.export_op, "gebouwd_op": hoofdstuk.gebouwd_op}
        nieuwer = {
            veld: timezone.make_aware(moment)
            for veld, moment in stempels.items()
            if moment and _is_later(timezone.make_aware(moment), getattr(rij, veld))
        }
        gewijzigd += _set(rij, nieuwer)
    return gewijzigd


def _is_later(moment: datetime.datetime, bekend: datetime.datetime | None) -> bool:
    return bekend is None or moment > bekend


def _set(rij: Model, waarden: Mapping[str, Any]) -> int:
    """Saves what differs in one query: 1 where anything did, else 0 and no query."""
    anders = {veld: waarde for veld, waarde in waarden.items() if getattr(rij, veld) != waarde}
    if not anders:
        return 0
    for veld, waarde in anders.items():
        setattr(rij, veld, waarde)
    afgeleid = [veld.name for veld in rij._meta.concrete_fields if getattr(veld, "van", None) in anders]
    rij.save(update_fields=[*anders, *afgeleid])
    return 1
