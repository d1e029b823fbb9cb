"""A vote as the list of its evening loads it, for the type checker alone (`dossiers.geladen`)."""

from typing import TYPE_CHECKING

from stemmingen.models import Stemming

if TYPE_CHECKING:

    class Avondstemming(Stemming):
        """As `agendawijzer.griffie.stemdesk.avondlijst` brings it."""

        # Somebody typed something that is not saved yet.
        begonnen: bool
        hersteld: bool
        # There is a re-vote, held or planned.
        opnieuw: bool

else:
    Avondstemming = Stemming
