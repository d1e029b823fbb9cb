"""The same questions get the same answers in the same order on both databases; and an index answers them."""

import datetime
import hashlib
import random
from typing import Any

import pytest
from django.db import connection
from django.db.models import Count

from dossiers.models import Zoekregel
from dossiers.zoeken import search, suggest
from dossiers.zoeken.taal.woorden import index_words
from dossiers.zoeken.tabel import tidy

pytestmark = pytest.mark.django_db

ROWS, QUESTIONS = 2000, 320
# One figure, for both: it changes with the stemmer, the rules or the order, and then has to be looked at.
VERWACHT = "550cc414e5b8a5ee"
_DELEN = "jeugd woning bouw zorg fiets pad brug school plein water groen markt wijk raad huur".split()  # noqa: SIM905
_EINDEN = ["", "en", "s", "ing", "ingen", "hulp", "beleid", "plan", "plannen", "tje", "ën"]
_LOS = ["de", "over", "Özgür", "co2", "50+", "2025", "foto's", "naïef", "A6", "Z", "zé", "één", "&", "motie"]
_SOORTEN = ["dossier", "motie", "bericht", "fractie"]


def _words(kans: random.Random, aantal: int) -> str:
    woorden = [
        kans.choice(_LOS) if kans.random() < 0.2 else kans.choice(_DELEN) + kans.choice(_EINDEN)
        for _ in range(aantal)
    ]
    return " ".join(woord.capitalize() if kans.random() < 0.3 else woord for woord in woorden)


def _fill(aantal: int) -> random.Random:
    """Rows with words by lot, always the same."""
    kans = random.Random(25192)
    regels = []
    for n in range(aantal):
        titel, tekst = _words(kans, kans.randint(1, 5)), _words(kans, kans.randint(0, 25))
        nummers = [f"{20000 + n // 7}.{n % 7:03}"] if n % 2 else []
        soort = kans.choice(_SOORTEN)
        dag = datetime.date(2020, 1, 1) + datetime.timedelta(days=kans.randint(0, 2000))
        merk: dict[str, Any] = {"nummers": nummers, "soortwoorden": [soort]}
        regels.append(
            Zoekregel(
                model="dossiers.dossier", object_id=n, soort=soort, rang=_SOORTEN.index(soort), titel=titel,
                titel_gevouwen=titel.casefold(), adres=f"/{n}/", sorteerdatum=dag, jaar=dag.year,
                tekst=tekst, titelwoorden=index_words([titel], **merk), woorden=index_words([titel, tekst], **merk),
            )
        )  # fmt: skip
    Zoekregel.objects.bulk_create(regels)
    return kans


def _questions(kans: random.Random) -> list[str]:
    vragen = ["", "?!", '"', "motie", "20003", "20003.4", "-motie", "een -fiets"]
    while len(vragen) < QUESTIONS:
        vraag = _words(kans, kans.randint(1, 3))
        soort = kans.random()
        if soort < 0.1:
            vraag = f'"{vraag}"'
        elif soort < 0.2:
            vraag = f"{vraag} -{_words(kans, 1)}"
        elif soort < 0.3:
            vraag = vraag[: kans.randint(2, 6)]
        vragen.append(vraag)
    return vragen


def test_the_answers_are_the_same_on_both_databases() -> None:
    vragen = _questions(_fill(ROWS))
    som, gevonden = hashlib.sha256(), 0
    for vraag in vragen:
        rijen = search(vraag)
        op_volgorde = list(rijen.by_relevance().values_list("object_id", flat=True)[:200])
        op_datum = list(rijen.by_date().values_list("object_id", flat=True)[:50])
        per_soort = sorted(rijen.order_by().values_list("soort").annotate(n=Count("pk")))
        gevonden += bool(op_volgorde)
        som.update(repr((vraag, op_volgorde, op_datum, per_soort, suggest(vraag))).encode())
    assert gevonden > QUESTIONS // 2
    assert som.hexdigest()[:16] == VERWACHT


def _plan(vraag: str) -> str:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        sql, params = search(vraag).query.sql_with_params()
        uitleg = "EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN "
        cursor.execute(uitleg + sql, params)
        return "\n".join(str(rij[-1]) for rij in cursor.fetchall())


def _forget_figures() -> None:
    """SQLite keeps in its connection what another test let it count, also when that test is rolled back."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for sql in ("ANALYZE dossiers_zoekregel", "DELETE FROM sqlite_stat1", "ANALYZE sqlite_schema"):
                cursor.execute(sql)


def _expect_index(plan: str) -> None:
    if connection.vendor == "postgresql":
        assert "zoekregel_woorden" in plan
    else:
        assert "VIRTUAL TABLE INDEX" in plan
        assert "SCAN dossiers_zoekregel" not in plan


@pytest.mark.parametrize("is_geteld", [False, True], ids=["zonder-tellingen", "na-het-bouwen"])
def test_an_index_answers_the_question(is_geteld: bool) -> None:
    _forget_figures()
    _fill(1000)
    if is_geteld:
        tidy()
    for vraag in ("schoolplein", "de woningbouw", '"groen water"', "20003.4"):
        _expect_index(_plan(vraag))


def test_the_index_still_answers_when_a_handful_of_rows_has_become_many() -> None:
    _forget_figures()
    _fill(20)
    tidy()
    Zoekregel.objects.all().delete()
    _fill(500)
    _expect_index(_plan("schoolplein"))
