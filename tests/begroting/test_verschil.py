"""Goals keep being the same goals when their text changes; what changed is told part by part."""

from dataclasses import replace
from decimal import Decimal

import pytest

from begroting.boom import Doelzin, Geld, Hoofdstuk, Lijn, Resultaatzin
from begroting.kenmerk import make_kenmerk
from begroting.verschil import compare, flatten, mark_words

HOOFDSTUK = Hoofdstuk(
    "Groen",
    "Meer bomen in de stad.",
    (
        Lijn(
            1,
            "Bomen",
            "",
            (
                Doelzin(
                    "Er staan meer bomen in elke wijk",
                    "",
                    (
                        Resultaatzin("In 2026 zijn er duizend bomen geplant."),
                        Resultaatzin(
                            "Elke school heeft een groen plein.", "Wij beginnen in de wijk Voorbeeld."
                        ),
                    ),
                ),
            ),
        ),
        Lijn(
            2,
            "Water",
            "",
            (Doelzin("Het water in de grachten is schoon", "", (Resultaatzin("Er is een meetnet."),)),),
        ),
    ),
    "",
    Geld(Decimal(12), Decimal("1.5"), "12", "1,5%"),
)


def _with(tekst: str, nieuw: str, hoofdstuk: Hoofdstuk = HOOFDSTUK) -> Hoofdstuk:
    """The chapter with one sentence said differently."""

    def say(deel):
        if isinstance(deel, str):
            return deel.replace(tekst, nieuw)
        if isinstance(deel, tuple):
            return tuple(say(onderdeel) for onderdeel in deel)
        if isinstance(deel, Lijn | Doelzin | Resultaatzin):
            return replace(deel, **{naam: say(getattr(deel, naam)) for naam in deel.__slots__})
        return deel

    return replace(hoofdstuk, ambitie=say(hoofdstuk.ambitie), lijnen=say(hoofdstuk.lijnen))


def _compare(nieuw: Hoofdstuk):
    return compare(flatten(HOOFDSTUK), flatten(nieuw))


def _told(nieuw: Hoofdstuk) -> list[tuple[str, str, str]]:
    return [(w.soort, w.wat, w.veld) for w in _compare(nieuw).wijzigingen]


def test_the_same_chapter_is_equal_and_every_part_is_itself():
    vergelijking = _compare(HOOFDSTUK)
    assert vergelijking.is_gelijk
    assert all(een == ander for een, ander in vergelijking.koppels.items())
    assert len(vergelijking.koppels) == len(flatten(HOOFDSTUK))


def test_other_line_breaks_are_no_difference():
    assert _compare(_with("Meer bomen in", "Meer  bomen\nin")).is_gelijk


@pytest.mark.parametrize(
    ("oud", "nieuw", "sleutel"),
    [
        ("duizend bomen geplant", "tweeduizend nieuwe bomen geplant", (0, 0, 0)),
        ("In 2026 zijn", "In 2027 zijn", (0, 0, 0)),
        ("Elke school heeft een groen plein.", "Elke basisschool heeft een groen schoolplein.", (0, 0, 1)),
        ("Het water in de grachten is schoon", "Het water in alle grachten is schoon en helder", (1, 0)),
    ],
)
def test_a_reworded_part_stays_the_same_part(oud, nieuw, sleutel):
    vergelijking = _compare(_with(oud, nieuw))
    assert vergelijking.koppels[sleutel] == sleutel
    assert [(w.soort, w.veld) for w in vergelijking.wijzigingen] == [("herschreven", "tekst")]


def test_a_goal_about_something_else_is_another_goal():
    assert _told(_with("Er is een meetnet.", "Zwemmers krijgen een eigen strand.")) == [
        ("toegevoegd", "resultaat", ""),
        ("verwijderd", "resultaat", ""),
    ]


def test_a_goal_that_moves_to_another_line_is_moved():
    bomen, water = HOOFDSTUK.lijnen
    doel = water.doelen[0]
    nieuw = replace(
        HOOFDSTUK, lijnen=(replace(bomen, doelen=(*bomen.doelen, doel)), replace(water, doelen=()))
    )
    assert _told(nieuw) == [("verplaatst", "doel", "plek")]


def test_a_line_that_goes_to_the_front_is_moved_and_renumbered():
    bomen, water = HOOFDSTUK.lijnen
    nieuw = replace(HOOFDSTUK, lijnen=(replace(water, nummer=1), replace(bomen, nummer=2)))
    assert sorted(_told(nieuw)) == [
        ("herschreven", "ontwikkellijn", "nummer"),
        ("herschreven", "ontwikkellijn", "nummer"),
        ("verplaatst", "ontwikkellijn", "volgorde"),
    ]


def test_a_figure_that_differs_is_told_as_a_reader_knows_it():
    nieuw = replace(HOOFDSTUK, lasten=Geld(Decimal("12.5"), Decimal("1.5"), "12,5", "1,5%"))
    (wijziging,) = _compare(nieuw).wijzigingen
    assert (wijziging.veld, wijziging.oud, wijziging.nieuw) == ("lasten_bedrag", "12", "12,5")
    assert not _compare(nieuw).alleen_uitleg


def test_a_figure_printed_differently_is_the_same_figure():
    assert _compare(
        replace(HOOFDSTUK, lasten=Geld(Decimal("12.000"), Decimal("1.50"), "12,0", "1,5 %"))
    ).is_gelijk


def test_other_explanations_under_the_same_titles_are_explanation_only():
    assert _compare(_with("Wij beginnen", "Dat doen wij eerst")).alleen_uitleg
    assert not _compare(_with("Er is een meetnet.", "Er is een nieuw meetnet.")).alleen_uitleg


def test_two_wordings_as_one_row_of_words():
    assert mark_words("Er is een meetnet.", "Er is nu een meetnet.") == [
        ("gelijk", "Er is"), ("nieuw", "nu"), ("gelijk", "een meetnet."),
    ]  # fmt: skip
    assert ("weg", "oud") in mark_words("Het oud plan", "Het nieuwe plan")


def test_a_mark_follows_from_the_first_words_alone():
    een = make_kenmerk("doel", jaar=2026, programma="groen", tekst="Meer bomen", bezet=())
    assert een == make_kenmerk("doel", jaar=2026, programma="groen", tekst="meer  BOMEN", bezet=())
    assert een != make_kenmerk("doel", jaar=2027, programma="groen", tekst="Meer bomen", bezet=())
    assert een != make_kenmerk("doel", jaar=2026, programma="groen", tekst="Meer bomen", bezet={een})
