"""Which dossier or meeting a page is about: found back by address, number and title, never by file name."""

from django.db.models import Q

from agendawijzer.bronnen.raadspagina.gegevens import Pagina
from agendawijzer.opslag.adressen import free_slug, spellings, title_slug
from dossiers.models import Dossier
from dossiers.nummers import same_nummer, slug_nummer
from dossiers.tekst import fold


def find_dossier(pagina: Pagina) -> Dossier | None:
    """The dossier of `pagina`, locked, with its source: by address, else number and title, else title and date.

    One query. The same address can bear another subject later on; then the title decides.
    """
    titel = fold(pagina.titel or "")
    q = Q(titel_gevouwen=titel)
    if pagina.adres:
        q |= Q(adres__in=spellings(pagina.adres))
    rijen = list(
        Dossier.objects.select_for_update(of=("self",)).select_related("bron").filter(q).order_by("pk")
    )
    zelfde_titel = [rij for rij in rijen if rij.titel_gevouwen == titel and _can_be(rij, pagina)]
    op_adres = [
        rij for rij in rijen if pagina.adres and rij.adres in spellings(pagina.adres) and _can_be(rij, pagina)
    ]
    op_nummer = [rij for rij in zelfde_titel if pagina.raadsnummer and rij.nummer]
    op_datum = [
        rij
        for rij in zelfde_titel
        if rij.geschreven_op == pagina.geschreven_op and not _elsewhere(rij, pagina)
    ]
    for kandidaten in ([rij for rij in op_adres if rij in zelfde_titel], op_adres, op_nummer, op_datum):
        if kandidaten:
            return kandidaten[0]
    return None


def _can_be(rij: Dossier, pagina: Pagina) -> bool:
    """Two different numbers are two subjects, whatever else is alike."""
    return not rij.nummer or not pagina.raadsnummer or same_nummer(rij.nummer, pagina.raadsnummer)


def _elsewhere(rij: Dossier, pagina: Pagina) -> bool:
    return bool(rij.adres and pagina.adres and rij.adres not in spellings(pagina.adres))


def new_slug(pagina: Pagina) -> str:
    """A free address for the dossier of a new page: its number, else its title. One query."""
    nummer, datum = pagina.raadsnummer, pagina.geschreven_op or pagina.bewerkt_op
    slug = (
        slug_nummer(nummer, jaar=datum.year if datum else None) if nummer else title_slug(pagina.titel or "")
    )
    bezet = set(Dossier.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    return free_slug(slug, bezet)
