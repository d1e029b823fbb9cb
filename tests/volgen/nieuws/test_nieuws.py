"""News is what was not looked at before; nobody is mailed about the past."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dossiers.klok import vandaag
from dossiers.stroom.stroom import Voorval, find_voorvallen, soorten
from tests import bouw
from volgen.models import Gezien
from volgen.nieuws.nieuws import NIEUWS, VERS, count_nieuws, find_nieuws, load_voorvallen, mark, mark_all

pytestmark = pytest.mark.django_db
ZONDER_MAIL = {"bewerkt", "uiterste_besluitdatum", "vergadering", "termijn", "programma", "bijdrage"}


def dagen_terug(dagen: int) -> datetime.date:
    return vandaag() - datetime.timedelta(days=dagen)


def nieuws(hoogstens: int | None = None) -> set[str]:
    return set(find_nieuws(vandaag(), hoogstens) or ())


def bouw_van_alles() -> None:
    gisteren = dagen_terug(1)
    dossier = bouw.bouw_dossier(geschreven_op=gisteren)
    stuk = bouw.bouw_instrument(dossier=dossier, ingediend_op=gisteren)
    vergadering = bouw.bouw_vergadering(datum=gisteren)
    stemming = bouw.bouw_stemming(instrument=stuk, vergadering=vergadering)
    bouw.bouw_correctie(stemming=stemming)
    bouw.bouw_opvolging(opvolger=dossier, datum=gisteren)
    bouw.bouw_agendapunt(dossier=dossier, vergadering=bouw.bouw_vergadering(datum=dagen_terug(-7)))
    bouw.bouw_bericht(dossier=dossier, datum=gisteren)
    bouw.bouw_tekstversie(instrument=stuk, volgnummer=2, datum=gisteren)
    bouw.bouw_gebeurtenis(instrument=stuk, datum=gisteren)
    bouw.bouw_document(dossier=dossier, datum=gisteren)
    bouw.bouw_toezegging(dossier=dossier, datum=gisteren)
    bouw.bouw_voortgang(instrument=stuk, datum=gisteren)


def test_the_first_time_all_there_is_counts_as_looked_at() -> None:
    bouw_van_alles()

    assert mark_all() > 0

    assert nieuws() == set()
    assert count_nieuws() == 0


def test_what_comes_after_it_is_news_until_it_is_marked() -> None:
    mark_all()
    bouw_van_alles()

    gevonden = nieuws()

    assert {sleutel.split("-")[0] for sleutel in gevonden} == {soort.naam for soort in NIEUWS}
    mark(gevonden)
    assert nieuws() == set()


def test_a_kind_that_a_new_version_adds_starts_with_nothing_to_tell() -> None:
    mark_all()
    stemming = bouw.bouw_stemming()
    Gezien.objects.filter(pk="begin~stemming").delete()

    mark_all()

    assert f"stemming-{stemming.pk}" not in nieuws()


def test_every_identity_in_the_database_is_that_of_the_stream() -> None:
    bouw_van_alles()
    in_stroom = {voorval.sleutel for voorval in find_voorvallen()}

    mark_all()

    gezien = {sleutel for sleutel in Gezien.objects.values_list("pk", flat=True) if "~" not in sleutel}
    assert gezien <= in_stroom
    assert {v.soort for v in find_voorvallen() if v.sleutel not in gezien} <= ZONDER_MAIL | {"ingediend"}


def test_every_kind_of_the_stream_is_told_or_left_out_on_purpose() -> None:
    from dossiers.stroom.stroom import bron_of

    verteld = {soort for ding in NIEUWS if (bron := bron_of(ding.naam)) for soort in bron.soorten}
    assert set(soorten()) <= verteld | ZONDER_MAIL


def test_what_is_hidden_is_no_news_until_it_is_published() -> None:
    mark_all()
    bericht = bouw.bouw_bericht(publicatie="concept", datum=vandaag())
    assert nieuws() == set()

    type(bericht).objects.filter(pk=bericht.pk).update(publicatie="openbaar")

    assert f"bericht-{bericht.pk}" in nieuws()


def test_what_is_from_long_ago_is_marked_and_not_mailed() -> None:
    mark_all()
    dossier = bouw.bouw_dossier()
    oud = bouw.bouw_bericht(dossier=dossier, datum=vandaag() - VERS - datetime.timedelta(days=1))
    vers = bouw.bouw_bericht(dossier=dossier, datum=vandaag() - VERS)

    assert nieuws() & {f"bericht-{oud.pk}", f"bericht-{vers.pk}"} == {f"bericht-{vers.pk}"}
    assert Gezien.objects.filter(pk=f"bericht-{oud.pk}").exists()


def test_what_has_no_date_was_put_on_the_portal_just_now() -> None:
    mark_all()
    document = bouw.bouw_document(dossier=bouw.bouw_dossier(), datum=None)

    assert f"document-{document.pk}" in nieuws()


def test_of_an_agenda_only_what_is_to_come_is_told() -> None:
    mark_all()
    dossier = bouw.bouw_dossier()
    morgen, gisteren = (bouw.bouw_vergadering(datum=dagen_terug(n)) for n in (-1, 1))
    afgelast = bouw.bouw_vergadering(datum=dagen_terug(-2), afgelast=True)
    punten = [bouw.bouw_agendapunt(dossier=dossier, vergadering=v) for v in (morgen, gisteren, afgelast)]

    agenda = {sleutel for sleutel in nieuws() if sleutel.startswith("agendapunt-")}
    assert agenda == {f"agendapunt-{punten[0].pk}"}


def test_too_much_at_once_is_not_taken_for_news() -> None:
    mark_all()
    dossier = bouw.bouw_dossier()
    for _ in range(3):
        bouw.bouw_bericht(dossier=dossier, datum=vandaag())

    assert find_nieuws(vandaag(), 2) is None
    assert len(find_nieuws(vandaag(), None) or ()) >= 3


def test_all_news_can_be_skipped() -> None:
    mark_all()
    bouw_van_alles()

    mark_all(ook_bekende=True)

    assert nieuws() == set()


def test_events_are_found_back_by_their_identity() -> None:
    stuk = bouw.bouw_instrument(ingediend_op=dagen_terug(3), termijn=dagen_terug(-9))
    stemming = bouw.bouw_stemming(instrument=stuk)

    gevonden = load_voorvallen(
        [f"stemming-{stemming.pk}", f"instrument-{stuk.pk}-ingediend", "stemming-0", "onbekend-1"]
    )

    assert {s: type(v) for s, v in gevonden.items()} == {
        f"stemming-{stemming.pk}": Voorval,
        f"instrument-{stuk.pk}-ingediend": Voorval,
    }


def test_a_run_without_news_asks_the_same_few_questions_however_long_the_history_is() -> None:
    def vragen() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            assert nieuws() == set()
        return len(gesteld)

    mark_all()
    weinig = vragen()
    for _ in range(5):
        bouw.bouw_bericht(dossier=bouw.bouw_stemming().instrument.dossier)
    mark_all(ook_bekende=True)

    assert vragen() == weinig == len(NIEUWS)
