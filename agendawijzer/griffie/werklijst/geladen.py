"""Rows of the worklists with what `agendawijzer.griffie.werklijst.vragen` brings along (`dossiers.geladen`)."""

import datetime
from typing import TYPE_CHECKING

from dossiers.models import Instrument
from stemmingen.models import Stemming

if TYPE_CHECKING:

    class StukZonderUitkomst(Instrument):
        # The key of its latest vote, drafts included.
        stemming: int | None

    class OpenStaking(Stemming):
        # The day of the re-vote, where that is planned.
        opnieuw_op: datetime.date | None

else:
    StukZonderUitkomst, OpenStaking = Instrument, Stemming
