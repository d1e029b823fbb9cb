"""The head of a page and its footer: lines of `label: value`, in any order, filled or empty or
absent."""

import re
from dataclasses import dataclass, field
from datetime import date

from agendawijzer.inname.bronnen.raadspagina.kop.portefeuilles import split_portefeuilles
from agendawijzer.inname.lezen.datums import DATUM, complete_datum, parse_dag
from agendawijzer.inname.lezen.regels import Tekstregel
from dossiers.nummers import find_nummers

_LABELS = (
    r"(?P<raadsnummer>raads?\s?-?nummers?|raads?\s?number)|(?P<geschreven>(?:geschreven|geplaatst|gepubliceerd)\s+op)"
    r"|(?P<bewerkt>(?:laatst\s+)?(?:bewerkt|gewijzigd|bijgewerkt)\s+op)|(?P<status>status(?:\s+(?:van\s+het\s+)?onderwerp)?)"
    r"|(?P<portefeuilles>portefeuilles?(?:\s?-?\s?categorie(?:ën|en)?)?)|(?P<trefwoorden>tags?|trefwoorden)"
)
_LABEL = re.compile(rf"(?:^|(?<=[\s|·]))(?:{_LABELS})\s?:", re.IGNORECASE)
_LABELREGEL = re.compile(rf"[|·\s]*(?:{_LABELS})\s?:", re.IGNORECASE)
_DATUM = re.compile(DATUM, re.IGNORECASE)
_KALE_DATUM = re.compile(
    rf"(?:datum\s?:\s?)?({DATUM})[\s.,]*(?:\d{{1,2}}[:.]\d{{2}}(?:\s*uur)?)?", re.IGNORECASE
)
_GEEN_NUMMER = re.compile(
    r"[\s\-–—.?]*|n\.?v\.?t\.?|geen|onbekend|volgt|nog niet bekend|nnb", re.IGNORECASE
)


def is_label_line(tekst: str) -> bool:
    return _LABELREGEL.match(tekst) is not None


def has_label(tekst: str) -> bool:
    """Whether a label of a head or footer stands anywhere in `tekst`."""
    return _LABEL.search(tekst) is not None


@dataclass(slots=True)
class Paginakop:
    """What the labels say. `onleesbaar` are (line number, line) whose value is there but cannot be
    read."""

    nummers: list[tuple[str, str]] = field(default_factory=list)
    geschreven_op: date | None = None
    bewerkt_op: date | None = None
    status: str | None = None
    statusregel: int | None = None
    nummerregel: int | None = None
    portefeuilles: list[str] = field(default_factory=list)
    trefwoorden: list[str] = field(default_factory=list)
    onleesbaar: list[tuple[int, str]] = field(default_factory=list)
    _wacht_op: str | None = None

    def read(self, regel: Tekstregel) -> bool:
        """Takes a line; True if it was a line of labels, or the value of the label before it."""
        if not is_label_line(regel.tekst):
            return self._read_value_below(regel)
        labels = list(_LABEL.finditer(regel.tekst))
        self._wacht_op = None
        for label, volgende in zip(labels, [*labels[1:], None], strict=True):
            einde = volgende.start() if volgende else len(regel.tekst)
            waarde = regel.tekst[label.end() : einde].strip(" |·")
            self._keep(str(label.lastgroup), waarde, regel)
        return True

    def read_bare_date(self, regel: Tekstregel) -> bool:
        """Takes a line that is a date and nothing else: the day of writing, if no label told it."""
        kaal = _KALE_DATUM.fullmatch(regel.tekst)
        dag = parse_dag(kaal[1]) if kaal else None
        if dag is None or dag.as_date() is None or self.geschreven_op:
            return False
        self.geschreven_op = dag.as_date()
        return True

    def _read_value_below(self, regel: Tekstregel) -> bool:
        label, self._wacht_op = self._wacht_op, None
        if label == "raadsnummer" and find_nummers(regel.tekst) and len(regel.tekst) < 40:
            self._keep(label, regel.tekst, regel)
            return True
        if label in ("geschreven", "bewerkt") and _KALE_DATUM.fullmatch(regel.tekst):
            self._keep(label, regel.tekst, regel)
            return True
        return False

    def _keep(self, label: str, waarde: str, regel: Tekstregel) -> None:
        if not waarde:
            self._wacht_op = label
            return
        if label == "raadsnummer":
            self._keep_number(waarde, regel)
        elif label in ("geschreven", "bewerkt"):
            self._keep_date(label, waarde, regel)
        elif label == "status":
            self.status, self.statusregel = (
                self.status or waarde.split("|")[0].strip(),
                self.statusregel or regel.nummer,
            )
        elif label == "portefeuilles":
            self.portefeuilles += split_portefeuilles(waarde)
        elif label == "trefwoorden":
            self.trefwoorden += [woord.strip() for woord in waarde.split(",") if woord.strip(" .…")]

    def _keep_number(self, waarde: str, regel: Tekstregel) -> None:
        nummers = find_nummers(waarde)
        if nummers:
            self.nummers += [
                paar for paar in nummers if paar[0] not in {bekend for bekend, _ in self.nummers}
            ]
            self.nummerregel = self.nummerregel or regel.nummer
        elif not _GEEN_NUMMER.fullmatch(waarde):
            self.onleesbaar.append((regel.nummer, regel.tekst))

    def _keep_date(self, label: str, waarde: str, regel: Tekstregel) -> None:
        gevonden = _DATUM.match(waarde)
        dag = parse_dag(gevonden[0]) if gevonden else None
        datum = complete_datum(dag, None) if dag else None
        if datum is None:
            if waarde.strip("-–—. "):
                self.onleesbaar.append((regel.nummer, regel.tekst))
        elif label == "geschreven":
            self.geschreven_op = self.geschreven_op or datum
        else:
            self.bewerkt_op = self.bewerkt_op or datum
