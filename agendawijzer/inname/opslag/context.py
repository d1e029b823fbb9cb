"""What all steps of storing one page share."""

import datetime
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from agendawijzer.inname.opslag.samenvoegen import Samenvoeging, merge
from agendawijzer.inname.opslag.verslag import Opslagverslag
from dossiers.logboek import INLEZEN, line
from dossiers.models import Bron, Dossier, Logregel, Vergadering, Verschil
from dossiers.openbaarheid import Publicatie


@dataclass
class Context:
    """The page being stored: its source, what it belongs to, and what was done so far."""

    bron: Bron
    concept: bool
    verslag: Opslagverslag
    # Whether the dossier or meeting was made just now, so that nothing can hang on it yet.
    nieuw: bool = False
    dossier: Dossier | None = None
    vergadering: Vergadering | None = None
    # Of the dossier: a page can bear more than one number, and a clerk can have mended the first.
    nummers: tuple[str, ...] = ()
    nu: datetime.datetime = field(default_factory=timezone.now)
    # Lines for the log, written together with that of the page.
    regels: list[Logregel] = field(default_factory=list)

    @property
    def titel(self) -> str:
        return self.dossier.titel if self.dossier else ""

    def date_of(self, datum: datetime.date | None) -> datetime.date | None:
        """The day of an item: that of the meeting whose page it is, else of the paragraph it stands
        in."""
        return self.vergadering.datum if self.vergadering else datum

    @property
    def publicatie(self) -> dict[str, Any]:
        """The publication of a new row: what comes from the council's public site is public at
        once."""
        if self.concept:
            return {"publicatie": Publicatie.CONCEPT}
        return {"publicatie": Publicatie.OPENBAAR, "gepubliceerd_op": self.nu}

    def log(self, op: models.Model, oud: dict[str, Any], nieuw: dict[str, Any]) -> None:
        """Keeps a line about `op` for the end of the page."""
        self.regels.append(
            line(handeling="ingelezen", op=op, by=None, vanuit=INLEZEN, oud=oud, nieuw=nieuw)
        )

    def regelbron(self, woorden: str) -> dict[str, Any]:
        """The fields of a Bron for lines of this page."""
        pagina = self.bron
        return {
            "pagina": pagina,
            "houder": pagina.houder,
            "adres": pagina.adres,
            "titel": pagina.titel,
            "datum": pagina.datum,
            "woorden": woorden,
            "gelezen_op": self.nu,
        }

    def is_from_this_page(self, bron: Bron | None) -> bool:
        """Whether `bron` is the page being stored, or one of its lines."""
        return bron is not None and self.bron.pk in (bron.pk, bron.pagina_id)


def update(
    context: Context, rij: models.Model, gelezen: dict[str, Any], *, naam: str, woorden: str = ""
) -> set[str]:
    """Merges `gelezen` into the saved row `rij`, keeps each clash as a Verschil, gives the names of
    changed fields.

    `naam` says in messages which row is meant; `woorden` are the raw words, kept where the row had
    no source yet. No query where nothing changed and nothing clashes; else one for the row, one for
    its source, two a clash.
    """
    bron: Bron | None = rij.bron  # type: ignore[attr-defined]
    eigen = context.is_from_this_page(bron)
    samen = merge(
        huidig={veld: getattr(rij, veld) for veld in gelezen},
        gelezen=gelezen,
        vorige=bron.waarden if bron and eigen else None,
    )
    if samen.nieuw and not can_become(rij, samen.nieuw):
        samen = Samenvoeging({}, samen.nieuw | samen.botsend, samen.gelezen)
    if samen.nieuw:
        save_fields(rij, samen.nieuw)
        context.verslag.gewijzigd += 1
    if bron is None:
        bron = Bron.objects.create(**context.regelbron(woorden), waarden=samen.gelezen)
        save_fields(rij, {"bron": bron})
    elif eigen and bron.waarden | samen.gelezen != bron.waarden:
        save_fields(bron, {"waarden": bron.waarden | samen.gelezen, "gelezen_op": context.nu})
    for veld, waarde in samen.botsend.items():
        _keep_difference(context, rij, bron, veld, waarde, naam)
    return set(samen.nieuw)


def can_become(rij: models.Model, waarden: dict[str, Any]) -> bool:
    """Whether `rij` with `waarden` would be a row that the database accepts. A query for each
    constraint."""
    proef = copy(rij)
    for veld, waarde in waarden.items():
        setattr(proef, veld, waarde)
    try:
        proef.validate_constraints()
    except ValidationError:
        return False
    return True


def save_fields(rij: models.Model, waarden: dict[str, Any]) -> None:
    """Sets `waarden` on `rij` and saves only those fields and what is derived from them: one query.

    Only those, so that what a clerk saves at the same moment in another field is not overwritten.
    """
    for veld, waarde in waarden.items():
        setattr(rij, veld, waarde)
    afgeleid = [v.name for v in rij._meta.concrete_fields if set(_sources(v)) & set(waarden)]
    rij.save(update_fields=[*waarden, *afgeleid])


def _sources(veld: Any) -> tuple[str, ...]:
    van = getattr(veld, "van", ())
    return (van,) if isinstance(van, str) else van


def _keep_difference(
    context: Context, rij: models.Model, bron: Bron, veld: str, waarde: Any, naam: str
) -> None:
    ons = getattr(rij, veld)
    label = rij._meta.get_field(veld).verbose_name  # type: ignore[union-attr]
    verschil, _ = Verschil.objects.get_or_create(
        bron=bron,
        veld=veld,
        bron_waarde=str(waarde),
        defaults={"onderwerp": naam[:500], "eigen_waarde": "" if ons is None else str(ons)},
    )
    if verschil.besluit != Verschil.Besluit.OPEN:
        return  # somebody has judged it: there is nothing to tell any more
    context.verslag.verschillen.append(
        f"{naam}: {label} is bij ons “{ons}”, op de pagina “{waarde}”. Onze waarde blijft staan; "
        "beoordeel het verschil in het beheer."
    )
