"""The budget as a page shows it: the money in words and bars, the outline, the decisions that serve
it. Pure: no query.

`begroting.selectie.with_boom` brings the outline, `agendawijzer.portaal.begroting.rijen` what
became of the decisions.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.utils.formats import date_format, number_format

from agendawijzer.portaal.besluit import make_besluit
from agendawijzer.portaal.woorden.taal import hoofdletter, opsomming
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, tell_uitkomsten
from agendawijzer.portaal.woorden.uitslag import naam as stuksoort
from begroting.models import Bijdrage, Programma
from begroting.models.bijdrage import BESLUITEN
from begroting.models.doelen import Onderdeel
from dossiers.models import Dossier, Instrument, Toezegging
from stemmingen.selectie import UITVOERBAAR

NIET_VASTGELEGD = "niet vastgelegd"
_EENHEDEN = {
    Programma.Eenheid.EURO.value: "euro’s",
    Programma.Eenheid.DUIZEND_EURO.value: "duizenden euro’s",
    Programma.Eenheid.MILJOEN_EURO.value: "miljoenen euro’s",
}
_KANTEN = {"lasten": "wat de gemeente eraan uitgeeft", "baten": "wat ervoor binnenkomt"}
# Less than this could not be seen at all; the figure beside it tells how little it is.
_SMALSTE_BALK = Decimal("0.4")
_GELEGD = {
    Bijdrage.Zekerheid.BRON.value: "Dit verband staat in de bron.",
    Bijdrage.Zekerheid.GRIFFIE.value: "Gelegd of bevestigd door de griffie op {dag}.",
    Bijdrage.Zekerheid.REDACTIE.value: (
        "Gelegd door de redactie op {dag}, nog te bevestigen door de griffie."
    ),
}
_OPSOMMING = re.compile(r"^[•·▪◦*–-]\s+")


@dataclass(frozen=True)
class Geldkant:
    """Lasten or baten as printed. `balk` is the width on a scale of 100, as text; empty where no
    share is printed."""

    naam: str
    uitleg: str
    bedrag: str
    aandeel: str
    balk: str


@dataclass(frozen=True)
class Bijdragebeeld:
    """One decision that serves a goal. `uitslag` only of an item, `telling` (its items by outcome)
    only of a dossier, `stand` (with `staat` and `te_laat`) only of what has to be carried out."""

    bijdrage: Bijdrage
    soort: str
    naam: str
    besluit: Any
    gelegd: str
    uitslag: Uitslagbeeld | None = None
    telling: str = ""
    stand: Any = None


@dataclass(frozen=True)
class Doeltak:
    """A line, goal or result with what serves it, the same in other years, and the parts under
    it."""

    soort: str
    rij: Any
    verbanden: list[Bijdragebeeld]
    jaren: list[Onderdeel]
    delen: list["Doeltak"] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many links there are, with those of the parts under it."""
        return len(self.verbanden) + sum(deel.aantal for deel in self.delen)


@dataclass(frozen=True)
class Waartoe:
    """A goal or result that something serves, and by which of its decisions."""

    rij: Any
    soort: str
    programma: Programma
    verbanden: list[Bijdragebeeld]


def make_geld(programma: Programma) -> list[Geldkant]:
    """The lasten and the baten, in the figures of the source and nothing computed from them."""
    return [_side(programma, kant, uitleg) for kant, uitleg in _KANTEN.items()]


def _side(programma: Programma, kant: str, uitleg: str) -> Geldkant:
    bedrag, aandeel = getattr(programma, f"{kant}_bedrag"), getattr(programma, f"{kant}_aandeel")
    return Geldkant(
        naam=hoofdletter(kant),
        uitleg=uitleg,
        bedrag=getattr(programma, f"{kant}_bedrag_gedrukt") or _number(bedrag),
        aandeel=getattr(programma, f"{kant}_aandeel_gedrukt") or _number(aandeel, "%"),
        balk=_width(aandeel),
    )


def _width(aandeel: Decimal | None) -> str:
    """The width of the bar of a share; empty where none is printed."""
    if aandeel is None:
        return ""
    if not aandeel:
        return "0"
    return f"{max(aandeel, _SMALSTE_BALK):f}"


def _number(getal: Decimal | None, erachter: str = "") -> str:
    """What was typed in as a number alone, the Dutch way and without idle zeros; empty where
    unknown."""
    if getal is None:
        return ""
    heel = f"{getal:f}"
    if "." in heel:
        getal = Decimal(heel.rstrip("0").rstrip(".") or "0")
    return f"{number_format(getal, use_l10n=True, force_grouping=True)}{erachter}"


def tell_eenheid(programma: Programma) -> str:
    """What the figures are in, and whether the source says so."""
    eenheid = _EENHEDEN.get(programma.eenheid)
    if eenheid is None:
        return (
            "Het hoofdstuk noemt geen eenheid. "
            "Of dit euro’s, duizenden of miljoenen zijn, weten wij niet."
        )
    if programma.eenheid_is_lezing:
        return (
            "Het hoofdstuk noemt geen eenheid. "
            f"Wij lezen {eenheid}, en bij het aandeel procenten van de hele begroting."
        )
    return f"De bedragen zijn in {eenheid}. Het aandeel is een percentage van de hele begroting."


