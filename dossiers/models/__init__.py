"""The models of the council and its dossiers."""

from dossiers.models.aanwezigheid import Aanwezigheid, Fractieaanwezigheid
from dossiers.models.agenda import Agendapunt
from dossiers.models.bron import Bron, Verschil, Zekerheid
from dossiers.models.dossier import Bericht, Dossier, Opvolging, Verwantschap
from dossiers.models.instrument import Gebeurtenis, Indiener, Instrument
from dossiers.models.link import Link
from dossiers.models.log import Logregel
from dossiers.models.portefeuille import Portefeuille, Portefeuillehouder, Woordvoerderschap
from dossiers.models.raad import Fractie, Fractienaam, Fractiezetels, Lidmaatschap, Persoon, Zittingsperiode
from dossiers.models.tekstversie import Tekstversie
from dossiers.models.uitleg import Uitleg
from dossiers.models.uitvoering import Raadsbrief, Toezegging, Voortgang
from dossiers.models.vergadering import Vergadering
from dossiers.models.verwijzing import Document, Nummer
from dossiers.models.zoekregel import Zoekkenmerk, Zoekregel, Zoekwoord

__all__ = [
    "Aanwezigheid",
    "Agendapunt",
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
    "Link",
    "Logregel",
    "Nummer",
    "Opvolging",
    "Persoon",
    "Portefeuille",
    "Portefeuillehouder",
    "Raadsbrief",
    "Staat",
    "Status",
    "Tekstversie",
    "Toezegging",
    "Uitleg",
    "Vergadering",
    "Verschil",
    "Verwantschap",
    "Voortgang",
    "Woordvoerderschap",
    "Zekerheid",
    "Zittingsperiode",
    "Zoekkenmerk",
    "Zoekregel",
    "Zoekwoord",
]

from dossiers.standen.staat import Staat
from dossiers.standen.status import Status
