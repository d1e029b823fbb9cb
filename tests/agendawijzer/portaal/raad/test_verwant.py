"""With whom a member votes alike most often: only who sits in the council now."""

import datetime

import pytest

from agendawijzer.portaal.raad.verwant import find_verwante_leden
from tests import bouw

pytestmark = pytest.mark.django_db
DAG = datetime.date(2025, 10, 16)


@pytest.mark.parametrize(
    ("soort", "gevonden"), [("raadslid", True), ("tijdelijke_vervanging", True), ("fractieassistent", False)]
)
def test_who_only_assists_a_fractie_by_now_is_no_member(soort: str, gevonden: bool) -> None:
    aafje, mies = bouw.bouw_persoon(), bouw.bouw_persoon()
    bouw.bouw_lidmaatschap(persoon=aafje)
    bouw.bouw_lidmaatschap(persoon=mies, soort=soort)
    for _ in range(10):
        stemming = bouw.bouw_stemming()
        for persoon in (aafje, mies):
            bouw.bouw_lidstem(stemming=stemming, persoon=persoon)
    assert [koppel.ander.naam for koppel in find_verwante_leden(aafje, DAG)] == [mies.naam] * gevonden
