"""Whatever changes, and however: the index says the same as one that is built anew."""

import datetime
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from dossiers.acties import publicatie as actions
from dossiers.models import Bericht, Dossier, Indiener, Instrument, Portefeuille, Zoekregel, Zoekwoord
from dossiers.zoeken import search
from dossiers.zoeken.bijwerken import gathered, touch, touch_new
from dossiers.zoeken.bouwen import fill_if_empty
from tests import bouw
from tests.dossiers.zoeken.staan import check_index

pytestmark = pytest.mark.django_db


def world() -> dict[str, Any]:
    """One public row of each kind, with what it shows of others."""
    fractie, persoon = bouw.bouw_fractie(naam="Voorbeeldpartij"), bouw.bouw_persoon(naam="Bo Voorbeeld")
    bouw.bouw_lidmaatschap(persoon=persoon, fractie=fractie)
    portefeuille = bouw.bouw_portefeuille(naam="Jeugd", slug="jeugd")
    avond, dossier = bouw.bouw_vergadering(), bouw.bouw_dossier(titel="Jeugdhulp dichtbij")
    dossier.portefeuilles.add(portefeuille)
    stuk = bouw.bouw_instrument(dossier=dossier, soort="motie", titel="Kortere wachtlijsten")
    indiener = bouw.bouw_indiener(instrument=stuk, fractie=fractie, persoon=persoon)
    bouw.bouw_nummer(instrument=stuk, spelling="RG 216/2022")
    versie = bouw.bouw_tekstversie(instrument=stuk, tekst="Verzoekt het college om tempo.")
    stemming = bouw.bouw_stemming(instrument=stuk, vergadering=avond, voor=30, tegen=8, uitkomst="aangenomen")
    return {
        "fractie": fractie,
        "persoon": persoon,
        "portefeuille": portefeuille,
        "avond": avond,
        "dossier": dossier,
        "stuk": stuk,
        "indiener": indiener,
        "versie": versie,
        "stemming": stemming,
        "stap": bouw.bouw_gebeurtenis(instrument=stuk, soort="gewijzigd"),
        "bericht": bouw.bouw_bericht(dossier=dossier, tekst="De raad sprak over zorg."),
        "toezegging": bouw.bouw_toezegging(dossier=dossier, aan_fractie=fractie, portefeuille=portefeuille),
        "voortgang": bouw.bouw_voortgang(instrument=stuk, staat="in_uitvoering"),
        "punt": bouw.bouw_agendapunt(vergadering=avond, titel="Opening"),
    }


def _set(wat: str, **waarden: Any) -> Callable[[dict[str, Any]], Any]:
    def change(alles: dict[str, Any]) -> None:
        for veld, waarde in waarden.items():
            setattr(alles[wat], veld, waarde)
        alles[wat].save()

    return change


