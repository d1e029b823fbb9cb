"""The chapter of the seed, made-up chapters, and saved web pages of them in several styles of markup."""

import re
from dataclasses import fields, is_dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from agendawijzer.inname.bronnen.begroting.als_tekst import parts
from agendawijzer.inname.bronnen.begroting.gegevens import GelezenHoofdstuk
from agendawijzer.inname.bronnen.begroting.lezer import lees_bestand
from begroting.boom import Hoofdstuk

SEED = Path(__file__).parent / "programmabegroting-2026-jeugdhulp.txt"
KLEIN = """Parkeren

Ambitie

Een stad waar iedereen een plek vindt.

Ontwikkellijn 1: Plekken

Wij maken plekken.

Doel: Er zijn genoeg plekken

Resultaat: Er zijn honderd plekken meer.

Dat doen wij zo:

  • bij de markt
  • bij het station

Resultaat: Fietsen staan netjes.

Lasten & baten

12,5

1,1%

3

0,4%

Deze pagina is gebouwd op 10/13/2025 10:18:13 met de export van 10/11/2025 09:40:38
"""


def lees(tekst: str | bytes, *, jaar: int = 2026, bestand: str = "hoofdstuk.txt") -> GelezenHoofdstuk:
    inhoud = tekst if isinstance(tekst, bytes) else tekst.encode()
    return lees_bestand(inhoud, bestand=bestand, jaar=jaar)


def lees_goed(tekst: str | bytes, **extra: Any) -> Hoofdstuk:
    gelezen = lees(tekst, **extra).hoofdstuk
    assert gelezen is not None
    return gelezen


def collapse(tekst: str) -> str:
    """The text with its line ends trimmed and one blank line at most."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regel.rstrip() for regel in tekst.split("\n"))).strip("\n")


def single_spaced(deel: Any) -> Any:
    """The chapter with its white space and bullets alike, as layout makes no difference between file kinds."""
    if isinstance(deel, str):
        return " ".join(deel.split())
    if isinstance(deel, tuple):
        return tuple(single_spaced(onderdeel) for onderdeel in deel)
    if is_dataclass(deel) and not isinstance(deel, type):
        return replace(deel, **{veld.name: single_spaced(getattr(deel, veld.name)) for veld in fields(deel)})
    return deel


def _alineas(tekst: str) -> list[str]:
    return [alinea for alinea in re.split(r"\n+", tekst) if alinea.strip()]


def html_plain(hoofdstuk: Hoofdstuk) -> str:
    """Headings as headings, paragraphs, real lists."""
    uit = [f"<h1>{escape(hoofdstuk.titel)}</h1>"]
    in_lijst = False
    for regel in (regel for deel in parts(hoofdstuk)[1:] for regel in _alineas(deel)):
        bullet = regel.lstrip().startswith("•")
        if bullet != in_lijst:
            uit.append("<ul>" if bullet else "</ul>")
            in_lijst = bullet
        is_kop = re.match(r"(Ambitie$|Ontwikkellijn|Doel:|Resultaat:|Lasten & baten)", regel)
        tag = "li" if bullet else "h3" if is_kop else "p"
        uit.append(f"<{tag}>{escape(regel.lstrip(' •'))}</{tag}>")
    kop = "<!DOCTYPE html><html><head><title>x</title></head><body><nav>Menu</nav>"
    return f"{kop}<main>{''.join(uit)}</main></body></html>"


def html_inline(hoofdstuk: Hoofdstuk) -> str:
    """Everything in divs, labels in bold, entities, line breaks inside sentences, the stamp in a footer."""
    uit = [f"<div class=kop><b>{escape(hoofdstuk.titel)}</b></div>"]
    for regel in (regel for deel in parts(hoofdstuk)[1:] for regel in _alineas(deel)):
        tekst = (
            escape(regel.strip())
            .replace("ë", "&euml;")
            .replace("’", "&rsquo;")
            .replace(" en ", "\n  <i>en</i>&nbsp;")
        )
        tekst = re.sub(r"^(Doel|Resultaat|Ontwikkellijn \d+):", r"<strong>\1</strong>:", tekst)
        uit.append(f"<footer>{tekst}</footer>" if "gebouwd op" in regel else f"<div>{tekst}</div>")
    return "<html><body>\n" + "\n".join(uit) + "\n</body></html>"


def html_table(hoofdstuk: Hoofdstuk) -> str:
    """The figures as a table with headings."""
    tekst = html_plain(hoofdstuk)
    lasten, baten = hoofdstuk.lasten, hoofdstuk.baten
    rijen = [
        "<tr><th></th><th>Bedrag</th><th>Aandeel</th></tr>",
        *(
            f"<tr><th>{naam}</th><td>{geld.bedrag_gedrukt}</td><td>{geld.aandeel_gedrukt}</td></tr>"
            for naam, geld in (("Lasten", lasten), ("Baten", baten))
        ),
    ]
    cijfers = "".join(
        f"<p>{deel}</p>" for geld in (lasten, baten) for deel in (geld.bedrag_gedrukt, geld.aandeel_gedrukt)
    )
    assert cijfers in tekst
    return tekst.replace(cijfers, f"<table>{''.join(rijen)}</table>")


STIJLEN = [html_plain, html_inline, html_table]
