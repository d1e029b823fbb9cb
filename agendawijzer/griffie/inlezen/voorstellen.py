"""What a list would change, row by row, before anything is stored. One way to make it, for showing and for storing."""

import datetime
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from agendawijzer.griffie.inlezen.herkennen import Onbekend, find_vervolg, recognise
from agendawijzer.griffie.inlezen.kennis import Lijstkennis, Uitvoeringsdoel
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import Uitvoeringsregel
from dossiers.acties.uitvoering import Uitvoeringsmelding
from dossiers.models import Instrument, Toezegging, Voortgang
from dossiers.nummers import fold_nummer, normalise_nummer
from dossiers.standen.staat import STATEN, Staat
from dossiers.tekst import fold, plain

_LANGSTE_TITEL, _LANG_GENOEG = 300, 120
_ROLLEN = ("wethouder", "burgemeester", "college", "gemeentesecretaris", "portefeuillehouder")


@dataclass
class Lijstvoorstel:
    """One row: what it is about, what it adds, and what is worth telling. With `fout` nothing of it is stored.

    `doel` is not stored yet where `nieuw`; rows about the same new promise share it.
    """

    regel: Uitvoeringsregel
    doel: Uitvoeringsdoel | None = None
    nieuw: bool = False
    melding: Uitvoeringsmelding | None = None
    afspraken: dict[str, Any] = field(default_factory=dict)
    fout: str = ""
    opmerkingen: list[str] = field(default_factory=list)

    @property
    def kan(self) -> bool:
        """Whether the row brings something that can be stored."""
        return not self.fout and (self.nieuw or self.melding is not None or bool(self.afspraken))

    @property
    def staat(self) -> str:
        return STATEN[self.melding.staat] if self.melding else ""


