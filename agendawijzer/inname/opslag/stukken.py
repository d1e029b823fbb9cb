"""The items of a page become instruments: found back where they exist, made where they are new."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.opslag.adressen import storable, title_slug
from agendawijzer.inname.opslag.context import Context, update
from agendawijzer.inname.opslag.kandidaten import find_dossiers, find_existing, number_slug
from agendawijzer.inname.opslag.waarden import instrument_values, remembered, vote_values
from dossiers.adressen import add_number
from dossiers.models import Bron, Dossier, Instrument
from dossiers.nummers import base_nummer, same_nummer
from dossiers.tekst import fold
from dossiers.zoeken.bijwerken import touch_new


@dataclass
class Itemstuk:
    """An item of the page with its instrument; `nieuw` if this item is the first to need it
    made."""

    item: Item
    instrument: Instrument
    nieuw: bool


def store_instruments(
    context: Context, items: Iterable[Item], *, jaar: int | None
) -> list[Itemstuk]:
    """Finds or makes an instrument for each item. Two to four queries when all are new, one more a
    changed row."""
    gelezen = [item for item in items if item.titel or item.nummer or item.eigen_voorstel]
    bestaand = find_existing(context, gelezen, jaar)
    dossiers = find_dossiers(context, gelezen, jaar)
    stukken: list[Itemstuk] = []
    for item in gelezen:
        gebruikt = {id(stuk.instrument) for stuk in stukken}
        kandidaten = [rij for rij in bestaand if id(rij) not in gebruikt]
        gevonden = _match(context, kandidaten, item) or _repeated(stukken, item)
        if gevonden is None:
            gevonden = _new(context, item, jaar=jaar, dossiers=dossiers, bestaand=bestaand)
            bestaand.append(gevonden)
            stukken.append(Itemstuk(item, gevonden, nieuw=True))
        else:
            stukken.append(Itemstuk(item, gevonden, nieuw=False))
    _save(context, stukken)
    return stukken


def _match(context: Context, kandidaten: list[Instrument], item: Item) -> Instrument | None:
    """The instrument that `item` means: by number (the title decides between two), else by kind and
    title."""
    # The title that the row got: an item without one bears that of its page, or its kind.
    titel = fold(instrument_values(item, paginatitel=context.titel)["titel"])
    if item.nummer:
        zelfde = [rij for rij in kandidaten if rij.nummer and same_nummer(rij.nummer, item.nummer)]
        zelfde = zelfde or [rij for rij in kandidaten if _was_numbered(rij, item.nummer)]
        if zelfde:
            met_titel = [rij for rij in zelfde if rij.titel_gevouwen == titel]
            return (met_titel or zelfde)[0]
    for rij in kandidaten:
        heeft_ander_nummer = rij.nummer and item.nummer
        if not heeft_ander_nummer and _is_known_as(rij, item.soort, titel):
            return rij
    return None


def _was_numbered(rij: Instrument, nummer: str) -> bool:
    """Whether `rij` had this number when it was read, and a clerk gave it another one since."""
    if rij.bron is None:
        return same_nummer("", nummer)
    return same_nummer(rij.bron.waarden.get("nummer") or "", nummer)


def _is_known_as(rij: Instrument, soort: str, titel: str) -> bool:
    """Whether `rij` has this kind and folded title, or had them when it was read: a clerk may have
    changed them."""
    gelezen = rij.bron.waarden if rij.bron else {}
    bekend = {
        (rij.soort, fold(rij.titel)),
        (gelezen.get("soort"), fold(gelezen.get("titel") or "")),
    }
    return (soort, titel) in bekend


def _repeated(stukken: list[Itemstuk], item: Item) -> Instrument | None:
    """The instrument of an earlier item that says the same again, such as a vote and its re-vote on
    one page."""
    for stuk in stukken:
        if _say_the_same(stuk.item, item):
            return stuk.instrument
    return None


def _say_the_same(een: Item, ander: Item) -> bool:
    if een.nummer != ander.nummer or een.soort != ander.soort:
        return False
    return fold(een.titel or "") == fold(ander.titel or "")


def _new(
    context: Context,
    item: Item,
    *,
    jaar: int | None,
    dossiers: dict[str, Dossier],
    bestaand: list[Instrument],
) -> Instrument:
    waarden = instrument_values(item, paginatitel=context.titel)
    slug = number_slug(item.nummer, jaar) if item.nummer else title_slug(waarden["titel"])
    dossier = context.dossier
    if dossier is None and item.nummer:
        dossier = dossiers.get(number_slug(base_nummer(item.nummer), jaar))
    dossier_pk = dossier.pk if dossier else None
    bezet = {rij.slug for rij in bestaand if rij.dossier_id == dossier_pk}
    if dossier is None and not item.nummer:
        # Outside a dossier an address is shared by all; a title such as "Woningbouw" comes back
        # over the years.
        zonder_dossier = Instrument.objects.filter(dossier=None, slug__startswith=slug)
        bezet |= set(zonder_dossier.values_list("slug", flat=True))
    instrument = Instrument(
        **waarden,
        slug=add_number(slug, bezet),
        dossier=dossier,
        adres=storable(item.adres),
        **context.publicatie,
    )
    # Computed fields are filled on saving; the next item of this page looks at them before that.
    instrument.titel_gevouwen = fold(instrument.titel)
    return instrument


def _save(context: Context, stukken: list[Itemstuk]) -> None:
    nieuw = [stuk for stuk in stukken if stuk.nieuw]
    bronnen = Bron.objects.bulk_create(
        Bron(**context.regelbron(stuk.item.ruw), waarden=_remembered(context, stuk.item))
        for stuk in nieuw
    )
    for stuk, bron in zip(nieuw, bronnen, strict=True):
        stuk.instrument.bron = bron
    touch_new(*Instrument.objects.bulk_create(stuk.instrument for stuk in nieuw))
    context.verslag.nieuw += len(nieuw)
    vers = {id(stuk.instrument) for stuk in nieuw}
    for stuk in stukken:
        if id(stuk.instrument) not in vers:
            naam = str(stuk.instrument)
            gelezen = instrument_values(stuk.item, paginatitel=context.titel)
            if same_nummer(stuk.instrument.nummer, gelezen["nummer"]):
                del gelezen["nummer"]  # the same number in another spelling is no difference
            update(context, stuk.instrument, gelezen, naam=naam, woorden=stuk.item.ruw)


def _remembered(context: Context, item: Item) -> dict[str, Any]:
    datum = context.date_of(item.datum)
    return remembered(
        instrument_values(item, paginatitel=context.titel), vote_values(item, datum=datum)
    )
