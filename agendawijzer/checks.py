"""A check of the settings behind /.well-known/security.txt: who finds a leak must not meet an old address."""

import datetime
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from dossiers.klok import vandaag

_NAMEN = "SECURITY_CONTACT en SECURITY_EXPIRES"


@register("agendawijzer")
def check_security_txt(**kwargs: Any) -> list[CheckMessage]:
    """Nothing where neither setting is given; else what is wrong with them, today. No query."""
    contact, tot = settings.SECURITY_CONTACT, settings.SECURITY_EXPIRES
    if not (contact or tot):
        return []
    if not (contact and tot):
        return [
            Error(
                f"{_NAMEN} horen bij elkaar.",
                hint="Geef ze allebei, of geen van beide.",
                id="agendawijzer.E001",
            )
        ]
    fouten: list[CheckMessage] = []
    if not contact.startswith(("mailto:", "https://")):
        hint = "Bijvoorbeeld: mailto:veiligheid@voorbeeldstad.example."
        fouten.append(Error("SECURITY_CONTACT is geen adres.", hint=hint, id="agendawijzer.E002"))
    return fouten + _check_day(tot, vandaag())


def _check_day(tot: datetime.date, vandaag: datetime.date) -> list[CheckMessage]:
    hint = "Kijk of SECURITY_CONTACT nog klopt en kies een nieuwe dag, binnen een jaar."
    over = (tot - vandaag).days
    if over < 0:
        return [
            Error(
                "SECURITY_EXPIRES is voorbij: security.txt telt niet meer.", hint=hint, id="agendawijzer.E003"
            )
        ]
    if over <= 30:
        return [Warning(f"Over {over} dagen telt security.txt niet meer.", hint=hint, id="agendawijzer.W001")]
    if over > 366:
        return [
            Warning("SECURITY_EXPIRES ligt meer dan een jaar vooruit.", hint=hint, id="agendawijzer.W002")
        ]
    return []
