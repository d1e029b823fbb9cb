"""What keeps the fictional municipality from being made."""

import pytest
from django.contrib.auth.models import User

from agendawijzer.demo.logins import NAMEN
from agendawijzer.demo.maken import NietLeeg, add_demo, find_strange_rows
from dossiers.models import Dossier
from tests.bouw import bouw_fractie


@pytest.mark.django_db
def test_a_database_with_rows_of_something_else_is_left_alone() -> None:
    fractie = bouw_fractie()
    with pytest.raises(NietLeeg, match="fracties"):
        add_demo()
    fractie.delete()
    User.objects.create(username="iemand")
    with pytest.raises(NietLeeg, match="gebruikers"):
        add_demo()
    assert not Dossier.objects.exists()


@pytest.mark.django_db
def test_its_own_logins_do_not_keep_it_from_beginning() -> None:
    User.objects.create(username=NAMEN[0])
    assert find_strange_rows() == ""
