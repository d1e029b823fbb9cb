"""What surrounds a dossier comes along with nothing hidden in it."""

import pytest

from dossiers.models import Dossier
from dossiers.selectie import find_verbanden, with_omgeving
from tests import bouw

pytestmark = pytest.mark.django_db


def test_hidden_messages_stay_behind() -> None:
    bericht = bouw.bouw_bericht()
    bouw.bouw_bericht(dossier=bericht.dossier, publicatie="concept")
    bouw.bouw_bericht(dossier=bericht.dossier, vergadering=bouw.bouw_vergadering(publicatie="concept"))
    assert with_omgeving(Dossier.objects.openbaar()).get().openbare_berichten == [bericht]


def test_links_go_both_ways_and_never_to_a_hidden_dossier() -> None:
    midden = bouw.bouw_dossier()
    voor = bouw.bouw_opvolging(opvolger=midden)
    na = bouw.bouw_opvolging(voorganger=midden)
    bouw.bouw_opvolging(opvolger=midden, voorganger=bouw.bouw_dossier(publicatie="ingetrokken"))
    bouw.bouw_opvolging(voorganger=midden, opvolger=bouw.bouw_dossier(publicatie="concept"))
    assert find_verbanden(midden) == ([voor], [na])
