"""The day of this site: that of the clock, and in the made-up municipality always the same one."""

import datetime

from django.utils import timezone

from dossiers.klok import nu, vandaag

DAG = datetime.date(2099, 12, 10)


def test_the_day_is_that_of_the_clock_in_the_netherlands():
    assert vandaag() == timezone.localdate()
    assert abs(nu() - timezone.now()) < datetime.timedelta(seconds=5)


def test_the_made_up_municipality_stays_on_its_day(settings):
    settings.DEMO_DAG = DAG
    assert vandaag() == DAG
    assert nu().date() == DAG
    assert nu().tzinfo is not None
