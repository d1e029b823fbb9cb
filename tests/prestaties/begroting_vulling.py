"""Budgets of many years with links to decisions: for measuring only. In bulk, so without the checks of the actions."""

import datetime
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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


def _year(jaar: int, maat: Maat, vorige: dict[Any, Any]) -> dict[Any, Any]:
    """The parts of one year by their place: `(Resultaat, programme, line, result)`; one goal to a line."""
    begroting = Begroting.objects.create(jaar=jaar, export_op=EXPORT, **OPENBAAR)
    p, lijn, per_lijn = maat.programmas, LIJNEN, max(maat.resultaten // LIJNEN, 1)
    plekken: list[tuple[type[Any], tuple[int, ...]]] = [
        (Programma, (p,)),
        (Ontwikkellijn, (p, lijn)),
        (Doel, (p, lijn)),
        (Resultaat, (p, lijn, per_lijn)),
    ]
    rijen: dict[Any, Any] = {}
    for model, maten in plekken:
        nieuw = {}
        for plek in itertools.product(*map(range, maten)):
            waarden = _values(model, plek, begroting, rijen)
            nieuw[model, *plek] = model(**waarden, vorig=vorige.get((model, *plek)))
        _batches(model, nieuw.values())
        rijen |= nieuw
    return rijen


def _values(
    model: type[Any], plek: tuple[int, ...], begroting: Begroting, rijen: dict[Any, Any]
) -> dict[str, Any]:
    if model is Programma:
        return {
            "begroting": begroting,
            "titel": f"Programma {plek[0]}",
            "slug": f"programma-{plek[0]}",
            "ambitie": _ZINNEN * 5,
            "lasten_bedrag_gedrukt": "148",
            "lasten_aandeel": 6,
            "export_op": EXPORT,
            **OPENBAAR,
        }
    vast = {"kenmerk": "-".join(map(str, (model._meta.model_name, begroting.jaar, *plek)))}
    if model is Ontwikkellijn:
        return {**vast, "programma": rijen[Programma, plek[0]], "titel": f"Lijn {plek[1]}", "nummer": plek[1]}
    if model is Doel:
        return {**vast, "ontwikkellijn": rijen[Ontwikkellijn, *plek], "tekst": _ZINNEN}
    tekst = f"{_ZINNEN}({plek[2]})"
    return {**vast, "doel": rijen[Doel, *plek[:2]], "tekst": tekst, "toelichting": _ZINNEN * 4}


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
