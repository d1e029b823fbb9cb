"""The decisions of a dossier in order, with their gaps, and the whole in a few honest sentences."""

import pytest

from agendawijzer.portaal.besluit import Gat, in_order, make_besluit, with_gaten
from agendawijzer.portaal.dossier.besluiten import explain_soorten, in_het_kort
from dossiers.models import Dossier, Gebeurtenis, Instrument
from stemmingen.models import Stemming

NIET_VASTGELEGD = "De uitkomst van het voorstel zelf is bij ons niet vastgelegd."


def make(nummer="", soort="motie", uitkomst="aangenomen", stap=None):
    """An instrument as the pages load it, without a database."""
    instrument = Instrument(
        pk=1, nummer=nummer, soort=soort, titel=f"Titel {nummer}", dossier=Dossier(nummer="25192")
    )
    stemming = Stemming(uitkomst=uitkomst) if uitkomst else None
    instrument.openbare_stemmingen = [stemming] if stemming else []
    instrument.openbare_gebeurtenissen = [Gebeurtenis(soort=stap)] if stap else []
    return instrument


def besluiten(*instrumenten):
    return [make_besluit(instrument) for instrument in in_order(instrumenten)]


def test_the_proposal_comes_first_and_numbers_go_by_value() -> None:
    los, negen, veel, voorstel = (
        make(""),
        make("RG-9/2022"),
        make("RG-122/2022"),
        make("25192", "raadsvoorstel"),
    )
    assert in_order([los, veel, negen, voorstel]) == [voorstel, negen, veel, los]


def test_a_gap_in_the_numbers_is_a_line_between_the_items() -> None:
    regels = with_gaten(besluiten(make("25192.005"), make("25192.003"), make("25192.001"), make("25192.009")))
    assert [regel.zin if isinstance(regel, Gat) else regel.instrument.nummer for regel in regels] == [
        "25192.001",
        "Onder nummer 25192.002 hebben wij niets gevonden. De reden is niet bekend.",
        "25192.003",
        "Onder nummer 25192.004 hebben wij niets gevonden. De reden is niet bekend.",
        "25192.005",
        "Onder de nummers 25192.006 tot en met 25192.008 hebben wij niets gevonden. De reden is niet bekend.",
        "25192.009",
    ]


def test_items_without_numbers_have_no_gaps() -> None:
    assert len(with_gaten(besluiten(make(""), make("RG-9/2022"), make("RG-122/2022")))) == 3


def test_amendments_without_a_proposal_say_that_its_outcome_is_not_recorded() -> None:
    zinnen = in_het_kort(
        Dossier(status="afgerond"),
        besluiten(make("25192.001", "amendement", "verworpen"), make("25192.002"), make("25192.003")),
    )
    assert zinnen == [
        "Bij dit onderwerp horen 1 amendement en 2 moties: 2 aangenomen en 1 verworpen.",
        NIET_VASTGELEGD,
    ]


def test_a_proposal_on_which_the_council_has_yet_to_decide_is_not_called_a_gap_in_the_record() -> None:
    zinnen = in_het_kort(
        Dossier(status="besluitrijp"), besluiten(make("98023", "raadsvoorstel", uitkomst=None))
    )
    assert zinnen == ["Over het voorstel zelf is bij ons nog geen besluit vastgelegd."]


def test_a_proposal_with_an_outcome_is_told_and_nothing_is_called_missing() -> None:
    zinnen = in_het_kort(
        Dossier(status="afgerond"), besluiten(make("25192", "raadsvoorstel"), make("25192.001", "amendement"))
    )
    assert zinnen[0].startswith("Raadsvoorstel ‘Titel 25192’: aangenomen.")
    assert NIET_VASTGELEGD not in zinnen


def test_a_motion_alone_does_not_make_us_speak_of_a_proposal() -> None:
    assert in_het_kort(Dossier(status="afgerond"), besluiten(make("23296.001"))) == [
        "Bij dit onderwerp hoort 1 motie. Aangenomen. Het aantal stemmen is niet vastgelegd."
    ]


@pytest.mark.parametrize(("status", "aantal"), [("afgerond", 1), ("in_bespreking", 0)])
def test_only_a_closed_dossier_without_decisions_says_that_they_are_not_recorded(status, aantal) -> None:
    assert len(in_het_kort(Dossier(status=status), [])) == aantal


def test_withdrawn_and_unknown_are_counted_apart() -> None:
    zin = in_het_kort(
        Dossier(), besluiten(make("1.1", uitkomst=None, stap="ingetrokken"), make("1.2", uitkomst=None))
    )[0]
    assert zin == "Bij dit onderwerp horen 2 moties: 1 ingetrokken en van 1 is de uitkomst niet vastgelegd."


def voted(nummer, voor, tegen, wijze="handopsteken"):
    instrument = make(nummer)
    instrument.openbare_stemmingen = [
        Stemming(uitkomst="aangenomen", voor=voor, tegen=tegen, wijze=wijze),
    ]
    return instrument


def find_meest_verdeeld(*instrumenten):
    zinnen = in_het_kort(Dossier(status="afgerond"), besluiten(*instrumenten))
    return [zin for zin in zinnen if "verdeeld" in zin]


def test_the_item_with_the_closest_vote_is_named() -> None:
    rest = voted("1.2", 34, 3), voted("1.3", None, None, "algemene_stemmen")
    assert find_meest_verdeeld(voted("1.1", 20, 17), *rest) == [
        "Voor zover wij weten was de raad het meest verdeeld over motie 1.1 ‘Titel 1.1’: 20 voor en 17 tegen."
    ]


@pytest.mark.parametrize(
    "derde",
    [
        pytest.param(("1.3", None, None), id="the figures of one vote are missing"),
        pytest.param(("1.3", 17, 20), id="two votes were as close"),
    ],
)
def test_nothing_is_called_most_divided_while_that_is_not_sure(derde) -> None:
    assert not find_meest_verdeeld(voted("1.1", 20, 17), voted("1.2", 34, 3), voted(*derde))


def test_nothing_is_called_most_divided_when_no_vote_was_close() -> None:
    assert not find_meest_verdeeld(voted("1.1", 36, 2), voted("1.2", 34, 3), voted("1.3", 37, 0))


def test_the_papers_of_an_item_are_those_of_its_dossier() -> None:
    stuk = make_besluit(make("25192.003")).stuk
    assert stuk
    assert stuk.bij == "25192"


def test_only_kinds_that_occur_are_explained() -> None:
    assert "amendement" not in explain_soorten(besluiten(make())).lower()
