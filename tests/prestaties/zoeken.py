"""Measures the search index at a hundred thousand rows: `python -m tests.prestaties.zoeken`, on both databases.

As `tests.prestaties.meet`: on new databases in a temporary folder. Times are shown only, since they differ per
machine; exit status 1 where a question is not answered by the full-text index.
"""

import datetime
import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from tests.prestaties.opzet import Keuze, start

PER_KEER, KEER = 2000, 7
VRAGEN = {
    "zeldzaam woord": "zwanenmeer",
    "twee zeldzame woorden": "zwanenmeer sluisdeur",
    "gewoon woord": "woningbouw",
    "eind van samenstellingen": "bouw",
    "drie woorden": "moties over woningbouw wijk",
    "tussen aanhalingstekens": '"woningbouw wijk"',
    "nummer": "112345.3",
    "niets": "boerenkoolstamppot",
}


def _row(n: int, kans: random.Random) -> Any:
    from dossiers.models import Zoekregel
    from dossiers.zoeken.taal.woorden import index_words

    # Words come as in a language: some everywhere, most of them seldom.
    woorden = [f"woord{int(kans.paretovariate(0.7))}" for _ in range(40)]
    woorden += [woord for woord in ("woningbouw", "wijk") if kans.random() < 0.25]
    if n % 20_000 == 7:
        woorden += ["zwanenmeer", "sluisdeur"]
    kans.shuffle(woorden)
    titel, tekst = " ".join(woorden[:6]), " ".join(woorden[6:])
    soort = kans.choice(("dossier", "motie", "amendement", "bericht"))
    dag = datetime.date(2015, 1, 1) + datetime.timedelta(days=n % 4000)
    merk: dict[str, Any] = {"nummers": [f"{100_000 + n // 8}.{n % 8:03}"], "soortwoorden": [soort]}
    return Zoekregel(
        model="dossiers.dossier", object_id=n, soort=soort, titel=titel, titel_gevouwen=titel, tekst=tekst,
        adres=f"/{n}/", datum=dag, sorteerdatum=dag, jaar=dag.year,
        titelwoorden=index_words([titel], **merk), woorden=index_words([titel, tekst], **merk),
    )  # fmt: skip


def _fill(aantal: int) -> None:
    from dossiers.models import Zoekregel
    from dossiers.zoeken.tabel import tidy

    kans, begin = random.Random(1), time.perf_counter()
    for eerste in range(0, aantal, PER_KEER):
        deel = range(eerste, min(eerste + PER_KEER, aantal))
        Zoekregel.objects.bulk_create(_row(n, kans) for n in deel)
    tidy()
    seconden = time.perf_counter() - begin
    print(f"{aantal} regels in {seconden:.0f} s, {aantal / seconden:.0f} per seconde")


def _show(naam: str, doe: Callable[[], Any]) -> None:
    doe()
    tijden = []
    for _ in range(KEER):
        begin = time.perf_counter()
        uit = doe()
        tijden.append((time.perf_counter() - begin) * 1000)
    print(f"  {naam:52} {statistics.median(tijden):8.1f} ms   {uit}")


def _ask() -> None:
    from django.db.models import Count

    from dossiers.zoeken import find_alternatives, search, suggest

    for naam, vraag in VRAGEN.items():
        _show(f"{naam}: eerste twintig", lambda: len(search(vraag).by_relevance()[:20]))  # noqa: B023
        _show(f"{naam}: hoeveel", lambda: search(vraag).count())  # noqa: B023
    for veld in ("soort", "jaar"):
        facet = search("woningbouw").order_by().values_list(veld)
        _show(f"gewoon woord: per {veld}", lambda: len(facet.annotate(n=Count("pk"))))  # noqa: B023
    _show("zonder vraag: nieuwste twintig", lambda: len(search("").by_date()[:20]))
    for begin in ("zwan", "wo", "woning", "woningbouw wij"):
        _show(f"voorstellen bij {begin!r}", lambda: len(suggest(begin)))  # noqa: B023
    _show("typefout", lambda: find_alternatives("zwanemneer"))


def _is_indexed() -> bool:
    from django.db import connection

    from dossiers.zoeken import search

    plan = search("zwanenmeer").explain()
    return "zoekregel_woorden" in plan if connection.vendor == "postgresql" else "VIRTUAL TABLE INDEX" in plan


def _measure(keuze: Keuze) -> list[str]:
    from dossiers.models import Zoekwoord

    _fill(keuze.regels)
    Zoekwoord.objects.bulk_create(Zoekwoord(woord=f"woord{'abcdefghij'[n % 10]}{n}") for n in range(50_000))
    Zoekwoord.objects.create(woord="zwanenmeer")
    _ask()
    return [] if _is_indexed() else ["een vraag loopt alle regels na"]


if __name__ == "__main__":
    sys.exit(start("tests.prestaties.zoeken", __doc__, _measure, regels=100_000))
