"""The words of the last update on each decision and promise, for the list as a spreadsheet."""

from django.db.models import Case, F, Model, Value, When
from django.db.models.functions import Coalesce, NullIf

from agendawijzer.portaal.tabellen.csvtabel import Cellen
from dossiers.models import Dossier, Instrument, Toezegging, Voortgang
from dossiers.openbaarheid import openbaar_q

KOLOMMEN = ("melder", "toelichting", "reden", "brief", "voortgezet_in")
_VERVOLG: dict[str, type[Model]] = {
    "vervolg_dossier": Dossier,
    "vervolg_instrument": Instrument,
    "vervolg_toezegging": Toezegging,
}


def find_laatste() -> dict[tuple[bool, int], Cellen]:
    """The last public update by (is it a promise, key): who says what, in which letter, and where
    it goes on.

    What is not public itself is not named. One query.
    """
    rijen = Voortgang.objects.openbaar().annotate(
        in_brief=Coalesce(NullIf("brief__kenmerk", Value("")), "brief__titel", Value("")),
        verder_in=Coalesce(*(_named(naam, model) for naam, model in _VERVOLG.items()), Value("")),
    )
    velden = ("instrument", "toezegging", "melder", "tekst", "reden", "in_brief", "verder_in")
    laatste: dict[tuple[bool, int], Cellen] = {}
    op_volgorde = rijen.order_by("sorteerdatum", "pk").values_list(*velden)
    for instrument, toezegging, *woorden in op_volgorde.iterator():
        is_toezegging = instrument is None
        sleutel = (is_toezegging, toezegging if is_toezegging else instrument)
        laatste[sleutel] = dict(zip(KOLOMMEN, woorden, strict=True))
    return laatste


def _named(naam: str, model: type[Model]) -> Case:
    """The number of what it goes on in, or without a number its title; nothing where that is not
    public."""
    woord = Coalesce(NullIf(F(f"{naam}__nummer"), Value("")), F(f"{naam}__titel"))
    return Case(When(openbaar_q(model, f"{naam}__"), then=woord))
