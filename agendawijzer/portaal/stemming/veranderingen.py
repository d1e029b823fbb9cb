"""What a correction changed, in words side by side. Pure: two snapshots of
`stemmingen.acties.stemming.snapshot` in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from agendawijzer.portaal.woorden.taal import aantal, hoofdletter, opsomming
from stemmingen.models import Fractiestem, Lidstem, Stemming

# A vote as it stood at one moment, with its layers.
Stand = Mapping[str, Any]

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


def list_veranderingen(oud: Stand, nieuw: Stand, *, geheim: bool) -> list[Verandering]:
    """Everything in which two snapshots differ, the vote first, then fracties, members and
    candidates.

    `geheim`: nothing per fractie or member is told, also not what once stood there by mistake.
    """
    veranderingen = _fields(oud, nieuw)
    if not (geheim or oud.get("over_personen") or nieuw.get("over_personen")):
        veranderingen += _layer(oud, nieuw, "fracties", _fractie)
        veranderingen += _layer(oud, nieuw, "leden", _lid)
    veranderingen += _layer(oud, nieuw, "kandidaten", _kandidaat)
    if oud.get("gekozen", []) != nieuw.get("gekozen", []):
        veranderingen.append(Verandering("Gekozen", _elected(oud), _elected(nieuw)))
    return veranderingen


def _fields(oud: Stand, nieuw: Stand) -> list[Verandering]:
    gevonden = []
    for veld, label in _VELDEN.items():
        eerst, nu = oud.get(veld), nieuw.get(veld)
        if eerst != nu:
            gevonden.append(Verandering(label, _value(veld, eerst), _value(veld, nu)))
    return gevonden


def _layer(oud: Stand, nieuw: Stand, laag: str, woorden: Callable[[Any], str]) -> list[Verandering]:
    eerst, nu = oud.get(laag) or {}, nieuw.get(laag) or {}
    gevonden = []
    for naam in sorted({*eerst, *nu}):
        if eerst.get(naam) != nu.get(naam):
            was = woorden(eerst[naam]) if naam in eerst else _NIETS
            werd = woorden(nu[naam]) if naam in nu else _NIETS
            gevonden.append(Verandering(naam, was, werd))
    return gevonden


def _value(veld: str, waarde: object) -> str:
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


def _kandidaat(stemmen: int) -> str:
    return aantal(stemmen, "stem", "stemmen")


def _elected(stand: Stand) -> str:
    namen = []
    for naam, geloot in stand.get("gekozen") or []:
        namen.append(f"{naam} (door het lot)" if geloot else naam)
    return opsomming(namen) or "niemand"
