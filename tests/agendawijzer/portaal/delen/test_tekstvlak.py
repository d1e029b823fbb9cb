"""Text in a picture: the letters are there, the lines fit, and what does not fit is cut at a word."""

import pytest
from PIL import ImageDraw
from PIL.Image import new

from agendawijzer.portaal.delen.tekstvlak import GEWOON, KOP, VET, fit, letter, wrap


@pytest.mark.parametrize("naam", [GEWOON, VET, KOP])
def test_every_letter_of_a_dutch_or_foreign_name_can_be_drawn(naam: str) -> None:
    """A letter that a font lacks is drawn as the same box as any other that it lacks."""
    lettertype = letter(naam, 40)

    def drawn(teken: str) -> bytes:
        beeld = new("L", (80, 80))
        ImageDraw.Draw(beeld).text((10, 10), teken, font=lettertype, fill=255)
        return beeld.tobytes()

    onbekend = drawn("\u4e2d")
    assert [teken for teken in "éëïöüàçñøåßŞşğıİłŁőžćčěřůșțĂ€–—‘’“”…½²•" if drawn(teken) == onbekend] == []


def test_a_title_takes_the_largest_letters_that_fit() -> None:
    groot, regels = fit("Schaduw op het plein", naam=KOP, groottes=(60, 46), breedte=1056, regels=3)
    assert (groot.size, regels) == (60, ["Schaduw op het plein"])
    klein, regels = fit("Schaduw op het plein " * 5, naam=KOP, groottes=(60, 46), breedte=1056, regels=3)
    assert klein.size == 46
    assert len(regels) <= 3
    assert " ".join(regels) == ("Schaduw op het plein " * 5).strip()


def test_what_does_not_fit_is_cut_at_a_whole_word() -> None:
    lettertype, regels = fit(
        "Bomen, struiken en perken " * 20, naam=KOP, groottes=(46,), breedte=700, regels=3
    )
    assert len(regels) == 3
    assert regels[-1].endswith("…")
    assert regels[-1].removesuffix("…").split()[-1] in ("Bomen", "struiken", "en", "perken")
    assert all(lettertype.getlength(regel) <= 700 for regel in regels)


def test_a_word_wider_than_the_picture_is_broken() -> None:
    lettertype = letter(KOP, 60)
    regels = wrap("Meerjarenperspectiefgebiedsontwikkelingsprogrammeringsrapportage", lettertype, 600)
    assert len(regels) > 1
    assert all(regel.endswith("-") for regel in regels[:-1])
    assert all(lettertype.getlength(regel) <= 600 for regel in regels)
