"""Twenty clerks at once, on votes of their own and on the same ones: nothing is lost and the log tells it in order.

These really run in parallel: threads with a connection each, on SQLite and on PostgreSQL.
"""

import datetime
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import connections

from dossiers.models import Logregel, Vergadering
from stemmingen.acties.avond import (
    Gewijzigd,
    add_to_evening,
    arrange_evening,
    fingerprint,
    presence_of,
    record_presence,
)
from stemmingen.acties.stemming import (
    Verouderd,
    correct_stemming,
    invoer_of,
    publish_stemming,
    record_stemming,
)
from stemmingen.models import Correctie, Stemming
from stemmingen.wet.invoer import Invoer
from tests import bouw

pytestmark = pytest.mark.django_db(transaction=True)

KLERKEN = 20


def clerks() -> list[User]:
    return [User.objects.create_user(f"griffie{n}") for n in range(KLERKEN)]


def draft(**waarden: object) -> Stemming:
    leeg = {"voor": None, "tegen": None, "uitkomst": "onbekend", "publicatie": "concept"}
    return bouw.bouw_stemming(**leeg | waarden)


def all_at_once(taken: Iterable[Callable[[], object]]) -> None:
    """Does all tasks at the same moment, each in a thread; fails with what any of them raised."""
    taken, fouten = list(taken), []
    start = threading.Barrier(len(taken))

    def do(taak: Callable[[], object]) -> None:
        try:
            start.wait(30)
            taak()
        except Exception as fout:
            fouten.append(fout)
        finally:
            connections.close_all()

    draden = [threading.Thread(target=do, args=(taak,)) for taak in taken]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert not fouten


def until_it_works(doe: Callable[[], object], *weer: type[Exception]) -> None:
    while True:
        try:
            doe()
        except weer:
            continue
        return


def lines(handeling: str, **waar: object) -> list[Logregel]:
    return list(Logregel.objects.filter(handeling=handeling, resultaat="gelukt", **waar).order_by("pk"))


def test_twenty_clerks_enter_and_publish_twenty_votes() -> None:
    wie = clerks()
    stemmingen = [draft() for _ in wie]

    def enter(stemming: Stemming, klerk: User, voor: int) -> None:
        rij = record_stemming(
            stemming=stemming, versie=0, invoer=Invoer("handopsteken", voor=voor, tegen=1), by=klerk
        )
        publish_stemming(stemming=rij, versie=rij.versie, by=klerk)

    all_at_once(
        lambda n=n: enter(stemmingen[n], wie[n], n + 2)  # type: ignore[misc]
        for n in range(KLERKEN)
    )
    for n, stemming in enumerate(stemmingen):
        stemming.refresh_from_db()
        assert (stemming.voor, stemming.publicatie, stemming.versie) == (n + 2, "openbaar", 2)
        regels = Logregel.objects.filter(model="stemmingen.stemming", object_id=stemming.pk).order_by("pk")
        assert [(regel.handeling, regel.wie) for regel in regels] == [
            ("ingevoerd", wie[n]),
            ("openbaar", wie[n]),
        ]


def test_twenty_corrections_of_one_vote_all_stand_and_follow_each_other() -> None:
    stemming, wie = bouw.bouw_stemming(wijze="handopsteken", voor=30, tegen=1), clerks()

    def correct(klerk: User) -> None:
        rij = Stemming.objects.get(pk=stemming.pk)
        invoer = replace(invoer_of(rij), voor=(rij.voor or 0) + 1)
        correct_stemming(stemming=rij, versie=rij.versie, invoer=invoer, reden="Nog een.", by=klerk)

    all_at_once(lambda klerk=klerk: until_it_works(lambda: correct(klerk), Verouderd) for klerk in wie)  # type: ignore[misc]
    stemming.refresh_from_db()
    assert stemming.voor == 30 + KLERKEN
    correcties = list(Correctie.objects.order_by("pk"))
    assert [(rij.oud["voor"], rij.nieuw["voor"]) for rij in correcties] == [
        (n, n + 1) for n in range(30, 30 + KLERKEN)
    ]
    regels = lines("gecorrigeerd")
    assert [regel.nieuw["voor"] for regel in regels] == list(range(31, 31 + KLERKEN))
    assert {regel.wie for regel in regels} == set(wie)


