"""What a reader of the page should know about it: gaps, sums, numbers and endings that do not
fit."""

import re
from collections.abc import Iterable, Iterator

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item, Pagina
from agendawijzer.inname.bronnen.raadspagina.links import Paginalink
from agendawijzer.inname.lezen.meldingen import Leesmelding, inform, warn
from dossiers.nummers import base_nummer, find_gaten, find_nummers, same_nummer

_NUMMER_IN_LINK = re.compile(r"/instrument/([^/?#\s]{1,40})", re.IGNORECASE)
_AFGEROND = re.compile(r"(?:is\s+)?afgerond\b", re.IGNORECASE)
_LANGSTE_CITAAT = 300
_MEESTE_LOSSE_GATEN = 3
_VOORSTELLEN = ("raadsvoorstel", "initiatiefvoorstel")


def report_unreadable(regel: int, tekst: str) -> Leesmelding:
    """The remark about a line that looks like a decision, or is a label, and was not understood."""
    zin = (
        f"Deze regel kon niet worden gelezen: «{_quote(tekst)}». "
        "Kijk zelf wat er staat en vul het met de hand in."
    )
    return warn(zin, code="onleesbare_regel", regel=regel)


def report_cut_off(regel: int, tekst: str) -> Leesmelding:
    """The remark about the last line of a page that is not whole."""
    zin = (
        f"De pagina houdt hier midden in de tekst op: «{_quote(tekst)}». "
        "Sla de pagina opnieuw op en lees haar nog eens in."
    )
    return warn(zin, code="pagina_afgebroken", regel=regel)


def check_gaps(pagina: Pagina) -> Iterator[Leesmelding]:
    """One message for each missing sub-number, or one for a longer row of them. A meeting has no
    sequence."""
    if pagina.vergadering:
        return
    eigen = set(_own_numbers(pagina))
    for adres in pagina.documentwijzer:
        eigen.update(_numbers_in(adres))
    for hoofdnummer, reeks in _sequences(pagina).items():
        # Under a number of its own, a page names items of other dossiers without their whole
        # sequence.
        if pagina.raadsnummer and hoofdnummer not in eigen:
            continue
        for eerste, laatste in find_gaten(reeks):
            na = reeks[f"{hoofdnummer}.{laatste + 1:03}"]
            yield from _report_gap(hoofdnummer, eerste, laatste, na.regel)


def _sequences(pagina: Pagina) -> dict[str, dict[str, Item]]:
    """The items by their number, for each number that they hang under."""
    reeksen: dict[str, dict[str, Item]] = {}
    for item in pagina.instrumenten:
        if item.nummer and "." in item.nummer:
            hoofdnummer = _main_number(item.nummer, pagina)
            volg = item.nummer.split(".")[1]
            reeks = reeksen.setdefault(hoofdnummer, {})
            reeks.setdefault(f"{hoofdnummer}.{volg}", item)
    return reeksen


def _main_number(nummer: str, pagina: Pagina) -> str:
    """The number above `nummer`, as the head of the page spells it: there `RV-39.001` hangs under
    `RV-39/2022`."""
    hoofdnummer = base_nummer(nummer)
    for eigen in _own_numbers(pagina):
        if same_nummer(eigen, hoofdnummer):
            return eigen
    return hoofdnummer


def _report_gap(hoofdnummer: str, eerste: int, laatste: int, regel: int) -> Iterator[Leesmelding]:
    nummers = [f"{hoofdnummer}.{volg:03}" for volg in range(eerste, laatste + 1)]
    if len(nummers) > _MEESTE_LOSSE_GATEN:
        zinnen = [f"De nummers {nummers[0]} tot en met {nummers[-1]} staan niet op de pagina."]
    else:
        zinnen = [f"Nummer {nummer} staat niet op de pagina." for nummer in nummers]
    for zin in zinnen:
        yield inform(f"{zin} De reden is niet bekend.", code="gat_in_nummering", regel=regel)


def check_sums(items: Iterable[tuple[Item, int]]) -> Iterator[Leesmelding]:
    """`items` with the presence that holds for each; without figures nothing is judged."""
    for item, aanwezig in items:
        if item.voor is None or item.tegen is None:
            continue
        som = item.voor + item.tegen
        if som == aanwezig:
            continue
        zin = (
            f"{item.voor} voor en {item.tegen} tegen is samen {som}, "
            f"maar er waren volgens de pagina {aanwezig} raadsleden aanwezig."
        )
        yield warn(zin, code="som_wijkt_af_van_aanwezig", regel=item.regel)


def check_link(pagina: Pagina, links: Iterable[Paginalink]) -> Iterator[Leesmelding]:
    """`links` are those of the page itself: do they lead to the number in its head?"""
    eigen = _own_numbers(pagina)
    if pagina.vergadering or not eigen:
        return
    eerste: tuple[str, int] | None = None
    for link in links:
        for nummer in _numbers_in(link.adres):
            if _is_among(base_nummer(nummer), eigen):
                return
            eerste = eerste or (nummer, link.regel)
    if eerste:
        nummer, regel = eerste
        zin = (
            f"In de kop staat nummer {eigen[0]}, "
            f"maar de link naar de documentwijzer gaat naar {nummer}."
        )
        yield warn(zin, code="nummer_wijkt_af_van_link", regel=regel)


def check_outcome(pagina: Pagina, statusregel: int | None) -> Iterator[Leesmelding]:
    """A finished page that does not tell what became of its own proposal."""
    if pagina.vergadering or not pagina.raadsnummer:
        return
    if not _AFGEROND.match(pagina.status or ""):
        return
    if any(item.uitkomst and _is_own(item, pagina) for item in pagina.instrumenten):
        return
    zin = (
        "De pagina heet afgerond, "
        f"maar zegt niet wat de raad over {pagina.raadsnummer} zelf besloot."
    )
    yield warn(zin, code="afgerond_zonder_uitkomst", regel=statusregel)


def _is_own(item: Item, pagina: Pagina) -> bool:
    """Whether the item is the proposal of the page itself."""
    if item.nummer:
        return any(same_nummer(item.nummer, nummer) for nummer in _own_numbers(pagina))
    return item.eigen_voorstel or item.soort in _VOORSTELLEN


def _is_among(hoofdnummer: str, eigen: list[str]) -> bool:
    return any(same_nummer(hoofdnummer, base_nummer(nummer)) for nummer in eigen)


def _own_numbers(pagina: Pagina) -> list[str]:
    if not pagina.raadsnummer:
        return []
    return [pagina.raadsnummer, *pagina.andere_nummers]


def _numbers_in(adres: str) -> list[str]:
    """The numbers in a link to the documentwijzer: `/instrument/rv39%2F2022`."""
    link = _NUMMER_IN_LINK.search(adres)
    if link is None:
        return []
    deel = link[1].replace("%2F", "/").replace("%2f", "/")
    return [nummer for nummer, _ in find_nummers(deel)]


def _quote(tekst: str) -> str:
    return tekst if len(tekst) <= _LANGSTE_CITAAT else f"{tekst[:_LANGSTE_CITAAT]} (...)"
