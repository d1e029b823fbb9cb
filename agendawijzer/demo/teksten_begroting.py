"""Two budgets of Voorbeeldstad, and which decisions serve which goals. All made up.

The second is the first with some words changed, a result gone and results added, so that goals can be followed.
"""

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal

from begroting.boom import Doel, Geld, Hoofdstuk, Lijn, Resultaat


@dataclass(frozen=True)
class Verband:
    """`besluit`: the start of the title of an item or a promise in `dossier`, or empty for the dossier itself.

    `dient`: the sentence of a goal or a result in the budget of `jaar`.
    """

    dossier: str
    besluit: str
    jaar: int
    dient: str
    soort: str
    toelichting: str
    zekerheid: str = "griffie"
    openbaar: bool = True


def _geld(bedrag: str, aandeel: str) -> Geld:
    return Geld(Decimal(bedrag), Decimal(aandeel), bedrag.replace(".", ","), f"{aandeel.replace('.', ',')}%")


# fmt: off
_WATER = Hoofdstuk(
    "Water en groen",
    "Voorbeeldstad wil schoon water en schaduw in elke buurt. In dit hoofdstuk staat wat daarvoor dit jaar gebeurt.",
    (
        Lijn(1, "Schoon water", "De sloten en vaarten horen bij de stad. Het water moet helder zijn.", (
            Doel("In al het water van de stad kunnen vissen leven", "Dat meten wij elk voorjaar.", (
                Resultaat("De Wilgensloot is gebaggerd", "De bagger gaat naar een depot buiten de stad."),
                Resultaat("Er zijn twee boten die toezicht houden op het water"),
            )),
        )),
        Lijn(2, "Schaduw in de straat", "", (
            Doel("Niemand woont verder dan vijf minuten lopen van een plek met schaduw", "", (
                Resultaat("Op het Muntplein staan veertig bomen", "Voor elke boom die weggaat, komen er twee terug."),
                Resultaat("De bosrand blijft even groot"),
            )),
        )),
    ),
    "Wij doen dit samen met:\n\n• de mensen in de buurt\n• de beheerder van het water",
    _geld("24.5", "6.2"), _geld("3", "0.8"),
)
_SCHOLEN = Hoofdstuk(
    "Scholen en spelen",
    "Elk kind in Voorbeeldstad kan leren en spelen, dicht bij huis.",
    (
        Lijn(1, "Plek voor elk kind", "Er komen kinderen bij. Daarom moeten er lokalen bij komen.", (
            Doel("Elk kind heeft een plek op een school in de eigen wijk", "", (
                Resultaat("De school naast het bos heeft twaalf lokalen", "De bouw begint na de zomer."),
                Resultaat("Op de helft van de speelplekken kan een kind in een rolstoel meedoen"),
            )),
            Doel("Elk kind kan zwemmen", "", (Resultaat("Het nieuwe zwembad is open"),)),
        )),
    ),
    "", _geld("61", "15.4"), _geld("12.25", "3.1"),
)
_ZORG = Hoofdstuk(
    "Zorg dichtbij",
    "Wie hulp nodig heeft, krijgt die snel en om de hoek.",
    (
        Lijn(1, "Hulp om de hoek", "", (
            Doel("Inwoners krijgen hulp voordat hun zorgen groot worden", "", (
                Resultaat("In elke wijk werkt een buurtzuster", "De proef begon in drie wijken."),
                Resultaat("Gezinnen wachten niet langer dan zes weken op hulp in de wijk"),
            )),
        )),
        Lijn(2, "Grip op de kosten", "", (
            Doel("De hulp in de wijk blijft betaalbaar", "", (
                Resultaat("De uitgaven aan hulp stijgen niet harder dan de prijzen"),
            )),
        )),
    ),
    "", _geld("88", "22.3"), _geld("9", "2.3"),
)
EERSTE = (_WATER, _SCHOLEN, _ZORG)
# What the next year says otherwise: in the titles and explanations, and in the money.
_ANDERS = {
    "De Wilgensloot is gebaggerd": "De Wilgensloot en de Vaart zijn gebaggerd",
    "De bouw begint na de zomer.": "De bouw is begonnen. De eerste klassen verhuizen na de winter.",
    "In elke wijk werkt een buurtzuster": "In elke wijk werken twee buurtzusters",
}
_WEG = "De bosrand blijft even groot"
_ERBIJ = {
    "In al het water van de stad kunnen vissen leven": Resultaat("Bij drie sloten staat een bord met de kwaliteit"),
    "Elk kind kan zwemmen": Resultaat("Grote mensen kunnen elke week op zwemles"),
}
_GELD = {
    "Water en groen": (_geld("26", "6.4"), _geld("3", "0.7")),
    "Scholen en spelen": (_geld("70.5", "17.4"), _geld("12", "3")),
    "Zorg dichtbij": (_geld("91", "22.4"), _geld("9", "2.2")),
}
STEMPELS = {
    2099: (datetime.datetime(2098, 10, 12, 8, 30), datetime.datetime(2098, 10, 13, 9, 15)),  # noqa: DTZ001
    2100: (datetime.datetime(2099, 10, 11, 8, 30), datetime.datetime(2099, 10, 12, 9, 15)),  # noqa: DTZ001
}
NIEUWER = datetime.datetime(2099, 12, 7, 8, 30), datetime.datetime(2099, 12, 8, 9, 15)  # noqa: DTZ001

