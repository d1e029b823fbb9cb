"""The guide of the griffie stands at /beheer/hulp/, whole, with pictures that are there and small."""

import re

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client

from agendawijzer.griffie.hulp import HANDLEIDING, make_hulp

BEELDEN = settings.BASE_DIR / "docs" / "beelden"
GENOEMD = re.findall(r"!\[([^\]]*)\]\(beelden/([\w-]+\.png)\)", HANDLEIDING.read_text(encoding="utf-8"))


def test_a_chapter_gets_an_anchor_and_a_line_in_the_contents() -> None:
    hulp = make_hulp(
        "# Gids\n\nWoorden.\n\n## Eén stap\n\n### Klein\n\n| a | b |\n| --- | --- |\n| c | d |\n"
    )
    assert (hulp.titel, hulp.inhoud) == ("Gids", [("een-stap", "Eén stap")])
    assert '<h2 id="een-stap">' in hulp.html
    assert "<td>c</td>" in hulp.html
    assert "<h1" not in hulp.html


def test_what_looks_like_a_tag_is_shown_as_typed() -> None:
    assert "&lt;script&gt;" in make_hulp("Typ <script>alert(1)</script>.").html


def test_a_picture_comes_from_the_static_files_and_another_paper_is_no_link() -> None:
    hulp = make_hulp(
        "![Een scherm.](beelden/x.png)\n\nZie [beheer](beheer.md) en [elders](https://a.example/)."
    )
    assert 'src="/static/beelden/x.png" alt="Een scherm." loading="lazy"' in hulp.html
    assert ".md" not in hulp.html
    assert "Zie beheer en <a" in hulp.html


def test_every_picture_of_the_guide_is_there_says_what_it_shows_and_is_small() -> None:
    assert len(GENOEMD) >= 15
    for alt, naam in GENOEMD:
        assert alt.endswith("."), naam
        assert 1_000 < (BEELDEN / naam).stat().st_size <= 60_000, naam
    assert sum(pad.stat().st_size for pad in BEELDEN.iterdir()) < 1_500_000


def test_no_picture_lies_there_unused_and_each_can_be_made_anew() -> None:
    pytest.importorskip("playwright")
    from tests.beelden.taken import BEELDEN as TAKEN

    namen = {pad.name for pad in BEELDEN.iterdir()}
    assert namen == {naam for _, naam in GENOEMD} == {f"{beeld.naam}.png" for beeld in TAKEN}


@pytest.mark.django_db
def test_a_clerk_reads_it_and_a_visitor_is_sent_to_the_login(client: Client) -> None:
    assert client.get("/beheer/hulp/")["Location"].startswith("/beheer/login/")
    klerk = User.objects.create_user("klerk", is_staff=True)
    klerk.groups.add(Group.objects.get(name="Griffie invoer"))
    client.force_login(klerk)
    pagina = client.get("/beheer/hulp/").content.decode()
    assert 'href="#de-stemmingen-van-vanavond-de-stemdesk"' in pagina
    assert 'id="de-stemmingen-van-vanavond-de-stemdesk"' in pagina
