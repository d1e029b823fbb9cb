"""Finding rows of the index by a question, and titles by their beginning."""

from collections.abc import Collection
from typing import Any, Self

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from dossiers.models import Zoekregel
from dossiers.tekst import fold
from dossiers.zoeken import treft  # noqa: F401 - registers the lookup
from dossiers.zoeken.bronnen import soorten_vooraan
from dossiers.zoeken.taal.woorden import split_words
from dossiers.zoeken.vraag import Deel, Opdracht, Vorm, Vraag, read_vraag, without_ends, word_forms

_KORTSTE_BEGIN = 2
# The kind of row from which most of the others are found.
VOORNAAMSTE = "dossier"
# Kinds of which the titles say nothing by themselves, or too much.
_NIET_VOORGESTELD = ("bericht",)
# From this rank on titles are whole sentences: a word in them says no more than one in a text.
_EERSTE_ZIN = 110


class Gevonden(QuerySet[Zoekregel]):
    """Rows of the index that answer a question. The columns that are there to be found by are not loaded."""

    _vraag: Vraag | None = None

    def by_relevance(self, *, titel: str = "", soorten: Collection[str] = ()) -> Self:
        """The title that is the question first (or `titel`: the question as it was typed), then the kinds in
        `soorten`, if any; within those pages of the council itself with the words in their title, dossiers, papers with
        the words in their title, and the rest; then the newest. No query more.

        The council's pages are names: there the end of a longer word says nothing of what it is about. A dossier
        stands before its papers, also where only its text says it: from there all of them are found.
        """
        if self._vraag is None or not self._vraag.delen:
            return self.by_date()
        is_titel = {fold(self._vraag.gevraagd), " ".join(self._vraag.woorden), fold(titel)} - {""}
        in_titel = _asks("titelwoorden", self._vraag.delen)
        als_naam = _asks("titelwoorden", without_ends(self._vraag.delen))
        gewicht = Case(
            When(titel_gevouwen__in=is_titel, soort__in=(*soorten_vooraan(), *soorten), then=Value(0)),
            When(titel_gevouwen__in=is_titel, soort=VOORNAAMSTE, then=Value(1)),
            When(Q(soort__in=soorten) & in_titel, then=Value(2)),
            When(soort__in=soorten, then=Value(3)),
            When(Q(soort__in=soorten_vooraan()) & als_naam, then=Value(4)),
            When(Q(soort=VOORNAAMSTE) & in_titel, then=Value(5)),
            When(Q(soort=VOORNAAMSTE), then=Value(6)),
            When(in_titel & Q(rang__lt=_EERSTE_ZIN), then=Value(7)),
            default=Value(8),
            output_field=IntegerField(),
        )
        return self.order_by(gewicht, "-sorteerdatum", "rang", "-object_id")

    def by_date(self) -> Self:
        """The newest first; what has no date last."""
        return self.order_by("-sorteerdatum", "rang", "-object_id")

    def _clone(self) -> Self:
        kopie: Self = super()._clone()  # type: ignore[misc]
        kopie._vraag = self._vraag
        return kopie


def search(vraag: str | Vraag) -> Gevonden:
    """The public rows that answer every word of the question, in no order yet. An empty question gives all rows,
    one without any word in it (only marks) none. No query of its own."""
    gelezen = read_vraag(vraag) if isinstance(vraag, str) else vraag
    rijen = Gevonden(Zoekregel).defer("titelwoorden", "woorden")
    rijen._vraag = gelezen
    if gelezen.is_onleesbaar:
        return rijen.none()
    if gelezen.delen:
        rijen = rijen.filter(_asks("woorden", gelezen.delen))
    for zin in gelezen.zinnen:
        rijen = rijen.filter(_says(zin))
    for deel in gelezen.niet:
        rijen = rijen.exclude(_asks("woorden", (deel,)))
    for zin in gelezen.niet_zinnen:
        rijen = rijen.exclude(_says(zin))
    return rijen


def _asks(kolom: str, delen: tuple[Deel, ...]) -> Q:
    return Q(**{f"{kolom}__treft": Opdracht(delen)})


def _says(zin: tuple[str, ...]) -> Q:
    """The words of a phrase, one after the other."""
    return Q(woorden__contains=f" {' '.join(zin)} ")


def suggest(begin: str, hoogstens: int = 8) -> list[tuple[str, str, str]]:
    """Titles, each once, in which a word begins with the last of `begin` and the words before it occur: (titel,
    adres, soort). The council itself first, then dossiers, then the newest. One query; none under two letters."""
    woorden = split_words(begin)[:8]
    if not woorden or len(woorden[-1]) < _KORTSTE_BEGIN:
        return []
    delen: tuple[Deel, ...] = tuple(((word_forms(woord),),) for woord in woorden[:-1])
    delen += ((((Vorm(woorden[-1], begin=True),),),),)
    rijen: QuerySet[Any] = Zoekregel.objects.filter(_asks("titelwoorden", delen))
    vooraan = Case(
        When(soort__in=soorten_vooraan(), then=Value(0)),
        When(soort=VOORNAAMSTE, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    gevonden: dict[str, tuple[str, str, str]] = {}
    rijen = rijen.filter(rang__lt=_EERSTE_ZIN).exclude(soort__in=_NIET_VOORGESTELD)
    rijen = rijen.order_by(vooraan, "-sorteerdatum", "rang", "-object_id")
    for titel, gevouwen, adres, soort in rijen.values_list("titel", "titel_gevouwen", "adres", "soort")[:50]:
        gevonden.setdefault(gevouwen, (titel, adres, soort))
    return list(gevonden.values())[:hoogstens]
