"""From proposals to what is stored."""

from collections.abc import Sequence
from typing import Any

from agendawijzer.griffie.inlezen.voorstellen import Lijstvoorstel
from dossiers.acties.lijst import Lijstregel, Opgeslagen, record_lijst


def store(voorstellen: Sequence[Lijstvoorstel], *, by: Any, openbaar: bool) -> Opgeslagen:
    """Stores what the proposals bring: all of it or, with ValidationError, nothing."""
    regels = [
        Lijstregel(voorstel.regel.rij, voorstel.doel, voorstel.afspraken, voorstel.melding)
        for voorstel in voorstellen
        if voorstel.kan and voorstel.doel is not None
    ]
    return record_lijst(regels=regels, by=by, openbaar=openbaar)
