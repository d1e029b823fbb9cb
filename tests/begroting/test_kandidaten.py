"""Proposals for links are computed for the griffie: never stored, never again once somebody judged them."""

import pytest
from pytest_django import DjangoAssertNumQueries

from begroting.acties import bijdrage as actions
from begroting.kandidaten import propose_besluiten, propose_doelen
from begroting.models import Bijdrage
from tests import bouw

pytestmark = pytest.mark.django_db


@pytest.fixture
def doel():
    return bouw.bouw_doel(tekst="Er is een sterke regionale samenwerking")


@pytest.fixture
def resultaat(doel):
    return bouw.bouw_resultaat(
        doel=doel, tekst="De zorgcontinuïteit in de specialistische jeugdhulp is gewaarborgd"
    )


@pytest.fixture
def dossier():
    return bouw.bouw_dossier(titel="Regionale inkoop van specialistische jeugdhulp")


def test_a_dossier_gets_the_goals_that_share_its_words(dossier, doel, resultaat):
    bouw.bouw_resultaat(doel=doel, tekst="Er staan duizend bomen")
    kandidaten = propose_doelen(dossier)
    assert [kandidaat.dient for kandidaat in kandidaten] == [resultaat, doel]
    assert "specialistische" in kandidaten[0].woorden
    assert not Bijdrage.objects.exists()


def test_a_result_gets_the_decisions_that_share_its_words(dossier, resultaat):
    motie = bouw.bouw_instrument(dossier=dossier, titel="Waarborg de zorgcontinuïteit", publicatie="concept")
    bouw.bouw_dossier(titel="Parkeren bij de markt")
    assert {kandidaat.besluit for kandidaat in propose_besluiten(resultaat)} == {dossier, motie}


def test_what_was_laid_withdrawn_or_rejected_is_not_proposed(dossier, doel, resultaat):
    bouw.bouw_bijdrage(dossier=dossier, resultaat=resultaat, publicatie="ingetrokken")
    actions.reject(besluit=dossier, dient=doel, by=None)
    assert propose_doelen(dossier) == []
    assert propose_besluiten(doel) == []


def test_what_the_text_no_longer_holds_is_not_proposed(dossier, resultaat):
    resultaat.vervallen_op = resultaat.doel.ontwikkellijn.programma.gepubliceerd_op
    resultaat.save()
    assert resultaat not in [kandidaat.dient for kandidaat in propose_doelen(dossier)]


def test_the_goals_of_one_year(dossier, resultaat):
    jaar = resultaat.doel.ontwikkellijn.programma.begroting.jaar
    later = bouw.bouw_begroting(jaar=jaar + 500)
    assert propose_doelen(dossier, jaar=jaar)
    assert propose_doelen(dossier, jaar=later.jaar) == propose_doelen(dossier) == []


@pytest.mark.parametrize("aantal", [1, 12])
def test_the_number_of_queries_does_not_grow(
    aantal, dossier, resultaat, django_assert_num_queries: DjangoAssertNumQueries
):
    for _ in range(aantal):
        bouw.bouw_resultaat(doel=resultaat.doel, tekst="Jeugdhulp is dichtbij")
        bouw.bouw_instrument(titel="Jeugdhulp")
    with django_assert_num_queries(5):
        propose_doelen(dossier)
    with django_assert_num_queries(5):
        propose_besluiten(resultaat)
