"""`python -m tests.zoekvragen [--apart]`: the figures, on a test database of the one that the settings name."""

import argparse
import os
import tempfile
from pathlib import Path


def main() -> None:
    opties = argparse.ArgumentParser(description=__doc__)
    opties.add_argument("--apart", action="store_true", help="the twenty questions that were set apart")
    naam = "apart" if opties.parse_args().apart else "vragen"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agendawijzer.settings")
    os.environ.setdefault("DEBUG", "1")
    import django

    django.setup()
    from django.test.utils import setup_test_environment

    from tests import sjabloon

    setup_test_environment(debug=False)
    with tempfile.TemporaryDirectory() as map_:
        sjabloon.begin(Path(map_))
        try:
            report(naam)
        finally:
            sjabloon.end()


def report(naam: str) -> None:
    """Prints each question that is not answered as it should be, and the figures of all."""
    from django.db import connection
    from django.test import Client

    from tests.zoekvragen.meten import RADEN, ask, council, read_vragen

    uitslagen = []
    for raad in RADEN:
        with council(raad):
            uitslagen += [ask(Client(), vraag) for vraag in read_vragen(naam) if vraag["raad"] == raad]
    for uitslag in uitslagen:
        if uitslag.gemist or uitslag.verderop or not uitslag.eerste_goed:
            vraag = uitslag.vraag
            print(f"{vraag['raad']}: {vraag['query']!r} ({vraag['why']})")
            print(f"  mist {uitslag.gemist}, verderop {uitslag.verderop}, eerste {uitslag.eerste}")
    nodig = sum(len(uitslag.vraag["must_find"]) for uitslag in uitslagen)
    gemist = sum(len(uitslag.gemist) for uitslag in uitslagen)
    verderop = sum(len(uitslag.verderop) for uitslag in uitslagen)
    met_eerste = [uitslag for uitslag in uitslagen if uitslag.vraag["first"]]
    goed = sum(uitslag.eerste_goed for uitslag in met_eerste)
    print(
        f"{connection.vendor}: {len(uitslagen)} vragen, {sum(not u.gemist for u in uitslagen)} vonden alles"
    )
    vooraan = nodig - gemist - verderop
    print(f"gevonden {nodig - gemist} van {nodig} adressen, waarvan {vooraan} op de eerste bladzijde")
    print(f"juiste eerste: {goed} van {len(met_eerste)}")


if __name__ == "__main__":
    main()
