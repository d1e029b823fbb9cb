"""The made-up fracties, people and portefeuilles of Voorbeeldstad. Nobody of these exists."""

import datetime
from dataclasses import dataclass

EERSTE_DAG = datetime.date(2098, 3, 27)
LAATSTE_DAG = datetime.date(2102, 3, 26)
ZETELS = 45


@dataclass(frozen=True)
class Partij:
    """A fractie with its seats from its first day on, and where it stands between -1 and 1 on two scales.

    `bouwen`: rather no new buildings (-1) to rather many (1). `geld`: save money (-1) to spend it (1).
    """

    naam: str
    zetels: int
    bouwen: float
    geld: float
    begin: datetime.date = EERSTE_DAG
    einde: datetime.date | None = None
    uit: str = ""


# The day a seat moved from one fractie to another.
AFSPLITSING = datetime.date(2098, 10, 5)
OVERSTAP = datetime.date(2099, 1, 11)
SCHEURING = datetime.date(2099, 2, 1)
_DAG = datetime.timedelta(days=1)

PARTIJEN = (
    Partij("Waterpartij", 7, 0.5, 0.4),
    Partij("Torenbelang", 6, 0.9, -0.3),
    Partij("Groene Dijk", 5, -0.7, 0.8),
    Partij("Polderlijst", 5, -0.3, -0.9),
    Partij("Sociaal Nieuwland", 4, 0.3, 0.9),
    Partij("Vrije Vlinders", 3, 0.1, -0.7),
    Partij("Havenlijst", 3, 0.7, -0.1),
    Partij("Jong en Wijs", 3, 0.2, 0.5),
    Partij("Ondernemend Eiland", 2, 0.8, -0.6),
    Partij("Wijk en Water", 2, -0.5, 0.3),
    Partij("Samen Buiten", 1, -0.8, 0.2),
    Partij("Lijst Zuidoever", 1, 0.4, -0.2, einde=OVERSTAP - _DAG),
    Partij("De Lantaarn", 1, 0.0, 0.6),
    Partij("Stadsmuzikanten", 1, -0.2, 0.7),
    Partij("Kade Vooruit", 1, 0.6, 0.1),
    Partij("Groep Maanlicht", 1, 0.2, -0.8, AFSPLITSING, uit="Torenbelang"),
    Partij("Vrije Polder", 2, -0.6, -0.4, SCHEURING, uit="Polderlijst"),
)

PORTEFEUILLES = (
    "Wonen en bouwen",
    "Water en groen",
    "Fietsen en lopen",
    "Scholen en spelen",
    "Zorg dichtbij",
    "Feesten en muziek",
    "Winkels en werk",
    "Geld van de stad",
    "Veilig in de wijk",
    "Raad en inwoners",
)

# First name and surname, all made up. The order decides who sits where: add new people at the end.
_NAMEN = """
Aafje Appelboom; Bram Brievenbus; Cato Citroenschil; Daan Dakpan; Evi Eikelhoed; Fedde Fluitketel; Guusje Gieter
Hidde Hooimijt; Imke IJspegel; Jorrit Jampot; Keetje Kiezelsteen; Lubbert Lantaarnpaal; Mies Maanlicht; Nout Notenkraker
Okke Olielamp; Pleun Pannenkoek; Quirine Quakbord; Rikus Regenlaars; Saartje Sneeuwklok; Teun Theelepel; Ubbo Uienschil
Veerle Vuurvlieg; Wobbe Wolkenrand; Xandra Xylofoon; Ype Yoghurtkom; Zus Zonnescherm; Anne Avondster; Bas Boterbloem
Coosje Confetti; Douwe Dennenappel; Elske Erwtensoep; Foppe Fietsbel; Gijs Grasspriet; Hanne Heggenschaar
Ids Inktvlek; Jetske Jojo; Koos Knikkerzak; Lieke Luchtballon; Melle Mosterdzaad; Nienke Nachtlamp; Otto Oliebol
Pien Paraplu; Roel Roeiboot; Sanne Sokkenla; Tjalling Tulpenbol; Ulrike Uitkijktoren; Vos Vlaggenmast; Wiep Wintertak
Yfke Ysbreker; Zeger Zandkasteel; Abe Ansichtkaart; Baukje Bezemsteel; Carlijn Cacaoboon; Dirkje Druppel
Eelco Ezelsoor; Femke Fladdervis; Gosse Ganzenbord; Hiltje Houtvuur; Ingmar Indigo; Joost Jasmijn; Klaasje Klaproos
Luuk Lampenkap; Marijke Molenwiek; Nanne Nestkast; Oeds Orgelpijp; Pietsje Pepernoot
"""
NAMEN = tuple(naam.strip() for regel in _NAMEN.strip().splitlines() for naam in regel.split(";"))
