"""The mark under which a line, a goal or a result stays known. Pure functions, no database."""

from collections.abc import Collection
from hashlib import blake2b

from dossiers.tekst import fold


def make_kenmerk(soort: str, *, jaar: int, programma: str, tekst: str, bezet: Collection[str]) -> str:
    """A mark such as `doel-3f9c2ab81e04`, not among `bezet`.

    It follows from the words at first sight, so two portals that read the same export give the same mark. Later
    wordings do not change it: it is kept with the row, and never made again.
    """
    n = 0
    while True:
        bron = "\n".join((soort, str(jaar), programma, fold(tekst), *([str(n)] if n else [])))
        kenmerk = f"{soort}-{blake2b(bron.encode(), digest_size=6).hexdigest()}"
        if kenmerk not in bezet:
            return kenmerk
        n += 1
