"""Reads one page: bytes to lines, lines to what they say, and that to plain values and remarks."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter

from agendawijzer.inname.bronnen.raadspagina import controles
from agendawijzer.inname.bronnen.raadspagina.afbreking import is_cut_off
from agendawijzer.inname.bronnen.raadspagina.gegevens import (
    GelezenPagina,
    Item,
    Pagina,
    Vergaderinggegevens,
)
from agendawijzer.inname.bronnen.raadspagina.paginakop import has_label
from agendawijzer.inname.bronnen.raadspagina.paginalezer import UITLEGGEND, Paginalezer
from agendawijzer.inname.bronnen.raadspagina.secties import OVER, WAAROM
from agendawijzer.inname.bronnen.raadspagina.vergadering import Presentiezin
from agendawijzer.inname.lezen.bestand import LEEG, decode, refuse_bestand
from agendawijzer.inname.lezen.datums import DATUM, GeschrevenDag, complete_datum, parse_dag
from agendawijzer.inname.lezen.html import Webpagina, looks_like_html, read_html
from agendawijzer.inname.lezen.meldingen import Leesmelding, Leesweigering
from agendawijzer.inname.lezen.regels import Tekstregel, split_regels

_GEEN_AGENDAWIJZER = (
    "{bestand} lijkt geen pagina van de agendawijzer: er staan geen kopjes in die we kennen. "
    "Kijk of u de goede pagina hebt opgeslagen."
)
_ADRES_BOVENAAN = re.compile(
    r"(?:bron|adres|url|saved from url=\(\d+\))?\s*:?\s*(https?://\S{5,500})", re.IGNORECASE
)
_UITERLIJK = re.compile(
    rf"\b(?:besli\w{{1,6}}|besluit\w{{0,5}}|stemt|stemmen)\b[^.]{{0,80}}?"
    rf"\buiterlijk\s+(?:op\s+)?({DATUM})"
    rf"|\buiterlijk\s+(?:op\s+)?({DATUM})[^.]{{0,80}}?\b(?:besli\w{{1,6}}|besluit\w{{0,5}})\b"
    rf"|\buiterste\s+besluitdatum\s?:?\s+({DATUM})",
    re.IGNORECASE,
)
_RAAD = re.compile(r"\braad\b|\bgemeenteraad\b", re.IGNORECASE)
_ANDERE_BESLISSER = re.compile(
    r"\b(?:college|burgemeester|wethouders?|provincie|rijk|minister|kabinet)\b", re.IGNORECASE
)


def lees_bestand(inhoud: bytes, *, bestand: str, adres: str | None = None) -> GelezenPagina:
    """Reads the bytes of a file, text or saved HTML. Never raises on content: a refusal is a
    message."""
    try:
        tekst, afgebroken = decode(inhoud, bestand)
        return _lees(tekst, bestand=bestand, adres=adres, afgebroken=afgebroken)
    except Leesweigering as weigering:
        return GelezenPagina(bestand, None, (weigering.melding,))


def lees_pagina(tekst: str, *, bestand: str, adres: str | None = None) -> GelezenPagina:
    """Reads the text of a page; `adres` is where it was published, if that is known."""
    try:
        return _lees(tekst, bestand=bestand, adres=adres, afgebroken=False)
    except Leesweigering as weigering:
        return GelezenPagina(bestand, None, (weigering.melding,))


def _lees(tekst: str, *, bestand: str, adres: str | None, afgebroken: bool) -> GelezenPagina:
    """The way of a page. Raises Leesweigering for what is no page of the agendawijzer."""
    bron = _as_lines(tekst)
    if not bron.regels:
        raise refuse_bestand("leeg", bestand, LEEG)
    lezer = Paginalezer(bron.regels, html_titel=bron.titel)
    if not lezer.is_agendawijzer:
        raise refuse_bestand("geen_agendawijzer", bestand, _GEEN_AGENDAWIJZER)
    afgebroken = afgebroken or bron.afgebroken or is_cut_off(lezer)
    lezer.items.close(afgebroken=afgebroken)
    pagina = _as_page(lezer, adres or bron.adres or _address_on_top(bron.regels))
    return GelezenPagina(bestand, pagina, _remarks(lezer, pagina, afgebroken=afgebroken))


def _as_lines(tekst: str) -> Webpagina:
    if looks_like_html(tekst):
        return read_html(tekst, is_inhoud=has_label)
    return Webpagina(regels=split_regels(tekst), titel=None, adres=None, afgebroken=False)


def _address_on_top(regels: Sequence[Tekstregel]) -> str | None:
    """The address of the page when its first line is nothing but that."""
    gevonden = _ADRES_BOVENAAN.fullmatch(regels[0].tekst)
    if gevonden is None or "documentwijzer" in gevonden[1]:
        return None
    return gevonden[1]


# -- the values ---------------------------------------------------------------------------------
def _as_page(lezer: Paginalezer, adres: str | None) -> Pagina:
    kop, teksten = lezer.kop, lezer.teksten
    nummers = [nummer for nummer, _ in kop.nummers]
    documentwijzer, andere_adressen = _addresses(lezer, behalve=adres)
    # What stands under the labels of the head says more than what stands above them.
    kopregel = lezer.kopregels.get(True) or lezer.kopregels.get(False)
    berichten = [alinea.as_bericht() for alinea in lezer.alineas]
    als_gevonden = [ruw for _, ruw in kop.nummers]
    return Pagina(
        titel=lezer.titel,
        raadsnummer=nummers[0] if nummers else None,
        andere_nummers=tuple(nummers[1:]),
        geschreven_op=kop.geschreven_op,
        bewerkt_op=kop.bewerkt_op,
        status=kop.status,
        kop=kopregel or None,
        waar_gaat_het_over="\n".join(teksten[OVER]) or None,
        waarom="\n".join(teksten[WAAROM]) or None,
        uiterste_besluitdatum=_read_deadline(lezer),
        documentwijzer=tuple(documentwijzer),
        portefeuilles=tuple(dict.fromkeys(kop.portefeuilles)),
        vergadering=_meeting(lezer),
        gebeurtenissen=tuple(berichten),
        instrumenten=_without_repeats(lezer.items.items),
        adres=adres,
        nummers_als_gevonden=tuple(als_gevonden),
        andere_adressen=tuple(andere_adressen),
        trefwoorden=tuple(dict.fromkeys(kop.trefwoorden)),
        overige_tekst=tuple(teksten["overig"]),
    )


def _addresses(lezer: Paginalezer, *, behalve: str | None) -> tuple[list[str], list[str]]:
    """The addresses of the documentwijzer and the other ones, each once."""
    documentwijzer: dict[str, None] = {}
    andere: dict[str, None] = {}
    for link in lezer.links:
        if link.adres == behalve:
            continue
        soort = documentwijzer if link.is_documentwijzer else andere
        soort[link.adres] = None
    return list(documentwijzer), list(andere)


def _meeting(lezer: Paginalezer) -> Vergaderinggegevens | None:
    if lezer.vergadering is None:
        return None
    datum = complete_datum(lezer.vergadering, *lezer.page_dates())
    if not lezer.aanwezig:
        return Vergaderinggegevens(datum, None)
    return Vergaderinggegevens(datum, lezer.aanwezig[0].aantal)


def _read_deadline(lezer: Paginalezer) -> date | None:
    """The last day on which the council can decide, from a sentence that says so."""
    for deel in (*UITLEGGEND, "overig"):
        for regel in lezer.teksten[deel]:
            dag = _find_deadline(regel)
            if dag:
                return complete_datum(dag, *lezer.page_dates())
    return None


def _find_deadline(regel: str) -> GeschrevenDag | None:
    """The day in a sentence about the council, not about somebody else."""
    if "uiter" not in regel.lower():
        return None
    for gevonden in _UITERLIJK.finditer(regel):
        begin = regel.rfind(".", 0, gevonden.start()) + 1
        zin = regel[begin : gevonden.end()]
        if _RAAD.search(zin) or not _ANDERE_BESLISSER.search(zin):
            return parse_dag(gevonden[1] or gevonden[2] or gevonden[3])
    return None


def _without_repeats(items: Iterable[Item]) -> tuple[Item, ...]:
    """A decision told twice in the same words is one; an item without its decision yields to the
    same with it."""
    uniek: dict[tuple[object, ...], Item] = {}
    beslist = set()
    for item in items:
        uitslag = (item.uitkomst, item.wijze, item.voor, item.tegen)
        uniek.setdefault((item.soort, item.nummer, item.titel, *uitslag), item)
        if item.nummer and item.uitkomst:
            beslist.add(item.nummer)
    return tuple(item for item in uniek.values() if item.uitkomst or item.nummer not in beslist)


# -- the remarks --------------------------------------------------------------------------------
def _remarks(lezer: Paginalezer, pagina: Pagina, *, afgebroken: bool) -> tuple[Leesmelding, ...]:
    """What has to be reported, in the order of the lines."""
    laatste = lezer.regels[-1]
    onleesbaar = _unreadable(lezer)
    if afgebroken:
        # The line where the page is cut off gets a message of its own.
        onleesbaar.pop(laatste.nummer, None)
    meldingen = [
        *(controles.report_unreadable(regel, tekst) for regel, tekst in onleesbaar.items()),
        *controles.check_gaps(pagina),
        *controles.check_sums(_with_presence(lezer, pagina.instrumenten)),
        *controles.check_link(pagina, lezer.eigen_links),
        *controles.check_outcome(pagina, lezer.kop.statusregel),
    ]
    if afgebroken:
        meldingen.append(controles.report_cut_off(laatste.nummer, laatste.tekst))
    return tuple(sorted(meldingen, key=_line_of))


def _line_of(melding: Leesmelding) -> int:
    return melding.regel or 0


def _unreadable(lezer: Paginalezer) -> dict[int, str]:
    """The lines that could not be read, each once, by their numbers."""
    regels = dict(lezer.kop.onleesbaar)
    for onleesbaar in lezer.items.onleesbaar:
        regels.setdefault(onleesbaar.regel, onleesbaar.ruw)
    for regel in lezer.te_lang:
        regels[regel.nummer] = regel.tekst
    return regels


def _with_presence(lezer: Paginalezer, items: Iterable[Item]) -> Iterator[tuple[Item, int]]:
    """Each item with the presence that was told last before it, in its own paragraph or for the
    whole meeting."""
    if not lezer.aanwezig:
        return
    if lezer.vergadering:
        for item in items:
            yield item, _last_before(item.regel, lezer.aanwezig)
        return
    per_alinea: dict[int, list[Presentiezin]] = {}
    for zin in lezer.aanwezig:
        per_alinea.setdefault(zin.alinea, []).append(zin)
    for item in items:
        # The number of the paragraph in which the item stands; 0 before the first.
        alinea = bisect_right(lezer.alineas, item.regel, key=attrgetter("regel"))
        if zinnen := per_alinea.get(alinea):
            yield item, _last_before(item.regel, zinnen)


def _last_before(regel: int, zinnen: Sequence[Presentiezin]) -> int:
    """The presence that was told last before the line, or else first after it."""
    ervoor = bisect_right(zinnen, regel, key=attrgetter("regel"))
    return zinnen[max(ervoor - 1, 0)].aantal
