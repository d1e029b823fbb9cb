"""What adds to the trail of carrying out. All or nothing, and each update leaves its line in the log."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max

from dossiers.acties.publicatie import set_public
from dossiers.adressen import free_slug, make_slug
from dossiers.logboek import BEHEER, Poging, differences, log
from dossiers.models import Agendapunt, Dossier, Instrument, Raadsbrief, Toezegging, Voortgang
from dossiers.tekst import plain
from dossiers.zoeken.bijwerken import gathered

Uitvoerbaar = Instrument | Toezegging
_VERVOLG = {Dossier: "vervolg_dossier", Instrument: "vervolg_instrument", Toezegging: "vervolg_toezegging"}
# What makes two letters one and the same.
_WELKE_BRIEF = ("titel", "kenmerk", "datum")


@dataclass(frozen=True)
class Uitvoeringsmelding:
    """What one update says; the fields are those of Voortgang. `vervolg`: in what it goes on, with `voortgezet`."""

    staat: str
    tekst: str
    reden: str = ""
    vervolg: Dossier | Instrument | Toezegging | None = None
    datum: datetime.date | None = None
    melder: str = Voortgang.Melder.COLLEGE
    brief: Raadsbrief | None = None
    agendapunt: Agendapunt | None = None
    adres: str = ""


@dataclass(frozen=True)
class Briefregel:
    """What a letter says about one item.

    `gezien` is the key of the latest update of the item when the clerk looked (0: there was none; None: not asked).
    `toch` adds it although it is not the first of this letter, or although another came in meanwhile.
    """

    op: Uitvoerbaar
    melding: Uitvoeringsmelding
    gezien: int | None = None
    toch: bool = False

    @property
    def sleutel(self) -> str:
        return key_of(self.op)


@dataclass(frozen=True)
class Afhandeling:
    """What a letter added; `stond_er_al` had been added before by the same letter in the same words."""

    brief: Raadsbrief
    nieuw: list[Voortgang] = field(default_factory=list)
    stond_er_al: list[Voortgang] = field(default_factory=list)


class Botsing(Exception):  # noqa: N818 - the word a clerk would use
    """Nothing was stored: of some items the trail is not what the clerk saw. `bij` tells by the key of the item."""

    def __init__(self, bij: Mapping[str, str]) -> None:
        super().__init__(" ".join(bij.values()))
        self.bij = dict(bij)


def key_of(op: Uitvoerbaar) -> str:
    """What names a motion, an amendment or a promise in a form: `instrument-12`."""
    return f"{op._meta.model_name}-{op.pk}"


def make_voortgang(op: Uitvoerbaar, melding: Uitvoeringsmelding) -> Voortgang:
    """The update as a draft that holds; not stored. Raises ValidationError by field. A query for each foreign key."""
    rij = fill_voortgang(op, melding)
    rij.full_clean()
    return rij


def fill_voortgang(op: Uitvoerbaar, melding: Uitvoeringsmelding) -> Voortgang:
    """The update as a draft, not judged. No query."""
    rij = Voortgang(
        **{"instrument" if isinstance(op, Instrument) else "toezegging": op},
        staat=melding.staat,
        tekst=plain(melding.tekst).strip(),
        reden=plain(melding.reden).strip(),
        datum=melding.datum,
        melder=melding.melder,
        brief=melding.brief,
        agendapunt=melding.agendapunt,
        adres=melding.adres,
    )
    if melding.vervolg is not None:
        setattr(rij, _VERVOLG[type(melding.vervolg)], melding.vervolg)
    return rij


def record_voortgang(
    *,
    op: Uitvoerbaar,
    melding: Uitvoeringsmelding,
    by: User | None,
    openbaar: bool = False,
    vanuit: str = BEHEER,
) -> Voortgang:
    """Adds one update to the trail of `op`, as a draft or public at once. About ten queries.

    Raises ValidationError by field where the update cannot be.
    """
    with Poging("melding", op=op, by=by, vanuit=vanuit), transaction.atomic(), gathered():
        _lock([op])
        return _add(make_voortgang(op, melding), by=by, openbaar=openbaar, vanuit=vanuit)


def settle_by_letter(
    *,
    brief: Raadsbrief,
    regels: Sequence[Briefregel],
    by: User | None,
    openbaar: bool = False,
    vanuit: str = BEHEER,
) -> Afhandeling:
    """Adds what one letter says about several items, each with its own line: all of them or none.

    `brief` may be new: it is then stored too. Sent twice, the same letter and the same words are kept once. Each line
    takes the letter, and its date where it has none itself. Some ten queries for each line.
    Raises Botsing where a trail is not what the clerk saw, and ValidationError where a line cannot be.
    """
    if not regels:
        raise ValidationError("Kies minstens één motie, amendement of toezegging waar de brief over gaat.")
    if len({regel.sleutel for regel in regels}) < len(regels):
        raise ValidationError("Een stuk staat twee keer in de lijst. Laat het één keer staan.")
    onderwerp = brief if brief.pk else regels[0].op
    with (
        Poging("brief", op=onderwerp, by=by, vanuit=vanuit, ook=(Botsing,)),
        transaction.atomic(),
        # Who writes the index keeps all others from it: only once every item is in hand.
        gathered(),
    ):
        brief = _stored_letter(brief, by=by, vanuit=vanuit)
        _lock([regel.op for regel in regels])
        rijen = [make_voortgang(regel.op, _of_letter(regel.melding, brief)) for regel in regels]
        eerder = _same_letter_lines(brief)
        al = [_same_update(rij, eerder) for rij in rijen]
        if botsingen := _collisions(regels, al, eerder):
            raise Botsing(botsingen)
        if openbaar:
            set_public(op=brief, by=by, vanuit=vanuit)
        gedaan = Afhandeling(brief)
        for rij, gevonden in zip(rijen, al, strict=True):
            if gevonden is None:
                gedaan.nieuw.append(_add(rij, by=by, openbaar=openbaar, vanuit=vanuit))
                continue
            gedaan.stond_er_al.append(gevonden)
            if openbaar:
                set_public(op=gevonden, by=by, vanuit=vanuit)
        return gedaan


def judge_letter(*, brief: Raadsbrief, regels: Sequence[Briefregel]) -> tuple[dict[str, str], list[str]]:
    """What settle_by_letter would say now: the collisions, and the keys of what it would not add again. No trace.

    About ten queries for each line. Raises ValidationError where a line cannot be.
    """
    er_al = brief if brief.pk else find_letter(brief)
    rijen = [make_voortgang(regel.op, _of_letter(regel.melding, er_al or brief)) for regel in regels]
    eerder = _same_letter_lines(er_al) if er_al else {}
    al = [_same_update(rij, eerder) for rij in rijen]
    dubbel = [regel.sleutel for regel, gevonden in zip(regels, al, strict=True) if gevonden]
    return _collisions(regels, al, eerder), dubbel


# -- the letter ---------------------------------------------------------------------------------------------------
def find_letter(brief: Raadsbrief) -> Raadsbrief | None:
    """The letter that is there already under this title, number and date; None where there is none. One query."""
    waar = {naam: getattr(brief, naam) for naam in _WELKE_BRIEF}
    return Raadsbrief.objects.filter(**waar).order_by("pk").first()


def _stored_letter(brief: Raadsbrief, *, by: User | None, vanuit: str) -> Raadsbrief:
    """The letter as it stands in the database, locked; made where it is new."""
    er_al = brief if brief.pk else find_letter(brief) or _record_letter(brief, by=by, vanuit=vanuit)
    rij = Raadsbrief.objects.select_for_update().get(pk=er_al.pk)
    if rij.intrekking and not rij.is_openbaar:
        raise ValidationError(
            "Deze brief is ingetrokken. Publiceer de brief eerst opnieuw, of kies een andere."
        )
    nieuw = {"adres": brief.adres, "samenvatting": plain(brief.samenvatting)}
    if any(waarde and waarde != getattr(rij, naam) for naam, waarde in nieuw.items()):
        raise ValidationError(
            "Deze brief staat er al, met andere gegevens. Kies de brief uit de lijst, of wijzig hem in het beheer."
        )
    return rij


def _record_letter(brief: Raadsbrief, *, by: User | None, vanuit: str) -> Raadsbrief:
    """Stores a new letter under an address of its own; where another clerk was first, that letter."""
    brief.samenvatting = plain(brief.samenvatting)
    brief.slug = free_slug(
        make_slug(brief.kenmerk) or make_slug(brief.titel) or "brief", Raadsbrief.objects.all()
    )
    brief.full_clean()
    try:
        with transaction.atomic():
            brief.save()
    except IntegrityError:
        eerder = find_letter(brief)
        if eerder is None:
            raise ValidationError("Iemand anders bewaarde net een brief. Probeer het nog eens.") from None
        return eerder
    log(handeling="gemaakt", op=brief, by=by, vanuit=vanuit, oud={}, nieuw=differences(None, brief)[1])
    return brief


def _of_letter(melding: Uitvoeringsmelding, brief: Raadsbrief) -> Uitvoeringsmelding:
    """A letter that is not stored cannot be pointed at; its date counts all the same."""
    return replace(melding, brief=brief if brief.pk else None, datum=melding.datum or brief.datum)


# -- the lines ----------------------------------------------------------------------------------------------------
def _lock(items: Sequence[Uitvoerbaar]) -> None:
    """Keeps other clerks from the trails of these items until the end of the transaction; always in one order."""
    for model in (Instrument, Toezegging):
        sleutels = {item.pk for item in items if isinstance(item, model)}
        if not sleutels:
            continue
        rijen: Any = model.objects.select_for_update(of=("self",)).filter(pk__in=sleutels).order_by("pk")
        if {rij.pk for rij in rijen} != sleutels:
            raise ValidationError("Een van de gekozen stukken bestaat niet meer. Kies opnieuw.")


def _same_letter_lines(brief: Raadsbrief) -> dict[str, list[Voortgang]]:
    """What this letter said before, by the key of the item; what was withdrawn left out. One query."""
    uit: dict[str, list[Voortgang]] = {}
    for rij in Voortgang.objects.filter(brief=brief, intrekking="").order_by("pk"):
        soort, pk = (
            ("instrument", rij.instrument_id) if rij.instrument_id else ("toezegging", rij.toezegging_id)
        )
        uit.setdefault(f"{soort}-{pk}", []).append(rij)
    return uit


def _same_update(rij: Voortgang, eerder: Mapping[str, list[Voortgang]]) -> Voortgang | None:
    """The update that this one would repeat word for word."""
    op = rij.instrument or rij.toezegging
    velden = ("staat", "tekst", "reden", "datum", "melder", *(f"{naam}_id" for naam in _VERVOLG.values()))
    van_dit = eerder.get(key_of(op), []) if op else []
    gelijk = (ander for ander in van_dit if all(getattr(rij, v) == getattr(ander, v) for v in velden))
    return next(gelijk, None)


def _collisions(
    regels: Sequence[Briefregel],
    al: Sequence[Voortgang | None],
    eerder: Mapping[str, list[Voortgang]],
) -> dict[str, str]:
    """A sentence for each item that needs another look. Two queries."""
    laatste = last_updates([regel.op for regel in regels])
    bij: dict[str, str] = {}
    for regel, gevonden in zip(regels, al, strict=True):
        if gevonden is not None or regel.toch:
            continue
        if uit_deze_brief := eerder.get(regel.sleutel):
            bij[regel.sleutel] = (
                f"Uit deze brief staat hier al een melding: {uit_deze_brief[-1].get_staat_display()}. "
                "Vink aan dat deze er ook bij moet, of haal dit stuk weg."
            )
        elif regel.gezien is not None and laatste.get(regel.sleutel, 0) != regel.gezien:
            bij[regel.sleutel] = (
                "Intussen is hier een andere melding bij gekomen. Bekijk die eerst. "
                "Vink aan dat deze er ook bij moet, of haal dit stuk weg."
            )
    return bij


def last_updates(items: Sequence[Uitvoerbaar]) -> dict[str, int]:
    """The key of the latest update, drafts included, by the key of the item; absent without one. Two queries."""
    uit: dict[str, int] = {}
    for model, veld in ((Instrument, "instrument"), (Toezegging, "toezegging")):
        sleutels = [item.pk for item in items if isinstance(item, model)]
        rijen = Voortgang.objects.filter(**{f"{veld}__in": sleutels}).order_by().values_list(veld)
        uit |= {f"{veld}-{pk}": hoogste for pk, hoogste in rijen.annotate(hoogste=Max("pk"))}
    return uit


def _add(rij: Voortgang, *, by: User | None, openbaar: bool, vanuit: str) -> Voortgang:
    rij.save()
    log(handeling="melding", op=rij, by=by, vanuit=vanuit, oud={}, nieuw=differences(None, rij)[1])
    if openbaar:
        set_public(op=rij, by=by, vanuit=vanuit)
    return rij
