"""How often two voted alike, against tables worked out by hand and against a plain walk past all pairs of members."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemmingen.vergelijken.vergelijking import MINSTENS, Paar, Stemtabel, agreement, percent, share

A, B, C, D = 1, 2, 3, 4
# Four votes of a council of four fracties. A part of a fractie stands as `(voor, tegen)`.
#
#            A        B        C        D
# motie 1    voor     voor     tegen    -
# motie 2    voor     tegen    tegen    (3, 1)
# motie 3    tegen    -        (1, 2)   (1, 1)
# amend. 4   tegen    tegen    voor     verdeeld, not counted
TABEL: dict[int, dict[int, Any]] = {
    1: {A: "voor", B: "voor", C: "tegen"},
    2: {A: "voor", B: "tegen", C: "tegen", D: (3, 1)},
    3: {A: "tegen", C: (1, 2), D: (1, 1)},
    4: {A: "tegen", B: "tegen", C: "voor", D: "verdeeld"},
}
SOORTEN = {1: "moties", 2: "moties", 3: "moties", 4: "amendementen"}


def make_tabel(stemmingen: dict[int, dict[int, Any]] = TABEL, soorten: dict[int, str] = SOORTEN) -> Stemtabel:
    rijen = [
        (pk, wie, share("verdeeld", *kant) if isinstance(kant, tuple) else share(kant))
        for pk, kanten in stemmingen.items()
        for wie, kant in kanten.items()
    ]
    return Stemtabel([(pk, soorten.get(pk, "moties")) for pk in stemmingen], rijen)


@pytest.mark.parametrize(
    ("een", "ander", "n", "gelijk", "onbekend"),
    [
        # Together in 1, 2 and 4: alike in 1 and 4.
        (A, B, 3, 2, 0),
        # In all four: not in 1, 2, 4; in 3 two of the three members of C voted as A: 2/3.
        (A, C, 4, 2 / 3, 0),
        # In 2 three of the four of D voted as A: 3/4. In 3 one of two: 1/2. Of 4 nobody knows.
        (A, D, 2, 3 / 4 + 1 / 2, 1),
        # In 1 they differ, in 2 they agree, in 4 they differ.
        (B, C, 3, 1, 0),
        # In 2 one of the four of D voted as B: 1/4. Of 4 nobody knows.
        (B, D, 1, 1 / 4, 1),
        # In 2: 1/4. In 3 of six pairs the one voor of C meets the one of D, and two tegen meet one: 3/6. 4 unknown.
        (C, D, 2, 1 / 4 + 1 / 2, 1),
    ],
)
def test_the_figures_are_those_counted_by_hand(
    een: int, ander: int, n: int, gelijk: float, onbekend: int
) -> None:
    paar = make_tabel().total(een, ander)
    assert (paar.n, paar.onbekend) == (n, onbekend)
    assert paar.gelijk == pytest.approx(gelijk)
    assert make_tabel().total(ander, een) == paar


def test_kinds_are_counted_apart_and_add_up() -> None:
    apart = make_tabel().compare(A, B)
    assert apart == {"moties": Paar(2, 1), "amendementen": Paar(1, 1)}
    assert make_tabel().compare(A, D)["amendementen"] == Paar(0, 0, onbekend=1)


def test_the_votes_behind_a_figure_are_exactly_those_in_it() -> None:
    assert make_tabel().behind(A, D) == [(2, 1.0, 0.75), (3, 0.0, 0.5)]
    for een, ander in itertools.permutations((A, B, C, D), 2):
        tabel = make_tabel()
        behind = tabel.behind(een, ander)
        assert len(behind) == tabel.total(een, ander).n
        assert sum(agreement(x, y) for _, x, y in behind) == pytest.approx(tabel.total(een, ander).gelijk)


def test_three_of_four_beside_four_agree_for_three_quarters() -> None:
    assert agreement(share("verdeeld", 3, 1) or 0, 1) == 0.75
    # 2-1 beside 1-3: of twelve pairs 2 agree on voor and 3 on tegen.
    assert agreement(2 / 3, 1 / 4) == pytest.approx(5 / 12)


def test_a_divided_fractie_without_figures_has_no_share() -> None:
    assert share("verdeeld") is None
    assert share("verdeeld", 0, 0) is None
    assert (share("voor"), share("tegen")) == (1, 0)


def test_who_never_took_part_has_nothing_in_common() -> None:
    assert make_tabel().total(A, 99) == Paar()
    assert make_tabel().behind(99, A) == []


def test_a_vote_that_does_not_count_is_passed_over() -> None:
    tabel = Stemtabel([(1, "moties")], [(1, A, 1.0), (1, B, 1.0), (2, A, 1.0), (2, B, 1.0)])
    assert tabel.total(A, B) == Paar(1, 1)
    assert tabel.stemmingen == [1]


@pytest.mark.parametrize(
    ("gelijk", "n", "procent"),
    [
        (9, 9, None),
        (10, 10, 100),
        (0, 10, 0),
        (9.5, 10, 95),
        (199.8, 200, 99),
        (0.2, 200, 1),
        (12.5, 100, 13),
    ],
)
def test_a_percentage_is_whole_and_all_or_nothing_only_where_it_is(
    gelijk: float, n: int, procent: int | None
) -> None:
    assert Paar(n, gelijk).procent == procent
    assert MINSTENS == 10


def test_percent_of_one_vote() -> None:
    assert percent(0.75, 1) == 75


kanten = st.one_of(
    st.sampled_from(["voor", "tegen", "weg", "verdeeld"]),
    st.tuples(st.integers(1, 9), st.integers(1, 9)),
)
tabellen = st.lists(st.lists(kanten, min_size=4, max_size=4), max_size=25)


def naive(rijen: list[list[Any]], een: int, ander: int) -> tuple[int, float, int]:
    """Every member of one beside every member of the other, vote by vote."""
    n, gelijk, onbekend = 0, 0.0, 0
    for rij in rijen:
        if "weg" in (rij[een], rij[ander]):
            continue
        if "verdeeld" in (rij[een], rij[ander]):
            onbekend += 1
            continue
        leden = [
            ["voor"] * kant[0] + ["tegen"] * kant[1] if isinstance(kant, tuple) else [kant]
            for kant in (rij[een], rij[ander])
        ]
        paren = [x == y for x in leden[0] for y in leden[1]]
        n, gelijk = n + 1, gelijk + sum(paren) / len(paren)
    return n, gelijk, onbekend


@given(tabellen)
def test_it_says_what_a_plain_walk_past_all_members_says(rijen: list[list[Any]]) -> None:
    stemmingen = {
        pk: {wie: kant for wie, kant in enumerate(rij) if kant != "weg"} for pk, rij in enumerate(rijen)
    }
    tabel = make_tabel(stemmingen, {pk: ("moties", "amendementen")[pk % 2] for pk in stemmingen})
    for een, ander in itertools.combinations(range(4), 2):
        n, gelijk, onbekend = naive(rijen, een, ander)
        paar = tabel.total(een, ander)
        assert (paar.n, paar.onbekend) == (n, onbekend)
        assert paar.gelijk == pytest.approx(gelijk)
        assert 0 <= paar.gelijk <= n
        assert tabel.total(ander, een) == paar
        assert (paar.procent == 100) == (n >= MINSTENS and gelijk == pytest.approx(n))


@given(st.lists(st.sampled_from(["voor", "tegen"]), min_size=10, max_size=40))
def test_a_voter_agrees_wholly_with_one_who_voted_the_same_and_never_with_the_opposite(
    lijst: list[str],
) -> None:
    om = {"voor": "tegen", "tegen": "voor"}
    tabel = make_tabel({pk: {A: kant, B: kant, C: om[kant]} for pk, kant in enumerate(lijst)})
    assert tabel.total(A, B).procent == 100
    assert tabel.total(A, C).procent == 0
