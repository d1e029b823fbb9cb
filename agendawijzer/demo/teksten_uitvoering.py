"""More motions about any subject, and what is reported about carrying them out. All made up; {ding} is the subject."""

from agendawijzer.demo.teksten import Vorm

_VLAK = (0.0, 0.1)

# fmt: off
MEER_MOTIES = (
    Vorm("Een vast telefoonnummer voor {ding}", "Het college opent een telefoonlijn voor vragen over {ding}.",
         "Er komt één nummer voor alle vragen.", "Vragen gaan naar de gewone balie.", _VLAK),
    Vorm("Een kaart van {ding}", "Het college zet op de site een kaart die laat zien hoe het gaat met {ding}.",
         "Er komt een kaart op de site.", "Er komt geen kaart.", _VLAK),
    Vorm("Open dag bij {ding}", "Het college houdt elk jaar een open dag bij {ding}.",
         "Er is elk jaar een open dag.", "Er komt geen open dag.", _VLAK),
    Vorm("Werk bij {ding} voor jongeren uit de stad", "Het college regelt plekken voor leerlingen bij {ding}.",
         "Leerlingen kunnen er leren werken.", "Bedrijven kiezen zelf wie er werkt.", _VLAK),
    Vorm("Minder lawaai bij {ding}", "Het college meet het geluid bij {ding} en zorgt voor stille uren.",
         "Er komen stille uren.", "De gewone regels gelden.", _VLAK),
    Vorm("Geen plastic bij {ding}", "Het college gebruikt bij {ding} geen plastic dat je weggooit.",
         "Plastic voor één keer mag niet meer.", "Plastic blijft toegestaan.", _VLAK),
    Vorm("Goede fietsplekken bij {ding}", "Het college maakt meer plekken om een fiets te zetten bij {ding}.",
         "Er komen fietsplekken bij.", "Er komen geen fietsplekken bij.", _VLAK),
    Vorm("Leg {ding} uit in gewone taal", "Het college schrijft brieven over {ding} zo dat iedereen ze begrijpt.",
         "Brieven worden korter en duidelijker.", "De brieven blijven zoals ze zijn.", _VLAK),
    Vorm("Een wc bij {ding}", "Het college zorgt voor een schone wc bij {ding}, ook voor mensen met een rolstoel.",
         "Er komt een wc.", "Er komt geen wc.", _VLAK),
    Vorm("Licht en zicht bij {ding}", "Het college haalt donkere hoeken weg bij {ding}.",
         "Er komt meer licht.", "Het licht blijft zoals het is.", _VLAK),
    Vorm("Vraag ouderen naar {ding}", "Het college praat met ouderen over {ding} voordat het verdergaat.",
         "Ouderen geven eerst hun mening.", "Ouderen mogen inspreken, zoals iedereen.", _VLAK),
    Vorm("Een plan voor hitte en regen bij {ding}", "Het college maakt een plan voor hitte en zware regen bij {ding}.",
         "Er komt een plan.", "Er komt geen apart plan.", _VLAK),
    Vorm("Kijk na een jaar terug op {ding}", "Het college laat na een jaar weten wat er goed en fout ging met {ding}.",
         "De raad krijgt een terugblik.", "De raad krijgt geen terugblik.", _VLAK),
    Vorm("Koop voor {ding} in bij winkels uit de stad", "Het college koopt wat nodig is voor {ding} dichtbij in.",
         "Winkels uit de stad gaan voor.", "De goedkoopste winkel gaat voor.", _VLAK),
)

# For each state what the college, the griffie or the council says about it.
MELDINGEN = {
    "open": ("Het college heeft dit op de lijst gezet. Er is nog niet aan begonnen.",
             "Dit moet nog gebeuren. Het college wacht op een offerte."),
    "in_uitvoering": ("Het college is begonnen en praat met de buurt.",
                      "Een bureau werkt dit uit. De eerste cijfers zijn er.",
                      "De helft is klaar. De rest volgt na de vakantie."),
    "gemeld": ("Volgens het college is gedaan wat de raad vroeg.",
               "Het college meldt dat dit klaar is en legt uit hoe."),
    "afgedaan": ("De raad vindt dat dit klaar is.", "De raad bekeek de brief en haalt dit punt van de lijst."),
    "niet_uitgevoerd": ("Het college voert dit niet uit.",),
    "vervallen": ("Dit is niet meer nodig, omdat het plan zelf is gestopt.",),
    "voortgezet": ("Dit gaat verder bij een ander onderwerp.",),
}
REDENEN = ("Er is geen geld voor in de begroting.", "Het mag niet volgens de wet van het water.")

# How the trail of a decision can go, with how often; the empty one is the record that is silent.
SPOREN: dict[tuple[str, ...], int] = {
    (): 10,
    ("open",): 9,
    ("in_uitvoering",): 14,
    ("open", "in_uitvoering"): 8,
    ("in_uitvoering", "in_uitvoering", "gemeld"): 12,
    ("gemeld",): 6,
    ("in_uitvoering", "gemeld", "afgedaan"): 20,
    ("gemeld", "afgedaan"): 8,
    ("gemeld", "in_uitvoering"): 3,
    ("in_uitvoering", "niet_uitgevoerd"): 4,
    ("vervallen",): 3,
    ("in_uitvoering", "voortgezet"): 3,
}
TERMIJNEN = ("voor de zomer", "dit jaar nog", "bij de volgende begroting", "zo snel mogelijk")
TOEZEGGINGEN = (
    ("Een overzicht van de kosten van {ding}", "De wethouder stuurt de raad een overzicht van de kosten van {ding}."),
    ("Een gesprek met de buren van {ding}",
     "De wethouder praat met de buren van {ding} en vertelt de raad hoe het ging."),
    ("Cijfers over {ding} per wijk", "De wethouder laat voor elke wijk zien hoe het staat met {ding}."),
)
# A text and its later versions; what changes is a word, a sentence, an amount.
VERSIES = (
    ("De raad vraagt het college om drie avonden te houden over {ding}. Het college nodigt alle buren uit. "
     "Dit mag tien duizend euro kosten.",
     "De raad vraagt het college om twee avonden te houden over {ding}. Het college nodigt alle buren uit. "
     "Dit mag vijf duizend euro kosten.",
     "De raad vraagt het college om twee avonden te houden over {ding}. Het college nodigt alle buren en winkels uit. "
     "Dit mag vijf duizend euro kosten. De raad krijgt een verslag."),
    ("De raad wil dat {ding} over een jaar klaar is. Het college maakt een plan.",
     "De raad wil dat {ding} over twee jaar klaar is. Het college maakt een plan met de buurt."),
)
WAAROM_ANDERS = ("Het bedrag is lager, omdat twee avonden genoeg zijn.", "Er komt een verslag bij.",
                 "Een jaar was te kort.")
# fmt: on
