"""Whether the links on the page of one item work: to its papers, to each version of its text, to
its source."""

from collections.abc import Iterable

from agendawijzer.links.linkstand import Standen, bronadres, find_standen
from agendawijzer.links.stukken import Stuk
from agendawijzer.portaal.instrument.geladen import GeladenPaginastuk


def find_linkstanden(instrument: GeladenPaginastuk, papieren: Iterable[Stuk]) -> Standen:
    """Those of `papieren` and of the source; each version of the text gets its own as `stand`. One
    query."""
    versies = instrument.openbare_versies
    adressen = [bronadres(instrument)]
    adressen += [papier.adres for papier in papieren]
    adressen += [versie.adres for versie in versies]
    standen = find_standen(adressen)
    for versie in versies:
        versie.stand = standen[versie.adres]
    return standen
