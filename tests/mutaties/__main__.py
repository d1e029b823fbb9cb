"""`python -m tests.mutaties [woord]`: breaks each rule in a copy, and tells whether the test that guards it noticed.

The copy holds what git tracks, as it stands in the tree now. With a word: only the rules with that word in them.
Exit status 1 where a break went unnoticed or does not fit the code any more.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.mutaties.regels import PROJECT, REGELS, Regel, broken, fits

_GEZAKT = re.compile(r"^FAILED (\S+?)(?:\[.*?\])?(?: - .*)?$", re.MULTILINE)
_STIL = ("-q", "--tb=no", "-rf", "-p", "no:cacheprovider")
_LANGSTE_RONDE = 600


@dataclass
class Ronde:
    """How the tests went: `gezakt` are those that failed, `fout` is why they could not be run at all."""

    gezakt: list[str] = field(default_factory=list)
    fout: str = ""


def main() -> int:
    opties = argparse.ArgumentParser(prog="python -m tests.mutaties", description=__doc__)
    opties.add_argument("woord", nargs="?", default="", help="alleen de regels met dit woord erin")
    woord = opties.parse_args().woord.lower()
    regels = [regel for regel in REGELS if woord in f"{regel.naam} {regel.bestand}".lower()]
    if not regels:
        print("Geen regel heeft dit woord.")
        return 1
    with tempfile.TemporaryDirectory(prefix="mutaties-") as kopie:
        copy_tracked(Path(kopie))
        return report(Path(kopie), regels)


def copy_tracked(kopie: Path) -> None:
    """What git tracks, with the changes that are not committed yet."""
    namen = subprocess.check_output(["git", "ls-files", "-z"], cwd=PROJECT, text=True)
    for naam in filter(None, namen.split("\0")):
        if (PROJECT / naam).is_file():
            (kopie / naam).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(PROJECT / naam, kopie / naam)


def report(kopie: Path, regels: Sequence[Regel]) -> int:
    """Prints what became of each rule and the figures of all; gives the exit status."""
    heel = run_tests(kopie, dict.fromkeys(test for regel in regels for test in regel.tests.split()))
    if heel.gezakt or heel.fout:
        print("Zonder mutatie slagen de tests al niet:", *heel.gezakt, heel.fout, sep="\n  ")
        return 1
    telling = {"gevangen": 0, "ontsnapt": 0, "past niet": 0}
    for regel in regels:
        begin = time.monotonic()
        uitslag, waarom = try_rule(kopie, regel)
        telling[uitslag] += 1
        print(
            f"{uitslag:9}  {regel.naam} ({time.monotonic() - begin:.0f} s)\n{'':11}{waarom}",
            flush=True,
        )
    print(
        f"{len(regels)} regels:",
        ", ".join(f"{aantal} {uitslag}" for uitslag, aantal in telling.items()),
    )
    return int(telling["gevangen"] < len(regels))


def try_rule(kopie: Path, regel: Regel) -> tuple[str, str]:
    """Breaks the rule, runs its tests and mends it: what became of it, and by which test or why not."""
    bestand = kopie / regel.bestand
    code = bestand.read_text(encoding="utf-8") if bestand.is_file() else ""
    if misfit := fits(regel, code):
        return "past niet", misfit
    bestand.write_text(broken(regel, code), encoding="utf-8")
    try:
        ronde = run_tests(kopie, regel.tests.split())
    finally:
        bestand.write_text(code, encoding="utf-8")
    if any(naam.endswith(f"::{regel.vanger}") for naam in ronde.gezakt):
        return "gevangen", f"door {regel.vanger}"
    anders = ", ".join(ronde.gezakt) or "geen enkele"
    return "ontsnapt", ronde.fout or f"{regel.vanger} zakte niet; wel: {anders}"


def run_tests(kopie: Path, tests: Iterable[str]) -> Ronde:
    """Runs pytest in the copy, in a process of its own and on the database that the tests choose themselves."""
    # Without byte code: that is told from its source by size and second, and a break may change neither.
    omgeving = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    omgeving.pop("DATABASE_URL", None)
    opdracht = [sys.executable, "-m", "pytest", *_STIL, *tests]
    try:
        klaar = subprocess.run(
            opdracht,
            cwd=kopie,
            env=omgeving,
            capture_output=True,
            text=True,
            timeout=_LANGSTE_RONDE,
        )
    except subprocess.TimeoutExpired:
        return Ronde(fout=f"de tests duurden langer dan {_LANGSTE_RONDE} seconden")
    gezakt = list(dict.fromkeys(_GEZAKT.findall(klaar.stdout)))
    regels = (klaar.stdout + klaar.stderr).strip().splitlines()
    if klaar.returncode == 0 or gezakt:
        return Ronde(gezakt)
    return Ronde(fout=f"pytest kwam niet zover: {regels[-1] if regels else 'zonder een woord'}")


if __name__ == "__main__":
    sys.exit(main())
