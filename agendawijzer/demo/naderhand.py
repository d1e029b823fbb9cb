"""What comes after a vote: statements, notes and mistakes beside it, and corrections of what was published."""

from dataclasses import replace
from random import Random

from django.contrib.auth.models import User

from agendawijzer.demo.avond import VANUIT
from agendawijzer.demo.gegevens import CORRECTIES, VERGISSING, VERKLARINGEN
from dossiers.samenstelling import samenstelling_op
from stemmingen.acties.naderhand import add_verklaring
from stemmingen.acties.stemming import correct_stemming, invoer_of
from stemmingen.models import Fractiestem, Lidstem, Stemming, Verklaring
from stemmingen.wet.invoer import Invoer
from stemmingen.wet.lagen import Telling, position


def add_statements(rng: Random, by: User) -> None:
    """Statements beside some counted votes, notes where nobody voted, mistakes at votes by member."""
    stemmen = Fractiestem.objects.filter(
        kant__in=["voor", "tegen", "verdeeld"], stemming__gepubliceerd_op__isnull=False
    ).select_related("stemming", "fractie")
    for stem in rng.sample(list(stemmen.order_by("stemming_id", "fractie__naam")), 14):
        add_verklaring(
            stemming=stem.stemming, soort=Verklaring.Soort.STEMVERKLARING, tekst=rng.choice(VERKLARINGEN),
            fractie=stem.fractie, persoon_id=None, by=by,
        )  # fmt: skip
    for stemming in rng.sample(list(Stemming.objects.filter(wijze="zonder_stemming").order_by("pk")), 3):
        lid = rng.choice(samenstelling_op(stemming.datum).leden)
        add_verklaring(
            stemming=stemming, soort=Verklaring.Soort.AANTEKENING, tekst="", fractie=None,
            persoon_id=lid.persoon_id, by=by,
        )  # fmt: skip
    lidstemmen = (
        Lidstem.objects.filter(keuze="voor").select_related("stemming").order_by("stemming_id", "volgorde")
    )
    for lidstem in rng.sample(list(lidstemmen), 3):
        add_verklaring(
            stemming=lidstem.stemming, soort=Verklaring.Soort.VERGISSING, tekst=VERGISSING, fractie=None,
            persoon_id=lidstem.persoon_id, by=by,
        )  # fmt: skip


def add_corrections(rng: Random, by: User) -> None:
    """Some published votes turn out to be one member different; the outcome stays. About twenty queries each."""
    ruim = [
        stemming
        for stemming in Stemming.objects.filter(
            uitkomst="aangenomen", wijze="handopsteken", voor__isnull=False, gepubliceerd_op__isnull=False
        ).order_by("pk")
        if (stemming.voor or 0) - (stemming.tegen or 0) > 4 and not stemming.lidstemmen.exists()
    ]  # fmt: skip
    for stemming, reden in zip(rng.sample(ruim, len(CORRECTIES)), CORRECTIES, strict=True):
        invoer = _one_member_different(invoer_of(stemming))
        correct_stemming(
            stemming=stemming, versie=stemming.versie, invoer=invoer, reden=reden, by=by, vanuit=VANUIT
        )


def _one_member_different(invoer: Invoer) -> Invoer:
    """One vote moves from for to against: in the largest fractie that was for as a whole, where counts are known."""
    fracties = dict(invoer.fracties or {})
    groot = {sleutel: telling.voor or 0 for sleutel, (kant, telling) in fracties.items() if kant == "voor"}
    if groot and max(groot.values()):
        sleutel = max(groot, key=lambda fractie: groot[fractie])
        telling = _moved(fracties[sleutel][1])
        fracties[sleutel] = (position(telling) or fracties[sleutel][0], telling)
    return replace(
        invoer, voor=(invoer.voor or 0) - 1, tegen=(invoer.tegen or 0) + 1, fracties=fracties or None
    )


def _moved(telling: Telling) -> Telling:
    return replace(telling, voor=(telling.voor or 0) - 1, tegen=(telling.tegen or 0) + 1)
