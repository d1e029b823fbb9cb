"""The words that pages use, as patterns. Every repeat in them is bounded: a line of junk stays
cheap."""

import re

from dossiers.nummers import PATROON as NUMMER

I = re.IGNORECASE  # noqa: E741 - the name that re gives it

OPSOMMING = "-–—‒―•·∙*▪◦‣●○■□►▸➤➢✓⁃−\uf0b7\uf0a7"
QUOTES = "'’‘‚‛`´\"“”„‟«»‹›′″"

SOORT = (
    r"(?:sub-?\s?(?:amendement)+(?:en)?|(?:amendement)+(?:en)?"
    r"|motie[\s-]{0,2}vreemd(?:\s+aan\s+de\s+orde(?:\s+van\s+de\s+dag)?)?|vreemde\s+motie"
    r"|(?:motie){1,3}s?"
    r"|initiatief-?\s?(?:raads?)?(?:voorstel){1,3}(?:len)?|orde-?\s?(?:voorstel){1,3}(?:len)?"
    r"|(?:raads?-?\s?)?(?:voorstel){1,3}(?:len)?|(?:raads?voorstel){1,3}(?:len)?|benoeming(?:en)?)"
)
_BIJVOEGLIJK = r"(?:(?P<bijvoeglijk>gewijzigde?|geamendeerde?|aangepaste?|ingediende?)\s+)?"
SOORT_VOORAAN = re.compile(
    rf"(?:(?P<lidwoord>het|de|dit|deze)\s+)?{_BIJVOEGLIJK}(?P<soort>{SOORT})\b(?!-)", I
)
SOORT_ERGENS = re.compile(rf"\b{_BIJVOEGLIJK}(?P<soort>{SOORT})\b(?!-)", I)

UITKOMSTEN = {
    "aangenomen": "aangenomen",
    "aanvaard": "aangenomen",
    "verworpen": "verworpen",
    "afgewezen": "verworpen",
    "ingetrokken": "ingetrokken",
    "aangehouden": "aangehouden",
}
_STAKING = (
    r"stemmen\b[^.]{0,80}?\b(?:staken|staakten|gestaakt)"
    r"|sta(?:ken|akten)\s+de\s+stemmen|stemming\s+gestaakt"
)
# For a text in small letters.
UITKOMSTWOORD = re.compile(rf"(?:{'|'.join(UITKOMSTEN)})(?!\w)")
STAKING = re.compile(rf"\b(?:{_STAKING})\b")
UITKOMST = re.compile(rf"\b(?:{'|'.join(UITKOMSTEN)}|{_STAKING})\b", I)
# Capitals: a verdict of the page itself, never a word of a title or of running text.
KAPITALEN = re.compile(
    r"\b(?:AANVAARD|AANGENOMEN|VERWORPEN|AFGEWEZEN|INGETROKKEN|AANGEHOUDEN|STAKEN|GESTAAKT)\b"
)
UITSLAGBEGIN = re.compile(
    r"\b(?:(?:NIET\s+)?(?:AANVAARD|AANGENOMEN|VERWORPEN|AFGEWEZEN|INGETROKKEN|AANGEHOUDEN)"
    r"|(?:DE\s+)?STEMMEN\s+STAKEN|STEMMING\s+GESTAAKT|UNANIEM"
    r"|(?:BIJ|MET|PER)\s+(?:ACCLAMATIE|ALGEMENE)|GEWIJZIGD|GEAMENDEERD)\b"
)
ALGEMEEN = re.compile(r"\bunaniem\w{0,2}\b|\balge(?:mene|hele)\s+(?:in)?stemm(?:en|ing)\b", I)
GEWIJZIGD = re.compile(r"(?<!niet )\bgewijzigde?\b", I)
GEAMENDEERD = re.compile(r"(?<!niet )\bgeamendeerde?\b", I)

