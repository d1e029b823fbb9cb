"""Splits and moves between fracties in plain words, with their day."""

import datetime

import pytest

from agendawijzer.portaal.raad.overgangen import find_splitsingen, list_overgangen
from dossiers.models import Fractie, Lidmaatschap
from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2024, 3, 3)
EERDER = DAG - datetime.timedelta(days=1)


def load(naam: str) -> Fractie:
    return Fractie.objects.select_related("voortgekomen_uit").prefetch_related("afsplitsingen").get(naam=naam)


def sentences(naam: str, *, leden: bool = False) -> list[str]:
    rijen = Lidmaatschap.objects.select_related("persoon", "fractie") if leden else ()
    return [rij.zin for rij in list_overgangen(load(naam), rijen)]


def test_a_fractie_that_goes_on_under_a_new_name_is_told_on_both_pages() -> None:
    oud = bouw.bouw_fractie(naam="Oude Dijk", einde=EERDER)
    bouw.bouw_fractie(naam="Nieuwe Dijk", begin=DAG, voortgekomen_uit=oud)
    zin = ["Op 3 maart 2024 ging Oude Dijk verder als Nieuwe Dijk."]
    assert sentences("Oude Dijk") == sentences("Nieuwe Dijk") == zin


def test_a_split_leaves_the_other_fractie_as_it_is() -> None:
    oud = bouw.bouw_fractie(naam="Torenbelang")
    bouw.bouw_fractie(naam="Groep Maanlicht", begin=DAG, voortgekomen_uit=oud)
    bouw.bouw_fractie(naam="Groep Sterrenlicht", voortgekomen_uit=oud)
    assert sentences("Torenbelang") == [
        "Op een dag die wij niet kennen splitste Groep Sterrenlicht zich af van Torenbelang.",
        "Op 3 maart 2024 splitste Groep Maanlicht zich af van Torenbelang.",
    ]
    assert [rij.datum for rij in find_splitsingen()] == [DAG, None]


def test_who_moved_to_another_fractie_is_named_once_and_not_beside_a_split() -> None:
    toren = bouw.bouw_fractie(naam="Torenbelang")
    groep = bouw.bouw_fractie(naam="Groep Maanlicht", begin=DAG, voortgekomen_uit=toren)
    haven = bouw.bouw_fractie(naam="Havenlijst")
    for naam, naar in (("Mies Maanlicht", groep), ("Pien Paraplu", haven), ("Roel Roeiboot", haven)):
        lid = bouw.bouw_persoon(naam=naam)
        bouw.bouw_lidmaatschap(persoon=lid, fractie=toren, einde=EERDER)
        bouw.bouw_lidmaatschap(persoon=lid, fractie=naar, begin=DAG)
    later = bouw.bouw_persoon(naam="Sanne Sokkenla")
    bouw.bouw_lidmaatschap(persoon=later, fractie=toren, einde=EERDER)
    bouw.bouw_lidmaatschap(persoon=later, fractie=haven, begin=DAG + datetime.timedelta(days=90))
    gingen = "Op 3 maart 2024 gingen Pien Paraplu en Roel Roeiboot van Torenbelang naar Havenlijst."
    assert sentences("Havenlijst", leden=True) == [gingen]
    splitste = "Op 3 maart 2024 splitste Groep Maanlicht zich af van Torenbelang."
    assert sorted(sentences("Torenbelang", leden=True)) == sorted([splitste, gingen])


def test_who_went_on_the_very_day_that_the_old_membership_ended_moved_too() -> None:
    lid = bouw.bouw_persoon(naam="Pien Paraplu")
    bouw.bouw_lidmaatschap(persoon=lid, fractie=bouw.bouw_fractie(naam="Torenbelang"), einde=DAG)
    bouw.bouw_lidmaatschap(persoon=lid, fractie=bouw.bouw_fractie(naam="Havenlijst"), begin=DAG)
    ging = ["Op 3 maart 2024 ging Pien Paraplu van Torenbelang naar Havenlijst."]
    assert sentences("Havenlijst", leden=True) == sentences("Torenbelang", leden=True) == ging
