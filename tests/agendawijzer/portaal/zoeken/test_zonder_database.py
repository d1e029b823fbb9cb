"""What a question means and how its answer is shown, without a database: numbers, kinds, marks, windows."""

from time import perf_counter

import pytest

from agendawijzer.portaal.zoeken.markeren import make_fragment, mark
from agendawijzer.portaal.zoeken.nummer import read_nummer
from agendawijzer.portaal.zoeken.soortwoorden import is_soortwoord, read_bedoeling
from dossiers.zoeken import read_vraag


@pytest.mark.parametrize(
    ("vraag", "nummer"),
    [
        ("25192", "25192"),
        (" 25192.3 ", "25192.003"),
        ("25192 3", "25192.003"),
        ("25192/003", "25192.003"),
        ("25192-12", "25192.012"),
        ("motie 25192.008", "25192.008"),
        ("raadsvoorstel RV57/2022", "RV-57/2022"),
        ("RG 216 2022", "RG-216/2022"),
        ("rg216-2022", "RG-216/2022"),
        ("RG-216/2022?", "RG-216/2022"),
        ("nr. 25192", "25192"),
        ("#25192", "25192"),
        ("RV-25", "RV-25"),
        ("jeugdhulp", None),
        ("jeugdhulp 25192", None),
        ("25192 2025", None),
        ("begroting 2023", None),
        ("2023", None),
        ("11 mei 2023", None),
        ("", None),
    ],
)
def test_a_question_that_is_only_a_number_is_read_in_any_spelling(vraag: str, nummer: str | None) -> None:
    assert read_nummer(vraag) == nummer


@pytest.mark.parametrize(
    ("vraag", "woorden", "soort"),
    [
        ("moties over woningbouw", "woningbouw", "motie"),
        ("Moties van de Waterpartij", "Waterpartij", "motie"),
        ("woningbouw motie", "woningbouw", "motie"),
        ("toezeggingen over het hotel", "hotel", "toezegging"),
        ("portefeuille water en groen", "water en groen", "portefeuille"),
    ],
)
def test_a_word_for_a_kind_is_a_wish_and_no_condition(vraag: str, woorden: str, soort: str) -> None:
    bedoeling = read_bedoeling(vraag)
    assert bedoeling.woorden == woorden
    assert soort in bedoeling.soorten


@pytest.mark.parametrize(
    "vraag", ["moties", "de moties", "wat is een motie", '"motie over fietsen"', "fiets -motie", ""]
)
def test_without_anything_else_to_look_for_the_words_stay_as_they_are(vraag: str) -> None:
    assert read_bedoeling(vraag).woorden == vraag


def test_kinds_are_known_in_one_and_in_many() -> None:
    assert all(map(is_soortwoord, ("motie", "Moties", "amendementen", "raadsleden")))
    assert not is_soortwoord("fietsbrug")


def shown(delen: list) -> str:
    return "".join(f"[{deel.tekst}]" if deel.raak else deel.tekst for deel in delen)


def test_the_words_that_were_found_are_marked_in_every_form_and_nothing_is_lost() -> None:
    tekst = "Jeugdhulp: actieve wachtlijstverzachting in de Jeugd-GGZ (25192.008) en <b>hulp</b>"
    gemarkeerd = shown(mark(tekst, read_vraag("wachtlijsten jeugd hulp")))
    assert gemarkeerd == (
        "[Jeugdhulp]: actieve [wachtlijstverzachting] in de [Jeugd]-GGZ (25192.008) en <b>[hulp]</b>"
    )
    assert shown(mark("motie 25192.008", read_vraag("25192.8"))) == "motie [25192.008]"
    assert shown(mark("", read_vraag("x"))) == ""


def test_a_fragment_stands_around_the_words_and_says_that_there_is_more() -> None:
    tekst = (
        "Eerst iets anders. " * 30 + "Hier gaat het over de fietsbrug naar de overkant. " + "En verder. " * 40
    )
    fragment = shown(make_fragment(tekst, read_vraag("fietsbrug")))
    assert "Hier gaat het over de [fietsbrug] naar de overkant." in fragment
    assert fragment.startswith("… ")
    assert fragment.endswith(" …")
    assert len(fragment) < 260


def test_a_fragment_takes_the_place_with_the_most_different_words() -> None:
    tekst = "Een brug hier. " + "Niets. " * 60 + "De brug voor fietsers kost veel. " + "Niets. " * 60
    assert "[brug] voor [fietsers] [kost]" in shown(make_fragment(tekst, read_vraag("brug fietsers kosten")))


def test_a_text_of_nothing_but_found_words_costs_no_more_than_another() -> None:
    """Each hit beside each other hit would take seconds, for one answer of the page."""
    begin = perf_counter()
    make_fragment("wonen " * 4000, read_vraag("wonen"))
    assert perf_counter() - begin < 0.7


@pytest.mark.parametrize("tekst", ["", "kort", "a" * 5000, "woord " * 500, "\n\n"])
def test_no_text_breaks_a_fragment(tekst: str) -> None:
    assert len(shown(make_fragment(tekst, read_vraag("iets anders")))) < 300 or tekst == "a" * 5000
