"""What cannot be in a vote is refused by the database itself, on both kinds, with the article of law."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming, Verklaring
from tests import bouw
from tests.regels import Overtreding, check_rule, constraints


def _stemming(**waarden: Any) -> Overtreding:
    return lambda: Stemming(instrument=bouw.bouw_instrument(), **waarden)


def _fractiestem(**waarden: Any) -> Overtreding:
    return lambda: Fractiestem(stemming=bouw.bouw_stemming(), fractie=bouw.bouw_fractie(), **waarden)


def _second_side_of_one_fractie() -> Fractiestem:
    eerste = bouw.bouw_fractiestem()
    return Fractiestem(stemming=eerste.stemming, fractie=eerste.fractie, kant="tegen")


def _second_vote_of_one_member() -> Lidstem:
    eerste = Lidstem.objects.create(
        stemming=bouw.bouw_stemming(), persoon=bouw.bouw_persoon(), fractie=bouw.bouw_fractie(), keuze="voor"
    )
    return Lidstem(stemming=eerste.stemming, persoon=eerste.persoon, fractie=eerste.fractie, keuze="tegen")


def _secret() -> Stemming:
    return bouw.bouw_stemming(over_personen=True, wijze="schriftelijk", voor=None, tegen=None)


def _candidate_twice() -> Kandidaatstem:
    eerste = Kandidaatstem.objects.create(stemming=_secret(), naam="Kandidaat A", stemmen=3)
    return Kandidaatstem(stemming=eerste.stemming, naam=eerste.naam, stemmen=4)


def _revote_of_itself() -> Stemming:
    stemming = bouw.bouw_stemming(uitkomst="gestaakt", voor=22, tegen=22)
    stemming.herstemming_van = stemming
    return stemming


OVERTREDINGEN: dict[str, Overtreding] = {
    "correctie_heeft_een_reden": lambda: Correctie(stemming=bouw.bouw_stemming()),
    "fractiestem_cijfers_compleet": _fractiestem(kant="voor", voor=3),
    "fractiestem_een_per_fractie": _second_side_of_one_fractie,
    "fractiestem_kant_past_bij_cijfers": _fractiestem(kant="voor", voor=0, tegen=3),
    "kandidaatstem_een_per_kandidaat": _candidate_twice,
    "lidstem_een_per_lid": _second_vote_of_one_member,
    "stemming_aangenomen_bij_meerderheid": _stemming(uitkomst="aangenomen", voor=13, tegen=25),
    "stemming_algemene_stemmen_eensgezind": _stemming(
        uitkomst="aangenomen", wijze="algemene_stemmen", voor=30, tegen=8
    ),
    "stemming_blanco_alleen_schriftelijk": _stemming(wijze="hoofdelijk", blanco=1),
    "stemming_cijfers_compleet": _stemming(voor=30),
    "stemming_geen_herstemming_van_zichzelf": _revote_of_itself,
    "stemming_gestaakt_bij_gelijk": _stemming(uitkomst="gestaakt", voor=23, tegen=22),
    "stemming_hoofdelijk_stemt_iedereen": _stemming(wijze="hoofdelijk", niet_gestemd=1),
    "stemming_ongeldig_alleen_bij_personen": _stemming(wijze="schriftelijk", ongeldig=1),
    "stemming_over_personen_geheim": _stemming(over_personen=True, wijze="hoofdelijk"),
    "stemming_ronde_vanaf_een": _stemming(ronde=0),
    "stemming_stemmers_is_som": _stemming(uitkomst="aangenomen", voor=30, tegen=8, stemmers=37),
    "stemming_verworpen_zonder_meerderheid": _stemming(uitkomst="verworpen", voor=30, tegen=8),
    "stemming_zonder_stemming_zonder_cijfers": _stemming(wijze="zonder_stemming", stemmers=38),
    "verklaring_is_van_iemand": lambda: Verklaring(stemming=bouw.bouw_stemming(), tekst="Wij zijn voor."),
}

MAG: list[dict[str, Any]] = [
    {"uitkomst": "aangenomen", "voor": 38, "tegen": 0, "wijze": "algemene_stemmen"},
    {"uitkomst": "verworpen", "voor": 0, "tegen": 38, "wijze": "algemene_stemmen"},
    {"uitkomst": "aangenomen", "voor": 44, "tegen": 0, "wijze": "acclamatie"},
    {"uitkomst": "gestaakt", "voor": 22, "tegen": 22},
    # All members present and a tie: rejected at once (Gemeentewet, artikel 32, lid 4).
    {"uitkomst": "verworpen", "voor": 22, "tegen": 22},
    {"uitkomst": "gestaakt", "voor": None, "tegen": None},
    {"uitkomst": "onbekend", "voor": 30, "tegen": 8},
    {"voor": 20, "tegen": 10, "blanco": 2, "stemmers": 32, "wijze": "schriftelijk"},
    {"voor": None, "tegen": None, "wijze": "zonder_stemming"},
    {"over_personen": True, "wijze": "schriftelijk", "voor": None, "tegen": None, "blanco": 1, "ongeldig": 1},
    {"over_personen": True, "wijze": "acclamatie", "voor": None, "tegen": None},
    {"wijze": "hoofdelijk", "niet_gestemd": 0},
]

# On top of the cases above: the same rule from another side.
MAG_OOK_NIET: list[tuple[str, dict[str, Any]]] = [
    ("stemming_aangenomen_bij_meerderheid", {"uitkomst": "aangenomen", "voor": 22, "tegen": 22}),
    ("stemming_cijfers_compleet", {"tegen": 8}),
    ("stemming_algemene_stemmen_eensgezind", {"wijze": "acclamatie", "voor": 0, "tegen": 38}),
    ("stemming_zonder_stemming_zonder_cijfers", {"wijze": "zonder_stemming", "voor": 38, "tegen": 0}),
    (
        "stemming_stemmers_is_som",
        {"wijze": "schriftelijk", "voor": 20, "tegen": 10, "blanco": 2, "stemmers": 30},
    ),
    ("stemming_over_personen_geheim", {"over_personen": True, "wijze": "handopsteken"}),
    ("fractiestem_cijfers_compleet", {"kant": "voor", "tegen": 0}),
    ("fractiestem_kant_past_bij_cijfers", {"kant": "verdeeld", "voor": 3, "tegen": 0}),
    ("fractiestem_kant_past_bij_cijfers", {"kant": "tegen", "voor": 3, "tegen": 0}),
    ("fractiestem_kant_past_bij_cijfers", {"kant": "afwezig", "voor": 0, "tegen": 0}),
    ("fractiestem_kant_past_bij_cijfers", {"kant": "niet_vastgelegd", "voor": 1, "tegen": 1}),
]


@pytest.mark.django_db
@pytest.mark.parametrize("naam", sorted(constraints("stemmingen")))
def test_the_database_holds_the_rule(naam: str) -> None:
    assert naam in OVERTREDINGEN, f"Geef in OVERTREDINGEN een rij die {naam} overtreedt."
    check_rule(naam, OVERTREDINGEN[naam]())


def test_no_trial_is_left_of_a_rule_that_went() -> None:
    assert set(OVERTREDINGEN) <= set(constraints("stemmingen"))


@pytest.mark.django_db
@pytest.mark.parametrize(("naam", "waarden"), MAG_OOK_NIET)
def test_the_rule_holds_from_the_other_side_too(naam: str, waarden: dict[str, Any]) -> None:
    maak = _fractiestem if naam.startswith("fractiestem") else _stemming
    check_rule(naam, maak(**waarden)())


@pytest.mark.django_db
@pytest.mark.parametrize("waarden", MAG)
def test_what_happens_in_a_council_is_accepted(waarden: dict[str, Any]) -> None:
    bouw.bouw_stemming(**waarden).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "veld", ["voor", "tegen", "blanco", "stemmers", "aanwezig", "uitgesloten", "niet_gestemd"]
)
def test_no_count_is_below_zero(veld: str) -> None:
    waarden = {"uitkomst": "onbekend", "voor": 1, "tegen": 1} | {veld: -1}
    with pytest.raises(IntegrityError), transaction.atomic():
        bouw.bouw_stemming(**waarden)


@pytest.mark.django_db
@pytest.mark.parametrize("kant", [kant for kant, _ in Fractiestem.Kant.choices])
def test_a_fractie_may_take_each_side_without_counts(kant: str) -> None:
    bouw.bouw_fractiestem(kant=kant).full_clean()


@pytest.mark.django_db
def test_a_vote_keeps_its_instrument_from_being_deleted() -> None:
    stemming = bouw.bouw_stemming()
    with pytest.raises(ProtectedError):
        stemming.instrument.delete()
