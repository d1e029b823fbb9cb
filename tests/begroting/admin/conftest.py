"""Clerks of the griffie, by role."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

Klerk = Callable[..., Client]
ROLLEN = ("invoer", "publicatie", "beheer")


@pytest.fixture
def klerk(db: None) -> Klerk:
    """`klerk("invoer")`: the browser of a new clerk with these roles; without any: all of them."""

    def make(*rollen: str) -> Client:
        user = User.objects.create_user(f"klerk {User.objects.count()}", is_staff=True)
        user.groups.add(*Group.objects.filter(name__in=[f"Griffie {rol}" for rol in rollen or ROLLEN]))
        client = Client()
        client.force_login(user)
        return client

    return make
