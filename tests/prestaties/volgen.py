"""Measures mailing who follows: `python -m tests.prestaties.volgen`.

On new databases in a temporary folder: 100,000 follows of 25,000 people and a thousand new items, beside the history
of some years. Tells of each phase how long it takes, how many queries, and the most memory there was; then sends part
of the mails to a server on this machine, kills the sender halfway, goes on, and counts. Exit status 1 where a mail
came twice or got lost, or where a run without news asks more queries after more history.
"""

import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

from tests.prestaties.opzet import PROJECT, Keuze, start

DOSSIERS, VOLGINGEN, NIEUW, VERSTUREN = 2000, 100_000, 1000, 300
# Where to stop the first sender.
HALVERWEGE = VERSTUREN // 2
_T = TypeVar("_T")


def _phase(naam: str, doe: Callable[[], _T]) -> tuple[_T, int]:
    """Prints what it took; gives what came of it, and the number of queries."""
    from tests.prestaties.meting import listen

    begin, rekentijd = time.perf_counter(), time.process_time()
    with listen() as vragen:
        uit = doe()
    duur, rekentijd = time.perf_counter() - begin, time.process_time() - rekentijd
    geheugen = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"  {naam:38} {duur:7.2f} s  rekentijd {rekentijd:7.2f}  {len(vragen):6} queries  {geheugen:6.0f} MB",
        flush=True,
    )
    return uit, len(vragen)


def _measure(keuze: Keuze) -> list[str]:
    from dossiers.klok import vandaag
    from tests.prestaties.volgen_vulling import fill_nieuws, fill_volgingen
    from tests.prestaties.vulling import fill
    from volgen.models import Melding
    from volgen.nieuws.meldingen import make_meldingen
    from volgen.nieuws.nieuws import find_nieuws, mark_all

    fill(DOSSIERS // 10)
    mark_all(ook_bekende=True)
    _, klein = _phase("geen nieuws, korte geschiedenis", lambda: find_nieuws(vandaag(), NIEUW))
    fill(DOSSIERS)
    _phase("de eerste keer: alles is gezien", lambda: mark_all(ook_bekende=True))
    _, groot = _phase("geen nieuws, lange geschiedenis", lambda: find_nieuws(vandaag(), NIEUW))
    fill_volgingen(keuze.volgingen)
    fill_nieuws(NIEUW)
    sleutels, _ = _phase(f"{NIEUW} keer nieuws vinden", lambda: find_nieuws(vandaag(), NIEUW))
    _phase("meldingen maken", lambda: make_meldingen(sleutels or []))
    print(f"    {Melding.objects.count()} meldingen")
    _phase("nog eens: niets komt erbij", lambda: make_meldingen(sleutels or []))
    return [
        *_bundle(),
        *_send(),
        *(["een ronde zonder nieuws vraagt meer naarmate er meer is"] if groot > klein else []),
    ]


def _bundle() -> list[str]:
    import datetime

    from django.utils import timezone

    from volgen.mail.zendingen import make_zendingen
    from volgen.models import Melding

    straks = timezone.localtime() + datetime.timedelta(days=8)
    aantal, _ = _phase("zendingen maken, ook die van de week", lambda: make_zendingen(straks, 7))
    print(f"    {aantal} zendingen")
    return ["niet alles zit in een zending"] if Melding.objects.filter(zending=None).exists() else []


def _send() -> list[str]:
    """Sends part of what waits, killed halfway."""
    from tests.volgen.mailserver import start_mailserver
    from volgen.models import Zending

    # The others wait: as many as all of them takes too long for a measurement.
    deze = list(
        Zending.objects.order_by("pk").values_list("pk", flat=True)[:: Zending.objects.count() // VERSTUREN]
    )
    Zending.objects.exclude(pk__in=deze).update(niet_voor="2999-01-01T00:00Z")
    with start_mailserver() as server:
        proces = subprocess.Popen(
            [sys.executable, "manage.py", "verstuur_berichten"],
            cwd=PROJECT,
            env=_environment(f"smtp://{server.adres}:{server.poort}"),
        )
        while proces.poll() is None and len(server.brieven) < HALVERWEGE:
            time.sleep(0.005)
        proces.kill()
        proces.wait()
        halverwege = len(server.brieven)
        Zending.objects.filter(pk__in=deze, stand="bezig").update(niet_voor="2020-01-01T00:00Z")
        rest, _ = _phase(f"versturen, na {halverwege} afgebroken", lambda: _run(server))
        dubbel = [kenmerk for kenmerk, n in Counter(server.kenmerken).items() if n > 1]
        twijfel = Zending.objects.filter(stand="aangeboden").count()
        print(f"    {halverwege} + {rest} mails, {twijfel} onzeker, {server.verbindingen} verbindingen")
        weg = len(deze) - twijfel - len(set(server.kenmerken))
        return [*(["een mail kwam dubbel"] if dubbel else []), *(["een mail is weg"] if weg > 0 else [])]


def _run(server: Any) -> int:
    from django.conf import settings

    from volgen.mail.mails import make_mail
    from volgen.mail.post import open_post
    from volgen.mail.ronde import Ronde

    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.adres, server.poort
    settings.SITE_ADRES = "https://raad.voorbeeldstad.example"
    ronde = Ronde(open_post(), make_mail)
    ronde.run()
    return ronde.telling["verzonden"]


def _environment(email_url: str) -> dict[str, str]:
    """For another process on the same database, which on PostgreSQL has a name of its own."""
    from django.db import connection

    from tests.uitval import url_of

    eigen = {
        "EMAIL_URL": email_url,
        "SITE_ADRES": "https://raad.voorbeeldstad.example",
        "VOLGEN_PER_MINUUT": "0",
    }
    if connection.vendor == "postgresql":
        eigen["DATABASE_URL"] = url_of(connection.settings_dict, str(connection.settings_dict["NAME"]))
    return os.environ | eigen


if __name__ == "__main__":
    sys.exit(start("tests.prestaties.volgen", __doc__, _measure, volgingen=VOLGINGEN))
