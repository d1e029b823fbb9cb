"""Measures every kind of page at two sizes: `python -m tests.prestaties.portaal`.

As `tests.prestaties.meet`: on new databases in a temporary folder. The pages are found by walking from the start page,
one address for each kind, so that a new page is measured as soon as something links to it. Exit status 1 where a page
asks more queries with a hundred times the dossiers; pages a second stand beside those of a bare page in the same run.
"""

import argparse
import sys
from collections import deque

from tests.prestaties.meet import prepare, run_apart

KEER = 6
# Walking on beyond this finds no new kinds of pages.
LOOP = 250


def _arguments() -> argparse.Namespace:
    ontleder = argparse.ArgumentParser(prog="python -m tests.prestaties.portaal", description=__doc__)
    ontleder.add_argument(
        "--dossiers", type=int, nargs=2, default=[200, 20000], help="two sizes, in dossiers (200 20000)"
    )
    ontleder.add_argument(
        "--op", choices=["sqlite", "postgres", "allebei"], default="allebei", help="which database"
    )
    ontleder.add_argument("--hier", action="store_true", help=argparse.SUPPRESS)
    return ontleder.parse_args()


def find_kinds(begin: list[str]) -> dict[str, str]:
    """One public address for each name of an address that can be reached, by that name; pages that answer 200."""
    from django.test import Client
    from django.urls import Resolver404, resolve

    from tests.rondgang import Adressen, fixed_addresses

    client = Client()
    wachtrij, soorten = deque([*begin, "/", *fixed_addresses()]), dict[str, str]()
    gezien: set[str] = set()
    while wachtrij and len(gezien) < LOOP:
        adres = wachtrij.popleft()
        try:
            naam = resolve(adres.partition("?")[0]).url_name or ""
        except Resolver404:
            continue
        if adres in gezien or naam in soorten or adres.startswith(("/beheer/", "/meting-hello/")):
            continue
        gezien.add(adres)
        antwoord = client.get(adres)
        if antwoord.status_code != 200:
            continue
        soorten[naam] = adres
        if antwoord["Content-Type"].startswith("text/html"):
            lezer = Adressen(adres)
            lezer.feed(antwoord.content.decode())
            wachtrij.extend(lezer.gevonden)
    return soorten


def _measure(soorten: dict[str, str]) -> dict[str, int]:
    """Prints a line for each page; gives how many queries each asked."""
    from tests.prestaties.meting import measure_page

    hello = measure_page(["/meting-hello/"], keer=500)
    print(f"  {'hello':24} {1000 / hello.rekentijd:8.0f} per seconde")
    vragen = {}
    for naam, adres in sorted(soorten.items()):
        meting = measure_page([adres], keer=KEER)
        vragen[naam] = len(meting.vragen)
        print(
            f"  {naam:24} {1000 / meting.rekentijd:8.1f} per seconde  mediaan {meting.mediaan:7.1f} ms  "
            f"{len(meting.vragen):3} queries  {meting.bytes:8} bytes  "
            f"{meting.rekentijd / hello.rekentijd:6.0f} keer hello  {adres}"
        )
    return vragen


def _measure_here(keuze: argparse.Namespace) -> int:
    prepare()
    from django.core.management import call_command

    from tests.prestaties.vulling import fill, measured_slugs

    print(f"== {keuze.op}")
    tellingen: list[dict[str, int]] = []
    soorten: dict[str, str] = {}
    for grootte in keuze.dossiers:
        fill(grootte)
        call_command("bouw_zoekindex", verbosity=0)
        slug = measured_slugs(keuze.dossiers[0])[0]
        soorten = soorten or find_kinds([f"/dossiers/{slug}/", "/zoeken/?q=voorbeeld"])
        print(f"bij {grootte} dossiers")
        tellingen.append(_measure(soorten))
    klein, groot = tellingen
    fouten = [
        f"{naam}: {klein[naam]} en {groot[naam]} queries" for naam in klein if groot[naam] != klein[naam]
    ]
    print("\n".join(fouten) or f"in orde: {len(klein)} soorten pagina's vragen bij beide evenveel")
    return 1 if fouten else 0


def main() -> int:
    keuze = _arguments()
    if keuze.hier:
        return _measure_here(keuze)
    soorten = ["sqlite", "postgres"] if keuze.op == "allebei" else [keuze.op]
    eigen = ["--dossiers", *map(str, keuze.dossiers)]
    return max([run_apart("tests.prestaties.portaal", soort, eigen) for soort in soorten])


if __name__ == "__main__":
    sys.exit(main())
