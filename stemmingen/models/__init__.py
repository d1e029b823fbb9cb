"""Votes of the council and what hangs on them."""

from stemmingen.models.lagen import Fractiestem, Kandidaatstem, Lidstem
from stemmingen.models.naderhand import Correctie, Verklaring
from stemmingen.models.ontwerp import Ontwerp
from stemmingen.models.stemming import Stemming

__all__ = ["Correctie", "Fractiestem", "Kandidaatstem", "Lidstem", "Ontwerp", "Stemming", "Verklaring"]
