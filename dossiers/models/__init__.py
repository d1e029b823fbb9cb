"""The models of the council and its dossiers."""

from dossiers.models.aanwezigheid import Aanwezigheid, Fractieaanwezigheid
from dossiers.models.bron import Bron, Verschil, Zekerheid
from dossiers.models.dossier import Bericht, Dossier, Opvolging
from dossiers.models.instrument import Gebeurtenis, Indiener, Instrument
from dossiers.models.log import Logregel
from dossiers.models.portefeuille import Portefeuille, Woordvoerderschap
from dossiers.models.raad import Fractie, Fractienaam, Fractiezetels, Lidmaatschap, Persoon, Zittingsperiode
from dossiers.models.vergadering import Vergadering
from dossiers.models.verwijzing import Document, Nummer

__all__ = [
    "Aanwezigheid",
    "Bericht",
    "Bron",
    "Document",
    "Dossier",
    "Fractie",
    "Fractieaanwezigheid",
    "Fractienaam",
    "Fractiezetels",
    "Gebeurtenis",
    "Indiener",
    "Instrument",
    "Lidmaatschap",
    "Logregel",
    "Nummer",
    "Opvolging",
    "Persoon",
    "Portefeuille",
    "Status",
    "Vergadering",
    "Verschil",
    "Woordvoerderschap",
    "Zekerheid",
    "Zittingsperiode",
]

from dossiers.status import Status
