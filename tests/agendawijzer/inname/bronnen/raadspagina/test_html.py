"""Saved web pages give what their text gives, however they are marked up."""

from html import escape

import pytest

from agendawijzer.inname.bronnen.raadspagina.als_json import as_dict
from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand, lees_pagina
from tests.agendawijzer.inname.bronnen.raadspagina.pagina import SEED

REGELS = SEED.read_text().split("\n")
BOVEN = (
    "<!DOCTYPE html>\n<html lang=nl><head><title>Agendawijzer</title>"
    "<style>p{}</style><script>'Motie x (1)'</script></head>"
)


def paragraphs(regels):
    return "\n".join(f"<p>{escape(regel)}</p>" for regel in regels)


def divs_on_one_line(regels):
    return "".join(f"<div><span>{escape(regel)}</span></div>" for regel in regels)


def breaks(regels):
    return "<div>" + "<br />".join(escape(regel) for regel in regels) + "</div>"


def headings(regels):
    agendawijzer, titel, *rest = regels
    delen = [
        f"<h2>{escape(regel)}</h2>"
        if regel.endswith("?") or regel == "Eerdere berichten"
        else f"<p>{escape(regel)}</p>"
        for regel in rest
    ]
    menu = f"<nav><ul><li>Home<li>Menu</ul></nav><p>{agendawijzer}</p>"
    return f"{menu}<article><h1>{escape(titel)}</h1>{''.join(delen)}</article>"


def wrapped_source(regels):
    """Line breaks in the source are no line breaks on the page; non-breaking spaces are spaces."""
    return "".join(
        f"<p>\n  {escape(regel).replace(' ', chr(10) + '   ', 3).replace(' met ', '&nbsp;met&nbsp;')}\n</p>"
        for regel in regels
    )


def emphasis(regels):
    return "".join(f"<p>{escape(regel).replace('stemmen', '<b>stem</b>men')}</p>" for regel in regels)


def preformatted(regels):
    return f"<pre>{escape(chr(10).join(regels))}</pre>"


@pytest.mark.parametrize(
    "opmaak", [paragraphs, divs_on_one_line, breaks, headings, wrapped_source, emphasis, preformatted]
)
def test_saved_html_gives_what_the_text_gives(opmaak):
    html = f"{BOVEN}<body>\n{opmaak(REGELS)}\n</body></html>"
    uit_html = as_dict(lees_bestand(html.encode(), bestand="pagina.html"))
    uit_tekst = as_dict(lees_pagina(SEED.read_text(), bestand="pagina.txt"))
    assert uit_html["pagina"] == uit_tekst["pagina"]
    assert sorted(m["code"] for m in uit_html["meldingen"]) == sorted(
        m["code"] for m in uit_tekst["meldingen"]
    )


def test_a_list_with_a_paragraph_in_each_item():
    items = "".join(
        f"<li><p>Titel {n} (25192.00{n})</p><p>De motie is met algemene stemmen aanvaard.</p></li>"
        for n in (1, 2)
    )
    html = f"<body><p>Agendawijzer</p><h1>Een park</h1><h2>Eerdere berichten</h2><ul>{items}</ul></body>"
    pagina = lees_pagina(html, bestand="x.html").pagina
    assert [(item.nummer, item.titel, item.uitkomst) for item in pagina.instrumenten] == [
        ("25192.001", "Titel 1", "aangenomen"),
        ("25192.002", "Titel 2", "aangenomen"),
    ]


def test_labels_in_a_definition_list():
    html = (
        "<body><p>Agendawijzer</p><h1>Een park</h1><dl><dt>Raadsnummer:</dt><dd>RV116</dd>"
        "<dt>Geschreven op:</dt><dd>12-08-2025</dd><dt>Status onderwerp:</dt><dd>afgerond</dd></dl></body>"
    )
    pagina = lees_pagina(html, bestand="x.html").pagina
    assert (pagina.raadsnummer, str(pagina.geschreven_op), pagina.status) == (
        "RV-116",
        "2025-08-12",
        "afgerond",
    )


