"""Which dossier or meeting a page is about: found back by address, number and title, never by file
name."""

from datetime import date
from typing import NamedTuple

from django.db.models import Q
from django.db.models.fields.json import KeyTextTransform

from agendawijzer.inname.bronnen.raadspagina.gegevens import Pagina
from agendawijzer.inname.opslag.adressen import spellings, title_slug
from agendawijzer.inname.opslag.samenvoegen import as_json
from dossiers.adressen import add_number
from dossiers.models import Dossier
from dossiers.nummers import same_nummer, slug_nummer
from dossiers.tekst import fold


class Dossierkandidaat(NamedTuple):
    """What is needed of a dossier to tell whether a page is about it."""

    pk: int
    slug: str
    nummer: str
    titel_gevouwen: str
    adres: str
    geschreven_op: date | None
    # What the page said at its last import: a clerk can have changed it since, and it is the same
    # page.
    gelezen_titel: str | None
    gelezen_nummer: str | None
    gelezen_geschreven_op: str | None

    @property
    def titels(self) -> set[str]:
        return {self.titel_gevouwen, fold(self.gelezen_titel or "")}

    @property
    def nummers(self) -> list[str]:
        return [nummer for nummer in (self.gelezen_nummer, self.nummer) if nummer]

    @property
    def datums(self) -> tuple[str | None, ...]:
        return (as_json(self.geschreven_op), self.gelezen_geschreven_op)


def recognise(pagina: Pagina) -> tuple[Dossier | None, str]:
    """The dossier of `pagina`, locked, with its source; or None, and a free address for a new one.

    By address, else number and title, else title and date. The same address can bear another
    subject later on; then the title decides. One lean query, and one more where a dossier is found
    or the address is taken.
    """
    titel, slug = fold(pagina.titel or ""), _slug(pagina)
    q = Q(titel_gevouwen=titel) | Q(slug=slug)
    if pagina.adres:
        q |= Q(adres__in=spellings(pagina.adres))
    gelezen = {
        f"gelezen_{veld}": KeyTextTransform(veld, "bron__waarden")
        for veld in ("titel", "nummer", "geschreven_op")
    }
    dossiers = Dossier.objects.filter(q).order_by("pk").annotate(**gelezen)
    rijen = [Dossierkandidaat(*rij) for rij in dossiers.values_list(*Dossierkandidaat._fields)]
    if gevonden := _choose(rijen, pagina, titel):
        met_bron = Dossier.objects.select_for_update(of=("self",)).select_related("bron")
        return met_bron.get(pk=gevonden.pk), gevonden.slug
    if any(rij.slug == slug for rij in rijen):
        bezet = Dossier.objects.filter(slug__startswith=slug).values_list("slug", flat=True)
        slug = add_number(slug, set(bezet))
    return None, slug


def _choose(rijen: list[Dossierkandidaat], pagina: Pagina, titel: str) -> Dossierkandidaat | None:
    adressen = spellings(pagina.adres) if pagina.adres else set()
    kunnen = [rij for rij in rijen if _can_be(rij, pagina)]
    zelfde_titel = [rij for rij in kunnen if titel in rij.titels]
    op_adres = [rij for rij in kunnen if rij.adres in adressen]
    op_nummer = [rij for rij in zelfde_titel if pagina.raadsnummer and rij.nummers]
    beide = [rij for rij in op_adres if rij in zelfde_titel]
    op_datum = [rij for rij in zelfde_titel if _is_of_that_day(rij, pagina, adressen)]
    # The surest first.
    kandidaten = [*beide, *op_adres, *op_nummer, *op_datum]
    return kandidaten[0] if kandidaten else None


def _is_of_that_day(rij: Dossierkandidaat, pagina: Pagina, adressen: set[str]) -> bool:
    """Whether the page was written on its day, and stands nowhere else."""
    if as_json(pagina.geschreven_op) not in rij.datums:
        return False
    return not rij.adres or not adressen or rij.adres in adressen


def _can_be(rij: Dossierkandidaat, pagina: Pagina) -> bool:
    """Two different numbers are two subjects, whatever else is alike."""
    nummer = pagina.raadsnummer
    if not nummer or not rij.nummers:
        return True
    return any(same_nummer(eigen, nummer) for eigen in rij.nummers)


def _slug(pagina: Pagina) -> str:
    """The address that a new dossier would have: its number, else its title."""
    nummer, datum = pagina.raadsnummer, pagina.geschreven_op or pagina.bewerkt_op
    if nummer:
        return slug_nummer(nummer, jaar=datum.year if datum else None)
    return title_slug(pagina.titel or "")
