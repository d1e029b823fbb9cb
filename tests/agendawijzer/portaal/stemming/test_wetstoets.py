"""The law beside a vote: an honest line, and what could not be judged."""

from dataclasses import replace
from typing import Any

import pytest

from agendawijzer.portaal.stemming.wetstoets import Wetstoets, check
from dossiers.models import Vergadering
from dossiers.samenstelling import Lid, Samenstelling
from stemmingen.models import Kandidaatstem, Stemming

RAAD = Samenstelling(None, 45, {}, {}, tuple(Lid(n, f"Lid {n}", 1) for n in range(45)))
ONBEKEND = replace(RAAD, zetels=None, leden=())


def judge(
    raad: Samenstelling = RAAD, kandidaten: tuple[Kandidaatstem, ...] = (), **waarden: Any
) -> Wetstoets:
    standaard = {"uitkomst": "aangenomen", "wijze": "handopsteken", "voor": 30, "tegen": 12, "aanwezig": 42}
    stemming: Any = Stemming(**standaard | {"vergadering": Vergadering(aanwezig_bij_opening=42)} | waarden)
    stemming.openbare_kandidaten = list(kandidaten)
    return check(stemming, raad)


def test_a_vote_that_holds_says_how_many_took_part_and_what_decided() -> None:
    assert judge() == Wetstoets(
        True,
        "Ja. Er deden 42 van de 45 leden mee; nodig waren er 23 (artikel 29). "
        "De meeste stemmen waren voor (Gemeentewet, artikel 30, lid 1).",
    )
    assert "Alle stemmen waren voor" in judge(voor=42, tegen=0).zin
    assert "De meeste stemmen waren tegen" in judge(voor=12, tegen=30, uitkomst="verworpen").zin


def test_what_is_not_known_is_not_judged_and_that_is_said() -> None:
    toets = judge(ONBEKEND, aanwezig=None, vergadering=None)
    assert toets.zin.startswith("Voor zover wij dat weten wel.")
    assert [regel[-13:] for regel in toets.niet_beoordeeld] == ["(artikel 20).", "(artikel 29)."]
    assert judge(voor=None, tegen=None).klopt is None


def test_a_tie_that_was_called_rejected_is_doubtful_and_shows_the_reason() -> None:
    toets = judge(voor=21, tegen=21, uitkomst="verworpen", motivering="Niemand vroeg erom.")
    assert toets.klopt is False
    assert toets.zin.startswith("Daar is twijfel over. Volgens de wet (Gemeentewet, artikel 32, lid 4):")
    assert toets.zin.endswith("De voorzitter stelde vast: verworpen.")
    assert toets.reden == "Niemand vroeg erom."


def test_no_sentence_for_the_griffie_reaches_a_reader() -> None:
    toets = judge(aanwezig=20, vergadering=Vergadering(aanwezig_bij_opening=20), voor=12, tegen=8)
    assert "Geef een reden" not in toets.zin + "".join(toets.niet_beoordeeld)
    assert "te weinig leden" in toets.zin


@pytest.mark.parametrize("herstemming", ["", "na_staking"])
def test_a_second_tie_is_rejected_also_where_an_import_only_knows_the_first_vote(herstemming: str) -> None:
    eerder = Stemming(uitkomst="gestaakt", voor=21, tegen=21)
    toets = judge(voor=21, tegen=21, uitkomst="verworpen", herstemming=herstemming, herstemming_van=eerder)
    assert toets.klopt is True
    assert "artikel 32, lid 5" in toets.zin


def test_an_election_is_judged_by_its_ballots() -> None:
    kandidaten = (
        Kandidaatstem(naam="A. Voorbeeld", stemmen=23),
        Kandidaatstem(naam="B. Voorbeeld", stemmen=15),
    )
    toets = judge(kandidaten=kandidaten, wijze="schriftelijk", over_personen=True, voor=None, tegen=None)
    assert toets.zin.startswith("Ja. A. Voorbeeld is gekozen met 23 van de 38 geldige stemmen (")


def test_figures_that_cannot_be_are_not_called_right() -> None:
    toets = judge(voor=40, tegen=12)
    assert toets.klopt is False
    assert toets.zin.startswith("Dit kan niet kloppen.")
