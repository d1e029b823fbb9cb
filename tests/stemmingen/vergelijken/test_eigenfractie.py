"""Who voted otherwise than most of their own fractie: by figures, else by members; a tie has no majority."""

import pytest

from dossiers.models import Fractie, Persoon
from stemmingen.selectie import lidstemmen_van
from stemmingen.vergelijken.eigenfractie import Eigenzinnig, differs, majority
from stemmingen.vergelijken.vergelijkbaar import ANDERS, count_eigenzinnig, with_eigen_fractie
from tests import bouw


@pytest.mark.parametrize(
    ("keuze", "voor", "tegen", "anders"),
    [
        ("tegen", 3, 1, True),
        ("voor", 3, 1, False),
        ("voor", 1, 3, True),
        ("voor", 2, 2, False),
        ("afwezig", 3, 1, False),
        ("tegen", 0, 1, False),
    ],
)
def test_a_member_differs_who_votes_against_most_of_the_fractie(
    keuze: str, voor: int, tegen: int, anders: bool
) -> None:
    assert differs(keuze, voor, tegen) is anders


def test_a_majority_is_more_than_half_of_the_votes_cast() -> None:
    assert (majority(2, 1), majority(1, 2), majority(1, 1), majority(0, 0)) == ("voor", "tegen", None, None)


@pytest.fixture
def lid() -> Persoon:
    return bouw.bouw_persoon()


def vote(lid: Persoon, fractie: Fractie, keuze: str, anderen: list[str], **cijfers: int) -> None:
    stemming = bouw.bouw_stemming()
    bouw.bouw_lidstem(stemming=stemming, persoon=lid, fractie=fractie, keuze=keuze)
    for ander in anderen:
        bouw.bouw_lidstem(stemming=stemming, fractie=fractie, keuze=ander)
    if cijfers:
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant="verdeeld", **cijfers)


@pytest.mark.django_db
def test_the_figures_of_the_fractie_count_and_else_its_members(lid: Persoon) -> None:
    fractie = bouw.bouw_fractie()
    vote(lid, fractie, "tegen", ["voor", "voor"])
    vote(lid, fractie, "tegen", [], voor=4, tegen=1)
    vote(lid, fractie, "voor", ["voor", "afwezig"])
    vote(lid, fractie, "voor", ["tegen"])
    vote(lid, fractie, "voor", ["afwezig"])
    vote(lid, bouw.bouw_fractie(), "voor", [])
    stemmen = with_eigen_fractie(lidstemmen_van(lid)).order_by("pk")
    assert [(rij.fractie_voor, rij.fractie_tegen) for rij in stemmen] == [
        (2, 1), (4, 1), (2, 0), (1, 1), (1, 0), (1, 0)
    ]  # fmt: skip
    assert stemmen.filter(ANDERS).count() == 2
    # The tie and the votes of one cannot tell.
    assert count_eigenzinnig(lid) == Eigenzinnig(n=3, anders=2)


@pytest.mark.django_db
def test_the_database_and_the_pure_rule_say_the_same(lid: Persoon) -> None:
    fractie = bouw.bouw_fractie()
    for keuze in ("voor", "tegen", "afwezig"):
        for anderen in (["voor", "voor"], ["tegen", "tegen"], ["voor", "tegen"], []):
            vote(lid, fractie, keuze, anderen)
    stemmen = with_eigen_fractie(lidstemmen_van(lid))
    volgens_regel = {rij.pk for rij in stemmen if differs(rij.keuze, rij.fractie_voor, rij.fractie_tegen)}
    assert volgens_regel == set(stemmen.filter(ANDERS).values_list("pk", flat=True)) != set()
