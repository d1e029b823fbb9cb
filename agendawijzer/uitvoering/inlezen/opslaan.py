"""Stores an accepted list: all its rows or none, each through the actions that leave a line in the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from agendawijzer.uitvoering.inlezen.voorstellen import Voorstel
from dossiers.logboek import INLEZEN
from dossiers.models import Toezegging
from dossiers.toezegging_actions import record_afspraken, record_toezegging
from dossiers.uitvoering_actions import record_voortgang


@dataclass
class Opgeslagen:
    """How many of each were stored."""

    toezeggingen: int = 0
    meldingen: int = 0
    afspraken: int = 0


class Mislukt(Exception):  # noqa: N818 - an outcome, with a sentence for the clerk
    """Nothing was stored; the message names the row and what stands in the way."""


def store(voorstellen: Sequence[Voorstel], *, by: Any, openbaar: bool) -> Opgeslagen:
    """Stores what the proposals bring, as drafts or public at once. Some ten queries for each of them.

    Raises Mislukt, and then nothing is stored.
    """
    gedaan = Opgeslagen()
    with transaction.atomic():
        for voorstel in voorstellen:
            if not voorstel.kan:
                continue
            try:
                _store_one(voorstel, gedaan, by=by, openbaar=openbaar)
            except ValidationError as fout:
                raise Mislukt(f"Rij {voorstel.regel.rij}: {' '.join(fout.messages)}") from fout
    return gedaan


def _store_one(voorstel: Voorstel, gedaan: Opgeslagen, *, by: Any, openbaar: bool) -> None:
    doel = voorstel.doel
    if doel is None:
        return
    if voorstel.nieuw and isinstance(doel, Toezegging):
        record_toezegging(toezegging=doel, by=by, openbaar=openbaar, vanuit=INLEZEN)
        gedaan.toezeggingen += 1
    if voorstel.afspraken:
        record_afspraken(op=doel, afspraken=voorstel.afspraken, by=by, vanuit=INLEZEN)
        gedaan.afspraken += 1
    if voorstel.melding:
        record_voortgang(op=doel, melding=voorstel.melding, by=by, openbaar=openbaar, vanuit=INLEZEN)
        gedaan.meldingen += 1
