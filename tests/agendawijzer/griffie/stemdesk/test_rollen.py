"""Each role of the griffie at the desk: who enters does not publish, who keeps the council does neither."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from agendawijzer.griffie.rollen import BEHEER, INVOER, PUBLICATIE
from tests.agendawijzer.griffie.stemdesk.raad import address, bouw_avond, bouw_raad

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rol", "invoeren", "publiceren", "maken"),
    [(INVOER, 200, 403, 302), (PUBLICATIE, 200, 200, 403), (BEHEER, 403, 403, 403)],
)
def test_a_role_reaches_its_own_pages_alone(rol: str, invoeren: int, publiceren: int, maken: int) -> None:
    bouw_raad()
    vergadering, [stemming, *_] = bouw_avond()
    user = User.objects.create_user("medewerker", is_staff=True)
    user.groups.add(Group.objects.get(name=rol))
    client = Client()
    client.force_login(user)
    for naam in ("avond", "aanwezigheid", "snel"):
        assert client.get(reverse(f"stemdesk:{naam}", args=[vergadering.pk])).status_code == invoeren
    assert client.get(address(stemming)).status_code == invoeren
    assert client.get(reverse("stemdesk:publiceer_avond", args=[vergadering.pk])).status_code == publiceren
    assert client.post(reverse("stemdesk:begin"), {"datum": "2099-05-01"}).status_code == maken
