"""The settings behind security.txt are complete and in time, or somebody hears of it."""

import datetime

import pytest

from agendawijzer.checks import check_security_txt
from dossiers.klok import vandaag

CONTACT = "mailto:veiligheid@voorbeeldstad.example"


def found(settings, contact: str, dagen: int | None) -> list[str]:
    settings.SECURITY_CONTACT = contact
    settings.SECURITY_EXPIRES = None if dagen is None else vandaag() + datetime.timedelta(days=dagen)
    return [str(fout.id) for fout in check_security_txt()]


@pytest.mark.parametrize(
    ("contact", "dagen", "verwacht"),
    [
        ("", None, []),
        (CONTACT, 200, []),
        (CONTACT, 31, []),
        (CONTACT, 365, []),
        ("https://voorbeeldstad.example/lek", 200, []),
        (CONTACT, 30, ["agendawijzer.W001"]),
        (CONTACT, 0, ["agendawijzer.W001"]),
        (CONTACT, 400, ["agendawijzer.W002"]),
        (CONTACT, -1, ["agendawijzer.E003"]),
        (CONTACT, None, ["agendawijzer.E001"]),
        ("", 200, ["agendawijzer.E001"]),
        ("veiligheid@voorbeeldstad.example", 200, ["agendawijzer.E002"]),
    ],
)
def test_a_setting_that_is_wrong_or_nearly_over_is_told(
    settings, contact: str, dagen: int | None, verwacht: list[str]
) -> None:
    assert found(settings, contact, dagen) == verwacht
