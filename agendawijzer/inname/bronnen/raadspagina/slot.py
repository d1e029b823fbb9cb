"""The end of a page: what its lines add up to, and what has to be reported."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from agendawijzer.inname.bronnen.raadspagina import controles
from agendawijzer.inname.bronnen.raadspagina.bladzijde import UITLEGGEND, Paginalezer
from agendawijzer.inname.bronnen.raadspagina.gegevens import (
    Item,
    Pagina,
    Vergaderinggegevens,
)
from agendawijzer.inname.bronnen.raadspagina.kop.kop import is_label_line
from agendawijzer.inname.bronnen.raadspagina.secties import is_furniture, read_heading
from agendawijzer.inname.bronnen.raadspagina.tekst.regels import strip_bullet
from agendawijzer.inname.bronnen.raadspagina.woorden import SOORT_VOORAAN
from agendawijzer.inname.lezen.datums import DATUM, complete_datum, parse_dag
from agendawijzer.inname.lezen.meldingen import Leesmelding

_UITERLIJK = re.compile(
    rf"\b(?:besli\w{{1,6}}|besluit\w{{0,5}}|stemt|stemmen)\b[^.]{{0,80}}?\buiterlijk\s+(?:op\s+)?({DATUM})"
    rf"|\buiterlijk\s+(?:op\s+)?({DATUM})[^.]{{0,80}}?\b(?:besli\w{{1,6}}|besluit\w{{0,5}})\b"
    rf"|\buiterste\s+besluitdatum\s?:?\s+({DATUM})",
    re.IGNORECASE,
)
# A link under a list: `Bekijk alle stukken in de documentwijzer`.
_AANSPORING = re.compile(r"(?:bekijk|lees|klik|ga\s+naar|zie|download|naar)\b", re.IGNORECASE)
_RAAD = re.compile(r"\braad\b|\bgemeenteraad\b", re.IGNORECASE)
_ANDERE_BESLISSER = re.compile(
    r"\b(?:college|burgemeester|wethouders?|provincie|rijk|minister|kabinet)\b", re.IGNORECASE
)


def finish(
    bladzijde: Paginalezer, *, adres: str | None, afgebroken: bool
) -> tuple[Pagina, list[Leesmelding]]:
    """The page as plain values and what has to be reported, in the order of the lines."""
    laatste = bladzijde.regels[-1]
    afgebroken = afgebroken or _is_cut_off(bladzijde)
    bladzijde.items.close(afgebroken=afgebroken)
    pagina = _as_page(bladzijde, adres)
    meldingen = [
        *_unreadable(bladzijde, behalve=laatste.nummer if afgebroken else None),
        *controles.check_gaps(pagina),
        *controles.check_sums(_with_presence(bladzijde, pagina.instrumenten)),
        *controles.check_link(pagina, bladzijde.eigen_links),
        *controles.check_outcome(pagina, bladzijde.kop.statusregel),
    ]
    if afgebroken:
        meldingen.append(controles.report_cut_off(laatste.nummer, laatste.tekst))
    return pagina, sorted(meldingen, key=lambda melding: melding.regel or 0)


def _as_page(bladzijde: Paginalezer, adres: str | None) -> Pagina:
    kop, teksten = bladzijde.kop, bladzijde.teksten
    nummers = [nummer for nummer, _ in kop.nummers]
    adressen = list(dict.fromkeys(gevonden for gevonden, _ in bladzijde.links if gevonden != adres))
    return Pagina(
        titel=bladzijde.titel,
        raadsnummer=nummers[0] if nummers else None,
        andere_nummers=tuple(nummers[1:]),
        geschreven_op=kop.geschreven_op,
        bewerkt_op=kop.bewerkt_op,
        status=kop.status,
        kop=next((regel for _, regel in sorted(bladzijde.kopregels, reverse=True) if regel), None),
        waar_gaat_het_over="\n".join(teksten["over"]) or None,
        waarom="\n".join(teksten["waarom"]) or None,
        uiterste_besluitdatum=_read_deadline(bladzijde),
        documentwijzer=tuple(gevonden for gevonden in adressen if "documentwijzer." in gevonden),
        portefeuilles=tuple(dict.fromkeys(kop.portefeuilles)),
        vergadering=_meeting(bladzijde),
        gebeurtenissen=tuple(alinea.as_gebeurtenis() for alinea in bladzijde.alineas),
        instrumenten=_without_repeats(bladzijde.items.items),
        adres=adres,
        nummers_als_gevonden=tuple(ruw for _, ruw in kop.nummers),
        andere_adressen=tuple(
            gevonden for gevonden in adressen if "documentwijzer." not in gevonden
        ),
        trefwoorden=tuple(dict.fromkeys(kop.trefwoorden)),
        overige_tekst=tuple(teksten["overig"]),
    )


def _meeting(bladzijde: Paginalezer) -> Vergaderinggegevens | None:
    if bladzijde.vergadering is None:
        return None
    datum = complete_datum(bladzijde.vergadering, *bladzijde.page_dates())
    return Vergaderinggegevens(datum, bladzijde.aanwezig[0][2] if bladzijde.aanwezig else None)


def _read_deadline(bladzijde: Paginalezer) -> date | None:
    """The last day on which the council can decide, from a sentence that says so."""
    regels = [
        regel for sectie in UITLEGGEND for regel in bladzijde.teksten[sectie]
    ] + bladzijde.teksten["overig"]
    for regel in regels:
        if "uiter" not in regel.lower():
            continue
        for gevonden in _UITERLIJK.finditer(regel):
            zin = regel[regel.rfind(".", 0, gevonden.start()) + 1 : gevonden.end()]
            if _ANDERE_BESLISSER.search(zin) and not _RAAD.search(zin):
                continue
            dag = parse_dag(next(datum for datum in gevonden.groups() if datum))
            return complete_datum(dag, *bladzijde.page_dates()) if dag else None
    return None


def _without_repeats(items: Iterable[Item]) -> tuple[Item, ...]:
    """A decision told twice in the same words is one; an item without its decision yields to the
    same with it."""
    uniek: dict[tuple[object, ...], Item] = {}
    for item in items:
        sleutel = (
            item.soort,
            item.nummer,
            item.titel,
            item.uitkomst,
            item.wijze,
            item.voor,
            item.tegen,
        )
        uniek.setdefault(sleutel, item)
    beslist = {item.nummer for item in uniek.values() if item.nummer and item.uitkomst}
    return tuple(item for item in uniek.values() if item.uitkomst or item.nummer not in beslist)


def _with_presence(bladzijde: Paginalezer, items: Iterable[Item]) -> Iterator[tuple[Item, int]]:
    """Each item with the presence that was told last before it, in its own paragraph or for the
    whole meeting."""
    if not bladzijde.aanwezig:
        return
    begin_van_alineas = [alinea.regel for alinea in bladzijde.alineas]
    per_alinea: dict[int, list[tuple[int, int]]] = {}
    for regel, alinea, aantal in bladzijde.aanwezig:
        per_alinea.setdefault(0 if bladzijde.vergadering else alinea, []).append((regel, aantal))
    for item in items:
        alinea = 0 if bladzijde.vergadering else bisect_right(begin_van_alineas, item.regel)
        geldig = per_alinea.get(alinea)
        if geldig:
            ervoor = bisect_right(geldig, item.regel, key=lambda zin: zin[0])
            yield item, geldig[max(ervoor - 1, 0)][1]


def _unreadable(bladzijde: Paginalezer, *, behalve: int | None) -> list[Leesmelding]:
    """One message a line; `behalve` is the line where the page is cut off, which has a message of
    its own."""
    regels = dict(bladzijde.kop.onleesbaar)
    for onleesbaar in bladzijde.items.onleesbaar:
        regels.setdefault(onleesbaar.regel, onleesbaar.tekst)
    regels |= {regel.nummer: regel.tekst for regel in bladzijde.lang}
    return [
        controles.report_unreadable(nummer, tekst)
        for nummer, tekst in regels.items()
        if nummer != behalve
    ]


def _is_cut_off(bladzijde: Paginalezer) -> bool:
    laatste = bladzijde.regels[-1]
    kaal, opsomming = strip_bullet(laatste.tekst)
    if bladzijde.items.half_regel == laatste.nummer:
        if not bladzijde.in_lijst and SOORT_VOORAAN.fullmatch(kaal):
            return False  # the label of a link, such as `Motie vreemd`
        na_items = (
            opsomming
            and bladzijde.in_lijst
            and bladzijde.items.has_any
            and not _AANSPORING.match(kaal)
        )
        return controles.looks_cut_off(kaal, lopend=na_items) or controles.is_half_item(kaal)
    if is_label_line(laatste.tekst):
        return laatste.nummer in dict(bladzijde.kop.onleesbaar)
    lopend = (
        bladzijde.alinea is not None or bladzijde.sectie in (*UITLEGGEND, "berichten")
    ) and not opsomming
    kale_alinea = (
        bladzijde.alinea is not None
        and bladzijde.alinea.regel == laatste.nummer
        and not bladzijde.alinea.regels
    )
    vast = (
        kale_alinea
        or is_furniture(kaal)
        or read_heading(kaal) is not None
        or bladzijde.items.ended_at == laatste.nummer
    )
    return controles.looks_cut_off(kaal, lopend=lopend and not vast)
