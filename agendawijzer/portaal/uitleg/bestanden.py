"""Reads the texts of the editors: the pages in fixtures/uitleg, and the words from the glossary in
docs.

A page is a file of its own: lines `name: value`, an empty line, the text with the marks of
`opmaak`. Which words of the glossary go to the site stands in woorden.txt, each with what belongs
to it.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.utils.text import slugify

from agendawijzer.portaal.woorden.taal import opsomming
from dossiers.acties.uitleg import Uitlegtekst
from dossiers.models import Uitleg

MAP: Path = settings.BASE_DIR / "fixtures" / "uitleg"
BEGRIPPEN: Path = settings.BASE_DIR / "docs" / "begrippen.md"
# The day on which the words were last gone over as a whole.
WOORDEN_VAN = datetime.date(2026, 11, 22)
_KOP = ("titel", "soort", "volgorde", "kort", "grondslag", "bewerkt")


class OnleesbareUitleg(Exception):  # noqa: N818 - the word a maker would use
    """A file of the editors does not have the form above; the message tells which and how to mend
    it."""


def read_uitleg(gemeente: str = "Almere") -> list[Uitlegtekst]:
    """All texts of the editors, pages first. No query. Raises OnleesbareUitleg.

    They tell of Almere; the made-up municipality, which works alike, reads its own name in them.
    """
    teksten = [read_bladzijde(pad.stem, _read(pad)) for pad in sorted(MAP.glob("*.md"))]
    teksten += read_woorden(_read(MAP / "woorden.txt"), _read(BEGRIPPEN))
    return [_for_gemeente(tekst, gemeente) for tekst in teksten]


def _read(pad: Path) -> str:
    return pad.read_text(encoding="utf-8")


def _for_gemeente(tekst: Uitlegtekst, gemeente: str) -> Uitlegtekst:
    velden = ("titel", "kort", "tekst", "grondslag")
    return replace(
        tekst, **{veld: getattr(tekst, veld).replace("Almere", gemeente) for veld in velden}
    )


def read_bladzijde(slug: str, inhoud: str) -> Uitlegtekst:
    """One file: its head and its text."""
    hoofd, _, tekst = inhoud.partition("\n\n")
    waarden = dict(re.findall(r"^(\w+): *(.*)$", hoofd, re.M))
    if sorted(waarden) != sorted(_KOP):
        raise OnleesbareUitleg(f"{slug}.md: boven aan moeten deze regels staan: {', '.join(_KOP)}.")
    try:
        return Uitlegtekst(
            slug=slug,
            titel=waarden["titel"],
            soort=Uitleg.Soort(waarden["soort"]).value,
            kort=waarden["kort"],
            tekst=tekst.strip(),
            grondslag=waarden["grondslag"],
            volgorde=int(waarden["volgorde"]),
            bewerkt_op=datetime.date.fromisoformat(waarden["bewerkt"]),
        )
    except ValueError as fout:
        raise OnleesbareUitleg(f"{slug}.md: een waarde boven aan klopt niet: {fout}") from fout


def read_woorden(lijst: str, begrippen: str) -> Iterator[Uitlegtekst]:
    """The words of `lijst` with their meaning from the table of the glossary."""
    betekenissen = _read_betekenissen(begrippen)
    for regel in lijst.splitlines():
        woord, _, ook = regel.partition(":")
        woord = woord.strip()
        if not woord or woord.startswith("#"):
            continue
        if woord not in betekenissen:
            raise OnleesbareUitleg(f"woorden.txt: ‘{woord}’ staat niet in docs/begrippen.md.")
        _, betekenis, bron, _ = betekenissen[woord]
        yield Uitlegtekst(
            slug=slugify(woord),
            titel=woord,
            soort=Uitleg.Soort.BEGRIP.value,
            kort=betekenis,
            tekst=_see_also(ook),
            grondslag="" if bron == "Agendawijzer" else bron,
            volgorde=0,
            bewerkt_op=WOORDEN_VAN,
        )


def _read_betekenissen(begrippen: str) -> dict[str, list[str]]:
    """The rows of the table of the glossary, by their word."""
    rijen = {}
    for regel in begrippen.splitlines():
        if regel.startswith("| "):
            cellen = [cel.strip() for cel in regel.strip("|").split("|")]
            rijen[cellen[0]] = cellen
    return rijen


def _see_also(ook: str) -> str:
    """`Lees ook: [[motie]] en [[raadsvoorstel]].`; nothing where nothing is named."""
    links = [f"[[{naam.strip()}]]" for naam in ook.split(",") if naam.strip()]
    return f"Lees ook: {opsomming(links)}." if links else ""
