"""What the griffie has not published, or has withdrawn, appears nowhere: one secret row of each kind, everywhere.

For each model with a hidden side a row is built for each way in which it can be hidden: by itself, or by any row
above it. All its texts carry a mark, and the mark may stand on no public address.
"""

import io
import itertools
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.test import Client
from django.urls import reverse

from dossiers.models import Opvolging, Portefeuille
from dossiers.openbaarheid import Publicatie, Publiceerbaar, Zichtbaar
from dossiers.zoeken.bijwerken import gathered
from tests import bouw
from tests.rondgang import ZOEKWOORD, patterns, walk

pytestmark = pytest.mark.django_db

MERK = "geheim7q"
MODELLEN = [model for model in apps.get_models() if issubclass(model, Zichtbaar)]
Weg = tuple[str, ...]

_teller = itertools.count(1)


def ways(model: Any) -> Iterator[Weg]:
    """Every way in which a row can be hidden: () by itself, ("instrument", "dossier") by the dossier above."""
    if issubclass(model, Publiceerbaar):
        yield ()
    for naam in model.openbaar_via:
        for rest in ways(model._meta.get_field(naam).related_model):
            yield (naam, *rest)


GEVALLEN = [
    pytest.param(model, weg, publicatie, id=f"{model.__name__}-{publicatie}-{'-'.join(weg) or 'zelf'}")
    for model in MODELLEN
    for weg in ways(model)
    for publicatie in (Publicatie.CONCEPT, Publicatie.INGETROKKEN)
]


def texts(model: Any) -> dict[str, str]:
    """A marked value for each field in which words can stand."""
    waarden = {}
    for veld in model._meta.concrete_fields:
        if not isinstance(veld, models.CharField | models.TextField) or veld.choices or not veld.editable:
            continue
        n = next(_teller)
        if veld.name == "intrekking":
            continue
        if isinstance(veld, models.URLField):
            waarden[veld.name] = f"https://{MERK}.voorbeeldstad.example/{n}"
        elif veld.name in ("slug", "sleutel", "nummer", "spelling"):
            waarden[veld.name] = f"{MERK}-{n}"
        else:
            waarden[veld.name] = f"GEHEIM7Q {ZOEKWOORD} {n}"
    return waarden


@gathered()
def build(
    model: Any, publiek: dict[Any, Any], *, weg: Weg | None = None, publicatie: str = "", **extra: Any
) -> Any:
    """A row that is hidden along `weg`, or public without one; its other parents are the public ones."""
    naam = f"bouw_{model.__name__.lower()}"
    maker = getattr(bouw, naam, None)
    assert maker, (
        f"Maak in tests/bouw.py een bouw_{model.__name__.lower()}: anders is {model.__name__} niet bewaakt."
    )
    waarden = (texts(model) if weg is not None else {}) | extra
    if weg == ():
        waarden["publicatie"] = publicatie
    ouders = {}
    for naam in model.openbaar_via:
        ouder = model._meta.get_field(naam).related_model
        if weg and weg[0] == naam:
            waarden[naam] = build(ouder, publiek, weg=weg[1:], publicatie=publicatie)
        else:
            ouders[naam] = publiek[ouder]
    # With all other parents public it is most likely to leak; but of a link or a spelling there is one parent only.
    keuzes = [ouders, *({naam: ouder} for naam, ouder in ouders.items()), {}]
    leeg = {naam: None for naam in ouders if model._meta.get_field(naam).null}
    for keuze in keuzes:
        try:
            with transaction.atomic():
                return maker(**leeg | waarden | keuze)
        except IntegrityError as fout:
            weigering = fout
    raise weigering


@gathered()
def build_public(**teksten: Any) -> dict[Any, Any]:
    """One public row of each model; later rows hang under the earlier ones."""
    publiek: dict[Any, Any] = {}
    while len(publiek) < len(MODELLEN):
        for model in MODELLEN:
            ouders = {model._meta.get_field(naam).related_model for naam in model.openbaar_via}
            if model not in publiek and ouders <= set(publiek):
                publiek[model] = build(model, publiek, **teksten.get(model.__name__, {}))
    return publiek


def addresses(rij: Any) -> list[str]:
    """Every public address that could be about this row: each pattern filled with what the row and its parents are."""
    gevonden = []
    for _, patroon in patterns():
        waarden = {}
        for naam in patroon.pattern.converters:
            houder, _, veld = naam.rpartition("_")
            if veld == "pk" and (van := str(patroon.name).split("_")[0]) != rij._meta.model_name:
                # A key says nothing without its kind: /stemmingen/2/ is about the vote of this row, if it has one.
                houder = van
            doel = getattr(rij, houder, None) if houder else rij
            waarden[naam] = getattr(doel, veld, None)
        if patroon.name and waarden and all(waarde is not None for waarde in waarden.values()):
            gevonden.append(reverse(patroon.name, kwargs=waarden))
    return gevonden


def leaks(antwoorden: dict[str, Any]) -> list[str]:
    return [
        adres
        for adres, antwoord in antwoorden.items()
        if MERK in (_unfold(antwoord.content) + str(antwoord.headers)).lower()
    ]