class Voorsteller:
    """Makes the proposals for one list, in its order: a row may be about a promise that an earlier row makes."""

    def __init__(self, kennis: Lijstkennis, *, mag_openbaar: bool) -> None:
        self._kennis = kennis
        self._mag_openbaar = mag_openbaar
        self._nieuw: dict[tuple[str, str, datetime.date | None], Toezegging] = {}
        self._erbij: dict[int, list[Voortgang]] = {}

    def propose(self, regel: Uitvoeringsregel) -> Lijstvoorstel:
        """What `regel` adds to what is recorded and to what the rows before it add. No query."""
        voorstel = Lijstvoorstel(regel)
        try:
            self._find_target(voorstel)
            self._add_update(voorstel)
        except Onbekend as fout:
            return Lijstvoorstel(regel, fout=str(fout))
        if not voorstel.nieuw:
            self._add_agreements(voorstel)
            self._compare(voorstel)
        return voorstel

    def _find_target(self, voorstel: Lijstvoorstel) -> None:
        regel = voorstel.regel
        voorstel.doel = recognise(regel, self._kennis)
        if voorstel.doel is not None:
            return
        sleutel = (fold_nummer(regel.nummer), fold(regel.titel), regel.datum)
        if sleutel in self._nieuw:
            voorstel.doel = self._nieuw[sleutel]
            return
        voorstel.doel = self._nieuw[sleutel] = self._make_promise(voorstel)
        voorstel.nieuw = True

    def _make_promise(self, voorstel: Lijstvoorstel) -> Toezegging:
        regel = voorstel.regel
        titel = (
            regel.titel
            if len(regel.titel) <= _LANGSTE_TITEL
            else f"{regel.titel[:_LANG_GENOEG].rsplit(' ', 1)[0]}…"
        )
        is_rol = regel.portefeuillehouder.casefold().startswith(_ROLLEN)
        toezegging = Toezegging(
            nummer=normalise_nummer(regel.nummer) or regel.nummer,
            titel=titel,
            tekst=plain(regel.inhoud or (regel.titel if titel != regel.titel else "")),
            datum=regel.datum,
            rol=regel.portefeuillehouder if is_rol else "",
            naam="" if is_rol else regel.portefeuillehouder,
            termijn=regel.termijn,
            termijn_woorden=regel.termijn_woorden,
            portefeuille=self._portefeuille(voorstel),
        )
        if regel.indiener:
            toezegging.aan_fractie = self._kennis.fracties.get(fold(regel.indiener))
            if toezegging.aan_fractie is None:
                voorstel.opmerkingen.append(
                    f"De fractie ‘{regel.indiener}’ kennen wij niet; die laten wij leeg."
                )
        if regel.onderwerp:
            onderwerpen = self._kennis.onderwerpen.get(fold_nummer(regel.onderwerp), [])
            if len(onderwerpen) != 1:
                raise Onbekend(
                    f"Onderwerp {regel.onderwerp} kennen wij niet. Verbeter het nummer of laat het leeg."
                )
            toezegging.dossier = onderwerpen[0]
        return toezegging

    def _portefeuille(self, voorstel: Lijstvoorstel) -> Any:
        naam = voorstel.regel.portefeuille
        gevonden = self._kennis.portefeuilles.get(fold(naam))
        if naam and gevonden is None:
            voorstel.opmerkingen.append(f"De portefeuille ‘{naam}’ kennen wij niet; die laten wij leeg.")
        return gevonden

    # -- the update -----------------------------------------------------------------------------------------------
    def _add_update(self, voorstel: Lijstvoorstel) -> None:
        regel, doel = voorstel.regel, voorstel.doel
        if not regel.staat or doel is None:
            return
        brief, los = self._letter(voorstel)
        teksten = [tekst for tekst in (regel.tekst, f"{regel.tekst} {los}".strip() if los else "") if tekst]
        vervolg = find_vervolg(regel, self._kennis) if regel.staat == Staat.VOORTGEZET else None
        if vervolg is not None and vervolg == doel:
            raise Onbekend("Dit gaat volgens de lijst verder in zichzelf. Vul in waarin het echt verdergaat.")
        eerder = self._known_updates(doel)
        if any(_is_same(rij, regel, teksten, vervolg, laatste=rij is eerder[-1]) for rij in eerder):
            return
        standaard = f"Volgens de ingelezen lijst: {STATEN[regel.staat]}."
        tekst = teksten[-1] if teksten else standaard
        if not regel.tekst and los:
            tekst = f"{standaard} {los}"
        voorstel.melding = Uitvoeringsmelding(
            staat=regel.staat, tekst=tekst, reden=regel.reden, vervolg=vervolg, datum=regel.gemeld_op,
            melder=regel.melder, brief=brief, adres=regel.stuk,
        )  # fmt: skip
        if regel.gemeld_op is None:
            voorstel.opmerkingen.append("Zonder datum: een melding met een datum telt zwaarder.")
        erbij = Voortgang(staat=regel.staat, tekst=tekst, reden=regel.reden, datum=regel.gemeld_op)
        if vervolg is not None:
            setattr(erbij, f"vervolg_{vervolg._meta.model_name}", vervolg)
        eerder.append(erbij)

    def _letter(self, voorstel: Lijstvoorstel) -> tuple[Any, str]:
        """The letter that the row names; else its name as words for the update, so that nothing is lost."""
        naam = voorstel.regel.brief
        gevonden = self._kennis.brieven.get(fold(naam), []) if naam else []
        if naam and len(gevonden) != 1:
            hoe = "kennen wij niet" if not gevonden else "zijn er meer"
            voorstel.opmerkingen.append(f"De brief ‘{naam}’ {hoe}; zijn naam komt in de tekst.")
            return None, f"Brief: {naam}."
        return (gevonden[0], "") if gevonden else (None, "")

    def _known_updates(self, doel: Uitvoeringsdoel) -> list[Voortgang]:
        return self._kennis.meldingen_van(doel) if doel.pk else self._erbij.setdefault(id(doel), [])

    # -- what was agreed ------------------------------------------------------------------------------------------
    def _add_agreements(self, voorstel: Lijstvoorstel) -> None:
        """Deadline and portefeuille where we have none yet; where we have another, ours stays."""
        regel, doel = voorstel.regel, voorstel.doel
        gegeven = {
            "termijn": regel.termijn,
            "termijn_woorden": regel.termijn_woorden,
            "portefeuille": self._portefeuille(voorstel),
        }
        for naam, waarde in gegeven.items():
            onze = getattr(doel, naam)
            if not waarde or onze == waarde:
                continue
            if onze:
                voorstel.opmerkingen.append(
                    f"Bij ons staat een andere {naam.partition('_')[0]}: {onze}. Die blijft staan."
                )
            elif doel is not None and doel.pk and doel.is_openbaar and not self._mag_openbaar:
                voorstel.opmerkingen.append(f"De {naam.partition('_')[0]} vult iemand in die mag publiceren.")
            else:
                voorstel.afspraken[naam] = waarde
                # A later row about the same then hears that there is one.
                setattr(doel, naam, waarde)

    def _compare(self, voorstel: Lijstvoorstel) -> None:
        """What differs from what we know of the item itself: told, never changed."""
        regel, doel = voorstel.regel, voorstel.doel
        if regel.titel and doel is not None and doel.pk and fold(regel.titel)[:500] != doel.titel_gevouwen:
            voorstel.opmerkingen.append("In de lijst staat een andere titel. De onze blijft staan.")
        if (
            isinstance(doel, Instrument)
            and voorstel.melding
            and getattr(doel, "uitkomst", None) != "aangenomen"
        ):
            voorstel.opmerkingen.append("Let op: op de site staat niet dat dit is aangenomen.")


def _is_same(
    rij: Voortgang, regel: Uitvoeringsregel, teksten: Sequence[str], vervolg: Any, *, laatste: bool
) -> bool:
    """Whether `rij` says already what `regel` says. A row without a text or a date of its own leaves those open."""
    if rij.staat != regel.staat or (regel.reden and _bare(rij.reden) != _bare(regel.reden)):
        return False
    if vervolg is not None and getattr(rij, f"vervolg_{vervolg._meta.model_name}_id") != vervolg.pk:
        return False
    if teksten and _bare(rij.tekst) not in map(_bare, teksten):
        return False
    return rij.datum == regel.gemeld_op or (laatste and not regel.datum_zelf)


def _bare(tekst: str) -> str:
    return " ".join(plain(tekst).split())


def fingerprint(voorstellen: Sequence[Lijstvoorstel]) -> str:
    """What the proposals come down to: the same again as long as nothing in the records changed meanwhile."""
    feiten = [
        (
            v.regel.rij,
            v.doel.pk if v.doel else None,
            v.nieuw,
            v.fout,
            v.melding and v.melding.tekst,
            sorted(v.afspraken),
        )
        for v in voorstellen
    ]
    return hashlib.sha256(repr(feiten).encode()).hexdigest()
