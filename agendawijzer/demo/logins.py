"""The logins of the fictional griffie: one for all work, and two clerks to try what happens when two work at once."""

import secrets

from django.contrib.auth.models import Group, User

from agendawijzer.griffie.rollen import ROLLEN

NAMEN = ("griffie", "klerk-een", "klerk-twee")


def add_logins() -> tuple[User, User]:
    """Adds the three logins, still without a password, and gives the two clerks."""
    groepen = Group.objects.filter(name__in=ROLLEN)
    gebruikers = []
    for naam in NAMEN:
        gebruiker, nieuw = User.objects.get_or_create(username=naam, defaults={"is_staff": True})
        if nieuw:
            gebruiker.set_unusable_password()
            gebruiker.save()
        gebruiker.groups.add(*groepen)
        gebruikers.append(gebruiker)
    return gebruikers[1], gebruikers[2]


def new_passwords() -> dict[str, str]:
    """Gives each login of the demo a new random password, to be shown once."""
    wachtwoorden = {}
    for gebruiker in User.objects.filter(username__in=NAMEN).order_by("username"):
        wachtwoorden[gebruiker.username] = secrets.token_urlsafe(12)
        gebruiker.set_password(wachtwoorden[gebruiker.username])
        gebruiker.save(update_fields=["password"])
    return wachtwoorden
