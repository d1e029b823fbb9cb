"""The seats in the half circle: as many as there are, each with the number of its fractie."""

import pytest

from agendawijzer.portaal.raad.zetelverdeling import list_zetelrijen, make_zetelverdeling
from dossiers.models import Fractie
from dossiers.samenstelling import Lid, Samenstelling


def make_raad(*zetels: int | None, leden: tuple[Lid, ...] = ()) -> Samenstelling:
    fracties = {n: Fractie(pk=n, naam=f"Partij {n}", slug=f"partij-{n}") for n in range(1, len(zetels) + 1)}
    return Samenstelling(
        None,
        None,
        fracties,
        {n: aantal for n, aantal in enumerate(zetels, 1) if aantal},
        leden,
        frozenset({2}),
    )


def test_every_fractie_has_its_number_its_seats_and_its_members() -> None:
    lid = Lid(9, "Aafje Voorbeeld", 2, "aafje")
    rijen = list_zetelrijen(make_raad(5, 3, None, leden=(lid,)))
    assert [(rij.nummer, rij.zetels, rij.onzeker, rij.leden) for rij in rijen] == [
        (1, 5, False, []),
        (2, 3, True, [lid]),
        (3, None, False, []),
    ]


def test_every_seat_is_drawn_once_and_the_rest_is_told() -> None:
    rijen = list_zetelrijen(make_raad(5, 3, None))
    verdeling = make_zetelverdeling(rijen, 10)
    assert verdeling is not None
    assert [(groep.rij and groep.rij.nummer, len(groep.stoelen)) for groep in verdeling.groepen] == [
        (1, 5), (2, 3), (None, 2)
    ]  # fmt: skip
    assert verdeling.zonder_fractie == 2
    assert verdeling.groepen[0].vulling != verdeling.groepen[1].vulling


@pytest.mark.parametrize("zetels", [None, 45])
def test_without_seats_of_a_fractie_nothing_is_drawn(zetels: int | None) -> None:
    assert make_zetelverdeling(list_zetelrijen(make_raad(None)), zetels) is None
    assert make_zetelverdeling([], zetels) is None


def test_more_seats_in_fracties_than_in_the_council_leave_none_over() -> None:
    verdeling = make_zetelverdeling(list_zetelrijen(make_raad(5, 3)), 7)
    assert verdeling is not None
    assert verdeling.zonder_fractie == 0
