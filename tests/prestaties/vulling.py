"""Fills a database with many dossiers and what hangs under them, fast: for measuring only."""

import datetime
import itertools
from collections.abc import Sequence
from random import Random

from django.db import connection

from dossiers.models import (
    Bericht,
    Bron,
    Document,
    Dossier,
    Fractie,
    Gebeurtenis,
    Indiener,
    Instrument,
    Nummer,
    Portefeuille,
    Vergadering,
)
from dossiers.openbaarheid import Publicatie
from stemmingen.models import Fractiestem, Stemming
from tests.prestaties.besluiten import FRASEN

OPENBAAR = {"publicatie": Publicatie.OPENBAAR}
PER_KEER = 2000
STUKKEN, FRACTIES = 7, 10
EERSTE = 100_000


def _dossier(n: int, kans: Random) -> Dossier:
    dag = datetime.date(2015, 1, 1) + datetime.timedelta(days=n % 4000)
    return Dossier(
        nummer=str(EERSTE + n),
        slug=str(EERSTE + n),
        titel=f"{kans.choice(FRASEN['onderwerpen'])} {n}",
        kop="Een plan voor de stad",
        waar_gaat_het_over="De gemeente heeft een plan gemaakt en legt dat voor aan de raad. " * 6,
        waarom="De raad moet het plan vaststellen. " * 4,
        status_bron="afgerond",
        status="afgerond",
        geschreven_op=dag,
        bewerkt_op=dag,
        **OPENBAAR,
    )


def _instrument(dossier: Dossier, volg: int, kans: Random) -> Instrument:
    soort = kans.choice(("motie", "amendement"))
    nummer = f"{dossier.nummer}.{volg:03}"
    titel = kans.choice(FRASEN["titels"][soort])
    return Instrument(dossier=dossier, soort=soort, nummer=nummer, slug=nummer, titel=titel, **OPENBAAR)


def _stemming(instrument: Instrument, avond: Vergadering, kans: Random) -> Stemming:
    voor = kans.randint(0, 38)
    uitkomst = "aangenomen" if voor > 19 else "gestaakt" if voor == 19 else "verworpen"
    dag = instrument.dossier.bewerkt_op if instrument.dossier else None
    return Stemming(
        instrument=instrument,
        vergadering=avond,
        datum=dag,
        uitkomst=uitkomst,
        voor=voor,
        tegen=38 - voor,
        **OPENBAAR,
    )


def _sources(rijen: Sequence[Dossier | Instrument]) -> None:
    """A source for each row, as the import leaves them."""
    bronnen = Bron.objects.bulk_create(
        Bron(houder="Raad van Voorbeeldstad", titel=rij.titel, woorden=f"{rij.titel} ({rij.nummer})")
        for rij in rijen
    )
    for rij, bron in zip(rijen, bronnen, strict=True):
        rij.bron = bron


def _meetings(dossiers: list[Dossier]) -> list[Vergadering]:
    """One plenary meeting for these dossiers together, on a day of its own."""
    dag = datetime.date(1900, 1, 1) + datetime.timedelta(days=int(dossiers[0].nummer) - EERSTE)
    return Vergadering.objects.bulk_create(
        Vergadering(
            datum=dag + datetime.timedelta(days=n), slug=str(dag + datetime.timedelta(days=n)), **OPENBAAR
        )
        for n in range(0, len(dossiers), 20)
    )


def _under_each(dossiers: list[Dossier]) -> None:
    Bericht.objects.bulk_create(
        Bericht(
            dossier=dossier,
            datum=dossier.geschreven_op,
            soort="Carrousel",
            tekst="De raad sprak.",
            **OPENBAAR,
        )
        for dossier in dossiers
        for _ in range(2)
    )
    Nummer.objects.bulk_create(
        Nummer(dossier=dossier, spelling=f"RG {dossier.nummer}", sleutel=f"rg{dossier.nummer}")
        for dossier in dossiers
    )
    Document.objects.bulk_create(
        Document(dossier=dossier, adres=f"https://stukken.voorbeeldstad.example/{dossier.nummer}")
        for dossier in dossiers
    )
    portefeuille, _ = Portefeuille.objects.get_or_create(naam="Jeugd", slug="jeugd")
    koppeling = Dossier.portefeuilles.through
    koppeling.objects.bulk_create(
        koppeling(dossier_id=dossier.pk, portefeuille_id=portefeuille.pk) for dossier in dossiers
    )


def fill(tot: int, *, zaad: int = 1) -> None:
    """Fills up to `tot` dossiers, each with seven instruments and votes; every tenth with the side of each fractie."""
    kans = Random(zaad)
    fracties = [
        Fractie.objects.get_or_create(naam=f"Voorbeeldpartij {n}", slug=f"voorbeeldpartij-{n}")[0]
        for n in range(FRACTIES)
    ]
    nummers = range(Dossier.objects.count(), tot)
    for begin in range(0, len(nummers), PER_KEER):
        deel = nummers[begin : begin + PER_KEER]
        dossiers = [_dossier(n, kans) for n in deel]
        _sources(dossiers)
        Dossier.objects.bulk_create(dossiers)
        _under_each(dossiers)
        stukken = [_instrument(dossier, volg, kans) for dossier in dossiers for volg in range(1, STUKKEN + 1)]
        _sources(stukken)
        Instrument.objects.bulk_create(stukken)
        avonden = itertools.cycle(_meetings(dossiers))
        stemmingen = Stemming.objects.bulk_create(_stemming(stuk, next(avonden), kans) for stuk in stukken)
        Gebeurtenis.objects.bulk_create(
            Gebeurtenis(
                instrument=stuk, soort="gewijzigd", vergadering=next(avonden), datum=stuk.dossier.bewerkt_op
            )
            for stuk in stukken[::STUKKEN]
        )
        met_fracties = [stemming for stemming in stemmingen if _tenth(stemming)]
        Indiener.objects.bulk_create(
            Indiener(instrument=stemming.instrument, fractie=fracties[0], eerste=True)
            for stemming in met_fracties
        )
        Fractiestem.objects.bulk_create(
            Fractiestem(stemming=stemming, fractie=fractie, kant=kans.choice(("voor", "tegen")))
            for stemming in met_fracties
            for fractie in fracties
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _tenth(stemming: Stemming) -> bool:
    dossier = stemming.instrument.dossier
    return dossier is not None and int(dossier.nummer) % 10 == 0


def measured_slugs(tot: int, aantal: int = 50) -> list[str]:
    """The dossiers to ask for: spread over all, each with all that a dossier can have under it."""
    stap = max(10, tot // aantal // 10 * 10)
    return [str(EERSTE + n) for n in range(0, tot, stap)][:aantal]
