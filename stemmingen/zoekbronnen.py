"""What votes and steps add to the items of the council in the search index: how they ended, when, by which vote."""

from django.db.models import F

from dossiers.models import Gebeurtenis, Instrument, Voortgang
from dossiers.standen.staat import staat_van
from dossiers.zoeken.bronnen import Bij, Inhoud, Kennis, add_kennis
from dossiers.zoeken.signalen import listen
from stemmingen.afloop import afloop_of
from stemmingen.models import Stemming
from stemmingen.selectie import UITVOERBAAR


def register() -> None:
    """Adds what this app knows about items, and says which of its rows change that."""
    add_kennis(
        Instrument,
        Kennis(
            fill_in_outcome,
            onder={
                "stemmingen": lambda: (
                    Stemming.objects.openbaar_onder("instrument")
                    .only("instrument", "uitkomst", "wijze", "datum")
                    .order_by("sorteerdatum", "volgorde", "pk")
                ),
                "gebeurtenissen": lambda: (
                    Gebeurtenis.objects.openbaar_onder("instrument")
                    .only("instrument", "soort", "datum")
                    .order_by(F("datum").asc(nulls_first=True), "pk")
                ),
                "voortgang": lambda: (
                    Voortgang.objects.openbaar_onder("instrument", "toezegging")
                    .only("instrument", "staat")
                    .order_by("sorteerdatum", "pk")
                ),
            },
            via=("stemmingen__vergadering", "gebeurtenissen__vergadering", "voortgang__brief"),
        ),
    )
    listen()


def fill_in_outcome(stuk: Inhoud, bij: Bij) -> None:
    """Outcome, form of the vote, day and state of carrying out of one public item. Pure."""
    afloop = afloop_of(bij["stemmingen"], bij["gebeurtenissen"])
    stuk.uitkomst = "onbekend"
    if isinstance(afloop, Stemming):
        stuk.uitkomst, stuk.wijze = afloop.uitkomst, afloop.wijze
    elif afloop is not None:
        stuk.uitkomst = afloop.soort
    stuk.datum = (afloop.datum if afloop else None) or stuk.datum
    if stuk.uitkomst != "onbekend":
        stuk.ook += (stuk.uitkomst,)
    if stuk.uitkomst == Stemming.Uitkomst.AANGENOMEN and stuk.soort in UITVOERBAAR:
        stuk.staat = staat_van(bij["voortgang"])
