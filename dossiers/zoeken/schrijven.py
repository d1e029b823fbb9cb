"""Writing rows of the index, in bulk and always whole: what a row holds follows from the records alone."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

from dossiers.models import Zoekkenmerk, Zoekregel, Zoekwoord
from dossiers.tekst import fold
from dossiers.zoeken.bronnen import Inhoud, Zoekbron, find_bronnen, find_soort
from dossiers.zoeken.woorden import index_words, spelling_words

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


def write(model: type[Model], pks: Collection[int], *, nieuw: Collection[int] = ()) -> None:
    """Makes the index right about these rows of a model; a few queries for some hundred. Those that are `nieuw` were
    in no index before."""
    bron = next(bron for bron in find_bronnen() if bron.model is model)
    inhoud = bron.read(pks)
    if weg := set(pks) - set(inhoud) - set(nieuw):
        Zoekregel.objects.filter(model=bron.label, object_id__in=weg).delete()
    if not inhoud:
        return
    regels = Zoekregel.objects.bulk_create(
        [_row(bron, pk, deel) for pk, deel in inhoud.items()],
        update_conflicts=True,
        unique_fields=_SLEUTEL,
        update_fields=_VELDEN,
    )
    bekend = [regel for regel in regels if regel.object_id not in nieuw]
    _write_kenmerken({regel.pk: _kenmerken(inhoud[regel.object_id]) for regel in regels}, bekend)
    _write_words(inhoud)


def _row(bron: Zoekbron, pk: int, inhoud: Inhoud) -> Zoekregel:
    dag = inhoud.datum or inhoud.anders_op or datetime.date.min
    jaar = dag.year if dag != datetime.date.min else None
    teksten = [tekst for tekst in inhoud.teksten if tekst]
    merk: dict[str, Any] = {
        "nummers": [nummer for nummer in inhoud.nummers if nummer],
        "soortwoorden": find_soort(inhoud.soort).woorden,
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


def _write_kenmerken(bedoeld: Mapping[int, set[tuple[str, str]]], bekend: Collection[Zoekregel]) -> None:
    """Makes the values to filter by what they should be; those of rows that may have some already are read first."""
    over = []
    staand: dict[int, set[tuple[str, str]]] = {}
    for kenmerk in Zoekkenmerk.objects.filter(regel__in=bekend) if bekend else ():
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


def _write_words(inhoud: Mapping[int, Inhoud]) -> None:
    """Words are only added: one that is gone gives no answer, and so is never offered."""
    woorden: set[str] = set()
    for deel in inhoud.values():
        woorden |= spelling_words(deel.titel, deel.bij, *deel.teksten, *deel.ook)
    Zoekwoord.objects.bulk_create(
        (Zoekwoord(woord=woord) for woord in sorted(woorden)), ignore_conflicts=True
    )
