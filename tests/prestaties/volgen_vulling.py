"""Fills a database with people who follow, and with news for them: for measuring only."""

from collections.abc import Iterator
from random import Random

from django.utils import timezone

from dossiers.models import Dossier, Fractie, Instrument, Voortgang
from stemmingen.models import Stemming
from tests.prestaties.vulling import OPENBAAR
from volgen.models import Abonnee, Volging

PER_PERSOON = 4
RITMES = Abonnee.Ritme.values


def fill_volgingen(aantal: int, *, zaad: int = 1) -> None:
    """Most follow a subject or an item; few a fractie, a search or all that is carried out, which hit often."""
    kans = Random(zaad)
    mensen = Abonnee.objects.bulk_create(
        (
            Abonnee(adres=f"lezer{n}@voorbeeldstad.example", ritme=RITMES[n % 3])
            for n in range(aantal // PER_PERSOON)
        ),
        batch_size=2000,
    )
    Volging.objects.bulk_create(_volgingen(mensen, kans), batch_size=2000, ignore_conflicts=True)


def _volgingen(mensen: list[Abonnee], kans: Random) -> Iterator[Volging]:
    dossiers = list(Dossier.objects.values_list("pk", flat=True))
    stukken = list(Instrument.objects.values_list("pk", flat=True))
    fracties = list(Fractie.objects.values_list("pk", flat=True))
    sinds = timezone.now()
    for abonnee in mensen:
        for _ in range(PER_PERSOON):
            volging = Volging(abonnee=abonnee, bevestigd_op=sinds)
            worp = kans.random()
            if worp < 0.75:
                volging.soort, volging.dossier_id = "dossier", kans.choice(dossiers)
            elif worp < 0.98:
                volging.soort, volging.instrument_id = "instrument", kans.choice(stukken)
            elif worp < 0.99:
                volging.soort, volging.fractie_id = "fractie", kans.choice(fracties)
            elif worp < 0.995:
                volging.soort = "uitvoering"
            else:
                volging.soort, volging.vraag = (
                    "zoekvraag",
                    f"q={kans.choice(('wonen', 'jeugd', 'groen'))}{kans.randint(0, 30)}",
                )
            yield volging


def fill_nieuws(aantal: int) -> None:
    """New votes, and of one in five something that was carried out; dated today."""
    vandaag = timezone.localdate()
    stukken = list(Instrument.objects.order_by("?")[:aantal])
    voortgang = aantal // 5
    Voortgang.objects.bulk_create(
        Voortgang(
            instrument=stuk,
            datum=vandaag,
            sorteerdatum=vandaag,
            staat="in_uitvoering",
            tekst="Het werk is begonnen.",
            gepubliceerd_op=timezone.now(),
            **OPENBAAR,
        )
        for stuk in stukken[:voortgang]
    )
    oude = {stemming.instrument_id: stemming for stemming in Stemming.objects.filter(instrument__in=stukken)}
    nieuwe = []
    for stuk in stukken[voortgang:]:
        stemming = oude.get(stuk.pk) or Stemming(instrument=stuk, voor=30, tegen=8, uitkomst="aangenomen")
        stemming.pk, stemming._state.adding = None, True
        stemming.datum = stemming.sorteerdatum = vandaag
        stemming.gepubliceerd_op, stemming.publicatie = timezone.now(), OPENBAAR["publicatie"]
        nieuwe.append(stemming)
    Stemming.objects.bulk_create(nieuwe, batch_size=500)
