"""No way in to a vote escapes the log: every action leaves its line, and no other module writes votes."""

import ast
import datetime
import importlib
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from dossiers.acties import publicatie as dossier_actions
from dossiers.models import Logregel
from stemmingen.acties import avond as avond_actions
from stemmingen.acties import naderhand as naderhand_actions
from stemmingen.acties import ontwerp as ontwerp_actions
from stemmingen.acties.ontwerp import GezieneVersies
from stemmingen.acties.stemming import Verouderd, correct_stemming, publish_stemming, record_stemming
from stemmingen.models import Stemming
from stemmingen.wet.invoer import Invoer
from tests import bouw
from tests.broncode import APPS, PROJECT, files, imports, name_of, tree

pytestmark = pytest.mark.django_db

GETELD = Invoer("handopsteken", voor=30, tegen=12)
ANDERS = Invoer("handopsteken", voor=29, tegen=13)


STEMMODELLEN = list(apps.get_app_config("stemmingen").get_models())


def clerk() -> User:
    return User.objects.get_or_create(username="griffie")[0]


def draft(**waarden: Any) -> Stemming:
    leeg = {"voor": None, "tegen": None, "uitkomst": "onbekend", "publicatie": "concept"}
    return bouw.bouw_stemming(**leeg | waarden)


def public() -> Stemming:
    return bouw.bouw_stemming(wijze="handopsteken", stemmers=38)


def _evening() -> list[Stemming]:
    avond = bouw.bouw_vergadering()
    return [draft(vergadering=avond, volgorde=n) for n in (1, 2)]


def _save() -> Any:
    return ontwerp_actions.save_stemming(
        stemming=draft(), gezien=GezieneVersies(0, 0, "scherm"), invoer=GETELD, by=clerk()
    )


def _revote() -> Any:
    tie = bouw.bouw_stemming(uitkomst="gestaakt", voor=22, tegen=22, datum=datetime.date(2099, 1, 1))
    later = bouw.bouw_vergadering(datum=datetime.date(2099, 2, 1))
    return avond_actions.plan_revote(stemming=tie, vergadering=later, by=clerk())


def _presence() -> Any:
    avond = bouw.bouw_vergadering()
    gezien = avond_actions.fingerprint(avond_actions.presence_of(avond))
    return avond_actions.record_presence(
        vergadering=avond, gezien=gezien, fracties={bouw.bouw_fractie().pk: (3, 2)}, by=clerk()
    )


def _arrange() -> Any:
    een, twee = _evening()
    return avond_actions.arrange_evening(vergadering=een.vergadering, volgorde=[twee.pk, een.pk], by=clerk())


def _usual() -> Any:
    avond, dossier = bouw.bouw_vergadering(), bouw.bouw_dossier()
    for n, soort in enumerate(("motie", "amendement"), start=1):
        stuk = bouw.bouw_instrument(dossier=dossier, soort=soort)
        draft(vergadering=avond, volgorde=n, instrument=stuk)
    return avond_actions.arrange_as_usual(vergadering=avond, by=clerk())


def _difference() -> Any:
    stemming = bouw.bouw_stemming(bron=bouw.bouw_bron(), voor=30)
    verschil = bouw.bouw_verschil(bron=stemming.bron, veld="voor", eigen_waarde="30", bron_waarde="31")
    return dossier_actions.decide_difference(verschil=verschil, overnemen=True, by=clerk())


def _add() -> Any:
    avond, stuk = bouw.bouw_vergadering(), bouw.bouw_instrument()
    return avond_actions.add_to_evening(vergadering=avond, instrument=stuk, by=clerk())


def _statement() -> Any:
    fractie = bouw.bouw_fractie()
    return naderhand_actions.add_verklaring(
        stemming=public(), soort="stemverklaring", tekst="Goed.", fractie=fractie, persoon_id=None, by=clerk()
    )


WEGEN: dict[str, Callable[[], Any]] = {
    "add_to_evening": _add,
    "add_verklaring": _statement,
    "arrange_as_usual": _usual,
    "arrange_evening": _arrange,
    "correct_stemming": lambda: correct_stemming(
        stemming=public(), versie=0, invoer=ANDERS, reden="Verteld.", by=clerk()
    ),
    "decide_difference": _difference,
    "add_meeting": lambda: avond_actions.add_meeting(datum=datetime.date(2099, 5, 1), by=clerk()),
    "plan_revote": _revote,
    "publish": lambda: dossier_actions.publish(op=bouw.bouw_stemming(publicatie="concept"), by=clerk()),
    "publish_stemming": lambda: publish_stemming(
        stemming=bouw.bouw_stemming(publicatie="concept"), versie=0, by=clerk()
    ),
    "record_presence": _presence,
    "record_stemming": lambda: record_stemming(stemming=draft(), versie=0, invoer=GETELD, by=clerk()),
    "remove_from_evening": lambda: avond_actions.remove_from_evening(stemming=_evening()[0], by=clerk()),
    "save_stemming": _save,
    "withdraw": lambda: dossier_actions.withdraw(op=public(), reden="Dubbel.", by=clerk()),
}
# What leaves no line of its own, with the reason.
ZONDER_REGEL = {
    "keep_ontwerp": "typing that is not saved is not yet a vote",
    "drop_ontwerp": "typing that is not saved is not yet a vote",
    "keep_source_change": "its caller knows what else changed and leaves the line",
    "raise_version": "the rows that changed leave their own lines",
    "set_many_public": "as set_public for many new rows, each with its own line; tried where lists are imported",
    "set_public": "the step inside publish, whose caller leaves the line of a refusal",
}
# Modules that write votes or what hangs on them; all but the last are tried above or in the tests of their own.
SCHRIJVERS = {
    "stemmingen/acties/stemming.py",
    "stemmingen/acties/avond.py",
    "stemmingen/acties/bron.py",
    "stemmingen/acties/naderhand.py",
    "stemmingen/acties/ontwerp.py",
    # The importer: tests/agendawijzer/inname/opslag/test_logboek.py.
    "agendawijzer/inname/opslag/uitkomsten.py",
    # The made-up municipality, filled once into an empty database.
    "agendawijzer/demo/avond.py",
}
_SCHRIJVEN = {
    "save",
    "delete",
    "create",
    "get_or_create",
    "update_or_create",
    "bulk_create",
    "bulk_update",
    "update",
}


