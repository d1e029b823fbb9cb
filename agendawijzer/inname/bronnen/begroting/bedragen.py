"""The figures under "Lasten & baten": numbers as they are printed, and what they say."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from agendawijzer.inname.bronnen.begroting.stukken import Hoofdstukdeel
from agendawijzer.inname.lezen.meldingen import Leesmelding, warn
from begroting.boom import Geld

_OPSCHRIFT = re.compile(
    r"\b(?:lasten|baten|bedrag(?:en)?|aandeel|percentage|totaal|x 1 ?miljoen|in)\b[\s:|&]*", re.I
)
_GETAL = re.compile(
    r"(?P<euro>€\s*|EUR\s*)?(?P<min>[-−]\s?)?(?P<getal>\d{1,3}(?:['\u00a0\u202f]\d{3})+(?:,\d+)?|\d[\d.,]*\d|\d)\s*"
    r"(?P<erna>%|procent\b|mln\b\.?|miljoen\b|mld\b\.?|miljard\b|duizend\b|k\b)?(?:\s*euro\b)?",
    re.IGNORECASE,
)
_EENHEDEN = {
    "mln": "miljoen_euro",
    "miljoen": "miljoen_euro",
    "duizend": "duizend_euro",
    "k": "duizend_euro",
}
_LANGST = 60
_TE_GROOT = Decimal(10) ** 11


class Cijfer(NamedTuple):
    """One printed figure. `waarde` is None where it cannot be read."""

    gedrukt: str
    waarde: Decimal | None
    procent: bool
    eenheid: str
    regel: int


def read_getal(tekst: str) -> tuple[Decimal, bool] | None:
    """The number in a Dutch spelling, and whether a reader could doubt it. None where it is none.

    `1.148,5` is 1148.5; a single point is a decimal point unless three figures follow it, and both
    are doubtful.
    """
    kaal = re.sub(r"['\s]", "", tekst)
    if re.fullmatch(r"\d+(?:,\d+)?", kaal) or re.fullmatch(
        r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}", kaal
    ):
        return Decimal(kaal.replace(".", "").replace(",", ".")), False
    if re.fullmatch(r"\d{1,3}\.\d{3}", kaal):
        return Decimal(kaal.replace(".", "")), True
    if re.fullmatch(r"\d+\.\d+", kaal):
        return Decimal(kaal), True
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", kaal):
        return Decimal(kaal.replace(",", "")), True
    return None


def read_geld(stukken: Iterable[Hoofdstukdeel]) -> tuple[Geld, Geld, str, list[Leesmelding]]:
    """Lasten, baten, the unit where the source names one, and what a person has to look at."""
    meldingen: list[Leesmelding] = []
    cijfers = [cijfer for stuk in stukken for cijfer in _read_line(stuk, meldingen)]
    bedragen = [cijfer for cijfer in cijfers if not cijfer.procent]
    aandelen = [cijfer for cijfer in cijfers if cijfer.procent]
    for over in [*bedragen[2:], *aandelen[2:]]:
        meldingen.append(
            _warn(
                "bedrag_te_veel",
                over,
                "staat na lasten en baten nog een getal; dat is overgeslagen",
            )
        )
    lasten, baten = (_geld(bedragen[n : n + 1], aandelen[n : n + 1]) for n in (0, 1))
    eenheden = {cijfer.eenheid for cijfer in bedragen[:2] if cijfer.eenheid}
    return lasten, baten, eenheden.pop() if len(eenheden) == 1 else "", meldingen


def _geld(bedrag: list[Cijfer], aandeel: list[Cijfer]) -> Geld:
    return Geld(
        bedrag=bedrag[0].waarde if bedrag else None,
        aandeel=aandeel[0].waarde if aandeel else None,
        bedrag_gedrukt=bedrag[0].gedrukt if bedrag else "",
        aandeel_gedrukt=aandeel[0].gedrukt if aandeel else "",
    )


def _read_line(stuk: Hoofdstukdeel, meldingen: list[Leesmelding]) -> list[Cijfer]:
    cijfers, einde, rest = [], 0, ""
    for gevonden in _GETAL.finditer(stuk.tekst):
        rest += stuk.tekst[einde : gevonden.start()] + " "
        einde = gevonden.end()
        cijfers.append(_cijfer(gevonden, stuk, meldingen))
    over = _OPSCHRIFT.sub("", rest + stuk.tekst[einde:]).strip(" .:|&()€")
    if over:
        tekst = f"“{stuk.tekst[:_LANGST]}” is geen bedrag dat wij kennen. Het getal blijft leeg."
        meldingen.append(warn(tekst, code="bedrag_onbekend", regel=stuk.regel))
        return [cijfer._replace(waarde=None) for cijfer in cijfers] or [
            Cijfer(stuk.tekst[:_LANGST], None, "%" in stuk.tekst, "", stuk.regel)
        ]
    return cijfers


def _cijfer(gevonden: re.Match[str], stuk: Hoofdstukdeel, meldingen: list[Leesmelding]) -> Cijfer:
    erna = (gevonden["erna"] or "").lower().rstrip(".")
    procent = erna in ("%", "procent")
    gelezen = read_getal(gevonden["getal"])
    cijfer = Cijfer(
        gevonden[0].strip()[:_LANGST], None, procent, _EENHEDEN.get(erna, ""), stuk.regel
    )
    if gelezen is None or erna in ("mld", "miljard"):
        meldingen.append(
            _warn("bedrag_onbekend", cijfer, "is geen getal dat wij kennen; het blijft leeg")
        )
        return cijfer
    waarde, twijfel = gelezen
    if waarde >= _TE_GROOT:
        meldingen.append(
            _warn("bedrag_onbekend", cijfer, "is te groot voor een bedrag; het blijft leeg")
        )
        return cijfer
    if procent and waarde > 100:
        meldingen.append(
            _warn("aandeel_te_groot", cijfer, "is meer dan 100 procent; het blijft leeg")
        )
        return cijfer
    if twijfel:
        zin = f"is gelezen als {str(waarde).replace('.', ',')}; controleer de punt en de komma"
        meldingen.append(_warn("bedrag_scheiding", cijfer, zin))
    return cijfer._replace(waarde=-waarde if gevonden["min"] else waarde)


def _warn(code: str, cijfer: Cijfer, zin: str) -> Leesmelding:
    return warn(f"“{cijfer.gedrukt}” {zin}.", code=code, regel=cijfer.regel)
