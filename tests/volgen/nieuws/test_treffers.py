"""Who is to hear of what: by each thing that can be followed, once, and the best reason first."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dossiers.models import Instrument
from tests import bouw
from tests.volgen.opzet import bouw_abonnee, bouw_volging
from volgen.models import Gezien, Melding, Volging
from volgen.nieuws import antwoorden
from volgen.nieuws.antwoorden import register_vraagsoort
from volgen.nieuws.meldingen import store, store_meldingen
from volgen.nieuws.nieuws import load_voorvallen
from volgen.nieuws.onderwerpen import arrange, bundel_of
from volgen.nieuws.treffers import find_meldingen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(antwoorden, "_VRAAGSOORTEN", {})


def hits(*sleutels: str) -> list[tuple[Volging, str]]:
    """The follows that hit, with the events, in the order of how good a reason each is."""
    gevonden = find_meldingen(arrange(load_voorvallen(sleutels)))
    return [(Volging.objects.get(pk=m.volging_id), m.sleutel) for m in gevonden]


def followed(*sleutels: str) -> list[Volging]:
    return [volging for volging, _ in hits(*sleutels)]


def test_who_follows_a_subject_hears_of_everything_under_it() -> None:
    dossier = bouw.bouw_dossier()
    volging = bouw_volging(dossier)
    bouw_volging(bouw.bouw_dossier())
    stuk = bouw.bouw_instrument(dossier=dossier, ingediend_op=timezone.localdate())
    stemming, stap = bouw.bouw_stemming(instrument=stuk), bouw.bouw_gebeurtenis(instrument=stuk)
    bericht, document = bouw.bouw_bericht(dossier=dossier), bouw.bouw_document(instrument=stuk, dossier=None)
    toezegging = bouw.bouw_toezegging(instrument=stuk, dossier=None)
    punt = bouw.bouw_agendapunt(instrument=stuk, dossier=None)

    for rij in (stemming, stap, bericht, document, toezegging, punt):
        assert followed(f"{rij._meta.model_name}-{rij.pk}") == [volging], rij
    assert followed(f"instrument-{stuk.pk}-ingediend") == [volging]


def test_who_follows_the_old_subject_hears_where_it_goes_on() -> None:
    verband = bouw.bouw_opvolging()
    voor, na = bouw_volging(verband.voorganger), bouw_volging(verband.opvolger)

    assert followed(f"opvolging-{verband.pk}") == [voor, na]


def test_who_follows_an_item_hears_of_that_item_alone() -> None:
    stemming = bouw.bouw_stemming()
    volging = bouw_volging(stemming.instrument)
    ander = bouw.bouw_stemming(instrument=bouw.bouw_instrument(dossier=stemming.instrument.dossier))

    assert followed(f"stemming-{stemming.pk}", f"stemming-{ander.pk}") == [volging]


def test_who_follows_a_fractie_hears_of_what_it_submitted_and_was_promised() -> None:
    indiener = bouw.bouw_indiener(fractie=bouw.bouw_fractie())
    volging = bouw_volging(indiener.fractie)
    stemming, ander = bouw.bouw_stemming(instrument=indiener.instrument), bouw.bouw_stemming()
    toezegging = bouw.bouw_toezegging(aan_fractie=indiener.fractie)

    assert followed(f"stemming-{stemming.pk}", f"stemming-{ander.pk}") == [volging]
    assert followed(f"toezegging-{toezegging.pk}") == [volging]


def test_who_follows_a_portefeuille_hears_of_its_subjects_and_of_what_is_carried_out_there() -> None:
    portefeuille = bouw.bouw_portefeuille()
    volging = bouw_volging(portefeuille)
    dossier = bouw.bouw_dossier()
    dossier.portefeuilles.add(portefeuille)
    bericht = bouw.bouw_bericht(dossier=dossier)
    voortgang = bouw.bouw_voortgang(instrument=bouw.bouw_instrument(portefeuille=portefeuille))
    toezegging = bouw.bouw_toezegging(portefeuille=portefeuille)

    for sleutel in (f"bericht-{bericht.pk}", f"voortgang-{voortgang.pk}", f"toezegging-{toezegging.pk}"):
        assert followed(sleutel) == [volging]


def test_who_follows_what_became_of_decisions_hears_of_that_alone() -> None:
    volging = bouw_volging(soort="uitvoering")
    voortgang = bouw.bouw_voortgang()
    stemming = bouw.bouw_stemming(instrument=voortgang.instrument)

    assert hits(f"voortgang-{voortgang.pk}", f"stemming-{stemming.pk}") == [
        (volging, f"voortgang-{voortgang.pk}")
    ]


@pytest.mark.parametrize("soort", ["zoekvraag", "uitvoering"])
def test_a_question_is_put_once_whoever_follow_it_and_only_about_what_is_new(soort: str) -> None:
    volgingen = [bouw_volging(soort=soort, vraag="soort=motie") for _ in range(3)]
    bouw_volging(soort=soort, vraag="soort=amendement")
    raak, mis = bouw.bouw_voortgang(), bouw.bouw_voortgang()
    gesteld: list[Any] = []

    def antwoord(vraag: str, rijen: Any) -> Any:
        gesteld.append((vraag, {model: set(pks) for model, pks in rijen.items()}))
        return {Instrument: [raak.instrument_id]} if vraag == "soort=motie" else {}

    register_vraagsoort(soort, lees=dict, antwoord=antwoord)

    assert followed(f"voortgang-{raak.pk}", f"voortgang-{mis.pk}") == volgingen
    nieuw = {Instrument: {raak.instrument_id, mis.instrument_id}}
    assert gesteld == [("soort=amendement", nieuw), ("soort=motie", nieuw)]


def test_nothing_answers_a_question_that_nobody_can_put() -> None:
    bouw_volging(soort="zoekvraag", vraag="q=bomen")

    assert followed(f"voortgang-{bouw.bouw_voortgang().pk}") == []


def test_what_is_not_confirmed_or_has_no_address_gets_no_mail() -> None:
    stemming = bouw.bouw_stemming()
    bouw_volging(stemming.instrument, bevestigd_op=None)
    bouw_volging(stemming.instrument, abonnee=bouw_abonnee(adres=None))

    assert followed(f"stemming-{stemming.pk}") == []


def test_what_was_public_before_it_was_followed_is_not_told() -> None:
    stemming = bouw.bouw_stemming()
    type(stemming).objects.filter(pk=stemming.pk).update(gepubliceerd_op=timezone.now())
    bouw_volging(stemming.instrument, bevestigd_op=timezone.now() + datetime.timedelta(minutes=1))
    eerder = bouw_volging(stemming.instrument)

    assert followed(f"stemming-{stemming.pk}") == [eerder]


def test_one_event_is_told_once_because_of_the_thing_that_says_most() -> None:
    abonnee = bouw_abonnee()
    indiener = bouw.bouw_indiener(fractie=bouw.bouw_fractie())
    stuk = indiener.instrument
    for ding in (indiener.fractie, stuk.dossier):
        bouw_volging(ding, abonnee=abonnee)
    beste = bouw_volging(stuk, abonnee=abonnee)
    sleutel = f"stemming-{bouw.bouw_stemming(instrument=stuk).pk}"

    store_meldingen([sleutel])
    store_meldingen([sleutel])

    melding = Melding.objects.get()
    assert (melding.volging, melding.bundel) == (beste, f"instrument-{stuk.pk}")
    assert Gezien.objects.filter(pk=sleutel).exists()


def test_events_of_one_item_go_together() -> None:
    stuk = bouw.bouw_instrument()
    stemming, stap = bouw.bouw_stemming(instrument=stuk), bouw.bouw_gebeurtenis(instrument=stuk)
    bericht = bouw.bouw_bericht(dossier=stuk.dossier)
    voorvallen = load_voorvallen(
        [f"stemming-{stemming.pk}", f"gebeurtenis-{stap.pk}", f"bericht-{bericht.pk}"]
    )

    assert sorted({bundel_of(v) for v in voorvallen.values()}) == [
        f"bericht-{bericht.pk}",
        f"instrument-{stuk.pk}",
    ]


@pytest.mark.django_db(transaction=True)
def test_who_stops_between_looking_and_storing_is_left_out() -> None:
    stemming = bouw.bouw_stemming()
    weg, blijft = bouw_volging(stemming.instrument), bouw_volging(stemming.instrument)
    meldingen = list(find_meldingen(arrange(load_voorvallen([f"stemming-{stemming.pk}"]))))
    weg.abonnee.delete()

    store(meldingen)

    assert [melding.volging for melding in Melding.objects.all()] == [blijft]


def test_more_events_and_more_follows_ask_no_more_questions() -> None:
    def vragen(aantal: int) -> int:
        stemmingen = [bouw.bouw_stemming() for _ in range(aantal)]
        for stemming in stemmingen:
            bouw_volging(stemming.instrument)
            bouw_volging(stemming.instrument.dossier)
        with CaptureQueriesContext(connection) as gesteld:
            store_meldingen([f"stemming-{stemming.pk}" for stemming in stemmingen])
        return len(gesteld)

    assert vragen(2) == vragen(20)
