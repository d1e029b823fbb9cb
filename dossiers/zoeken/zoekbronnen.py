"""The rows of this app that can be found (`dossiers.zoeken`). Every set of rows starts with `openbaar()`, but for
people, fracties and portefeuilles, which have no hidden side."""

from django.db.models import Exists, OuterRef

from dossiers.models import (
    Agendapunt,
    Bericht,
    Dossier,
    Fractie,
    Fractienaam,
    Indiener,
    Instrument,
    Lidmaatschap,
    Nummer,
    Persoon,
    Portefeuille,
    Portefeuillehouder,
    Raadsbrief,
    Tekstversie,
    Toezegging,
    Uitleg,
    Vergadering,
    Voortgang,
)
from dossiers.zoeken.bronnen import Soort, Zoekbron, register_zoekbron
from dossiers.zoeken.signalen import listen
from dossiers.zoeken.zoekinhoud import (
    of_bericht,
    of_dossier,
    of_fractie,
    of_instrument,
    of_persoon,
    of_portefeuille,
    of_raadsbrief,
    of_toezegging,
    of_uitleg,
    of_vergadering,
)

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
# Texts of a dossier that would come along with each of its papers.
_LANG = ("dossier__waar_gaat_het_over", "dossier__waarom")


def register() -> None:
    """Adds the sources of this app."""
    register_zoekbron(*_RAAD, *_ONDERWERPEN)
    listen()


_RAAD = (
    Zoekbron(
        Fractie,
        1,
        {"fractie": Soort("fractie", "fracties", ("fractie", "partij"), vooraan=True)},
        lambda: Fractie.objects.all(),
        of_fractie,
        onder={"andere_namen": lambda: Fractienaam.objects.order_by("pk")},
    ),
    Zoekbron(
        Persoon,
        2,
        {"raadslid": Soort("raadslid", "raadsleden", ("raadslid",), vooraan=True)},
        # Who never had a place in the council has no page.
        lambda: Persoon.objects.filter(Exists(Lidmaatschap.objects.filter(persoon=OuterRef("pk")))),
        of_persoon,
        onder={"lidmaatschappen": lambda: Lidmaatschap.objects.select_related("fractie").order_by("pk")},
        via=("lidmaatschappen__fractie",),
    ),
    Zoekbron(
        Portefeuille,
        3,
        {"portefeuille": Soort("portefeuille", "portefeuilles", ("portefeuille",), vooraan=True)},
        lambda: Portefeuille.objects.all(),
        of_portefeuille,
        onder={"houders": lambda: Portefeuillehouder.objects.order_by("pk")},
    ),
    Zoekbron(
        Uitleg,
        4,
        {"uitleg": Soort("uitleg", "uitleg", ("uitleg",), vooraan=True)},
        lambda: Uitleg.objects.openbaar(),
        of_uitleg,
    ),
)
_ONDERWERPEN = (
    Zoekbron(
        Dossier,
        10,
        {"dossier": Soort("onderwerp", "onderwerpen", ("onderwerp", "dossier"))},
        lambda: Dossier.objects.openbaar(),
        of_dossier,
        onder={"nummers": lambda: Nummer.objects.openbaar_onder("dossier").order_by("pk")},
        via=("portefeuilles",),
    ),
    Zoekbron(
        Instrument,
        20,
        _STUKKEN,
        lambda: Instrument.objects.openbaar().select_related("dossier", "portefeuille").defer(*_LANG),
        of_instrument,
        onder={
            "nummers": lambda: Nummer.objects.openbaar_onder("instrument").order_by("pk"),
            "indieners": lambda: (
                Indiener.objects.openbaar_onder("instrument")
                .select_related("fractie", "persoon")
                .order_by("pk")
            ),
            "tekstversies": lambda: Tekstversie.objects.openbaar_onder("instrument").order_by("volgnummer"),
        },
        via=(
            "dossier",
            "dossier__portefeuilles",
            "portefeuille",
            "indieners__fractie",
            "indieners__persoon",
        ),
    ),
    Zoekbron(
        Toezegging,
        30,
        {"toezegging": Soort("toezegging", "toezeggingen", ("toezegging",))},
        lambda: Toezegging.objects.openbaar().select_related(
            "dossier", "instrument__dossier", "portefeuille", "aan_fractie", "aan_persoon"
        ),
        of_toezegging,
        onder={
            "voortgang": lambda: (
                Voortgang.objects.openbaar_onder("instrument", "toezegging")
                .only("staat", "toezegging")
                .order_by("sorteerdatum", "pk")
            )
        },
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
            "voortgang__brief",
        ),
    ),
    Zoekbron(
        Raadsbrief,
        40,
        {"raadsbrief": Soort("raadsbrief", "raadsbrieven", ("raadsbrief", "brief"))},
        lambda: Raadsbrief.objects.openbaar(),
        of_raadsbrief,
    ),
    Zoekbron(
        Vergadering,
        50,
        {"vergadering": Soort("vergadering", "vergaderingen", ("vergadering",))},
        lambda: Vergadering.objects.openbaar(),
        of_vergadering,
        onder={
            "agendapunten": lambda: Agendapunt.objects.openbaar_onder("vergadering").order_by(
                "volgorde", "pk"
            )
        },
        via=("agendapunten__dossier", "agendapunten__instrument", "agendapunten__instrument__dossier"),
    ),
    Zoekbron(
        Bericht,
        60,
        {"bericht": Soort("bericht", "berichten", ("bericht",))},
        lambda: Bericht.objects.openbaar().select_related("dossier", "vergadering").defer(*_LANG),
        of_bericht,
        via=("dossier", "dossier__portefeuilles", "vergadering"),
    ),
)
