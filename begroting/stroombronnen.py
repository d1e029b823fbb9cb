"""What the budget tells the stream (`dossiers.stroom.stroom`): a new text of a programme, and a link that was laid."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils import timezone

from begroting.models import Bijdrage, Programma
from begroting.selectie import with_doelen
from dossiers.models import Dossier, Instrument, Toezegging
from dossiers.stroom.stroom import Stroombron, Voorval, register_stroom


def register() -> None:
    """Adds the sources of this app."""
    register_stroom(
        Stroombron(
            Programma,
            "begroting",
            {"programma": "tekst van een programma"},
            _programmes,
            _of_programma,
            dagen=("export_op__date",),
        ),
        Stroombron(
            Bijdrage,
            "begroting",
            {"bijdrage": "verband met de begroting"},
            lambda: with_doelen(Bijdrage.objects.openbaar()),
            _of_bijdrage,
            dagen=("gelegd_op__date",),
            onder={
                "dossier": (
                    "dossier",
                    "instrument__dossier",
                    "toezegging__dossier",
                    "toezegging__instrument__dossier",
                ),
                "instrument": ("instrument",),
                "toezegging": ("toezegging",),
                "portefeuille": ("instrument__portefeuille", "toezegging__portefeuille"),
            },
        ),
    )


def _programmes() -> QuerySet[Programma]:
    """Only those that were exported: what was typed in by hand has no day of its own."""
    rijen: QuerySet[Programma] = Programma.objects.openbaar().filter(export_op__isnull=False)
    return rijen.select_related("begroting", "bron").defer("ambitie", "slot")


def _of_programma(programma: Programma) -> Iterator[Voorval]:
    if programma.export_op:
        yield Voorval("programma", timezone.localdate(programma.export_op), programma, bron=programma.bron)


def _of_bijdrage(bijdrage: Bijdrage) -> Iterator[Voorval]:
    yield Voorval(
        "bijdrage",
        timezone.localdate(bijdrage.gelegd_op),
        bijdrage,
        tekst=bijdrage.toelichting,
        dossier=_dossier_of(bijdrage.besluit),
        instrument=bijdrage.instrument,
        toezegging=bijdrage.toezegging,
    )


def _dossier_of(besluit: Dossier | Instrument | Toezegging) -> Dossier | None:
    if isinstance(besluit, Dossier):
        return besluit
    bij: Instrument | None = getattr(besluit, "instrument", None)
    return besluit.dossier or (bij.dossier if bij else None)
