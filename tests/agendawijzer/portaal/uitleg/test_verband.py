"""Explanations know which others speak of them, and are found by their words."""

import pytest

from agendawijzer.portaal.uitleg.verband import by_letter, list_mentions, make_vindplaatsen, search
from dossiers.models import Uitleg
from dossiers.tekst import fold


def make(pk: int, titel: str, tekst: str = "", kort: str = "") -> Uitleg:
    return Uitleg(
        pk=pk, slug=titel.replace(" ", "-"), titel=titel, titel_gevouwen=fold(titel), tekst=tekst, kort=kort
    )


MOTIE = make(1, "motie", "Lees ook: [[amendement]].", "Een oproep van de raad.")
AMENDEMENT = make(2, "amendement", "Anders dan een [[motie]].")
VERSCHIL = make(3, "het verschil", "Een [[Motie]] is geen [[amendement]].", "Financiën en meer.")


@pytest.mark.parametrize(("zelf", "wie"), [(MOTIE, [VERSCHIL]), (AMENDEMENT, [VERSCHIL]), (VERSCHIL, [])])
def test_others_that_speak_of_it_are_named_unless_it_links_to_them_itself(zelf, wie) -> None:
    assert list_mentions(zelf, [MOTIE, AMENDEMENT, VERSCHIL]) == wie


def test_each_can_be_reached_by_title_and_by_address() -> None:
    plekken = make_vindplaatsen([VERSCHIL])
    assert plekken["het verschil"] == plekken["het-verschil"]
    assert plekken["het verschil"].adres == "/uitleg/het-verschil/"


def test_every_word_must_be_found_and_a_title_goes_first() -> None:
    alles = [VERSCHIL, AMENDEMENT, MOTIE]
    assert search(alles, "MOTIE") == [MOTIE, VERSCHIL, AMENDEMENT]
    assert search(alles, "financien motie") == [VERSCHIL]
    assert search(alles, "") == alles
    assert search(alles, "zwembad") == []


def test_words_stand_under_their_first_letter() -> None:
    assert by_letter([MOTIE, AMENDEMENT]) == [("A", [AMENDEMENT]), ("M", [MOTIE])]
