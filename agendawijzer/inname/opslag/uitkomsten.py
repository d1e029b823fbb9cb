"""What was decided on each item: a vote where there was one, an event where it was withdrawn or
held over."""

import datetime
from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.opslag.context import Context, can_become, save_fields, update
from agendawijzer.inname.opslag.samenvoegen import is_silent
from agendawijzer.inname.opslag.stukken import Itemstuk
from agendawijzer.inname.opslag.waarden import vote_values
from dossiers.logboek import differences
from dossiers.models import Gebeurtenis, Vergadering
from dossiers.zoeken.bijwerken import touch_new
from stemmingen.acties.bron import keep_source_change
from stemmingen.models import Stemming

_ZONDER_STEMMING = {
    "ingetrokken": Gebeurtenis.Soort.INGETROKKEN,
    "aangehouden": Gebeurtenis.Soort.AANGEHOUDEN,
}
_VERDICT = ("wijze", "uitkomst", "voor", "tegen", "stemmers")


def store_outcomes(context: Context, stukken: list[Itemstuk]) -> None:
    """Stores the vote or the event of every item that tells an outcome. Two to four queries when
    all are new."""
    zonder_stemming = []
    met_stemming = []
    for stuk in stukken:
        item = stuk.item
        if item.uitkomst in _ZONDER_STEMMING:
            zonder_stemming.append(stuk)
        elif item.uitkomst or item.wijze or item.voor is not None:
            met_stemming.append(stuk)
    avonden = _meetings(context, [*zonder_stemming, *met_stemming])
    _store_events(context, zonder_stemming, avonden)
    _store_votes(context, met_stemming, avonden)


def _meetings(context: Context, stukken: list[Itemstuk]) -> dict[datetime.date, Vergadering]:
    """The plenary meetings of the dates under which the items stand. One query, only where there
    are such dates."""
    if context.vergadering:
        return {context.vergadering.datum: context.vergadering}
    datums = {stuk.item.datum for stuk in stukken if stuk.item.datum}
    if not datums:
        return {}
    rijen = Vergadering.objects.filter(soort=Vergadering.Soort.PLENAIR, datum__in=datums)
    return {rij.datum: rij for rij in rijen}


def _store_events(
    context: Context, stukken: list[Itemstuk], avonden: dict[datetime.date, Vergadering]
) -> None:
    if not stukken:
        return
    instrumenten = [stuk.instrument for stuk in stukken]
    rijen = Gebeurtenis.objects.filter(instrument__in=instrumenten)
    bekend = set(rijen.values_list("instrument_id", "soort"))
    nieuw: dict[tuple[int, str], Gebeurtenis] = {}
    for stuk in stukken:
        sleutel = (stuk.instrument.pk, _ZONDER_STEMMING[stuk.item.uitkomst or ""])
        if sleutel not in bekend:
            nieuw[sleutel] = Gebeurtenis(
                instrument=stuk.instrument,
                soort=sleutel[1],
                bron=stuk.instrument.bron,
                **_when(context, stuk.item, avonden),
            )
    touch_new(*Gebeurtenis.objects.bulk_create(nieuw.values()))
    context.verslag.nieuw += len(nieuw)


def _store_votes(
    context: Context, stukken: list[Itemstuk], avonden: dict[datetime.date, Vergadering]
) -> None:
    bestaand = _existing_votes([stuk for stuk in stukken if not stuk.nieuw])
    nieuw: list[Stemming] = []
    for volgorde, stuk in enumerate(stukken, start=1):
        wanneer = _when(context, stuk.item, avonden)
        waarden = vote_values(stuk.item, datum=wanneer["datum"])
        eerdere = bestaand.setdefault(stuk.instrument.pk, [])
        if (rij := _match(eerdere, waarden)) is None:
            rij = Stemming(
                instrument=stuk.instrument,
                bron=stuk.instrument.bron,
                volgorde=min(volgorde, 32767),
                herstemming_van=_tie_before(eerdere),
                vergadering=wanneer["vergadering"],
                **waarden,
                **context.publicatie,
            )
            nieuw.append(rij)
            eerdere.append(rij)
        elif rij.pk:
            _update_vote(context, rij, stuk, waarden, wanneer["vergadering"])
    _create(context, nieuw)
    _link_re_votes(context, nieuw, bestaand)


def _link_re_votes(
    context: Context, nieuw: list[Stemming], bestaand: dict[int, list[Stemming]]
) -> None:
    """A tie whose re-vote was stored before it, or with it: the next vote on the same instrument
    decides again."""
    for stemming in nieuw:
        if stemming.uitkomst != "gestaakt" or not stemming.pk:
            continue
        volgende = _first_after(stemming, bestaand[stemming.instrument_id])
        if volgende and volgende.herstemming_van_id is None:
            save_fields(volgende, {"herstemming_van": stemming})
            if volgende not in nieuw:
                context.verslag.gewijzigd += 1


def _first_after(stemming: Stemming, rijen: list[Stemming]) -> Stemming | None:
    for rij in rijen:
        if rij.pk and _is_later(rij, stemming):
            return rij
    return None


def _is_later(rij: Stemming, dan: Stemming) -> bool:
    if rij.datum and dan.datum and rij.datum != dan.datum:
        return rij.datum > dan.datum
    return bool(rij.datum == dan.datum and rij.volgorde > dan.volgorde)


