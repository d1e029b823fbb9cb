"""Counts what stands behind a page: `python -m tests.prestaties.achter`.

For a dossier, an instrument, a vote and a list in the database of DATABASE_URL (that of `make run`): the files of ours
that run for one warm request, by `sys.setprofile`, and the templates that it renders. A stranger who wants to know how
the page is made reads these. Addresses as arguments are counted instead.
"""

import os
import sys
from types import FrameType
from typing import Any

from tests.broncode import PROJECT

ADRESSEN = ("/dossiers/25192/", "/dossiers/25192/25192.005/", "/stemmingen/{stemming}/", "/dossiers/")


def count(adres: str) -> tuple[int, int]:
    """The files of ours and the templates behind one address, after one request that warmed it."""
    from django.test import Client
    from django.test.signals import template_rendered

    client = Client()
    assert client.get(adres).status_code == 200, adres
    bestanden, templates = set[str](), set[str]()

    def see(frame: FrameType, wat: str, _: Any) -> None:
        naam = frame.f_code.co_filename
        if (
            wat == "call"
            and naam.startswith(str(PROJECT))
            and "/tests/" not in naam
            and "/.venv/" not in naam
        ):
            bestanden.add(naam)

    def hear(template: Any, **_: Any) -> None:
        templates.add(template.name)

    template_rendered.connect(hear)
    sys.setprofile(see)
    client.get(adres)
    sys.setprofile(None)
    template_rendered.disconnect(hear)
    return len(bestanden), len(templates)


def main(adressen: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agendawijzer.settings")
    os.environ["GEHEUGEN_MB"] = "0"  # a remembered page runs nothing

    import django

    django.setup()
    from django.conf import settings
    from django.test.utils import setup_test_environment

    from stemmingen.models import Stemming

    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    setup_test_environment()
    stemming = (
        Stemming.objects.openbaar()
        .filter(instrument__nummer="25192.005")
        .values_list("pk", flat=True)
        .first()
    )
    for adres in adressen or ADRESSEN:
        bestanden, templates = count(adres.format(stemming=stemming))
        print(f"{adres:32} {bestanden:3} bestanden, {templates:3} templates")


if __name__ == "__main__":
    main(sys.argv[1:])
