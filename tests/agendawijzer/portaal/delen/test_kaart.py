"""The picture itself: its size, its bar and its colours."""

import io

import pytest
from PIL import Image

from agendawijzer.portaal.delen.kaart import BREEDTE, HOOGTE, Deelkaart, draw, kleuren

KAART = Deelkaart(
    "Motie 1", "Schaduw op het plein", "Aangenomen: 30 voor, 8 tegen", "", "Bron: de raad", (30, 8)
)


def open_picture(kaart: Deelkaart) -> Image.Image:
    return Image.open(io.BytesIO(draw(kaart))).convert("RGB")


def near(kleur: tuple[int, ...], bedoeld: str) -> bool:
    waarden = [int(bedoeld[n : n + 2], 16) for n in (1, 3, 5)]
    return all(abs(een - ander) < 24 for een, ander in zip(kleur, waarden, strict=True))


def test_it_has_the_size_that_others_expect_and_weighs_little() -> None:
    vol = Deelkaart(
        "Motie 1 " * 30, "Schaduw op het plein " * 30, "Aangenomen " * 20, "x " * 300, "Bron " * 60
    )
    for kaart in (KAART, vol):
        png = draw(kaart)
        assert Image.open(io.BytesIO(png)).size == (BREEDTE, HOOGTE) == (1200, 630)
        assert len(png) < 60_000


def test_the_same_words_give_the_same_picture() -> None:
    assert draw(KAART) == draw(KAART)


@pytest.mark.parametrize(("voor", "tegen"), [(30, 8), (22, 22), (38, 0), (0, 38), (1, 43)])
def test_the_bar_shows_the_shares(voor: int, tegen: int) -> None:
    beeld = open_picture(Deelkaart("", "", "x", "", "", (voor, tegen)))
    rij = [beeld.getpixel((x, 460)) for x in range(72, 1128)]
    assert abs(sum(near(punt, kleuren()["voor"]) for punt in rij) / len(rij) - voor / (voor + tegen)) < 0.02
    assert abs(sum(near(punt, kleuren()["tegen"]) for punt in rij) / len(rij) - tegen / (voor + tegen)) < 0.02


def test_without_figures_there_is_no_bar() -> None:
    beeld = open_picture(Deelkaart("", "", "Aangenomen", "", ""))
    assert {beeld.getpixel((x, 475)) for x in range(72, 1128)} == {beeld.getpixel((20, 475))}


def test_its_words_can_be_read_by_everyone() -> None:
    """At least 4.5 to 1 on the paper, also after a municipality chose colours of its own."""

    def light(kleur: str) -> float:
        delen = (int(kleur[n : n + 2], 16) / 255 for n in (1, 3, 5))
        rood, groen, blauw = (
            deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen
        )
        return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw

    papier = light(kleuren()["papier"])
    for naam in ("inkt", "grijs", "accent"):
        assert (papier + 0.05) / (light(kleuren()[naam]) + 0.05) >= 4.5, naam
    for naam in ("voor", "tegen"):
        assert (papier + 0.05) / (light(kleuren()[naam]) + 0.05) >= 3, naam
