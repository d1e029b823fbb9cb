"""The columns that we understand: what each is called in messages, what it is for, and how councils
spell it.

The headings of our own lists (`agendawijzer.portaal.uitvoering.lijst.KOLOMMEN`) are among the
spellings, so that a list that was saved from the site can be filled in further and read back.
"""

from typing import NamedTuple


class Kolom(NamedTuple):
    """`spellingen` name it for sure; `zwak` only where no other column does. `uitleg` is for the
    griffie."""

    naam: str
    kop: str
    uitleg: str
    voorbeeld: str
    spellingen: str
    zwak: str = ""


KOLOMMEN = (
    Kolom(
        naam="soort",
        kop="soort",
        uitleg="motie, amendement of toezegging",
        voorbeeld="motie",
        spellingen=(
            "soort|type|soort stuk|type stuk|categorie|motie amendement toezegging|soort document"
        ),
    ),
    Kolom(
        naam="nummer",
        kop="nummer",
        uitleg="het nummer van het stuk, in welke schrijfwijze ook",
        voorbeeld="25192.003",
        spellingen=(
            "nummer|nr|no|motie nr|motienr|motienummer|nummer motie|nr motie|toezegging nr"
            "|toezeggingnr|toezeggingsnummer|nummer toezegging|amendement nr|amendementnummer"
            "|raadsnummer|registratienummer|kenmerk|zaaknummer"
        ),
    ),
    Kolom(
        naam="titel",
        kop="titel",
        uitleg="hoe het stuk heet",
        voorbeeld="Meer bomen in de wijk",
        spellingen=(
            "titel|naam|titel motie|naam motie|titel toezegging|titel onderwerp|onderwerp titel"
            "|onderwerp motie|onderwerp toezegging|titel amendement|omschrijving motie"
        ),
        zwak="onderwerp|motie|toezegging|amendement|omschrijving",
    ),
    Kolom(
        naam="onderwerp",
        kop="onderwerpnummer",
        uitleg="het raadsnummer van het onderwerp waar een toezegging bij hoort",
        voorbeeld="25192",
        spellingen=(
            "onderwerpnummer|dossiernummer|dossier|dossier nr|nummer onderwerp|nummer dossier"
            "|bij voorstel"
        ),
    ),
    Kolom(
        naam="datum",
        kop="datum",
        uitleg="wanneer de raad besloot of de toezegging werd gedaan",
        voorbeeld="16-10-2025",
        spellingen=(
            "datum|besloten op|datum besluit|datum raad|datum vergadering|vergaderdatum"
            "|datum toezegging|datum motie|raadsvergadering|datum raadsvergadering|gedaan op"
            "|ingediend op|datum indiening|datum aangenomen|aangenomen op"
        ),
    ),
    Kolom(
        naam="inhoud",
        kop="inhoud",
        uitleg="wat er is toegezegd, in een of twee zinnen",
        voorbeeld="De wethouder zoekt het uit.",
        spellingen=(
            "inhoud|tekst|tekst toezegging|inhoud toezegging|wat is toegezegd|dictum"
            "|tekst motie|volledige tekst"
        ),
    ),
    Kolom(
        naam="stand",
        kop="stand",
        uitleg="hoe het ervoor staat",
        voorbeeld="in uitvoering",
        spellingen=(
            "stand|staat|status|status motie|status toezegging|stand uitvoering"
            "|status uitvoering|huidige status|voortgangsstatus"
        ),
        zwak="afgedaan|afgehandeld|afgerond|uitgevoerd|gereed|voltooid|klaar|fase",
    ),
    Kolom(
        naam="gemeld_op",
        kop="datum stand",
        uitleg="wanneer die stand is gemeld",
        voorbeeld="03-02-2026",
        spellingen=(
            "datum stand|laatste melding op|gemeld op|datum melding|datum status"
            "|datum afdoening|datum afgedaan|afgedaan op|datum laatste melding"
            "|laatst bijgewerkt|bijgewerkt op|datum brief|datum raadsbrief|datum afhandeling"
            "|afgehandeld op|datum voortgang"
        ),
        zwak="peildatum",
    ),
    Kolom(
        naam="melder",
        kop="melder",
        uitleg="wie het meldt: college, griffie of raad",
        voorbeeld="college",
        spellingen="melder|gemeld door|bron melding|wie meldt",
    ),
    Kolom(
        naam="tekst",
        kop="toelichting",
        uitleg="wat er is gemeld, in een of twee zinnen",
        voorbeeld="Het werk is begonnen.",
        spellingen=(
            "toelichting|toelichting stand|stand van zaken toelichting|voortgang|melding"
            "|opmerkingen voortgang|toelichting college|reactie college|wijze van afdoening"
            "|afdoening"
        ),
        zwak=(
            "stand van zaken|opmerkingen|opmerking|actie|acties|actuele stand van zaken"
            "|laatste stand van zaken"
        ),
    ),
    Kolom(
        naam="reden",
        kop="reden",
        uitleg="waarom het niet is uitgevoerd",
        voorbeeld="Te duur.",
        spellingen="reden|reden niet uitgevoerd|waarom niet|reden niet",
    ),
    Kolom(
        naam="termijn",
        kop="termijn",
        uitleg="wanneer het klaar moet zijn: een datum, of woorden",
        voorbeeld="voor de zomer",
        spellingen=(
            "termijn|deadline|uiterlijk|uiterste datum|afdoen voor|af te doen voor|gereed voor"
            "|planning|streefdatum|einddatum|termijn afdoening|geplande afdoening"
            "|verwachte afdoening|afdoeningstermijn|uitvoeren voor"
        ),
    ),
    Kolom(
        naam="termijn_woorden",
        kop="termijn in woorden",
        uitleg="de termijn zoals die is afgesproken",
        voorbeeld="voor de zomer",
        spellingen="termijn in woorden",
    ),
    Kolom(
        naam="portefeuille",
        kop="portefeuille",
        uitleg="onder welke portefeuille het valt",
        voorbeeld="Groen",
        spellingen="portefeuille|beleidsterrein|beleidsveld|taakveld|domein",
    ),
    Kolom(
        naam="portefeuillehouder",
        kop="portefeuillehouder",
        uitleg="wie het heeft toegezegd",
        voorbeeld="wethouder Groen",
        spellingen=(
            "portefeuillehouder|wethouder|pfh|ph|portefeuillehouder s|collegelid"
            "|verantwoordelijk wethouder|toegezegd door|gedaan door|bestuurder"
            "|verantwoordelijke"
        ),
    ),
    Kolom(
        naam="indiener",
        kop="fractie",
        uitleg="aan welke fractie is toegezegd",
        voorbeeld="Voorbeeldpartij",
        spellingen=(
            "fractie|fracties|indiener|indieners|partij|partijen|ingediend door"
            "|indienende fractie|aan fractie|gevraagd door|toegezegd aan|vragensteller"
            "|ingediend door fractie"
        ),
    ),
    Kolom(
        naam="brief",
        kop="brief",
        uitleg="de raadsbrief: titel of kenmerk",
        voorbeeld="RB-2026-014",
        spellingen=(
            "brief|raadsbrief|raadsinformatiebrief|rib|collegebrief|kenmerk brief|nummer brief"
            "|rib nummer|briefnummer"
        ),
    ),
    Kolom(
        naam="stuk",
        kop="link",
        uitleg="het webadres van een ander stuk waar het in staat",
        voorbeeld="https://...",
        spellingen="link|url|webadres|hyperlink|document|link document|vindplaats",
    ),
    Kolom(
        naam="vervolg",
        kop="voortgezet in",
        uitleg="het nummer van het stuk waarin het verdergaat",
        voorbeeld="26011",
        spellingen="voortgezet in|vervolg|vervolg in|gaat verder in|overgegaan in|opgegaan in",
    ),
    Kolom(
        naam="adres",
        kop="adres",
        uitleg="het adres van het stuk op deze site; staat in een lijst die u hier opsloeg",
        voorbeeld="https://...",
        spellingen="adres|permalink|adres op de site",
    ),
)

IN_LIJST = {kolom.naam: kolom.kop for kolom in KOLOMMEN}
STERK: dict[str, str] = {}
ZWAK: dict[str, str] = {}
for _kolom in KOLOMMEN:
    STERK |= dict.fromkeys(_kolom.spellingen.split("|"), _kolom.naam)
    if _kolom.zwak:
        ZWAK |= dict.fromkeys(_kolom.zwak.split("|"), _kolom.naam)