_GETAL = r"(?<![\d.,/-])(\d{1,3}|geen|één|een)(?![\d/-])"
_STEM = r"(?:\s+(?:stem(?:men)?|raadsleden|leden))?"
VOOR_TEGEN = re.compile(
    rf"{_GETAL}{_STEM}\s+v[oó][oó]r\b\s*(?:,|en|;|/|\|)?\s*(?:met\s+)?{_GETAL}{_STEM}\s+tegen\b", I
)
TEGEN_VOOR = re.compile(
    rf"{_GETAL}{_STEM}\s+tegen\b\s*(?:,|en|;|/|\|)?\s*(?:met\s+)?{_GETAL}{_STEM}\s+v[oó][oó]r\b", I
)
LABEL_VOOR_TEGEN = re.compile(
    r"\bv[oó][oó]r\s?:?\s?(\d{1,3})\b\s?(?:,|en|;|/|\|)?\s?tegen\s?:?\s?(\d{1,3})\b", I
)
BREUK = re.compile(r"(?<![\w/.,-])(\d{1,3})\s?/\s?(\d{1,3})(?![\w/-]|[.,]\d)")
# `30 tegen 14 stemmen`: which figure is which follows from the outcome, and only for one that was
# carried.
TEGEN_ELKAAR = re.compile(r"(?<![\d.,/-])(\d{1,3})\s+(?:stemmen\s+)?tegen\s+(\d{1,3})(?![\d/-])", I)
ALLEEN_VOOR = re.compile(rf"{_GETAL}\s+stem(?:men)?\s+v[oó][oó]r\b", I)
ALLEEN_TEGEN = re.compile(rf"{_GETAL}\s+stem(?:men)?\s+tegen\b", I)

WERKWOORD = re.compile(r"\b(?:is|zijn|werd|werden|was|wordt|worden|heeft|kreeg)\b", I)
# May happen, or did not happen yet: no decision.
ONZEKER = re.compile(
    r"\b(?:als|indien|wanneer|mits|tenzij|kan|kunnen|zal|zullen|zou|zouden|moet|moeten|mag"
    r"|mogelijk|misschien|waarschijnlijk|nog|eerder|eerst|later|pas)\b",
    I,
)
# The number that an item carries: in brackets, or bare when it cannot be anything else.
NUMMERS = rf"{NUMMER}(?:\s?(?:,|en|&|/|\+)\s?{NUMMER}){{0,3}}"
NUMMER_TUSSEN_HAKEN = re.compile(
    rf"[(\[]\s?(?:(?:nr|nummer|raadsnummer|motie|amendement)\.?\s?:?\s?)?({NUMMERS})\s?[)\]]", I
)
NUMMER_LOS = re.compile(
    r"(?<![\w.,/(-])[(\[]?(\d{5,6}\.\d{3}|R[VG]\s?-?\s?\d{1,4}/\d{4})[)\]]?(?![\w/]|\.\d)", I
)
# Worth a closer look, on a text in small letters: what has none of these is running text.
_TEKENS = (
    "aangenomen", "aanvaard", "verworpen", "afgewezen", "ingetrokken", "aangehouden", "stak",
    "acclamatie", "unaniem", "algemene", " voor", " tegen", "gewijzigd", "geamendeerd",
)  # fmt: skip
_CIJFERTEKENS = re.compile(r"[0-9]\s?/\s?[0-9]|[0-9]{5}|\br[a-z]{1,2}\s?-?\s?[0-9]")


def has_signal(tekst: str) -> bool:
    """Whether `tekst` can carry a decision; a look that costs next to nothing."""
    klein = tekst.lower()
    if any(teken in klein for teken in _TEKENS):
        return True
    return _CIJFERTEKENS.search(klein) is not None or SOORT_VOORAAN.match(tekst) is not None


# Looks like a decision: if it was not read, it is reported.
VERDACHT = re.compile(
    r"\b(?:AANVAARD|AANGENOMEN|VERWORPEN|AFGEWEZEN|INGETROKKEN|AANGEHOUDEN|STEMMEN\s+STAKEN)\b"
    r"|\d\s+[Ss]tem(?:men)?\s+(?:voor|tegen)\b|\b\d{1,2}\s+voor\s?(?:,|en)\s?\d{1,2}\s+tegen\b"
    rf"|^(?i:{SOORT})\b[^.]{{0,200}}[\s(]\d{{1,2}}\s?/\s?\d{{1,2}}\)?\.?$"
)
BIJSCHRIFT = re.compile(
    r"\(?(?:foto|beeld|afbeelding|bijschrift|illustratie|bron foto|fotograaf)\b\s?\d{0,3}\s?[:©]|©",
    I,
)
ADRES = re.compile(r"(?:https?://|www\.|\bdocumentwijzer\.[\w.-]{2,60}/)[^\s<>\"”’]{1,2000}", I)
EINDE_ADRES = ".,;:!?)]}'"
