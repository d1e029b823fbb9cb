"""The rows of this app that can be found (`dossiers.zoeken`). Every set of rows starts with `openbaar()`, but for
people, fracties and portefeuilles, which have no hidden side."""

import datetime
import re
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.formats import date_format

from dossiers.models import (
    Agendapunt,
    Bericht,
    Dossier,
    Fractie,
    Indiener,
    Instrument,
    Lidmaatschap,
    Persoon,
    Portefeuille,
    Raadsbrief,
    Tekstversie,
    Toezegging,
    Uitleg,
    Vergadering,
    Voortgang,
)
from dossiers.staat import staat_van
from dossiers.zoeken.bronnen import Inhoud, Soort, Zoekbron, register_zoekbron
from dossiers.zoeken.signalen import listen

_LANGSTE_TITEL = 80
# The marks of a heading and of a point of a list.
_OPMAAK = re.compile(r"^(?:#+|-)\s+", re.MULTILINE)
_STUKKEN = {
    "raadsvoorstel": Soort("raadsvoorstel", "raadsvoorstellen", ("raadsvoorstel", "voorstel")),
    "initiatiefvoorstel": Soort(
        "initiatiefvoorstel", "initiatiefvoorstellen", ("initiatiefvoorstel", "voorstel")
    ),
    "amendement": Soort("amendement", "amendementen", ("amendement",)),
    "subamendement": Soort("subamendement", "subamendementen", ("subamendement", "amendement")),
    "motie": Soort("motie", "moties", ("motie",)),
    "motie_vreemd": Soort("motie vreemd", "moties vreemd", ("motie", "vreemd")),
    "ordevoorstel": Soort("ordevoorstel", "ordevoorstellen", ("ordevoorstel", "voorstel")),
    "benoeming": Soort("benoeming", "benoemingen", ("benoeming",)),
    "overig": Soort("ander besluit", "andere besluiten", ("besluit",)),
}


def register() -> None:
    """Adds the sources of this app."""
    register_zoekbron(*_ONDERWERPEN, *_RAAD)
    listen()


def _known(dag: datetime.date) -> datetime.date | None:
    """The year 1 stands for a day that is not known."""
    return None if dag == datetime.date.min else dag


def _dossiers() -> QuerySet[Any]:
    return Dossier.objects.openbaar().prefetch_related("nummers", "portefeuilles")


def _of_dossier(dossier: Dossier) -> Inhoud:
    return Inhoud(
        "dossier",
        dossier.titel,
        dossier.get_absolute_url(),
        teksten=(dossier.kop, dossier.waar_gaat_het_over, dossier.waarom),
        nummers=(dossier.nummer, *(nummer.spelling for nummer in dossier.nummers.all())),
        datum=_known(dossier.sorteerdatum),
        portefeuilles=_slugs(dossier),
    )


def _slugs(dossier: Dossier | None, *eigen: Portefeuille | None) -> frozenset[str]:
    """The portefeuilles of a dossier, which its papers share, and those of the paper itself."""
    van_dossier = dossier.portefeuilles.all() if dossier else ()
    return frozenset(portefeuille.slug for portefeuille in (*van_dossier, *eigen) if portefeuille)


def _instruments() -> QuerySet[Any]:
    indieners = Indiener.objects.openbaar_onder("instrument").select_related("fractie", "persoon")
    versies = Tekstversie.objects.openbaar_onder("instrument").order_by("volgnummer")
    return (
        Instrument.objects.openbaar()
        .select_related("dossier", "portefeuille")
        .defer("dossier__waar_gaat_het_over", "dossier__waarom")
        .prefetch_related(
            "dossier__portefeuilles",
            "nummers",
            Prefetch("indieners", indieners),
            Prefetch("tekstversies", versies),
        )
    )


def _of_instrument(stuk: Instrument) -> Inhoud:
    indieners, versies = stuk.indieners.all(), stuk.tekstversies.all()
    dossier = stuk.dossier
    wie = {str(naam) for rij in indieners for naam in (rij.fractie, rij.persoon) if naam}
    return Inhoud(
        stuk.soort,
        stuk.titel,
        stuk.get_absolute_url(),
        teksten=(
            stuk.vraagt,
            stuk.betekenis_voor,
            stuk.betekenis_tegen,
            *(versie.tekst for versie in list(versies)[-1:]),
        ),
        ook=tuple(sorted(wie)),
        bij=dossier.titel if dossier else "",
        nummers=(stuk.nummer, *(nummer.spelling for nummer in stuk.nummers.all())),
        datum=stuk.ingediend_op,
        anders_op=_known(dossier.sorteerdatum) if dossier else None,
        fracties=frozenset(rij.fractie.slug for rij in indieners if rij.fractie),
        portefeuilles=_slugs(dossier, stuk.portefeuille),
    )


