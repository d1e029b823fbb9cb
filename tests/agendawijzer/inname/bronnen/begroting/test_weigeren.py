"""What is no whole chapter is refused, or read with a remark; the message names the line and what to do."""

import pytest

from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import KLEIN, SEED, lees
from tests.agendawijzer.inname.bronnen.raadspagina.pagina import SEED as ANDERE_PAGINA

REGELS = KLEIN.splitlines()
_GEWEIGERD = {
    "another page": (ANDERE_PAGINA.read_bytes(), "geen_begroting", 1),
    "the first half": ("\n".join(REGELS[:19]), "half", 18),
    "cut off before the figures": ("\n".join(REGELS[:23]), "half", 22),
    "the second half": ("\n".join(REGELS[6:]), "geen_titel", 1),
    "two programmes": (KLEIN + "\n" + KLEIN.replace("Parkeren", "Wonen"), "twee_programmas", 36),
    "two programmes without ambition": (
        KLEIN + "\nWonen\n\nOntwikkellijn 1: Huizen\n\nDoel: Huizen\n",
        "twee_programmas",
        36,
    ),
    "cut off in the figures": ("\n".join(REGELS[:27]), "half", 26),
    "a result outside a goal": (KLEIN.replace("Doel: Er zijn genoeg plekken\n\n", ""), "verkeerde_plek", 11),
    "a heading without words": (KLEIN.replace("Doel: Er zijn genoeg plekken", "Doel:"), "leeg_kopje", 11),
    "nothing": (b"", "leeg", None),
    "only blank lines": (b"\n \n\n", "leeg", None),
    "a pdf": (b"%PDF-1.7 ...", "binair", None),
    "a picture": (b"\x89PNG\r\n\x1a\n", "binair", None),
}


@pytest.mark.parametrize(("inhoud", "code", "regel"), _GEWEIGERD.values(), ids=_GEWEIGERD)
def test_it_is_refused_with_the_line(inhoud, code, regel):
    gelezen = lees(inhoud, bestand="pagina.txt")
    assert gelezen.geweigerd
    melding = gelezen.meldingen[-1]
    assert (melding.niveau, melding.code, melding.regel) == ("fout", code, regel)
    assert "pagina.txt" in melding.tekst
    if regel:
        assert f"regel {regel}" in melding.tekst


@pytest.mark.parametrize(
    ("oud", "nieuw", "code", "regel"),
    [
        ("Deze pagina is gebouwd", "Deze pagina was gemaakt", "geen_stempel", 32),
        ("10/13/2025", "25/10/2025", "stempel_dag_voorop", 32),
        ("10/13/2025", "13/13/2025", "stempel_onbekend", 32),
        ("10/11/2025", "10/14/2025", "stempel_volgorde", 32),
        ("Ontwikkellijn 1", "Ontwikkellijn 3", "nummering", 7),
        ("Een stad", "In de Begroting 2024 wil een stad", "ander_jaar", 5),
    ],
)  # fmt: skip
def test_it_is_read_with_a_remark(oud, nieuw, code, regel):
    gelezen = lees(KLEIN.replace(oud, nieuw))
    assert not gelezen.geweigerd
    assert (code, regel) in [(melding.code, melding.regel) for melding in gelezen.meldingen]


def test_the_stamp_has_the_month_first_and_keeps_local_time():
    hoofdstuk = lees(KLEIN.replace("10/13/2025 10:18:13", "2/3/2026 1:05:09 PM")).hoofdstuk
    assert str(hoofdstuk.gebouwd_op) == "2026-02-03 13:05:09"


@pytest.mark.parametrize("bytes_", [25, 3000, 6000, 7945])
def test_a_seed_cut_anywhere_is_never_taken_for_whole(bytes_):
    assert lees(SEED.read_bytes()[:bytes_]).geweigerd
