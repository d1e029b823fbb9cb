"""What stands before and after an item in its dossier, and the gaps between."""

import pytest

from agendawijzer.portaal.instrument.reeks import Reeks, make_reeks
from dossiers.models import Instrument


def make(*nummers: str) -> list[Instrument]:
    soorten = {"25192": "raadsvoorstel"}
    return [
        Instrument(pk=n, nummer=nummer, soort=soorten.get(nummer, "motie"), dossier_id=1, titel=f"Titel {n}")
        for n, nummer in enumerate(nummers, start=1)
    ]


@pytest.mark.parametrize(
    ("nummer", "vorige", "volgende", "gat_voor", "gat_na"),
    [
        ("25192", "", "25192.002", "", ""),
        ("25192.002", "25192", "25192.003", "nummer 25192.001", ""),
        ("25192.003", "25192.002", "25192.007", "", "de nummers 25192.004 tot en met 25192.006"),
        ("25192.007", "25192.003", "", "de nummers 25192.004 tot en met 25192.006", ""),
    ],
)
def test_an_item_knows_its_neighbours_and_the_numbers_that_are_missing(
    nummer: str, vorige: str, volgende: str, gat_voor: str, gat_na: str
) -> None:
    stukken = make("25192.007", "25192", "25192.003", "25192.002")
    reeks = make_reeks(next(stuk for stuk in stukken if stuk.nummer == nummer), stukken)
    assert (reeks.vorige.nummer if reeks.vorige else "", reeks.volgende.nummer if reeks.volgende else "") == (
        vorige,
        volgende,
    )
    for zin, verwacht in ((reeks.gat_voor, gat_voor), (reeks.gat_na, gat_na)):
        assert zin == (
            f"Onder {verwacht} hebben wij niets gevonden. De reden is niet bekend." if verwacht else ""
        )


def test_an_item_that_stands_alone_has_nothing_to_show() -> None:
    (los,) = make("RG-122/2022")
    assert make_reeks(los, [los]) == Reeks()
    assert not make_reeks(los, [los])


def test_what_it_changes_elsewhere_is_not_its_neighbour() -> None:
    los, elders = make("", "23098.001")
    elders.dossier_id = 2
    assert not make_reeks(los, [los, elders])
