"""Measures every kind of page at two sizes: `python -m tests.prestaties.portaal`.

As `tests.prestaties.meet`: on new databases in a temporary folder. The pages are found by walking from the start page,
one address for each kind, so that a new page is measured as soon as something links to it. Exit status 1 where a page
asks more queries with a hundred times the dossiers; pages a second stand beside those of a bare page in the same run.
"""

import sys
from collections import deque

from tests.prestaties.opzet import Keuze, find_growth, measure_pages, start

KEER = 6
# Walking on beyond this finds no new kinds of pages.
LOOP = 250


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


def _measure(keuze: Keuze) -> list[str]:
    from tests.prestaties.portaal_vulling import fill_portaal
    from tests.prestaties.vulling import measured_slugs

    tellingen: list[dict[str, int]] = []
    soorten: dict[str, str] = {}
    for grootte in keuze.dossiers:
        fill_portaal(grootte)
        slug = measured_slugs(keuze.dossiers[0])[0]
        # The same addresses at both sizes.
        soorten = soorten or dict(sorted(find_kinds([f"/dossiers/{slug}/", "/zoeken/?q=voorbeeld"]).items()))
        print(f"bij {grootte} dossiers: {len(soorten)} soorten pagina's")
        tellingen.append(measure_pages(soorten, keer=KEER))
    return find_growth(*tellingen)


if __name__ == "__main__":
    sys.exit(start("tests.prestaties.portaal", __doc__, _measure, dossiers=[200, 20000]))
