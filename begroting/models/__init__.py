"""The models of the programmabegroting: what the city wants, what it spends, and which decisions serve it."""

from begroting.models.bijdrage import AfgewezenBijdrage, Bijdrage
from begroting.models.doelen import Doel, Ontwikkellijn, Resultaat
from begroting.models.programma import Begroting, Programma
from begroting.models.voorstel import Begrotingsvoorstel

__all__ = [
    "AfgewezenBijdrage",
    "Begroting",
    "Begrotingsvoorstel",
    "Bijdrage",
    "Doel",
    "Ontwikkellijn",
    "Programma",
    "Resultaat",
]
