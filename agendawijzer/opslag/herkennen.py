"""Which dossier or meeting a page is about: found back by address, number and title, never by file name."""

from datetime import date
from typing import NamedTuple

from django.db.models import Q

from agendawijzer.bronnen.raadspagina.gegevens import Pagina
from agendawijzer.opslag.adressen import free_slug, spellings, title_slug
from dossiers.models import Dossier
from dossiers.nummers import same_nummer, slug_nummer
from dossiers.tekst import fold


class Kandidaat(NamedTuple):
    """What is needed of a dossier to tell whether a page is about it."""

    pk: int
    slug: str
    nummer: str
    titel_gevouwen: str
    adres: str
    geschreven_op: date | None


def recognise(pagina: Pagina) -> tuple[Dossier | None, str]:
    """The dossier of `pagina`, locked, with its source; or None, and a free address for a new one.

    By address, else number and title, else title and date. The same address can bear another subject later on; then
    the title decides. One lean query, and one more where a dossier is found or the address is taken.
    """
    titel, slug = fold(pagina.titel or ""), _slug(pagina)
    q = Q(titel_gevouwen=titel) | Q(slug=slug)
    if pagina.adres:
        q |= Q(adres__in=spellings(pagina.adres))
    rijen = [
        Kandidaat(*rij) for rij in Dossier.objects.filter(q).order_by("pk").values_list(*Kandidaat._fields)
    ]
    if gevonden := _choose(rijen, pagina, titel):
        dossiers = Dossier.objects.select_for_update(of=("self",)).select_related("bron")
        return dossiers.get(pk=gevonden.pk), gevonden.slug
    if any(rij.slug == slug for rij in rijen):
        slug = free_slug(
            slug, set(Dossier.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
        )
    return None, slug


def _choose(rijen: list[Kandidaat], pagina: Pagina, titel: str) -> Kandidaat | None:
    adressen = spellings(pagina.adres) if pagina.adres else set()
    kunnen = [rij for rij in rijen if _can_be(rij, pagina)]
    zelfde_titel = [rij for rij in kunnen if rij.titel_gevouwen == titel]
    op_adres = [rij for rij in kunnen if rij.adres in adressen]
    op_nummer = [rij for rij in zelfde_titel if pagina.raadsnummer and rij.nummer]
    op_datum = [
        rij
        for rij in zelfde_titel
        if rij.geschreven_op == pagina.geschreven_op
        and not (rij.adres and adressen and rij.adres not in adressen)
    ]
    for kandidaten in ([rij for rij in op_adres if rij in zelfde_titel], op_adres, op_nummer, op_datum):
        if kandidaten:
            return kandidaten[0]
    return None


def _can_be(rij: Kandidaat, pagina: Pagina) -> bool:
    """Two different numbers are two subjects, whatever else is alike."""
    return not rij.nummer or not pagina.raadsnummer or same_nummer(rij.nummer, pagina.raadsnummer)


def _slug(pagina: Pagina) -> str:
    """The address that a new dossier would have: its number, else its title."""
    nummer, datum = pagina.raadsnummer, pagina.geschreven_op or pagina.bewerkt_op
    if nummer:
        return slug_nummer(nummer, jaar=datum.year if datum else None)
    return title_slug(pagina.titel or "")
