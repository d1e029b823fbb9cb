"""Portfolios in the footer of a page: names may hold commas, so only known names are told apart."""

import re

from dossiers.tekst import fold

# As the council's site names them.
BEKEND = (
    "Politiek, bestuur, democratie en participatie",
    "Financiën",
    "Stadsontwikkeling (ontwikkeling en vernieuwing)",
    "Sport, recreatie en toerisme",
    "Zorg en welzijn, gezondheid, maatschappelijke ondersteuning",
    "Duurzaamheid, ecologie, dierenwelzijn",
    "Samenwerkingen regionaal en internationaal",
)
_NAAR_NAAM = {fold(naam): naam for naam in BEKEND}
_KOMMA = re.compile(r"\s*,\s*")
_WEG = " .…,;-–•"


def split_portefeuilles(tekst: str) -> tuple[str, ...]:
    """The names in `tekst`. What stands between known names is kept in one piece: its commas may be
    its own."""
    gevonden: list[str] = []
    for deel in tekst[:2_000].split(";"):
        gevonden += _split_commas(deel)
    return tuple(dict.fromkeys(gevonden))


def _split_commas(tekst: str) -> list[str]:
    stukken = [stuk for stuk in _KOMMA.split(tekst.strip()) if stuk.strip(_WEG)]
    namen: list[str] = []
    onbekend: list[str] = []
    plek = 0
    while plek < len(stukken):
        for einde in range(min(len(stukken), plek + 4), plek, -1):
            naam = _NAAR_NAAM.get(fold(", ".join(stukken[plek:einde]).strip(_WEG)))
            if naam:
                namen += [", ".join(onbekend), naam] if onbekend else [naam]
                onbekend, plek = [], einde
                break
        else:
            onbekend.append(stukken[plek].strip(_WEG))
            plek += 1
    return [*namen, ", ".join(onbekend)] if onbekend else namen
