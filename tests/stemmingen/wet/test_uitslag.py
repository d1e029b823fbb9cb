"""Every rule and boundary of the Gemeentewet that the portal computes."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stemmingen.wet.uitslag import Uitslag, beoordeel


def judge(**waarden: Any) -> Uitslag:
    """A council of 45 that is complete, unless told otherwise."""
    return beoordeel(**{"zetels": 45, "zitting": 45, "aanwezig": 45} | waarden)


@pytest.mark.parametrize(
    ("waarden", "uitkomst", "artikel"),
    [
        # Article 30: the majority of the votes cast.
        ({"voor": 23, "tegen": 22}, "aangenomen", "30"),
        ({"voor": 22, "tegen": 23}, "verworpen", "30"),
        ({"voor": 1, "tegen": 0, "zetels": 1, "zitting": 1, "aanwezig": 1}, "aangenomen", "30"),
        # A blank ballot is no vote cast, but who hands it in takes part.
        ({"voor": 12, "tegen": 11, "blanco": 22, "wijze": "schriftelijk"}, "aangenomen", "30"),
        # Article 20: 22 of 45 is too few to open, 23 is enough; latecomers do not mend the opening.
        ({"aanwezig": 22, "voor": 22, "tegen": 0}, "geen_quorum", "20"),
        ({"aanwezig": 23, "voor": 23, "tegen": 0}, "aangenomen", "30"),
        ({"aanwezig": 40, "aanwezig_bij_opening": 22, "voor": 40, "tegen": 0}, "geen_quorum", "20"),
        ({"aanwezig": 22, "voor": 22, "tegen": 0, "tweede_vergadering": True}, "aangenomen", "30"),
        # A vacancy: more than half of 44 is 23, of 43 it is 22.
        ({"zitting": 44, "aanwezig": 22, "voor": 22, "tegen": 0}, "geen_quorum", "20"),
        ({"zitting": 43, "aanwezig": 22, "voor": 22, "tegen": 0}, "aangenomen", "30"),
        # Article 29: more than half of those who may vote took part.
        ({"voor": 22, "tegen": 0, "niet_gestemd": 23}, "ongeldig", "29"),
        ({"voor": 22, "tegen": 1, "niet_gestemd": 22}, "aangenomen", "30"),
        ({"voor": 22, "tegen": 0, "uitgesloten": 2}, "aangenomen", "30"),
        ({"voor": 22, "tegen": 0, "uitgesloten": 1}, "ongeldig", "29"),
        ({"voor": 22, "tegen": 0, "herstemming": "na_ongeldig"}, "aangenomen", "30"),
        ({"voor": 22, "tegen": 0, "herstemming": "na_staking"}, "ongeldig", "29"),
        ({"voor": 10, "tegen": 0, "blanco": 13, "wijze": "schriftelijk"}, "aangenomen", "30"),
        # Article 32: a tie waits, unless every seat that may vote cast one.
        ({"aanwezig": 44, "voor": 22, "tegen": 22}, "gestaakt_uitgesteld", "32, lid 4"),
        ({"voor": 22, "tegen": 22, "uitgesloten": 1}, "verworpen", "32, lid 5"),
        ({"zitting": 44, "aanwezig": 44, "voor": 22, "tegen": 22}, "gestaakt_uitgesteld", "32, lid 4"),
        ({"zetels": 44, "zitting": 44, "aanwezig": 44, "voor": 22, "tegen": 22}, "verworpen", "32, lid 5"),
        ({"aanwezig": 44, "voor": 22, "tegen": 22, "herstemming": "na_staking"}, "verworpen", "32, lid 5"),
        ({"zetels": 44, "zitting": 44, "aanwezig": 44, "voor": 21, "tegen": 21, "blanco": 2, "wijze": "schriftelijk"},
         "gestaakt_uitgesteld", "32, lid 4"),
        # Article 31: a tie over persons.
        ({"voor": 20, "tegen": 20, "wijze": "schriftelijk", "over_personen": True}, "herstemming", "31, lid 2"),
        ({"voor": 20, "tegen": 20, "wijze": "schriftelijk", "over_personen": True, "herstemming": "na_staking"},
         "lot", "31, lid 3"),
        ({"wijze": "acclamatie", "over_personen": True}, "aangenomen", "30"),
        ({"wijze": "zonder_stemming", "over_personen": True}, "aangenomen", "32, lid 3"),
        # Without a count.
        ({"wijze": "zonder_stemming"}, "aangenomen", "32, lid 3"),
        ({"wijze": "algemene_stemmen"}, "aangenomen", "30"),
        ({"wijze": "acclamatie", "aanwezig": 22}, "geen_quorum", "20"),
    ],
)  # fmt: skip
def test_the_law_gives_one_outcome(waarden: dict[str, Any], uitkomst: str, artikel: str) -> None:
    uitslag = judge(**waarden)
    assert uitslag.uitkomst == uitkomst
    assert f"artikel {artikel}" in uitslag.artikel
    assert uitslag.zin.endswith(".")


@pytest.mark.parametrize(
    ("waarden", "woord"),
    [
        ({"voor": 20}, "allebei"),
        ({"tegen": 20}, "allebei"),
        ({"voor": -1, "tegen": 3}, "negatief"),
        ({"zitting": 46, "voor": 23, "tegen": 20}, "zetels"),
        ({"aanwezig": 40, "voor": 30, "tegen": 11}, "aanwezige leden"),
        ({"aanwezig": 40, "voor": 30, "tegen": 10, "niet_gestemd": 1}, "aanwezige leden"),
        ({"zitting": 44, "aanwezig": None, "voor": 44, "tegen": 1}, "mogen stemmen"),
        ({"uitgesloten": 3, "voor": 40, "tegen": 3}, "artikel 28"),
        ({"wijze": "hoofdelijk", "voor": 40, "tegen": 3, "niet_gestemd": 1}, "artikel 32, lid 2"),
        ({"voor": 40, "tegen": 3, "blanco": 1}, "schriftelijke"),
        ({"wijze": "zonder_stemming", "voor": 0, "tegen": 0}, "artikel 32, lid 3"),
        ({"wijze": "acclamatie", "voor": 40, "tegen": 1}, "niemand tegen"),
        ({"wijze": "algemene_stemmen", "voor": 40, "tegen": 1}, "niemand tegen"),
        ({"over_personen": True, "voor": 40, "tegen": 1}, "artikel 31"),
        ({"over_personen": True, "wijze": "hoofdelijk", "voor": 40, "tegen": 1}, "artikel 31"),
    ],
)
def test_what_cannot_be_is_an_error_that_names_the_rule(waarden: dict[str, Any], woord: str) -> None:
    uitslag = judge(**waarden)
    assert uitslag.uitkomst == "fout"
    assert any(woord in fout for fout in uitslag.fouten)


def test_an_error_is_told_before_a_missing_tally() -> None:
    assert judge(zitting=46).uitkomst == "fout"
    assert judge().uitkomst == "niet_te_beoordelen"
    assert judge(wijze=None, aanwezig=10).uitkomst == "niet_te_beoordelen"


@pytest.mark.parametrize(
    ("waarden", "unaniem"),
    [
        ({"voor": 45, "tegen": 0}, True),
        ({"voor": 0, "tegen": 45}, True),
        ({"voor": 44, "tegen": 1}, False),
        ({"wijze": "algemene_stemmen"}, True),
        ({"wijze": "algemene_stemmen", "voor": 38, "tegen": 0}, True),
        ({"wijze": "acclamatie"}, None),
        ({"wijze": "acclamatie", "voor": 38, "tegen": 0}, True),
        ({"wijze": "zonder_stemming"}, None),
    ],
)
def test_unanimous_is_known_only_where_somebody_counted_or_said_so(
    waarden: dict[str, Any], unaniem: bool | None
) -> None:
    assert judge(**waarden).unaniem is unaniem


def test_a_rule_that_misses_a_value_is_not_judged_and_the_warning_says_which() -> None:
    uitslag = beoordeel(zetels=None, zitting=None, voor=22, tegen=22)
    assert uitslag.uitkomst == "gestaakt_uitgesteld"
    for artikel in ("artikel 20", "artikel 29", "artikel 32"):
        assert any(artikel in tekst for tekst in uitslag.waarschuwingen)


def test_what_the_law_makes_doubtful_asks_for_a_reason() -> None:
    assert any("reden" in tekst for tekst in judge(aanwezig=22, voor=22, tegen=0).waarschuwingen)
    assert any("reden" in tekst for tekst in judge(voor=22, tegen=0).waarschuwingen)


def test_a_clear_vote_has_no_warning() -> None:
    assert judge(voor=30, tegen=15).waarschuwingen == ()


def test_who_was_there_at_a_roll_call_and_did_not_vote_is_a_warning() -> None:
    assert any("lid 2" in tekst for tekst in judge(wijze="hoofdelijk", voor=30, tegen=12).waarschuwingen)
    assert not judge(wijze="hoofdelijk", voor=30, tegen=12, uitgesloten=3).waarschuwingen


@pytest.mark.parametrize("waarden", [{"wijze": "gejuich"}, {"herstemming": "morgen"}])
def test_a_word_that_does_not_exist_is_a_mistake_of_the_caller(waarden: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="Onbekende"):
        judge(**waarden)


def test_one_vote_is_written_as_one() -> None:
    assert judge(voor=1, tegen=44).zin == "Verworpen met 1 stem voor en 44 tegen."


_LEDEN = st.one_of(st.none(), st.integers(0, 50))
_GETAL = st.integers(0, 46)
_STEMMINGEN = st.fixed_dictionaries(
    {
        "zetels": st.one_of(st.none(), st.just(45)),
        "zitting": _LEDEN,
        "aanwezig": _LEDEN,
        "aanwezig_bij_opening": _LEDEN,
        "uitgesloten": st.integers(0, 5),
        "wijze": st.sampled_from(["handopsteken", "hoofdelijk", "schriftelijk"]),
        "voor": _GETAL,
        "tegen": _GETAL,
        "niet_gestemd": st.integers(0, 3),
        "herstemming": st.sampled_from([None, "na_staking", "na_ongeldig"]),
        "tweede_vergadering": st.booleans(),
        "over_personen": st.booleans(),
    }
)
_STRENG = {"fout": 3, "niet_te_beoordelen": 2, "geen_quorum": 2, "ongeldig": 1}


@given(
    tegen=st.integers(0, 22),
    marge=st.integers(1, 45),
    zitting=st.one_of(st.none(), st.integers(30, 45)),
    aanwezig=st.one_of(st.none(), st.integers(23, 45)),
    wijze=st.sampled_from(["handopsteken", "hoofdelijk", "schriftelijk"]),
    herstemming=st.sampled_from([None, "na_staking", "na_ongeldig"]),
)
def test_one_vote_more_for_never_turns_carried_into_rejected(tegen: int, marge: int, **rest: Any) -> None:
    eerst = beoordeel(zetels=45, tegen=tegen, voor=tegen + marge, **rest)
    daarna = beoordeel(zetels=45, tegen=tegen, voor=tegen + marge + 1, **rest)
    if eerst.uitkomst == "aangenomen":
        assert daarna.uitkomst in ("aangenomen", "fout")
    assert "verworpen" not in (eerst.uitkomst, daarna.uitkomst)


@given(_STEMMINGEN)
def test_swapping_for_and_against_mirrors_the_outcome(stemming: dict[str, Any]) -> None:
    assume(stemming["voor"] != stemming["tegen"])
    spiegel = {"aangenomen": "verworpen", "verworpen": "aangenomen"}
    uitkomst = beoordeel(**stemming).uitkomst
    omgekeerd = beoordeel(**stemming | {"voor": stemming["tegen"], "tegen": stemming["voor"]}).uitkomst
    assert omgekeerd == spiegel.get(uitkomst, uitkomst)


@given(_STEMMINGEN)
def test_leaving_out_the_presence_never_makes_the_verdict_stricter(stemming: dict[str, Any]) -> None:
    met = beoordeel(**stemming).uitkomst
    zonder = beoordeel(**stemming | {"aanwezig": None}).uitkomst
    assert _STRENG.get(zonder, 0) <= _STRENG.get(met, 0)
