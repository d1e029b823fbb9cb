"""Which votes are compared: no secret, no unanimous, no hidden one; the side of the fractie of that day."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dossiers.models import Fractie
from stemmingen.models import Stemming
from stemmingen.vergelijken.vergelijkbaar import Vergelijkbaar, compare_fracties, compare_leden, with_grond
from stemmingen.vergelijken.vergelijking import Paar
from tests import bouw

pytestmark = pytest.mark.django_db


def record(water: Fractie, toren: Fractie, *kanten: str, **waarden: object) -> Stemming:
    stemming = bouw.bouw_stemming(**waarden)
    for fractie, kant in zip((water, toren), kanten, strict=True):
        cijfers = {"voor": 3, "tegen": 1} if kant == "verdeeld" else {}
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant=kant, **cijfers)
    return stemming


@pytest.fixture
def twee() -> tuple[Fractie, Fractie]:
    return bouw.bouw_fractie(naam="Waterpartij"), bouw.bouw_fractie(naam="Torenbelang")


def compare() -> Vergelijkbaar:
    return compare_fracties(Stemming.objects.openbaar())


def test_a_vote_counts_where_both_took_part(twee: tuple[Fractie, Fractie]) -> None:
    record(*twee, "voor", "tegen")
    record(*twee, "voor", "verdeeld")
    for kant in ("afwezig", "uitgesloten", "niet_gestemd", "niet_vastgelegd"):
        record(*twee, "voor", kant)
    stand = compare()
    assert stand.tabel.total(twee[0].pk, twee[1].pk) == Paar(2, 0.75)
    assert (stand.samen, stand.geheim, stand.unaniem, stand.onbekend) == (6, 0, 0, 0)


def test_unanimous_and_secret_votes_are_left_out_and_counted(twee: tuple[Fractie, Fractie]) -> None:
    for waarden in (
        {"voor": 38, "tegen": 0},
        {"voor": 0, "tegen": 38, "uitkomst": "verworpen"},
        {"wijze": "algemene_stemmen"},
        {"voor": None, "tegen": None},
    ):
        record(*twee, "voor", "voor", **waarden)
    record(*twee, "tegen", "tegen", voor=None, tegen=None, uitkomst="verworpen")
    bouw.bouw_stemming(wijze="zonder_stemming")
    bouw.bouw_stemming(wijze="schriftelijk")
    bouw.bouw_geheime_stemming()
    bouw.bouw_stemming()
    stand = compare()
    assert stand.tabel.stemmingen == []
    assert (stand.samen, stand.geheim, stand.unaniem, stand.onbekend) == (9, 2, 6, 1)


@pytest.mark.parametrize(
    ("kanten", "keuzes", "uitkomst", "grond"),
    [
        ([], ["voor", "voor", "afwezig"], "aangenomen", "unaniem"),
        ([], ["tegen", "tegen"], "verworpen", "unaniem"),
        ([], ["voor", "tegen"], "aangenomen", ""),
        (["voor"], ["voor", "voor"], "aangenomen", "unaniem"),
        # One fractie is known as a whole, of another a member.
        (["voor"], ["tegen"], "aangenomen", ""),
        (["verdeeld"], ["voor", "voor"], "aangenomen", ""),
        # Nobody is known to have voted at all.
        (["afwezig"], ["afwezig", "niet_vastgelegd"], "onbekend", ""),
        # All we know of voted voor, and yet it was rejected: others did not.
        ([], ["voor", "voor"], "verworpen", ""),
        (["tegen"], [], "aangenomen", ""),
        (["voor"], [], "gestaakt", ""),
        (["voor"], [], "onbekend", "unaniem"),
    ],
)
def test_without_a_tally_all_sides_that_are_known_tell_whether_it_was_unanimous(
    kanten: list[str], keuzes: list[str], uitkomst: str, grond: str
) -> None:
    stemming = bouw.bouw_stemming(voor=None, tegen=None, uitkomst=uitkomst)
    for kant in kanten:
        bouw.bouw_fractiestem(stemming=stemming, kant=kant)
    for keuze in keuzes:
        bouw.bouw_lidstem(stemming=stemming, keuze=keuze)
    assert with_grond(Stemming.objects.openbaar()).get().grond == grond  # type: ignore[attr-defined]


def test_members_are_compared_without_the_votes_in_which_all_of_them_agreed() -> None:
    """Counted by hand: of four votes without a tally two were unanimous, so of the other two one was alike."""
    aafje, mies, anne = (bouw.bouw_persoon() for _ in range(3))
    fractie = bouw.bouw_fractie()
    for keuzes, uitkomst in (
        (("voor", "voor", "voor"), "aangenomen"),
        (("tegen", "tegen", "tegen"), "verworpen"),
        (("voor", "voor", "tegen"), "aangenomen"),
        (("voor", "tegen", "tegen"), "verworpen"),
    ):
        stemming = bouw.bouw_stemming(voor=None, tegen=None, uitkomst=uitkomst)
        for lid, keuze in zip((aafje, mies, anne), keuzes, strict=True):
            bouw.bouw_lidstem(stemming=stemming, persoon=lid, fractie=fractie, keuze=keuze)
    stand = compare_leden(Stemming.objects.openbaar(), [aafje.pk, mies.pk])
    assert stand.tabel.total(aafje.pk, mies.pk) == Paar(2, 1)
    assert (stand.samen, stand.geheim, stand.unaniem, stand.onbekend) == (4, 0, 2, 0)


def test_a_tally_that_was_not_unanimous_counts_though_the_sides_we_know_are_alike(
    twee: tuple[Fractie, Fractie],
) -> None:
    record(*twee, "voor", "voor", voor=30, tegen=8)
    record(*twee, "voor", "tegen", voor=None, tegen=None)
    assert compare().tabel.total(twee[0].pk, twee[1].pk) == Paar(2, 1)


def test_the_members_tell_how_a_fractie_was_divided_where_its_figures_are_missing(
    twee: tuple[Fractie, Fractie],
) -> None:
    water, toren = twee
    for keuzes in (["voor", "voor", "tegen", "afwezig"], ["voor", "niet_vastgelegd"], []):
        stemming = bouw.bouw_stemming()
        bouw.bouw_fractiestem(stemming=stemming, fractie=water, kant="voor")
        bouw.bouw_fractiestem(stemming=stemming, fractie=toren, kant="verdeeld")
        for keuze in keuzes:
            bouw.bouw_lidstem(stemming=stemming, fractie=toren, keuze=keuze)
    paar = compare().tabel.total(water.pk, toren.pk)
    assert (paar.n, paar.onbekend) == (1, 2)
    assert paar.gelijk == pytest.approx(2 / 3)


def test_a_tie_and_its_re_vote_are_two_votes(twee: tuple[Fractie, Fractie]) -> None:
    eerst = record(*twee, "voor", "tegen", voor=19, tegen=19, uitkomst="gestaakt")
    record(
        *twee, "voor", "voor", herstemming_van=eerst, herstemming="na_staking", instrument=eerst.instrument
    )
    assert compare().tabel.total(twee[0].pk, twee[1].pk) == Paar(2, 1)


def test_a_corrected_vote_counts_as_it_stands_now(twee: tuple[Fractie, Fractie]) -> None:
    stemming = record(*twee, "voor", "tegen")
    stemming.fractiestemmen.filter(fractie=twee[1]).update(kant="voor")
    assert compare().tabel.total(twee[0].pk, twee[1].pk) == Paar(1, 1)


def test_a_hidden_vote_is_in_nothing(twee: tuple[Fractie, Fractie]) -> None:
    record(*twee, "voor", "voor", publicatie="concept")
    record(*twee, "voor", "voor", instrument=bouw.bouw_instrument(publicatie="ingetrokken"))
    assert compare().samen == 0


def test_kinds_of_items_are_told_apart(twee: tuple[Fractie, Fractie]) -> None:
    for soort in ("motie", "motie_vreemd", "subamendement", "raadsvoorstel", "overig"):
        record(*twee, "voor", "tegen", instrument=bouw.bouw_instrument(soort=soort))
    apart = compare().tabel.compare(twee[0].pk, twee[1].pk)
    assert {soort: paar.n for soort, paar in apart.items()} == {
        "moties": 2, "amendementen": 1, "voorstellen": 1, "overig": 1
    }  # fmt: skip


def test_a_split_off_fractie_is_another_one_from_its_first_day(twee: tuple[Fractie, Fractie]) -> None:
    groep = bouw.bouw_fractie(naam="Groep Maanlicht", voortgekomen_uit=twee[1])
    record(*twee, "voor", "voor", datum=datetime.date(2023, 1, 1))
    record(twee[0], groep, "voor", "tegen", datum=datetime.date(2024, 1, 1))
    tabel = compare().tabel
    assert tabel.total(twee[0].pk, twee[1].pk) == Paar(1, 1)
    assert tabel.total(twee[0].pk, groep.pk) == Paar(1, 0)
    assert tabel.total(twee[1].pk, groep.pk) == Paar()


def test_members_are_compared_on_their_own_votes() -> None:
    aafje, mies, anne = (bouw.bouw_persoon() for _ in range(3))
    fractie = bouw.bouw_fractie()
    for keuzes in (("voor", "voor", "tegen"), ("voor", "afwezig", "voor"), ("tegen", "voor", "tegen")):
        stemming = bouw.bouw_stemming()
        for lid, keuze in zip((aafje, mies, anne), keuzes, strict=True):
            bouw.bouw_lidstem(stemming=stemming, persoon=lid, fractie=fractie, keuze=keuze)
    tabel = compare_leden(Stemming.objects.openbaar(), [aafje.pk, mies.pk]).tabel
    assert tabel.total(aafje.pk, mies.pk) == Paar(2, 1)
    assert anne.pk not in tabel.wie


@pytest.mark.parametrize("n", [2, 12])
def test_comparing_asks_three_queries_however_many_votes_there_are(n: int) -> None:
    fracties = [bouw.bouw_fractie() for _ in range(n)]
    for _ in range(n):
        stemming = bouw.bouw_stemming()
        for fractie in fracties:
            bouw.bouw_fractiestem(stemming=stemming, fractie=fractie)
    with CaptureQueriesContext(connection) as vragen:
        compare()
    assert len(vragen) == 3


def test_the_ground_is_told_of_each_vote(twee: tuple[Fractie, Fractie]) -> None:
    stemming = record(*twee, "voor", "tegen")
    assert with_grond(Stemming.objects.openbaar()).get(pk=stemming.pk).grond == ""  # type: ignore[attr-defined]