def _unfold(inhoud: bytes) -> str:
    """A calendar cuts its lines at 75 octets, in the middle of a word too; a workbook is packed."""
    if inhoud.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as boek:
            return "\n".join(boek.read(deel).decode() for deel in boek.namelist())
    return inhoud.replace(b"\r\n ", b"").decode(errors="replace")


# Comes with a setting, in development only, and with the texts of the editors.
ER_NIET = {"/.well-known/security.txt", "/stijlgids/", "/uitleg/hoe-wij-vergelijken/"}


@pytest.mark.traag
def test_no_secret_row_shows_on_any_public_address(client: Client) -> None:
    publiek = build_public()
    geheim = [
        build(model, publiek, weg=weg, publicatie=publicatie)
        for model, weg, publicatie in (geval.values for geval in GEVALLEN)
    ]
    dossiers = {rij for rij in geheim if rij._meta.model_name == "dossier"}
    for dossier in dossiers:
        zichtbaar = next(rij for rij in publiek.values() if rij._meta.model_name == "dossier")
        Opvolging.objects.create(voorganger=dossier, opvolger=zichtbaar, toelichting="GEHEIM7Q")
        Opvolging.objects.create(voorganger=zichtbaar, opvolger=dossier, toelichting="GEHEIM7Q")
        portefeuille, _ = Portefeuille.objects.get_or_create(naam="Jeugd", slug="jeugd")
        dossier.portefeuilles.add(portefeuille)
        zichtbaar.portefeuilles.add(portefeuille)
    antwoorden = walk(client)
    assert len(antwoorden) > 10, "De rondgang komt bijna nergens."
    mis = {
        adres for adres, antwoord in antwoorden.items() if antwoord.status_code not in (200, 301, 302, 304)
    }
    assert mis <= ER_NIET
    assert leaks(antwoorden) == []


@pytest.mark.parametrize(("model", "weg", "publicatie"), GEVALLEN)
def test_a_secret_row_does_not_answer_at_its_own_address(
    client: Client, model: Any, weg: Weg, publicatie: str
) -> None:
    rij = build(model, build_public(), weg=weg, publicatie=publicatie)
    for adres in [*addresses(rij), *_addresses_by_spelling(rij)]:
        antwoord = client.get(adres)
        assert antwoord.status_code in (404, 410), adres
        if publicatie == Publicatie.CONCEPT:
            assert antwoord.status_code == 404, f"{adres} verraadt dat hier iets is"
        assert MERK not in antwoord.content.decode().lower(), adres


def _addresses_by_spelling(rij: Any) -> list[str]:
    """Where someone would try the number itself, which must not lead to what it belongs to."""
    spellingen = {getattr(rij, naam, "") for naam in ("spelling", "nummer")} - {""}
    return [reverse("dossier", args=[spelling]) for spelling in spellingen]


def test_the_page_of_what_is_not_there_names_nothing(client: Client) -> None:
    publiek = build_public()
    for geval in GEVALLEN:
        model, weg, publicatie = geval.values
        build(model, publiek, weg=weg, publicatie=publicatie)
    for adres in (
        "/bestaat-niet/",
        "/dossiers/bestaat-niet/",
        "/stemmingen/999999/",
        "/dossiers/?status=onzin",
    ):
        assert MERK not in client.get(adres).content.decode().lower()


def test_the_mark_would_be_seen_if_it_leaked(client: Client) -> None:
    """The walk reaches each kind of page: a public row with the same mark is found there."""
    build_public(
        Dossier={"titel": "GEHEIM7Q onderwerp"},
        Instrument={"titel": "GEHEIM7Q motie"},
        Vergadering={"titel": "GEHEIM7Q vergadering"},
        Stemming={"toelichting": "GEHEIM7Q toelichting"},
        Document={"titel": "GEHEIM7Q stuk"},
        Bericht={"tekst": "GEHEIM7Q bericht"},
        Correctie={"reden": "GEHEIM7Q correctie"},
        Verklaring={"tekst": "GEHEIM7Q verklaring"},
        Kandidaatstem={"naam": "GEHEIM7Q kandidaat"},
        Programma={"titel": "GEHEIM7Q programma"},
        Ontwikkellijn={"titel": "GEHEIM7Q lijn"},
        Doel={"tekst": "GEHEIM7Q doel"},
        Resultaat={"tekst": "GEHEIM7Q resultaat"},
        Bijdrage={"toelichting": "GEHEIM7Q bijdrage"},
    )
    antwoorden = {adres: _unfold(antwoord.content) for adres, antwoord in walk(client, keuzes=1).items()}
    assert "GEHEIM7Q motie" in antwoorden["/uitvoering.xlsx"]
    bekeken = "\n".join(antwoorden.values())
    for woord in ("onderwerp", "motie", "vergadering", "toelichting", "stuk", "bericht", "correctie", "verklaring",
                  "kandidaat", "programma", "lijn", "doel", "resultaat", "bijdrage"):  # fmt: skip
        assert f"GEHEIM7Q {woord}" in bekeken


def test_every_model_with_a_hidden_side_is_guarded() -> None:
    bewaakt = {geval.values[0] for geval in GEVALLEN}
    assert bewaakt == set(MODELLEN)
    assert settings.DEBUG is False
