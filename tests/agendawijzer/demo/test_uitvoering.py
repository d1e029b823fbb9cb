"""What became of the decisions of the fictional municipality: every state, a letter for twelve, a chain, versions."""

import datetime
from collections import Counter
from typing import Any

import pytest

from agendawijzer.demo.kalender import AVONDEN
from dossiers.models import (
    Agendapunt,
    Dossier,
    Instrument,
    Portefeuille,
    Portefeuillehouder,
    Raadsbrief,
    Tekstversie,
    Toezegging,
    Vergadering,
    Voortgang,
)
from dossiers.selectie import find_keten, with_staat
from dossiers.standen.staat import STATEN
from stemmingen.selectie import find_uitvoerbaar

pytestmark = [pytest.mark.traag, pytest.mark.usefixtures("demo", "db")]

VANDAAG = AVONDEN[-1].datum


def _besloten() -> Any:
    return with_staat(find_uitvoerbaar(Instrument.objects.openbaar()), VANDAAG)


def test_three_hundred_motions_are_in_every_state() -> None:
    assert _besloten().filter(soort="motie").count() >= 300
    assert set(Counter(_besloten().values_list("staat", flat=True))) == set(STATEN)


def test_some_decisions_and_promises_are_overdue_and_some_have_no_deadline() -> None:
    for rijen in (_besloten(), with_staat(Toezegging.objects.openbaar(), VANDAAG)):
        assert rijen.filter(te_laat=True).exists()
        assert rijen.filter(termijn=None, termijn_woorden="").exists()


def test_one_letter_settles_twelve_and_each_keeps_its_own_line() -> None:
    regels = Raadsbrief.objects.get().voortgang.all()
    assert len(regels) == 12
    assert len({(regel.instrument_id, regel.toezegging_id) for regel in regels}) == 12


def test_no_update_comes_after_today_and_none_before_the_decision() -> None:
    dagen = Voortgang.objects.values_list("datum", flat=True)
    assert all(dag and dag <= VANDAAG for dag in dagen)
    for motie in _besloten().prefetch_related("voortgang"):
        assert all(melding.datum > motie.besloten_op for melding in motie.voortgang.all())


def test_three_dossiers_make_one_chain() -> None:
    ketens = {tuple(d.nummer for d in find_keten(dossier)) for dossier in Dossier.objects.all()}
    assert ("98002", "98021", "98023") in ketens


def test_the_vote_names_the_last_version_of_a_text_that_changed() -> None:
    gewijzigd = Instrument.objects.filter(tekstversies__isnull=False).distinct()
    assert gewijzigd.count() == 12
    for motie in gewijzigd:
        versies = list(motie.tekstversies.all())
        assert len({versie.tekst for versie in versies}) == len(versies) > 1
        assert motie.stemmingen.get(uitkomst="aangenomen").tekstversie == versies[-1]
        dagen = [versie.datum or VANDAAG for versie in versies]
        assert dagen[0] == motie.ingediend_op
        assert dagen == sorted(dagen)
    assert not Tekstversie.objects.filter(volgnummer__gt=1, toelichting="").exists()


def test_every_portefeuille_has_one_holder_on_every_day() -> None:
    for dag in (datetime.date(2098, 5, 15), datetime.date(2099, 5, 31), datetime.date(2099, 6, 1), VANDAAG):
        houders = Counter(Portefeuillehouder.objects.op(dag).values_list("portefeuille", flat=True))
        assert set(houders.values()) == {1}
        assert len(houders) == Portefeuille.objects.count()


def test_there_is_something_to_come_and_somewhere_people_can_speak() -> None:
    straks = Vergadering.objects.filter(datum__gt=VANDAAG)
    assert set(straks.values_list("afgelast", flat=True)) == {True, False}
    assert Agendapunt.objects.filter(
        vergadering__in=straks, inspreken="ja", aanmelden_tot__isnull=False
    ).exists()
