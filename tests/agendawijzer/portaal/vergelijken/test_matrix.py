"""All pairs in a table: symmetric, nobody beside themselves, no figure under ten votes, the highest first."""

from agendawijzer.portaal.vergelijken.csvbestand import matrix_rows
from agendawijzer.portaal.vergelijken.matrix import (
    Kringlid,
    Matrix,
    list_hoogste,
    make_matrix,
    per_kind,
    rank,
)
from stemmingen.vergelijken.vergelijking import Paar, Stemtabel

#        Water-Toren 18 of 20, Water-Dijk 9 of 9 (too few), Toren-Dijk 5 of 10
PAREN = {(1, 2): Paar(20, 18), (1, 3): Paar(9, 9), (2, 3): Paar(10, 5, onbekend=1)}


def make_partij(sleutel: int, naam: str, groep: int = 0) -> Kringlid:
    return Kringlid(sleutel, naam, naam, naam.lower(), f"/fracties/{naam.lower()}/", groep)


def build(*groepen: int) -> Matrix:
    namen = ("Water", "Toren", "Dijk")
    partijen = [make_partij(n, naam, (*groepen, 0, 0, 0)[n - 1]) for n, naam in enumerate(namen, start=1)]
    return make_matrix(
        partijen,
        lambda een, ander: PAREN[min(een, ander), max(een, ander)],
        lambda een, ander: f"/{'/'.join(sorted([een.slug, ander.slug]))}/",
    )


def test_the_table_is_the_same_across_its_diagonal_and_empty_on_it() -> None:
    matrix = build()
    cellen = [[cel and cel.paar for cel in rij.cellen] for rij in matrix.rijen]
    assert [cellen[n][n] for n in range(3)] == [None, None, None]
    assert all(cellen[k][n] == cellen[n][k] for k in range(3) for n in range(3))
    assert [(rij.een.naam, rij.ander.naam) for rij in matrix.koppels] == [
        ("Water", "Toren"), ("Water", "Dijk"), ("Toren", "Dijk")
    ]  # fmt: skip
    adressen = {cel.adres for rij in matrix.rijen for cel in rij.cellen if cel}
    assert adressen == {"/toren/water/", "/dijk/water/", "/dijk/toren/"}


def test_under_ten_votes_there_is_no_figure_and_no_place_in_the_order() -> None:
    matrix = build()
    te_weinig = matrix.rijen[0].cellen[2]
    assert te_weinig is not None
    assert (te_weinig.mate, te_weinig.paar.procent, te_weinig.paar.n) == (None, None, 9)
    assert [cel.ander.naam for cel in matrix.rijen[0].meest] == ["Toren"]
    assert [rij.paar.procent for rij in matrix.hoogste] == [90]


def test_the_shade_is_one_of_eleven() -> None:
    matrix = make_matrix(
        [make_partij(n, f"P{n}") for n in range(12)],
        lambda een, ander: Paar(10, min(abs(een - ander), 10)),
        lambda een, ander: "",
    )
    assert {cel.mate for rij in matrix.rijen for cel in rij.cellen if cel} == set(range(1, 11))


def test_members_of_one_fractie_are_left_out_of_the_order() -> None:
    matrix = build(7, 7, 8)
    assert [(rij.een.naam, rij.ander.naam) for rij in matrix.hoogste] == [("Toren", "Dijk")]
    eerste = matrix.rijen[0].cellen[1]
    assert eerste is not None
    assert eerste.paar.procent == 90
    assert rank([eerste]) == []


def test_all_pairs_that_share_the_highest_figure_are_named() -> None:
    matrix = make_matrix(
        [make_partij(n, f"P{n}") for n in range(3)], lambda een, ander: Paar(10, 8), lambda een, ander: ""
    )
    assert len(list_hoogste(matrix.koppels)) == 3
    assert list_hoogste([]) == []


def test_of_many_the_three_highest_and_the_lowest_are_named() -> None:
    matrix = make_matrix(
        [make_partij(n, f"P{n}") for n in range(6)],
        lambda een, ander: Paar(10, max(een, ander)),
        lambda een, ander: "",
    )
    rij = matrix.rijen[0]
    assert [cel.ander.naam for cel in rij.meest] == ["P5", "P4", "P3"]
    assert [cel.ander.naam for cel in rij.minst] == ["P1"]


def test_a_kind_of_item_has_its_own_highest_pair() -> None:
    stemmingen = [(n, "moties" if n < 10 else "amendementen") for n in range(20)]
    stemmen = [(n, wie, 1.0) for n in range(20) for wie in (1, 2)]
    stemmen += [(n, 3, 1.0 if n >= 10 else 0.0) for n in range(20)]
    tabel = Stemtabel(stemmingen, stemmen)
    matrix = make_matrix([make_partij(n, f"P{n}") for n in (1, 2, 3)], tabel.total, lambda een, ander: "")
    assert [rij.paar for rij in per_kind(tabel, matrix, "moties")] == [Paar(10, 10)]
    assert len(per_kind(tabel, matrix, "amendementen")) == 3
    assert per_kind(tabel, matrix, "voorstellen") == []


def test_the_spreadsheet_has_each_pair_once_and_no_figure_under_ten_votes() -> None:
    rijen = list(matrix_rows(build(), "https://raad.voorbeeldstad.example"))
    assert [
        (rij["een"], rij["ander"], rij["stemmingen"], rij["gelijk"], rij["percentage"]) for rij in rijen
    ] == [
        ("Water", "Toren", 20, "18", 90),
        ("Water", "Dijk", 9, "9", None),
        ("Toren", "Dijk", 10, "5", 50),
    ]
    assert [rij["te_weinig"] for rij in rijen] == [False, True, False]
    assert rijen[2]["verdeeld_ongeteld"] == 1
    assert rijen[0]["adres"] == "https://raad.voorbeeldstad.example/toren/water/"
