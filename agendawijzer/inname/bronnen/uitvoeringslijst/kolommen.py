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
        "soort", "soort", "motie, amendement of toezegging", "motie",
        "soort|type|soort stuk|type stuk|categorie|motie amendement toezegging|soort document",
    ),
    Kolom(
        "nummer", "nummer", "het nummer van het stuk, in welke schrijfwijze ook", "25192.003",
        "nummer|nr|no|motie nr|motienr|motienummer|nummer motie|nr motie|toezegging nr|toezeggingnr"
        "|toezeggingsnummer|nummer toezegging|amendement nr|amendementnummer|raadsnummer|registratienummer|kenmerk"
        "|zaaknummer",
    ),
    Kolom(
        "titel", "titel", "hoe het stuk heet", "Meer bomen in de wijk",
        "titel|naam|titel motie|naam motie|titel toezegging|titel onderwerp|onderwerp titel|onderwerp motie"
        "|onderwerp toezegging|titel amendement|omschrijving motie",
        "onderwerp|motie|toezegging|amendement|omschrijving",
    ),
    Kolom(
        "onderwerp", "onderwerpnummer", "het raadsnummer van het onderwerp waar een toezegging bij hoort", "25192",
        "onderwerpnummer|dossiernummer|dossier|dossier nr|nummer onderwerp|nummer dossier|bij voorstel",
    ),
    Kolom(
        "datum", "datum", "wanneer de raad besloot of de toezegging werd gedaan", "16-10-2025",
        "datum|besloten op|datum besluit|datum raad|datum vergadering|vergaderdatum|datum toezegging|datum motie"
        "|raadsvergadering|datum raadsvergadering|gedaan op|ingediend op|datum indiening|datum aangenomen"
        "|aangenomen op",
    ),
    Kolom(
        "inhoud", "inhoud", "wat er is toegezegd, in een of twee zinnen", "De wethouder zoekt het uit.",
        "inhoud|tekst|tekst toezegging|inhoud toezegging|wat is toegezegd|dictum|tekst motie|volledige tekst",
    ),
    Kolom(
        "stand", "stand", "hoe het ervoor staat", "in uitvoering",
        "stand|staat|status|status motie|status toezegging|stand uitvoering|status uitvoering|huidige status"
        "|voortgangsstatus",
        "afgedaan|afgehandeld|afgerond|uitgevoerd|gereed|voltooid|klaar|fase",
    ),
    Kolom(
        "gemeld_op", "datum stand", "wanneer die stand is gemeld", "03-02-2026",
        "datum stand|laatste melding op|gemeld op|datum melding|datum status|datum afdoening|datum afgedaan"
        "|afgedaan op|datum laatste melding|laatst bijgewerkt|bijgewerkt op|datum brief|datum raadsbrief"
        "|datum afhandeling|afgehandeld op|datum voortgang",
        "peildatum",
    ),
    Kolom(
        "melder", "melder", "wie het meldt: college, griffie of raad", "college",
        "melder|gemeld door|bron melding|wie meldt",
    ),
    Kolom(
        "tekst", "toelichting", "wat er is gemeld, in een of twee zinnen", "Het werk is begonnen.",
        "toelichting|toelichting stand|stand van zaken toelichting|voortgang|melding|opmerkingen voortgang"
        "|toelichting college|reactie college|wijze van afdoening|afdoening",
        "stand van zaken|opmerkingen|opmerking|actie|acties|actuele stand van zaken|laatste stand van zaken",
    ),
    Kolom(
        "reden", "reden", "waarom het niet is uitgevoerd", "Te duur.",
        "reden|reden niet uitgevoerd|waarom niet|reden niet",
    ),
    Kolom(
        "termijn", "termijn", "wanneer het klaar moet zijn: een datum, of woorden", "voor de zomer",
        "termijn|deadline|uiterlijk|uiterste datum|afdoen voor|af te doen voor|gereed voor|planning|streefdatum"
        "|einddatum|termijn afdoening|geplande afdoening|verwachte afdoening|afdoeningstermijn|uitvoeren voor",
    ),
    Kolom(
        "termijn_woorden", "termijn in woorden", "de termijn zoals die is afgesproken", "voor de zomer",
        "termijn in woorden",
    ),
    Kolom(
        "portefeuille", "portefeuille", "onder welke portefeuille het valt", "Groen",
        "portefeuille|beleidsterrein|beleidsveld|taakveld|domein",
    ),
    Kolom(
        "portefeuillehouder", "portefeuillehouder", "wie het heeft toegezegd", "wethouder Groen",
        "portefeuillehouder|wethouder|pfh|ph|portefeuillehouder s|collegelid|verantwoordelijk wethouder|toegezegd door"
        "|gedaan door|bestuurder|verantwoordelijke",
    ),
    Kolom(
        "indiener", "fractie", "aan welke fractie is toegezegd", "Voorbeeldpartij",
        "fractie|fracties|indiener|indieners|partij|partijen|ingediend door|indienende fractie|aan fractie"
        "|gevraagd door|toegezegd aan|vragensteller|ingediend door fractie",
    ),
    Kolom(
        "brief", "brief", "de raadsbrief: titel of kenmerk", "RB-2026-014",
        "brief|raadsbrief|raadsinformatiebrief|rib|collegebrief|kenmerk brief|nummer brief|rib nummer|briefnummer",
    ),
    Kolom(
        "stuk", "link", "het webadres van een ander stuk waar het in staat", "https://...",
        "link|url|webadres|hyperlink|document|link document|vindplaats",
    ),
    Kolom(
        "vervolg", "voortgezet in", "het nummer van het stuk waarin het verdergaat", "26011",
        "voortgezet in|vervolg|vervolg in|gaat verder in|overgegaan in|opgegaan in",
    ),
    Kolom(
        "adres", "adres", "het adres van het stuk op deze site; staat in een lijst die u hier opsloeg", "https://...",
        "adres|permalink|adres op de site",
    ),
)  # fmt: skip

IN_LIJST = {kolom.naam: kolom.kop for kolom in KOLOMMEN}
STERK = {spelling: kolom.naam for kolom in KOLOMMEN for spelling in kolom.spellingen.split("|")}
ZWAK = {
    spelling: kolom.naam for kolom in KOLOMMEN for spelling in kolom.zwak.split("|") if spelling
}
