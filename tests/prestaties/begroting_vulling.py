"""Budgets of many years with links to decisions: for measuring only. In bulk, so without the checks of the actions."""

import datetime
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from begroting.models import Begroting, Bijdrage, Doel, Ontwikkellijn, Programma, Resultaat
from dossiers.models import Dossier, Instrument, Toezegging
from tests.prestaties.vulling import OPENBAAR, PER_KEER, fill

EERSTE_JAAR = 2030
LIJNEN = 5
EXPORT = datetime.datetime(2025, 10, 11, 7, 40, tzinfo=datetime.UTC)
# Two of so many links are to the programme that is measured, besides its share of the others.
ZWAAR = 15
_ZINNEN = "De gemeente werkt samen met de buurt aan een stad waar iedereen meedoet. "


@dataclass(frozen=True)
class Maat:
    """How many years, programmes a year, results a programme, and links in all."""

    jaren: int
    programmas: int
    resultaten: int
    verbanden: int


KLEIN, GROOT = Maat(2, 1, 5, 30), Maat(20, 15, 60, 5000)


def fill_begroting(maat: Maat) -> None:
    """Adds later years up to `maat`, each part tied to the same of the year before, and links to decisions."""
    fill(max(maat.verbanden // 6, 10))
    dossiers = Dossier.objects.filter(toezeggingen=None).order_by("pk")
    _batches(Toezegging, (_promise(dossier) for dossier in dossiers))
    eerste = EERSTE_JAAR + Begroting.objects.count()
    vorige: dict[Any, Any] = {}
    for jaar in range(eerste, EERSTE_JAAR + maat.jaren):
        vorige = _year(jaar, maat, vorige)
    Bijdrage.objects.all().delete()
    gemeten = [rij for plek, rij in vorige.items() if plek[:2] == (Resultaat, 0)]
    _batches(Bijdrage, _links(maat.verbanden, gemeten))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _batches(model: Any, rijen: Iterable[Any]) -> list[Any]:
    gemaakt: list[Any] = model.objects.bulk_create(list(rijen), batch_size=PER_KEER)
    return gemaakt


def _promise(dossier: Dossier) -> Toezegging:
    nummer = dossier.nummer
    return Toezegging(
        dossier=dossier,
        titel=f"Toezegging {nummer}",
        slug=f"t-{nummer}",
        tekst="Wij zoeken het uit.",
        **OPENBAAR,
    )


@dataclass
class _Jaar:
    """The parts of one year by their place: programme, line and goal, result; and those of the year before."""

    jaar: int
    vorige: dict[Any, Any]
    rijen: dict[Any, Any] = field(default_factory=dict)

    def add(self, model: Any, plekken: Iterable[tuple[int, ...]], **veld: Any) -> None:
        """`veld` makes each value from the place of the row."""
        nieuw = {
            (model, *plek): model(
                vorig=self.vorige.get((model, *plek)), **{naam: maak(plek) for naam, maak in veld.items()}
            )
            for plek in plekken
        }
        _batches(model, nieuw.values())
        self.rijen.update(nieuw)

    def mark(self, soort: str) -> Any:
        """What names a part, made from its place."""
        return lambda plek: "-".join(map(str, (soort, self.jaar, *plek)))


def _year(jaar: int, maat: Maat, vorige: dict[Any, Any]) -> dict[Any, Any]:
    begroting = Begroting.objects.create(jaar=jaar, export_op=EXPORT, **OPENBAAR)
    dit = _Jaar(jaar, vorige)
    dit.add(
        Programma,
        itertools.product(range(maat.programmas)),
        begroting=lambda plek: begroting,
        titel=lambda plek: f"Programma {plek[0]}",
        slug=lambda plek: f"programma-{plek[0]}",
        ambitie=lambda plek: _ZINNEN * 5,
        lasten_bedrag_gedrukt=lambda plek: "148",
        lasten_aandeel=lambda plek: 6,
        export_op=lambda plek: EXPORT,
        publicatie=lambda plek: OPENBAAR["publicatie"],
    )
    _goals(dit, maat)
    return dit.rijen


def _goals(dit: _Jaar, maat: Maat) -> None:
    """The lines of each programme, a goal in each, and the results under those."""
    rijen, p, lijn = dit.rijen, range(maat.programmas), range(LIJNEN)
    per_lijn = range(max(maat.resultaten // LIJNEN, 1))
    dit.add(
        Ontwikkellijn,
        itertools.product(p, lijn),
        programma=lambda plek: rijen[Programma, plek[0]],
        titel=lambda plek: f"Lijn {plek[1]}",
        nummer=lambda plek: plek[1],
        kenmerk=dit.mark("ontwikkellijn"),
    )
    dit.add(
        Doel,
        itertools.product(p, lijn),
        ontwikkellijn=lambda plek: rijen[Ontwikkellijn, *plek],
        tekst=lambda plek: _ZINNEN,
        kenmerk=dit.mark("doel"),
    )
    dit.add(
        Resultaat,
        itertools.product(p, lijn, per_lijn),
        doel=lambda plek: rijen[Doel, plek[0], plek[1]],
        tekst=lambda plek: f"{_ZINNEN}({plek[2]})",
        toelichting=lambda plek: _ZINNEN * 4,
        kenmerk=dit.mark("resultaat"),
    )


def _links(aantal: int, gemeten: list[Resultaat]) -> Iterator[Bijdrage]:
    """Links of every kind: some to results of the programme that is measured, the others spread over all years."""
    besluiten: dict[str, list[Any]] = {
        "instrument": list(Instrument.objects.order_by("pk")[:aantal]),
        "dossier": list(Dossier.objects.order_by("pk")[:aantal]),
        "toezegging": list(Toezegging.objects.order_by("pk")[:aantal]),
    }
    alle = list(Resultaat.objects.select_related("doel").order_by("pk"))
    for n in range(aantal):
        kant = ("instrument", "instrument", "dossier", "toezegging")[n % 4]
        ronde, plek = divmod(n // 4, len(besluiten[kant]))
        reeks = gemeten if n % ZWAAR < 2 or aantal < ZWAAR * 4 else alle
        rij = reeks[n * 7919 % len(reeks)]
        doel = {"doel": rij.doel} if n % 5 == 0 else {"resultaat": rij}
        # In another round the same decision may meet the same goal: then in another way.
        soort = Bijdrage.Soort.values[ronde % 4]
        yield Bijdrage(**{kant: besluiten[kant][plek]}, **doel, soort=soort, toelichting=_ZINNEN, **OPENBAAR)
