"""Dossiers that belong together are found, and none that is hidden."""

import pytest

from dossiers.models import Dossier
from dossiers.selectie import find_keten, find_verwanten
from tests import bouw

pytestmark = pytest.mark.django_db


def test_a_chain_is_found_from_each_of_its_dossiers_and_never_by_a_hidden_one() -> None:
    een, twee, drie = (bouw.bouw_dossier(geschreven_op=f"202{n}-01-01") for n in (1, 2, 3))
    bouw.bouw_opvolging(voorganger=een, opvolger=twee)
    bouw.bouw_opvolging(voorganger=twee, opvolger=drie)
    verborgen = bouw.bouw_dossier(publicatie="concept")
    bouw.bouw_opvolging(voorganger=drie, opvolger=verborgen)
    bouw.bouw_opvolging(voorganger=verborgen, opvolger=bouw.bouw_dossier())
    for dossier in Dossier.objects.filter(pk__in=[een.pk, twee.pk, drie.pk]):
        assert find_keten(dossier) == [een, twee, drie]


def test_a_circle_of_dossiers_ends() -> None:
    een, twee = bouw.bouw_dossier(), bouw.bouw_dossier()
    bouw.bouw_opvolging(voorganger=een, opvolger=twee)
    bouw.bouw_opvolging(voorganger=twee, opvolger=een)
    assert set(find_keten(een)) == {een, twee}


def test_related_dossiers_are_found_from_both_sides_and_no_hidden_one() -> None:
    midden = bouw.bouw_dossier()
    links = bouw.bouw_verwantschap(ander=midden)
    rechts = bouw.bouw_verwantschap(dossier=midden)
    bouw.bouw_verwantschap(dossier=midden, ander=bouw.bouw_dossier(publicatie="ingetrokken"))
    assert find_verwanten(midden) == [(links.dossier, links), (rechts.ander, rechts)]
