"""The head of a page and its footer: lines of `label: value`, in any order, filled or empty or
absent."""

import re
from dataclasses import dataclass, field
from datetime import date

from agendawijzer.inname.lezen.datums import DATUM, parse_dag
from agendawijzer.inname.lezen.regels import Tekstregel
from dossiers.nummers import find_nummers
from dossiers.tekst import fold

_LABELS = (
    r"(?P<raadsnummer>raads?\s?-?nummers?|raads?\s?number)"
    r"|(?P<geschreven>(?:geschreven|geplaatst|gepubliceerd)\s+op)"
    r"|(?P<bewerkt>(?:laatst\s+)?(?:bewerkt|gewijzigd|bijgewerkt)\s+op)"
    r"|(?P<status>status(?:\s+(?:van\s+het\s+)?onderwerp)?)"
    r"|(?P<portefeuilles>portefeuilles?(?:\s?-?\s?categorie(?:ën|en)?)?)"
    r"|(?P<trefwoorden>tags?|trefwoorden)"
)
_LABEL = re.compile(rf"(?:^|(?<=[\s|·]))(?:{_LABELS})\s?:", re.IGNORECASE)
_LABELREGEL = re.compile(rf"[|·\s]*(?:{_LABELS})\s?:", re.IGNORECASE)
_DATUMLABELS = ("geschreven", "bewerkt")
_DATUM = re.compile(DATUM, re.IGNORECASE)
_KALE_DATUM = re.compile(
    rf"(?:datum\s?:\s?)?({DATUM})[\s.,]*(?:\d{{1,2}}[:.]\d{{2}}(?:\s*uur)?)?", re.IGNORECASE
)
_GEEN_NUMMER = re.compile(
    r"[\s\-–—.?]*|n\.?v\.?t\.?|geen|onbekend|volgt|nog niet bekend|nnb", re.IGNORECASE
)
_LANGSTE_NUMMER = 40

# As the council's site names them.
_PORTEFEUILLES = (
    "Politiek, bestuur, democratie en participatie",
    "Financiën",
    "Stadsontwikkeling (ontwikkeling en vernieuwing)",
    "Sport, recreatie en toerisme",
    "Zorg en welzijn, gezondheid, maatschappelijke ondersteuning",
    "Duurzaamheid, ecologie, dierenwelzijn",
    "Samenwerkingen regionaal en internationaal",
)
_NAAR_NAAM = {fold(naam): naam for naam in _PORTEFEUILLES}
_KOMMA = re.compile(r"\s*,\s*")
_WEG = " .…,;-–•"
_MEESTE_KOMMAS = 3
_LANGSTE_WAARDE = 2_000


def is_label_line(tekst: str) -> bool:
    """Whether the line begins with a label of a head or footer."""
    return _LABELREGEL.match(tekst) is not None


def has_label(tekst: str) -> bool:
    """Whether a label of a head or footer stands anywhere in `tekst`."""
    return _LABEL.search(tekst) is not None


