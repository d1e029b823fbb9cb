"""Old beside new in words: two forms of one vote, or what was recorded before and after a correction."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from agendawijzer.griffie.stemdesk.invoer.formulier import Stemformulier
from stemmingen.models import Fractiestem, Lidstem, Stemming

_SOORT = {"kant": "stem", "voor": "voor", "tegen": "tegen", "niet": "niet gestemd", "uit": "mag niet meestemmen",
          "lid": "stem", "uitz": "afwijkende stem"}  # fmt: skip
_FRACTIE = ("", " voor", " tegen", " afwezig", " mag niet meestemmen", " niet gestemd")


@dataclass(frozen=True)
class Invoerverschil:
    """One thing that differs, as words for a table."""

    wat: str
    oud: str
    nieuw: str


def compare_forms(
    form: Stemformulier, oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> list[Invoerverschil]:
    """What differs between two filled-in forms of this vote, field by field."""
    verschillen = []
    for naam, veld in form.fields.items():
        if naam.startswith("er_"):
            continue
        een, ander = _shown(veld, oud.get(naam)), _shown(veld, nieuw.get(naam))
        if een != ander:
            soort = _SOORT.get(naam.rpartition("_")[0])
            wat = f"{veld.label}: {soort}" if soort else str(veld.label)
            verschillen.append(Invoerverschil(wat[:1].upper() + wat[1:], een, ander))
    return verschillen


def compare_snapshots(oud: dict[str, Any], nieuw: dict[str, Any]) -> list[Invoerverschil]:
    """What a correction changes, from what was recorded before and after it."""
    verschillen = []
    for sleutel in oud:
        if isinstance(oud[sleutel], dict):
            namen = sorted({*oud[sleutel], *nieuw[sleutel]})
            paren = [(naam, oud[sleutel].get(naam), nieuw[sleutel].get(naam)) for naam in namen]
        else:
            paren = [(_label(sleutel), oud[sleutel], nieuw[sleutel])]
        verschillen += [Invoerverschil(wat, _words(sleutel, een), _words(sleutel, ander)) for wat, een, ander in paren
                        if een != ander]  # fmt: skip
    return verschillen


def _shown(veld: forms.Field, waarde: object) -> str:
    if isinstance(veld, forms.BooleanField):
        return "ja" if waarde not in (None, "", False, "False") else "nee"
    tekst = "" if waarde is None else str(waarde)
    if isinstance(veld, forms.TimeField):
        tekst = tekst[:5]
    if isinstance(veld, forms.ChoiceField):
        keuzes = {str(sleutel): str(woord) for sleutel, woord in veld.choices}  # type: ignore[union-attr,misc]
        tekst = keuzes.get(tekst, tekst)
    return tekst or "leeg"


def _label(veld: str) -> str:
    if veld == "gekozen":
        return "Gekozen"
    naam = str(Stemming._meta.get_field(veld).verbose_name)  # type: ignore[union-attr]
    return naam[:1].upper() + naam[1:]


def _words(veld: str, waarde: Any) -> str:
    """A recorded value as a clerk reads it."""
    if waarde in (None, "", []):
        return "niet vastgelegd"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if veld == "fracties":
        kant = Fractiestem.Kant(waarde[0]).label
        getallen = [
            f"{getal}{woord}" for getal, woord in zip(waarde, _FRACTIE, strict=True) if woord and getal
        ]
        return f"{kant} ({', '.join(getallen)})" if getallen else str(kant)
    if veld == "leden":
        return str(Lidstem.Keuze(waarde).label)
    if veld == "gekozen":
        return ", ".join(f"{naam} (door het lot)" if lot else naam for naam, lot in waarde)
    keuzes = dict(getattr(Stemming._meta.get_field(veld), "flatchoices", ())) if veld != "kandidaten" else {}
    return str(keuzes.get(waarde, waarde))
