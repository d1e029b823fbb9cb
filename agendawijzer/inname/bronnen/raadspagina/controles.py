"""What a reader of the page should know about it: gaps, sums, numbers and endings that do not
fit."""

import re
from collections.abc import Iterable, Iterator

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item, Pagina
from agendawijzer.inname.bronnen.raadspagina.woorden import SOORT_VOORAAN
from agendawijzer.inname.lezen.meldingen import Leesmelding, inform, warn
from dossiers.nummers import base_nummer, find_gaten, find_nummers, same_nummer

_LINK = re.compile(r"/instrument/([^/?#\s]{1,40})", re.IGNORECASE)
_AFGEROND = re.compile(r"(?:is\s+)?afgerond\b", re.IGNORECASE)
_LANGSTE_CITAAT = 300
_MEESTE_LOSSE_GATEN = 3
_UITSLAGWOORDEN = (
    "AANVAARD BIJ ACCLAMATIE", "AANGENOMEN", "VERWORPEN", "INGETROKKEN", "AANGEHOUDEN", "GEWIJZIGD", "GEAMENDEERD",
    "STEMMEN STAKEN", "UNANIEM",
)  # fmt: skip
_EINDTEKENS = tuple(".!?:;\"'’‘”)»…]")


def report_unreadable(regel: int, tekst: str) -> Leesmelding:
    return warn(
        f"Deze regel kon niet worden gelezen: «{_quote(tekst)}». Kijk zelf wat er staat en vul het met de hand in.",
        code="onleesbare_regel",
        regel=regel,
    )


def report_cut_off(regel: int, tekst: str) -> Leesmelding:
    return warn(
        f"De pagina houdt hier midden in de tekst op: «{_quote(tekst)}». "
        "Sla de pagina opnieuw op en lees haar nog eens in.",
        code="pagina_afgebroken",
        regel=regel,
    )


def check_gaps(pagina: Pagina) -> Iterator[Leesmelding]:
    """One message for each missing sub-number, or one for a longer row of them. A meeting has no
    sequence."""
    if pagina.vergadering:
        return
    reeksen: dict[str, dict[str, Item]] = {}
    for item in pagina.instrumenten:
        if item.nummer and "." in item.nummer:
            hoofdnummer = _main_number(item.nummer, pagina)
            volg = item.nummer.split(".")[1]
            reeksen.setdefault(hoofdnummer, {}).setdefault(f"{hoofdnummer}.{volg}", item)
    # Under a number of its own, a page names items of other dossiers without their whole sequence.
    eigen = {
        *_own_numbers(pagina),
        *(nummer for adres in pagina.documentwijzer for nummer in _numbers_in(adres)),
    }
    for hoofdnummer, reeks in reeksen.items():
        if pagina.raadsnummer and hoofdnummer not in eigen:
            continue
        for eerste, laatste in find_gaten(reeks):
            na = reeks[f"{hoofdnummer}.{laatste + 1:03}"]
            yield from _report_gap(hoofdnummer, eerste, laatste, na.regel)


def _main_number(nummer: str, pagina: Pagina) -> str:
    """The number above `nummer`, as the head of the page spells it: there `RV-39.001` hangs under
    `RV-39/2022`."""
    hoofdnummer = base_nummer(nummer)
    return next(
        (eigen for eigen in _own_numbers(pagina) if same_nummer(eigen, hoofdnummer)), hoofdnummer
    )


def _report_gap(hoofdnummer: str, eerste: int, laatste: int, regel: int) -> Iterator[Leesmelding]:
    nummers = [f"{hoofdnummer}.{volg:03}" for volg in range(eerste, laatste + 1)]
    if len(nummers) > _MEESTE_LOSSE_GATEN:
        tekst = f"De nummers {nummers[0]} tot en met {nummers[-1]} staan niet op de pagina. De reden is niet bekend."
        yield inform(tekst, code="gat_in_nummering", regel=regel)
        return
    for nummer in nummers:
        tekst = f"Nummer {nummer} staat niet op de pagina. De reden is niet bekend."
        yield inform(tekst, code="gat_in_nummering", regel=regel)


