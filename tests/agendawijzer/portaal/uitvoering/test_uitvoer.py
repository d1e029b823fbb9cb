"""The list as CSV and as a workbook: the same columns, nothing that runs, and it can be read back."""

import io
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import User
from django.test import Client

from agendawijzer.griffie.inlezen.verslag import make_verslag
from agendawijzer.inname.bronnen.uitvoeringslijst.lezer import read_lijst
from agendawijzer.portaal.tabellen.xlsxtabel import write_xlsx
from tests import bouw
from tests.agendawijzer.inname.bronnen.uitvoeringslijst.maken import KEUZES

pytestmark = pytest.mark.django_db


def fill() -> None:
    dossier = bouw.bouw_dossier(nummer="25192")
    for n, staat in enumerate((None, "open", "gemeld", "niet_uitgevoerd", "afgedaan", "voortgezet"), start=1):
        titel = f"{'=+-@'[n % 4]}SOM({n};2)"
        motie = bouw.bouw_instrument(dossier=dossier, nummer=f"25192.{n * 10:03}", soort="motie", titel=titel)
        bouw.bouw_stemming(instrument=motie, voor=30, tegen=8, uitkomst="aangenomen")
        toezegging = bouw.bouw_toezegging(titel=f"Belofte {n}", termijn_woorden="voor de zomer")
        for doel in ({"instrument": motie}, {"toezegging": toezegging}):
            rest: dict[str, Any] = {"reden": "Te duur."} if staat == "niet_uitgevoerd" else {}
            rest |= {"melder": "raad"} if staat == "afgedaan" else {}
            rest |= {"vervolg_dossier": dossier} if staat == "voortgezet" else {}
            if staat:
                bouw.bouw_voortgang(**doel, staat=staat, tekst="Regel een.\nRegel twee.", **rest)


def test_both_hold_the_same_rows_in_the_same_columns(client: Client) -> None:
    fill()
    boek: Any = openpyxl.load_workbook(io.BytesIO(client.get("/uitvoering.xlsx").content))
    rijen = [[cel.value for cel in rij] for rij in boek.active.iter_rows()]
    regels = client.get("/uitvoering.csv").content.decode("utf-8-sig").splitlines()
    assert rijen[0] == regels[0].split(";")
    assert len(rijen) == len(regels) == 13


@pytest.mark.parametrize("naam", ["uitvoering.csv", "uitvoering.xlsx"])
def test_what_was_saved_from_the_site_is_read_back_whole_and_changes_nothing(
    client: Client, naam: str
) -> None:
    fill()
    gelezen = read_lijst(client.get(f"/{naam}").content, naam, KEUZES)
    assert not [str(melding) for melding in gelezen.meldingen if melding.fout]
    verslag = make_verslag(gelezen.regels, User(is_active=True, is_superuser=True), gelezen)
    assert not verslag.overgeslagen
    assert not verslag.doen
    assert len(verslag.al_bekend) == 12


def test_no_cell_of_the_workbook_runs_as_a_formula(client: Client) -> None:
    fill()
    boek: Any = openpyxl.load_workbook(io.BytesIO(client.get("/uitvoering.xlsx").content))
    cellen = [cel for rij in boek.active.iter_rows() for cel in rij if isinstance(cel.value, str)]
    assert not [cel.value for cel in cellen if cel.data_type == "f" or cel.value[0] in "=+-@\t\r"]
    assert "25192.010" in [cel.value for cel in cellen]


@pytest.mark.parametrize("tekst", ["=1+1", "+1", "-1", "@som", "\t=1+1", "\r=1+1", "\n=1", " =1", "\x01=1"])
def test_every_beginning_that_could_run_is_made_safe(tekst: str) -> None:
    uit: Any = io.BytesIO()
    write_xlsx(uit, "Blad", ["a"], [{"a": tekst}])
    boek: Any = openpyxl.load_workbook(uit)
    cel = boek.active["A2"]
    assert cel.data_type == "s"
    assert cel.value[0] not in "=+-@\t\r"
