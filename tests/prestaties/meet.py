"""Measures the import and the dossier page: `python -m tests.prestaties.meet`, on SQLite and on PostgreSQL.

Each database is a new one in a temporary folder; nothing that exists is read or changed. Exit status 1 where a
dossier page asks more than nineteen queries, asks more of them with more dossiers, or walks a whole table; times are
shown only, since they differ per machine.
"""

import resource
import sys

from tests.prestaties.opzet import Keuze, start

VRAGEN, PER_SECONDE = 20, 150


def _memory() -> float:
    """The most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


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


def _measure(keuze: Keuze) -> list[str]:
    from django.db import connection

    from tests import kopie

    # No flush: the guards of the log and of the votes refuse it.
    eigen = str(connection.settings_dict["NAME"])
    kopie.copy(eigen, f"{eigen}_leeg")
    _show_import(keuze.paginas)
    kopie.copy(f"{eigen}_leeg", eigen)
    kopie.drop(f"{eigen}_leeg")
    return _show_page(keuze.dossiers)


if __name__ == "__main__":
    sys.exit(start("tests.prestaties.meet", __doc__, _measure, paginas=1000, dossiers=[2000, 20000]))
