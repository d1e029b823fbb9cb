"""Whether the links on the page of one item work: to its papers, to each version of its text, to
its source."""

from typing import Any

from agendawijzer.links.linkstand import bronadres, find_standen
from agendawijzer.links.stukken import with_stand, with_standen


def find_linkstanden(context: dict[str, Any]) -> dict[str, Any]:
    """What to add to the context of `agendawijzer.portaal.instrument.beeld.make_context`. One
    query.

    `stuk` and `stukken` are those of the item with whether they work, `bronstand` is that of its
    source. Each version of the text gets its own as `stand`.
    """
    instrument, stuk, stukken = context["instrument"], context["besluit"].stuk, context["stukken"]
    versies = instrument.openbare_versies
    papieren = [*stukken, stuk] if stuk else stukken
    standen = find_standen(
        [
            bronadres(instrument),
            *(papier.adres for papier in papieren),
            *(versie.adres for versie in versies),
        ]
    )
    for versie in versies:
        versie.stand = standen[versie.adres]
    return {
        "stuk": stuk and with_stand(stuk, standen),
        "stukken": with_standen(stukken, standen),
        "bronstand": standen[bronadres(instrument)],
    }