@dataclass(slots=True)
class Paginakop:
    """What the labels say. `nummers` are (one spelling, as found).

    `onleesbaar` are (line number, line) whose value is there but cannot be read.
    """

    nummers: list[tuple[str, str]] = field(default_factory=list)
    geschreven_op: date | None = None
    bewerkt_op: date | None = None
    status: str | None = None
    statusregel: int | None = None
    nummerregel: int | None = None
    portefeuilles: list[str] = field(default_factory=list)
    trefwoorden: list[str] = field(default_factory=list)
    onleesbaar: list[tuple[int, str]] = field(default_factory=list)
    _wacht_op: str | None = None  # the label whose value is still to come, on the next line

    @property
    def heeft_labels(self) -> bool:
        """Whether a line of the head has been read."""
        if self.geschreven_op or self.bewerkt_op:
            return True
        return bool(self.nummerregel or self.statusregel)

    def read(self, regel: Tekstregel) -> bool:
        """Takes a line; True if it was a line of labels, or the value of the label before it."""
        if not is_label_line(regel.tekst):
            return self._read_value_below(regel)
        labels = list(_LABEL.finditer(regel.tekst))
        eindes = [label.start() for label in labels[1:]]
        eindes.append(len(regel.tekst))
        self._wacht_op = None
        for label, einde in zip(labels, eindes, strict=True):
            waarde = regel.tekst[label.end() : einde].strip(" |·")
            self._keep(str(label.lastgroup), waarde, regel)
        return True

    def read_bare_date(self, regel: Tekstregel) -> bool:
        """Takes a line that is a date and nothing else: the day of writing, if no label told it."""
        kaal = _KALE_DATUM.fullmatch(regel.tekst)
        if kaal is None or self.geschreven_op:
            return False
        dag = parse_dag(kaal[1])
        self.geschreven_op = dag.as_date() if dag else None
        return self.geschreven_op is not None

    def _read_value_below(self, regel: Tekstregel) -> bool:
        label = self._wacht_op
        self._wacht_op = None
        if label == "raadsnummer":
            past = bool(find_nummers(regel.tekst)) and len(regel.tekst) < _LANGSTE_NUMMER
        elif label in _DATUMLABELS:
            past = _KALE_DATUM.fullmatch(regel.tekst) is not None
        else:
            past = False
        if label and past:
            self._keep(label, regel.tekst, regel)
        return past

    def _keep(self, label: str, waarde: str, regel: Tekstregel) -> None:
        if not waarde:
            self._wacht_op = label
        elif label == "raadsnummer":
            self._keep_number(waarde, regel)
        elif label in _DATUMLABELS:
            self._keep_date(label, waarde, regel)
        elif label == "status":
            self.status = self.status or waarde.split("|")[0].strip()
            self.statusregel = self.statusregel or regel.nummer
        elif label == "portefeuilles":
            self.portefeuilles += _split_portefeuilles(waarde)
        elif label == "trefwoorden":
            self._keep_trefwoorden(waarde)

    def _keep_number(self, waarde: str, regel: Tekstregel) -> None:
        nummers = find_nummers(waarde)
        if nummers:
            bekend = {nummer for nummer, _ in self.nummers}
            self.nummers += [paar for paar in nummers if paar[0] not in bekend]
            self.nummerregel = self.nummerregel or regel.nummer
        elif not _GEEN_NUMMER.fullmatch(waarde):
            self.onleesbaar.append((regel.nummer, regel.tekst))

    def _keep_date(self, label: str, waarde: str, regel: Tekstregel) -> None:
        datum = _read_datum(waarde)
        if datum is None:
            if waarde.strip("-–—. "):
                self.onleesbaar.append((regel.nummer, regel.tekst))
        elif label == "geschreven":
            self.geschreven_op = self.geschreven_op or datum
        else:
            self.bewerkt_op = self.bewerkt_op or datum

    def _keep_trefwoorden(self, waarde: str) -> None:
        for woord in waarde.split(","):
            if woord.strip(" .…"):
                self.trefwoorden.append(woord.strip())


def _read_datum(waarde: str) -> date | None:
    gevonden = _DATUM.match(waarde)
    if gevonden is None:
        return None
    dag = parse_dag(gevonden[0])
    return dag.as_date() if dag else None


def _split_portefeuilles(tekst: str) -> list[str]:
    """The names in `tekst`. What stands between known names is kept in one piece: its commas may be
    its own."""
    gevonden: list[str] = []
    for deel in tekst[:_LANGSTE_WAARDE].split(";"):
        gevonden += _split_commas(deel)
    return list(dict.fromkeys(gevonden))


def _split_commas(tekst: str) -> list[str]:
    stukken = [stuk for stuk in _KOMMA.split(tekst.strip()) if stuk.strip(_WEG)]
    namen: list[str] = []
    onbekend: list[str] = []
    plek = 0
    while plek < len(stukken):
        naam, einde = _known_name_at(stukken, plek)
        if naam is None:
            onbekend.append(stukken[plek].strip(_WEG))
        else:
            if onbekend:
                namen.append(", ".join(onbekend))
            namen.append(naam)
            onbekend = []
        plek = einde
    if onbekend:
        namen.append(", ".join(onbekend))
    return namen


def _known_name_at(stukken: list[str], plek: int) -> tuple[str | None, int]:
    """The longest known name that begins at `plek`, if there is one, and where to go on."""
    for einde in range(min(len(stukken), plek + _MEESTE_KOMMAS + 1), plek, -1):
        gevouwen = fold(", ".join(stukken[plek:einde]).strip(_WEG))
        if gevouwen in _NAAR_NAAM:
            return _NAAR_NAAM[gevouwen], einde
    return None, plek + 1
