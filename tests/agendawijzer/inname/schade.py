"""Damage to council pages, as strategies of hypothesis: cut, doubled, swapped, spliced, with odd signs in between."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from tests.prestaties.besluiten import FRASEN
from tests.prestaties.paginas import make_pages

SEED = (Path(__file__).parent / "bronnen" / "raadspagina" / "agendawijzer-25192.txt").read_bytes()
PAGINAS = [SEED, *(pagina.inhoud for pagina in make_pages(30))]

Plek = tuple[int, int, str]
# Words of real pages where they do not belong, and signs that trip readers.
STUKJES = [
    *(vorm["tekst"].format(voor=22, tegen=22, gelijk=22, Soort="Motie", Zin="De motie", titel="X", nummer="25192.001")
      for soort in ("lijstuitkomsten", "zinuitkomsten", "alineauitkomsten") for vorm in FRASEN[soort]),
    *(kop for koppen in FRASEN["tussenkoppen"].values() for kop in koppen),
    *FRASEN["soorten"]["motie_vreemd"]["lijst"], *FRASEN["soorten"]["amendement"]["lijst"],
    "Raadsnummer: RG196/2022 en RG197/2022", "Raadsnummer: rv39/2022", "Geschreven op: 31-02-2025", "99/99/9999",
    "Plenaire vergadering 31 februari 2023", "30 februari - Besluit", "(25192.999)", "(0.0)", "/", "- ",
    "44/0", "(44/0)", "99999999999999999999/1", "-5/3", "٤٤/٠", "²²/1",
    "met 100000 stemmen voor en -3 stemmen tegen aangenomen.",
    "\u00a0", "\u200b", "\u202e", "\x0b", "\x85", "\u2028", "’", "“", "<p>", "</p>", "<!--", "&amp;lt;",
    "<script>", "&#0;",
    "Er waren 44 raadsleden aanwezig.", "x" * 600, "https://raadvanalmere.nl/article/koersnotitie-2025", "\ud7ff", "🗳",
]  # fmt: skip


def _cut(tekst: str, plek: Plek) -> str:
    van, lengte, _ = plek
    return tekst[: van % (len(tekst) + 1)] + tekst[van % (len(tekst) + 1) + lengte :]


def _insert(tekst: str, plek: Plek) -> str:
    van = plek[0] % (len(tekst) + 1)
    return tekst[:van] + plek[2] + tekst[van:]


def _break_off(tekst: str, plek: Plek) -> str:
    return tekst[: plek[0] % (len(tekst) + 1)]


def _on_lines(verander: Callable[[list[str], int, int, str], None]) -> Callable[[str, Plek], str]:
    def damage(tekst: str, plek: Plek) -> str:
        regels = tekst.split("\n")
        verander(regels, plek[0] % len(regels), (plek[0] + plek[1]) % len(regels), plek[2])
        return "\n".join(regels)

    return damage


def _swap(regels: list[str], a: int, b: int, stukje: str) -> None:
    regels[a], regels[b] = regels[b], regels[a]


def _double(regels: list[str], a: int, b: int, stukje: str) -> None:
    regels.insert(b, regels[a])


def _join(regels: list[str], a: int, b: int, stukje: str) -> None:
    regels[a] += " " + regels.pop(b) if a < b else ""


def _replace(regels: list[str], a: int, b: int, stukje: str) -> None:
    regels[a] = stukje


def _shout(regels: list[str], a: int, b: int, stukje: str) -> None:
    regels[a] = regels[a].upper() if b % 2 else regels[a].lower()


SCHADE = [_cut, _insert, _insert, _break_off, *map(_on_lines, (_swap, _double, _join, _replace, _shout))]

plekken = st.tuples(st.integers(0, 4000), st.integers(1, 60), st.sampled_from(STUKJES) | st.text(max_size=12))


@st.composite
def damaged_pages(draw: st.DrawFn) -> bytes:
    """A page of the council, hurt in one to six places; sometimes in its bytes as well."""
    inhoud = draw(st.sampled_from(PAGINAS))
    tekst = inhoud.decode("utf-8", errors="replace")
    for maak_stuk, plek in draw(
        st.lists(st.tuples(st.sampled_from(SCHADE), plekken), min_size=1, max_size=6)
    ):
        tekst = maak_stuk(tekst, plek)
    codering = draw(st.sampled_from(["utf-8", "utf-8", "utf-8", "cp1252"]))
    ruw = tekst.encode(codering, errors="replace")
    if draw(st.integers(0, 9)) == 0:
        plek = draw(st.integers(0, len(ruw)))
        ruw = ruw[:plek] + draw(st.binary(min_size=1, max_size=3)) + ruw[plek:]
    return ruw
