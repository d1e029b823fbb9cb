"""What the search index holds of each kind of row. Pure: loaded rows in, words out; no query.

`bij` are the rows that hang under it, by the name of their relation, as `dossiers.zoeken.zoekbronnen` asks for them.
"""

import datetime
import re
from typing import Any

from django.utils.formats import date_format

from dossiers.models import (
    Bericht,
    Dossier,
    Fractie,
    Instrument,
    Persoon,
    Portefeuille,
    Raadsbrief,
    Toezegging,
    Uitleg,
    Vergadering,
)
from dossiers.standen.staat import staat_van
from dossiers.zoeken.bronnen import Bij, Inhoud

_LANGSTE_TITEL = 80
# The marks of a heading and of a point of a list.
_OPMAAK = re.compile(r"^(?:#+|-)\s+", re.MULTILINE)
# A link on purpose, [[motie]] or [[motie|een oproep]]: people read its words.
_VERWIJZING = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]|]+))?\]\]")


def of_dossier(dossier: Dossier, bij: Bij) -> Inhoud:
    return Inhoud(
        "dossier",
        dossier.titel,
        dossier.get_absolute_url(),
        teksten=(dossier.kop, dossier.waar_gaat_het_over, dossier.waarom),
        nummers=(dossier.nummer, *_spellings(bij)),
        datum=_known(dossier.sorteerdatum),
        dossier=dossier.pk,
    )


def of_instrument(stuk: Instrument, bij: Bij) -> Inhoud:
    """With the text as it was last, and who submitted it."""
    indieners, versies, dossier = bij["indieners"], bij["tekstversies"], stuk.dossier
    wie = {str(naam) for rij in indieners for naam in (rij.fractie, rij.persoon) if naam}
    laatste = [versie.tekst for versie in versies[-1:]]
    return Inhoud(
        stuk.soort,
        stuk.titel,
        stuk.get_absolute_url(),
        teksten=(stuk.vraagt, stuk.betekenis_voor, stuk.betekenis_tegen, *laatste),
        ook=tuple(sorted(wie)),
        bij=dossier.titel if dossier else "",
        nummers=(stuk.nummer, *_spellings(bij)),
        datum=stuk.ingediend_op,
        anders_op=_known(dossier.sorteerdatum) if dossier else None,
        fracties={rij.fractie.slug for rij in indieners if rij.fractie},
        portefeuilles=_slug(stuk.portefeuille),
        dossier=stuk.dossier_id,
    )


def of_toezegging(rij: Toezegging, bij: Bij) -> Inhoud:
    stuk = rij.instrument
    dossier = rij.dossier or (stuk.dossier if stuk else None)
    ouder = dossier or stuk
    return Inhoud(
        "toezegging",
        rij.titel,
        rij.get_absolute_url(),
        teksten=(rij.tekst,),
        ook=(rij.rol, rij.naam, *(str(aan) for aan in (rij.aan_fractie, rij.aan_persoon) if aan)),
        bij=ouder.titel if ouder else "",
        nummers=(rij.nummer,),
        datum=rij.datum,
        anders_op=_known(dossier.sorteerdatum) if dossier else None,
        staat=staat_van(bij["voortgang"]),
        fracties=_slug(rij.aan_fractie),
        portefeuilles=_slug(rij.portefeuille),
        dossier=dossier.pk if dossier else None,
    )


def of_raadsbrief(brief: Raadsbrief, bij: Bij) -> Inhoud:
    return Inhoud(
        "raadsbrief",
        brief.titel,
        brief.get_absolute_url(),
        teksten=(brief.samenvatting,),
        ook=(brief.kenmerk, brief.afzender),
        nummers=(brief.kenmerk,),
        datum=brief.datum,
    )


def of_vergadering(rij: Vergadering, bij: Bij) -> Inhoud:
    """Found by its day in words too, and by what is on the agenda."""
    punten = (tekst for punt in bij["agendapunten"] for tekst in (punt.titel, punt.toelichting))
    soort, dag = rij.get_soort_display(), date_format(rij.datum, "j F Y")
    return Inhoud(
        "vergadering",
        rij.titel or f"{soort[:1].upper()}{soort[1:]} {dag}",
        rij.get_absolute_url(),
        teksten=(rij.inleiding, *punten),
        ook=(soort, dag, rij.plaats),
        datum=rij.datum,
    )


def of_bericht(bericht: Bericht, bij: Bij) -> Inhoud:
    """It has no page of its own: it stands on that of its dossier, or else of its meeting."""
    dossier, avond = bericht.dossier, bericht.vergadering
    ouder: Any = dossier or avond
    eerste = bericht.tekst.strip().partition("\n")[0]
    kort = eerste if len(eerste) <= _LANGSTE_TITEL else f"{eerste[: _LANGSTE_TITEL - 1]}…"
    return Inhoud(
        "bericht",
        bericht.soort or kort,
        ouder.get_absolute_url(),
        teksten=(bericht.tekst,),
        bij=dossier.titel if dossier else str(avond),
        datum=bericht.datum or (avond.datum if avond else None),
        anders_op=_known(dossier.sorteerdatum) if dossier else None,
        dossier=bericht.dossier_id,
    )


def of_fractie(fractie: Fractie, bij: Bij) -> Inhoud:
    namen = (fractie.afkorting, *(ander.naam for ander in bij["andere_namen"]))
    return Inhoud("fractie", fractie.naam, fractie.get_absolute_url(), ook=namen, fracties={fractie.slug})


def of_persoon(persoon: Persoon, bij: Bij) -> Inhoud:
    """Found by every fractie in which somebody was, and as what."""
    leden = bij["lidmaatschappen"]
    namen = {naam for lid in leden for naam in (lid.fractie.naam, lid.get_soort_display())}
    return Inhoud(
        "raadslid",
        persoon.naam,
        persoon.get_absolute_url(),
        ook=tuple(sorted(namen)),
        fracties={lid.fractie.slug for lid in leden},
    )


def of_portefeuille(rij: Portefeuille, bij: Bij) -> Inhoud:
    return Inhoud(
        "portefeuille",
        rij.naam,
        rij.get_absolute_url(),
        teksten=(rij.omschrijving,),
        ook=tuple(sorted({str(houder) for houder in bij["houders"]})),
        portefeuilles={rij.slug},
    )


def of_uitleg(uitleg: Uitleg, bij: Bij) -> Inhoud:
    tekst = _VERWIJZING.sub(lambda raak: (raak[2] or raak[1].replace("-", " ")).strip(), uitleg.tekst)
    teksten = (uitleg.kort, _OPMAAK.sub("", tekst))
    return Inhoud("uitleg", uitleg.titel, uitleg.get_absolute_url(), teksten=teksten, ook=(uitleg.grondslag,))


def _spellings(bij: Bij) -> list[str]:
    return [nummer.spelling for nummer in bij["nummers"]]


def _slug(rij: Fractie | Portefeuille | None) -> set[str]:
    return {rij.slug} if rij else set()


def _known(dag: datetime.date) -> datetime.date | None:
    """The year 1 stands for a day that is not known."""
    return None if dag == datetime.date.min else dag