@pytest.mark.parametrize(
    "boven",
    [
        '<link rel="canonical" href="https://raadvanalmere.nl/article/een-park">',
        '<meta property="og:url" content="https://raadvanalmere.nl/article/een-park">',
        "<!-- saved from url=(0042)https://raadvanalmere.nl/article/een-park -->",
    ],
)
def test_the_address_of_a_saved_page(boven):
    html = f"{boven}<html><head>{boven}</head><body>{paragraphs(REGELS)}</body></html>"
    assert lees_pagina(html, bestand="x.html").pagina.adres == "https://raadvanalmere.nl/article/een-park"


def test_links_behind_words_are_found():
    html = (
        "<body><p>Agendawijzer</p><h1>Een park</h1><p>Raadsnummer: 25192</p><p>U vindt de stukken in onze "
        '<a href="https://documentwijzer.raadvanalmere.nl/app/instrument/25192">documentwijzer</a>.</p></body>'
    )
    pagina = lees_pagina(html, bestand="x.html").pagina
    assert pagina.documentwijzer == ("https://documentwijzer.raadvanalmere.nl/app/instrument/25192",)


def test_a_page_without_its_end_was_cut_off():
    html = f"{BOVEN}<body>{paragraphs(REGELS[:20])}"
    assert [m.code for m in lees_pagina(html, bestand="x.html").meldingen].count("pagina_afgebroken") == 1


def test_line_numbers_are_those_of_the_file():
    html = f"{BOVEN}\n<body>\n{paragraphs(REGELS)}\n</body></html>"
    [gat, _] = [m for m in lees_pagina(html, bestand="x.html").meldingen if m.code == "gat_in_nummering"]
    assert "25192.005" in html.split("\n")[(gat.regel or 0) - 1]


@pytest.mark.parametrize(
    "ruis",
    [
        "<p hidden>Motie Nep (25192.099) AANVAARD 1/2</p>",
        '<div style="color: red; display:none">Motie Nep (25192.099) AANVAARD 1/2</div>',
        "<footer><p>Gemeenteraad van Voorbeeldstad, Stadhuisplein 1</p></footer>",
        "<article><h1>Iets anders</h1><p>Raadsnummer: 25999</p>Motie Nep (25999.001) AANVAARD 1/2</article>",
    ],
)
def test_what_does_not_belong_to_the_page_is_passed_over(ruis):
    tekst = lees_pagina("\n".join(REGELS), bestand="x").pagina
    html = lees_pagina(
        f"{BOVEN}<body><article>{paragraphs(REGELS)}</article>{ruis}</body></html>", bestand="x"
    )
    assert html.pagina is not None
    assert tekst is not None
    assert len(html.pagina.instrumenten) == len(tekst.instrumenten) == 9
    assert (html.pagina.raadsnummer, html.pagina.overige_tekst) == (tekst.raadsnummer, tekst.overige_tekst)
    assert len(html.meldingen) == 3


def test_a_footer_with_labels_belongs_to_the_page():
    voet = "<footer>Portefeuilles: Financiën | Tags: x | Raads Number : RG196/2022 en RG197/2022</footer>"
    html = (
        f"<body><article><h1>Actualiteiten</h1><p>1 september 2022</p><p>Vragen.</p>{voet}</article></body>"
    )
    pagina = lees_pagina(html, bestand="x.html").pagina
    assert pagina is not None
    assert (pagina.raadsnummer, pagina.andere_nummers) == ("RG-196/2022", ("RG-197/2022",))


def test_parts_in_an_article_each_stay():
    html = "".join(
        f"<article>{deel}</article>"
        for deel in (
            "<h1>Een park</h1><p>Raadsnummer: 25192</p>",
            "<h2>Waar gaat het over?</h2><p>Een park.</p>",
            "<h2>Besluiten</h2><p>Motie A (25192.001) AANVAARD 23/21</p>",
        )
    )
    pagina = lees_pagina(f"<body>{html}</body>", bestand="x.html").pagina
    assert pagina is not None
    assert (pagina.waar_gaat_het_over, len(pagina.instrumenten)) == ("Een park.", 1)