def _actions() -> set[str]:
    """Every public function of an actions module that does something in the name of somebody."""
    modules = [dossier_actions] + [
        importlib.import_module(f"stemmingen.acties.{pad.stem}")
        for pad in (PROJECT / "stemmingen" / "acties").glob("[!_]*.py")
    ]
    return {
        naam
        for module in modules
        for naam, wat in inspect.getmembers(module, inspect.isfunction)
        if wat.__module__ == module.__name__ and not naam.startswith("_")
        if (by := inspect.signature(wat).parameters.get("by")) and by.kind is by.KEYWORD_ONLY
    }


def test_every_action_is_tried() -> None:
    assert _actions() == set(WEGEN) | set(ZONDER_REGEL)


@pytest.mark.parametrize("naam", sorted(WEGEN))
def test_an_action_leaves_a_line_that_tells_who_did_it(naam: str) -> None:
    WEGEN[naam]()
    regels = Logregel.objects.filter(wie=clerk(), resultaat="gelukt")
    assert regels.exists(), f"{naam} laat geen regel na"
    assert all(regel.oud or regel.nieuw for regel in regels)
    assert all(regel.onderwerp and regel.vanuit for regel in regels)


@pytest.mark.parametrize("weg", ["publish_stemming", "publish", "correct_stemming"])
def test_a_refused_attempt_leaves_its_line(weg: str) -> None:
    poging: dict[str, Callable[[], Any]] = {
        "publish_stemming": lambda: publish_stemming(stemming=draft(), versie=0, by=clerk()),
        "publish": lambda: dossier_actions.publish(op=draft(), by=clerk()),
        "correct_stemming": lambda: correct_stemming(
            stemming=public(), versie=0, invoer=ANDERS, reden="", by=clerk()
        ),
    }
    with pytest.raises(ValidationError):
        poging[weg]()
    regel = Logregel.objects.get()
    assert (regel.wie, regel.resultaat, regel.model) == (clerk(), "geweigerd", "stemmingen.stemming")
    assert regel.nieuw["geweigerd"]


def test_publishing_an_outdated_vote_leaves_its_line_too() -> None:
    with pytest.raises(Verouderd):
        publish_stemming(stemming=draft(), versie=7, by=clerk())
    assert "intussen gewijzigd" in Logregel.objects.get(resultaat="geweigerd").nieuw["geweigerd"][0]


def test_a_provisional_vote_that_becomes_final_is_told() -> None:
    rij = bouw.bouw_stemming(publicatie="concept")
    rij = publish_stemming(stemming=rij, versie=0, by=clerk(), voorlopig=True)
    publish_stemming(stemming=rij, versie=1, by=clerk())
    regels = Logregel.objects.order_by("pk").values_list("handeling", flat=True)
    assert list(regels) == ["openbaar", "voorlopig", "definitief"]


def test_what_a_source_changed_in_a_public_vote_stands_beside_the_old() -> None:
    _difference()
    stemming = Stemming.objects.get()
    correctie = stemming.correcties.get()
    assert (correctie.oud["voor"], correctie.nieuw["voor"], correctie.wie) == (30, 31, clerk())
    assert stemming.versie == 1


def _writes(pad: Path) -> list[str]:
    """Each call in a module that may write a vote: on one of the models of votes, or on a row of whatever kind."""
    gevonden = []
    for knoop in ast.walk(tree(pad)):
        if not (isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute)):
            continue
        wortel: ast.AST = knoop.func
        while isinstance(wortel, ast.Attribute | ast.Call):
            wortel = wortel.value if isinstance(wortel, ast.Attribute) else wortel.func
        naam = wortel.id if isinstance(wortel, ast.Name) else ""
        ander_model = naam[:1].isupper() and naam not in {model.__name__ for model in STEMMODELLEN}
        if knoop.func.attr in _SCHRIJVEN and not ander_model:
            gevonden.append(f"{name_of(pad)}:{knoop.lineno} .{knoop.func.attr}()")
    return gevonden


def test_no_other_module_writes_votes() -> None:
    anderen = [
        pad
        for pad in files(*APPS, suffix=".py")
        if name_of(pad) not in SCHRIJVERS
        and any(module.startswith("stemmingen.models") for _, module in imports(pad))
    ]
    assert len(anderen) > 10
    geschreven = [plek for pad in anderen for plek in _writes(pad)]
    assert geschreven == [], "Schrijf een stemming met een handeling uit stemmingen/*actions.py."


def test_the_writers_do_write() -> None:
    assert {naam for naam in SCHRIJVERS if not _writes(PROJECT / naam)} == set()
