"""The difference between two texts tells the truth, reads well, and is there in time."""

import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendawijzer.portaal.instrument.tekstverschil import (
    GELIJK,
    GESCHRAPT,
    OVERGESLAGEN,
    TOEGEVOEGD,
    Tekstverschil,
    Verschildeel,
    compare,
)

# Few words, so that texts have much in common; and whatever else people and files put into a text.
WOORDEN = st.sampled_from(
    ["de", "raad", "plant", "bomen.", "Bomen", "nu,", "\n", "\n\n", "25192.001", "(ja)", "’t"]
)
TEKST = st.one_of(st.lists(WOORDEN, max_size=60).map(" ".join), st.text(max_size=80))


def read(verschil: Tekstverschil, *, zonder: str) -> str:
    """The text that is left without the parts of one kind."""
    alineas = ("".join(f"{' ' * deel.spatie}{deel.tekst}" for deel in delen if deel.soort != zonder)
               for delen in verschil.alineas)  # fmt: skip
    return fold(" ".join(alineas))


def fold(tekst: str) -> str:
    """Spaces and the ends of lines do not count: not where they stand, and not whether they are there."""
    return "".join(tekst.split())


def show(verschil: Tekstverschil) -> list[str]:
    """The marks as one would write them by hand: [-geschrapt-], {+toegevoegd+}, … for what is skipped."""
    tekens = {GELIJK: "{}", TOEGEVOEGD: "{{+{}+}}", GESCHRAPT: "[-{}-]", OVERGESLAGEN: "…"}

    def line(delen: Iterable[Verschildeel]) -> str:
        return "".join(f"{' ' * deel.spatie}{tekens[deel.soort].format(deel.tekst)}" for deel in delen)

    return [line(delen) for delen in verschil.alineas]


@given(TEKST, TEKST)
def test_without_what_was_dropped_it_is_the_new_text_and_without_what_was_added_the_old(
    oud: str, nieuw: str
) -> None:
    verschil = compare(oud, nieuw)
    if not verschil.alineas:
        assert fold(oud) == fold(nieuw)
        return
    assert read(verschil, zonder=GESCHRAPT) == fold(nieuw)
    assert read(verschil, zonder=TOEGEVOEGD) == fold(oud)


@given(
    st.lists(st.sampled_from(["de", "raad", "plant", "bomen", "nu"])),
    st.lists(st.sampled_from(["de", "raad", "ja"])),
)
def test_words_keep_the_spaces_between_them(oud: list[str], nieuw: list[str]) -> None:
    for delen in compare(" ".join(oud), " ".join(nieuw)).alineas:
        over = [f"{' ' * deel.spatie}{deel.tekst}" for deel in delen if deel.soort != GESCHRAPT]
        assert "".join(over).split() == nieuw or not nieuw


@given(TEKST)
def test_a_text_does_not_differ_from_itself(tekst: str) -> None:
    assert compare(tekst, f"  {tekst}\n") == Tekstverschil((), "De tekst is gelijk gebleven.")


@pytest.mark.parametrize(
    ("oud", "nieuw", "regels", "zin"),
    [
        ("Plant bomen.", "Plant bomen en struiken.", ["Plant bomen {+en struiken+}."], "2 woorden toegevoegd."),
        (
            "om twaalf bomen te planten",
            "om twintig bomen te planten",
            ["om [-twaalf-] {+twintig+} bomen te planten"],
            "1 woord toegevoegd, 1 woord geschrapt.",
        ),
        (
            "De raad vraagt dit.\nHij wil het voor de zomer.",
            "De raad vraagt dit.",
            ["De raad vraagt dit.", "[-Hij wil het voor de zomer.-]"],
            "1 zin geschrapt.",
        ),
        (
            "Eerste zin hier. Derde zin hier.",
            "Eerste zin hier. Tweede zin erbij. Derde zin hier.",
            ["Eerste zin hier. {+Tweede zin erbij.+} Derde zin hier."],
            "1 zin toegevoegd.",
        ),
        ("Een twee drie", "Een\ntwee drie!", ["Een", "twee drie{+!+}"], "Alleen leestekens of alinea’s veranderd."),
        ("", "Een nieuwe tekst.", ["{+Een nieuwe tekst.+}"], "1 zin toegevoegd."),
    ],
)  # fmt: skip
def test_it_reads_as_one_would_mark_it_by_hand(oud: str, nieuw: str, regels: list[str], zin: str) -> None:
    verschil = compare(oud, nieuw)
    assert (show(verschil), verschil.zin) == (regels, zin)


def test_a_lone_word_between_two_changes_goes_along() -> None:
    verschil = compare("met de rode en gele fiets", "met de blauwe en groene fiets")
    assert show(verschil) == ["met de [-rode en gele-] {+blauwe en groene+} fiets"]


def test_a_point_that_goes_takes_its_number_along() -> None:
    oud = "Verzoekt:\n1. om bomen;\n2. om geld te zoeken;\n3. om bericht."
    verschil = compare(oud, "Verzoekt:\n1. om bomen;\n2. om bericht.")
    assert show(verschil) == [
        "Verzoekt:",
        "1. om bomen;",
        "[-2. om geld te zoeken;-]",
        "[-3-] {+2+}. om bericht.",
    ]
    assert verschil.zin == "1 woord toegevoegd, 1 zin en 1 woord geschrapt."


def test_what_stays_the_same_for_long_is_skipped() -> None:
    woorden = [f"woord{n}" for n in range(100)]
    anders = [*woorden[:50], "nieuw", *woorden[50:]]
    slot = "\n" + "Dit blijft. " * 30
    regels = show(compare(" ".join(woorden) + slot, " ".join(anders) + slot))
    voor, na = " ".join(woorden[40:50]), " ".join(woorden[50:60])
    assert regels == [f"… {voor} {{+nieuw+}} {na} …", "…"]


def test_a_short_text_is_shown_whole() -> None:
    assert show(compare("Kop\nEen.\nTwee.", "Kop\nEen.\nDrie.")) == ["Kop", "Een.", "[-Twee-] {+Drie+}."]


NATUUR = [f"woord{n * n % 997}" for n in range(10_000)]


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        (" ".join(NATUUR), " ".join(f"x{w}" if n % 9 == 0 else w for n, w in enumerate(NATUUR))),
        (" ".join(NATUUR), " ".join(reversed(NATUUR))),
        ("a " * 10_000, "a " * 9_999 + "b"),
        ("a b c d e\n" * 2_000, "a b c d f\n" * 2_000),
        ("\n".join(f"w{n // 2}" if n % 2 else f"x{n}" for n in range(2_000)),
         "\n".join(f"w{n // 2}" if n % 2 else f"y{n}" for n in range(2_000))),
        (". ".join(NATUUR), ". ".join(NATUUR[5_000:] + NATUUR[:5_000])),
    ],
    ids=["tiende", "omgekeerd", "een woord", "een regel", "om en om", "verplaatst"],
)  # fmt: skip
def test_a_long_text_is_compared_in_time(oud: str, nieuw: str) -> None:
    compare.cache_clear()
    begin = time.process_time()
    compare(oud, nieuw)
    # About a tenth of a second is usual; the bound leaves room for a slow machine.
    assert time.process_time() - begin < 3
