"""What is measured, as functions on the database of the moment: importing pages, and showing a dossier."""

import re
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, transaction
from django.test import RequestFactory

from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand
from agendawijzer.inname.opslag import sla_op
from tests.prestaties.paginas import Voorbeeld

# A full scan of one of these makes a page slower with every dossier that comes.
GROEIT = "dossier|instrument|stemming|bericht|document|nummer|bron|fractiestem|indiener|gebeurtenis"

Vraag = tuple[str, Any]


@dataclass(frozen=True)
class Inlezen:
    """Importing a number of pages; times in seconds. `rekentijd` is that of this process alone: on a busy machine it
    says more than the clock, with PostgreSQL it leaves out the work of the server."""

    paginas: int
    lezen: float
    opslaan: float
    rekentijd: float
    vragen: int
    verschillen: int

    @property
    def per_seconde(self) -> float:
        return self.paginas / (self.lezen + self.opslaan)


@dataclass(frozen=True)
class Bladzijde:
    """One page asked for over and over; times in milliseconds, `rekentijd` that of the processor a request."""

    mediaan: float
    p95: float
    rekentijd: float
    vragen: list[Vraag]
    bytes: int


@contextmanager
def listen() -> Iterator[list[Vraag]]:
    """Gathers the queries of the block, with their parameters."""
    gehoord: list[Vraag] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        gehoord.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield gehoord


def measure_import(paginas: Iterable[Voorbeeld]) -> Inlezen:
    """Reads and stores each page as the import command does: one transaction a page."""
    lezen = opslaan = 0.0
    aantal = verschillen = 0
    rekentijd = time.process_time()
    with listen() as vragen:
        for pagina in paginas:
            begin = time.perf_counter()
            gelezen = lees_bestand(pagina.inhoud, bestand=pagina.naam)
            tussen = time.perf_counter()
            verschillen += len(sla_op(gelezen).verschillen)
            opslaan += time.perf_counter() - tussen
            lezen += tussen - begin
            aantal += 1
    return Inlezen(aantal, lezen, opslaan, time.process_time() - rekentijd, len(vragen), verschillen)


def _ask(toepassing: WSGIHandler, adres: str, koekje: str = "") -> bytes:
    """One request as the web server hands it in; raises where the page does not answer 200."""
    toestand: list[str] = []
    omgeving = RequestFactory().get(adres).environ | {"HTTP_COOKIE": koekje}
    antwoord = toepassing(omgeving, lambda status, headers: toestand.append(status))
    inhoud = b"".join(antwoord)
    antwoord.close()
    if not toestand[0].startswith("200"):
        raise RuntimeError(f"{adres} antwoordt {toestand[0]}")
    return inhoud


def measure_page(adressen: list[str], *, keer: int = 200, koekje: str = "") -> Bladzijde:
    """Asks for the addresses in turn, `keer` requests in all, after one round to warm up; `koekje` of who is in."""
    toepassing = WSGIHandler()
    for adres in adressen:
        _ask(toepassing, adres, koekje)
    tijden = []
    rekentijd = time.process_time()
    for n in range(keer):
        begin = time.perf_counter()
        _ask(toepassing, adressen[n % len(adressen)], koekje)
        tijden.append((time.perf_counter() - begin) * 1000)
    rekentijd = (time.process_time() - rekentijd) * 1000 / keer
    with listen() as vragen:
        inhoud = _ask(toepassing, adressen[0], koekje)
    p95 = statistics.quantiles(tijden, n=20)[-1]
    return Bladzijde(statistics.median(tijden), p95, rekentijd, vragen, len(inhoud))


def find_scans(vragen: list[Vraag]) -> list[str]:
    """The queries for which a growing table has no index to offer, with the plan of the database itself.

    PostgreSQL rightly walks a small table; it is asked for the plan that it makes when it would rather not.
    """
    sqlite = connection.vendor == "sqlite"
    tabel = rf"(?:dossiers|stemmingen)_(?:{GROEIT})\b"
    loopt = rf"^SCAN {tabel}(?!.*USING)" if sqlite else rf"Seq Scan on {tabel}"
    gevonden = []
    with transaction.atomic(), connection.cursor() as cursor:
        if not sqlite:
            cursor.execute("SET LOCAL enable_seqscan = off")
        for sql, params in vragen:
            if sql.startswith("SELECT"):
                cursor.execute(("EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN ") + sql, params)
                plan = [str(rij[-1]) for rij in cursor.fetchall()]
                if any(re.search(loopt, regel) for regel in plan):
                    gevonden.append("\n  ".join([sql, *plan]))
    return gevonden
