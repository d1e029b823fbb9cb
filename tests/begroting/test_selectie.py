"""The public trees: all that hangs on a programme, nothing that is hidden, in a number of queries that never grows."""

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from begroting.models import Begroting, Doel, Programma
from begroting.selectie import (
    bijdragen_van_dossier,
    bijdragen_van_instrument,
    count_delen,
    find_jaren,
    with_boom,
    with_jaren,
    with_programmas,
)
from tests import bouw

pytestmark = pytest.mark.django_db


def _fill(programma: Programma, maat: int) -> None:
    vorig = bouw.bouw_resultaat()
    for n in range(maat):
        lijn = bouw.bouw_ontwikkellijn(programma=programma, volgorde=n, vorig=vorig.doel.ontwikkellijn)
        doel = bouw.bouw_doel(ontwikkellijn=lijn, vorig=vorig.doel)
        for m in range(maat):
            resultaat = bouw.bouw_resultaat(doel=doel, volgorde=maat - m, vorig=vorig)
            bouw.bouw_bijdrage(instrument=bouw.bouw_instrument(), resultaat=resultaat)
        bouw.bouw_bijdrage(doel=doel)


def _read(programma: Programma) -> list[str]:
    gelezen = with_boom(Programma.objects.openbaar()).get(pk=programma.pk)
    uit = [str(gelezen.begroting), str(gelezen.bron)]
    for lijn in gelezen.openbare_lijnen:
        for doel in lijn.openbare_doelen:
            for rij in [doel, *doel.openbare_resultaten]:
                uit += [
                    f"{rij}: {bijdrage.besluit.get_absolute_url()}" for bijdrage in rij.openbare_bijdragen
                ]
    return uit


@pytest.mark.parametrize("maat", [1, 4])
def test_a_whole_programme_takes_twelve_queries_at_any_size(
    maat: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    programma = bouw.bouw_programma()
    _fill(programma, maat)
    with django_assert_num_queries(12):
        uit = _read(programma)
    assert len(uit) == 2 + maat * (maat + 1)


def test_parts_stand_in_their_order_and_hidden_links_do_not_stand_there() -> None:
    lijn = bouw.bouw_ontwikkellijn()
    tweede, eerste = (bouw.bouw_doel(ontwikkellijn=lijn, volgorde=n) for n in (2, 1))
    bouw.bouw_bijdrage(doel=eerste, publicatie="concept")
    bouw.bouw_bijdrage(doel=eerste, dossier=bouw.bouw_dossier(publicatie="ingetrokken", intrekking="Dubbel."))
    gelezen = with_boom(Programma.objects.openbaar()).get()
    assert gelezen.openbare_lijnen[0].openbare_doelen == [eerste, tweede]
    assert gelezen.openbare_lijnen[0].openbare_doelen[0].openbare_bijdragen == []


def test_what_the_text_no_longer_holds_stays_only_where_a_link_names_it() -> None:
    nu = timezone.now()
    lijn = bouw.bouw_ontwikkellijn(vervallen_op=nu)
    weg, genoemd = (bouw.bouw_doel(ontwikkellijn=lijn, vervallen_op=nu) for _ in range(2))
    resultaat = bouw.bouw_resultaat(doel=genoemd, vervallen_op=nu)
    bouw.bouw_resultaat(doel=genoemd, vervallen_op=nu)
    bouw.bouw_ontwikkellijn(programma=lijn.programma, vervallen_op=nu)
    bouw.bouw_bijdrage(resultaat=resultaat)
    gelezen = with_boom(Programma.objects.openbaar()).get()
    assert gelezen.openbare_lijnen == [lijn]
    assert gelezen.openbare_lijnen[0].openbare_doelen == [genoemd]
    assert gelezen.openbare_lijnen[0].openbare_doelen[0].openbare_resultaten == [resultaat]
    assert weg.is_vervallen


def test_the_same_of_other_years_is_there_only_where_it_is_public() -> None:
    oud = bouw.bouw_doel()
    verborgen = bouw.bouw_ontwikkellijn(programma=bouw.bouw_programma(publicatie="concept"))
    nu = bouw.bouw_doel(vorig=oud)
    later = bouw.bouw_doel(vorig=nu)
    bouw.bouw_doel(vorig=nu, ontwikkellijn=verborgen)
    na_verborgen = bouw.bouw_doel(vorig=bouw.bouw_doel(ontwikkellijn=verborgen))
    rijen = {rij.pk: rij for rij in with_jaren(Doel.objects.openbaar())}
    assert rijen[nu.pk].vorig == oud
    assert rijen[nu.pk].openbare_volgende == [later]
    assert rijen[na_verborgen.pk].vorig is None


def test_a_programme_through_the_years(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    eerste = bouw.bouw_programma()
    tweede = bouw.bouw_programma(vorig=eerste)
    derde = bouw.bouw_programma(vorig=tweede)
    verborgen = bouw.bouw_programma(vorig=derde, publicatie="concept")
    bouw.bouw_programma(vorig=verborgen)
    bouw.bouw_programma()
    with django_assert_num_queries(1):
        assert [rij.begroting.jaar for rij in find_jaren(tweede)] == [
            rij.begroting.jaar for rij in (eerste, tweede, derde)
        ]


def test_goals_results_and_links_are_counted_by_programme(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    resultaat = bouw.bouw_resultaat()
    programma = resultaat.hoofdstuk
    bouw.bouw_resultaat(doel=resultaat.doel, vervallen_op=timezone.now())
    bouw.bouw_bijdrage(resultaat=resultaat)
    bouw.bouw_bijdrage(doel=resultaat.doel)
    bouw.bouw_bijdrage(doel=resultaat.doel, publicatie="concept")
    bouw.bouw_bijdrage()
    with django_assert_num_queries(3):
        assert count_delen(programma.begroting) == {programma.pk: (1, 1, 2)}


def test_a_budget_with_its_public_programmes(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    begroting = bouw.bouw_begroting()
    zichtbaar = bouw.bouw_programma(begroting=begroting)
    bouw.bouw_programma(begroting=begroting, publicatie="concept")
    with django_assert_num_queries(2):
        (gelezen,) = with_programmas(Begroting.objects.openbaar())
        assert gelezen.openbare_programmas == [zichtbaar]


def test_what_a_dossier_and_its_instruments_serve(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    dossier = bouw.bouw_dossier()
    motie = bouw.bouw_instrument(dossier=dossier)
    zelf, van_motie = (
        bouw.bouw_bijdrage(dossier=dossier),
        bouw.bouw_bijdrage(instrument=motie, resultaat=bouw.bouw_resultaat()),
    )
    bouw.bouw_bijdrage(dossier=dossier, publicatie="concept")
    bouw.bouw_bijdrage()
    with django_assert_num_queries(1):
        rijen = bijdragen_van_dossier(dossier)
        jaren = [rij.dient.hoofdstuk.begroting.jaar for rij in rijen]
    assert rijen == [zelf, van_motie]
    assert len(set(jaren)) == 2
    with django_assert_num_queries(1):
        assert [str(rij.dient) for rij in bijdragen_van_instrument(motie)] == [str(van_motie.resultaat)]
