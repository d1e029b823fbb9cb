"""The figures of all pairs, and the votes behind one of them, as rows for a spreadsheet. Pure."""

from collections.abc import Iterable, Iterator

from agendawijzer.portaal.tabellen.csvtabel import Cellen
from agendawijzer.portaal.vergelijken.matrix import Koppel, Matrix
from agendawijzer.portaal.vergelijken.paar import Gedeelderij
from agendawijzer.portaal.woorden.uitslag import naam

KOLOMMEN = (
    "een",
    "ander",
    "stemmingen",
    "gelijk",
    "percentage",
    "te_weinig",
    "verdeeld_ongeteld",
    "adres",
)
KOLOMMEN_PAAR = ("datum", "soort", "titel", "een", "ander", "deel_gelijk", "adres")


def matrix_rows(matrix: Matrix, basis: str) -> Iterator[Cellen]:
    """Each pair once. Under ten votes the percentage stays empty and `te_weinig` says why."""
    for rij in matrix.koppels:
        yield _pair_row(rij, basis)


def _pair_row(rij: Koppel, basis: str) -> Cellen:
    return {
        "een": rij.een.naam,
        "ander": rij.ander.naam,
        "stemmingen": rij.paar.n,
        "gelijk": _decimal(rij.paar.gelijk),
        "percentage": rij.paar.procent,
        "te_weinig": rij.paar.procent is None,
        "verdeeld_ongeteld": rij.paar.onbekend,
        "adres": basis + rij.adres,
    }


def vote_rows(rijen: Iterable[Gedeelderij], basis: str) -> Iterator[Cellen]:
    """The votes behind one figure."""
    for rij in rijen:
        yield {
            "datum": rij.stemming.datum,
            "soort": naam(rij.stemming.instrument),
            "titel": rij.stemming.instrument.titel,
            "een": rij.een[1],
            "ander": rij.ander[1],
            "deel_gelijk": _decimal(rij.gedeeld.deel),
            "adres": basis + rij.stemming.get_absolute_url(),
        }


def _decimal(getal: float) -> str:
    """As a Dutch spreadsheet reads it: `111,5`."""
    return f"{getal:.2f}".rstrip("0").rstrip(".").replace(".", ",")