def _messages() -> QuerySet[Any]:
    return (
        Bericht.objects.openbaar()
        .select_related("dossier", "vergadering")
        .defer("dossier__waar_gaat_het_over", "dossier__waarom", "vergadering__inleiding")
        .prefetch_related("dossier__portefeuilles")
    )


def _of_bericht(bericht: Bericht) -> Inhoud:
    bij: Any = bericht.dossier or bericht.vergadering
    eerste = bericht.tekst.strip().partition("\n")[0]
    titel = bericht.soort or (eerste if len(eerste) <= _LANGSTE_TITEL else f"{eerste[: _LANGSTE_TITEL - 1]}…")
    return Inhoud(
        "bericht",
        titel,
        bij.get_absolute_url(),
        teksten=(bericht.tekst,),
        bij=bericht.dossier.titel if bericht.dossier else str(bericht.vergadering),
        datum=bericht.datum or (bericht.vergadering.datum if bericht.vergadering else None),
        anders_op=_known(bericht.dossier.sorteerdatum) if bericht.dossier else None,
        portefeuilles=_slugs(bericht.dossier),
    )


def _promises() -> QuerySet[Any]:
    stappen = Voortgang.objects.openbaar_onder("instrument", "toezegging").order_by("sorteerdatum", "pk")
    return (
        Toezegging.objects.openbaar()
        .select_related("dossier", "instrument__dossier", "portefeuille", "aan_fractie", "aan_persoon")
        .prefetch_related(
            "dossier__portefeuilles",
            "instrument__dossier__portefeuilles",
            Prefetch("voortgang", stappen.only("staat", "toezegging")),
        )
    )


def _of_toezegging(rij: Toezegging) -> Inhoud:
    dossier = rij.dossier or (rij.instrument.dossier if rij.instrument else None)
    wie = (rij.rol, rij.naam, *(str(aan) for aan in (rij.aan_fractie, rij.aan_persoon) if aan))
    return Inhoud(
        "toezegging",
        rij.titel,
        rij.get_absolute_url(),
        teksten=(rij.tekst,),
        ook=wie,
        bij=str((dossier or rij.instrument).titel) if dossier or rij.instrument else "",  # type: ignore[union-attr]
        nummers=(rij.nummer,),
        datum=rij.datum,
        anders_op=_known(dossier.sorteerdatum) if dossier else None,
        staat=staat_van(list(rij.voortgang.all())),
        fracties=frozenset([rij.aan_fractie.slug] if rij.aan_fractie else ()),
        portefeuilles=_slugs(dossier, rij.portefeuille),
    )


def _of_raadsbrief(brief: Raadsbrief) -> Inhoud:
    return Inhoud(
        "raadsbrief",
        brief.titel,
        brief.get_absolute_url(),
        teksten=(brief.samenvatting,),
        ook=(brief.kenmerk, brief.afzender),
        nummers=(brief.kenmerk,),
        datum=brief.datum,
    )


def _meetings() -> QuerySet[Any]:
    punten = Agendapunt.objects.openbaar_onder("vergadering").order_by("volgorde", "pk")
    return Vergadering.objects.openbaar().prefetch_related(Prefetch("agendapunten", punten))


def _of_vergadering(rij: Vergadering) -> Inhoud:
    dag = date_format(rij.datum, "j F Y")
    soort = rij.get_soort_display()
    return Inhoud(
        "vergadering",
        rij.titel or f"{soort[:1].upper()}{soort[1:]} {dag}",
        rij.get_absolute_url(),
        teksten=(
            rij.inleiding,
            *(tekst for punt in rij.agendapunten.all() for tekst in (punt.titel, punt.toelichting)),
        ),
        ook=(soort, dag, rij.plaats),
        datum=rij.datum,
    )


def _of_fractie(fractie: Fractie) -> Inhoud:
    namen = (fractie.afkorting, *(ander.naam for ander in fractie.andere_namen.all()))
    adres = fractie.get_absolute_url()
    return Inhoud("fractie", fractie.naam, adres, ook=namen, fracties=frozenset([fractie.slug]))


