"""Measures the pages of the budget at two sizes: `python -m tests.prestaties.begroting`.

As `tests.prestaties.meet`: on new databases in a temporary folder. The large one holds 20 years of 15 programmes with
60 results each, and 5,000 links. Exit status 1 where a page asks more queries there; times are shown beside those of a
bare page, since they differ per machine.
"""

import argparse
import sys

from tests.prestaties.meet import prepare, run_apart

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


def _arguments() -> argparse.Namespace:
    ontleder = argparse.ArgumentParser(prog="python -m tests.prestaties.begroting", description=__doc__)
    ontleder.add_argument(
        "--op", choices=["sqlite", "postgres", "allebei"], default="allebei", help="which database"
    )
    ontleder.add_argument("--hier", action="store_true", help=argparse.SUPPRESS)
    return ontleder.parse_args()


def _measure() -> dict[str, int]:
    """Prints a line for each page; gives how many queries each asked."""
    from begroting.models import Begroting
    from tests.prestaties.meting import measure_page
    from tests.prestaties.vulling import EERSTE

    jaar = Begroting.objects.latest("jaar").jaar
    hello = measure_page(["/meting-hello/"], keer=500)
    print(f"hello {hello.mediaan:.2f} ms")
    vragen = {}
    for naam, adres in PAGINAS.items():
        meting = measure_page([adres.format(jaar=jaar, slug=EERSTE)], keer=KEER)
        vragen[naam] = len(meting.vragen)
        print(
            f"  {naam:20} {meting.mediaan:8.1f} ms  rekentijd {meting.rekentijd:8.1f}  "
            f"{len(meting.vragen):3} queries  {meting.bytes:8} bytes  "
            f"{meting.rekentijd / hello.rekentijd:6.0f} keer hello"
        )
    return vragen


def _measure_here(keuze: argparse.Namespace) -> int:
    prepare()
    from tests.prestaties.begroting_vulling import GROOT, KLEIN, fill_begroting

    print(f"== {keuze.op}")
    metingen = []
    for maat in (KLEIN, GROOT):
        fill_begroting(maat)
        print(maat)
        metingen.append(_measure())
    klein, groot = metingen
    fouten = [
        f"het aantal queries groeit mee: {naam}, {klein[naam]} en {groot[naam]}"
        for naam in klein
        if groot[naam] > klein[naam]
    ]
    print("\n".join(fouten) or "in orde")
    return 1 if fouten else 0


def main() -> int:
    keuze = _arguments()
    if keuze.hier:
        return _measure_here(keuze)
    soorten = ["sqlite", "postgres"] if keuze.op == "allebei" else [keuze.op]
    return max([run_apart("tests.prestaties.begroting", soort, []) for soort in soorten])


if __name__ == "__main__":
    sys.exit(main())
