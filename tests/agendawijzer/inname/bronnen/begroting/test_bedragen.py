"""Figures in other spellings are read with a remark, or left empty with one; never guessed in silence."""

from decimal import Decimal

import pytest

from agendawijzer.inname.bronnen.begroting.bedragen import read_getal
from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import KLEIN, lees


@pytest.mark.parametrize(
    ("gedrukt", "waarde", "twijfel"),
    [
        ("148", "148", False), ("11,9", "11.9", False), ("0,1", "0.1", False), ("1.148,5", "1148.5", False),
        ("1.148.000", "1148000", False), ("1 148,5", "1148.5", False), ("1.148", "1148", True),
        ("11.9", "11.9", True), ("1,148.5", "1148.5", True), ("12345,67", "12345.67", False),
    ],
)  # fmt: skip
def test_a_number_in_the_spellings_that_occur(gedrukt, waarde, twijfel):
    assert read_getal(gedrukt) == (Decimal(waarde), twijfel)


@pytest.mark.parametrize("gedrukt", ["", "1..2", "1,2,3", "1.2.3", "12.34.567", ",5"])
def test_what_is_no_number_is_none(gedrukt):
    assert read_getal(gedrukt) is None


def _lees(bedrag="12,5", aandeel="1,1%"):
    gelezen = lees(KLEIN.replace("12,5", bedrag).replace("1,1%", aandeel))
    return gelezen.hoofdstuk, [(melding.code, melding.regel) for melding in gelezen.meldingen]


@pytest.mark.parametrize(
    ("bedrag", "waarde", "eenheid", "codes"),
    [
        ("1.148,5", "1148.5", "", []),
        ("€ 148 mln", "148", "miljoen_euro", []),
        ("€ 148,2 miljoen", "148.2", "miljoen_euro", []),
        ("148 duizend", "148", "duizend_euro", []),
        ("-3,5", "-3.5", "", []),
        ("1.148", "1148", "", [("bedrag_scheiding", 24)]),
    ],
)
def test_an_amount_with_other_separators(bedrag, waarde, eenheid, codes):
    hoofdstuk, meldingen = _lees(bedrag=bedrag)
    assert (hoofdstuk.lasten.bedrag, hoofdstuk.lasten.bedrag_gedrukt) == (Decimal(waarde), bedrag)
    assert hoofdstuk.eenheid == eenheid
    assert meldingen == codes
    assert hoofdstuk.baten.bedrag == 3


@pytest.mark.parametrize(("aandeel", "waarde", "codes"), [
    ("11.9 %", "11.9", [("bedrag_scheiding", 26)]),
    ("11,9 procent", "11.9", []),
    ("119%", None, [("aandeel_te_groot", 26)]),
])  # fmt: skip
def test_a_share_with_other_separators(aandeel, waarde, codes):
    hoofdstuk, meldingen = _lees(aandeel=aandeel)
    assert hoofdstuk.lasten.aandeel == (None if waarde is None else Decimal(waarde))
    assert hoofdstuk.lasten.aandeel_gedrukt == aandeel
    assert meldingen == codes


@pytest.mark.parametrize("bedrag", ["n.v.t.", "€ 148 mld", "ongeveer 12"])
def test_an_amount_that_cannot_be_read_stays_empty_with_its_words(bedrag):
    hoofdstuk, meldingen = _lees(bedrag=bedrag)
    assert hoofdstuk.lasten.bedrag is None
    assert hoofdstuk.lasten.aandeel == Decimal("1.1")
    assert hoofdstuk.baten.bedrag == 3
    assert meldingen == [("bedrag_onbekend", 24)]


def test_all_figures_on_one_line():
    gelezen = lees(KLEIN.replace("12,5\n\n1,1%\n\n3\n\n0,4%", "Lasten: 12,5 1,1% Baten: 3 0,4%"))
    assert (gelezen.hoofdstuk.lasten.bedrag, gelezen.hoofdstuk.baten.aandeel) == (
        Decimal("12.5"),
        Decimal("0.4"),
    )
    assert not gelezen.meldingen


def test_a_figure_too_many_is_told():
    assert [code for code, _ in _lees(bedrag="12,5\n\n13")[1]] == ["bedrag_te_veel"]


def test_no_income_is_told_and_stays_unknown():
    gelezen = lees(KLEIN.replace("\n3\n\n0,4%\n", ""))
    assert gelezen.hoofdstuk.baten.bedrag is None
    assert [melding.code for melding in gelezen.meldingen] == ["bedrag_ontbreekt"]
