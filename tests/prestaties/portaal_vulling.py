"""One of everything that a portal shows beside its dossiers, so that each kind of page exists: for measuring only."""

import datetime
from random import Random

from django.core.management import call_command

from begroting.models import Begroting
from dossiers.models import Fractie, Lidmaatschap, Persoon, Portefeuille, Woordvoerderschap
from stemmingen.models import Fractiestem, Lidstem
from tests.prestaties.begroting_vulling import KLEIN, fill_begroting
from tests.prestaties.verloop_vulling import fill_verloop
from tests.prestaties.vulling import PER_KEER, fill

LEDEN_PER_FRACTIE = 4
_BEGIN = datetime.date(1900, 1, 1)


def fill_portaal(dossiers: int) -> None:
    """Fills up to so many dossiers as `vulling.fill` does, with members who vote, budgets, trails, explanations and
    the search index."""
    fill(dossiers)
    fill_verloop()
    _members()
    _votes_of_members()
    if not Begroting.objects.exists():
        fill_begroting(KLEIN)
    call_command("laad_uitleg", verbosity=0)
    call_command("bouw_zoekindex", verbosity=0)


def _members() -> None:
    if Persoon.objects.exists():
        return
    portefeuille = Portefeuille.objects.get(slug="jeugd")
    for fractie in Fractie.objects.all():
        for n in range(LEDEN_PER_FRACTIE):
            naam = f"Lid {n} van {fractie.naam}"
            persoon = Persoon.objects.create(naam=naam, sorteernaam=naam, slug=f"lid-{n}-{fractie.slug}")
            Lidmaatschap.objects.create(persoon=persoon, fractie=fractie, begin=_BEGIN)
        Woordvoerderschap.objects.create(
            portefeuille=portefeuille, persoon=persoon, fractie=fractie, begin=_BEGIN
        )


def _votes_of_members(zaad: int = 3) -> None:
    """Each member as the fractie, wherever its side is known and the members' are not; one in twenty otherwise."""
    kans = Random(zaad)
    leden: dict[int, list[int]] = {}
    for fractie, persoon in Lidmaatschap.objects.values_list("fractie", "persoon"):
        leden.setdefault(fractie, []).append(persoon)
    kanten = Fractiestem.objects.filter(stemming__lidstemmen=None)
    Lidstem.objects.bulk_create(
        (
            Lidstem(stemming_id=stemming, fractie_id=fractie, persoon_id=persoon, keuze=_choice(kant, kans))
            for stemming, fractie, kant in kanten.values_list("stemming", "fractie", "kant")
            for persoon in leden[fractie]
        ),
        batch_size=PER_KEER,
    )


def _choice(kant: str, kans: Random) -> str:
    return kant if kans.random() < 0.95 else {"voor": "tegen", "tegen": "voor"}[kant]
