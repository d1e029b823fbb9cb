"""Measures history, carrying out and worklists at two sizes: `python -m tests.prestaties.verloop`.

As `tests.prestaties.meet`: on new databases in a temporary folder. Exit status 1 where a page asks more queries with
more instruments; times are shown beside those of a bare page, since they differ per machine.
"""

import sys

from tests.prestaties.opzet import Keuze, find_growth, measure_pages, start

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


def _cookie() -> str:
    """The session of a clerk who may do everything."""
    from django.conf import settings
    from django.contrib.auth.models import User
    from django.test import Client

    client = Client()
    client.force_login(User.objects.get_or_create(username="griffie", is_staff=True, is_superuser=True)[0])
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _measure_size(stukken: int) -> dict[str, int]:
    from tests.prestaties.verloop_vulling import fill_verloop
    from tests.prestaties.vulling import STUKKEN, fill, measured_slugs

    dossiers = max(stukken // STUKKEN, 1)
    fill(dossiers)
    fill_verloop()
    print(f"bij {stukken} stukken")
    slug = measured_slugs(dossiers)[0]
    adressen = {naam: adres.format(slug=slug) for naam, adres in PAGINAS.items()}
    return measure_pages(adressen, keer=KEER, koekje=_cookie())


def _measure(keuze: Keuze) -> list[str]:
    klein, groot = (_measure_size(aantal) for aantal in keuze.stukken)
    return find_growth(klein, groot)


if __name__ == "__main__":
    sys.exit(start("tests.prestaties.verloop", __doc__, _measure, stukken=[30, 30000]))
