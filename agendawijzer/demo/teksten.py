"""What the council of Voorbeeldstad talks about: subjects, and the shapes of motions and amendments about them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Onderwerp:
    """One dossier. `ding` is what it is about with its article; `bouwen` and `geld` are the scales of Partij."""

    titel: str
    ding: str
    kop: str
    over: str
    waarom: str
    portefeuille: str
    bouwen: float
    geld: float


@dataclass(frozen=True)
class Vorm:
    """A motion or amendment about any subject: {ding} stands for it. `draai` turns the scales of the subject."""

    titel: str
    vraagt: str
    voor: str
    tegen: str
    draai: tuple[float, float]


# fmt: off
ONDERWERPEN = (
    Onderwerp("Een zwembad met een glijbaan", "het zwembad", "Baantjes trekken in een nieuw bad",
              "Het oude zwembad lekt. Het college wil een nieuw bad bouwen, met een glijbaan.",
              "De raad bepaalt of er geld komt en waar het bad mag staan.", "Scholen en spelen", 0.6, 0.8),
    Onderwerp("Bomen op het Muntplein", "het Muntplein", "Schaduw voor hete dagen",
              "Op het Muntplein is bijna geen schaduw. Er is een plan voor veertig bomen.",
              "Voor de bomen moeten parkeerplaatsen weg. Daar gaat de raad over.", "Water en groen", -0.7, 0.4),
    Onderwerp("Woningen op de Kaashal", "de Kaashal", "Wonen waar vroeger kaas lag",
              "In de oude Kaashal kunnen tachtig woningen komen. De gevel blijft staan.",
              "De raad moet het bestemmingsplan veranderen.", "Wonen en bouwen", 0.9, 0.1),
    Onderwerp("De fietsbrug naar Zuidoever", "de fietsbrug", "In vier minuten aan de overkant",
              "Fietsers rijden nu om. Een brug maakt de weg naar Zuidoever korter.",
              "De brug kost veel geld en neemt uitzicht weg.", "Fietsen en lopen", 0.4, 0.7),
    Onderwerp("Muziek in het park", "het parkfeest", "Hoe vaak mag het hard?",
              "Het college wil regels voor muziek in het park: hoeveel avonden, hoe hard en tot hoe laat.",
              "Bewoners klaagden, bezoekers willen juist meer. De raad kiest.", "Feesten en muziek", 0.1, 0.2),
    Onderwerp("Een buurtzuster in elke wijk", "de buurtzuster", "Hulp om de hoek",
              "Een buurtzuster helpt mensen thuis, voordat zij naar het ziekenhuis moeten.",
              "De raad beslist of de proef in drie wijken doorgaat in de hele stad.", "Zorg dichtbij", 0.0, 0.9),
    Onderwerp("Winkels open op zondag", "de zondag", "Mag elke winkel open?",
              "Nu mogen winkels zes zondagen per jaar open. Het voorstel is: elke zondag.",
              "De raad maakt de regels voor winkeltijden.", "Winkels en werk", 0.5, -0.5),
    Onderwerp("De begroting van 2099", "de begroting", "Waar gaat het geld naartoe?",
              "In de begroting staat wat de stad volgend jaar wil doen en wat dat kost.",
              "De raad stelt de begroting elk jaar vast.", "Geld van de stad", 0.1, 0.3),
    Onderwerp("Lantaarns die dimmen", "de straatverlichting", "Donker waar het kan, licht waar het moet",
              "Lantaarns kunnen 's nachts zachter branden. Dat spaart stroom en is goed voor dieren.",
              "Sommige inwoners vinden donkere straten niet veilig.", "Veilig in de wijk", -0.3, -0.6),
    Onderwerp("Regels voor het inspreken", "het inspreken", "Wie mag iets zeggen in de raad?",
              "Inwoners mogen vijf minuten inspreken. Het voorstel maakt aanmelden makkelijker.",
              "De raad gaat over zijn eigen regels.", "Raad en inwoners", 0.0, 0.1),
    Onderwerp("De Wilgensloot weer schoon", "de Wilgensloot", "Baggeren of laten liggen",
              "In de Wilgensloot ligt te veel bagger. Het water ruikt in de zomer.",
              "Baggeren is duur. De raad bepaalt hoe vaak het gebeurt.", "Water en groen", -0.4, 0.6),
    Onderwerp("Een school naast het bos", "de bosschool", "Twaalf lokalen en een kas",
              "De school aan de Kringweg is te klein. Een nieuwe school naast het bos heeft twaalf lokalen.",
              "Een deel van de bosrand verdwijnt. De raad weegt dat af.", "Scholen en spelen", 0.7, 0.5),
    Onderwerp("Betaald parkeren bij de haven", "het parkeren", "Twee euro per uur",
              "Bij de haven staan veel auto's van bezoekers. Het college wil er betaald parkeren invoeren.",
              "Bewoners krijgen een vergunning. De raad stelt het tarief vast.", "Geld van de stad", -0.5, -0.2),
    Onderwerp("Tiny houses aan de Rietkraag", "de Rietkraag", "Klein wonen aan het water",
              "Aan de Rietkraag is plaats voor dertig kleine huizen, voor tien jaar.",
              "De raad moet afwijken van het plan voor dit gebied.", "Wonen en bouwen", 0.6, 0.0),
    Onderwerp("Het stadsorkest", "het stadsorkest", "Subsidie voor vijftig muzikanten",
              "Het stadsorkest krijgt minder geld van anderen en vraagt de stad om hulp.",
              "De raad beslist over de subsidie.", "Feesten en muziek", 0.0, 0.8),
    Onderwerp("Een markt op woensdag", "de weekmarkt", "Kramen terug in het centrum",
              "De weekmarkt moest wijken voor een verbouwing. Nu is er weer plaats.",
              "Winkeliers zijn verdeeld. De raad kiest de plek.", "Winkels en werk", 0.3, -0.1),
    Onderwerp("Wachttijden in de wijkhulp", "de wijkhulp", "Eerder hulp voor gezinnen",
              "Gezinnen wachten soms maanden op hulp. Het plan wil dat verkorten tot zes weken.",
              "De raad bepaalt hoeveel geld erbij komt.", "Zorg dichtbij", 0.1, 0.9),
    Onderwerp("Dertig in de hele stad", "de dertig kilometer", "Langzamer in elke straat",
              "Auto's mogen straks overal dertig, behalve op de ringweg.",
              "De raad stelt het verkeersplan vast.", "Fietsen en lopen", -0.5, 0.2),
    Onderwerp("Toezicht op het water", "het toezicht op het water", "Twee boten erbij",
              "In de zomer varen veel mensen te hard. Twee boten erbij moeten dat stoppen.",
              "De boten kosten elk jaar geld.", "Veilig in de wijk", 0.0, 0.3),
    Onderwerp("De wijkraad krijgt een potje", "het wijkbudget", "Zelf kiezen voor de buurt",
              "Elke wijkraad mag over een eigen bedrag beslissen.",
              "De raad geeft dan een stukje van zijn macht weg.", "Raad en inwoners", -0.1, 0.4),
    Onderwerp("Bomen op het Muntplein, tweede deel", "de rest van het Muntplein", "Na de bomen het water",
              "De bomen staan er. Nu komt er een gracht langs het plein.",
              "Dit onderwerp gaat verder op Bomen op het Muntplein.", "Water en groen", -0.6, 0.6),
    Onderwerp("Een hotel op de pier", "het hotel", "Honderd kamers met uitzicht",
              "Een bedrijf wil een hotel bouwen op de pier. De stad verkoopt daarvoor grond.",
              "De raad moet de verkoop goedvinden.", "Winkels en werk", 0.9, -0.2),
    Onderwerp("Het Muntplein, laatste deel", "de kade van het Muntplein", "Zitten aan het water",
              "De bomen en de gracht zijn klaar. Nu komt er een kade met trappen en een steiger.",
              "Dit onderwerp gaat verder op het tweede deel. De raad leent hiervoor geld.",
              "Water en groen", 0.2, 0.6),
    Onderwerp("De begroting van 2100", "de nieuwe begroting", "Keuzes voor een rond jaar",
              "In de begroting van 2100 staat wat de stad wil doen en wat dat kost.",
              "De raad stelt de begroting elk jaar vast.", "Geld van de stad", 0.2, 0.2),
    Onderwerp("Het oude station", "het oude station", "Museum, café of sloop",
              "Het oude station staat leeg. Er zijn drie plannen voor.",
              "De raad moet nu kiezen: het dak houdt niet lang meer.", "Wonen en bouwen", 0.3, 0.3),
    Onderwerp("Speelplekken voor alle kinderen", "de speelplekken", "Ook met een rolstoel op de schommel",
              "Op veel speelplekken kan een kind in een rolstoel niet meedoen. Dat wil het college veranderen.",
              "De raad bepaalt hoe snel dat gaat.", "Scholen en spelen", -0.1, 0.7),
)

AMENDEMENTEN = (
    Vorm("Begin een jaar later met {ding}", "Het besluit over {ding} gaat een jaar later in.",
         "Het begint een jaar later.", "Het begint op de dag uit het voorstel.", (-0.6, -0.6)),
    Vorm("Een grens aan de kosten van {ding}", "In het besluit komt een hoogste bedrag voor {ding}.",
         "Er mag niet meer geld naartoe dan dat bedrag.", "Er komt geen grens in het besluit.", (0.1, -1.0)),
    Vorm("Meer groen bij {ding}", "In het besluit komt een eis: een kwart van de ruimte is groen.",
         "Een kwart van de ruimte wordt groen.", "Het college mag zelf kiezen hoeveel groen er komt.", (-0.9, 0.4)),
    Vorm("Bewoners beslissen mee over {ding}", "In het besluit komt een groep bewoners die meebeslist.",
         "Bewoners beslissen mee.", "Bewoners geven alleen hun mening.", (-0.2, 0.5)),
)
SUBAMENDEMENT = Vorm("Niet een jaar, maar een half jaar later",
                     "Het amendement wil een jaar wachten. Dit wil een half jaar.",
                     "Het uitstel wordt een half jaar.", "Het uitstel blijft een jaar.", (-0.3, -0.3))
MOTIES = (
    Vorm("Eerst praten met de buurt over {ding}", "Het college praat eerst met de buurt over {ding}.",
         "Er komen drie avonden met de buurt.", "Het college gaat meteen aan de slag.", (-0.5, 0.2)),
    Vorm("Elk half jaar een bericht over {ding}", "Het college stuurt de raad elk half jaar een bericht over {ding}.",
         "De raad krijgt twee keer per jaar een bericht.", "De raad krijgt alleen het jaarverslag.", (0.0, 0.1)),
    Vorm("Zoek uit wat {ding} echt kost", "Het college laat anderen uitzoeken wat {ding} kost.",
         "Een onderzoeker van buiten kijkt naar de kosten.", "De cijfers van het college gelden.", (0.2, -0.9)),
    Vorm("Denk bij {ding} ook aan kinderen", "Het college vraagt kinderen naar hun ideeën over {ding}.",
         "Kinderen mogen meedenken.", "Er komt geen apart plan voor kinderen.", (0.0, 0.6)),
    Vorm("Geen hogere belasting voor {ding}", "Het college betaalt {ding} zonder hogere belasting.",
         "De belasting gaat hiervoor niet omhoog.", "Een hogere belasting blijft mogelijk.", (0.3, -1.0)),
    Vorm("Maak {ding} toegankelijk", "Het college zorgt dat iedereen er kan komen, ook met een rolstoel.",
         "Toegankelijkheid wordt een eis.", "Toegankelijkheid blijft een wens.", (0.1, 0.7)),
    Vorm("Stop voorlopig met {ding}", "Het college wacht met {ding} tot na de zomer.",
         "Het werk stopt tot na de zomer.", "Het werk gaat door.", (-0.9, -0.5)),
    Vorm("Werk bij {ding} samen met de buurgemeente", "Het college zoekt hulp bij de buurgemeente Verzinnum.",
         "Er komt een gesprek met Verzinnum.", "Voorbeeldstad doet het alleen.", (0.3, 0.2)),
)
# Motions outside any subject; the scales do not count.
VREEMD = (
    Vorm("Een standbeeld voor de eend", "Het college laat een beeld maken van een eend.",
         "Er komt een beeld.", "Er komt geen beeld.", (0.0, 0.0)),
    Vorm("Gratis soep op de eerste sneeuwdag", "Het college deelt soep uit als het sneeuwt.",
         "Er is soep op het Muntplein.", "Iedereen kookt zelf.", (0.0, 0.0)),
    Vorm("Een vlag voor de kampioenen", "Het college hangt de vlag uit voor de kampioenen van het touwtrekken.",
         "De vlag gaat uit.", "De vlag blijft binnen.", (0.0, 0.0)),
    Vorm("Minder papier in de raad", "De griffie drukt geen stukken meer af.",
         "Alle stukken staan alleen op het scherm.", "Wie papier wil, krijgt papier.", (0.0, 0.0)),
    Vorm("Bankjes langs de vaart", "Het college zet twintig bankjes langs de vaart.",
         "Er komen twintig bankjes.", "Er komen geen bankjes bij.", (0.0, 0.0)),
    Vorm("Stilte in de nacht van oud en nieuw", "Het college verbiedt vuurwerk na één uur.",
         "Na één uur is het stil.", "De regels blijven zoals ze zijn.", (0.0, 0.0)),
    Vorm("Een bel op elke brug", "Het college hangt op elke brug een bel.",
         "Elke brug krijgt een bel.", "De bruggen blijven zonder bel.", (0.0, 0.0)),
    Vorm("Meer bloemen bij de rotonde", "Het college zaait bloemen op alle rotondes.",
         "Op elke rotonde komen bloemen.", "Op de rotondes blijft gras.", (0.0, 0.0)),
    Vorm("De klok van de toren weer op tijd", "Het college laat de torenklok maken.",
         "De klok wordt gemaakt.", "De klok blijft acht minuten voor lopen.", (0.0, 0.0)),
    Vorm("Een ruilkast in elke hal", "Het college zet in elk gebouw van de stad een kast om dingen te ruilen.",
         "Er komen negen ruilkasten.", "Er komen geen ruilkasten.", (0.0, 0.0)),
    Vorm("Zwemles voor grote mensen", "Het college begint zwemles voor volwassenen.",
         "Er komt elke week een les.", "Er blijft alleen les voor kinderen.", (0.0, 0.0)),
    Vorm("Schaatsen op de gracht", "Het college laat bij vorst geen boten door de gracht.",
         "De gracht blijft dicht voor boten.", "Boten mogen blijven varen.", (0.0, 0.0)),
)
# fmt: on
