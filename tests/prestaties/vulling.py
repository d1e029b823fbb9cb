"""Fills a database with many dossiers and what hangs under them, fast: for measuring only."""

import datetime
from random import Random

from django.db import connection

from dossiers.models import Bericht, Document, Dossier, Fractie, Indiener, Instrument, Portefeuille
from dossiers.openbaarheid import Publicatie
from stemmingen.models import Fractiestem, Stemming
from tests.prestaties.besluiten import FRASEN

OPENBAAR = {"publicatie": Publicatie.OPENBAAR}
PER_KEER = 2000
STUKKEN, FRACTIES = 7, 10


def _dossier(n: int, kans: Random) -> Dossier:
    dag = datetime.date(2015, 1, 1) + datetime.timedelta(days=n % 4000)
    return Dossier(
        nummer=str(100_000 + n),
        slug=str(100_000 + n),
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


def _stemming(instrument: Instrument, kans: Random) -> Stemming:
    voor = kans.randint(0, 38)
    uitkomst = "aangenomen" if voor > 19 else "gestaakt" if voor == 19 else "verworpen"
    dag = instrument.dossier.bewerkt_op if instrument.dossier else None
    return Stemming(
        instrument=instrument, datum=dag, uitkomst=uitkomst, voor=voor, tegen=38 - voor, **OPENBAAR
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
        dossiers = Dossier.objects.bulk_create(_dossier(n, kans) for n in deel)
        _under_each(dossiers)
        stukken = Instrument.objects.bulk_create(
            _instrument(dossier, volg, kans) for dossier in dossiers for volg in range(1, STUKKEN + 1)
        )
        stemmingen = Stemming.objects.bulk_create(_stemming(stuk, kans) for stuk in stukken)
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
    return [str(100_000 + n) for n in range(0, tot, stap)][:aantal]
