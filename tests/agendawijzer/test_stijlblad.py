"""One sheet for the visitor, small files for who works on them."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import StaticFilesStorage

from agendawijzer.stijlblad import Stijlbladopslag

BRON = Path(settings.BASE_DIR) / "static"


@pytest.fixture
def opslag(tmp_path: Path) -> Stijlbladopslag:
    return Stijlbladopslag(location=tmp_path)


def _collect(opslag: Stijlbladopslag, bron: Path) -> str:
    """What a visitor gets under the name with a digest."""
    van = StaticFilesStorage(location=bron, base_url="/static/")
    paden = {pad.name: (van, pad.name) for pad in bron.glob("*.css")}
    for naam in paden:
        with van.open(naam) as bestand:
            opslag.save(naam, bestand)
    for _, _, fout in opslag.post_process(paden):
        if isinstance(fout, Exception):
            raise fout
    return Path(opslag.path(opslag.stored_name("alles.css"))).read_text()


def test_a_visitor_gets_all_of_it_in_one_file(opslag: Stijlbladopslag) -> None:
    blad = _collect(opslag, BRON)
    assert "@import" not in blad
    assert "--kleur-accent:" in blad
    assert ".tijdlijn" in blad


def test_every_sheet_in_the_list_is_there_and_no_public_one_is_forgotten() -> None:
    genoemd = (BRON / "alles.css").read_text()
    apart = {"alles.css", "werk.css"}
    for pad in BRON.glob("*.css"):
        los = any(
            f"'{pad.name}'" in sjabloon.read_text()
            for sjabloon in (BRON.parent / "templates").rglob("*.html")
        )
        assert pad.name in apart or f'"{pad.name}"' in genoemd or los, pad.name


def test_a_name_that_is_wrong_stops_the_collecting(opslag: Stijlbladopslag, tmp_path: Path) -> None:
    bron = tmp_path / "bron"
    bron.mkdir()
    (bron / "alles.css").write_text('@import "weg.css";\n')
    with pytest.raises(ValueError, match="vraagt om weg"):
        _collect(opslag, bron)
