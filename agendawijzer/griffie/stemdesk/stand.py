"""A vote in one sentence for the griffie."""

from stemmingen.models import Stemming

_ZONDER_CIJFERS = {
    Stemming.Wijze.ZONDER_STEMMING: " zonder stemming",
    Stemming.Wijze.ALGEMENE_STEMMEN: " met algemene stemmen",
    Stemming.Wijze.ACCLAMATIE: " bij acclamatie",
}
_WOORD = {"aangenomen": "Aangenomen", "verworpen": "Verworpen", "gestaakt": "De stemmen staken"}


def describe(stemming: Stemming) -> str:
    """`Verworpen: 13 voor, 25 tegen.` No query."""
    woord = _WOORD.get(stemming.uitkomst, "De uitkomst is nog niet ingevuld")
    if stemming.over_personen and stemming.uitkomst == Stemming.Uitkomst.AANGENOMEN:
        woord = "Benoemd of gekozen"
    elif stemming.over_personen and stemming.uitkomst == Stemming.Uitkomst.GESTAAKT:
        woord = "Niemand gekozen: er komt een nieuwe ronde"
    hoe = _ZONDER_CIJFERS.get(Stemming.Wijze(stemming.wijze), "")
    if stemming.cijfers:
        return f"{woord}{hoe}: {stemming.voor} voor, {stemming.tegen} tegen."
    return f"{woord}{hoe}."
