"""A visitor in a hurry, allowed to visit this machine."""

from datetime import UTC, datetime

from agendawijzer.links.bezoek import Bekend, Bezoeker
from agendawijzer.links.pauze import Pauze
from agendawijzer.links.verbinding import Grenzen, Weblijn

NU = datetime(2026, 2, 3, 12, tzinfo=UTC)
KORT = Grenzen(verbinden=0.5, lezen=0.3, totaal=0.6)


def bezoeker(grenzen=KORT, *, wacht=0.0, eigen_netwerk=True, van="griffie@voorbeeldstad.example"):
    lijn = Weblijn(grenzen=grenzen, eigen_netwerk=eigen_netwerk)
    return Bezoeker(
        lijn, Pauze(wacht), naam=f"Agendawijzer (linkcontrole voor Voorbeeldstad; {van})", van=van
    )


def visit(server, pad="/stuk", **bekend):
    return bezoeker().visit(server.adres(pad), nu=NU, bekend=Bekend(**bekend))
