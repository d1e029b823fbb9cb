"""Brings the public surroundings of a dossier. Every set here starts with `openbaar()`."""

from django.db.models import Prefetch, Q, QuerySet

from dossiers.models import Bericht, Document, Dossier, Opvolging


def with_omgeving(dossiers: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """`dossiers` with source, portefeuilles, `openbare_berichten` and `openbare_documenten`. Three queries more."""
    berichten = Bericht.objects.openbaar().select_related("vergadering")
    documenten: QuerySet[Document] = Document.objects.openbaar()
    return dossiers.select_related("bron").prefetch_related(
        "portefeuilles",
        Prefetch("berichten", berichten, to_attr="openbare_berichten"),
        Prefetch("documenten", documenten, to_attr="openbare_documenten"),
    )


def find_verbanden(dossier: Dossier) -> tuple[list[Opvolging], list[Opvolging]]:
    """The links to public dossiers before and after this one. One query."""
    van_dit = Q(opvolger=dossier) | Q(voorganger=dossier)
    verbanden = (
        Opvolging.objects.openbaar().filter(van_dit).select_related("voorganger", "opvolger").order_by("pk")
    )
    return (
        [verband for verband in verbanden if verband.opvolger_id == dossier.pk],
        [verband for verband in verbanden if verband.voorganger_id == dossier.pk],
    )
