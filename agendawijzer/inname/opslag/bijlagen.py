"""What hangs on a page besides its decisions: numbers in every spelling, papers, paragraphs,
portefeuilles."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from agendawijzer.inname.bronnen.raadspagina.gegevens import Pagina
from agendawijzer.inname.opslag.adressen import storable, title_slug
from agendawijzer.inname.opslag.context import Context, save_fields
from agendawijzer.inname.opslag.samenvoegen import as_json
from agendawijzer.inname.opslag.stukken import Paginastuk
from agendawijzer.inname.opslag.waarden import shorten
from dossiers.adressen import add_number
from dossiers.models import Bericht, Document, Nummer, Portefeuille
from dossiers.nummers import fold_nummer
from dossiers.tekst import fold
from dossiers.zoeken.bijwerken import touch_new

# A paragraph as Bron.waarden keeps it: date (ISO), kind, text.
OnthoudenBericht = tuple[str | None, str, str]


def store_attachments(context: Context, pagina: Pagina, stukken: list[Paginastuk]) -> None:
    """Adds what is new and removes nothing. At most seven queries; about four for a new page."""
    _store_numbers(context, pagina, stukken)
    _store_paragraphs(context, pagina)
    if context.dossier:
        _store_papers(context, pagina)
        _store_portefeuilles(context, pagina.portefeuilles)


def _store_numbers(context: Context, pagina: Pagina, stukken: list[Paginastuk]) -> None:
    rijen = []
    if context.dossier:
        van_de_kop = (
            pagina.raadsnummer or "",
            *pagina.andere_nummers,
            *pagina.nummers_als_gevonden,
        )
        rijen = [Nummer(dossier=context.dossier, **velden) for velden in _spellings(van_de_kop)]
    for stuk in stukken:
        gevonden = (
            stuk.item.nummer or "",
            *stuk.item.andere_nummers,
            *stuk.item.nummers_als_gevonden,
        )
        rijen += [Nummer(instrument=stuk.instrument, **velden) for velden in _spellings(gevonden)]
    # The unique constraints know which are there already: cheaper than asking first.
    touch_new(*Nummer.objects.bulk_create(rijen, ignore_conflicts=True))


def _spellings(nummers: Iterable[str]) -> list[dict[str, str]]:
    return [
        {"spelling": nummer, "sleutel": fold_nummer(nummer)} for nummer in sorted({*nummers} - {""})
    ]


def _store_papers(context: Context, pagina: Pagina) -> None:
    rijen = [
        Document(dossier=context.dossier, adres=adres, soort=_kind(adres), bron=context.bron)
        for adres in dict.fromkeys((*pagina.documentwijzer, *pagina.andere_adressen))
        if storable(adres)
    ]
    Document.objects.bulk_create(rijen, ignore_conflicts=True)


def _kind(adres: str) -> str:
    delen = urlsplit(adres)
    if delen.netloc.startswith("documentwijzer."):
        return Document.Soort.ZOEKEN if "search" in delen.path else Document.Soort.DOCUMENTWIJZER
    return Document.Soort.STUK


def _store_paragraphs(context: Context, pagina: Pagina) -> None:
    """Adds the paragraphs that are new on the page, in the place of one of the same day that is no
    longer there.

    One that is known is left alone, also where a clerk has changed or removed it since. No query
    without news.
    """
    bekend = (
        []
        if context.nieuw
        else [tuple(regel) for regel in context.bron.waarden.get("berichten", [])]
    )
    gelezen = paragraphs(pagina)
    nieuw = [
        (volgorde, regel) for volgorde, regel in enumerate(gelezen, start=1) if regel not in bekend
    ]
    if not nieuw:
        return
    verdwenen = [regel for regel in bekend if regel not in gelezen]
    vervangbaar = _rows_of(context, verdwenen)
    rijen = []
    for volgorde, regel in nieuw:
        oud = next((sleutel for sleutel in vervangbaar if sleutel[0] == regel[0]), None)
        if oud is None:
            rijen.append(_paragraph(context, volgorde, regel))
        else:
            save_fields(
                vervangbaar.pop(oud), {"soort": regel[1], "tekst": regel[2], "volgorde": volgorde}
            )
            bekend.remove(oud)
            context.verslag.gewijzigd += 1
    touch_new(*Bericht.objects.bulk_create(rijen))
    context.verslag.nieuw += len(rijen)
    if not context.nieuw:
        alle = [list(regel) for regel in (*bekend, *(regel for _, regel in nieuw))]
        save_fields(context.bron, {"waarden": context.bron.waarden | {"berichten": alle}})


def paragraphs(pagina: Pagina) -> list[OnthoudenBericht]:
    """The paragraphs of the page as they are stored and remembered."""
    return [(as_json(g.datum), shorten(g.soort or "", 120), g.tekst) for g in pagina.gebeurtenissen]


def _rows_of(context: Context, regels: list[OnthoudenBericht]) -> dict[OnthoudenBericht, Bericht]:
    """The rows of dated paragraphs as this page once gave them; one that a clerk changed is not
    among them."""
    if not any(regel[0] for regel in regels):
        return {}
    rijen = Bericht.objects.select_for_update(of=("self",)).filter(
        bron=context.bron, datum__isnull=False
    )
    gevonden = {
        (as_json(rij.datum), rij.soort, rij.tekst): rij for rij in rijen.order_by("volgorde", "pk")
    }
    return {regel: gevonden[regel] for regel in regels if regel in gevonden}


def _paragraph(context: Context, volgorde: int, regel: OnthoudenBericht) -> Bericht:
    datum, soort, tekst = regel
    return Bericht(
        dossier=context.dossier,
        vergadering=context.vergadering,
        datum=date.fromisoformat(datum) if datum else None,
        soort=soort,
        tekst=tekst,
        volgorde=min(volgorde, 32767),
        bron=context.bron,
        **context.publicatie,
    )


def _store_portefeuilles(context: Context, namen: tuple[str, ...]) -> None:
    if not namen or context.dossier is None:
        return
    bestaand = {fold(rij.naam): rij for rij in Portefeuille.objects.all()}
    slugs = {rij.slug for rij in bestaand.values()}
    namen = tuple(shorten(naam, 120) for naam in namen)
    for kort in namen:
        if fold(kort) not in bestaand:
            rij = Portefeuille.objects.create(naam=kort, slug=add_number(title_slug(kort), slugs))
            bestaand[fold(kort)] = rij
            slugs.add(rij.slug)
            context.verslag.nieuw += 1
    # Adds, with one query for what is there already; a portefeuille that a clerk laid stays.
    context.dossier.portefeuilles.add(*(bestaand[fold(kort)] for kort in namen))