VERBANDEN = (
    Verband("98011", "De Wilgensloot weer schoon", 2099, "De Wilgensloot is gebaggerd", "financiert",
            "Het voorstel geeft geld om de Wilgensloot te baggeren."),
    Verband("98011", "", 2099, "In al het water van de stad kunnen vissen leven", "draagt_bij",
            "Bagger maakt het water vuil; zonder bagger kunnen er vissen leven."),
    Verband("98019", "", 2099, "Er zijn twee boten die toezicht houden op het water", "financiert",
            "Het plan betaalt de twee boten voor het toezicht."),
    Verband("98002", "", 2099, "Op het Muntplein staan veertig bomen", "draagt_bij",
            "In dit plan staan de veertig bomen voor het Muntplein."),
    Verband("98012", "", 2099, "De bosrand blijft even groot", "in_strijd_met",
            "Voor de school verdwijnt een deel van de bosrand."),
    Verband("98012", "", 2099, "De school naast het bos heeft twaalf lokalen", "draagt_bij",
            "Het plan gaat over de bouw van deze school."),
    Verband("98001", "", 2099, "Het nieuwe zwembad is open", "draagt_bij",
            "Het college wil met dit plan het oude zwembad vervangen."),
    Verband("98006", "Open dag bij", 2099, "In elke wijk werkt een buurtzuster", "draagt_bij",
            "Op de open dag maken inwoners kennis met de buurtzuster.", "redactie"),
    Verband("98017", "", 2099, "Gezinnen wachten niet langer dan zes weken op hulp in de wijk", "draagt_bij",
            "Het plan wil de wachttijd verkorten tot zes weken."),
    Verband("98017", "Cijfers over de wijkhulp per wijk", 2099,
            "Gezinnen wachten niet langer dan zes weken op hulp in de wijk", "draagt_bij",
            "De cijfers laten zien in welke wijken gezinnen nog wachten."),
    Verband("98017", "", 2100, "Gezinnen wachten niet langer dan zes weken op hulp in de wijk", "draagt_bij",
            "Het plan loopt door in dit jaar."),
    Verband("98017", "Leg de wijkhulp uit in gewone taal", 2100,
            "Inwoners krijgen hulp voordat hun zorgen groot worden", "draagt_bij",
            "Wie de brieven begrijpt, vraagt eerder om hulp.", openbaar=False),
    Verband("98024", "", 2100, "De uitgaven aan hulp stijgen niet harder dan de prijzen", "wijzigt",
            "De begroting legt vast hoeveel geld er voor hulp in de wijk is."),
    Verband("98021", "", 2100, "Op het Muntplein staan veertig bomen", "draagt_bij",
            "Dit plan maakt het plein rond de bomen af."),
)
# fmt: on


def next_year(hoofdstuk: Hoofdstuk) -> Hoofdstuk:
    """The same chapter a year later."""
    lijnen = tuple(replace(lijn, doelen=tuple(map(_next_goal, lijn.doelen))) for lijn in hoofdstuk.lijnen)
    lasten, baten = _GELD[hoofdstuk.titel]
    return replace(hoofdstuk, lijnen=lijnen, lasten=lasten, baten=baten)


def _next_goal(doel: Doel) -> Doel:
    resultaten = [
        Resultaat(_ANDERS.get(deel.tekst, deel.tekst), _ANDERS.get(deel.toelichting, deel.toelichting))
        for deel in doel.resultaten
        if deel.tekst != _WEG
    ]
    erbij = [_ERBIJ[doel.tekst]] if doel.tekst in _ERBIJ else []
    return replace(doel, resultaten=(*resultaten, *erbij))


def newer_text(hoofdstuk: Hoofdstuk) -> Hoofdstuk:
    """The chapter as a later export has it: a result gone, one reworded, one added, another amount."""
    eerste, *rest = hoofdstuk.lijnen
    [doel] = eerste.doelen
    resultaten = (
        replace(doel.resultaten[0], tekst="De Wilgensloot, de Vaart en de Kolk zijn gebaggerd"),
        *doel.resultaten[2:],
        Resultaat("Scholen krijgen les over het leven in de sloot"),
    )
    lijn = replace(eerste, doelen=(replace(doel, resultaten=resultaten),))
    export_op, gebouwd_op = NIEUWER
    return replace(
        hoofdstuk,
        lijnen=(lijn, *rest),
        lasten=_geld("27", "6.6"),
        export_op=export_op,
        gebouwd_op=gebouwd_op,
    )
