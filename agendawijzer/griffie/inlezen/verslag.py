"""The report on a list: what of it was understood, what it would change, and what is left out and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from agendawijzer.griffie.inlezen.kennis import load_kennis
from agendawijzer.griffie.inlezen.voorstellen import Lijstvoorstel, Voorsteller, fingerprint
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import GelezenLijst, Uitvoeringsregel
from agendawijzer.inname.bronnen.uitvoeringslijst.kolommen import IN_LIJST
from agendawijzer.inname.lezen.meldingen import Leesmelding, reject

PUBLICEREN = ("dossiers.publiceer_voortgang", "dossiers.publiceer_toezegging")
# What is public changes only by who may publish it.
_PUBLIEK_WIJZIGEN = ("dossiers.publiceer_instrument", "dossiers.publiceer_toezegging")


@dataclass(frozen=True)
class Verslag:
    """`gelezen` is None where the rows came back from the page: how they were read was told before."""

    voorstellen: Sequence[Lijstvoorstel]
    gelezen: GelezenLijst | None = None

    @property
    def afdruk(self) -> str:
        return fingerprint(self.voorstellen)

    @property
    def doen(self) -> list[Lijstvoorstel]:
        return [voorstel for voorstel in self.voorstellen if voorstel.kan]

    @property
    def al_bekend(self) -> list[Lijstvoorstel]:
        """Rows that were understood and bring nothing new."""
        return [voorstel for voorstel in self.voorstellen if not voorstel.kan and not voorstel.fout]

    @property
    def overgeslagen(self) -> list[Leesmelding]:
        """What is not stored and why, in the order of the file."""
        gelezen = [melding for melding in self.gelezen.meldingen if melding.fout] if self.gelezen else []
        herkend = [reject(v.fout, regel=v.regel.rij) for v in self.voorstellen if v.fout]
        return sorted([*gelezen, *herkend], key=lambda melding: melding.regel or 0)

    @property
    def overgeslagen_rijen(self) -> int:
        return len({melding.regel for melding in self.overgeslagen})

    @property
    def opmerkingen(self) -> list[Leesmelding]:
        return [melding for melding in self.gelezen.meldingen if not melding.fout] if self.gelezen else []

    @property
    def kolommen(self) -> list[tuple[str, str, str]]:
        """Letter, heading in the file, and what we took it for; empty where it is not used."""
        kolommen = self.gelezen.kolommen if self.gelezen else ()
        return [(k.letter, k.kop, IN_LIJST.get(k.kolom or "", "")) for k in kolommen if k.kop]


def make_verslag(
    regels: Sequence[Uitvoeringsregel], user: Any, gelezen: GelezenLijst | None = None
) -> Verslag:
    """What `regels` would change for this user, who may or may not change what is public. Nine queries."""
    voorsteller = Voorsteller(load_kennis(regels), mag_openbaar=user.has_perms(_PUBLIEK_WIJZIGEN))
    return Verslag([voorsteller.propose(regel) for regel in regels], gelezen)
