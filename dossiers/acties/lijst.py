"""What stores a whole list of progress at once: new promises, agreements and updates. All or nothing, in bulk.

One by one, a list of thousands would keep everybody else from writing for minutes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from dossiers.acties.publicatie import set_many_public
from dossiers.acties.uitvoering import Uitvoerbaar, Uitvoeringsmelding, fill_voortgang
from dossiers.adressen import add_number, make_slug
from dossiers.logboek import INLEZEN, differences, line, log_many
from dossiers.models import Instrument, Toezegging, Voortgang
from dossiers.zoeken.bijwerken import gathered, touch, touch_new

# What the council and the college agreed about carrying out; fields of Uitvoerbaar.
AFSPRAKEN = ("portefeuille", "termijn", "termijn_woorden")
_IN_EEN_KEER = 200


@dataclass(frozen=True)
class Lijstregel:
    """What one row adds. `op` is a promise without a key where it is new; rows about the same one share it."""

    rij: int
    op: Uitvoerbaar
    afspraken: Mapping[str, Any] = field(default_factory=dict)
    melding: Uitvoeringsmelding | None = None


@dataclass(frozen=True)
class Opgeslagen:
    """How many of each were stored."""

    toezeggingen: int
    afspraken: int
    meldingen: int


def record_lijst(
    *, regels: Sequence[Lijstregel], by: User | None, openbaar: bool = False, vanuit: str = INLEZEN
) -> Opgeslagen:
    """Stores what `regels` add, as drafts or public at once. Some ten queries for every two hundred rows.

    Agreements are only filled in where there are none. Raises ValidationError, with the row in its message, where
    one cannot be; then nothing is stored.
    """
    try:
        with transaction.atomic(), gathered():
            _lock(regels)
            nieuw = _add_toezeggingen(regels, by=by, vanuit=vanuit)
            gewijzigd = _fill_in_agreements(regels, by=by, vanuit=vanuit)
            meldingen = _add_meldingen(regels, by=by, vanuit=vanuit)
            if openbaar:
                set_many_public(rijen=nieuw, by=by, vanuit=vanuit)
                set_many_public(rijen=meldingen, by=by, vanuit=vanuit)
    except IntegrityError as fout:
        raise ValidationError(
            "Een van de regels past niet bij wat er al staat. Lees de lijst opnieuw in."
        ) from fout
    return Opgeslagen(len(nieuw), gewijzigd, len(meldingen))


def _lock(regels: Sequence[Lijstregel]) -> None:
    """Keeps other clerks from these trails until the end, always in one order; and gives each row its latest values."""
    for model in (Instrument, Toezegging):
        bekend = {regel.op.pk: regel for regel in regels if isinstance(regel.op, model) and regel.op.pk}
        rijen: Any = model.objects.select_for_update(of=("self",)).filter(pk__in=bekend).order_by("pk")
        vers = {rij.pk: rij for rij in rijen}
        for pk, regel in bekend.items():
            if pk not in vers:
                raise ValidationError(
                    f"Rij {regel.rij}: dit stuk bestaat niet meer. Lees de lijst opnieuw in."
                )
        for regel in regels:
            if regel.afspraken and isinstance(regel.op, model) and regel.op.pk:
                _refresh(regel, vers[regel.op.pk])


def _refresh(regel: Lijstregel, vers: Uitvoerbaar) -> None:
    """Agreements that the row leaves alone stay as another clerk may just have recorded them."""
    for naam in AFSPRAKEN:
        kolom = str(getattr(vers._meta.get_field(naam), "attname"))  # noqa: B009 - not every kind of field has one
        if naam not in regel.afspraken:
            setattr(regel.op, kolom, getattr(vers, kolom))
        elif getattr(vers, kolom):
            zin = f"Rij {regel.rij}: iemand anders vulde dit intussen in. Lees de lijst opnieuw in."
            raise ValidationError(zin)


def _add_toezeggingen(regels: Sequence[Lijstregel], *, by: User | None, vanuit: str) -> list[Toezegging]:
    """Stores the new promises, each under an address of its own."""
    nieuw: dict[int, tuple[int, Toezegging]] = {}
    for regel in regels:
        if isinstance(regel.op, Toezegging) and regel.op.pk is None:
            nieuw.setdefault(id(regel.op), (regel.rij, regel.op))
    bezet = set(Toezegging.objects.values_list("slug", flat=True)) if nieuw else set()
    for rij, toezegging in nieuw.values():
        toezegging.slug = add_number(
            make_slug(toezegging.nummer) or make_slug(toezegging.titel) or "toezegging", bezet
        )
        bezet.add(toezegging.slug)
        _judge(toezegging, rij)
    return _store([toezegging for _, toezegging in nieuw.values()], "gemaakt", by=by, vanuit=vanuit)


def _fill_in_agreements(regels: Sequence[Lijstregel], *, by: User | None, vanuit: str) -> int:
    """Fills in what was agreed on rows that were stored before; gives on how many."""
    per_stuk: dict[tuple[type[Any], int], tuple[Uitvoerbaar, dict[str, Any]]] = {}
    for regel in regels:
        if regel.afspraken:
            _, alles = per_stuk.setdefault((type(regel.op), regel.op.pk), (regel.op, {}))
            alles |= {naam: waarde for naam, waarde in regel.afspraken.items() if naam in AFSPRAKEN}
    for model in (Instrument, Toezegging):
        rijen: list[Any] = [op for op, _ in per_stuk.values() if isinstance(op, model)]
        for op in rijen:
            for naam, waarde in per_stuk[model, op.pk][1].items():
                setattr(op, naam, waarde)
        if rijen:
            velden = sorted({naam for _, alles in per_stuk.values() for naam in alles})
            model._base_manager.bulk_update(rijen, velden, batch_size=_IN_EEN_KEER)
            touch(*rijen)
    log_many(
        line(
            handeling="gewijzigd", op=op, by=by, vanuit=vanuit, oud=dict.fromkeys(waarden, ""),
            nieuw={naam: str(waarde) for naam, waarde in waarden.items()},
        )
        for op, waarden in per_stuk.values()
    )  # fmt: skip
    return len(per_stuk)


def _add_meldingen(regels: Sequence[Lijstregel], *, by: User | None, vanuit: str) -> list[Voortgang]:
    rijen = []
    for regel in regels:
        if regel.melding is not None:
            voortgang = fill_voortgang(regel.op, regel.melding)
            _judge(voortgang, regel.rij)
            rijen.append(voortgang)
    return _store(rijen, "melding", by=by, vanuit=vanuit)


def _judge(rij: models.Model, nummer: int) -> None:
    """What can be judged without a query; the rules of the table are kept by the database itself."""
    try:
        rij.clean_fields(exclude={veld.name for veld in rij._meta.fields if veld.is_relation})
    except ValidationError as fout:
        raise ValidationError(f"Rij {nummer}: {' '.join(fout.messages)}") from fout


def _store(rijen: Sequence[Any], handeling: str, *, by: User | None, vanuit: str) -> list[Any]:
    if not rijen:
        return []
    gemaakt = type(rijen[0])._base_manager.bulk_create(rijen, batch_size=_IN_EEN_KEER)
    touch_new(*gemaakt)
    log_many(
        line(handeling=handeling, op=rij, by=by, vanuit=vanuit, oud={}, nieuw=differences(None, rij)[1])
        for rij in gemaakt
    )
    return list(gemaakt)
