"""What the records of this app tell the stream (`dossiers.stroom`). Every set of rows starts with `openbaar()`."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet
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
from dossiers.stroom import Stroombron, Voorval, register_stroom

_BIJ_STUK = {"instrument": ("instrument",), "dossier": ("instrument__dossier",)}


def register() -> None:
    """Adds the sources of this app, in the order in which things go within one day."""
    register_stroom(*_ONDERWERP, *_BESPREKING, *_STUKKEN, *_UITVOERING)


def _of_dossier(dossier: Dossier) -> Iterator[Voorval]:
    dagen = (
        ("geschreven", dossier.geschreven_op),
        ("uiterste_besluitdatum", dossier.uiterste_besluitdatum),
        ("bewerkt", dossier.bewerkt_op),
    )
    for soort, dag in dagen:
        if dag:
            yield Voorval(soort, dag, dossier, deel=soort, dossier=dossier, bron=dossier.bron)


def _of_opvolging(verband: Opvolging) -> Iterator[Voorval]:
    yield Voorval(
        "opvolging",
        verband.datum,
        verband,
        tekst=verband.toelichting,
        dossier=verband.opvolger,
        bron=verband.bron,
    )


def _of_vergadering(vergadering: Vergadering) -> Iterator[Voorval]:
    yield Voorval(
        "vergadering",
        vergadering.datum,
        vergadering,
        tijd=vergadering.begintijd,
        tekst=vergadering.inleiding,
        vergadering=vergadering,
        bron=vergadering.bron,
    )


def _of_agendapunt(punt: Agendapunt) -> Iterator[Voorval]:
    yield Voorval(
        "agenda",
        punt.vergadering.datum,
        punt,
        tijd=punt.tijd or punt.vergadering.begintijd,
        tekst=punt.toelichting,
        dossier=punt.dossier or (punt.instrument and punt.instrument.dossier),
        instrument=punt.instrument,
        vergadering=punt.vergadering,
        bron=punt.bron,
    )


def _of_bericht(bericht: Bericht) -> Iterator[Voorval]:
    vergadering = bericht.vergadering
    yield Voorval(
        "bericht",
        bericht.datum or (vergadering.datum if vergadering else None),
        bericht,
        tekst=bericht.tekst,
        dossier=bericht.dossier,
        vergadering=vergadering,
        bron=bericht.bron,
    )


def _of_instrument(instrument: Instrument) -> Iterator[Voorval]:
    if instrument.ingediend_op:
        yield Voorval(
            "ingediend",
            instrument.ingediend_op,
            instrument,
            deel="ingediend",
            dossier=instrument.dossier,
            instrument=instrument,
            bron=instrument.bron,
        )


def _of_gebeurtenis(stap: Gebeurtenis) -> Iterator[Voorval]:
    yield Voorval(
        stap.soort,
        stap.datum or (stap.vergadering.datum if stap.vergadering else None),
        stap,
        tekst=stap.toelichting,
        dossier=stap.instrument.dossier,
        instrument=stap.instrument,
        vergadering=stap.vergadering,
        bron=stap.bron,
    )


def _of_tekstversie(versie: Tekstversie) -> Iterator[Voorval]:
    yield Voorval(
        "ingediend" if versie.volgnummer == 1 else "gewijzigd",
        versie.datum,
        versie,
        tekst=versie.toelichting,
        dossier=versie.instrument.dossier,
        instrument=versie.instrument,
        bron=versie.bron,
    )


def _of_document(document: Document) -> Iterator[Voorval]:
    instrument = document.instrument
    yield Voorval(
        "document",
        document.datum,
        document,
        dossier=document.dossier or (instrument and instrument.dossier),
        instrument=instrument,
        bron=document.bron,
    )


def _of_toezegging(toezegging: Toezegging) -> Iterator[Voorval]:
    yield Voorval(
        "toezegging",
        toezegging.datum,
        toezegging,
        tekst=toezegging.tekst,
        dossier=_dossier_of(toezegging),
        instrument=toezegging.instrument,
        toezegging=toezegging,
        vergadering=toezegging.vergadering,
        bron=toezegging.bron,
    )


def _of_voortgang(melding: Voortgang) -> Iterator[Voorval]:
    yield Voorval(
        f"uitvoering_{melding.staat}",
        melding.datum,
        melding,
        tekst=melding.tekst,
        dossier=_dossier_of(melding.instrument or melding.toezegging),
        instrument=melding.instrument,
        toezegging=melding.toezegging,
        bron=melding.bron,
    )


def _dossier_of(rij: Any) -> Any:
    """Of an item or a promise: its own dossier, or that of the item by which the promise was made."""
    if rij is None or rij.dossier_id or isinstance(rij, Instrument):
        return rij and rij.dossier
    return _dossier_of(rij.instrument)


def _steps() -> QuerySet[Gebeurtenis]:
    """The other item of a step is loaded only where the public may see it; else it is None."""
    rijen: QuerySet[Gebeurtenis] = Gebeurtenis.objects.openbaar()
    ander = Instrument.objects.openbaar().select_related("dossier")
    return (
        rijen.annotate(dag=Coalesce("datum", "vergadering__datum"))
        .select_related("instrument__dossier", "vergadering", "bron")
        .prefetch_related(Prefetch("ander", ander))
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
        _of_dossier,
        dagen=("sorteerdatum", "geschreven_op", "uiterste_besluitdatum"),
        onder={"dossier": ("pk",)},
    ),
    Stroombron(
        Opvolging,
        "onderwerp",
        {"opvolging": "vervolg onder een nieuw nummer"},
        lambda: Opvolging.objects.openbaar().select_related("voorganger", "opvolger", "bron"),
        _of_opvolging,
        onder={"dossier": ("opvolger", "voorganger")},
    ),
)
_BESPREKING = (
    Stroombron(
        Vergadering,
        "bespreking",
        {"vergadering": "vergadering"},
        lambda: Vergadering.objects.openbaar().select_related("bron"),
        _of_vergadering,
        onder={"vergadering": ("pk",)},
    ),
    Stroombron(
        Agendapunt,
        "bespreking",
        {"agenda": "agendapunt"},
        lambda: Agendapunt.objects.openbaar().select_related(
            "vergadering", "dossier", "instrument__dossier", "bron"
        ),
        _of_agendapunt,
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
        _of_bericht,
        dagen=("dag",),
        onder={"dossier": ("dossier",), "vergadering": ("vergadering",)},
    ),
)
_STUKKEN = (
    Stroombron(
        Instrument,
        "stuk",
        {"ingediend": "ingediend"},
        lambda: (
            Instrument.objects.openbaar().filter(ingediend_op__isnull=False).select_related("dossier", "bron")
        ),
        _of_instrument,
        dagen=("ingediend_op",),
        onder={"instrument": ("pk",), "dossier": ("dossier",)},
    ),
    Stroombron(
        Tekstversie,
        "stuk",
        {"ingediend": "ingediend", "gewijzigd": "gewijzigd"},
        lambda: Tekstversie.objects.openbaar().select_related(
            "instrument__dossier", "fractie", "persoon", "bron"
        ),
        _of_tekstversie,
        onder=_BIJ_STUK,
    ),
    Stroombron(
        Gebeurtenis,
        "stuk",
        dict(Gebeurtenis.Soort.choices),
        _steps,
        _of_gebeurtenis,
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
        _of_document,
        onder={"instrument": ("instrument",), "dossier": ("dossier", "instrument__dossier")},
    ),
)
_UITVOERING = (
    Stroombron(
        Toezegging,
        "uitvoering",
        {"toezegging": "toezegging"},
        lambda: Toezegging.objects.openbaar().select_related(
            "dossier", "instrument__dossier", "vergadering", "bron"
        ),
        _of_toezegging,
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
        lambda: Voortgang.objects.openbaar().select_related(
            "instrument__dossier", "toezegging__dossier", "toezegging__instrument__dossier", "brief", "bron"
        ),
        _of_voortgang,
        onder={
            **_BIJ_STUK,
            "dossier": ("instrument__dossier", "toezegging__dossier", "toezegging__instrument__dossier"),
            "toezegging": ("toezegging",),
            "portefeuille": ("toezegging__portefeuille", "instrument__portefeuille"),
        },
    ),
)
