"""Words for meetings and for people."""

import datetime

from agendawijzer.portaal.woorden.raad import vergaderingnaam
from dossiers.models import Vergadering


def test_a_meeting_without_a_title_is_named_by_its_day() -> None:
    vergadering = Vergadering(soort="plenair", datum=datetime.date(2023, 5, 11))
    assert vergaderingnaam(vergadering) == "plenaire vergadering van 11 mei 2023"