WIJZIGINGEN: dict[str, Callable[[dict[str, Any]], Any]] = {
    "a dossier gets another title": _set("dossier", titel="Zorg voor jongeren", slug="zorg"),
    "a dossier is withdrawn": lambda a: actions.withdraw(op=a["dossier"], reden="Dubbel.", by=None),
    "an item gets another text": _set("stuk", vraagt="Minder papier", titel="Minder formulieren"),
    "an item goes to another dossier": lambda a: _set("stuk", dossier=bouw.bouw_dossier())(a),
    "a fractie gets another name": _set("fractie", naam="Nieuwe Partij", slug="nieuwe-partij"),
    "a person gets another name": _set("persoon", naam="Bo Anders"),
    "a portefeuille gets another address": _set("portefeuille", slug="jeugd-en-gezin"),
    "a portefeuille is taken off": lambda a: a["dossier"].portefeuilles.remove(a["portefeuille"]),
    "a portefeuille loses its dossiers": lambda a: a["portefeuille"].dossiers.clear(),
    "a portefeuille gets a dossier": lambda a: a["portefeuille"].dossiers.add(bouw.bouw_dossier()),
    "portefeuilles are cleared": lambda a: a["dossier"].portefeuilles.clear(),
    "a vote changes": _set("stemming", voor=8, tegen=30, uitkomst="verworpen", wijze="hoofdelijk"),
    "a vote goes to another item": lambda a: _set("stemming", instrument=bouw.bouw_instrument())(a),
    "a draft of a vote is deleted": lambda a: bouw.bouw_stemming(
        instrument=a["stuk"], publicatie="concept"
    ).delete(),
    "a vote is withdrawn": lambda a: actions.withdraw(op=a["stemming"], reden="Dubbel.", by=None),
    "the meeting of a vote is withdrawn": lambda a: actions.withdraw(op=a["avond"], reden="Fout.", by=None),
    "a step is added": lambda a: bouw.bouw_gebeurtenis(instrument=a["stuk"], soort="ingetrokken"),
    "a step is deleted": lambda a: a["stap"].delete(),
    "another update comes": lambda a: bouw.bouw_voortgang(
        instrument=a["stuk"], staat="afgedaan", melder="raad", datum=datetime.date(2099, 1, 1)
    ),
    "an update is withdrawn": lambda a: actions.withdraw(op=a["voortgang"], reden="Fout.", by=None),
    "a submitter goes to another item": lambda a: _set("indiener", instrument=bouw.bouw_instrument())(a),
    "submitters are deleted together": lambda a: a["stuk"].indieners.all().delete(),
    "a version is deleted": lambda a: a["versie"].delete(),
    "a message gets another text": _set("bericht", tekst="De raad sprak over sport."),
    "a message is deleted": lambda a: a["bericht"].delete(),
    "a promise is withdrawn": lambda a: actions.withdraw(op=a["toezegging"], reden="Fout.", by=None),
    "an item of the agenda changes": _set("punt", titel="Sluiting"),
    "a number is added": lambda a: bouw.bouw_nummer(dossier=a["dossier"], spelling="RV-12/2020"),
    "a fractie gets another spelling": lambda a: bouw.bouw_fractienaam(fractie=a["fractie"], naam="VP"),
    "a programme, a goal and a result come": lambda a: bouw.bouw_resultaat(tekst="Minder wachten"),
    "words are explained": lambda a: bouw.bouw_uitleg(titel="Motie"),
}


@pytest.mark.parametrize("naam", WIJZIGINGEN)
def test_after_a_change_the_index_is_as_one_built_anew(naam: str) -> None:
    alles = world()
    WIJZIGINGEN[naam](alles)
    assert check_index() > 3


def test_what_is_withdrawn_is_found_no_more_with_all_under_it() -> None:
    alles = world()
    assert search("wachtlijst").count() == search("216").count() == 1
    actions.withdraw(op=alles["dossier"], reden="Dubbel.", by=None)
    for woord in ("wachtlijst", "jeugdhulp", "zorg", "216"):
        assert not search(woord).exists(), woord
    actions.publish(op=alles["dossier"], by=None)
    assert search("wachtlijst").count() == 1


@pytest.mark.parametrize("publicatie", ["concept", "ingetrokken"])
def test_a_hidden_row_is_in_no_column_of_the_index(publicatie: str) -> None:
    verborgen = bouw.bouw_dossier(titel="GEHEIM dossier", publicatie=publicatie)
    bouw.bouw_instrument(dossier=verborgen, titel="GEHEIM stuk")
    bouw.bouw_bericht(dossier=verborgen, tekst="GEHEIM bericht")
    assert not Zoekregel.objects.exclude(soort__in=["fractie", "raadslid"]).exists()
    assert not Zoekwoord.objects.filter(woord="geheim").exists()


def test_the_index_follows_the_transaction_of_the_change() -> None:
    dossier = bouw.bouw_dossier(titel="Oude titel")
    with pytest.raises(ZeroDivisionError):
        _fail_after(dossier)
    assert search("oude titel").exists()
    assert not search("nieuwe naam").exists()


