"""What is recorded already, as far as a list speaks of it: brought in bulk, whatever the length of the list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.urls import Resolver404, resolve

from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import Uitvoeringsregel
from dossiers.models import (
    Dossier,
    Fractie,
    Fractienaam,
    Instrument,
    Nummer,
    Portefeuille,
    Raadsbrief,
    Toezegging,
    Voortgang,
)
from dossiers.nummers import fold_nummer, normalise_nummer
from dossiers.tekst import fold
from stemmingen.selectie import with_besluit

Uitvoeringsdoel = Instrument | Toezegging
Adres = tuple[str, str, str]


@dataclass
class Lijstkennis:
    """Rows by the keys under which a list can name them; a key with more rows is for the caller to judge."""

    stukken: dict[str, list[Uitvoeringsdoel]] = field(default_factory=dict)
    titels: dict[str, list[Uitvoeringsdoel]] = field(default_factory=dict)
    adressen: dict[Adres, Uitvoeringsdoel] = field(default_factory=dict)
    onderwerpen: dict[str, list[Dossier]] = field(default_factory=dict)
    brieven: dict[str, list[Raadsbrief]] = field(default_factory=dict)
    portefeuilles: dict[str, Portefeuille] = field(default_factory=dict)
    fracties: dict[str, Fractie] = field(default_factory=dict)
    meldingen: dict[tuple[str, int], list[Voortgang]] = field(default_factory=dict)

    def meldingen_van(self, doel: Uitvoeringsdoel) -> list[Voortgang]:
        """The updates on `doel`, drafts included, in order of time."""
        return self.meldingen.setdefault((str(doel._meta.model_name), doel.pk), []) if doel.pk else []


def load_kennis(regels: Sequence[Uitvoeringsregel]) -> Lijstkennis:
    """All that `regels` can speak of. Nine queries, for ten rows as for five thousand."""
    nummers = {spelling for regel in regels for spelling in spellings(regel)}
    titels = {fold(titel)[:500] for regel in regels for titel in (regel.titel, regel.vervolg) if titel}
    adressen = {adres for regel in regels if (adres := parse_adres(regel.adres))}
    aliassen = list(
        Nummer.objects.filter(sleutel__in={fold_nummer(nummer) for nummer in nummers}).values_list(
            "sleutel", "instrument", "dossier"
        )
    )
    kennis = Lijstkennis()
    _add_items(kennis, nummers, titels, adressen, aliassen)
    _add_onderwerpen(kennis, nummers, aliassen)
    for brief in Raadsbrief.objects.order_by("pk"):
        for sleutel in {fold(brief.titel), fold(brief.kenmerk)} - {""}:
            kennis.brieven.setdefault(sleutel, []).append(brief)
    kennis.portefeuilles = {rij.gevouwen: rij for rij in Portefeuille.objects.all()}
    kennis.fracties = {rij.gevouwen: rij.fractie for rij in Fractienaam.objects.select_related("fractie")}
    for fractie in Fractie.objects.all():
        kennis.fracties |= {fold(naam): fractie for naam in (fractie.naam, fractie.afkorting) if naam}
    return kennis


def spellings(regel: Uitvoeringsregel) -> Iterable[str]:
    """The numbers that a row names, as they are stored; one without a year also with that of the row."""
    for tekst in (regel.nummer, regel.vervolg, regel.onderwerp):
        if tekst:
            nummer = normalise_nummer(tekst) or tekst
            yield nummer
            if regel.datum and nummer[0].isalpha() and "/" not in nummer:
                yield f"{nummer}/{regel.datum.year}"


def parse_adres(adres: str) -> Adres | None:
    """What a permalink of this site names: (name of the page, slug of the dossier or nothing, own slug)."""
    if not adres:
        return None
    pad = "/" + adres.partition("://")[2].partition("/")[2].partition("?")[0]
    try:
        gevonden = resolve(pad)
    except Resolver404:
        return None
    if gevonden.url_name not in ("instrument", "instrument_los", "toezegging"):
        return None
    return str(gevonden.url_name), gevonden.kwargs.get("dossier_slug", ""), gevonden.kwargs["slug"]


def _add_items(
    kennis: Lijstkennis, nummers: set[str], titels: set[str], adressen: set[Adres], aliassen: list[Any]
) -> None:
    slugs = {soort: {a[2] for a in adressen if (a[0] == "toezegging") == soort} for soort in (False, True)}
    waar = Q(nummer__in=nummers) | Q(titel_gevouwen__in=titels)
    via_alias = {pk for _, pk, _ in aliassen if pk}
    instrumenten = with_besluit(
        Instrument.objects.filter(waar | Q(pk__in=via_alias) | Q(slug__in=slugs[False]))
    )
    toezeggingen = Toezegging.objects.filter(waar | Q(slug__in=slugs[True]))
    bij_pk: dict[int, Instrument] = {}
    rijen: list[Uitvoeringsdoel] = [
        *instrumenten.select_related("dossier").order_by("pk"),
        *toezeggingen.order_by("pk"),
    ]
    for rij in rijen:
        if rij.nummer:
            kennis.stukken.setdefault(fold_nummer(rij.nummer), []).append(rij)
        kennis.titels.setdefault(rij.titel_gevouwen, []).append(rij)
        kennis.adressen[_adres_van(rij)] = rij
        if isinstance(rij, Instrument):
            bij_pk[rij.pk] = rij
    for sleutel, pk, _ in aliassen:
        if pk and bij_pk[pk] not in (bekend := kennis.stukken.setdefault(sleutel, [])):
            bekend.append(bij_pk[pk])
    _add_meldingen(kennis)


def _adres_van(rij: Uitvoeringsdoel) -> Adres:
    if isinstance(rij, Toezegging):
        return "toezegging", "", rij.slug
    return ("instrument", rij.dossier.slug, rij.slug) if rij.dossier else ("instrument_los", "", rij.slug)


def _add_meldingen(kennis: Lijstkennis) -> None:
    doelen = list(kennis.adressen.values())
    instrumenten = [doel.pk for doel in doelen if isinstance(doel, Instrument)]
    toezeggingen = [doel.pk for doel in doelen if isinstance(doel, Toezegging)]
    rijen = Voortgang.objects.filter(Q(instrument__in=instrumenten) | Q(toezegging__in=toezeggingen))
    for rij in rijen.order_by("sorteerdatum", "pk"):
        sleutel = (
            ("instrument", rij.instrument_id) if rij.instrument_id else ("toezegging", rij.toezegging_id)
        )
        kennis.meldingen.setdefault(sleutel, []).append(rij)  # type: ignore[arg-type]


def _add_onderwerpen(kennis: Lijstkennis, nummers: set[str], aliassen: list[Any]) -> None:
    via_alias: dict[int, set[str]] = {}
    for sleutel, _, pk in aliassen:
        if pk:
            via_alias.setdefault(pk, set()).add(sleutel)
    for rij in Dossier.objects.filter(Q(nummer__in=nummers) | Q(pk__in=via_alias)).order_by("pk"):
        for sleutel in {fold_nummer(rij.nummer), *via_alias.get(rij.pk, ())} - {""}:
            kennis.onderwerpen.setdefault(sleutel, []).append(rij)
