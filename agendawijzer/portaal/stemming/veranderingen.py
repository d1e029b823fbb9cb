"""What a correction changed, in words side by side. Pure: two snapshots of
`stemmingen.acties.stemming.snapshot` in."""

from dataclasses import dataclass
from typing import Any

from agendawijzer.portaal.woorden.taal import aantal, hoofdletter, opsomming
from stemmingen.models import Fractiestem, Lidstem, Stemming

_NIETS = "niet vastgelegd"
_VELDEN = {
    "uitkomst": "Uitkomst",
    "wijze": "Wijze van stemmen",
    "voor": "Voor",
    "tegen": "Tegen",
    "blanco": "Blanco of ongeldig",
    "ongeldig": "Ongeldige briefjes",
    "niet_gestemd": "Aanwezig, niet gestemd",
    "uitgesloten": "Mochten niet meestemmen",
    "aanwezig": "Aanwezig",
    "tijd": "Tijdstip",
    "over_personen": "Over personen",
    "ronde": "Ronde",
    "tweede_vergadering": "Tweede vergadering",
    "herstemming": "Opnieuw in stemming",
    "motivering": "Reden van de griffie",
    "toelichting": "Toelichting",
}
_KEUZES: dict[str, Any] = {
    "uitkomst": Stemming.Uitkomst,
    "wijze": Stemming.Wijze,
    "herstemming": Stemming.Herstemming,
}
_GETELD = ("voor", "tegen", "afwezig", "niet meegestemd (artikel 28)", "niet gestemd")


@dataclass(frozen=True)
class Verandering:
    """One thing that became different."""

    wat: str
    oud: str
    nieuw: str


def list_veranderingen(
    oud: dict[str, Any], nieuw: dict[str, Any], *, geheim: bool
) -> list[Verandering]:
    """Everything in which two snapshots differ, the vote first, then fracties, members and
    candidates.

    `geheim`: nothing per fractie or member is told, also not what once stood there by mistake.
    """
    veranderingen = [
        Verandering(label, _value(veld, oud.get(veld)), _value(veld, nieuw.get(veld)))
        for veld, label in _VELDEN.items()
        if oud.get(veld) != nieuw.get(veld)
    ]
    if not (geheim or oud.get("over_personen") or nieuw.get("over_personen")):
        veranderingen += _layer(oud, nieuw, "fracties", _fractie) + _layer(
            oud, nieuw, "leden", _lid
        )
    veranderingen += _layer(oud, nieuw, "kandidaten", lambda n: aantal(n, "stem", "stemmen"))
    if oud.get("gekozen", []) != nieuw.get("gekozen", []):
        veranderingen.append(Verandering("Gekozen", _elected(oud), _elected(nieuw)))
    return veranderingen


def _layer(
    oud: dict[str, Any], nieuw: dict[str, Any], laag: str, woorden: Any
) -> list[Verandering]:
    eerst, nu = oud.get(laag) or {}, nieuw.get(laag) or {}
    return [
        Verandering(
            naam,
            woorden(eerst[naam]) if naam in eerst else _NIETS,
            woorden(nu[naam]) if naam in nu else _NIETS,
        )
        for naam in sorted({*eerst, *nu})
        if eerst.get(naam) != nu.get(naam)
    ]


def _value(veld: str, waarde: Any) -> str:
    if waarde is None:
        return _NIETS
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if veld in _KEUZES:
        return hoofdletter(str(_KEUZES[veld](waarde).label))
    return str(waarde) or "geen"


def _fractie(stem: list[Any]) -> str:
    """`verdeeld: 4 voor, 1 tegen`, from the side and the five counts."""
    kant, *getallen = stem
    geteld = [f"{n} {woord}" for n, woord in zip(getallen, _GETELD, strict=False) if n]
    label = str(Fractiestem.Kant(kant).label)
    if kant in ("voor", "tegen") and len(geteld) == 1:
        return geteld[0]
    return f"{label}: {', '.join(geteld)}" if geteld else label


def _lid(keuze: str) -> str:
    return str(Lidstem.Keuze(keuze).label)


def _elected(stand: dict[str, Any]) -> str:
    namen = [
        f"{naam} (door het lot)" if geloot else naam for naam, geloot in stand.get("gekozen") or []
    ]
    return opsomming(namen) or "niemand"