def test_one_of_twenty_publishes_and_the_rest_hears_that_it_was_done() -> None:
    stemming = draft()
    rij = record_stemming(stemming=stemming, versie=0, invoer=Invoer("acclamatie"), by=None)
    gelukt: list[User] = []

    def publish(klerk: User) -> None:
        try:
            publish_stemming(stemming=rij, versie=rij.versie, by=klerk)
        except Verouderd:
            return
        gelukt.append(klerk)

    all_at_once(lambda klerk=klerk: publish(klerk) for klerk in clerks())  # type: ignore[misc]
    assert [regel.wie for regel in lines("openbaar")] == gelukt
    assert len(gelukt) == 1
    assert Logregel.objects.filter(handeling="openbaar", resultaat="geweigerd").count() == KLERKEN - 1


def test_entering_and_publishing_at_once_never_publishes_what_nobody_saw() -> None:
    """What became public is what the publishing clerk had read, and the entry that came later was refused."""
    stemming = draft()
    rij = record_stemming(
        stemming=stemming, versie=0, invoer=Invoer("handopsteken", voor=30, tegen=1), by=None
    )

    def enter(klerk: User, voor: int) -> None:
        def do() -> None:
            nu = Stemming.objects.get(pk=stemming.pk)
            invoer = Invoer("handopsteken", voor=voor, tegen=1)
            record_stemming(stemming=nu, versie=nu.versie, invoer=invoer, by=klerk)

        try:
            until_it_works(do, Verouderd)
        except ValidationError as fout:
            geweigerd.append(str(fout))

    gelezen: list[int | None] = []
    geweigerd: list[str] = []

    def publish(klerk: User) -> None:
        nu = Stemming.objects.get(pk=rij.pk)
        publish_stemming(stemming=nu, versie=nu.versie, by=klerk)
        gelezen.append(nu.voor)

    wie = clerks()
    taken: list[Callable[[], object]] = [
        lambda n=n: enter(wie[n], n + 2)  # type: ignore[misc]
        for n in range(KLERKEN - 1)
    ]
    all_at_once([*taken, lambda: until_it_works(lambda: publish(wie[-1]), Verouderd)])
    stemming.refresh_from_db()
    assert [stemming.voor] == gelezen
    assert all("correctie" in fout for fout in geweigerd)
    assert stemming.is_openbaar
    regels = Logregel.objects.filter(resultaat="gelukt", object_id=stemming.pk).order_by("pk")
    assert [regel.handeling for regel in regels][-1] == "openbaar"


def test_twenty_clerks_keep_one_list_of_presence() -> None:
    vergadering, fractie = bouw.bouw_vergadering(), bouw.bouw_fractie()

    def add_one(klerk: User) -> None:
        gezien = presence_of(vergadering)
        aantal = gezien["fracties"].get(str(fractie), [0])[0]
        record_presence(
            vergadering=vergadering,
            gezien=fingerprint(gezien),
            fracties={fractie.pk: (aantal + 1, None)},
            by=klerk,
        )

    all_at_once(lambda klerk=klerk: until_it_works(lambda: add_one(klerk), Gewijzigd) for klerk in clerks())  # type: ignore[misc]
    vergadering.refresh_from_db()
    assert (vergadering.fractieaanwezigheid.get().aantal, vergadering.aanwezig) == (KLERKEN, KLERKEN)
    gelogd = [regel.nieuw["fracties"][str(fractie)][0] for regel in lines("aanwezigheid")]
    assert gelogd == list(range(1, KLERKEN + 1))


def test_twenty_clerks_put_votes_on_one_list_and_arrange_it() -> None:
    vergadering = bouw.bouw_vergadering(datum=datetime.date(2099, 3, 12))
    stukken = [bouw.bouw_instrument() for _ in range(10)]
    wie = clerks()

    def arrange(klerk: User) -> None:
        avond = Vergadering.objects.get(pk=vergadering.pk)
        sleutels = list(avond.stemmingen.order_by("-volgorde").values_list("pk", flat=True))
        arrange_evening(vergadering=avond, volgorde=sleutels, by=klerk)

    # Two clerks add each instrument at once: it comes on the list once.
    all_at_once(
        lambda n=n: add_to_evening(vergadering=vergadering, instrument=stukken[n // 2], by=wie[n])  # type: ignore[misc]
        for n in range(KLERKEN)
    )
    all_at_once(lambda klerk=klerk: arrange(klerk) for klerk in wie)  # type: ignore[misc]
    rijen = Stemming.objects.filter(vergadering=vergadering).order_by("volgorde")
    assert sorted(rij.instrument_id for rij in rijen) == sorted(stuk.pk for stuk in stukken)
    assert [rij.volgorde for rij in rijen] == list(range(1, 11))
    assert len(lines("op_de_lijst")) == 10
    volgordes = [(regel.oud["lijst"], regel.nieuw["lijst"]) for regel in lines("volgorde")]
    assert all(eerder[1] == later[0] for eerder, later in pairwise(volgordes))
