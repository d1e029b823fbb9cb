"""From a filled-in form to one entry: what each way of voting means for the layers."""

from typing import Any

from agendawijzer.griffie.stemdesk.invoer.formulier import KANDIDATEN, Stemformulier
from stemmingen.wet.invoer import Invoer, Lidkeuze
from stemmingen.wet.lagen import Telling, count_members, settle

Fracties = dict[int, tuple[str, Telling]]
Fouten = dict[str, list[str]]
_ALTIJD = ("uitkomst", "uitgesloten", "aanwezig", "tijd", "over_personen", "tweede_vergadering", "herstemming",
           "motivering", "toelichting")  # fmt: skip


def read_invoer(form: Stemformulier) -> tuple[Invoer, Fouten]:
    """The entry of a valid form, and by place what is missing in its rows."""
    gegeven = form.cleaned_data
    wijze = gegeven["wijze"]
    waarden: dict[str, Any] = {veld: gegeven[veld] for veld in _ALTIJD}
    waarden |= {"wijze": wijze, "uitkomst": gegeven["uitkomst"] or "onbekend", "fracties": {}, "leden": ()}
    fouten: Fouten = {}
    personen = gegeven["over_personen"] and wijze in ("schriftelijk", "onbekend")
    if personen:
        waarden |= _read_candidates(form, fouten)
    elif wijze != "zonder_stemming":
        waarden |= {veld: gegeven[veld] for veld in ("voor", "tegen")}
        waarden["blanco"] = gegeven["blanco"] if wijze == "schriftelijk" else None
        waarden["niet_gestemd"] = gegeven["niet_gestemd"] if wijze != "hoofdelijk" else None
    if gegeven["over_personen"]:
        waarden["ronde"] = gegeven["ronde"] or 1
    if wijze == "hoofdelijk":
        waarden["leden"] = _read_roll_call(form, waarden, fouten)
    elif wijze in ("handopsteken", "onbekend") and gegeven["per_fractie"] and not gegeven["over_personen"]:
        waarden["fracties"], waarden["leden"] = _read_fracties(form, fouten)
    return Invoer(**waarden), fouten


# -- per fractie --------------------------------------------------------------------------------------------------
def _read_fracties(form: Stemformulier, fouten: Fouten) -> tuple[Fracties, tuple[Lidkeuze, ...]]:
    """Side and telling of each fractie. Where one of its members did otherwise, all its members one by one."""
    fracties: Fracties = {}
    leden: list[Lidkeuze] = []
    for sleutel, fractie in form.raad.fracties.items():
        afwijkend = _read_exceptions(form, sleutel)
        if afwijkend is not None:
            telling = count_members(lid.keuze for lid in afwijkend)
            fracties[sleutel] = settle(telling)
            leden += afwijkend
            continue
        kant, telling, fout = _read_side(form, sleutel)
        if fout:
            fouten.setdefault(f"fractie_{sleutel}", []).append(f"{fractie.naam}: {fout}")
        fracties[sleutel] = (kant, telling)
    return fracties, tuple(leden)


def _read_side(form: Stemformulier, sleutel: int) -> tuple[str, Telling, str]:
    """Side, telling, and what is missing: one whole fractie on one side, divided, or told in numbers."""
    gegeven = {
        naam: form.cleaned_data.get(f"{naam}_{sleutel}")
        for naam in ("kant", "er", "voor", "tegen", "niet", "uit")
    }
    zetels, er = form.raad.fractiezetels.get(sleutel), gegeven["er"]
    kant = gegeven["kant"]
    if kant in ("voor", "tegen"):
        if er is None:
            return kant, Telling(), ""
        if er == 0:
            return "afwezig", Telling(), "hier was niemand van. Kies ‘anders’, of verbeter de aanwezigheid."
        return (
            kant,
            _telling(zetels, voor=er if kant == "voor" else 0, tegen=er if kant == "tegen" else 0),
            "",
        )
    if kant == "verdeeld":
        return _read_divided(zetels, er, gegeven["voor"], gegeven["tegen"])
    if kant == "anders":
        getallen = {naam: gegeven[naam] for naam in ("voor", "tegen", "niet", "uit")}
        if all(getal is None for getal in getallen.values()):
            return (
                ("afwezig", _telling(zetels, zonder=True), "")
                if er == 0
                else ("niet_vastgelegd", Telling(), "")
            )
        voor, tegen, niet, uit = (getal or 0 for getal in getallen.values())
        telling = _telling(zetels, voor=voor, tegen=tegen, niet=niet, uit=uit)
        return (*settle(telling), "")
    return "niet_vastgelegd", Telling(), "kies voor, tegen, verdeeld of anders."


