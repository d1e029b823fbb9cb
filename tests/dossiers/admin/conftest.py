"""A clerk with the rights of the griffie, logged in."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client


@pytest.fixture
def griffier(db: None) -> User:
    user = User.objects.create_user("griffier", is_staff=True)
    user.groups.add(*Group.objects.filter(name__startswith="Griffie "))
    return user


@pytest.fixture
def griffie(griffier: User, client: Client) -> Client:
    """The browser of a clerk."""
    client.force_login(griffier)
    return client
