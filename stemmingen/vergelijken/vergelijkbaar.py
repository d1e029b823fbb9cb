"""Which votes may be compared, and who stood where in them. Every set here starts with `openbaar()`."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.fields import CharField
from django.db.models.functions import Coalesce

from dossiers.models import Instrument, Persoon
from stemmingen.models import Fractiestem, Lidstem, Stemming
from stemmingen.selectie import lidstemmen_van
from stemmingen.vergelijken.eigenfractie import Eigenzinnig
from stemmingen.vergelijken.vergelijking import Stemtabel, share

# A vote on an amendment is another thing than one on the proposal that it changes: kinds are counted apart.
SOORTEN = {
    "moties": (Instrument.Soort.MOTIE, Instrument.Soort.MOTIE_VREEMD),
    "amendementen": (Instrument.Soort.AMENDEMENT, Instrument.Soort.SUBAMENDEMENT),
    "voorstellen": (Instrument.Soort.RAADSVOORSTEL, Instrument.Soort.INITIATIEFVOORSTEL),
    "overig": (Instrument.Soort.ORDEVOORSTEL, Instrument.Soort.BENOEMING, Instrument.Soort.OVERIG),
}
_SOORT_VAN = {str(soort): naam for naam, soorten in SOORTEN.items() for soort in soorten}
_KANTEN = (Fractiestem.Kant.VOOR, Fractiestem.Kant.TEGEN, Fractiestem.Kant.VERDEELD)
_KEUZES = (Lidstem.Keuze.VOOR, Lidstem.Keuze.TEGEN)


@dataclass(frozen=True)
class Vergelijkbaar:
    """Who stood where, and what was left out of `samen` votes: `geheim`, `unaniem`, and where no side is known.

    The four add up: `samen` = `geheim` + `unaniem` + `onbekend` + the votes of the table.
    """

    tabel: Stemtabel
    samen: int
    geheim: int
    unaniem: int
    onbekend: int


def with_grond(stemmingen: QuerySet[Stemming]) -> QuerySet[Stemming]:
    """Public `stemmingen` with `grond`: why a vote cannot be compared, `geheim` or `unaniem`; empty where it can.

    No query more.
    """
    return stemmingen.annotate(
        grond=Case(
            When(Q(over_personen=True) | Q(wijze=Stemming.Wijze.SCHRIFTELIJK), then=Value("geheim")),
            When(Q(voor=0) | Q(tegen=0) | Q(wijze__in=Stemming.ZONDER_TELLEN), then=Value("unaniem")),
            When(_all_alike(), then=Value("unaniem")),
            default=Value(""),
            output_field=CharField(),
        )
    )


def _all_alike() -> Q:
    """A vote without a tally that was unanimous as far as we know: all fracties and members of which a side is
    recorded took the same one, and the outcome does not say that others did not."""
    kanten = Fractiestem.objects.openbaar_onder("stemming").filter(stemming=OuterRef("pk"), kant__in=_KANTEN)
    leden = Lidstem.objects.openbaar_onder("stemming").filter(stemming=OuterRef("pk"), keuze__in=_KEUZES)

    def only(kant: str, uitkomst: str) -> Q:
        anders = Exists(kanten.exclude(kant=kant)) | Exists(leden.exclude(keuze=kant))
        return ~anders & Q(uitkomst__in=(uitkomst, Stemming.Uitkomst.ONBEKEND))

    iets_bekend = Exists(kanten) | Exists(leden)
    eens = only("voor", Stemming.Uitkomst.AANGENOMEN) | only("tegen", Stemming.Uitkomst.VERWORPEN)
    return Q(voor__isnull=True) & iets_bekend & eens


def compare_fracties(
    stemmingen: QuerySet[Stemming], fracties: Collection[int] | None = None
) -> Vergelijkbaar:
    """Who of these fracties, or of all, stood where in public `stemmingen`. Three queries; of 8,000 votes about a
    quarter second."""

    def sides(telbaar: QuerySet[Any]) -> Iterator[tuple[int, int, float | None]]:
        stemmen = Fractiestem.objects.openbaar_onder("stemming").filter(
            stemming__in=telbaar, kant__in=_KANTEN
        )
        return _sides(stemmen if fracties is None else stemmen.filter(fractie__in=fracties))

    return _gather(stemmingen, sides)


def compare_leden(stemmingen: QuerySet[Stemming], personen: Collection[int]) -> Vergelijkbaar:
    """The same of these members, in the votes of which that of each member is recorded. Two queries."""

    def sides(telbaar: QuerySet[Any]) -> Iterator[tuple[int, int, float | None]]:
        stemmen = Lidstem.objects.openbaar_onder("stemming").filter(
            stemming__in=telbaar, persoon__in=personen, keuze__in=_KEUZES
        )
        for stemming, persoon, keuze in stemmen.order_by().values_list("stemming_id", "persoon_id", "keuze"):
            yield stemming, persoon, share(keuze)

    return _gather(stemmingen, sides)


def _gather(
    stemmingen: QuerySet[Stemming], sides: Callable[[QuerySet[Any]], Iterator[tuple[int, int, float | None]]]
) -> Vergelijkbaar:
    met_grond: QuerySet[Any] = with_grond(stemmingen).order_by("sorteerdatum", "volgorde", "pk")
    alles = list(met_grond.values_list("pk", "instrument__soort", "grond"))
    stemmen = list(sides(met_grond.filter(grond="").order_by().values("pk")))
    bekend = {stemming for stemming, _, _ in stemmen}
    tel = [(pk, _SOORT_VAN[soort]) for pk, soort, grond in alles if not grond and pk in bekend]
    gronden = [grond for _, _, grond in alles]
    geheim, unaniem = gronden.count("geheim"), gronden.count("unaniem")
    return Vergelijkbaar(
        Stemtabel(tel, stemmen), len(alles), geheim, unaniem, len(alles) - geheim - unaniem - len(tel)
    )


def _sides(stemmen: QuerySet[Fractiestem]) -> Iterator[tuple[int, int, float | None]]:
    rijen = stemmen.order_by().values_list("stemming_id", "fractie_id", "kant", "voor", "tegen")
    ongeteld = stemmen.filter(kant=Fractiestem.Kant.VERDEELD, voor__isnull=True)
    leden = _count_leden(ongeteld.order_by().values("stemming"))
    for stemming, fractie, kant, voor, tegen in rijen:
        if kant == "verdeeld" and voor is None:
            voor, tegen = leden.get((stemming, fractie), (None, None))
        yield stemming, fractie, share(kant, voor, tegen)


def _count_leden(stemmingen: QuerySet[Any]) -> dict[tuple[int, int], tuple[int, int]]:
    """How many members of each fractie voted voor and tegen; not where the vote of one is not recorded. One query."""
    stemmen = Lidstem.objects.openbaar_onder("stemming").filter(stemming__in=stemmingen).order_by()
    tellingen: defaultdict[tuple[int, int], dict[str, int]] = defaultdict(dict)
    for stemming, fractie, keuze, n in stemmen.values_list("stemming_id", "fractie_id", "keuze").annotate(
        n=Count("pk")
    ):
        tellingen[stemming, fractie][keuze] = n
    return {
        sleutel: (telling.get("voor", 0), telling.get("tegen", 0))
        for sleutel, telling in tellingen.items()
        if "niet_vastgelegd" not in telling
    }


# As `eigenfractie.differs` says it, for a set of votes with `fractie_voor` and `fractie_tegen`.
ANDERS = Q(keuze="voor", fractie_tegen__gt=F("fractie_voor")) | Q(
    keuze="tegen", fractie_voor__gt=F("fractie_tegen")
)


def with_eigen_fractie(stemmen: QuerySet[Lidstem]) -> QuerySet[Any]:
    """Public votes of members with `fractie_voor` and `fractie_tegen`: how the fractie of that day voted.

    No query more. By the figures of the fractie, else by its members whose vote is recorded.
    """
    zelfde = {"stemming": OuterRef("stemming"), "fractie": OuterRef("fractie")}
    fractie = Fractiestem.objects.openbaar_onder("stemming").filter(**zelfde)
    leden = Lidstem.objects.openbaar_onder("stemming").filter(**zelfde).order_by()

    def count(keuze: str) -> Coalesce:
        geteld = leden.filter(keuze=keuze).values("fractie").annotate(n=Count("pk")).values("n")
        return Coalesce(Subquery(fractie.values(keuze)[:1]), Subquery(geteld), 0)

    return stemmen.annotate(fractie_voor=count("voor"), fractie_tegen=count("tegen"))


def count_eigenzinnig(persoon: Persoon) -> Eigenzinnig:
    """How often a member voted otherwise than most of the own fractie of that day. One query."""
    stemmen = with_eigen_fractie(lidstemmen_van(persoon)).filter(keuze__in=("voor", "tegen"))
    telt = ~Q(fractie_voor=F("fractie_tegen")) & (Q(fractie_voor__gt=1) | Q(fractie_tegen__gt=1))
    telling = stemmen.order_by().aggregate(n=Count("pk", filter=telt), anders=Count("pk", filter=ANDERS))
    return Eigenzinnig(**telling)
