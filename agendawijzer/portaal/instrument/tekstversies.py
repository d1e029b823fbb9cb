"""The text of an item since it was submitted: each version, what changed in it, and which one was
voted. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    vorige: Tekstversie | None = None
    for nummer_ervoor, rij in zip([0, *(rij.volgnummer for rij in versies)], versies, strict=False):
        gemaakt.append(
            Versie(
                rij,
                kop=f"Versie {rij.volgnummer}{', zoals ingediend' if rij.volgnummer == 1 else ''}",
                gestemd=gestemd.get(rij.pk, []),
                ontbreekt=_missing(nummer_ervoor + 1, rij.volgnummer - 1),
                is_open=rij == versies[-1] and len(rij.tekst.split()) <= _KORT,
                vorige=vorige if rij.tekst else None,
                verschil=compare(vorige.tekst, rij.tekst) if vorige and rij.tekst else None,
            )
        )
        vorige = rij if rij.tekst else vorige
    return gemaakt


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
    wanneer = (
        f" op {opsomming(list(dict.fromkeys(dagen)))}"
        if len(alle) > 1 and len(dagen) == len(zonder)
        else ""
    )
    return f"Niet vastgelegd is over welke versie de raad{wanneer} stemde."
