"""A saved web page says the same as the text, however it is marked up."""

import pytest

from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import (
    KLEIN,
    SEED,
    STIJLEN,
    html_plain,
    lees,
    lees_goed,
    single_spaced,
)


@pytest.mark.parametrize("stijl", STIJLEN)
@pytest.mark.parametrize("tekst", [SEED.read_text(encoding="utf-8"), KLEIN], ids=["seed", "klein"])
def test_every_style_of_markup_gives_the_same_chapter(stijl, tekst):
    hoofdstuk = lees_goed(tekst)
    gelezen = lees(stijl(hoofdstuk), bestand="hoofdstuk.html")
    assert gelezen.hoofdstuk is not None, gelezen.meldingen
    if stijl.__name__ == "html_inline":
        # Its bullets are characters in the text there.
        assert single_spaced(gelezen.hoofdstuk.lijnen) == single_spaced(hoofdstuk.lijnen)
    assert single_spaced(gelezen.hoofdstuk) == single_spaced(hoofdstuk)


def test_a_heading_whose_words_stand_in_the_next_paragraph():
    pagina = html_plain(lees_goed(KLEIN)).replace(
        "<h3>Doel: Er zijn genoeg plekken</h3>", "<h3>Doel:</h3><p>Er zijn genoeg plekken</p>"
    )
    assert lees_goed(pagina) == lees_goed(html_plain(lees_goed(KLEIN)))


def test_a_list_stays_a_list():
    resultaat = lees_goed(html_plain(lees_goed(KLEIN))).lijnen[0].doelen[0].resultaten[0]
    assert resultaat.toelichting == "Dat doen wij zo:\n\n• bij de markt\n• bij het station"


def test_a_crumb_above_the_title_is_told_and_is_no_title():
    pagina = html_plain(lees_goed(KLEIN)).replace("<main>", "<main><p>Begroting 2026 / Programma's</p>")
    gelezen = lees(pagina)
    assert gelezen.hoofdstuk.titel == "Parkeren"
    assert [melding.code for melding in gelezen.meldingen] == ["buiten_hoofdstuk"]


def test_the_message_names_the_line_of_the_file():
    pagina = html_plain(lees_goed(KLEIN)).replace("<h3>", "\n<h3>").replace("1,1%", "1.1%")
    melding = next(melding for melding in lees(pagina).meldingen if melding.code == "bedrag_scheiding")
    assert melding.regel is not None
    assert pagina.splitlines()[melding.regel - 1].count("1.1%") == 1
