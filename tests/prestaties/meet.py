"""Measures the import and the dossier page: `python -m tests.prestaties.meet`, on SQLite and on PostgreSQL.

Each database is a new one in a temporary folder; nothing that exists is read or changed. Exit status 1 where a
dossier page asks more than nineteen queries, asks more of them with more dossiers, or walks a whole table; times are
shown only, since they differ per machine.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
VRAGEN, PER_SECONDE = 20, 150


def _arguments() -> argparse.Namespace:
    ontleder = argparse.ArgumentParser(prog="python -m tests.prestaties.meet", description=__doc__)
    ontleder.add_argument("--paginas", type=int, default=1000, help="how many pages to import (1000)")
    ontleder.add_argument(
        "--dossiers", type=int, nargs=2, default=[2000, 20000], help="two sizes (2000 20000)"
    )
    ontleder.add_argument(
        "--op", choices=["sqlite", "postgres", "allebei"], default="allebei", help="which database"
    )
    ontleder.add_argument("--hier", action="store_true", help=argparse.SUPPRESS)
    return ontleder.parse_args()


def run_apart(module: str, op: str, argumenten: list[str]) -> int:
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


def _memory() -> float:
    """The most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def prepare() -> None:
    """Sets Django up on the new database, with a bare page beside the others to compare with."""
    import django
    from django.core.management import call_command
    from django.http import HttpRequest, HttpResponse
    from django.urls import path

    django.setup()
    from django.conf import settings
    from django.db import connection

    # Each page is made anew, to see what that takes; _show_page tells what remembering brings.
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


def _show_import(aantal: int) -> None:
    from tests.prestaties.meting import measure_import
    from tests.prestaties.paginas import make_pages

    paginas = list(make_pages(aantal))
    vooraf = _memory()
    meting = measure_import(paginas)
    print(f"inlezen: {aantal} pagina's, {meting.per_seconde:.0f} per seconde (streven: {PER_SECONDE})")
    per_rekenseconde = aantal / meting.rekentijd
    print(
        f"  rekentijd {meting.rekentijd / aantal * 1000:.2f} ms per pagina: {per_rekenseconde:.0f} per seconde"
    )
    print(
        f"  lezen {meting.lezen / aantal * 1000:.2f} ms, opslaan {meting.opslaan / aantal * 1000:.2f} ms per pagina"
    )
    print(f"  {meting.vragen / aantal:.1f} queries per pagina, {meting.verschillen} verschillen")
    print(f"  geheugen hoogstens {_memory():.0f} MB, vooraf {vooraf:.0f} MB")


def _show_page(groottes: list[int]) -> list[str]:
    """Prints the figures of the dossier page at each size; gives what is not as it must be."""
    from django.test import override_settings

    from tests.prestaties.meting import find_scans, measure_page
    from tests.prestaties.vulling import fill, measured_slugs

    fouten = []
    metingen = []
    hello = measure_page(["/meting-hello/"], keer=500)
    print(f"hello: {hello.mediaan:.2f} ms, rekentijd {hello.rekentijd:.2f}")
    for grootte in groottes:
        fill(grootte)
        meting = measure_page([f"/dossiers/{slug}/" for slug in measured_slugs(grootte)])
        metingen.append(meting)
        print(
            f"dossier bij {grootte}: {meting.mediaan:.2f} ms (p95 {meting.p95:.2f}), "
            f"rekentijd {meting.rekentijd:.2f}, {len(meting.vragen)} queries, {meting.bytes} bytes, "
            f"{meting.rekentijd / hello.rekentijd:.0f} keer hello"
        )
        with override_settings(GEHEUGEN_MB=16):
            onthouden = measure_page([f"/dossiers/{measured_slugs(grootte)[0]}/"], keer=500)
        print(f"  onthouden: {onthouden.mediaan:.2f} ms, {onthouden.mediaan / hello.mediaan:.1f} keer hello")
        if len(meting.vragen) > VRAGEN:
            fouten.append(f"{len(meting.vragen)} queries bij {grootte} dossiers; hoogstens {VRAGEN}")
        fouten += [f"leest een hele tabel:\n  {plan}" for plan in find_scans(meting.vragen)]
    klein, groot = metingen
    verhouding = f"{groot.mediaan / klein.mediaan:.2f}, in rekentijd {groot.rekentijd / klein.rekentijd:.2f}"
    print(f"  verhouding {groottes[1]}/{groottes[0]}: {verhouding}")
    if len(klein.vragen) != len(groot.vragen):
        fouten.append(f"het aantal queries groeit mee: {len(klein.vragen)} en {len(groot.vragen)}")
    return fouten


def _measure_here(keuze: argparse.Namespace) -> int:
    prepare()
    print(f"== {keuze.op}")
    from tests import herstel

    # No flush: the guards of the log and of the votes refuse it.
    herstel.keep_template()
    _show_import(keuze.paginas)
    herstel.restore()
    herstel.drop_template()
    fouten = _show_page(keuze.dossiers)
    print("\n".join(fouten) or "in orde")
    return 1 if fouten else 0


def main() -> int:
    keuze = _arguments()
    if keuze.hier:
        return _measure_here(keuze)
    soorten = ["sqlite", "postgres"] if keuze.op == "allebei" else [keuze.op]
    eigen = ["--paginas", str(keuze.paginas), "--dossiers", *map(str, keuze.dossiers)]
    return max([run_apart("tests.prestaties.meet", soort, eigen) for soort in soorten])


if __name__ == "__main__":
    sys.exit(main())
