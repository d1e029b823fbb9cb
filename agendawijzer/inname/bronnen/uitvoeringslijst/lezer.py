"""A list to rows of plain values: each row is understood, or refused with the row and the column in
the message."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from agendawijzer.inname.bronnen.uitvoeringslijst.bestand import (
    CSV,
    MEESTE_REGELS,
    SPLITS,
    recognise,
)
from agendawijzer.inname.bronnen.uitvoeringslijst.csvbestand import SCHEIDINGEN, read_csv
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import (
    Blad,
    Bladrij,
    GelezenLijst,
    Keuzes,
    Uitvoeringsregel,
)
from agendawijzer.inname.bronnen.uitvoeringslijst.koppen import (
    Koprij,
    check_kop,
    choose_blad,
    find_kop,
)
from agendawijzer.inname.bronnen.uitvoeringslijst.standen import read_melder, read_soort, read_stand
from agendawijzer.inname.bronnen.uitvoeringslijst.waarden import (
    Onbegrepen,
    as_adres,
    as_datum,
    as_nummer,
    as_regel,
    as_tekst,
    as_termijn,
)
from agendawijzer.inname.bronnen.uitvoeringslijst.xlsxbestand import read_xlsx
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering, inform, refuse, reject
from dossiers.standen.staat import Staat

# As long as the fields in which they are kept.
LANGSTE = {
    "nummer": 60,
    "titel": 500,
    "termijn_woorden": 200,
    "portefeuillehouder": 120,
    "stuk": 500,
}
_LANGSTE_TEKST = 10_000


def read_lijst(inhoud: bytes, naam: str, keuzes: Keuzes) -> GelezenLijst:
    """The list in the file. Pure, in time and memory bounded by the limits of `bestand`; never
    raises."""
    try:
        blad, kop, opmerkingen = _open(inhoud, naam, keuzes)
        meldingen = [*opmerkingen, *check_kop(kop, blad)]
        rijen = [rij for rij in blad.rijen if rij.nummer > kop.rij and not rij.is_leeg]
        if not rijen:
            raise refuse(
                "Onder de koppen staat niets. Kijk of u het goede blad hebt.", regel=kop.rij
            )
        if len(rijen) > MEESTE_REGELS:
            raise refuse(
                f"De lijst heeft meer dan 5.000 regels. {SPLITS}", regel=rijen[MEESTE_REGELS].nummer
            )
    except Leesweigering as fout:
        return GelezenLijst(naam, meldingen=(fout.melding,))
    regels = []
    for rij in rijen:
        lezing = _Lezing(rij, kop, keuzes)
        regel = lezing.read()
        meldingen += lezing.meldingen
        if regel is not None:
            regels.append(regel)
    return GelezenLijst(naam, blad.naam, kop.kolommen, tuple(regels), tuple(meldingen))


def _open(inhoud: bytes, naam: str, keuzes: Keuzes) -> tuple[Blad, Koprij, list[Leesmelding]]:
    """The sheet with the list, its headings, and what is worth telling about how it was read."""
    opmerkingen: list[Leesmelding] = []
    if recognise(inhoud, naam) != CSV:
        blad, kop = choose_blad(list(read_xlsx(inhoud, naam).values()), keuzes.blad)
    else:
        bladen = read_csv(inhoud, naam)
        koppen = {scheiding: find_kop(blad) for scheiding, blad in bladen.items()}
        beste = max(bladen, key=lambda scheiding: _fit(koppen[scheiding]))
        blad, kop = choose_blad([bladen[beste]], "")
        kop = replace(kop, vast=True)
        if beste != ";":
            woord = SCHEIDINGEN.get(beste, beste)
            opmerkingen.append(inform(f"De kolommen zijn gescheiden met een {woord}."))
    for melding in blad.meldingen:
        if melding.fout:
            raise Leesweigering(melding)
    return blad, kop, [*blad.meldingen, *opmerkingen]


def _fit(kop: Koprij | None) -> int:
    return len(kop.plekken) if kop else 0


@dataclass
class _Lezing:
    """Reads one row; gathers what is wrong with it, so that the clerk hears it all at once."""

    rij: Bladrij
    kop: Koprij
    keuzes: Keuzes
    meldingen: list[Leesmelding] = field(default_factory=list)

    def read(self) -> Uitvoeringsregel | None:
        """The row, or None where something in it is not understood: `meldingen` tell what."""
        self._check_width()
        waarden: dict[str, Any] = {"rij": self.rij.nummer}
        for naam in (
            "titel",
            "onderwerp",
            "indiener",
            "portefeuille",
            "portefeuillehouder",
            "brief",
            "adres",
        ):
            waarden[naam] = self._get(naam, as_regel, "")
        for naam in ("inhoud", "tekst", "reden"):
            waarden[naam] = self._get(naam, as_tekst, "")
        waarden["nummer"] = self._get("nummer", as_nummer, "")
        waarden["soort"] = (
            self._get("soort", lambda cel: read_soort(as_regel(cel)), "") or self.kop.soort
        )
        waarden["datum"] = self._get("datum", as_datum, None)
        waarden["stuk"] = self._get("stuk", as_adres, "")
        waarden |= self._read_deadline() | self._read_progress()
        self._check(waarden)
        return (
            None if any(melding.fout for melding in self.meldingen) else Uitvoeringsregel(**waarden)
        )

    def _get(self, naam: str, lees: Callable[[object], Any], anders: Any) -> Any:
        """The cell of a column as a value; `anders` where the list has no such column or the cell
        is refused."""
        if naam not in self.kop.plekken:
            return anders
        try:
            return lees(self.rij.at(self.kop.plekken[naam]))
        except Onbegrepen as fout:
            self._tell(str(fout), naam)
            return anders

    def _tell(self, tekst: str, naam: str = "", fout: bool = True) -> None:
        melden = reject if fout else inform
        self.meldingen.append(melden(tekst, regel=self.rij.nummer, kolom=self.kop.name(naam)))

    def _read_deadline(self) -> dict[str, Any]:
        datum, woorden = self._get("termijn", as_termijn, (None, ""))
        return {
            "termijn": datum,
            "termijn_woorden": self._get("termijn_woorden", as_regel, "") or woorden,
        }

    def _read_progress(self) -> dict[str, Any]:
        melder = self._get("melder", lambda cel: read_melder(as_regel(cel)), "")
        kop = self.kop.heading("stand")
        staat, melder, vervolg = self._get(
            "stand",
            lambda cel: read_stand(as_regel(cel), kop, melder, self.keuzes),
            ("", melder, ""),
        )
        eigen = self._get("gemeld_op", as_datum, None)
        datum = (eigen or self.keuzes.peildatum) if staat else None
        if datum and datum > self.keuzes.vandaag:
            zin = f"{datum:%d-%m-%Y} moet nog komen. Een melding staat op de dag waarop zij is gedaan."
            self._tell(zin, "gemeld_op")
        return {
            "staat": staat,
            "melder": melder,
            "gemeld_op": datum,
            "datum_zelf": eigen is not None,
            "vervolg": self._get("vervolg", as_nummer, "") or vervolg,
        }

    def _check_width(self) -> None:
        """More cells than headings: in a CSV a separator stands loose in a text, and all behind it
        has moved."""
        teveel = [cel for cel in self.rij.cellen[len(self.kop.kolommen) :] if cel is not None]
        if teveel and self.kop.vast:
            self._tell(
                "er staan meer cellen in deze rij dan er koppen zijn. Zet een tekst waar het scheidingsteken in "
                "voorkomt tussen aanhalingstekens."
            )

    def _check(self, waarden: dict[str, Any]) -> None:
        """What the row lacks or has too much of, as far as that can be seen without knowing what is
        recorded."""
        if not waarden["nummer"] and not waarden["titel"] and not self.meldingen:
            self._tell("er staat geen nummer en geen titel. Vul er minstens een in.")
        if waarden["staat"] == Staat.NIET_UITGEVOERD and not waarden["reden"]:
            # Lists without such a column tell the reason where they tell the rest.
            waarden["reden"] = waarden["tekst"]
            if not waarden["reden"] and "stand" in self.kop.plekken:
                self._tell(
                    "bij ‘niet uitgevoerd’ hoort een reden. Schrijf die bij ‘reden’ of ‘toelichting’.",
                    "stand",
                )
        if waarden["staat"] != Staat.NIET_UITGEVOERD and waarden["reden"] and waarden["staat"]:
            self._tell(
                "een reden hoort alleen bij ‘niet uitgevoerd’. Wij nemen haar niet over.",
                "reden",
                fout=False,
            )
            waarden["reden"] = ""
        if waarden["staat"] == Staat.VOORTGEZET and not waarden["vervolg"]:
            self._tell(
                "waarin is het voortgezet? Schrijf het nummer in een kolom ‘voortgezet in’.",
                "stand",
            )
        if not waarden["staat"] and waarden["tekst"] and not self.meldingen:
            self._tell(
                "er is een toelichting, maar geen stand. Wij nemen haar niet over.",
                "tekst",
                fout=False,
            )
        for naam in ("inhoud", "tekst", "reden", *LANGSTE):
            grens = LANGSTE.get(naam, _LANGSTE_TEKST)
            if len(waarden[naam]) > grens and not (
                naam == "titel" and waarden["soort"] == "toezegging"
            ):
                self._tell(f"dit is langer dan {grens} tekens. Maak het korter.", naam)
