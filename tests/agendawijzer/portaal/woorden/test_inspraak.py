"""Whether anyone can still have a say: told from the record and the moment, and never guessed."""

import datetime

import pytest
from django.utils import timezone

from agendawijzer.portaal.woorden.inspraak import make_inspraak
from dossiers.models import Agendapunt, Vergadering

DAG = datetime.date(2026, 3, 5)
TOT = datetime.datetime(2026, 3, 4, 11, tzinfo=datetime.UTC)


def at(dag: int, uur: int = 9) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(2026, 3, dag, uur))  # noqa: DTZ001 - made aware here


def item(**waarden) -> Agendapunt:
    vergadering = Vergadering(datum=DAG, afgelast=waarden.pop("afgelast", False))
    return Agendapunt(titel="Bomen", vergadering=vergadering, **waarden)


@pytest.mark.parametrize(
    ("waarden", "nu", "zin", "nog"),
    [
        ({}, at(3), "Of u bij dit punt kunt inspreken, is niet vastgelegd.", None),
        ({"inspreken": "nee"}, at(3), "Inspreken kan bij dit punt niet.", False),
        (
            {"inspreken": "ja"},
            at(5, 23),
            "U kunt bij dit punt inspreken. Tot wanneer u zich kunt aanmelden, is niet vastgelegd.",
            True,
        ),
        (
            {"inspreken": "ja", "aanmelden_tot": TOT},
            at(4, 11),
            "U kunt bij dit punt inspreken. Aanmelden kan tot woensdag 4 maart 2026 om 12.00 uur.",
            True,
        ),
        (
            {"inspreken": "ja", "aanmelden_tot": TOT},
            at(4, 12),
            "Bij dit punt kan worden ingesproken. Aanmelden kon tot woensdag 4 maart 2026 om 12.00 uur "
            "en kan niet meer.",
            False,
        ),
        ({"inspreken": "ja"}, at(6, 0), "Inwoners konden bij dit punt inspreken.", False),
        ({"inspreken": "nee"}, at(6), "Inspreken kon bij dit punt niet.", False),
        ({}, at(6), "Of inwoners bij dit punt konden inspreken, is niet vastgelegd.", False),
        (
            {"inspreken": "ja", "afgelast": True},
            at(3),
            "De vergadering gaat niet door. Inspreken kan dan ook niet.",
            False,
        ),
    ],
)
def test_the_words_follow_the_record_and_the_moment(waarden, nu, zin, nog) -> None:
    inspraak = make_inspraak(item(**waarden), nu)
    assert (inspraak.zin, inspraak.nog_mogelijk) == (zin, nog)
