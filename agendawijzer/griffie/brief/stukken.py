"""What a letter can report on: adopted motions and amendments, and promises."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet

from agendawijzer.griffie.achtereen import Achtereen
from dossiers.acties.uitvoering import Uitvoerbaar, key_of
from dossiers.models import Dossier, Instrument, Nummer, Staat, Toezegging, Voortgang
from dossiers.nummers import fold_nummer, normalise_nummer
from dossiers.selectie import with_staat
from dossiers.standen.staat import LOPEND, STATEN
from dossiers.tekst import fold
from stemmingen.selectie import UITVOERBAAR, find_uitvoerbaar

TOEZEGGING = "toezegging"
SOORTEN = [
    ("", "Alles"),
    ("motie", "Moties"),
    ("amendement", "Amendementen"),
    (TOEZEGGING, "Toezeggingen"),
]
STANDEN = [("", "Nog uit te voeren"), ("gemeld", "Gemeld als afgedaan"), ("alles", "Alles, ook wat klaar is")]
_SOORTEN_VAN = {
    "motie": [soort for soort in UITVOERBAAR if "motie" in soort],
    "amendement": [soort for soort in UITVOERBAAR if "amendement" in soort],
}
_IN_STAND = {"": LOPEND, "gemeld": (Staat.GEMELD.value,), "alles": tuple(STATEN)}


def find_stukken(
    vandaag: datetime.date, *, q: str = "", soort: str = "", stand: str = "", portefeuille: str = ""
) -> Achtereen:
    """What answers to this search, motions and amendments first, the latest decision first. No query yet."""
    besluiten, toezeggingen = _all(vandaag)
    if soort:
        besluiten = besluiten.filter(soort__in=_SOORTEN_VAN.get(soort, ()))
        toezeggingen = toezeggingen if soort == TOEZEGGING else toezeggingen.none()
    filters = Q(staat__in=_IN_STAND[stand])
    if portefeuille:
        filters &= Q(portefeuille__slug=portefeuille)
    if q:
        besluiten, toezeggingen = besluiten.filter(_besluit_q(q)), toezeggingen.filter(_toezegging_q(q))
    return Achtereen(
        besluiten.filter(filters).order_by("-besloten_op", "-pk"),
        toezeggingen.filter(filters).order_by("-sorteerdatum", "-pk"),
    )


def load_stukken(sleutels: Iterable[str], vandaag: datetime.date) -> dict[str, Uitvoerbaar]:
    """The rows with these keys (`instrument-12`), in this order; what is not there or not open to a letter is left
    out. Two queries at most."""
    sleutels = list(dict.fromkeys(sleutels))
    gevonden: dict[str, Uitvoerbaar] = {}
    for rijen in _all(vandaag):
        voor = f"{rijen.model._meta.model_name}-"
        pks = [int(sleutel.removeprefix(voor)) for sleutel in sleutels if sleutel.startswith(voor)]
        gevonden |= {key_of(rij): rij for rij in rijen.filter(pk__in=pks)} if pks else {}
    return {sleutel: gevonden[sleutel] for sleutel in sleutels if sleutel in gevonden}


def is_key(tekst: str) -> bool:
    """Whether a script or a person sent something that can be the key of a row here."""
    soort, _, pk = tekst.partition("-")
    return soort in ("instrument", TOEZEGGING) and pk.isascii() and pk.isdigit() and len(pk) < 15


def last_words(stukken: Iterable[Uitvoerbaar]) -> dict[str, Voortgang]:
    """The latest update of each, drafts included, by key. Two queries at most."""
    uit: dict[str, Voortgang] = {}
    for soort, model in (("instrument", Instrument), (TOEZEGGING, Toezegging)):
        pks = [stuk.pk for stuk in stukken if isinstance(stuk, model)]
        rijen = Voortgang.objects.filter(**{f"{soort}__in": pks}, intrekking="").order_by(
            "sorteerdatum", "pk"
        )
        uit |= {f"{soort}-{getattr(rij, f'{soort}_id')}": rij for rij in rijen} if pks else {}
    return uit


def find_vervolg(tekst: str) -> list[Dossier | Instrument | Toezegging]:
    """The dossiers, else the items, else the promises with this number or address; more than one: it does not tell.

    Takes a whole web address of this site too. Three queries at most.
    """
    naam = tekst.strip().rstrip("/").rpartition("/")[2] if "://" in tekst else tekst.strip()
    nummer, sleutel = normalise_nummer(naam) or naam, fold_nummer(naam)
    zelf = Q(nummer__iexact=nummer) | Q(slug=naam.lower())
    sets: tuple[QuerySet[Any], ...] = (
        Dossier.objects.filter(zelf | Q(nummers__sleutel=sleutel)),
        Instrument.objects.filter(zelf | Q(nummers__sleutel=sleutel)).select_related("dossier"),
        Toezegging.objects.filter(zelf),
    )
    for rijen in sets:
        if gevonden := list(rijen.distinct().order_by("pk")[:2]):
            return gevonden
    return []


def _all(vandaag: datetime.date) -> tuple[QuerySet[Any], QuerySet[Any]]:
    """Adopted and public; and promises, also those that are a draft as yet: the letter may come first."""
    besluiten = find_uitvoerbaar(Instrument.objects.openbaar()).select_related("dossier", "portefeuille")
    toezeggingen: QuerySet[Any] = Toezegging.objects.filter(intrekking="").annotate(
        besloten_op=F("sorteerdatum")
    )
    toezeggingen = toezeggingen.select_related("dossier", "instrument__dossier", "portefeuille")
    return with_staat(besluiten, vandaag), with_staat(toezeggingen, vandaag)


def _words(q: str) -> Q:
    conditie = Q()
    for woord in fold(q).split():
        conditie &= Q(titel_gevouwen__contains=woord)
    return conditie or Q(pk__in=[])


def _besluit_q(q: str) -> Q:
    nummer = fold_nummer(q)
    anders = Nummer.objects.filter(sleutel=nummer, instrument__isnull=False)
    op_nummer = (
        Q(nummer__iexact=nummer) | Q(basisnummer__iexact=nummer) | Q(pk__in=anders.values("instrument"))
    )
    return _words(q) | op_nummer


def _toezegging_q(q: str) -> Q:
    nummer = fold_nummer(q)
    bij = Q(dossier__nummer__iexact=nummer) | Q(instrument__nummer__iexact=nummer)
    return _words(q) | Q(nummer__iexact=q.strip()) | bij | Q(instrument__basisnummer__iexact=nummer)
