"""The texts of the editors can all be read, lead somewhere, and say each word as the glossary says it."""

import re

import pytest

from agendawijzer.portaal.uitleg.bestanden import (
    BEGRIPPEN,
    OnleesbareUitleg,
    read_bladzijde,
    read_uitleg,
    read_woorden,
)
from agendawijzer.portaal.uitleg.opmaak import find_terms
from dossiers.models import Uitleg
from dossiers.tekst import fold

TEKSTEN = read_uitleg()
HOOFD = "titel: Een titel\nsoort: bladzijde\nvolgorde: 1\nkort: Kort.\ngrondslag: wet\nbewerkt: 2026-11-22"


def test_there_are_pages_and_words_each_once() -> None:
    assert len([tekst for tekst in TEKSTEN if tekst.soort == "bladzijde"]) >= 9
    assert (
        len({tekst.slug for tekst in TEKSTEN})
        == len({fold(tekst.titel) for tekst in TEKSTEN})
        == len(TEKSTEN)
    )


@pytest.mark.parametrize("tekst", TEKSTEN, ids=lambda tekst: tekst.slug)
def test_a_text_fits_its_fields_and_its_links_lead_somewhere(tekst) -> None:
    for veld in ("titel", "slug", "grondslag"):
        assert len(getattr(tekst, veld)) <= (Uitleg._meta.get_field(veld).max_length or 0)
    bekend = {naam for ander in TEKSTEN for naam in (ander.slug, fold(ander.titel))}
    links = {link for link in find_terms(tekst.tekst) if not link.startswith(("/", "https://"))}
    assert not links - bekend
    assert not {tekst.slug, fold(tekst.titel)} & links, "verwijst naar zichzelf"


@pytest.mark.parametrize(
    "tekst", [tekst for tekst in TEKSTEN if tekst.soort == "bladzijde"], ids=lambda tekst: tekst.slug
)
def test_a_page_is_written_in_short_plain_sentences_with_its_ground(tekst) -> None:
    assert tekst.grondslag
    kaal = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", f"{tekst.kort}\n\n{tekst.tekst}")
    for blok in re.split(r"\n\s*\n|\n(?=- )|\n(?=## )", kaal):
        for zin in re.split(r"(?<=[.?:;]) ", " ".join(blok.split())):
            assert len(zin.split()) <= 24, zin
    assert "**" not in tekst.tekst


def test_a_word_has_the_meaning_of_the_glossary() -> None:
    (motie,) = [tekst for tekst in TEKSTEN if tekst.slug == "motie"]
    assert f"| motie | {motie.kort} |" in BEGRIPPEN.read_text(encoding="utf-8")
    assert (motie.titel, motie.soort) == ("motie", "begrip")


def test_a_page_without_its_head_says_what_is_missing() -> None:
    with pytest.raises(OnleesbareUitleg, match=r"proef\.md: boven aan moeten deze regels staan"):
        read_bladzijde("proef", "titel: Alleen een titel\n\nTekst.")


@pytest.mark.parametrize("fout", ["soort: gedicht", "volgorde: eerst", "bewerkt: gisteren"])
def test_a_page_with_a_wrong_value_says_so(fout: str) -> None:
    naam = fout.partition(":")[0]
    with pytest.raises(OnleesbareUitleg, match="een waarde boven aan klopt niet"):
        read_bladzijde("proef", re.sub(rf"^{naam}: .*$", fout, HOOFD, flags=re.M) + "\n\nTekst.")


def test_a_word_that_the_glossary_does_not_know_is_refused() -> None:
    with pytest.raises(OnleesbareUitleg, match=r"‘onzin’ staat niet in docs/begrippen\.md"):
        list(read_woorden("onzin: motie", BEGRIPPEN.read_text(encoding="utf-8")))