def check_sums(items: Iterable[tuple[Item, int]]) -> Iterator[Leesmelding]:
    """`items` with the presence that holds for each; without figures nothing is judged."""
    for item, aanwezig in items:
        if item.voor is None or item.tegen is None or item.voor + item.tegen == aanwezig:
            continue
        yield warn(
            f"{item.voor} voor en {item.tegen} tegen is samen {item.voor + item.tegen}, "
            f"maar er waren volgens de pagina {aanwezig} raadsleden aanwezig.",
            code="som_wijkt_af_van_aanwezig",
            regel=item.regel,
        )


def check_link(pagina: Pagina, adressen: Iterable[tuple[str, int]]) -> Iterator[Leesmelding]:
    """`adressen` are the documentwijzer links of the page itself, with their lines."""
    gelinkt = [(nummer, regel) for adres, regel in adressen for nummer in _numbers_in(adres)]
    eigen = _own_numbers(pagina)
    if pagina.vergadering or not eigen or not gelinkt:
        return
    if any(
        same_nummer(base_nummer(nummer), base_nummer(ander))
        for nummer, _ in gelinkt
        for ander in eigen
    ):
        return
    nummer, regel = gelinkt[0]
    tekst = f"In de kop staat nummer {eigen[0]}, maar de link naar de documentwijzer gaat naar {nummer}."
    yield warn(tekst, code="nummer_wijkt_af_van_link", regel=regel)


def check_outcome(pagina: Pagina, statusregel: int | None) -> Iterator[Leesmelding]:
    """A finished page that does not tell what became of its own proposal."""
    if pagina.vergadering or not pagina.raadsnummer or not _AFGEROND.match(pagina.status or ""):
        return
    if any(item.uitkomst and _is_own(item, pagina) for item in pagina.instrumenten):
        return
    tekst = f"De pagina heet afgerond, maar zegt niet wat de raad over {pagina.raadsnummer} zelf besloot."
    yield warn(tekst, code="afgerond_zonder_uitkomst", regel=statusregel)


def looks_cut_off(tekst: str, *, lopend: bool) -> bool:
    """Whether the last line of a page stops in the middle. `lopend`: it stands in running text."""
    if tekst.endswith(("...", "…")):
        return True
    if re.search(r"[(\[]\s?[\w./-]{0,20}$", tekst):
        return True
    if re.search(r"\d\s?/$", tekst):
        return True
    return lopend and len(tekst) >= 25 and not tekst.endswith(_EINDTEKENS)


def is_half_item(tekst: str) -> bool:
    """Whether a statement that could not be read is the beginning of a decision, cut short."""
    laatste = re.split(r"[)\]]\s*", tekst)[-1].strip()
    if laatste and any(woord.startswith(laatste) for woord in _UITSLAGWOORDEN):
        return True
    zin = SOORT_VOORAAN.match(laatste) or SOORT_VOORAAN.match(tekst)
    return zin is not None and not re.search(r"[.!?]$|\d\s?/\s?\d{1,3}\)?$", tekst)


def _is_own(item: Item, pagina: Pagina) -> bool:
    if item.nummer:
        return any(same_nummer(item.nummer, nummer) for nummer in _own_numbers(pagina))
    return item.eigen_voorstel or item.soort in ("raadsvoorstel", "initiatiefvoorstel")


def _own_numbers(pagina: Pagina) -> list[str]:
    return [pagina.raadsnummer, *pagina.andere_nummers] if pagina.raadsnummer else []


def _numbers_in(adres: str) -> list[str]:
    link = _LINK.search(adres)
    return (
        [nummer for nummer, _ in find_nummers(link[1].replace("%2F", "/").replace("%2f", "/"))]
        if link
        else []
    )


def _quote(tekst: str) -> str:
    return tekst if len(tekst) <= _LANGSTE_CITAAT else f"{tekst[:_LANGSTE_CITAAT]} (...)"
