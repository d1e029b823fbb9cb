"""Measures the pages of the budget at two sizes: `python -m tests.prestaties.begroting`.

As `tests.prestaties.meet`: on new databases in a temporary folder. The large one holds 20 years of 15 programmes with
60 results each, and 5,000 links. Exit status 1 where a page asks more queries there; times are shown beside those of a
bare page, since they differ per machine.
"""

import sys
from typing import Any

from tests.prestaties.opzet import Keuze, find_growth, measure_pages, start

PAGINAS = {
    "begrotingen": "/begroting/",
    "begroting": "/begroting/{jaar}/",
    "programma": "/begroting/{jaar}/programma-0/",
    "programma (CSV)": "/begroting/{jaar}/programma-0.csv",
    "onderwerp": "/dossiers/{slug}/",
    "geschiedenis": "/geschiedenis/{slug}/?groep=begroting",
    "stuk": "/dossiers/{slug}/{slug}.001/",
    "nieuws (Atom)": "/feeds/nieuws.atom",
}
KEER = 20


def _measure_size(maat: Any) -> dict[str, int]:
    from begroting.models import Begroting
    from tests.prestaties.begroting_vulling import fill_begroting
    from tests.prestaties.vulling import EERSTE

    fill_begroting(maat)
    print(maat)
    jaar = Begroting.objects.latest("jaar").jaar
    adressen = {naam: adres.format(jaar=jaar, slug=EERSTE) for naam, adres in PAGINAS.items()}
    return measure_pages(adressen, keer=KEER)


def _measure(keuze: Keuze) -> list[str]:
    from tests.prestaties.begroting_vulling import GROOT, KLEIN

    return find_growth(_measure_size(KLEIN), _measure_size(GROOT))


if __name__ == "__main__":
    sys.exit(start("tests.prestaties.begroting", __doc__, _measure))