def _existing_votes(stukken: list[Itemstuk]) -> dict[int, list[Stemming]]:
    """The votes on instruments that were there before, oldest first. One query, none for a new
    page."""
    per_instrument: dict[int, list[Stemming]] = {}
    if sleutels := {stuk.instrument.pk for stuk in stukken}:
        rijen = Stemming.objects.select_for_update(of=("self",)).select_related("bron")
        for rij in rijen.filter(instrument__in=sleutels).order_by("sorteerdatum", "pk"):
            per_instrument.setdefault(rij.instrument_id, []).append(rij)
    return per_instrument


def _match(eerdere: list[Stemming], waarden: dict[str, Any]) -> Stemming | None:
    """The vote that the page means: the same figures, else the same day, else the only one that can
    be it.

    A tie and what came after it are two votes (article 32 of the Gemeentewet), so they never match
    by day alone.
    """
    datum = waarden["datum"]
    zelfde_dag = [rij for rij in eerdere if not (datum and rij.datum) or rij.datum == datum]
    kern = ("uitkomst", "voor", "tegen")
    for rij in zelfde_dag:
        if all(getattr(rij, veld) == waarden[veld] for veld in kern):
            return rij
    staakt = waarden["uitkomst"] == "gestaakt"
    zelfde_soort = [rij for rij in zelfde_dag if (rij.uitkomst == "gestaakt") == staakt]
    return zelfde_soort[0] if len(zelfde_soort) == 1 else None


def _tie_before(eerdere: list[Stemming]) -> Stemming | None:
    """The tie that a following vote on the same instrument decides again, if it is stored and not
    yet decided."""
    if not eerdere:
        return None
    laatste = eerdere[-1]
    return laatste if laatste.pk and laatste.uitkomst == "gestaakt" else None


def _update_vote(
    context: Context,
    rij: Stemming,
    stuk: Itemstuk,
    gelezen: dict[str, Any],
    vergadering: Vergadering | None,
) -> None:
    rij.instrument = stuk.instrument
    eerst = copy(rij)
    if not context.is_from_this_page(rij.bron):
        # Another page words the same outcome in its own way: that is no difference.
        gelezen = {veld: waarde for veld, waarde in gelezen.items() if veld != "woorden"}
    elif _is_told_anew(rij, gelezen):
        _replace(context, rij, gelezen)
    update(context, rij, gelezen, naam=f"Stemming over {stuk.instrument}", woorden=stuk.item.ruw)
    if vergadering and rij.vergadering_id is None and rij.datum == vergadering.datum:
        save_fields(rij, {"vergadering": vergadering})
        context.verslag.gewijzigd += 1
    oud, nieuw = differences(eerst, rij)
    if nieuw:
        reden = f"Gewijzigd in de bron: {context.bron}."
        keep_source_change(oud=eerst, nieuw=rij, reden=reden, by=None)
        context.log(rij, oud, nieuw)


def _is_told_anew(rij: Stemming, gelezen: dict[str, Any]) -> bool:
    """Whether the page now tells another verdict than the one we have from it, which no clerk has
    changed.

    Field by field the two would mix: `met algemene stemmen` with the figures of a divided vote.
    """
    vorige = rij.bron.waarden if rij.bron else {}
    verteld = [veld for veld in _VERDICT if not is_silent(gelezen[veld])]
    anders = any(gelezen[veld] != getattr(rij, veld) for veld in verteld)
    heel = gelezen["voor"] is not None or not is_silent(gelezen["wijze"])
    onaangeroerd = all(veld in vorige and getattr(rij, veld) == vorige[veld] for veld in _VERDICT)
    return anders and heel and onaangeroerd and not is_silent(gelezen["uitkomst"])


def _replace(context: Context, rij: Stemming, gelezen: dict[str, Any]) -> None:
    """Takes over the whole verdict, also what it no longer tells; a verdict that cannot be is left
    for `update`."""
    waarden = {veld: gelezen[veld] for veld in _VERDICT}
    if rij.bron is None or not can_become(rij, waarden):
        return
    save_fields(rij, waarden)
    save_fields(rij.bron, {"waarden": rij.bron.waarden | waarden, "gelezen_op": context.nu})
    context.verslag.gewijzigd += 1


def _create(context: Context, nieuw: list[Stemming]) -> None:
    """Stores all votes at once; where the database refuses, one by one, and says which and why."""
    if not nieuw:
        return
    try:
        with transaction.atomic():
            touch_new(*Stemming.objects.bulk_create(nieuw))
        _count(context, nieuw)
        return
    except (IntegrityError, DataError):
        pass
    for rij in nieuw:
        rij.pk = None
        try:
            rij.clean_fields(exclude=["instrument", "vergadering", "bron", "herstemming_van"])
            rij.validate_constraints()
        except ValidationError as fout:
            context.verslag.verschillen.append(
                f"{rij}: niet opgenomen, want dit kan niet. {' '.join(fout.messages)} "
                "De regel is bewaard bij het stuk; vul de stemming in het beheer in."
            )
        else:
            rij.save(force_insert=True)
            _count(context, [rij])


def _count(context: Context, nieuw: list[Stemming]) -> None:
    context.verslag.nieuw += len(nieuw)
    for rij in nieuw:
        context.log(rij, *differences(None, rij))


def _when(
    context: Context, item: Item, avonden: dict[datetime.date, Vergadering]
) -> dict[str, Any]:
    datum = context.date_of(item.datum)
    return {"datum": datum, "vergadering": avonden.get(datum) if datum else None}
