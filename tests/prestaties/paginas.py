"""Pages of the council's site in all forms seen since 2021, made from a fixed seed, with what they must yield.

`make_pages(1000)` gives the same pages every time. No page shares its number, title or meeting day with another, so
each is stored as itself. The items of a meeting belong in part to dossiers of earlier pages, as in reality.
"""

import datetime
import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.prestaties.besluiten import FRASEN, Besluit, choose, list_line, sentence

ZAAD = 25192
KINDEREN = ("amendement", "motie")
OP_DE_LIJST = ("motie", "motie_vreemd", "amendement", "raadsvoorstel")
TUSSENKOPPEN = FRASEN["tussenkoppen"]


@dataclass(frozen=True)
class Voorbeeld:
    """One page as a file, and what must be read from it."""

    naam: str
    inhoud: bytes
    vorm: str
    titel: str
    nummer: str | None
    geschreven_op: datetime.date
    bewerkt_op: datetime.date | None
    status: str | None
    vergadering: datetime.date | None
    aanwezig: int | None
    besluiten: tuple[Besluit, ...]


def dutch_date(dag: datetime.date, met_jaar: bool = True) -> str:
    return f"{dag.day} {FRASEN['maanden'][dag.month - 1]}" + (f" {dag.year}" if met_jaar else "")


def day_of(n: int) -> datetime.date:
    return datetime.date(2021, 1, 4) + datetime.timedelta(days=n)


def number_of(n: int) -> str:
    """The council's number of page `n`: the year and a number of its own."""
    return f"{day_of(n).year % 100}{n:03}"


class Schrijver:
    """Writes one page; every choice comes from the same source of chance."""

    def __init__(self, kans: Random, n: int) -> None:
        self.kans, self.n = kans, n
        self.geschreven = day_of(n)
        self.bewerkt = self.geschreven + datetime.timedelta(days=kans.randint(0, 90))
        self.status = kans.choice(FRASEN["statussen"])
        self.titel = f"{kans.choice(FRASEN['onderwerpen'])}, deel {n}"
        self.nummer = (
            f"{self.geschreven.year % 100}{n:04}" if n > 999 else f"{self.geschreven.year % 100}{n:03}"
        )
        self.kop = "volledig"
        self.besluiten: list[Besluit] = []
        self.vergadering: datetime.date | None = None
        self.aanwezig: int | None = None

    # -- parts ----------------------------------------------------------------------------------------------------
    def head(self) -> list[str]:
        waarden = {
            "nummer": self.nummer,
            "geschreven": f"{self.geschreven:%d-%m-%Y}",
            "bewerkt": f"{self.bewerkt:%d-%m-%Y}",
            "status": self.status,
            "datum": dutch_date(self.geschreven),
        }
        return [
            "Agendawijzer",
            self.titel,
            *(regel.format(**waarden) for regel in FRASEN["koppen"][self.kop]),
        ]

    def heading(self, soort: str) -> str:
        return str(self.kans.choice(TUSSENKOPPEN[soort]))

    def about(self) -> list[str]:
        return [
            "Een plan voor de stad",
            self.heading("inhoud"),
            "De gemeente heeft een plan gemaakt en legt dat voor aan de raad.",
            "Bewoners konden eerder meedenken.",
            self.heading("reden"),
            "De raad moet het plan vaststellen. Daarna kan de uitvoering beginnen.",
            self.heading("stukken"),
            f"https://documentwijzer.raadvanalmere.nl/app/instrument/{self.nummer}",
        ]

    def bullet(self) -> str:
        return str(self.kans.choice(["- ", "• ", "* ", "", "- "]))

    # -- forms ----------------------------------------------------------------------------------------------------
    def dossier(self) -> list[str]:
        """As the page of 25192: title with number, then a sentence; the next dash ends the line before it."""
        regels = [*self.head(), *self.about(), self.heading("historie"), FRASEN["historie_inleiding"]]
        volgend = self.kans.random() < 0.5
        streep = "- "
        for volg in range(1, self.kans.randint(2, 12)):
            if self.kans.random() < 0.15:
                continue
            besluit, kop, zin = sentence(self.kans, f"{self.nummer}.{volg:03}", KINDEREN)
            self.besluiten.append(besluit)
            if self.kans.random() < 0.2:
                regels.append(f"{streep}{kop} {zin}")
                streep = "- "
            elif volgend:
                regels += [f"{streep}{kop}", f"{zin} -"]
                streep = ""
            else:
                regels += [f"{streep}{kop}", zin]
        return [*regels, self.heading("contact")]

    def plenair(self) -> list[str]:
        """A meeting with its list of decisions."""
        self.vergadering = datetime.date(2019, 1, 3) + datetime.timedelta(
            weeks=self.n % 400, days=self.n // 400
        )
        self.titel = f"Plenaire vergadering {dutch_date(self.vergadering)}"
        self.kop = self.kans.choice(["zonder_nummer", "leeg_nummer"])
        regels = self.head()
        if self.kans.random() < 0.8:
            self.aanwezig = self.kans.randint(40, 45)
            regels.append(self.kans.choice(FRASEN["aanwezig"]).format(aanwezig=self.aanwezig))
        regels.append(self.heading("besluiten"))
        for volg in range(self.kans.randint(1, 10)):
            besluit, regel = list_line(self.kans, self._number_on_the_list(volg), OP_DE_LIJST)
            self.besluiten.append(besluit)
            regels.append(self.bullet() + regel)
        return regels

    def _number_on_the_list(self, volg: int) -> str:
        """A number of its own, or a sub-number of a dossier that an earlier page is about."""
        eerder = self.n - self.kans.choice([1, 3, 5])
        eigen = eerder < 1 or self.kans.random() < 0.6
        return (
            f"{70000 + self.n * 10 + volg}"
            if eigen
            else f"{number_of(eerder)}.{100 + self.n % 10 * 20 + volg}"
        )

    def alinea(self) -> list[str]:
        """A dossier whose history is told in dated paragraphs."""
        regels = [*self.head(), *self.about(), self.heading("historie")]
        dag = self.geschreven
        for _ in range(self.kans.randint(1, 3)):
            dag += datetime.timedelta(days=self.kans.randint(1, 9))
            soort = self.kans.choice(FRASEN["gebeurtenissen"][2:])
            regels += [
                f"{dutch_date(dag, dag.year != self.geschreven.year)} - {soort}",
                "De raad sprak hierover.",
            ]
        dag += datetime.timedelta(days=7)
        kop = self.kans.choice(FRASEN["gebeurtenissen"][:2])
        besluit, regel = choose(
            self.kans,
            nummer=f"RV-{self.n}",
            vormen="alineauitkomsten",
            soorten=("raadsvoorstel", "motie_vreemd"),
        )
        self.besluiten.append(besluit)
        return [*regels, f"{dutch_date(dag)} - {kop}", regel]

    def kaal(self) -> list[str]:
        """A page with a bare date for a head, or without a status, and an empty history."""
        self.kop = self.kans.choice(["kale_datum", "lege_status", "zonder_nummer"])
        return [*self.head(), *self.about()[1:], self.heading("historie"), FRASEN["historie_inleiding"]]

    def write(self, vorm: str) -> Voorbeeld:
        regels = {"dossier": self.dossier, "plenair": self.plenair, "alinea": self.alinea, "kaal": self.kaal}[
            vorm
        ]()
        achtervoegsel, inhoud = dress(self.kans, regels)
        kaal = self.kop == "kale_datum"
        return Voorbeeld(
            naam=f"{self.n:05}-{vorm}{achtervoegsel}",
            inhoud=inhoud,
            vorm=vorm,
            titel=self.titel,
            nummer=self._printed_number(regels),
            geschreven_op=self.geschreven,
            bewerkt_op=None if kaal else self.bewerkt,
            status=None if kaal or self.kop == "lege_status" else self.status,
            vergadering=self.vergadering,
            aanwezig=self.aanwezig,
            besluiten=tuple(self.besluiten),
        )

    def _printed_number(self, regels: list[str]) -> str | None:
        return self.nummer if f"Raadsnummer: {self.nummer}" in regels else None


