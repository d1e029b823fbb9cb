"""A vote by fractie, by seat and by member."""

from typing import Any

from agendawijzer.portaal.stemming.beeld import (
    divided,
    make_fracties,
    make_leden,
    make_zetelbeeld,
    sum_fracties,
)
from dossiers.models import Fractie, Persoon
from dossiers.samenstelling import Lid, Samenstelling
from stemmingen.models import Fractiestem, Lidstem, Stemming

DIJK, LIJST = Fractie(pk=1, naam="Groene Dijk", slug="dijk"), Fractie(pk=2, naam="Polderlijst", slug="lijst")
RAAD = Samenstelling(None, 9, {1: DIJK, 2: LIJST}, {1: 4, 2: 5}, (), frozenset({2}))


def make(*stemmen: Fractiestem, leden: tuple[Lidstem, ...] = (), **waarden: Any) -> Any:
    standaard = {"uitkomst": "aangenomen", "wijze": "handopsteken", "voor": 5, "tegen": 2}
    stemming: Any = Stemming(**standaard | waarden)
    stemming.openbare_fractiestemmen, stemming.openbare_lidstemmen = list(stemmen), list(leden)
    return stemming


DIJKSTEM = Fractiestem(
    fractie=DIJK, kant="verdeeld", voor=1, tegen=2, afwezig=1, uitgesloten=0, niet_gestemd=0
)
LIJSTSTEM = Fractiestem(fractie=LIJST, kant="voor", voor=4, tegen=0, afwezig=0, uitgesloten=1, niet_gestemd=0)


def test_the_largest_fractie_stands_first_with_its_seats_and_who_did_not_vote() -> None:
    rijen = make_fracties(make(DIJKSTEM, LIJSTSTEM), RAAD)
    assert [(rij.fractie.naam, rij.zetels, rij.zeker) for rij in rijen] == [
        ("Polderlijst", 5, False),
        ("Groene Dijk", 4, True),
    ]
    assert [rij.zonder_stem for rij in rijen] == ["1 mocht niet meestemmen", "1 afwezig"]
    som = sum_fracties(rijen)
    assert som is not None
    assert (som.voor, som.tegen) == (5, 2)
    assert divided(rijen) == "Groene Dijk (1 voor, 2 tegen)"


def test_a_total_is_not_given_while_a_fractie_is_not_counted() -> None:
    rijen = make_fracties(make(DIJKSTEM, Fractiestem(fractie=LIJST, kant="voor")), RAAD)
    assert sum_fracties(rijen) is None


def test_every_seat_is_accounted_for_in_words() -> None:
    stemming = make(DIJKSTEM, LIJSTSTEM)
    beeld = make_zetelbeeld(stemming, RAAD, make_fracties(stemming, RAAD))
    assert beeld is not None
    assert beeld.zonder_stem == ("1 mocht niet meestemmen", "1 afwezig")
    assert sum(len(stoelen) for _, stoelen in beeld.tekening.groepen) == 9


def test_a_seat_without_a_vote_and_without_a_reason_says_so() -> None:
    beeld = make_zetelbeeld(make(voor=5, tegen=3), RAAD, [])
    assert beeld is not None
    assert beeld.zonder_stem == ("1 zonder stem, reden niet vastgelegd",)


def test_an_empty_seat_is_no_absent_member() -> None:
    raad = Samenstelling(None, 9, {}, {}, tuple(Lid(n, f"Lid {n}", 1) for n in range(8)))
    beeld = make_zetelbeeld(make(voor=5, tegen=3), raad, [])
    assert beeld is not None
    assert beeld.zonder_stem == ("1 zetel leeg",)


def test_reasons_that_do_not_fit_the_tally_are_left_out() -> None:
    beeld = make_zetelbeeld(make(voor=5, tegen=3, uitgesloten=4), RAAD, [])
    assert beeld is not None
    assert beeld.zonder_stem == ("1 zonder stem, reden niet vastgelegd",)


def test_nothing_is_drawn_that_is_not_known() -> None:
    onbekend = Samenstelling(None, None, {}, {}, ())
    assert make_zetelbeeld(make(), onbekend, []) is None
    assert make_zetelbeeld(make(voor=None, tegen=None), RAAD, []) is None
    assert make_zetelbeeld(make(voor=8, tegen=3), RAAD, []) is None, "meer stemmen dan zetels"


def test_members_stand_by_fractie_and_by_surname() -> None:
    def stem(naam: str, fractie: Fractie) -> Lidstem:
        persoon = Persoon(naam=naam, sorteernaam=naam.split()[1], slug=naam)
        return Lidstem(persoon=persoon, fractie=fractie, keuze="voor")

    leden = (stem("Zus Appel", DIJK), stem("Cor Dak", LIJST), stem("Abe Boom", DIJK))
    stemming = make(DIJKSTEM, LIJSTSTEM, leden=leden)
    groepen = make_leden(stemming, make_fracties(stemming, RAAD))
    assert [(fractie.naam, [stem.persoon.naam for stem in stemmen]) for fractie, stemmen in groepen] == [
        ("Polderlijst", ["Cor Dak"]),
        ("Groene Dijk", ["Zus Appel", "Abe Boom"]),
    ]


def test_a_vote_on_paper_shows_no_side_even_if_one_is_stored() -> None:
    geheim = make(DIJKSTEM, leden=(Lidstem(persoon=Persoon(), fractie=DIJK),), wijze="schriftelijk")
    assert make_fracties(geheim, RAAD) == []
    assert make_leden(geheim, []) == []
