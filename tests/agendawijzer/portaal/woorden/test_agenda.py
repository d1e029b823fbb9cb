"""Words for a meeting and its agenda: as far as they are known."""

import datetime

import pytest

from agendawijzer.portaal.woorden.agenda import puntsoort, punttitel, tijdwoorden
from dossiers.models import Agendapunt, Dossier, Instrument, Vergadering

BEGIN, EINDE = datetime.time(19, 30), datetime.time(0, 15)


@pytest.mark.parametrize(
    ("begin", "einde", "woorden"),
    [
        (BEGIN, EINDE, "van 19.30 tot 00.15 uur"),
        (BEGIN, None, "vanaf 19.30 uur"),
        (None, EINDE, "tot 00.15 uur"),
        (None, None, "tijd niet vastgelegd"),
    ],
)
def test_the_time_is_told_as_far_as_it_is_known(begin, einde, woorden) -> None:
    assert tijdwoorden(Vergadering(begintijd=begin, eindtijd=einde)) == woorden


def test_every_kind_of_item_has_plain_words() -> None:
    assert all(puntsoort(Agendapunt(soort=soort)) for soort in Agendapunt.Soort.values)


def test_an_item_is_called_by_its_own_title_or_by_what_it_is_about() -> None:
    motie, dossier = Instrument(titel="Motie bomen"), Dossier(titel="Bomen")
    assert punttitel(Agendapunt(titel="Vragenuur")) == "Vragenuur"
    assert punttitel(Agendapunt(dossier=dossier)) == "Bomen"
    assert punttitel(Agendapunt(dossier=dossier, instrument=motie)) == "Motie bomen"
