"""Measures history, carrying out and worklists at two sizes: `python -m tests.prestaties.verloop`.

As `tests.prestaties.meet`: on new databases in a temporary folder. Exit status 1 where a page asks more queries with
more instruments; times are shown beside those of a bare page, since they differ per machine.
"""

import argparse
import sys

from tests.prestaties.meet import prepare, run_apart

PAGINAS = {
    "onderwerp": "/dossiers/{slug}/",
    "geschiedenis": "/geschiedenis/{slug}/",
    "geschiedenis van de keten": "/geschiedenis/{slug}/?keten=1",
    "stuk": "/dossiers/{slug}/{slug}.001/",
    "uitvoering": "/uitvoering/",
    "uitvoering, te laat": "/uitvoering/?te_laat=ja",
    "uitvoering, laatste bladzijde": "/uitvoering/?pagina=999999",
    "vergaderingen": "/vergaderingen/",
    "nieuws (Atom)": "/feeds/nieuws.atom",
    "agenda (ics)": "/agenda.ics",
    "onderwerp (Atom)": "/feeds/dossiers/{slug}.atom",
    "onderwerp (ics)": "/feeds/dossiers/{slug}.ics",
    "portefeuille (Atom)": "/feeds/portefeuilles/jeugd.atom",
    "portefeuille": "/portefeuilles/jeugd/",
    "werklijsten": "/beheer/werk/",
}
KEER = 20


def _arguments() -> argparse.Namespace:
    ontleder = argparse.ArgumentParser(prog="python -m tests.prestaties.verloop", description=__doc__)
    ontleder.add_argument(
        "--stukken", type=int, nargs=2, default=[30, 30000], help="two sizes, in instruments (30 30000)"
    )
    ontleder.add_argument(
        "--op", choices=["sqlite", "postgres", "allebei"], default="allebei", help="which database"
    )
    ontleder.add_argument("--hier", action="store_true", help=argparse.SUPPRESS)
    return ontleder.parse_args()


def _cookie() -> str:
    """The session of a clerk who may do everything."""
    from django.conf import settings
    from django.contrib.auth.models import User
    from django.test import Client

    client = Client()
    client.force_login(User.objects.get_or_create(username="griffie", is_staff=True, is_superuser=True)[0])
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _measure(stukken: int) -> dict[str, int]:
    """Fills up to this size and prints a line for each page; gives how many queries each asked."""
    from tests.prestaties.meting import measure_page
    from tests.prestaties.verloop_vulling import fill_verloop
    from tests.prestaties.vulling import STUKKEN, fill, measured_slugs

    dossiers = max(stukken // STUKKEN, 1)
    fill(dossiers)
    fill_verloop()
    koekje, slug = _cookie(), measured_slugs(dossiers)[0]
    hello = measure_page(["/meting-hello/"], keer=500)
    print(f"bij {stukken} stukken; hello {hello.mediaan:.2f} ms")
    vragen = {}
    for naam, adres in PAGINAS.items():
        meting = measure_page([adres.format(slug=slug)], keer=KEER, koekje=koekje)
        vragen[naam] = len(meting.vragen)
        print(
            f"  {naam:32} {meting.mediaan:8.1f} ms  rekentijd {meting.rekentijd:8.1f}  "
            f"{len(meting.vragen):3} queries  {meting.bytes:8} bytes  "
            f"{meting.rekentijd / hello.rekentijd:6.0f} keer hello"
        )
    return vragen


def _measure_here(keuze: argparse.Namespace) -> int:
    prepare()
    print(f"== {keuze.op}")
    klein, groot = (_measure(aantal) for aantal in keuze.stukken)
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
    eigen = ["--stukken", *map(str, keuze.stukken)]
    return max([run_apart("tests.prestaties.verloop", soort, eigen) for soort in soorten])


if __name__ == "__main__":
    sys.exit(main())
