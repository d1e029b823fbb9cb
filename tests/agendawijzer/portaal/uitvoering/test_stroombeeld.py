"""The drawing of how far decisions have come, in proportion."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendawijzer.portaal.uitvoering.stroombeeld import BOVEN, HOOGTE_BANDEN, make_stroombeeld
from agendawijzer.portaal.uitvoering.telling import make_telling
from dossiers.standen.staat import STATEN
from tests.agendawijzer.portaal.uitvoering.test_telling import Regel


def test_nothing_gives_no_drawing() -> None:
    assert make_stroombeeld(make_telling([])) is None


def test_the_drawing_says_in_words_what_it_shows() -> None:
    beeld = make_stroombeeld(
        make_telling([Regel("open", te_laat=True), Regel("open"), Regel("open"), Regel("afgedaan")])
    )
    assert beeld
    assert [band.woorden for band in beeld.banden] == ["3 open, 1 te laat", "1 afgedaan volgens de raad"]
    open_, afgedaan = beeld.banden
    assert float(open_.hoogte) == pytest.approx(3 * float(afgedaan.hoogte), abs=0.2)
    assert float(open_.laat) == pytest.approx(float(afgedaan.hoogte), abs=0.2)
    assert float(afgedaan.laat) == 0


@given(st.lists(st.sampled_from(list(STATEN)), min_size=1, max_size=60))
def test_the_bands_fill_the_bar_and_their_words_do_not_touch(staten: list[str]) -> None:
    beeld = make_stroombeeld(make_telling(Regel(staat) for staat in staten))
    assert beeld
    assert sum(float(band.hoogte) for band in beeld.banden) == pytest.approx(HOOGTE_BANDEN, abs=0.5)
    regels = [float(band.tekst_y) for band in beeld.banden]
    assert all(onder - boven > 20 for boven, onder in pairwise(regels))
    assert regels[0] > BOVEN
    assert max(float(band.y) + float(band.hoogte) for band in beeld.banden) <= float(beeld.hoogte)
    assert "," not in "".join(band.hoogte + band.y for band in beeld.banden)
