"""Words to stems, so that "gemeentelijke aanbesteding" and "aanbestedingen van gemeenten" meet. Pure functions."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

import snowballstemmer

from dossiers.tekst import fold

# Kraaij-Pohlmann, which the package calls "dutch", takes begeleiding and beleid for the same; this one does not.
_STEMMER = snowballstemmer.stemmer("dutch_porter")
_WOORD = re.compile(r"[a-z0-9]+")
_KLINKER_S = re.compile(r"(?<=[aeiouy])s$")
_KORTSTE_DEEL = 5
# Words that carry no subject, besides those that the texts themselves show to be common.
_GEWOON = frozenset(
    """
    aan al alle alleen allen als alsnog amendement amendementen ander andere anders besluit
    besluiten betreffende betreft biedt bij binnen blijft blijven brengen buiten college conform
    daar daarnaast daarom dan dat de deel deze die dit doen doet door dus echt een eerste elk elke
    en enkele er ervan ervoor extra gaan gaat gebeurt geen gemeente gemeenteraad geven graag haar
    had halen hebben heeft heel hele het hier hierbij hiermee hierover hiervoor hij hoe hun iedere
    iedereen iets ik in indien inzake is ja jaar jaren kan komen komende komt krijgen krijgt kunnen
    laat laten leveren maakt maar maken man me med meer men met middels mij moet moeten mogelijk
    mogelijke motie moties na naar nadere namelijk niet niets nieuw nieuwe nodig nog nu of om omdat
    onder ons onze ook op over per raad raads raadsvoorstel raadsvoorstellen rond samen sinds
    slechts soms staan staat stad te tegen ten ter terug tijdens toch toe tot totaal tussen twee u
    uit uw vaak van vanaf veel verder verschillende via volgende voor vooral voorstel vraagt vragen
    vreemd waar waarbij waarin waarmee wanneer want was wat we wel welke werd wie wij wijze wil
    willen worden wordt zal ze zelf zich zij zijn zo zoals zodat zonder zou zowel zullen
    """.split()  # noqa: SIM905 - a list of words is read and mended as words
)


@lru_cache(maxsize=50_000)
def stem(woord: str) -> str:
    """The stem of one folded word; a final -s after a vowel goes first (moties, motie)."""
    return str(_STEMMER.stemWord(_KLINKER_S.sub("", woord)))


def stems(*teksten: str) -> dict[str, str]:
    """The stems in the texts, each with the first word that gave it; without common words, figures and short ones."""
    gevonden: dict[str, str] = {}
    for tekst in teksten:
        for woord in _WOORD.findall(fold(tekst)):
            if len(woord) > 2 and not woord.isdigit() and woord not in _GEWOON:
                gevonden.setdefault(stem(woord), woord)
    return gevonden


def match_parts(woorden: Collection[str], bekend: Mapping[str, str]) -> dict[str, list[str]]:
    """For each long word the stems of other words that it begins or ends with: jeugd for jeugdhulp.

    `bekend` leads from every word and stem in play to its stem. Parts are looked up and never stemmed: there are far
    more parts than words.
    """
    gevonden: dict[str, list[str]] = {}
    for woord in woorden:
        for grens in range(_KORTSTE_DEEL, len(woord) - 2):
            for deel in (woord[:grens], woord[-grens:]):
                if deel in bekend:
                    gevonden.setdefault(woord, []).append(bekend[deel])
    return gevonden
