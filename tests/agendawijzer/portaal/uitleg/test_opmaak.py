"""The simple marks of an explanation become headings, lists, paragraphs and links; nothing else becomes anything."""

import pytest

from agendawijzer.portaal.uitleg.opmaak import Blok, Deel, Doel, find_links, make_blokken

DOELEN = {
    "stemmen staken": Doel("stemmen staken", "/uitleg/stemmen-staken/"),
    "stemmen-staken": Doel("stemmen staken", "/uitleg/stemmen-staken/"),
}


def plain(*regels: str, soort: str = "alinea") -> Blok:
    return Blok(soort, tuple((Deel(regel),) for regel in regels))


def parts(tekst: str) -> tuple[Deel, ...]:
    (blok,) = make_blokken(tekst, DOELEN)
    return blok.regels[0]


def test_an_empty_line_begins_a_paragraph_and_a_single_line_end_does_not() -> None:
    assert make_blokken("Een.\nTwee.\n\nDrie.", {}) == [plain("Een. Twee."), plain("Drie.")]


def test_a_heading_stands_by_itself() -> None:
    blokken = make_blokken("## Kop\nTekst.\n##Nog een\n", {})
    assert blokken == [plain("Kop", soort="kop"), plain("Tekst."), plain("Nog een", soort="kop")]


def test_a_list_follows_its_sentence_and_its_items_may_take_more_lines() -> None:
    blokken = make_blokken("Zo:\n- een\n  gaat door\n- twee\n\nVerder.", {})
    assert blokken == [plain("Zo:"), plain("een gaat door", "twee", soort="lijst"), plain("Verder.")]


def test_nothing_gives_nothing() -> None:
    assert make_blokken("", {}) == make_blokken("\n \n", {}) == []


@pytest.mark.parametrize("naam", ["stemmen staken", "Stemmen  Staken", "stemmen-staken"])
def test_a_link_finds_its_explanation_by_title_or_address(naam: str) -> None:
    assert parts(f"De [[{naam}]].")[1].adres == "/uitleg/stemmen-staken/"


def test_a_link_by_address_shows_the_title_and_one_by_title_the_words_as_typed() -> None:
    assert parts("[[stemmen-staken]]")[0].tekst == "stemmen staken"
    assert parts("[[Stemmen staken]]")[0].tekst == "Stemmen staken"
    assert parts("Dan [[stemmen staken|staken zij]].") == (
        Deel("Dan "), Deel("staken zij", "/uitleg/stemmen-staken/"), Deel("."),
    )  # fmt: skip


def test_what_leads_nowhere_is_plain_words() -> None:
    assert parts("[[bestaat niet]] en [[weg|woorden]]") == (
        Deel("bestaat niet"), Deel(" en "), Deel("woorden"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "adres", ["/uitvoering/", "/zoeken/?q=bomen", "https://wetten.overheid.nl/BWBR0005416/"]
)
def test_a_link_may_go_to_a_page_of_this_site_or_safely_elsewhere(adres: str) -> None:
    assert parts(f"[[{adres}|verder]]") == (Deel("verder", adres),)


@pytest.mark.parametrize(
    "adres",
    ["javascript:alert(1)", "//elders.example/", "http://elders.example/", "data:text/html,x", "/\\elders"],
)
def test_no_link_goes_anywhere_else(adres: str) -> None:
    assert parts(f"[[{adres}|verder]]") == (Deel("verder"),)


def test_half_a_mark_is_shown_as_typed() -> None:
    assert parts("[[half en [een] en ]]") == (Deel("[[half en [een] en ]]"),)


def test_the_links_of_a_text_are_known_folded() -> None:
    assert find_links("[[Stemmen Staken|x]] en [[motie]]") == {"stemmen staken", "motie"}