def _read_divided(
    zetels: int | None, er: int | None, voor: int | None, tegen: int | None
) -> tuple[str, Telling, str]:
    """One number is enough where it is known how many were there: the rest did the other."""
    if voor is None and tegen is None:
        return "verdeeld", Telling(), ""
    if er is not None and voor is None:
        voor = er - (tegen or 0)
    if er is not None and tegen is None:
        tegen = er - (voor or 0)
    if not voor or not tegen or voor < 0 or tegen < 0:
        return (
            "verdeeld",
            Telling(),
            "vul in hoeveel leden voor en hoeveel tegen stemden, allebei minstens 1.",
        )
    return "verdeeld", _telling(zetels, voor=voor, tegen=tegen), ""


def _telling(
    zetels: int | None, *, voor: int = 0, tegen: int = 0, niet: int = 0, uit: int = 0, zonder: bool = False
) -> Telling:
    """All numbers of a fractie; who is left of its seats was absent. More than its seats is for the law to refuse."""
    afwezig = None if zetels is None else max(zetels - voor - tegen - niet - uit, 0)
    return Telling(None if zonder else voor, None if zonder else tegen, afwezig, uit, niet)


def _read_exceptions(form: Stemformulier, sleutel: int) -> list[Lidkeuze] | None:
    """All members of a fractie of which at least one did otherwise; None where nobody did."""
    leden = form.raad.leden_van(sleutel)
    keuzes = {lid.persoon_id: form.cleaned_data.get(f"uitz_{lid.persoon_id}") or "" for lid in leden}
    if not any(keuzes.values()):
        return None
    kant = form.cleaned_data.get(f"kant_{sleutel}")
    rest = kant if kant in ("voor", "tegen") else "niet_vastgelegd"
    zaal = form.presentie.leden
    weg = {lid.persoon_id for lid in leden if zaal is not None and lid.persoon_id not in zaal}
    return [
        Lidkeuze(
            lid.persoon_id, sleutel, keuzes[lid.persoon_id] or ("afwezig" if lid.persoon_id in weg else rest)
        )
        for lid in leden
    ]


# -- per member ---------------------------------------------------------------------------------------------------
def _read_roll_call(form: Stemformulier, waarden: dict[str, Any], fouten: Fouten) -> tuple[Lidkeuze, ...]:
    """The members in the order in which they were called. None at all is right where only the tally is known."""
    leden = form.roepvolgorde()
    keuzes = {lid.persoon_id: form.cleaned_data.get(f"lid_{lid.persoon_id}") or "" for lid in leden}
    gestemd = {"voor", "tegen"} & set(keuzes.values())
    if not gestemd and waarden["voor"] is not None:
        return ()
    zonder = [lid.naam for lid in leden if not keuzes[lid.persoon_id]]
    if zonder:
        namen = ", ".join(zonder[:5]) + (f" en nog {len(zonder) - 5}" if len(zonder) > 5 else "")
        fouten.setdefault("leden", []).append(
            f"Elk aanwezig lid stemt voor of tegen (artikel 32, lid 2). Nog zonder stem: {namen}."
        )
    return tuple(
        Lidkeuze(lid.persoon_id, lid.fractie_id, keuzes[lid.persoon_id] or "niet_vastgelegd") for lid in leden
    )


# -- over persons -------------------------------------------------------------------------------------------------
def _read_candidates(form: Stemformulier, fouten: Fouten) -> dict[str, Any]:
    gegeven = form.cleaned_data
    kandidaten: dict[str, int] = {}
    for n in range(KANDIDATEN):
        naam, stemmen = gegeven[f"naam_{n}"], gegeven[f"stemmen_{n}"]
        plek = fouten.setdefault(f"kandidaat_{n}", []) if naam or stemmen else []
        if naam in kandidaten:
            plek.append(f"{naam} staat er al bij. Tel de stemmen bij elkaar op één regel.")
        elif naam and stemmen is None:
            plek.append(f"Vul in hoeveel stemmen {naam} kreeg; 0 mag ook.")
        elif stemmen is not None and not naam:
            plek.append("Vul de naam in van de kandidaat die deze stemmen kreeg.")
        elif naam:
            kandidaten[naam] = stemmen
    for leeg in [plek for plek, teksten in fouten.items() if not teksten]:
        del fouten[leeg]
    if not kandidaten and not fouten:
        fouten["kandidaten"] = ["Vul minstens één kandidaat in, met het aantal stemmen."]
    gelote = gegeven[f"naam_{gegeven['lot']}"] if gegeven["lot"] else ""
    if gegeven["lot"] and not gelote:
        fouten.setdefault("lot", []).append("Kies bij de loting een kandidaat die is ingevuld.")
    return {
        "kandidaten": kandidaten,
        "gelote": gelote,
        "blanco": gegeven["blanco"],
        "ongeldig": gegeven["ongeldig"],
    }
