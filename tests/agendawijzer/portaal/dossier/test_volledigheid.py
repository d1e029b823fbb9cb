"""How complete a dossier is, counted and never guessed; and a mail to the griffie that opens as it should."""

import datetime
from email.message import EmailMessage
from typing import Any
from urllib.parse import parse_qs, urlsplit

from agendawijzer.links.linkstand import Linkstand
from agendawijzer.links.stukken import Stuk
from agendawijzer.portaal.besluit import Raadsbesluit, make_besluit
from agendawijzer.portaal.dossier.volledigheid import Dekking, make_mailto, make_volledigheid
from dossiers.models import Dossier, Instrument
from stemmingen.models import Stemming


def item(
    *stemmingen: Stemming, fracties: bool = False, indieners: bool = False, nummer: str = ""
) -> Raadsbesluit:
    rij: Any = Instrument(soort="motie", titel="Groen", nummer=nummer)
    rij.openbare_stemmingen, rij.openbare_gebeurtenissen = list(stemmingen), []
    rij.fracties_bekend, rij.indieners_bekend = fracties, indieners
    return make_besluit(rij)


def vote(**waarden: Any) -> Stemming:
    return Stemming(**{"uitkomst": "aangenomen", "voor": 30, "tegen": 8} | waarden)


def test_what_is_recorded_is_counted_of_all() -> None:
    besluiten = [
        item(vote(), fracties=True, indieners=True, nummer="25192.001"),
        item(vote(), nummer="25192.002"),
        item(),
    ]
    assert make_volledigheid(besluiten, []).tellingen == [
        Dekking("Uitkomst", 2, 3),
        Dekking("Stemmen per fractie", 1, 2),
        Dekking("Indieners", 1, 3),
        Dekking("Link naar de stukken", 2, 3),
    ]


def test_where_nobody_counted_no_votes_per_fractie_are_missing() -> None:
    geteld = [
        item(vote(wijze="algemene_stemmen", voor=None, tegen=None)),
        item(vote(wijze="zonder_stemming", voor=None, tegen=None)),
        item(vote(wijze="schriftelijk", over_personen=True, voor=None, tegen=None)),
        item(),
    ]
    assert "Stemmen per fractie" not in [t.wat for t in make_volledigheid(geteld, []).tellingen]


def test_without_items_there_is_nothing_to_count() -> None:
    leeg = make_volledigheid([], [])
    assert leeg.tellingen == []
    assert leeg.links == Dekking("Links nagekeken", 0, 0)


def test_links_are_counted_once_and_the_last_look_is_told() -> None:
    keren = [datetime.datetime(2026, 1, dag, 12, tzinfo=datetime.UTC) for dag in (3, 2)]
    stukken = [Stuk(f"https://x.example/{k}", "Stuk", stand=Linkstand("", gecontroleerd_op=keer)) for k, keer in
               enumerate(keren)]  # fmt: skip
    volledig = make_volledigheid([], [*stukken, stukken[0], Stuk("https://x.example/9", "Stuk")])
    assert volledig.links == Dekking("Links nagekeken", 2, 3)
    assert volledig.nagekeken_op == datetime.date(2026, 1, 3)
    assert make_volledigheid([], []).nagekeken_op is None


def test_the_mail_names_the_dossier_and_its_page_whatever_is_in_the_title() -> None:
    titel = "Groen & blauw? 100% #1\r\nBcc: iemand+ander@x.example"
    dossier = Dossier(nummer="RV-39/2022", titel=titel)
    link = make_mailto(dossier, "https://raad.example/dossiers/rv-39-2022/", "griffie@voorbeeldstad.example")
    delen = urlsplit(link)
    assert (delen.scheme, delen.path, delen.fragment) == ("mailto", "griffie@voorbeeldstad.example", "")
    assert "+" not in delen.query
    assert " " not in link
    velden = parse_qs(delen.query, strict_parsing=True)
    assert set(velden) == {"subject", "body"}
    assert velden["subject"][0].startswith("Mist een stuk: RV-39/2022 Groen & blauw? 100% #1")
    assert "https://raad.example/dossiers/rv-39-2022/" in velden["body"][0]
    EmailMessage()["Subject"] = velden["subject"][0]


def test_without_a_griffie_there_is_no_mail() -> None:
    assert make_mailto(Dossier(titel="Groen"), "https://raad.example/", "") == ""
