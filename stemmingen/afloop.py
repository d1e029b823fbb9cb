"""How an instrument ended, from its votes and steps. Pure: loaded rows in order of time in, one of them out."""

from collections.abc import Sequence

from dossiers.models import Gebeurtenis
from stemmingen.models import Stemming

# Steps after which the council votes no more about an item.
VAN_TAFEL = (
    Gebeurtenis.Soort.INGETROKKEN,
    Gebeurtenis.Soort.VERVALLEN,
    Gebeurtenis.Soort.VERVANGEN,
    Gebeurtenis.Soort.SAMENGEVOEGD,
)
_STAPPEN = (*VAN_TAFEL, Gebeurtenis.Soort.AANGEHOUDEN)
_BESLOTEN = (Stemming.Uitkomst.AANGENOMEN, Stemming.Uitkomst.VERWORPEN)


def afloop_of(
    stemmingen: Sequence[Stemming], gebeurtenissen: Sequence[Gebeurtenis]
) -> Stemming | Gebeurtenis | None:
    """The last vote that decided. Without one: the last step that took the item off the table, unless a vote came
    after it; then the last vote, which left it open. None where nothing is recorded."""
    besluit = next((stemming for stemming in reversed(stemmingen) if stemming.uitkomst in _BESLOTEN), None)
    if besluit:
        return besluit
    stap = next((stap for stap in reversed(gebeurtenissen) if stap.soort in _STAPPEN), None)
    laatste = stemmingen[-1] if stemmingen else None
    return stap if stap and not _is_overtaken(stap, laatste) else laatste


def _is_overtaken(stap: Gebeurtenis, laatste: Stemming | None) -> bool:
    """Whether what was held over came to a vote after that, which left it open."""
    return bool(
        laatste
        and stap.soort == Gebeurtenis.Soort.AANGEHOUDEN
        and stap.datum
        and laatste.datum
        and laatste.datum > stap.datum
    )
