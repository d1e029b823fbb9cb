"""A clerk reads a list in the browser: the form, the report with all that can be in it, and what was stored."""

from typing import Any

from dossiers.models import Voortgang
from tests import bouw
from tests.agendawijzer.inname.bronnen.uitvoeringslijst.maken import as_xlsx

from .test_beheer import OpenBeheer, check, log_in, open_beheer

__all__ = ["open_beheer"]
KOP = ["Soort", "Nummer", "Titel", "Status", "Datum stand", "Toelichting", "Deadline", "Naam ambtenaar", None]


RIJEN: list[list[Any]] = [
    [
        "motie",
        "25192.003",
        "Meer bomen",
        "in uitvoering",
        "03-02-2026",
        "Het werk is begonnen.",
        "voor de zomer",
        "x",
        "y",
    ],
    [
        "toezegging",
        None,
        "Een brief over het groen in Voorbeeldhof",
        "open",
        None,
        "Nog niets.",
        "1 juli 2027",
    ],
    ["motie", 25192.1, "Gras", "onderweg", "gisteren", "x"],
    ["motie", "99999", "Onbekend stuk", "open"],
]


def test_a_list_is_shown_before_it_is_stored(open_beheer: OpenBeheer) -> None:
    bouw.bouw_instrument(nummer="25192.003", soort="motie", titel="Meer bomen in de wijk")
    page = open_beheer()
    log_in(page)
    page.goto("/beheer/uitvoering/inlezen/")
    check(page)
    page.click("input[value='Lees het bestand']")
    page.wait_for_selector(".inlezen__fout")
    check(page)
    bestand = {"name": "lijst.xlsx", "mimeType": "application/octet-stream", "buffer": as_xlsx(KOP, *RIJEN)}
    page.set_input_files("#id_bestand", bestand)
    page.click("input[value='Lees het bestand']")
    page.wait_for_selector("#verslag")
    check(page)
    assert not Voortgang.objects.exists()
    page.click("button:has-text('op als concept')")
    page.wait_for_selector(".messagelist .success")
    check(page)
    assert Voortgang.objects.count() == 2
