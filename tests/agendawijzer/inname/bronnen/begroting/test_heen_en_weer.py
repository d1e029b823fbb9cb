"""Whatever the chapter: its text read again gives the same chapter, and the same text."""

import datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from agendawijzer.inname.bronnen.begroting.als_tekst import as_tekst
from begroting.boom import Doelzin, Geld, Hoofdstuk, Lijn, Resultaatzin, as_dict, from_dict
from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import KLEIN, lees, lees_goed

WOORDEN = st.lists(
    st.sampled_from(
        [
            "de",
            "stad",
            "wil",
            "2026",
            "geïndiceerd",
            "t/m",
            "(KPI’s)",
            "a < b",
            "R&D",
            "• los",
            "meer:",
            "§ 3",
        ]
    ),
    min_size=1,
    max_size=8,
)
ZIN = WOORDEN.map(lambda woorden: "Wij " + " ".join(woorden))
ALINEAS = st.lists(st.lists(ZIN, min_size=1, max_size=3).map("\n".join), max_size=3).map("\n\n".join)
RESULTATEN = st.lists(st.builds(Resultaatzin, ZIN, ALINEAS), max_size=4).map(tuple)
DOELEN = st.lists(st.builds(Doelzin, ZIN, ALINEAS, RESULTATEN), max_size=3).map(tuple)
STEMPELS = st.datetimes(
    min_value=datetime.datetime.fromisoformat("2000-01-01"),
    max_value=datetime.datetime.fromisoformat("2040-01-01"),
).map(lambda moment: moment.replace(microsecond=0))


@st.composite
def geld(draw):
    bedrag, aandeel = draw(st.integers(0, 99_999)), draw(st.integers(0, 1000))
    return Geld(
        Decimal(bedrag) / 10,
        Decimal(aandeel) / 10,
        f"{bedrag // 10:,}".replace(",", ".") + f",{bedrag % 10}",
        f"{aandeel // 10},{aandeel % 10}%",
    )


@st.composite
def hoofdstukken(draw):
    titels = draw(st.lists(ZIN, min_size=1, max_size=4))
    lijnen = tuple(Lijn(n, titel, draw(ALINEAS), draw(DOELEN)) for n, titel in enumerate(titels, start=1))
    gebouwd, export = sorted((draw(STEMPELS), draw(STEMPELS)), reverse=True)
    met_resultaat = bool(lijnen[-1].doelen and lijnen[-1].doelen[-1].resultaten)
    slot = (
        draw(ALINEAS.map(lambda tekst: f"Hiervoor doen wij dit:\n{tekst}".strip())) if met_resultaat else ""
    )
    return Hoofdstuk(
        draw(st.sampled_from(["Jeugdhulp", "Wonen & bouwen"])), draw(ALINEAS), lijnen, slot, draw(geld()), draw(geld()),
        "", gebouwd, export,
    )  # fmt: skip


@given(hoofdstukken())
def test_a_chapter_printed_and_read_again_is_the_same(hoofdstuk):
    gelezen = lees(as_tekst(hoofdstuk))
    assert gelezen.hoofdstuk == hoofdstuk
    assert as_tekst(gelezen.hoofdstuk, aaneen=gelezen.aaneen) == as_tekst(hoofdstuk)


@given(hoofdstukken())
def test_a_chapter_kept_as_json_is_the_same(hoofdstuk):
    assert from_dict(as_dict(hoofdstuk)) == hoofdstuk


@given(st.text(max_size=400))
def test_no_text_breaks_the_reader(tekst):
    lees(tekst)
    lees(
        f"Parkeren\n\nAmbitie\n\n{tekst}\n\nOntwikkellijn 1: Plekken\n\n{tekst}\n\nLasten & baten\n\n{tekst}"
    )


def test_windows_line_ends_make_no_difference():
    assert lees_goed(KLEIN.replace("\n", "\r\n")) == lees_goed(KLEIN)
