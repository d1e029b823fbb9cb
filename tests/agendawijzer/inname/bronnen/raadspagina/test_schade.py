"""Random damage to pages: reading never raises, and every figure read stands in the text."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendawijzer.inname.bronnen.raadspagina.als_json import as_json
from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina
from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand, lees_pagina
from tests.agendawijzer.inname.bronnen.raadspagina.pagina import KOP, SEED, VERGADERING
from tests.agendawijzer.inname.bronnen.raadspagina.vormen import ALINEAS, LIJST, ZINNEN

SEEDTEKST = SEED.read_text()
REGELS = [regels for regels, _ in LIJST + ZINNEN + ALINEAS]
CODES = {
    "gat_in_nummering", "som_wijkt_af_van_aanwezig", "nummer_wijkt_af_van_link", "afgerond_zonder_uitkomst",
    "onleesbare_regel", "pagina_afgebroken", "leeg", "binair", "te_groot", "geen_tekst", "geen_agendawijzer",
}  # fmt: skip
paginas = st.one_of(
    st.just(SEEDTEKST),
    st.builds(
        lambda kop, onder, regels: f"{kop}{onder}\n" + "\n".join(regels) + "\n",
        st.sampled_from([KOP, VERGADERING, "Agendawijzer\nEen park\n10 maart 2022\n"]),
        st.sampled_from(["Besluiten", "Eerdere berichten", "Waarom praat de raad hierover?", ""]),
        st.lists(st.sampled_from(REGELS), max_size=8),
    ),
)


def damage(tekst: str, toeval: random.Random) -> str:
    """Cuts, swaps, doubles or replaces a few pieces of `tekst`."""
    for _ in range(toeval.randint(1, 6)):
        if not tekst:
            break
        van, tot = sorted(toeval.randrange(len(tekst) + 1) for _ in range(2))
        tot = min(tot, van + toeval.choice((1, 3, 20, 200)))
        stuk = tekst[van:tot]
        nieuw = toeval.choice(
            ("", stuk * 2, stuk[::-1], stuk.upper(), "\n", " - ", "(", "’", "\u00a0", "<p>", "•", "9")
        )
        tekst = tekst[:van] + nieuw + tekst[tot:]
    return tekst[: toeval.randrange(len(tekst) + 1)] if tekst and toeval.random() < 0.3 else tekst


def check(resultaat: GelezenPagina, tekst: str) -> None:
    as_json(resultaat)
    assert {melding.code for melding in resultaat.meldingen} <= CODES
    aantal_regels = len(re.split(r"\r\n|\r|\n", tekst))
    assert all(
        melding.regel is None or 1 <= melding.regel <= aantal_regels for melding in resultaat.meldingen
    )
    if resultaat.pagina is None:
        assert len(resultaat.meldingen) == 1
        return
    for item in resultaat.pagina.instrumenten:
        getallen = re.findall(r"\d+", item.ruw)
        for getal in (item.voor, item.tegen):
            assert getal is None or str(getal) in [cijfers.lstrip("0") or "0" for cijfers in getallen]
        assert all(woord in " ".join(tekst.split()) for woord in item.ruw.split())


@settings(max_examples=300, deadline=None)
@given(pagina=paginas, zaad=st.integers(0, 2**32))
def test_damaged_text(pagina, zaad):
    tekst = damage(pagina, random.Random(zaad))
    check(lees_pagina(tekst, bestand="x.txt"), tekst)


@settings(max_examples=150, deadline=None)
@given(pagina=paginas, zaad=st.integers(0, 2**32))
def test_damaged_html(pagina, zaad):
    html = "<html><body>" + "".join(f"<p>{regel}</p>\n" for regel in pagina.split("\n")) + "</body></html>"
    tekst = damage(html, random.Random(zaad))
    as_json(lees_bestand(tekst.encode(), bestand="x.html"))


@settings(max_examples=150, deadline=None)
@given(inhoud=st.binary(max_size=400))
def test_any_bytes(inhoud):
    as_json(lees_bestand(inhoud, bestand="x"))
    as_json(lees_bestand(b"Agendawijzer\n" + inhoud, bestand="x"))


@settings(max_examples=150, deadline=None)
@given(tekst=st.text(max_size=300))
def test_any_text(tekst):
    as_json(lees_pagina(f"Agendawijzer\nPark\nBesluiten\n{tekst}", bestand="x"))


def test_a_page_cut_off_anywhere_gives_only_what_is_whole():
    heel = {item.nummer: item for item in lees_pagina(SEEDTEKST, bestand="x").pagina.instrumenten}
    for einde in range(60, len(SEEDTEKST)):
        pagina = lees_pagina(SEEDTEKST[:einde], bestand="x").pagina
        for item in pagina.instrumenten if pagina else ():
            assert (item.voor, item.tegen) in {
                (None, None),
                (heel[item.nummer].voor, heel[item.nummer].tegen),
            }
            assert item.uitkomst in (None, heel[item.nummer].uitkomst)
            assert item.titel == heel[item.nummer].titel


@pytest.mark.parametrize("regels", REGELS)
def test_each_form_survives_a_non_breaking_space_for_each_space(regels):
    eerst = lees_pagina(f"{KOP}Eerdere berichten\n{regels}\n", bestand="x").pagina.instrumenten
    dan = lees_pagina(
        f"{KOP}Eerdere berichten\n{regels}\n".replace(" ", "\u00a0"), bestand="x"
    ).pagina.instrumenten
    assert eerst == dan
