"""How each measurement runs: its choices, a new database in a process of its own, and what it says at the end."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
Keuze = argparse.Namespace
# What is given where only the name of the database stands.
Getal = int | list[int]


def start(module: str, uitleg: str, meet: Callable[[Keuze], list[str]], **getallen: Getal) -> int:
    """Runs `meet` on SQLite and on PostgreSQL, or on the one that the command line names; gives the exit status: 1
    where `meet` gave a fault. `getallen` are the sizes that can be chosen, with what they are otherwise."""
    keuze = _read_choices(module, uitleg, getallen)
    if keuze.hier:
        return _measure_here(keuze, meet)
    eigen = [deel for naam in getallen for deel in _as_option(naam, getattr(keuze, naam))]
    databases = ["sqlite", "postgres"] if keuze.op == "allebei" else [keuze.op]
    # A list: the second one is measured too where the first has a fault.
    return max([_run_apart(module, op, eigen) for op in databases])


def _read_choices(module: str, uitleg: str, getallen: Mapping[str, Getal]) -> Keuze:
    ontleder = argparse.ArgumentParser(prog=f"python -m {module}", description=uitleg)
    for naam, getal in getallen.items():
        aantal = len(getal) if isinstance(getal, list) else None
        ontleder.add_argument(f"--{naam}", type=int, nargs=aantal, default=getal, help=f"({getal})")
    databases = ["sqlite", "postgres", "allebei"]
    ontleder.add_argument("--op", choices=databases, default="allebei", help="which database")
    ontleder.add_argument("--hier", action="store_true", help=argparse.SUPPRESS)
    return ontleder.parse_args()


def _as_option(naam: str, getal: Getal) -> list[str]:
    return [f"--{naam}", *map(str, getal if isinstance(getal, list) else [getal])]


def _measure_here(keuze: Keuze, meet: Callable[[Keuze], list[str]]) -> int:
    _prepare()
    print(f"== {keuze.op}", flush=True)
    fouten = meet(keuze)
    print("\n".join(fouten) or "in orde", flush=True)
    return 1 if fouten else 0


def _run_apart(module: str, op: str, argumenten: list[str]) -> int:
    """Measures in a process of its own, so that its memory is its own too; gives the exit status."""
    with tempfile.TemporaryDirectory(prefix="agendawijzer-meting-") as map_:
        omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "DATABASE_URL"}
        omgeving |= {
            "DJANGO_SETTINGS_MODULE": "agendawijzer.settings",
            "SECRET_KEY": "alleen-voor-de-meting-0123456789-abcdefghijklmnopqrstuvwxyz",
            "DEBUG": "0",
            "HTTPS": "0",
            "ALLOWED_HOSTS": "testserver",
            "STATIC_ROOT": f"{map_}/static",
            "DATA_MAP": map_,
        }
        deel = [sys.executable, "-m", module, "--hier", "--op", op, *argumenten]
        if op == "postgres":
            deel = [sys.executable, str(PROJECT / "scripts" / "met_postgres"), *deel]
        return subprocess.run(deel, cwd=PROJECT, env=omgeving, check=False).returncode


def _prepare() -> None:
    """Sets Django up on the new database, with a bare page beside the others to compare with."""
    import django
    from django.core.management import call_command
    from django.http import HttpRequest, HttpResponse
    from django.urls import path

    django.setup()
    from django.conf import settings
    from django.db import connection

    # Each page is made anew, to see what that takes; tests.prestaties.meet tells what remembering brings.
    settings.GEHEUGEN_MB = 0

    if connection.vendor == "postgresql":
        # One of its own: the database that a server starts with can't be put back from a template.
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    else:
        call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    from agendawijzer import urls

    def hello(request: HttpRequest) -> HttpResponse:
        return HttpResponse("hello")

    urls.urlpatterns.insert(0, path("meting-hello/", hello))


def measure_pages(paginas: Mapping[str, str], *, keer: int, koekje: str = "") -> dict[str, int]:
    """Prints a line for each address, beside a bare page in the same run; gives how many queries each asked."""
    from tests.prestaties.meting import measure_page

    hello = measure_page(["/meting-hello/"], keer=500)
    print(f"  {'hello':32} {hello.mediaan:8.2f} ms  {1000 / hello.rekentijd:8.0f} per seconde")
    vragen = {}
    for naam, adres in paginas.items():
        meting = measure_page([adres], keer=keer, koekje=koekje)
        vragen[naam] = len(meting.vragen)
        print(
            f"  {naam:32} {meting.mediaan:8.1f} ms  {1000 / meting.rekentijd:8.1f} per seconde  "
            f"{meting.rekentijd / hello.rekentijd:6.0f} keer hello  {len(meting.vragen):3} queries  "
            f"{meting.bytes:8} bytes",
            flush=True,
        )
    return vragen


def find_growth(klein: Mapping[str, int], groot: Mapping[str, int]) -> list[str]:
    """What to say of each page that asks more queries at the larger size."""
    return [
        f"het aantal queries groeit mee: {naam}, {aantal} en {groot[naam]}"
        for naam, aantal in klein.items()
        if groot[naam] > aantal
    ]
