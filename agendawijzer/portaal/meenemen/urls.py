"""The lists as CSV."""

from django.urls import path

from agendawijzer.portaal.meenemen import paginas
from agendawijzer.portaal.meenemen.lijsten import LIJSTEN

urlpatterns = [
    path(f"{soort.naam}.csv", paginas.lijst_csv, {"soort": soort}, name=f"{soort.naam}_csv")
    for soort in LIJSTEN
]
