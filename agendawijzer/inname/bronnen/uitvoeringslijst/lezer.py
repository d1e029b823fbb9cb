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
_TEKSTEN = ("inhoud", "tekst", "reden")
_OP_EEN_REGEL = (
    "titel",
    "onderwerp",
    "indiener",
    "portefeuille",
    "portefeuillehouder",
    "brief",
    "adres",
)


def read_lijst(inhoud: bytes, naam: str, keuzes: Keuzes) -> GelezenLijst:
    """The list in the file. Pure, in time and memory bounded by the limits of `bestand`; never
    raises."""
    try:
        return _read(inhoud, naam, keuzes)
    except Leesweigering as fout:
        return GelezenLijst(bestand=naam, meldingen=(fout.melding,))


def _read(inhoud: bytes, naam: str, keuzes: Keuzes) -> GelezenLijst:
    """The way of a list. Raises Leesweigering where it is not read as a whole."""
    blad, kop, meldingen = _open(inhoud, naam, keuzes)
    meldingen += check_kop(kop, blad)
    regels = []
    for rij in _filled_rows(blad, kop):
        lezing = _Lezing(rij, kop, keuzes)
        regel = lezing.read()
        meldingen += lezing.meldingen
        if regel is not None:
            regels.append(regel)
    return GelezenLijst(
        bestand=naam,
        blad=blad.naam,
        kolommen=kop.kolommen,
        regels=tuple(regels),
        meldingen=tuple(meldingen),
    )


def _open(inhoud: bytes, naam: str, keuzes: Keuzes) -> tuple[Blad, Koprij, list[Leesmelding]]:
    """The sheet with the list, its headings, and what is worth telling about how it was read."""
    opmerkingen: list[Leesmelding] = []
    if recognise(inhoud, naam) == CSV:
        scheiding, blad, kop = _open_csv(inhoud, naam)
        if scheiding != ";":
            woord = SCHEIDINGEN.get(scheiding, scheiding)
            opmerkingen.append(inform(f"De kolommen zijn gescheiden met een {woord}."))
    else:
        bladen = read_xlsx(inhoud, naam)
        blad, kop = choose_blad(list(bladen.values()), keuzes.blad)
    for melding in blad.meldingen:
        if melding.fout:
            raise Leesweigering(melding)
    return blad, kop, [*blad.meldingen, *opmerkingen]


def _open_csv(inhoud: bytes, naam: str) -> tuple[str, Blad, Koprij]:
    """The separator under which most headings are known, with the sheet that it gives."""
    bladen = read_csv(inhoud, naam)
    beste, meeste = "", -1
    for scheiding, blad in bladen.items():
        kop = find_kop(blad)
        bekend = len(kop.plekken) if kop else 0
        if bekend > meeste:
            beste, meeste = scheiding, bekend
    blad, kop = choose_blad([bladen[beste]], "")
    return beste, blad, replace(kop, vast=True)


