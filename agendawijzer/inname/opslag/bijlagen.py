"""What hangs on a page besides its decisions: numbers in every spelling, papers, paragraphs,
portefeuilles."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from agendawijzer.inname.bronnen.raadspagina.gegevens import Pagina
from agendawijzer.inname.opslag.adressen import storable, title_slug
from agendawijzer.inname.opslag.context import Context, save_fields
from agendawijzer.inname.opslag.samenvoegen import as_json
from agendawijzer.inname.opslag.stukken import Itemstuk
from agendawijzer.inname.opslag.waarden import shorten
from dossiers.adressen import add_number
from dossiers.models import Bericht, Document, Nummer, Portefeuille
from dossiers.nummers import fold_nummer
from dossiers.tekst import fold
from dossiers.zoeken.bijwerken import touch_new


class OnthoudenBericht(NamedTuple):
    """A paragraph as Bron.waarden keeps it; the date as ISO text."""

    datum: str | None
    soort: str
    tekst: str


def store_attachments(context: Context, pagina: Pagina, stukken: list[Itemstuk]) -> None:
    """Adds what is new and removes nothing. At most seven queries; about four for a new page."""
    _store_numbers(context, pagina, stukken)
    _store_paragraphs(context, pagina)
    if context.dossier:
        _store_papers(context, pagina)
        _store_portefeuilles(context, pagina.portefeuilles)


def _store_numbers(context: Context, pagina: Pagina, stukken: list[Itemstuk]) -> None:
    rijen = []
    if context.dossier:
        nummers = {*pagina.andere_nummers, *pagina.nummers_als_gevonden, pagina.raadsnummer or ""}
        for spelling in sorted(nummers - {""}):
            sleutel = fold_nummer(spelling)
            rijen.append(Nummer(dossier=context.dossier, spelling=spelling, sleutel=sleutel))
    for stuk in stukken:
        item = stuk.item
        nummers = {*item.andere_nummers, *item.nummers_als_gevonden, item.nummer or ""}
        for spelling in sorted(nummers - {""}):
            sleutel = fold_nummer(spelling)
            rijen.append(Nummer(instrument=stuk.instrument, spelling=spelling, sleutel=sleutel))
    # The unique constraints know which are there already: cheaper than asking first.
    touch_new(*Nummer.objects.bulk_create(rijen, ignore_conflicts=True))


def _store_papers(context: Context, pagina: Pagina) -> None:
    rijen = []
    for adres in dict.fromkeys((*pagina.documentwijzer, *pagina.andere_adressen)):
        if storable(adres):
            rijen.append(
                Document(
                    dossier=context.dossier, adres=adres, soort=_kind(adres), bron=context.bron
                )
            )
    Document.objects.bulk_create(rijen, ignore_conflicts=True)


def _kind(adres: str) -> str:
    delen = urlsplit(adres)
    if not delen.netloc.startswith("documentwijzer."):
        return Document.Soort.STUK
    if "search" in delen.path:
        return Document.Soort.ZOEKEN
    return Document.Soort.DOCUMENTWIJZER


def _store_paragraphs(context: Context, pagina: Pagina) -> None:
    """Adds the paragraphs that are new on the page, in the place of one of the same day that is no
    longer there.

    One that is known is left alone, also where a clerk has changed or removed it since. No query
    without news.
    """
    bekend: list[OnthoudenBericht] = []
    if not context.nieuw:
        bekend = [OnthoudenBericht(*regel) for regel in context.bron.waarden.get("berichten", [])]
    gelezen = paragraphs(pagina)
    nieuw = [bericht for bericht in gelezen if bericht not in bekend]
    if not nieuw:
        return
    verdwenen = [bericht for bericht in bekend if bericht not in gelezen]
    vervangbaar = _rows_of(context, verdwenen)
    rijen = []
    for volgorde, bericht in enumerate(gelezen, start=1):
        if bericht not in nieuw:
            continue
        oud = _of_same_day(bericht, vervangbaar)
        if oud is None:
            rijen.append(_paragraph(context, volgorde, bericht))
        else:
            waarden = {"soort": bericht.soort, "tekst": bericht.tekst, "volgorde": volgorde}
            save_fields(vervangbaar.pop(oud), waarden)
            bekend.remove(oud)
            context.verslag.gewijzigd += 1
    touch_new(*Bericht.objects.bulk_create(rijen))
    context.verslag.nieuw += len(rijen)
    if not context.nieuw:
        onthouden = [list(bericht) for bericht in (*bekend, *nieuw)]
        save_fields(context.bron, {"waarden": context.bron.waarden | {"berichten": onthouden}})


def _of_same_day(
    bericht: OnthoudenBericht, anderen: Iterable[OnthoudenBericht]
) -> OnthoudenBericht | None:
    for ander in anderen:
        if ander.datum == bericht.datum:
            return ander
    return None


def paragraphs(pagina: Pagina) -> list[OnthoudenBericht]:
    """The paragraphs of the page as they are stored and remembered."""
    gelezen = []
    for bericht in pagina.gebeurtenissen:
        soort = shorten(bericht.soort or "", 120)
        gelezen.append(OnthoudenBericht(as_json(bericht.datum), soort, bericht.tekst))
    return gelezen


def _rows_of(context: Context, regels: list[OnthoudenBericht]) -> dict[OnthoudenBericht, Bericht]:
    """The rows of dated paragraphs as this page once gave them; one that a clerk changed is not
    among them."""
    if not any(regel.datum for regel in regels):
        return {}
    rijen = Bericht.objects.select_for_update(of=("self",)).filter(
        bron=context.bron, datum__isnull=False
    )
    gevonden = {}
    for rij in rijen.order_by("volgorde", "pk"):
        gevonden[OnthoudenBericht(as_json(rij.datum), rij.soort, rij.tekst)] = rij
    return {regel: gevonden[regel] for regel in regels if regel in gevonden}


def _paragraph(context: Context, volgorde: int, bericht: OnthoudenBericht) -> Bericht:
    return Bericht(
        dossier=context.dossier,
        vergadering=context.vergadering,
        datum=date.fromisoformat(bericht.datum) if bericht.datum else None,
        soort=bericht.soort,
        tekst=bericht.tekst,
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
