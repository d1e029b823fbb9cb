"""Why a vote has figures or not, each reason with a word of its own. Pure: loaded rows in, words
out.

The same words stand on the page, in the CSV and in the JSON; docs/gegevens-van-een-stemming.md
lists them.
"""

from collections.abc import Sequence
from typing import Any

from stemmingen.models import Stemming

ONBEKEND = "niet_vastgelegd"
GEHEIM = "geheim"
VASTGELEGD = "vastgelegd"
_ZINNEN = {
    GEHEIM: "Dit was een geheime stemming met briefjes (Gemeentewet, artikel 31). "
    "Hoe iemand stemde, wordt van niemand bekend.",
    "zonder_stemming": "Niemand vroeg om een stemming. Per fractie is er dus niets te tellen.",
    "algemene_stemmen": "De raad besloot met algemene stemmen: alle stemmen waren gelijk. "
    "Per fractie is niets apart vastgelegd.",
    "acclamatie": "De raad besloot bij acclamatie, dus zonder te tellen. "
    "Per fractie is niets apart vastgelegd.",
    ONBEKEND: "Hoe de fracties stemden is niet vastgelegd.",
}


def is_geheim(stemming: Stemming) -> bool:
    """Whether ballots were used: then only totals exist."""
    op_papier = stemming.wijze == Stemming.Wijze.SCHRIFTELIJK
    return op_papier or (stemming.over_personen and stemming.wijze == Stemming.Wijze.ONBEKEND)


def layer_word(stemming: Stemming, rijen: Sequence[Any]) -> str:
    """`vastgelegd` where a layer has rows, else why it has none."""
    if is_geheim(stemming):
        return GEHEIM
    if rijen:
        return VASTGELEGD
    return stemming.wijze if stemming.wijze in Stemming.ZONDER_TELLEN else ONBEKEND


def tally_word(stemming: Stemming) -> str:
    """`vastgelegd` where voor and tegen are counted, `kandidaten` where names were on the ballots,
    else why not."""
    if stemming.cijfers:
        return VASTGELEGD
    if is_geheim(stemming) and stemming.over_personen:
        return "kandidaten"
    return stemming.wijze if stemming.wijze in Stemming.ZONDER_TELLEN else ONBEKEND


def layer_sentence(woord: str) -> str:
    """What a reader is told in place of the table; empty where there is one."""
    return _ZINNEN.get(woord, "")


def source_of(rij: Any) -> str:
    """Where the figures of a row come from: the address of its source, else who keeps it; without
    one the griffie entered them."""
    if rij.bron is None:
        return "griffie"
    return str(rij.bron.adres or rij.bron.houder)