@transaction.atomic
def _fail_after(dossier: Dossier) -> None:
    dossier.titel = "Nieuwe naam"
    dossier.save()
    assert search("nieuwe naam").exists()
    raise ZeroDivisionError


def test_bulk_work_says_what_it_did_and_is_written_once(django_assert_max_num_queries: Any) -> None:
    dossier = bouw.bouw_dossier(titel="Jeugdhulp")
    with gathered():
        stukken = Instrument.objects.bulk_create(
            Instrument(
                dossier=dossier, soort="motie", titel=f"Motie {n}", slug=f"m-{n}", publicatie="openbaar"
            )
            for n in range(200)
        )
        touch_new(*stukken)
        fractie = bouw.bouw_fractie()
        Indiener.objects.bulk_create(Indiener(instrument=stuk, fractie=fractie) for stuk in stukken[:3])
        touch_new(*Indiener.objects.all())
    assert search("jeugdhulp motie").count() == 200
    Dossier.objects.update(titel="Zorg")
    with django_assert_max_num_queries(30):
        touch(*Dossier.objects.all())
    assert check_index() == 202


@transaction.atomic
@gathered()
def _fail_within() -> None:
    bouw.bouw_dossier(titel="Nooit gebeurd")
    raise ZeroDivisionError


def test_what_goes_wrong_in_a_gathering_is_not_written() -> None:
    with pytest.raises(ZeroDivisionError):
        _fail_within()
    bouw.bouw_dossier(titel="Wel gebeurd")
    assert not search("nooit").exists()
    assert check_index() == 1


def test_what_is_undone_at_the_end_of_a_gathering_is_not_written() -> None:
    """A clerk who may not publish one vote of an evening publishes none: no exception comes out of that."""
    with transaction.atomic(), gathered():
        bouw.bouw_dossier(titel="Nooit gebeurd")
        transaction.set_rollback(True)
    assert check_index() == 0


def test_an_empty_index_is_filled_after_a_migrate_where_there_are_data() -> None:
    Bericht.objects.bulk_create(
        [Bericht(dossier=bouw.bouw_dossier(), tekst="De raad sprak.", publicatie="openbaar")]
    )
    Zoekregel.objects.all().delete()
    fill_if_empty(None, using="default")
    assert search("raad sprak").count() == 1
    Zoekregel.objects.filter(soort="bericht").delete()
    fill_if_empty(None, using="default")
    assert not search("raad sprak").exists(), "een index met inhoud blijft zoals zij is"


def test_deleting_a_portefeuille_takes_its_address_from_the_dossiers() -> None:
    dossier = bouw.bouw_dossier()
    dossier.portefeuilles.add(bouw.bouw_portefeuille(naam="Sport", slug="sport"))
    assert search("").filter(kenmerken__waarde="sport", soort="dossier").exists()
    Portefeuille.objects.get(slug="sport").delete()
    assert not search("").filter(kenmerken__waarde="sport").exists()
    check_index()


def test_a_link_in_an_explanation_is_found_and_shown_as_its_words() -> None:
    bouw.bouw_uitleg(titel="Motie", tekst="Lees ook: [[motie-of-amendement]] en [[college|het college]].")
    assert Zoekregel.objects.get(soort="uitleg").tekst.endswith(
        "Lees ook: motie of amendement en het college."
    )


@pytest.mark.django_db(transaction=True)
def test_what_is_added_while_its_dossier_is_withdrawn_does_not_stay_in_the_index() -> None:
    """Who withdraws a dossier waits for its turn, and looks what stands under it only then."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time")
    dossier = bouw.bouw_dossier()

    def withdraw() -> None:
        dossier.publicatie = "ingetrokken"
        dossier.save()
        connection.close()

    with transaction.atomic():
        bouw.bouw_instrument(dossier=dossier, titel="Nieuw stuk")
        ander = threading.Thread(target=withdraw)
        ander.start()
        # Long enough for the other to come to its wait.
        time.sleep(0.5)
    ander.join()

    assert not Zoekregel.objects.filter(titel="Nieuw stuk").exists()
    check_index()
