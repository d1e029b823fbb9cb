"""Each way in which a decision has been written since 2021, with what must be read from it."""

from tests.agendawijzer.inname.bronnen.raadspagina.pagina import item

UITLEG_MOTIE = "Met een motie kan een raadslid een onderwerp ter bespreking en stemming aandragen."
UITLEG_AMENDEMENT = "Een amendement is een voorstel om de tekst van een raadsvoorstel te wijzigen."

LIJST = [
    (
        "Motie Titel (RG-122/2022) VERWORPEN 18/27",
        item("motie", "Titel", "RG-122/2022", "verworpen", voor=18, tegen=27),
    ),
    (
        "Motie 'Titel’ (23061) AANVAARD 23/21",
        item("motie", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "- Motie vreemd: Titel (23061) AANVAARD 23/21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "• Motie vreemd „Titel” (23061) AANGENOMEN 23 / 21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Raadsvoorstel Titel (23096) AANVAARD BIJ ACCLAMATIE algemene instemming (44/0)",
        item("raadsvoorstel", "Titel", "23096", "aangenomen", wijze="acclamatie", voor=44, tegen=0),
    ),
    (
        "Raadsvoorstel Titel (23096) AANVAARD algemene instemming",
        item("raadsvoorstel", "Titel", "23096", "aangenomen", wijze="algemene_stemmen"),
    ),
    (
        "Motie Titel (23087) STEMMEN STAKEN 22/22 - volgende vergadering opnieuw in stemming",
        item("motie", "Titel", "23087", "gestaakt", voor=22, tegen=22),
    ),
    (
        "Motie vreemd Titel (23087) UNANIEM AANGENOMEN",
        item("motie_vreemd", "Titel", "23087", "aangenomen", wijze="algemene_stemmen"),
    ),
    (
        "– Amendement Titel (23128.001) GEAMENDEERD AANVAARD 28/15",
        item("amendement", "Titel", "23128.001", "aangenomen", geamendeerd=True, voor=28, tegen=15),
    ),
    ("* Amendement Titel (23128.001) INGETROKKEN", item("amendement", "Titel", "23128.001", "ingetrokken")),
    ("Subamendement Titel (23128.2) AANGEHOUDEN", item("subamendement", "Titel", "23128.002", "aangehouden")),
    (
        "Initiatiefvoorstel ‘Titel' (rv39/2022) AANVAARD 42/0",
        item("initiatiefvoorstel", "Titel", "RV-39/2022", "aangenomen", voor=42, tegen=0),
    ),
    (
        "Ordevoorstel Titel AANVAARD 22/20",
        item("ordevoorstel", "Titel", None, "aangenomen", voor=22, tegen=20),
    ),
    (
        "Benoeming vervangend wethouder (23285) BIJ ACCLAMATIE AANVAARD",
        item("benoeming", "Benoeming vervangend wethouder", "23285", "aangenomen", wijze="acclamatie"),
    ),
    (
        "Raadsvoorstel Benoeming lid vertrouwenscommissie (RV-61/2022) AANVAARD 42/0",
        item(
            "raadsvoorstel",
            "Benoeming lid vertrouwenscommissie",
            "RV-61/2022",
            "aangenomen",
            voor=42,
            tegen=0,
        ),
    ),
    (
        "Motie Amendement op de nota (23061) AANVAARD 23/21",
        item("motie", "Amendement op de nota", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Motie van wantrouwen (23061) VERWORPEN 10/34",
        item("motie", "Motie van wantrouwen", "23061", "verworpen", voor=10, tegen=34),
    ),
    (
        "Motie Betrek raad (vroegtijdig) bij vaststellen 'Actieplan' (23117) VERWORPEN 8/35",
        item(
            "motie",
            "Betrek raad (vroegtijdig) bij vaststellen 'Actieplan'",
            "23117",
            "verworpen",
            voor=8,
            tegen=35,
        ),
    ),
    (
        "Motie Kustzone Haven - ontwerp plan (23117) VERWORPEN 8/35",
        item("motie", "Kustzone Haven - ontwerp plan", "23117", "verworpen", voor=8, tegen=35),
    ),
    (
        f"Motie {UITLEG_MOTIE} vreemd: De hub, grip op zwerfvuil (23061) AANVAARD 23/21",
        item("motie_vreemd", "De hub, grip op zwerfvuil", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        f"Amendement {UITLEG_AMENDEMENT} : Verhoog ambitie (23128.001) AANVAARD 28/15",
        item("amendement", "Verhoog ambitie", "23128.001", "aangenomen", voor=28, tegen=15),
    ),
    (
        f"Motie{UITLEG_MOTIE}vreemd: Titel (23061) AANVAARD 23/21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Motie\u00a0vreemd:\u00a0Titel\u00a0(23061)\u00a0AANVAARD\u00a023/21",
        item("motie_vreemd", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Motie Titel (23061) AANVAARD met 21 stemmen tegen en 23 stemmen voor",
        item("motie", "Titel", "23061", "aangenomen", voor=23, tegen=21),
    ),
    (
        "Motie Titel (23061) GEWIJZIGD AANVAARD 23/21",
        item("motie", "Titel", "23061", "aangenomen", gewijzigd=True, voor=23, tegen=21),
    ),
    (
        "Motie Titel (rv39/2022.1) VERWORPEN 18/27",
        item("motie", "Titel", "RV-39/2022.001", "verworpen", voor=18, tegen=27),
    ),
    (
        "Raadsvoorstel Titel (23061) Het raadsvoorstel is bij acclamatie aangenomen.",
        item("raadsvoorstel", "Titel", "23061", "aangenomen", wijze="acclamatie"),
    ),
    (
        "Motie Titel (23061.001) De motie is met 17 stemmen voor en 20 stemmen tegen verworpen.",
        item("motie", "Titel", "23061.001", "verworpen", voor=17, tegen=20),
    ),
    (
        f"Subamendement {UITLEG_AMENDEMENT} Titel (23061.002) VERWORPEN 4/40",
        item("subamendement", "Titel", "23061.002", "verworpen", voor=4, tegen=40),
    ),
    (
        f"Motie vreemd {UITLEG_MOTIE} Titel (23061) VERWORPEN 4/40",
        item("motie_vreemd", "Titel", "23061", "verworpen", voor=4, tegen=40),
    ),
    (
        "Motie Titel (RG-214/2022)\nVERWORPEN 19/23",
        item("motie", "Titel", "RG-214/2022", "verworpen", voor=19, tegen=23),
    ),
    (
        "Motie Een lange titel die\nover twee regels loopt (RG-214/2022) VERWORPEN 19/23",
        item(
            "motie",
            "Een lange titel die over twee regels loopt",
            "RG-214/2022",
            "verworpen",
            voor=19,
            tegen=23,
        ),
    ),
]

ZINNEN = [
    (
        "- Titel (25999.003) GEWIJZIGD\nHet amendement is met 34 stemmen voor en 3 stemmen tegen aangenomen.",
        item("amendement", "Titel", "25999.003", "aangenomen", gewijzigd=True, voor=34, tegen=3),
    ),
    (
        "- Titel (25999.003) De motie is met 43 stemmen voor en 1 stem tegen aangenomen.",
        item("motie", "Titel", "25999.003", "aangenomen", voor=43, tegen=1),
    ),
    (
        "- Titel (25999.003)\nDe motie is met algemene stemmen aanvaard.",
        item("motie", "Titel", "25999.003", "aangenomen", wijze="algemene_stemmen"),
    ),
    (
        "- Titel (25999.003) GEAMENDEERD\nHet raadsvoorstelvoorstel is met 1 stem voor en 43 stemmen tegen verworpen.",
        item("raadsvoorstel", "Titel", "25999.003", "verworpen", geamendeerd=True, voor=1, tegen=43),
    ),
    (
        "Het raadsvoorstel 'Titel’ is met 40 stemmen voor en 4 stemmen tegen aangenomen.",
        item("raadsvoorstel", "Titel", None, "aangenomen", voor=40, tegen=4),
    ),
    (
        "Het raadsvoorstelvoorstel „Titel is Titel” is met 40 stemmen voor en 4 stemmen tegen aangenomen.",
        item("raadsvoorstel", "Titel is Titel", None, "aangenomen", voor=40, tegen=4),
    ),
    ("De motie vreemd Titel werd ingetrokken.", item("motie_vreemd", "Titel", None, "ingetrokken")),
    (
        f"Het amendement {UITLEG_AMENDEMENT} 'Titel’ is met 30 stemmen voor en 8 stemmen tegen aangenomen.",
        item("amendement", "Titel", None, "aangenomen", voor=30, tegen=8),
    ),
    (
        "De gewijzigde motie 'Titel' (25999.001) is aangehouden.",
        item("motie", "Titel", "25999.001", "aangehouden", gewijzigd=True),
    ),
    (
        "- Titel (25999.003)\nHet amendement is met 34 stemmen voor\nen 3 stemmen tegen aangenomen.",
        item("amendement", "Titel", "25999.003", "aangenomen", voor=34, tegen=3),
    ),
    (
        "- Titel (25999.003)\nFoto: Voorbeeldstad\nHet amendement is unaniem verworpen.",
        item("amendement", "Titel", "25999.003", "verworpen", wijze="algemene_stemmen"),
    ),
    (
        "- Titel (25999.003)\n\nDe stemmen over de motie staken met 22 stemmen voor en 22 stemmen tegen.",
        item("motie", "Titel", "25999.003", "gestaakt", voor=22, tegen=22),
    ),
    (
        "- Titel (25999.003)\nGEWIJZIGD\nHet amendement is met 34 stemmen voor en 3 stemmen tegen aangenomen.",
        item("amendement", "Titel", "25999.003", "aangenomen", gewijzigd=True, voor=34, tegen=3),
    ),
    (
        "- Titel (25999.003)\nDe stemmen staken (22 voor en 22 tegen).",
        item("overig", "Titel", "25999.003", "gestaakt", voor=22, tegen=22),
    ),
    (
        "- Titel (25999.003)\nDe stemmen over de motie staken: 22 stemmen voor en 22 stemmen tegen.",
        item("motie", "Titel", "25999.003", "gestaakt", voor=22, tegen=22),
    ),
    (
        "- Titel (25999.003)\nBij de motie staakten de stemmen met 22 voor en 22 tegen.",
        item("motie", "Titel", "25999.003", "gestaakt", voor=22, tegen=22),
    ),
    (
        "De motie van wantrouwen is met 10 stemmen voor en 34 stemmen tegen verworpen.",
        item("motie", "Motie van wantrouwen", None, "verworpen", voor=10, tegen=34),
    ),
    (
        "De benoeming van de vervangend wethouder (23285) is bij acclamatie aangenomen.",
        item(
            "benoeming",
            "Benoeming van de vervangend wethouder",
            "23285",
            "aangenomen",
            wijze="acclamatie",
        ),
    ),
    (
        "Het ordevoorstel om motie vreemd (23165) aan de stemming toe te voegen is met 22 stemmen voor en"
        " 20 stemmen tegen aanvaard.",
        item(
            "ordevoorstel",
            "om motie vreemd (23165) aan de stemming toe te voegen",
            None,
            "aangenomen",
            voor=22,
            tegen=20,
        ),
    ),
]

ALINEAS = [
    (
        "10 maart - Plenair, besluit\nRaadsvoorstel Beleidsplan (RV-25) AANVAARD 44/0",
        item("raadsvoorstel", "Beleidsplan", "RV-25", "aangenomen", voor=44, tegen=0),
    ),
    (
        "10 maart - Plenair, besluit\nBeleidsplan (RV-25) AANVAARD 44/0",
        item("overig", "Beleidsplan", "RV-25", "aangenomen", voor=44, tegen=0),
    ),
    (
        "10 maart - Plenair, besluit (RV-25) AANVAARD 44/0",
        item("overig", None, "RV-25", "aangenomen", voor=44, tegen=0),
    ),
    (
        "10 maart - Plenair, besluit\nvoorstel aanvaard met 37 voor, 6 tegen",
        item("raadsvoorstel", None, None, "aangenomen", voor=37, tegen=6),
    ),
    (
        "13 januari 2022 - Besluit\nRaadsvoorstel Titel (RV116) aanvaard met algemene stemmen. (44/0)",
        item("raadsvoorstel", "Titel", "RV-116", "aangenomen", wijze="algemene_stemmen", voor=44, tegen=0),
    ),
    (
        "13 januari 2022 - Besluit\nRaadsvoorstel Titel (RV116)\naanvaard met algemene stemmen. (44/0)",
        item("raadsvoorstel", "Titel", "RV-116", "aangenomen", wijze="algemene_stemmen", voor=44, tegen=0),
    ),
    (
        "13 januari 2022 - Besluit\naanvaard met algemene stemmen. (44/0)",
        item("overig", None, None, "aangenomen", wijze="algemene_stemmen", voor=44, tegen=0),
    ),
    (
        "13 januari 2022 - Besluit\nDe motie vreemd Titel werd ingetrokken.",
        item("motie_vreemd", "Titel", None, "ingetrokken"),
    ),
]