def make_deel(rij: Any, vind: Mapping[tuple[str, int], Any]) -> Doeltak:
    """A line, goal or result as `with_boom` brings it, with all that hangs under it. `vind` as
    `make_verband`."""
    onder = getattr(rij, "openbare_doelen", None) or getattr(rij, "openbare_resultaten", [])
    bijdragen = getattr(rij, "openbare_bijdragen", [])
    eerder = [rij.vorig] if rij.vorig else []
    return Doeltak(
        soort=str(rij._meta.verbose_name),
        rij=rij,
        verbanden=[make_verband(bijdrage, vind) for bijdrage in bijdragen],
        jaren=[*eerder, *rij.openbare_volgende],
        delen=[make_deel(deel, vind) for deel in onder],
    )


def make_verband(bijdrage: Bijdrage, vind: Mapping[tuple[str, int], Any]) -> Bijdragebeeld:
    """One link. `vind` holds what is known of decisions, by side and id: an instrument with its
    votes, steps and state, a promise with its state, of a dossier how many items ended in which
    way; what is not in it is not told."""
    kant = next(naam for naam in BESLUITEN if getattr(bijdrage, f"{naam}_id"))
    bekend = vind.get((kant, getattr(bijdrage, f"{kant}_id")))
    besluit: Any = bijdrage.besluit if kant == "dossier" or bekend is None else bekend
    uitslag = make_besluit(besluit).uitslag if kant == "instrument" and bekend else None
    return Bijdragebeeld(
        bijdrage=bijdrage,
        soort=hoofdletter(bijdrage.get_soort_display()),
        naam=_name(besluit),
        besluit=besluit,
        gelegd=_GELEGD[bijdrage.zekerheid].format(dag=date_format(bijdrage.gelegd_op, "j F Y")),
        uitslag=uitslag,
        telling=_count_words(bekend) if kant == "dossier" and bekend else "",
        stand=bekend if kant == "toezegging" or _is_carried_out(besluit, uitslag) else None,
    )


def _count_words(telling: Mapping[str, int]) -> str:
    """`4 aangenomen en 3 verworpen`."""
    return opsomming(tell_uitkomsten(telling))


def _name(besluit: Instrument | Dossier | Toezegging) -> str:
    """`Motie 25192.005`, `Onderwerp 25192`, `Toezegging`."""
    if isinstance(besluit, Instrument):
        return stuksoort(besluit)
    soort = "Onderwerp" if isinstance(besluit, Dossier) else "Toezegging"
    return f"{soort} {besluit.nummer}".strip()


def _is_carried_out(
    besluit: Instrument | Dossier | Toezegging, uitslag: Uitslagbeeld | None
) -> bool:
    """Whether there is something to carry out: an adopted motion or amendment."""
    if not isinstance(besluit, Instrument) or besluit.soort not in UITVOERBAAR:
        return False
    return uitslag is not None and uitslag.klasse == "aangenomen"


def make_waartoe(bijdragen: Iterable[Bijdrage]) -> list[Waartoe]:
    """What these serve, each goal or result once; `bijdragen` as `begroting.selectie.with_doelen`
    brings them."""
    gevonden = []
    for dient, rijen in groupby(sorted(bijdragen, key=_place), key=attrgetter("dient")):
        soort = str(dient._meta.verbose_name)
        verbanden = [make_verband(rij, {}) for rij in rijen]
        gevonden.append(Waartoe(dient, soort, dient.hoofdstuk, verbanden))
    return gevonden


def _place(bijdrage: Bijdrage) -> tuple[Any, ...]:
    """The newest budget first, and in it by chapter; what serves one goal or result together."""
    dient = bijdrage.dient
    hoofdstuk = dient.hoofdstuk
    return -hoofdstuk.begroting.jaar, hoofdstuk.pk, dient._meta.model_name, dient.pk


def walk(delen: Sequence[Doeltak]) -> Iterator[Doeltak]:
    """Every part, each before what stands under it."""
    for deel in delen:
        yield deel
        yield from walk(deel.delen)


def make_blokken(tekst: str) -> list[tuple[bool, list[str]]]:
    """The lines of a plain text in order, those of a list taken together: `(True, ["eerste punt",
    "tweede"])`."""
    blokken: list[tuple[bool, list[str]]] = []
    for regel in filter(None, map(str.strip, tekst.splitlines())):
        punt, is_punt = _OPSOMMING.subn("", regel)
        if not is_punt:
            blokken.append((False, [regel]))
        elif blokken and blokken[-1][0]:
            blokken[-1][1].append(punt)
        else:
            blokken.append((True, [punt]))
    return blokken
