"""The glossary keeps its form, which other pages read, and knows every noun of the models."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from dossiers.tekst import fold

BESTAND = Path(__file__).resolve().parent.parent / "docs" / "begrippen.md"
REGELS = [regel for regel in BESTAND.read_text(encoding="utf-8").splitlines() if regel.startswith("|")]
BEGRIPPEN = [[cel.strip() for cel in regel.strip("|").split("|")] for regel in REGELS[2:]]
NAMEN = [naam for begrip in BEGRIPPEN for naam in re.findall(r"`([^`]+)`", begrip[3])]


def _nouns():
    """What must be explained: each model, each of its own fields, and each choice of a field but the empty one."""
    for app in ("dossiers", "begroting", "stemmingen", "volgen"):
        for model in apps.get_app_config(app).get_models():
            yield model.__name__
            for veld in [*model._meta.fields, *model._meta.many_to_many]:
                if veld.name != "id":
                    yield f"{model.__name__}.{veld.name}"
                    yield from (
                        f"{model.__name__}.{veld.name}={waarde}" for waarde, _ in veld.choices or [] if waarde
                    )


def test_the_table_has_four_filled_columns():
    assert REGELS[0] == "| Begrip | Betekenis | Bron | Naam in de code |"
    assert REGELS[1] == "| --- | --- | --- | --- |"
    for begrip in BEGRIPPEN:
        assert len(begrip) == 4, begrip
        assert all(begrip), begrip


def test_terms_are_unique_and_in_alphabetical_order():
    termen = [fold(begrip[0]) for begrip in BEGRIPPEN]
    assert termen == sorted(set(termen))


@pytest.mark.parametrize("begrip", BEGRIPPEN, ids=lambda begrip: begrip[0])
def test_a_meaning_is_short_plain_sentences(begrip):
    betekenis = begrip[1]
    assert re.fullmatch(r"[A-ZÉ].*[.?]", betekenis)
    for zin in re.split(r"(?<=[.?:;]) ", betekenis):
        assert len(zin.split()) <= 20, zin


def test_names_are_written_one_way():
    for begrip in BEGRIPPEN:
        assert re.fullmatch(r"–|`\w+(\.\w+(=\w+)?)?`(, `\w+(\.\w+(=\w+)?)?`)*", begrip[3]), begrip


def test_every_noun_of_the_models_is_explained():
    assert not set(_nouns()) - set(NAMEN)


def test_no_name_is_explained_twice_or_gone_from_the_models():
    assert len(NAMEN) == len(set(NAMEN))
    assert not set(NAMEN) - set(_nouns())
