"""One page of the council's site becomes a dossier, or a meeting, with all that stands on it."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina, Pagina
from agendawijzer.inname.opslag.adressen import storable
from agendawijzer.inname.opslag.bijlagen import paragraphs, store_attachments
from agendawijzer.inname.opslag.context import Context, save_fields, update
from agendawijzer.inname.opslag.herkennen import recognise
from agendawijzer.inname.opslag.stukken import store_instruments
from agendawijzer.inname.opslag.uitkomsten import store_outcomes
from agendawijzer.inname.opslag.verslag import Opslagverslag
from agendawijzer.inname.opslag.waarden import remembered, shorten
from dossiers.logboek import log_many
from dossiers.models import Bron, Dossier, Vergadering
from dossiers.standen.status import normalise_status
from dossiers.tekst import plain
from dossiers.zoeken.bijwerken import gathered

_TEKSTEN = {"kop", "waar_gaat_het_over", "waarom"}


@transaction.atomic
@gathered()
def sla_op(resultaat: GelezenPagina, concept: bool = False) -> Opslagverslag:
    """Stores one page whole or not at all, and says what changed.

    Storing the same page again changes nothing. `concept` keeps new rows for the griffie. About
    twenty queries for a new page, ten of which keep the search index. ValueError for a refused
    page.
    """
    pagina = resultaat.pagina
    if pagina is None:
        raise ValueError("Een geweigerde pagina kan niet worden opgeslagen.")
    bron = Bron(
        houder=f"Gemeenteraad {settings.GEMEENTE}",
        adres=storable(pagina.adres),
        titel=shorten(pagina.titel or "", 500),
        datum=pagina.bewerkt_op or pagina.geschreven_op,
        gelezen_op=timezone.now(),
    )
    context = Context(bron=bron, concept=concept, verslag=Opslagverslag())
    if pagina.vergadering and pagina.vergadering.datum:
        _store_meeting(context, pagina, pagina.vergadering.datum, pagina.vergadering.aanwezig)
    else:
        _store_dossier(context, pagina)
    if context.dossier:
        nummers = (context.dossier.nummer, pagina.raadsnummer or "", *pagina.andere_nummers)
        context.nummers = tuple(dict.fromkeys(nummer for nummer in nummers if nummer))
    stukken = store_instruments(context, pagina.instrumenten, jaar=_year(context, pagina))
    store_outcomes(context, stukken)
    store_attachments(context, pagina, stukken)
    _log(context)
    return context.verslag


def _store_dossier(context: Context, pagina: Pagina) -> None:
    waarden = _dossier_values(pagina)
    dossier, slug = recognise(pagina)
    if dossier is None:
        _save_new_source(context, pagina, waarden)
        context.dossier = Dossier.objects.create(
            **waarden,
            slug=slug,
            bron=context.bron,
            adres=context.bron.adres,
            teksten_van=Dossier.Teksten.RAAD,
            **context.publicatie,
        )
        context.verslag.nieuw += 1
        return
    context.dossier = dossier
    _reuse_source(context, dossier)
    gewijzigd = update(context, dossier, waarden, naam=str(dossier))
    if dossier.teksten_van == Dossier.Teksten.REDACTIE and gewijzigd & _TEKSTEN:
        save_fields(dossier, {"teksten_van": Dossier.Teksten.RAAD})


def _store_meeting(context: Context, pagina: Pagina, datum: date, aanwezig: int | None) -> None:
    """A plenary meeting is known by its date alone: one address has borne several meetings."""
    waarden = {"titel": shorten(pagina.titel or "", 300), "aanwezig": aanwezig}
    rijen = Vergadering.objects.select_for_update(of=("self",)).select_related("bron")
    rij = rijen.filter(soort=Vergadering.Soort.PLENAIR, datum=datum).first()
    if rij is None:
        _save_new_source(context, pagina, waarden)
        context.vergadering = Vergadering.objects.create(
            **waarden,
            datum=datum,
            slug=str(datum),
            bron=context.bron,
            adres=context.bron.adres,
            **context.publicatie,
        )
        context.verslag.nieuw += 1
        return
    context.vergadering = rij
    _reuse_source(context, rij)
    update(context, rij, waarden, naam=str(rij))
    if (
        rij.inleiding
        and pagina.instrumenten
        and rij.inleiding == context.bron.waarden.get("inleiding")
    ):
        # The editors' remark that we know only a part of this meeting is over once its page has
        # been read.
        save_fields(rij, {"inleiding": ""})
        context.verslag.gewijzigd += 1


def _save_new_source(context: Context, pagina: Pagina, waarden: dict[str, Any]) -> None:
    context.nieuw = True
    context.bron.waarden = remembered(waarden) | {
        "berichten": [list(regel) for regel in paragraphs(pagina)]
    }
    context.bron.save()


def _reuse_source(context: Context, rij: Dossier | Vergadering) -> None:
    """Goes on with the source that the page had at its first import; a row entered by hand gets one
    now."""
    if rij.bron is None:
        context.bron.save()
        save_fields(rij, {"bron": context.bron})
    else:
        context.bron = rij.bron


def _dossier_values(pagina: Pagina) -> dict[str, Any]:
    return {
        "titel": shorten(pagina.titel or "", 300),
        "nummer": pagina.raadsnummer or "",
        "kop": shorten(pagina.kop or "", 300),
        "waar_gaat_het_over": plain(pagina.waar_gaat_het_over or ""),
        "waarom": plain(pagina.waarom or ""),
        "status_bron": shorten(pagina.status or "", 200),
        "status": str(normalise_status(pagina.status)),
        "geschreven_op": pagina.geschreven_op,
        "bewerkt_op": pagina.bewerkt_op,
        "uiterste_besluitdatum": pagina.uiterste_besluitdatum,
    }


def _year(context: Context, pagina: Pagina) -> int | None:
    """The year that a number without one takes: that of its page."""
    datum = context.date_of(pagina.geschreven_op or pagina.bewerkt_op)
    return datum.year if datum else None


def _log(context: Context) -> None:
    if not context.verslag.ongewijzigd:
        verslag = context.verslag
        nieuw = {
            "nieuw": verslag.nieuw,
            "gewijzigd": verslag.gewijzigd,
            "verschillen": len(verslag.verschillen),
        }
        op = context.dossier or context.vergadering
        assert op is not None  # noqa: S101 - a page is about one of them
        context.log(op, {}, nieuw)
    log_many(context.regels)
