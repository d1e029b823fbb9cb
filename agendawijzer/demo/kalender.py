"""The evenings of the council of Voorbeeldstad, and what is special on each of them."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Stemronde:
    """One round of a secret vote: ballots for each candidate, and whom the lot pointed out."""

    kandidaten: dict[str, int]
    blanco: int = 0
    ongeldig: int = 0
    gelote: str = ""


@dataclass(frozen=True)
class Bijzonder:
    """A vote that is arranged, not left to chance.

    `gelijk`: as many for as against; `verschil`: for less against; `onthoud` names the vote for a later re-vote, and
    `herstemming_van` is that name. `eens`: all who vote are for (True) or against (False). Without `publiceren` the
    vote stays a draft; without a title it takes the next loose motion.
    """

    soort: str
    titel: str
    wijze: str = "handopsteken"
    laag: str = "fracties"
    gelijk: bool = False
    verschil: int | None = None
    eens: bool | None = None
    uitgesloten: int = 0
    niet_gestemd: int = 0
    uitkomst: str = "onbekend"
    motivering: str = ""
    onthoud: str = ""
    herstemming_van: str = ""
    herstemming: str = ""
    over_personen: bool = False
    publiceren: bool = True
    rondes: tuple[Stemronde, ...] = ()


@dataclass(frozen=True)
class Agenda:
    """One evening. `lijst`: presence by leden, by fracties, as an aantal, or onbekend.

    `stand`: openbaar, voorlopig, or vanavond, when nothing is entered yet.
    """

    datum: datetime.date
    onderwerpen: int = 2
    lijst: str = "leden"
    afwezig: int = 3
    laat: int = 1
    vroeg: int = 1
    bijzonder: tuple[Bijzonder, ...] = ()
    tweede_vergadering: bool = False
    stand: str = "openbaar"


def _dag(jaar: int, maand: int, dag: int) -> datetime.date:
    return datetime.date(jaar, maand, dag)


def _benoem(titel: str, *rondes: Stemronde) -> Bijzonder:
    return Bijzonder("benoeming", titel, "schriftelijk", over_personen=True, rondes=rondes)


_ONGELDIG = "De voorzitter zag na de stemming dat te weinig leden meededen. De raad stemt later opnieuw."
_TWIJFEL = (
    "De voorzitter stelde vast dat het voorstel niet is aangenomen. Niemand vroeg om een nieuwe stemming."
)

# fmt: off
AVONDEN = (
    Agenda(_dag(2098, 5, 15), onderwerpen=1, lijst="onbekend", bijzonder=(
        Bijzonder("benoeming", "Benoeming van de leden van de commissie Rekening", "acclamatie", over_personen=True),
        Bijzonder("ordevoorstel", "Het agendapunt over de lantaarns verschuiven", "zonder_stemming"),
        Bijzonder("overig", "Afscheid van de oude raad", "acclamatie"),
        Bijzonder("overig", "De geheimhouding op het stuk over de Kaashal verlengen", "algemene_stemmen"),
    )),
    Agenda(_dag(2098, 6, 26), lijst="aantal", bijzonder=(
        _benoem("Benoeming van de voorzitter van de rekenkamer", Stemronde({"Otto Onderzoeker": 36}, blanco=4)),
        Bijzonder("motie_vreemd", "", laag="leden", gelijk=True, onthoud="eend"),
        Bijzonder("motie_vreemd", "", "hoofdelijk", laag="leden", verschil=9),
    )),
    Agenda(_dag(2098, 9, 18), bijzonder=(
        Bijzonder("motie_vreemd", "", laag="leden", verschil=5, herstemming_van="eend", herstemming="na_staking"),
        Bijzonder("motie_vreemd", "", verschil=1),
    )),
    Agenda(_dag(2098, 10, 16), onderwerpen=1, lijst="fracties", afwezig=5, bijzonder=(
        _benoem("Benoeming van een lid van de rekenkamer",
                Stemronde({"Cor Cijfer": 17, "Rita Rekenaar": 17, "Sien Som": 5}),
                Stemronde({"Cor Cijfer": 15, "Rita Rekenaar": 23}, ongeldig=1)),
        Bijzonder("motie_vreemd", "", laag="leden", niet_gestemd=18, verschil=6, uitkomst="aangenomen",
                  motivering=_ONGELDIG, onthoud="papier"),
    )),
    Agenda(_dag(2098, 11, 13), onderwerpen=1, afwezig=2, bijzonder=(
        Bijzonder("motie_vreemd", "", verschil=7, herstemming_van="papier", herstemming="na_ongeldig"),
        Bijzonder("overig", "Grond ruilen met de volkstuin", uitgesloten=2, verschil=19, laag="leden"),
        Bijzonder("motie_vreemd", "", gelijk=True, onthoud="bankjes"),
    )),
    Agenda(_dag(2099, 1, 8), lijst="fracties", afwezig=4, bijzonder=(
        Bijzonder("motie_vreemd", "", gelijk=True, laag="leden", herstemming_van="bankjes", herstemming="na_staking"),
        _benoem("Benoeming van een ombudsman", Stemronde({"Hein Helper": 19, "Lot Luisteraar": 19}, blanco=1),
                Stemronde({"Hein Helper": 20, "Lot Luisteraar": 20}, gelote="Lot Luisteraar")),
    )),
    Agenda(_dag(2099, 2, 19), afwezig=0, laat=0, vroeg=0, bijzonder=(
        Bijzonder("initiatiefvoorstel", "Een eigen volkslied voor de stad", "hoofdelijk", laag="leden",
                  uitgesloten=1, gelijk=True),
    )),
    Agenda(_dag(2099, 4, 16), bijzonder=(
        Bijzonder("initiatiefvoorstel", "Een jeugdraad met een eigen zaal", gelijk=True, uitkomst="verworpen",
                  motivering=_TWIJFEL),
        Bijzonder("motie_vreemd", "", eens=False),
    )),
    Agenda(_dag(2099, 5, 28), lijst="fracties", bijzonder=(
        Bijzonder("motie_vreemd", "", niet_gestemd=2, verschil=-3),
        Bijzonder("ordevoorstel", "De vergadering morgen voortzetten", laag="stand", verschil=-1),
    )),
    Agenda(_dag(2099, 7, 9), onderwerpen=0, lijst="leden", afwezig=25, laat=0, vroeg=0),
    Agenda(_dag(2099, 7, 10), onderwerpen=1, afwezig=23, laat=0, vroeg=0, tweede_vergadering=True),
    Agenda(_dag(2099, 9, 17), lijst="fracties", bijzonder=(
        Bijzonder("motie_vreemd", "", "hoofdelijk", laag="leden", verschil=-2),
        Bijzonder("overig", "De notulen van de zomer", "algemene_stemmen", eens=True, laag="leden"),
    )),
    Agenda(_dag(2099, 10, 15), bijzonder=(
        _benoem("Benoeming van een lid van het bestuur van de scholen",
                Stemronde({"Joke Juf": 31, "Mees Meester": 9}, 1, 1)),
        Bijzonder("overig", "Dank aan de vrijwilligers van het touwtrekken", "acclamatie", eens=True),
        # This tie stays open: the council has not voted again yet.
        Bijzonder("motie_vreemd", "", gelijk=True),
    )),
    Agenda(_dag(2099, 11, 26), stand="voorlopig", bijzonder=(
        Bijzonder("motie_vreemd", "", verschil=3, publiceren=False),
    )),
    Agenda(_dag(2099, 12, 10), lijst="onbekend", stand="vanavond"),
)
# fmt: on