def _filled_rows(blad: Blad, kop: Koprij) -> list[Bladrij]:
    rijen = [rij for rij in blad.rijen if rij.nummer > kop.rij and not rij.is_leeg]
    if not rijen:
        zin = "Onder de koppen staat niets. Kijk of u het goede blad hebt."
        raise refuse(zin, regel=kop.rij)
    if len(rijen) > MEESTE_REGELS:
        zin = f"De lijst heeft meer dan 5.000 regels. {SPLITS}"
        raise refuse(zin, regel=rijen[MEESTE_REGELS].nummer)
    return rijen


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
        for naam in _OP_EEN_REGEL:
            waarden[naam] = self._get(naam, as_regel, "")
        for naam in _TEKSTEN:
            waarden[naam] = self._get(naam, as_tekst, "")
        waarden["nummer"] = self._get("nummer", as_nummer, "")
        waarden["soort"] = self._get("soort", _as_soort, "") or self.kop.soort
        waarden["datum"] = self._get("datum", as_datum, None)
        waarden["stuk"] = self._get("stuk", as_adres, "")
        waarden |= self._read_deadline()
        waarden |= self._read_progress()
        self._check_named(waarden)
        self._check_reason(waarden)
        self._check_progress(waarden)
        self._check_lengths(waarden)
        if any(melding.fout for melding in self.meldingen):
            return None
        return Uitvoeringsregel(**waarden)

    def _get(self, naam: str, lees: Callable[[object], Any], anders: Any) -> Any:
        """The cell of a column as a value; `anders` where the list has no such column or the cell
        is refused."""
        if naam not in self.kop.plekken:
            return anders
        try:
            return lees(self.rij.at(self.kop.plekken[naam]))
        except Onbegrepen as fout:
            self._reject(str(fout), naam)
            return anders

    def _reject(self, tekst: str, naam: str = "") -> None:
        kolom = self.kop.name(naam)
        self.meldingen.append(reject(tekst, regel=self.rij.nummer, kolom=kolom))

    def _inform(self, tekst: str, naam: str = "") -> None:
        kolom = self.kop.name(naam)
        self.meldingen.append(inform(tekst, regel=self.rij.nummer, kolom=kolom))

    def _read_deadline(self) -> dict[str, Any]:
        datum, woorden = self._get("termijn", as_termijn, (None, ""))
        eigen_woorden = self._get("termijn_woorden", as_regel, "")
        return {"termijn": datum, "termijn_woorden": eigen_woorden or woorden}

    def _read_progress(self) -> dict[str, Any]:
        melder = self._get("melder", _as_melder, "")

        def as_stand(cel: object) -> tuple[str, str, str]:
            return read_stand(as_regel(cel), self.kop.heading("stand"), melder, self.keuzes)

        staat, melder, vervolg = self._get("stand", as_stand, ("", melder, ""))
        eigen = self._get("gemeld_op", as_datum, None)
        datum = (eigen or self.keuzes.peildatum) if staat else None
        if datum and datum > self.keuzes.vandaag:
            self._reject(
                f"{datum:%d-%m-%Y} moet nog komen. "
                "Een melding staat op de dag waarop zij is gedaan.",
                "gemeld_op",
            )
        return {
            "staat": staat,
            "melder": melder,
            "gemeld_op": datum,
            "datum_zelf": eigen is not None,
            "vervolg": self._get("vervolg", as_nummer, "") or vervolg,
        }

    # -- what the row lacks or has too much of, as far as that can be seen without knowing more --
    def _check_width(self) -> None:
        """More cells than headings: in a CSV a separator stands loose in a text, and all behind it
        has moved."""
        teveel = self.rij.cellen[len(self.kop.kolommen) :]
        if self.kop.vast and any(cel is not None for cel in teveel):
            self._reject(
                "er staan meer cellen in deze rij dan er koppen zijn. Zet een tekst waar het "
                "scheidingsteken in voorkomt tussen aanhalingstekens."
            )

    def _check_named(self, waarden: dict[str, Any]) -> None:
        if not waarden["nummer"] and not waarden["titel"] and not self.meldingen:
            self._reject("er staat geen nummer en geen titel. Vul er minstens een in.")

    def _check_reason(self, waarden: dict[str, Any]) -> None:
        if waarden["staat"] == Staat.NIET_UITGEVOERD:
            # Lists without such a column tell the reason where they tell the rest.
            waarden["reden"] = waarden["reden"] or waarden["tekst"]
            if not waarden["reden"] and "stand" in self.kop.plekken:
                self._reject(
                    "bij ‘niet uitgevoerd’ hoort een reden. "
                    "Schrijf die bij ‘reden’ of ‘toelichting’.",
                    "stand",
                )
        elif waarden["staat"] and waarden["reden"]:
            zin = "een reden hoort alleen bij ‘niet uitgevoerd’. Wij nemen haar niet over."
            self._inform(zin, "reden")
            waarden["reden"] = ""

    def _check_progress(self, waarden: dict[str, Any]) -> None:
        if waarden["staat"] == Staat.VOORTGEZET and not waarden["vervolg"]:
            zin = "waarin is het voortgezet? Schrijf het nummer in een kolom ‘voortgezet in’."
            self._reject(zin, "stand")
        if not waarden["staat"] and waarden["tekst"] and not self.meldingen:
            zin = "er is een toelichting, maar geen stand. Wij nemen haar niet over."
            self._inform(zin, "tekst")

    def _check_lengths(self, waarden: dict[str, Any]) -> None:
        for naam in (*_TEKSTEN, *LANGSTE):
            if naam == "titel" and waarden["soort"] == "toezegging":
                continue  # the title of a promise is shortened when it is stored
            grens = LANGSTE.get(naam, _LANGSTE_TEKST)
            if len(waarden[naam]) > grens:
                self._reject(f"dit is langer dan {grens} tekens. Maak het korter.", naam)


def _as_soort(cel: object) -> str:
    return read_soort(as_regel(cel))


def _as_melder(cel: object) -> str:
    return read_melder(as_regel(cel))
