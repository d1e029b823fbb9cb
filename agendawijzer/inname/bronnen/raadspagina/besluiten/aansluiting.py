"""How a statement goes with the one before it: under a title, as its second half, or about the same
item."""

from typing import NamedTuple

from agendawijzer.inname.bronnen.raadspagina import woorden
from agendawijzer.inname.bronnen.raadspagina.besluiten.besluit import parse_besluit
from agendawijzer.inname.bronnen.raadspagina.besluiten.gegevens import GelezenBesluit, Itemplek
from agendawijzer.inname.bronnen.raadspagina.uitspraken import Uitspraak
from dossiers.nummers import find_nummers

_ZINSEINDE = (".", "!", "?")
_VERWANT = (
    {"motie", "motie_vreemd"},
    {"amendement", "subamendement"},
    {"raadsvoorstel", "initiatiefvoorstel", "ordevoorstel"},
)


class HalveUitspraak(NamedTuple):
    """A statement that waits for its other half on the next line."""

    uitspraak: Uitspraak
    plek: Itemplek

    @property
    def zichtbaar(self) -> bool:
        """Whether it stands where one expects an item."""
        return self.plek.lijst or self.uitspraak.opsomming


def has_ended(uitspraak: Uitspraak) -> bool:
    return uitspraak.tekst.endswith(_ZINSEINDE)


def join(half: HalveUitspraak, uitspraak: Uitspraak) -> Uitspraak:
    """The two halves as one statement, on the line of the first."""
    eerste = half.uitspraak
    return eerste._replace(
        ruw=f"{eerste.ruw}\n{uitspraak.ruw}", tekst=f"{eerste.tekst} {uitspraak.tekst}"
    )


def is_title_of(half: HalveUitspraak, uitspraak: Uitspraak) -> bool:
    """Whether `half` is a bullet with nothing but a title, and `uitspraak` a sentence about it that
    names neither title nor number: `- Meer bomen`, and under it `De motie is aangenomen.`"""
    besluit = parse_besluit(uitspraak.tekst)
    if besluit is None or not besluit.naamloos:
        return False
    if besluit.soort is None or besluit.uitslag.uitkomst is None:
        return False
    titel = half.uitspraak.tekst
    if not half.uitspraak.opsomming or not half.plek.lijst or parse_besluit(titel) is not None:
        return False
    return not titel.endswith((".", ":")) and not woorden.VERDACHT.search(titel)


def is_second_half(half: HalveUitspraak, uitspraak: Uitspraak) -> bool:
    """Whether the two together tell a decision that they do not tell apart."""
    samen = parse_besluit(join(half, uitspraak).tekst)
    if samen is None or samen.rest:
        return False
    alleen = parse_besluit(uitspraak.tekst)
    if not _tells_more(samen, alleen):
        return False
    return not _stands_alone(half.uitspraak, alleen)


def _tells_more(samen: GelezenBesluit, alleen: GelezenBesluit | None) -> bool:
    """Whether two lines together tell more than the second one alone."""
    if alleen is None:
        return bool(samen.nummers) or not samen.uitslag.stil
    if samen.uitslag != alleen.uitslag:
        return True
    return samen.titel is not None and samen.titel != alleen.titel


def _stands_alone(vorig: Uitspraak, alleen: GelezenBesluit | None) -> bool:
    """Whether the second line begins anew: it has a number as the first has one, it names its own
    item, or the first line had ended."""
    if alleen and alleen.nummers and find_nummers(vorig.tekst):
        return True
    if alleen and alleen.soort is not None and not alleen.naamloos:
        return True
    return has_ended(vorig)


def is_about(begonnen: GelezenBesluit, besluit: GelezenBesluit) -> bool:
    """Whether `besluit` is the sentence that the item `begonnen` still waits for."""
    if besluit.uitslag.tegenstrijdig or besluit.nummers:
        return False
    if besluit.titel and not _is_same_title(besluit.titel, begonnen.titel):
        return False
    if not _are_related(begonnen.soort, besluit.soort):
        return False
    eerder, nu = begonnen.uitslag, besluit.uitslag
    if eerder.stil:
        return True
    # An outcome without figures, and then the figures.
    if eerder.voor is not None or eerder.tegen is not None or nu.voor is None:
        return False
    return nu.uitkomst in (None, eerder.uitkomst)


def _is_same_title(titel: str, ander: str | None) -> bool:
    return ander is not None and titel.casefold() == ander.casefold()


def _are_related(soort: str | None, ander: str | None) -> bool:
    if soort is None or ander is None or soort == ander:
        return True
    return any({soort, ander} <= verwant for verwant in _VERWANT)


def looks_like_verdict(rest: str) -> bool:
    """Capitals, figures or votes: somebody meant to tell how it ended."""
    if woorden.VERDACHT.search(rest) or woorden.BREUK.search(rest):
        return True
    return rest.split()[0].isupper() or woorden.SOORT_VOORAAN.match(rest) is not None
