"""The simple marks of an explanation become headings, lists, paragraphs and links; nothing else becomes anything."""

import pytest

from agendawijzer.portaal.uitleg.opmaak import Vindplaats, find_terms, make_html

PLEKKEN = {
    "stemmen staken": Vindplaats("stemmen staken", "/uitleg/stemmen-staken/"),
    "stemmen-staken": Vindplaats("stemmen staken", "/uitleg/stemmen-staken/"),
}


def shown(tekst: str) -> str:
    """The HTML without the line ends between its tags."""
    html = make_html(tekst, PLEKKEN).replace(">\n", ">").replace("\n<", "<")
    return html.replace("\n", " ")


def test_an_empty_line_begins_a_paragraph_and_a_single_line_end_does_not() -> None:
    assert shown("Een.\nTwee.\n\nDrie.") == "<p>Een. Twee.</p><p>Drie.</p>"


def test_a_heading_stands_by_itself_and_is_one_below_the_title() -> None:
    kop = "<h2>Kop</h2><p>Tekst.</p><h2>Nog een</h2><h2>Lager</h2>"
    assert shown("## Kop\nTekst.\n##Nog een\n### Lager\n") == kop


def test_a_list_follows_its_sentence_and_its_items_may_take_more_lines() -> None:
    lijst = "<p>Zo:</p><ul><li>een gaat door</li><li>twee</li></ul><p>Verder.</p>"
    assert shown("Zo:\n- een\n  gaat door\n- twee\n\nVerder.") == lijst
    assert shown("Zo:\n– een\ngaat door\n– twee\n\nVerder.") == lijst


def test_a_numbered_list_counts() -> None:
    assert shown("1. een\n2. twee") == "<ol><li>een</li><li>twee</li></ol>"


def test_nothing_gives_nothing() -> None:
    assert shown("") == shown("\n \n") == ""


@pytest.mark.parametrize("naam", ["stemmen staken", "Stemmen  Staken", "stemmen-staken", "stemmen\nstaken"])
def test_a_link_finds_its_explanation_by_title_or_address(naam: str) -> None:
    assert '<a href="/uitleg/stemmen-staken/">' in shown(f"De [[{naam}]].")


def test_a_link_by_address_shows_the_title_and_one_by_title_the_words_as_typed() -> None:
    link = '<p><a href="/uitleg/stemmen-staken/">{}</a></p>'
    assert shown("[[stemmen-staken]]") == link.format("stemmen staken")
    assert shown("[[Stemmen staken]]") == link.format("Stemmen staken")
    assert shown("[[stemmen staken|staken zij]]") == link.format("staken zij")


def test_what_leads_nowhere_is_plain_words() -> None:
    assert shown("[[bestaat niet]] en [[weg|woorden]]") == "<p>bestaat niet en woorden</p>"


@pytest.mark.parametrize(
    "adres", ["/uitvoering/", "/zoeken/?q=bomen", "https://wetten.overheid.nl/BWBR0005416/"]
)
def test_a_link_may_go_to_a_page_of_this_site_or_safely_elsewhere(adres: str) -> None:
    assert shown(f"[[{adres}|verder]]") == f'<p><a href="{adres}">verder</a></p>'


@pytest.mark.parametrize(
    "adres",
    ["javascript:alert(1)", "//elders.example/", "http://elders.example/", "data:text/html,x", "/\\elders"],
)
def test_no_link_goes_anywhere_else(adres: str) -> None:
    assert shown(f"[[{adres}|verder]]") == "<p>verder</p>"


def test_half_a_mark_is_shown_as_typed() -> None:
    assert shown("[[half en [een] en ]]") == "<p>[[half en [een] en ]]</p>"


@pytest.mark.parametrize(
    ("getypt", "getoond"),
    [
        ("<b onclick=x>vet</b>", "&lt;b onclick=x&gt;vet&lt;/b&gt;"),
        ("[[motie|<script>]]", "&lt;script&gt;"),
        ("**vet** en _schuin_ en `code`", "**vet** en _schuin_ en `code`"),
        ("[woord](https://elders.example/)", "[woord](https://elders.example/)"),
        ("&lt; en \\*", "&amp;lt; en \\*"),
    ],
)
def test_no_other_mark_and_no_html_is_read(getypt: str, getoond: str) -> None:
    assert shown(getypt) == f"<p>{getoond}</p>"


def test_the_terms_of_a_text_are_known_folded() -> None:
    assert find_terms("[[Stemmen Staken|x]] en [[motie]]") == {"stemmen staken", "motie"}
