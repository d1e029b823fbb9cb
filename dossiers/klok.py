"""What day it is for this site. Views ask here; everything else is handed the day.

The made-up municipality lives in another time: there it is always the same day (`DEMO_DAG`), so that it has a past,
meetings to come and deadlines that are over. The real clock gives the time of day.
"""

import datetime

from django.conf import settings
from django.utils import timezone


def vandaag() -> datetime.date:
    """The day of today in the Netherlands."""
    return settings.DEMO_DAG or timezone.localdate()


def nu() -> datetime.datetime:
    """This moment, with its zone."""
    moment = timezone.localtime()
    if settings.DEMO_DAG is None:
        return moment
    return timezone.make_aware(datetime.datetime.combine(settings.DEMO_DAG, moment.time()))
