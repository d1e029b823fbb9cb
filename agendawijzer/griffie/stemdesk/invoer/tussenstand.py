"""The verdict while a clerk is still typing: calm about what is simply not filled in yet."""

from typing import Any

from agendawijzer.griffie.stemdesk.invoer.formulier import Stemformulier
from stemmingen.wet.invoer import Oordeel


def describe_so_far(form: Stemformulier, oordeel: Oordeel | None) -> dict[str, Any]:
    """What the script shows beside the form: total, sentence, article, problems by place, warnings."""
    if oordeel is None:
        return _without("Er staat nog iets in het formulier dat niet kan.", form.plek)
    if oordeel.invoer.wijze == "hoofdelijk" and (over := _still_to_call(form)):
        keuzes = [lid.keuze for lid in oordeel.invoer.leden or ()]
        stand = f"{keuzes.count('voor')} – {keuzes.count('tegen')}" if over < len(keuzes) else ""
        fouten = {plek: teksten for plek, teksten in form.plek.items() if plek != "leden"}
        return _without(f"Nog {over} {'lid' if over == 1 else 'leden'} te gaan.", fouten) | {"stand": stand}
    invoer, uitslag = oordeel.invoer, oordeel.uitslag
    geteld = invoer.voor is not None and invoer.tegen is not None
    return {
        "stand": f"{invoer.voor} – {invoer.tegen}" if geteld else "",
        "klasse": invoer.uitkomst,
        "zin": uitslag.zin,
        "artikel": uitslag.artikel,
        "fouten": form.plek,
        "waarschuwingen": list(uitslag.waarschuwingen),
    }


def _without(zin: str, fouten: dict[str, list[str]]) -> dict[str, Any]:
    leeg: dict[str, Any] = {"stand": "", "klasse": "onbekend", "artikel": "", "waarschuwingen": []}
    return leeg | {"zin": zin, "fouten": fouten}


def _still_to_call(form: Stemformulier) -> int:
    """Members without a vote, once it is clear that the roll call is entered and not its total alone."""
    gegeven = form.cleaned_data
    keuzes = [gegeven.get(f"lid_{lid.persoon_id}") for lid in form.raad.leden]
    if gegeven.get("voor") is not None and not {"voor", "tegen"} & set(keuzes):
        return 0
    return sum(not keuze for keuze in keuzes)
