"""What stands in the form when a vote is opened: the draft, else what was recorded, else the usual."""

from collections import Counter
from typing import Any

from agendawijzer.griffie.stemdesk.invoer.formulier import Stemformulier
from dossiers.samenstelling import Samenstelling
from stemmingen.acties.stemming import assess, invoer_of
from stemmingen.models import Fractiestem, Stemming
from stemmingen.presentie import Presentie
from stemmingen.wet.invoer import Invoer
from stemmingen.wet.lagen import Telling, total, votes_of

Waarden = dict[str, Any]


def initial(stemming: Stemming, raad: Samenstelling, presentie: Presentie) -> Waarden:
    """The form as it was left or as it was recorded. About five queries."""
    if is_entered(stemming):
        return _recorded(stemming, raad, presentie)
    return _fresh(stemming, raad, presentie)


def from_draft(invoer: dict[str, list[str]]) -> Waarden:
    """The values of a kept draft. What is not in it was empty or not ticked."""
    leeg = dict.fromkeys(Stemformulier.VINKJES, False)
    return {**leeg, **{naam: waarden[-1] for naam, waarden in invoer.items() if waarden}}


def is_entered(stemming: Stemming) -> bool:
    geteld = stemming.cijfers is not None
    return stemming.versie > 0 or geteld or stemming.uitkomst != Stemming.Uitkomst.ONBEKEND


def last_side(stemming: Stemming) -> str:
    """The side on which most fracties stood in the last vote entered this evening, or voor. One query."""
    kanten = Fractiestem.objects.filter(
        stemming__vergadering=stemming.vergadering_id,
        stemming__gewijzigd_op__isnull=False,
        kant__in=["voor", "tegen"],
    ).exclude(stemming=stemming)
    laatste = kanten.order_by("-stemming__gewijzigd_op").values_list("stemming", "kant")
    eerste = None
    telling: Counter[str] = Counter()
    for sleutel, kant in laatste:
        eerste = eerste or sleutel
        if sleutel != eerste:
            break
        telling[kant] += 1
    return "tegen" if telling["tegen"] > telling["voor"] else "voor"


def _fresh(stemming: Stemming, raad: Samenstelling, presentie: Presentie) -> Waarden:
    kant = last_side(stemming)
    waarden: Waarden = {
        "wijze": "handopsteken" if stemming.wijze == Stemming.Wijze.ONBEKEND else stemming.wijze,
        "per_fractie": bool(raad.fracties),
        "ronde": stemming.ronde,
        "over_personen": stemming.over_personen,
        "herstemming": stemming.herstemming,
        "aanwezig": presentie.getekend,
        "tijd": stemming.tijd,
    }
    for sleutel in raad.fracties:
        er = seats_present(sleutel, raad, presentie)
        waarden |= {f"kant_{sleutel}": "anders" if er == 0 else kant, f"er_{sleutel}": er}
    return waarden | _absent_members(raad, presentie)


def seats_present(sleutel: int, raad: Samenstelling, presentie: Presentie) -> int | None:
    """Members of a fractie in the room; all seats where presence is not recorded; None: not known."""
    zetels = raad.fractiezetels.get(sleutel)
    return presentie.zaal.get(sleutel, 0 if presentie.bekend else zetels)


def _absent_members(raad: Samenstelling, presentie: Presentie) -> Waarden:
    if presentie.leden is None:
        return {}
    weg = (lid.persoon_id for lid in raad.leden if lid.persoon_id not in presentie.leden)
    return {f"lid_{persoon}": "afwezig" for persoon in weg}


def _recorded(stemming: Stemming, raad: Samenstelling, presentie: Presentie) -> Waarden:
    invoer = invoer_of(stemming)
    waarden: Waarden = {veld: waarde for veld, waarde in invoer.waarden.items() if waarde is not None}
    oordeel = assess(stemming, _without_outcome(invoer))
    if oordeel.invoer.uitkomst == invoer.uitkomst:
        # It follows from the votes; once they are mended it must follow again.
        waarden["uitkomst"] = "onbekend"
    waarden["per_fractie"] = bool(invoer.fracties)
    _leave_out_sums(waarden, invoer)
    for sleutel in raad.fracties:
        er = seats_present(sleutel, raad, presentie)
        waarden |= _side(sleutel, (invoer.fracties or {}).get(sleutel), er)
    waarden |= _members(invoer, raad)
    for n, (naam, stemmen) in enumerate((invoer.kandidaten or {}).items()):
        waarden |= {f"naam_{n}": naam, f"stemmen_{n}": stemmen}
        if naam == invoer.gelote:
            waarden["lot"] = str(n)
    return waarden


def _without_outcome(invoer: Invoer) -> Invoer:
    return Invoer(**{**vars(invoer), "uitkomst": "onbekend"})


def _leave_out_sums(waarden: Waarden, invoer: Invoer) -> None:
    """What is only the sum of the layer below is left empty, so that it stays the sum when that layer is mended."""
    som = total(votes_of(kant, telling) for kant, telling in (invoer.fracties or {}).values())
    for veld in ("voor", "tegen", "niet_gestemd", "uitgesloten"):
        if som.geteld and waarden.get(veld, 0) == (getattr(som, veld) or 0):
            waarden.pop(veld, None)


def _side(sleutel: int, bewaard: tuple[str, Telling] | None, er: int | None) -> Waarden:
    """One fractie as it was recorded, in the way in which a clerk would have entered it."""
    if bewaard is None:
        return {f"kant_{sleutel}": "anders" if er == 0 else "voor", f"er_{sleutel}": er}
    kant, telling = bewaard
    gewoon = not (telling.niet_gestemd or telling.uitgesloten)
    if kant in ("voor", "tegen") and gewoon:
        return {f"kant_{sleutel}": kant, f"er_{sleutel}": getattr(telling, kant)}
    if kant == "verdeeld" and gewoon:
        samen = er if telling.voor is None or telling.tegen is None else telling.voor + telling.tegen
        return {f"kant_{sleutel}": kant, f"er_{sleutel}": samen, f"voor_{sleutel}": telling.voor,
                f"tegen_{sleutel}": telling.tegen}  # fmt: skip
    getallen = {
        "voor": telling.voor,
        "tegen": telling.tegen,
        "niet": telling.niet_gestemd,
        "uit": telling.uitgesloten,
    }
    waarden: Waarden = {f"kant_{sleutel}": "anders", f"er_{sleutel}": 0 if kant == "afwezig" else er}
    return waarden | {f"{naam}_{sleutel}": getal for naam, getal in getallen.items() if getal}


def _members(invoer: Invoer, raad: Samenstelling) -> Waarden:
    """The roll call as it went; or at a show of hands each member of the fracties that were told one by one."""
    leden = invoer.leden or ()
    if invoer.wijze == "hoofdelijk":
        waarden: Waarden = {f"lid_{lid.persoon_id}": lid.keuze for lid in leden}
        return waarden | ({"begin": str(leden[0].persoon_id)} if leden else {})
    return {f"uitz_{lid.persoon_id}": lid.keuze for lid in leden}
