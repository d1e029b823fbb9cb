"""Text on its way in: folded for finding, plain for keeping."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.tekst import fold, plain


@pytest.mark.parametrize(
    ("tekst", "gevouwen"),
    [
        ("FINANCIËN", "financien"),
        ("Oekraïense  vluchtelingen", "oekraiense vluchtelingen"),
        ("‘Etalage van Almere’", "'etalage van almere'"),
        ("„Terugblik”", '"terugblik"'),
        ("Kustzone – ontwerp", "kustzone - ontwerp"),
        ("een\u00a0vaste spatie\n", "een vaste spatie"),
        ("Straße", "strasse"),
        ("e\u0301e\u0301n", "een"),
        ("", ""),
    ],
)
def test_folding(tekst: str, gevouwen: str) -> None:
    assert fold(tekst) == gevouwen


@given(st.text())
def test_folding_twice_changes_nothing_more(tekst: str) -> None:
    assert fold(fold(tekst)) == fold(tekst)


@pytest.mark.parametrize(
    ("tekst", "schoon"),
    [
        ("Gewone tekst.", "Gewone tekst."),
        ("Regel een\nRegel twee", "Regel een\nRegel twee"),
        ("a < b en c > d", "a < b en c > d"),
        ("x<y en meer", "x<y en meer"),
        ("Kosten & baten", "Kosten & baten"),
        ("<p>Een <b>vet</b> woord</p>", "Een vet woord"),
        ("voor<script>alert(1)</script>na", "voorna"),
        ("<!-- stil -->zichtbaar", "zichtbaar"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;na", "na"),
        ("&amp;lt;b&amp;gt;vet", "vet"),
        ('<img src=x onerror="alert(1)">plaatje', "plaatje"),
    ],
)
def test_plain_keeps_the_words_and_drops_the_markup(tekst: str, schoon: str) -> None:
    assert plain(tekst) == schoon


@given(st.text(alphabet=st.sampled_from("<>&;/ab lt gmpq\"'=!-#38x")))
def test_plain_twice_changes_nothing_more_and_leaves_no_tag(tekst: str) -> None:
    schoon = plain(tekst)
    assert plain(schoon) == schoon
    assert "<script" not in schoon.lower()


@pytest.mark.parametrize(
    "tekst", ["&amp;" * 50_000, "&" + "amp;" * 50_000, "&#38;" * 50_000, "&" + "#38;" * 50_000]
)
def test_text_made_to_be_slow_is_cleaned_in_time(tekst: str) -> None:
    begin = time.process_time()
    plain(tekst + "<b>")
    assert time.process_time() - begin < 2
