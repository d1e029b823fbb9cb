"""The real page of dossier 25192, exactly."""

from agendawijzer.inname.bronnen.raadspagina.als_json import as_dict
from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand
from tests.agendawijzer.inname.bronnen.raadspagina.pagina import SEED

VERWACHT = [
    (
        "amendement",
        "25192.001",
        "Stabiele samenwerking zonder verrassingen",
        False,
        "verworpen",
        None,
        13,
        25,
    ),
    ("amendement", "25192.002", "Borging lokale regie jeugdhulp Almere", False, "aangenomen", None, 30, 8),
    (
        "amendement",
        "25192.003",
        "Open house en toch meer sturing op resultaat en kwaliteit",
        True,
        "aangenomen",
        None,
        34,
        3,
    ),
    (
        "motie",
        "25192.005",
        "Lokale autonomie en innovatie in regionale inkoop",
        False,
        "verworpen",
        None,
        17,
        20,
    ),
    (
        "motie",
        "25192.006",
        "Minder overheadkosten en bureaucratie in de jeugdzorg",
        False,
        "aangenomen",
        None,
        30,
        7,
    ),
    (
        "motie",
        "25192.007",
        "Betrokkenheid en Evaluatie bij Regionale Inkoopstrategie Jeugdhulp",
        False,
        "aangenomen",
        "algemene_stemmen",
        None,
        None,
    ),
    (
        "motie",
        "25192.008",
        "Actieve wachtlijstverzachting",
        True,
        "aangenomen",
        "algemene_stemmen",
        None,
        None,
    ),
    (
        "motie",
        "25192.010",
        "Grip op kwaliteit en beheersbaarheid in de Jeugd-GGZ",
        False,
        "aangenomen",
        None,
        33,
        5,
    ),
    ("motie", "25192.011", "Financiële prikkels, een positieve stimulans", False, "aangenomen", None, 32, 6),
]


def read_seed():
    return as_dict(lees_bestand(SEED.read_bytes(), bestand="agendawijzer-25192.txt"))


def test_the_head_and_the_texts():
    pagina = read_seed()["pagina"]
    assert {
        veld: waarde for veld, waarde in pagina.items() if veld not in ("instrumenten", "waar_gaat_het_over")
    } == {
        "titel": "Regionale inkoopstrategie jeugdhulp 2027",
        "raadsnummer": "25192",
        "andere_nummers": [],
        "geschreven_op": "2025-08-12",
        "bewerkt_op": "2025-11-03",
        "status": "afgerond",
        "kop": "Samen sterker voor jeugdhulp",
        "waarom": "De gemeenteraad beslist uiterlijk 16 oktober 2025. Als het voorstel wordt aangenomen, starten de "
        "nieuwe contracten op 1 januari 2027.",
        "uiterste_besluitdatum": "2025-10-16",
        "documentwijzer": ["https://documentwijzer.raadvanalmere.nl/app/instrument/25192"],
        "portefeuilles": [],
        "vergadering": None,
        "gebeurtenissen": [],
    }
    assert pagina["waar_gaat_het_over"].startswith("Almere wil samen met Dronten")
    assert pagina["waar_gaat_het_over"].endswith("de kosten beter worden beheersd.")


def test_the_nine_decisions():
    velden = ("soort", "nummer", "titel", "gewijzigd", "uitkomst", "wijze", "voor", "tegen")
    assert [
        tuple(item[veld] for veld in velden) for item in read_seed()["pagina"]["instrumenten"]
    ] == VERWACHT


def test_the_words_as_found():
    ruw = [item["ruw"] for item in read_seed()["pagina"]["instrumenten"]]
    assert ruw[2] == (
        "Open house en toch meer sturing op resultaat en kwaliteit (25192.003) GEWIJZIGD\n"
        "Het amendement is met 34 stemmen voor en 3 stemmen tegen aangenomen."
    )
    assert ruw[3] == (
        "Lokale autonomie en innovatie in regionale inkoop (25192.005) "
        "De motie is met 17 stemmen voor en 20 stemmen tegen verworpen."
    )


def test_three_messages():
    meldingen = read_seed()["meldingen"]
    assert [(melding["code"], melding["regel"]) for melding in meldingen] == [
        ("afgerond_zonder_uitkomst", 4),
        ("gat_in_nummering", 18),
        ("gat_in_nummering", 22),
    ]
    assert "25192.004" in meldingen[1]["tekst"]
    assert "25192.009" in meldingen[2]["tekst"]