def _people() -> QuerySet[Any]:
    """Those who have or had a place in the council."""
    leden = Lidmaatschap.objects.filter(persoon=OuterRef("pk"))
    fracties = Lidmaatschap.objects.select_related("fractie").order_by("pk")
    return Persoon.objects.filter(Exists(leden)).prefetch_related(Prefetch("lidmaatschappen", fracties))


def _of_persoon(persoon: Persoon) -> Inhoud:
    leden = list(persoon.lidmaatschappen.all())
    namen = {naam for lid in leden for naam in (lid.fractie.naam, lid.get_soort_display())}
    fracties = frozenset(lid.fractie.slug for lid in leden)
    return Inhoud(
        "raadslid", persoon.naam, persoon.get_absolute_url(), ook=tuple(sorted(namen)), fracties=fracties
    )


def _of_portefeuille(rij: Portefeuille) -> Inhoud:
    houders = tuple(sorted({str(houder) for houder in rij.houders.all()}))
    eigen = frozenset([rij.slug])
    adres = rij.get_absolute_url()
    return Inhoud(
        "portefeuille", rij.naam, adres, teksten=(rij.omschrijving,), ook=houders, portefeuilles=eigen
    )


def _of_uitleg(uitleg: Uitleg) -> Inhoud:
    teksten = (uitleg.kort, _OPMAAK.sub("", uitleg.tekst))
    return Inhoud("uitleg", uitleg.titel, uitleg.get_absolute_url(), teksten=teksten, ook=(uitleg.grondslag,))


_ONDERWERPEN = (
    Zoekbron(
        Dossier,
        10,
        {"dossier": Soort("onderwerp", "onderwerpen", ("onderwerp", "dossier"))},
        _dossiers,
        _of_dossier,
        via=("nummers", "portefeuilles"),
    ),
    Zoekbron(
        Instrument,
        20,
        _STUKKEN,
        _instruments,
        _of_instrument,
        via=(
            "dossier",
            "dossier__portefeuilles",
            "portefeuille",
            "nummers",
            "indieners",
            "indieners__fractie",
            "indieners__persoon",
            "tekstversies",
        ),
    ),
    Zoekbron(
        Toezegging,
        30,
        {"toezegging": Soort("toezegging", "toezeggingen", ("toezegging",))},
        _promises,
        _of_toezegging,
        via=(
            "dossier",
            "dossier__portefeuilles",
            "instrument",
            "instrument__dossier",
            "instrument__dossier__portefeuilles",
            "vergadering",
            "portefeuille",
            "aan_fractie",
            "aan_persoon",
            "voortgang",
            "voortgang__brief",
        ),
    ),
    Zoekbron(
        Raadsbrief,
        40,
        {"raadsbrief": Soort("raadsbrief", "raadsbrieven", ("raadsbrief", "brief"))},
        lambda: Raadsbrief.objects.openbaar(),
        _of_raadsbrief,
    ),
    Zoekbron(
        Vergadering,
        50,
        {"vergadering": Soort("vergadering", "vergaderingen", ("vergadering",))},
        _meetings,
        _of_vergadering,
        via=(
            "agendapunten",
            "agendapunten__dossier",
            "agendapunten__instrument",
            "agendapunten__instrument__dossier",
        ),
    ),
    Zoekbron(
        Bericht,
        60,
        {"bericht": Soort("bericht", "berichten", ("bericht",))},
        _messages,
        _of_bericht,
        via=("dossier", "dossier__portefeuilles", "vergadering"),
    ),
)
_RAAD = (
    Zoekbron(
        Fractie,
        1,
        {"fractie": Soort("fractie", "fracties", ("fractie", "partij"), vooraan=True)},
        lambda: Fractie.objects.prefetch_related("andere_namen"),
        _of_fractie,
        via=("andere_namen",),
    ),
    Zoekbron(
        Persoon,
        2,
        {"raadslid": Soort("raadslid", "raadsleden", ("raadslid",), vooraan=True)},
        _people,
        _of_persoon,
        via=("lidmaatschappen", "lidmaatschappen__fractie"),
    ),
    Zoekbron(
        Portefeuille,
        3,
        {"portefeuille": Soort("portefeuille", "portefeuilles", ("portefeuille",), vooraan=True)},
        lambda: Portefeuille.objects.prefetch_related("houders"),
        _of_portefeuille,
        via=("houders",),
    ),
    Zoekbron(
        Uitleg,
        4,
        {"uitleg": Soort("uitleg", "uitleg", ("uitleg",), vooraan=True)},
        lambda: Uitleg.objects.openbaar(),
        _of_uitleg,
    ),
)
