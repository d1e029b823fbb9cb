"""The words of a mail that it has in common with the pages: how an event is told, and where one reads on.

Those words are kept where the pages are, above this app; the portal registers them here when it starts.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from dossiers.models import Instrument
from dossiers.stroom.stroom import Voorval


@dataclass(frozen=True)
class Mailwoorden:
    """What a mail asks for. None of these asks the database about a row that is loaded."""

    # What happened, in one line without a full stop, as seen from a day.
    kop: Callable[[Voorval, datetime.date], str]
    # Where one reads on, from the top of this site or the whole address of another one; empty where nowhere.
    adres: Callable[[Voorval], str]
    # What is not certain about it, as a sentence; empty where nothing is.
    voorbehoud: Callable[[Voorval], str]
    # An item inside a sentence.
    stuknaam: Callable[[Instrument], str]
    # The line, as HTML, that tells of a made-up municipality; without a word in it for a real one.
    verzonnen: Callable[[], str]


_GEREGISTREERD: list[Mailwoorden] = []


def register_mailwoorden(woorden: Mailwoorden) -> None:
    """Lets an app above say in which words a mail tells of an event; once, when it starts. The last one counts."""
    _GEREGISTREERD.append(woorden)


def mailwoorden() -> Mailwoorden:
    """The words that were registered; LookupError where none were: a mail without words may not go. No query."""
    if not _GEREGISTREERD:
        raise LookupError(
            "Er zijn geen woorden voor mails: geen app heeft ze aangemeld (register_mailwoorden)."
        )
    return _GEREGISTREERD[-1]
