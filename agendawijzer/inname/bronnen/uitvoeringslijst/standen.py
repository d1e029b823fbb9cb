"""The words for how far it is, for who says so and for the kind of item, as lists of councils use
them."""

import re
from collections.abc import Mapping

from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import Keuzes
from agendawijzer.inname.bronnen.uitvoeringslijst.waarden import Onbegrepen
from dossiers.standen.staat import NIETS_VASTGELEGD, STATEN, Staat
from dossiers.tekst import fold


def _by_word(tabel: Mapping[str, str]) -> dict[str, str]:
    """What each of the words in a table stands for."""
    bij_woord: dict[str, str] = {}
    for waarde, woorden in tabel.items():
        bij_woord |= dict.fromkeys(woorden.split("|"), str(waarde))
    return bij_woord


COLLEGE, GRIFFIE, RAAD = "college", "griffie", "raad"
# Done: but do they mean that the college says so, or that the council agreed? Those are different
# facts.
_AFGEDAAN = (
    "afgedaan",
    "afgerond",
    "afgehandeld",
    "gereed",
    "klaar",
    "uitgevoerd",
    "voltooid",
    "gedaan",
    "volledig uitgevoerd",
    "is afgedaan",
)
_WOORDEN: dict[str, str] = {
    Staat.OPEN: (
        "open|nog open|openstaand|staat open|niet gestart|nog niet gestart"
        "|nog niet begonnen|niet afgedaan|nog niet afgedaan"
    ),
    Staat.IN_UITVOERING: (
        "in uitvoering|in behandeling|loopt|lopend|loopt nog|onderhanden|bezig|mee bezig"
        "|gestart|begonnen|in voorbereiding|wordt uitgevoerd|wordt aan gewerkt"
        "|deels afgedaan|gedeeltelijk afgedaan|deels uitgevoerd|gedeeltelijk uitgevoerd"
    ),
    Staat.GEMELD: (
        "gemeld|gemeld als afgedaan|afgedaan volgens het college|afgedaan volgens college"
        "|voorstel tot afdoening|voorstel afdoen|ter afdoening|voorgesteld af te doen"
        "|voordracht tot afdoening"
    ),
    Staat.AFGEDAAN: (
        "afgedaan volgens de raad|afgedaan volgens raad|afgedaan door de raad"
        "|door de raad afgedaan|raad akkoord met afdoening|afgevoerd door de raad"
    ),
    Staat.NIET_UITGEVOERD: (
        "niet uitgevoerd|niet uitvoerbaar|wordt niet uitgevoerd|kan niet worden uitgevoerd"
        "|onuitvoerbaar"
    ),
    Staat.VERVALLEN: "vervallen|vervalt|komt te vervallen|niet meer van toepassing",
    Staat.VOORTGEZET: "voortgezet|voortgezet in iets anders|overgegaan|opgegaan",
}
_STAND = _by_word(_WOORDEN)
# The stored words of our own lists; `afgedaan` alone can be two things.
for _staat in Staat:
    if _staat != Staat.AFGEDAAN:
        _STAND[_staat.value.replace("_", " ")] = _staat.value
_NIETS = {"", NIETS_VASTGELEGD.replace("_", " "), STATEN[NIETS_VASTGELEGD], "onbekend"}
_JA, _NEE = {"ja", "j", "x", "✓", "✔", "waar", "true"}, {"nee", "n", "neen", "onwaar", "false"}
_VERDER = re.compile(r"(?:voortgezet|overgegaan|opgegaan|gaat verder)\s+in\s+(.+)", re.IGNORECASE)

_MELDERS = {
    COLLEGE: (
        "college|het college|college van b en w|college van burgemeester en wethouders"
        "|b en w|b&w|benw|wethouder|burgemeester|portefeuillehouder|bestuur"
    ),
    GRIFFIE: "griffie|de griffie|griffier",
    RAAD: "raad|de raad|gemeenteraad|de gemeenteraad",
}
_MELDER = _by_word(_MELDERS)
_SOORTEN = {
    "motie": "motie|moties|m|mo",
    "motie_vreemd": (
        "motie vreemd|motie vreemd aan de orde van de dag|vreemde motie|mv|motie vaod|vreemd"
    ),
    "amendement": "amendement|amendementen|a|am",
    "subamendement": "subamendement|subamendementen|sa",
    "toezegging": "toezegging|toezeggingen|t|tz|toez",
    "raadsvoorstel": "raadsvoorstel|voorstel|rv",
    "initiatiefvoorstel": "initiatiefvoorstel|iv",
}
_SOORT = _by_word(_SOORTEN)


