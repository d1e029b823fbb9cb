"""The rows of this app that feed the stream (`dossiers.stroom.stroom`). Every set of rows starts with `openbaar()`."""

from typing import TypeVar

from django.db.models import BooleanField, Case, Model, Q, QuerySet, When
from django.db.models.functions import Coalesce

from dossiers.models import (
    Agendapunt,
    Bericht,
    Document,
    Dossier,
    Gebeurtenis,
    Instrument,
    Opvolging,
    Staat,
    Tekstversie,
    Toezegging,
    Vergadering,
    Voortgang,
)
from dossiers.openbaarheid import openbaar_q
from dossiers.stroom.stroom import Stroombron, register_stroom
from dossiers.stroom.voorvallen import (
    VERVOLGEN,
    of_agendapunt,
    of_bericht,
    of_document,
    of_dossier,
    of_gebeurtenis,
    of_instrument,
    of_opvolging,
    of_tekstversie,
    of_toezegging,
    of_vergadering,
    of_voortgang,
)

_Rij = TypeVar("_Rij", bound=Model)
_BIJ_STUK = {"instrument": ("instrument",), "dossier": ("instrument__dossier",)}


def register() -> None:
    """Adds the sources of this app, in the order in which things go within one day."""
    register_stroom(*_ONDERWERP, *_BESPREKING, *_STUKKEN, *_UITVOERING)


def mark_public(rijen: QuerySet[_Rij], *namen: str) -> QuerySet[_Rij]:
    """`rijen` with `<naam>_openbaar` for each of these relations, on which their own visibility does not depend.

    The relation is joined for it, so that it costs no query; without the mark the stream keeps silent about it.
    """
    for naam in namen:
        ander = rijen.model._meta.get_field(naam).related_model
        openbaar = Q(**{f"{naam}__isnull": False}) & openbaar_q(ander, f"{naam}__")  # type: ignore[arg-type]
        vlag = Case(When(openbaar, then=True), default=False, output_field=BooleanField())
        rijen = rijen.annotate(**{f"{naam}_openbaar": vlag}).select_related(naam)
    return rijen


def _steps() -> QuerySet[Gebeurtenis]:
    rijen: QuerySet[Gebeurtenis] = Gebeurtenis.objects.openbaar()
    met_dag = rijen.annotate(dag=Coalesce("datum", "vergadering__datum"))
    return mark_public(met_dag, "ander").select_related(
        "instrument__dossier", "vergadering", "bron", "ander__dossier"
    )


def _updates() -> QuerySet[Voortgang]:
    rijen: QuerySet[Voortgang] = Voortgang.objects.openbaar()
    return mark_public(rijen, "agendapunt", *VERVOLGEN).select_related(
        "instrument__dossier",
        "toezegging__dossier",
        "toezegging__instrument__dossier",
        "agendapunt__vergadering",
        "vervolg_instrument__dossier",
        "brief",
        "bron",
    )


def _messages() -> QuerySet[Bericht]:
    rijen: QuerySet[Bericht] = Bericht.objects.openbaar()
    dag = Coalesce("datum", "vergadering__datum")
    return rijen.annotate(dag=dag).select_related("dossier", "vergadering", "bron")


_ONDERWERP = (
    Stroombron(
        Dossier,
        "onderwerp",
        {
            "geschreven": "pagina geschreven",
            "bewerkt": "pagina bewerkt",
            "uiterste_besluitdatum": "uiterste datum voor het besluit",
        },
        lambda: Dossier.objects.openbaar().select_related("bron").defer("waar_gaat_het_over", "waarom"),
        of_dossier,
        dagen=("sorteerdatum", "geschreven_op", "uiterste_besluitdatum"),
        onder={"dossier": ("pk",)},
    ),
    Stroombron(
        Opvolging,
        "onderwerp",
        {"opvolging": "vervolg onder een nieuw nummer"},
        lambda: Opvolging.objects.openbaar().select_related("voorganger", "opvolger", "bron"),
        of_opvolging,
        onder={"dossier": ("opvolger", "voorganger")},
    ),
)
_BESPREKING = (
    Stroombron(
        Vergadering,
        "bespreking",
        {"vergadering": "vergadering"},
        lambda: Vergadering.objects.openbaar().select_related("bron"),
        of_vergadering,
        onder={"vergadering": ("pk",)},
    ),
    Stroombron(
        Agendapunt,
        "bespreking",
        {"agenda": "agendapunt"},
        lambda: Agendapunt.objects.openbaar().select_related(
            "vergadering", "dossier", "instrument__dossier", "bron"
        ),
        of_agendapunt,
        dagen=("vergadering__datum",),
        onder={
            "dossier": ("dossier", "instrument__dossier"),
            "instrument": ("instrument",),
            "vergadering": ("vergadering",),
        },
    ),
    Stroombron(
        Bericht,
        "bespreking",
        {"bericht": "bericht"},
        _messages,
        of_bericht,
        dagen=("dag",),
        onder={"dossier": ("dossier",), "vergadering": ("vergadering",)},
    ),
)
_STUKKEN = (
    Stroombron(
        Instrument,
        "stuk",
        {"ingediend": "ingediend", "termijn": "uiterste datum voor de uitvoering"},
        lambda: (
            Instrument.objects.openbaar()
            .filter(Q(ingediend_op__isnull=False) | Q(termijn__isnull=False))
            .select_related("dossier", "bron")
        ),
        of_instrument,
        dagen=("ingediend_op", "termijn"),
        onder={"instrument": ("pk",), "dossier": ("dossier",), "portefeuille": ("portefeuille",)},
    ),
    Stroombron(
        Tekstversie,
        "stuk",
        {"ingediend": "ingediend", "gewijzigd": "gewijzigd"},
        lambda: Tekstversie.objects.openbaar().select_related(
            "instrument__dossier", "fractie", "persoon", "bron"
        ),
        of_tekstversie,
        onder=_BIJ_STUK,
    ),
    Stroombron(
        Gebeurtenis,
        "stuk",
        dict(Gebeurtenis.Soort.choices),
        _steps,
        of_gebeurtenis,
        dagen=("dag",),
        onder={**_BIJ_STUK, "vergadering": ("vergadering",)},
    ),
    Stroombron(
        Document,
        "stuk",
        {"document": "stuk"},
        lambda: (
            Document.objects.openbaar()
            .filter(soort=Document.Soort.STUK)
            .select_related("dossier", "instrument__dossier", "bron")
        ),
        of_document,
        onder={"instrument": ("instrument",), "dossier": ("dossier", "instrument__dossier")},
    ),
)
_UITVOERING = (
    Stroombron(
        Toezegging,
        "uitvoering",
        {"toezegging": "toezegging", "termijn": "uiterste datum voor de uitvoering"},
        lambda: Toezegging.objects.openbaar().select_related(
            "dossier", "instrument__dossier", "vergadering", "bron"
        ),
        of_toezegging,
        dagen=("datum", "termijn"),
        onder={
            "toezegging": ("pk",),
            "dossier": ("dossier", "instrument__dossier"),
            "instrument": ("instrument",),
            "portefeuille": ("portefeuille",),
            "vergadering": ("vergadering",),
        },
    ),
    Stroombron(
        Voortgang,
        "uitvoering",
        {f"uitvoering_{staat}": naam for staat, naam in Staat.choices},
        _updates,
        of_voortgang,
        onder={
            **_BIJ_STUK,
            "dossier": ("instrument__dossier", "toezegging__dossier", "toezegging__instrument__dossier"),
            "toezegging": ("toezegging",),
            "portefeuille": ("toezegging__portefeuille", "instrument__portefeuille"),
        },
    ),
)
