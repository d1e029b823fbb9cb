"""Words for a meeting that comes and for its agenda. Pure: loaded rows in, words out."""

from dossiers.models import Agendapunt, Vergadering

_SOORT = {
    Agendapunt.Soort.WEGING: "Weging: de raad kiest of en hoe er over dit onderwerp wordt gepraat",
    Agendapunt.Soort.BESPREKING: "Bespreking: de raad praat erover",
    Agendapunt.Soort.BESLUIT: "Besluit: de raad beslist",
    Agendapunt.Soort.INFORMATIE: "Informatie: de raad krijgt uitleg",
    Agendapunt.Soort.OVERIG: "Ander agendapunt",
}


def tijdwoorden(vergadering: Vergadering) -> str:
    """`van 19.30 tot 23.00 uur`, as far as it is known."""
    begin, einde = vergadering.begintijd, vergadering.eindtijd
    if begin and einde:
        return f"van {begin:%H.%M} tot {einde:%H.%M} uur"
    if begin:
        return f"vanaf {begin:%H.%M} uur"
    return f"tot {einde:%H.%M} uur" if einde else "tijd niet vastgelegd"


def puntsoort(punt: Agendapunt) -> str:
    """What the council does with an item, in plain words."""
    return _SOORT[Agendapunt.Soort(punt.soort)]


def punttitel(punt: Agendapunt) -> str:
    """What an item is called: its own title, else that of what it is about."""
    doel = punt.instrument or punt.dossier
    return str(punt.titel or (doel and doel.titel))
