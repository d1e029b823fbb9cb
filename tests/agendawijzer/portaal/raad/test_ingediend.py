"""What was submitted, counted by kind and outcome in the order of the site."""

from agendawijzer.portaal.raad.ingediend import make_tellingen


def test_kinds_and_outcomes_stand_in_the_order_of_the_site_with_their_addresses() -> None:
    rijen = [("motie", "verworpen", 2), ("motie", "aangenomen", 3), ("amendement", "", 1)]
    amendement, motie = make_tellingen(rijen, fractie="waterpartij")
    assert (amendement.woord, amendement.aantal) == ("Amendementen", 1)
    assert [(rij.woord, rij.aantal) for rij in motie.uitkomsten] == [("Aangenomen", 3), ("Verworpen", 2)]
    assert motie.uitkomsten[0].adres == "/zoeken/?fractie=waterpartij&soort=motie&uitkomst=aangenomen"
    assert (motie.aantal, motie.adres) == (5, "/zoeken/?fractie=waterpartij&soort=motie")
    assert [rij.woord for rij in amendement.uitkomsten] == ["Uitkomst niet vastgelegd"]


def test_without_a_fractie_there_is_nothing_to_link_to() -> None:
    (motie,) = make_tellingen([("motie", "aangenomen", 3)])
    assert motie.adres == motie.uitkomsten[0].adres == ""


def test_nothing_submitted_is_an_empty_list() -> None:
    assert make_tellingen([], fractie="waterpartij") == []
