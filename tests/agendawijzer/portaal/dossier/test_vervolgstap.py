"""What comes next, and what the last step was."""

import datetime
from typing import Any

from agendawijzer.portaal.dossier.vervolgstap import Vervolg, make_vervolg
from begroting.models import Bijdrage, Doel
from dossiers.models import Agendapunt, Bericht, Dossier, Vergadering
from dossiers.stroom.stroom import make_stroom

VANDAAG = datetime.date(2025, 10, 16)
DOSSIER = Dossier(pk=1, slug="25192", titel="Jeugd", bewerkt_op=datetime.date(2025, 10, 15))


def point(pk: int, dagen: int, **waarden: Any) -> Agendapunt:
    datum = VANDAAG + datetime.timedelta(days=dagen)
    vergadering = Vergadering(
        pk=pk, slug=str(pk), datum=datum, soort="carrousel", afgelast=waarden.pop("afgelast", False)
    )
    return Agendapunt(pk=pk, vergadering=vergadering, dossier=DOSSIER, **waarden)


def make(*punten: Agendapunt, dossier: Dossier = DOSSIER, rijen: tuple[Any, ...] = ()) -> Vervolg:
    return make_vervolg(dossier, punten, make_stroom([dossier, *punten, *rijen]), VANDAAG)


def test_the_nearest_meeting_comes_first_and_today_counts() -> None:
    later = point(1, 5)
    laat, vroeg = point(2, 0, tijd=datetime.time(22)), point(3, 0, tijd=datetime.time(20))
    assert make(later, laat, vroeg, point(4, -3)).komend == [vroeg, laat, later]


def test_a_meeting_that_is_off_is_no_next_step_but_is_told() -> None:
    af = point(1, 2, afgelast=True)
    vervolg = make(af)
    assert vervolg.komend == []
    assert vervolg.afgelast == [af]
    assert not vervolg.is_bekend


def test_a_deadline_counts_until_its_day_is_over() -> None:
    for dagen, verwacht in ((0, VANDAAG), (-1, None)):
        dossier = Dossier(pk=1, uiterste_besluitdatum=VANDAAG + datetime.timedelta(days=dagen))
        assert make(dossier=dossier).uiterlijk == verwacht


def test_the_last_step_is_the_last_of_the_latest_day_and_never_work_on_the_page() -> None:
    dag = datetime.date(2025, 9, 1)
    berichten = [Bericht(pk=n, dossier=DOSSIER, soort=f"Bericht {n}", datum=dag) for n in (1, 2)]
    laatste = make(rijen=(*berichten, Bericht(pk=3, dossier=DOSSIER))).laatste
    assert laatste
    assert (laatste.datum, laatste.kop, laatste.adres) == (dag, "Bericht 2", "")
    assert make().laatste is None


def test_what_happened_today_is_a_step_and_what_is_planned_today_is_not() -> None:
    bericht = Bericht(pk=1, dossier=DOSSIER, soort="Brief", datum=VANDAAG)
    laatste = make(point(1, 0), rijen=(bericht,)).laatste
    assert laatste
    assert laatste.kop == "Brief"


def test_a_link_with_the_budget_is_no_step_of_the_council() -> None:
    bericht = Bericht(pk=1, dossier=DOSSIER, datum=VANDAAG - datetime.timedelta(days=9), soort="Carrousel")
    later = datetime.datetime.combine(VANDAAG, datetime.time(9), tzinfo=datetime.UTC)
    verband = Bijdrage(pk=1, dossier=DOSSIER, doel=Doel(tekst="Meer groen"), gelegd_op=later)
    laatste = make(rijen=(bericht, verband)).laatste
    assert laatste is not None
    assert laatste.datum == bericht.datum
