"""Writing rows of the index, in bulk and always whole: what a row holds follows from the records alone."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

from dossiers.models import Dossier, Zoekkenmerk, Zoekregel, Zoekwoord
from dossiers.tekst import fold
from dossiers.zoeken.bronnen import Inhoud, Zoekbron, all_bronnen, soort_of
from dossiers.zoeken.taal.woorden import index_words, spelling_words
from dossiers.zoeken.wegen import listened_to

_SLEUTEL = ("model", "object_id")
_VELDEN = [
    veld.name
    for veld in Zoekregel._meta.concrete_fields
    if not veld.primary_key and veld.name not in _SLEUTEL
]
# Any number will do, as long as no other lock of the site has it.
_SLOT = 72_616


def wait_for_turn() -> None:
    """One transaction at a time writes the index, until it ends: two that each see half of a change (the dossier made
    public here, an item under it there) would both leave the item out. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_SLOT])


def write(
    regels: Mapping[type[Model], Collection[int]],
    *,
    nieuw: Mapping[type[Model], Collection[int]],
    bekend: Collection[type[Model]] | None = None,
) -> None:
    """Makes the index right about these rows, by model. Some ten queries for a page of the council.

    Those that are `nieuw` were in no index before. `bekend` are the models of which rows were made or changed
    meanwhile; under what is new there can be no others. None: there can be anything.
    """
    inhoud: dict[tuple[Zoekbron, int], Inhoud] = {}
    for bron in all_bronnen():
        pks = set(regels.get(bron.model, ()))
        if not pks:
            continue
        vers = set(nieuw.get(bron.model, ()))
        leeg = listened_to() - {*bekend} if bekend is not None and pks <= vers else ()
        gelezen = bron.read(sorted(pks), leeg=leeg)
        if weg := pks - set(gelezen) - vers:
            Zoekregel.objects.filter(model=bron.label, object_id__in=weg).delete()
        inhoud |= {(bron, pk): regel for pk, regel in gelezen.items()}
    if inhoud:
        _add_portefeuilles(inhoud.values())
        _write_rows(inhoud, nieuw)
        _write_words(inhoud.values())


def _add_portefeuilles(inhoud: Iterable[Inhoud]) -> None:
    """What hangs under a dossier shares its portefeuilles. One query."""
    per_dossier: dict[int, list[Inhoud]] = {}
    for regel in inhoud:
        if regel.dossier is not None:
            per_dossier.setdefault(regel.dossier, []).append(regel)
    koppelingen: Any = Dossier.portefeuilles.through.objects.filter(dossier__in=list(per_dossier))
    for dossier, slug in koppelingen.values_list("dossier", "portefeuille__slug") if per_dossier else ():
        for regel in per_dossier[dossier]:
            regel.portefeuilles.add(slug)


def _write_rows(
    inhoud: Mapping[tuple[Zoekbron, int], Inhoud], nieuw: Mapping[type[Model], Collection[int]]
) -> None:
    regels = Zoekregel.objects.bulk_create(
        [_row(bron, pk, regel) for (bron, pk), regel in inhoud.items()],
        update_conflicts=True,
        unique_fields=_SLEUTEL,
        update_fields=_VELDEN,
    )
    bedoeld = {rij.pk: _kenmerken(regel) for rij, regel in zip(regels, inhoud.values(), strict=True)}
    eerder = [
        rij.pk for rij, (bron, pk) in zip(regels, inhoud, strict=True) if pk not in nieuw.get(bron.model, ())
    ]
    _write_kenmerken(bedoeld, eerder)


def _row(bron: Zoekbron, pk: int, inhoud: Inhoud) -> Zoekregel:
    dag = inhoud.datum or inhoud.anders_op or datetime.date.min
    jaar = dag.year if dag != datetime.date.min else None
    teksten = [tekst for tekst in inhoud.teksten if tekst]
    merk: dict[str, Any] = {
        "nummers": [nummer for nummer in inhoud.nummers if nummer],
        "soortwoorden": soort_of(inhoud.soort).woorden,
    }
    return Zoekregel(
        model=bron.label,
        object_id=pk,
        rang=bron.rang,
        soort=inhoud.soort,
        titel=inhoud.titel[:500],
        titel_gevouwen=fold(inhoud.titel)[:500],
        bij=inhoud.bij[:500],
        tekst="\n\n".join(teksten),
        adres=inhoud.adres[:500],
        datum=inhoud.datum,
        sorteerdatum=dag,
        jaar=jaar,
        uitkomst=inhoud.uitkomst,
        staat=inhoud.staat,
        wijze=inhoud.wijze,
        titelwoorden=index_words([inhoud.titel], **merk),
        woorden=index_words([inhoud.titel, inhoud.bij, *teksten, *inhoud.ook, str(jaar or "")], **merk),
    )


def _kenmerken(inhoud: Inhoud) -> set[tuple[str, str]]:
    return {(Zoekkenmerk.FRACTIE, slug) for slug in inhoud.fracties} | {
        (Zoekkenmerk.PORTEFEUILLE, slug) for slug in inhoud.portefeuilles
    }


def _write_kenmerken(bedoeld: Mapping[int, set[tuple[str, str]]], eerder: Collection[int]) -> None:
    """Makes the values to filter by what they should be; rows that were there before may have some already."""
    over = []
    staand: dict[int, set[tuple[str, str]]] = {}
    for kenmerk in Zoekkenmerk.objects.filter(regel__in=eerder) if eerder else ():
        paar = (kenmerk.naam, kenmerk.waarde)
        staand.setdefault(kenmerk.regel_id, set()).add(paar)
        if paar not in bedoeld[kenmerk.regel_id]:
            over.append(kenmerk.pk)
    if over:
        Zoekkenmerk.objects.filter(pk__in=over).delete()
    Zoekkenmerk.objects.bulk_create(
        Zoekkenmerk(regel_id=regel, naam=naam, waarde=waarde)
        for regel, paren in bedoeld.items()
        for naam, waarde in sorted(paren - staand.get(regel, set()))
    )


def _write_words(inhoud: Iterable[Inhoud]) -> None:
    """Words are only added: one that is gone gives no answer, and so is never offered."""
    woorden: set[str] = set()
    for deel in inhoud:
        woorden |= spelling_words(deel.titel, deel.bij, *deel.teksten, *deel.ook)
    Zoekwoord.objects.bulk_create(
        (Zoekwoord(woord=woord) for woord in sorted(woorden)), ignore_conflicts=True
    )
