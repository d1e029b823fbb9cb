"""Rows that bring more along than their table has, by name: for the type checker alone.

At run time each of these is the model itself. The selection that brings what, stands with it; a row that came another
way does not have it, and asking for it is then an AttributeError. What hangs on a dossier is loaded beside it, not on
it, so a loaded dossier has no name of its own.
"""

import datetime
from typing import TYPE_CHECKING

from dossiers.models import Toezegging

if TYPE_CHECKING:

    class GeladenToezegging(Toezegging):
        """A promise with its state; `dossiers.selectie.with_staat` brings it."""

        staat: str
        gemeld_op: datetime.date | None
        te_laat: bool

else:
    GeladenToezegging = Toezegging
