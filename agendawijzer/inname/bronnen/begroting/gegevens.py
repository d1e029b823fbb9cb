"""What reading one file gave."""

from dataclasses import dataclass

from agendawijzer.inname.lezen.meldingen import Leesmelding
from begroting.boom import Hoofdstuk


@dataclass(frozen=True, slots=True)
class GelezenHoofdstuk:
    """One file read. `hoofdstuk` is None when the file was refused; the reason is then the last
    message.

    `tekst` is all that was read, to be kept with the source. `aaneen` numbers the parts (see
    `parts` of als_tekst) that stand right under the part before, without a blank line.
    """

    bestand: str
    jaar: int
    hoofdstuk: Hoofdstuk | None
    meldingen: tuple[Leesmelding, ...] = ()
    tekst: str = ""
    aaneen: frozenset[int] = frozenset()

    @property
    def geweigerd(self) -> bool:
        return self.hoofdstuk is None