# -- how a page reaches us ----------------------------------------------------------------------------------------
def _as_html(regels: list[str]) -> bytes:
    blokken = "".join(f"<p>{html.escape(regel)}</p>" for regel in regels[2:])
    kop = f"<h1>{html.escape(regels[1])}</h1>"
    stil = "<style>p{margin:0}</style><script>let x = '<p>niet</p>';</script>"
    return f"<!doctype html><html><head>{stil}</head><body><div>{regels[0]}</div>{kop}{blokken}</body></html>".encode()


def _with_hard_spaces(regels: list[str]) -> bytes:
    return "\n".join(regel.replace(" ", "\u00a0", 2) for regel in regels).encode()


VORMEN_OP_SCHIJF: tuple[tuple[str, Callable[[list[str]], bytes]], ...] = (
    (".txt", lambda regels: "\n".join(regels).encode()),
    (".txt", lambda regels: "\n".join(regels).encode()),
    (".txt", lambda regels: "\r\n".join(regels).encode("utf-8-sig")),
    (".txt", lambda regels: "\n".join(regels).replace("•", "-").encode("cp1252")),
    (".txt", lambda regels: "\n\n".join(regels).encode()),
    (".txt", _with_hard_spaces),
    (".html", _as_html),
)


def dress(kans: Random, regels: list[str]) -> tuple[str, bytes]:
    """The lines as a file: its suffix and bytes, in one of the ways in which pages are saved."""
    achtervoegsel, maak = kans.choice(VORMEN_OP_SCHIJF)
    return achtervoegsel, maak(regels)


def make_pages(aantal: int, *, zaad: int = ZAAD, begin: int = 1) -> Iterator[Voorbeeld]:
    """`aantal` pages: of ten pages five dossiers, two meetings, two told in paragraphs and one nearly empty."""
    vormen = (
        "dossier",
        "plenair",
        "dossier",
        "alinea",
        "dossier",
        "kaal",
        "dossier",
        "plenair",
        "dossier",
        "alinea",
    )
    for n in range(begin, begin + aantal):
        yield Schrijver(Random(f"{zaad}-{n}"), n).write(vormen[n % len(vormen)])
