"""The text of an item since it was submitted: each version, what changed in it, and which one was
voted. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.formats import date_format

from agendawijzer.portaal.instrument.tekstverschil import Tekstverschil, compare
from agendawijzer.portaal.woorden.taal import opsomming
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld, uitslag_van
from dossiers.models import Tekstversie
from stemmingen.models import Stemming

# A text of at most this many words stands open on the page; a longer one is folded in.
_KORT = 400


@dataclass(frozen=True)
class Versie:
    """One version as the page shows it. `verschil` is that with `vorige`, the last version before
    it of which we have the text; `gestemd` are the votes that name this version; `ontbreekt` tells
    of versions before it that we miss."""

    rij: Tekstversie
    kop: str
    gestemd: list[Uitslagbeeld]
    ontbreekt: str
    is_open: bool
    vorige: Tekstversie | None = None
    verschil: Tekstverschil | None = None


def make_versies(versies: Sequence[Tekstversie], stemmingen: Iterable[Stemming]) -> list[Versie]:
    """`versies` in their order, with fractie and persoon loaded; no query."""
    gestemd: dict[int | None, list[Uitslagbeeld]] = {}
    for stemming in stemmingen:
        gestemd.setdefault(stemming.tekstversie_id, []).append(uitslag_van(stemming))
    gemaakt = []
    nummer_ervoor = 0
    vorige: Tekstversie | None = None
    for rij in versies:
        versie = Versie(
            rij=rij,
            kop=_head(rij),
            gestemd=gestemd.get(rij.pk, []),
            ontbreekt=_missing(nummer_ervoor + 1, rij.volgnummer - 1),
            is_open=rij == versies[-1] and len(rij.tekst.split()) <= _KORT,
        )
        gemaakt.append(_compared(versie, vorige))
        nummer_ervoor = rij.volgnummer
        vorige = rij if rij.tekst else vorige
    return gemaakt


def _head(rij: Tekstversie) -> str:
    if rij.volgnummer == 1:
        return "Versie 1, zoals ingediend"
    return f"Versie {rij.volgnummer}"


def _compared(versie: Versie, vorige: Tekstversie | None) -> Versie:
    """The same with what changed since `vorige`; nothing to compare where one of both has no
    text."""
    if vorige is None or not versie.rij.tekst:
        return versie
    return replace(versie, vorige=vorige, verschil=compare(vorige.tekst, versie.rij.tekst))


def _missing(eerste: int, laatste: int) -> str:
    if laatste < eerste:
        return ""
    if laatste == eerste:
        return f"Versie {eerste} is bij ons niet vastgelegd."
    return f"De versies {eerste} tot en met {laatste} zijn bij ons niet vastgelegd."


def tell_unknown(versies: Sequence[Tekstversie], stemmingen: Iterable[Stemming]) -> str:
    """What is not known: of which votes nobody recorded the version. Empty without versions, and
    where all name one."""
    alle = list(stemmingen)
    zonder = [stemming for stemming in alle if stemming.tekstversie_id is None]
    if not versies or not zonder:
        return ""
    dagen = [date_format(stemming.datum, "j F Y") for stemming in zonder if stemming.datum]
    wanneer = ""
    if len(alle) > 1 and len(dagen) == len(zonder):
        wanneer = f" op {opsomming(list(dict.fromkeys(dagen)))}"
    return f"Niet vastgelegd is over welke versie de raad{wanneer} stemde."