def read_stand(tekst: str, kop: str, melder: str, keuzes: Keuzes) -> tuple[str, str, str]:
    """State (empty: nothing reported), who reports it, and in what it goes on. Raises Onbegrepen.

    `kop` is the folded heading: below `afgedaan` a list may say ja or nee, and below `staat` stand
    the stored words of our own lists. `melder` is who the row names, or empty.
    """
    woord = _as_words(tekst)
    if woord in _NIETS:
        return "", melder, ""
    if verder := _VERDER.fullmatch(" ".join(tekst.split())):
        return Staat.VOORTGEZET.value, melder or keuzes.melder, verder[1]
    if kop in _AFGEDAAN and woord in _JA | _NEE:
        woord = "afgedaan" if woord in _JA else "open"
    staat = _find_staat(woord, kop, melder, keuzes)
    if not staat:
        keuze = ", ".join(Staat.labels)
        raise Onbegrepen(
            f"‘{_short(tekst)}’ kennen wij niet als stand. Schrijf een van deze woorden: {keuze}."
        )
    if staat == Staat.AFGEDAAN and melder == COLLEGE:
        raise Onbegrepen(
            "Het college kan melden dat iets is afgedaan; of dat zo is, bepaalt de raad. "
            "Schrijf ‘gemeld als afgedaan’, of noem bij ‘melder’ de raad of de griffie."
        )
    if staat == Staat.AFGEDAAN and not melder and keuzes.melder == COLLEGE:
        return staat, RAAD, ""
    return staat, melder or keuzes.melder, ""


def _find_staat(woord: str, kop: str, melder: str, keuzes: Keuzes) -> str:
    """The state that the word stands for; empty where we do not know it. Raises Onbegrepen."""
    if woord in _STAND:
        return _STAND[woord]
    if kop == "staat" and woord == Staat.AFGEDAAN:
        return Staat.AFGEDAAN.value
    if woord in _AFGEDAAN:
        return _read_done(melder, keuzes)
    return ""


def _read_done(melder: str, keuzes: Keuzes) -> str:
    """What the bare word means: it follows from who says it, else from what the clerk told about
    the list."""
    if melder == COLLEGE:
        return Staat.GEMELD.value
    if melder == RAAD:
        return Staat.AFGEDAAN.value
    if not keuzes.afgedaan:
        raise Onbegrepen(
            "‘Afgedaan’ kan twee dingen zijn: het college meldt het, of de raad stelde het vast. "
            "Kies bij het inlezen wat het in deze lijst betekent, of schrijf het in de cel voluit."
        )
    return keuzes.afgedaan


def read_melder(tekst: str) -> str:
    """Who reports: college, griffie or raad; empty where the row does not say. Raises
    Onbegrepen."""
    return _find(tekst, _MELDER, "Schrijf bij ‘melder’: college, griffie of raad.")


def read_soort(tekst: str) -> str:
    """The kind of item; empty where the row does not say. Raises Onbegrepen."""
    return _find(tekst, _SOORT, "Schrijf bij ‘soort’: motie, amendement of toezegging.")


def _find(tekst: str, woorden: dict[str, str], hoe: str) -> str:
    woord = _as_words(tekst)
    if woord and woord not in woorden:
        raise Onbegrepen(f"‘{_short(tekst)}’ kennen wij niet. {hoe}")
    return woorden.get(woord, "")


def _as_words(tekst: str) -> str:
    return fold(tekst.replace("_", " ").replace("-", " ")).strip(" .,:;")


def _short(tekst: str) -> str:
    return tekst if len(tekst) <= 60 else f"{tekst[:57]}..."
