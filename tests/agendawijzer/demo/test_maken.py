"""The fictional municipality: the same every time, right in law, complete, and nothing of it real."""

import datetime
import json
import re
from collections import Counter
from typing import Any

import pytest
from django.conf import settings
from django.db import models
from django.test import override_settings

from agendawijzer.demo.gegevens import EERSTE_DAG
from agendawijzer.demo.kalender import AVONDEN
from agendawijzer.demo.maken import add_demo
from begroting.models import Begrotingsvoorstel, Bijdrage, Programma, Resultaat
from begroting.models.bijdrage import BESLUITEN, DOELEN
from dossiers.models import (
    Aanwezigheid,
    Dossier,
    Fractieaanwezigheid,
    Gebeurtenis,
    Instrument,
    Lidmaatschap,
    Logregel,
    Portefeuille,
    Uitleg,
    Vergadering,
    Woordvoerderschap,
    Zoekregel,
)
from dossiers.samenstelling import samenstelling_op
from stemmingen.acties.stemming import assess, invoer_of
from stemmingen.models import Correctie, Fractiestem, Kandidaatstem, Lidstem, Stemming, Verklaring
from tests import sjabloon
from tests.agendawijzer.demo.afdruk import council_models, dump

pytestmark = [pytest.mark.traag, pytest.mark.django_db]

_DAG = datetime.timedelta(days=1)
TWEEDE_DAG_2100 = datetime.date(2100, 1, 2)


@pytest.fixture(scope="class")
def eerste(django_db_setup: None, django_db_blocker: Any) -> dict[str, list[str]]:
    """What the run made from which the other tests have their council."""
    with django_db_blocker.unblock():
        sjabloon.choose(sjabloon.DEMO)
        rijen = dump()
        sjabloon.choose(sjabloon.LEEG)
    return rijen


@override_settings(**sjabloon.DEMO_AAN)
def test_two_runs_give_the_same_data(eerste: dict[str, list[str]]) -> None:
    assert not Stemming.objects.exists()
    add_demo()
    tweede = dump()
    for model, rijen in eerste.items():
        assert tweede[model] == rijen, model


def test_a_second_time_changes_nothing(demo: None) -> None:
    voor = dump()
    assert not add_demo()
    assert dump() == voor


# -- the council --------------------------------------------------------------------------------------------------
def _days_of_change() -> list[datetime.date]:
    """Each day on which somebody begins or has just left, and the day before."""
    rijen = Lidmaatschap.objects.exclude(soort=Lidmaatschap.Soort.FRACTIEASSISTENT)
    begin = [rij.begin for rij in rijen if rij.begin]
    wissels = {*begin, *(rij.einde + _DAG for rij in rijen if rij.einde)}
    return sorted(dag for dag in wissels | {dag - _DAG for dag in wissels} if dag >= EERSTE_DAG)


def test_the_seats_of_the_fracties_are_45_on_every_date(demo: None) -> None:
    for dag in [*_days_of_change(), TWEEDE_DAG_2100]:
        raad = samenstelling_op(dag)
        assert raad.zetels == 45
        assert sum(raad.fractiezetels.values()) == 45, dag


def test_every_member_has_a_seat_and_only_once_a_seat_is_empty(demo: None) -> None:
    leeg = []
    for dag in [*_days_of_change(), TWEEDE_DAG_2100]:
        raad = samenstelling_op(dag)
        namen = [lid.persoon_id for lid in raad.leden]
        assert len(namen) == len(set(namen)), dag
        for fractie, zetels in raad.fractiezetels.items():
            assert len(raad.leden_van(fractie)) <= zetels, (dag, raad.fracties[fractie])
        if raad.zitting != 45:
            leeg.append(dag)
            assert raad.zitting == 44
    assert (leeg[0], leeg[-1]) == (datetime.date(2099, 1, 1), datetime.date(2099, 1, 11))


def test_there_are_sixteen_fracties_at_the_end_after_splits_and_one_that_went(demo: None) -> None:
    aantallen = [len(samenstelling_op(dag).fractiezetels) for dag in _days_of_change()]
    assert (min(aantallen), aantallen[-1]) == (15, 16)
    soorten = Counter(Lidmaatschap.objects.values_list("soort", flat=True))
    assert soorten["tijdelijke_vervanging"] == 3
    assert soorten["fractieassistent"] == 12


def test_every_fractie_of_a_date_has_one_spokesperson_for_every_portefeuille(demo: None) -> None:
    for dag in _days_of_change():
        raad = samenstelling_op(dag)
        woordvoerders = Woordvoerderschap.objects.op(dag).select_related("persoon")
        paren = Counter((rij.portefeuille_id, rij.fractie_id) for rij in woordvoerders)
        assert set(paren.values()) == {1}, dag
        assert len(paren) == Portefeuille.objects.count() * len(raad.fracties), dag


# -- the votes ----------------------------------------------------------------------------------------------------
def test_every_vote_passes_the_law_and_a_doubt_has_its_reason(demo: None) -> None:
    for stemming in Stemming.objects.select_related("vergadering", "instrument"):
        oordeel = assess(stemming, invoer_of(stemming))
        assert not oordeel.fouten, (stemming, stemming.datum, oordeel.fouten)
        assert not oordeel.vraagt_reden or stemming.motivering, stemming


def test_every_vote_was_entered_and_published_by_two_clerks_and_stands_in_the_log(demo: None) -> None:
    regels = Logregel.objects.filter(model="stemmingen.stemming")
    ingevoerd = set(regels.filter(handeling="ingevoerd").values_list("object_id", flat=True))
    openbaar = set(regels.filter(handeling="openbaar").values_list("object_id", flat=True))
    gestemd = Stemming.objects.exclude(wijze="onbekend")
    assert ingevoerd == set(gestemd.values_list("pk", flat=True))
    assert openbaar == set(gestemd.exclude(gepubliceerd_op=None).values_list("pk", flat=True))
    assert not regels.filter(wie=None).exists()


def test_every_way_of_voting_and_every_outcome_occurs(demo: None) -> None:
    gehouden = Stemming.objects.filter(versie__gt=0)
    assert gehouden.count() > 100
    assert set(gehouden.values_list("wijze", flat=True)) == set(Stemming.Wijze.values) - {"onbekend"}
    assert set(gehouden.values_list("uitkomst", flat=True)) == set(Stemming.Uitkomst.values) - {"onbekend"}
    verdicten = {assess(rij, invoer_of(rij)).uitslag.uitkomst for rij in gehouden}
    assert verdicten >= {"aangenomen", "verworpen", "gestaakt_uitgesteld", "herstemming", "ongeldig"}


def test_every_side_choice_kind_and_step_occurs(demo: None) -> None:
    def of(model: type[models.Model], veld: str) -> set[str]:
        return set(model._base_manager.values_list(veld, flat=True))

    assert of(Fractiestem, "kant") == set(Fractiestem.Kant.values)
    assert of(Lidstem, "keuze") == set(Lidstem.Keuze.values) - {"niet_vastgelegd"}
    assert of(Instrument, "soort") == set(Instrument.Soort.values)
    assert of(Verklaring, "soort") == set(Verklaring.Soort.values)
    assert of(Gebeurtenis, "soort") == set(Gebeurtenis.Soort.values) - {"ingediend"}
    assert Fractiestem.objects.filter(kant__in=["voor", "tegen"], voor=None).exists()


@pytest.mark.parametrize(
    "waar",
    [
        {"wijze": "algemene_stemmen", "voor": None},
        {"wijze": "algemene_stemmen", "voor__gt": 0},
        {"wijze": "acclamatie", "voor": None, "over_personen": True},
        {"wijze": "acclamatie", "voor__gt": 0},
        {"herstemming": "na_staking", "over_personen": False, "uitkomst": "aangenomen"},
        {
            "herstemming": "na_staking",
            "over_personen": False,
            "uitkomst": "verworpen",
            "voor": models.F("tegen"),
        },
        {"herstemming": "na_ongeldig"},
        {"uitgesloten": 1, "wijze": "hoofdelijk", "voor": 22, "tegen": 22, "uitkomst": "verworpen"},
        {"niet_gestemd__gt": 0},
        {"voor": 0, "uitkomst": "verworpen"},
        {"voor": models.F("tegen") + 1},
        {"tweede_vergadering": True},
        {"voorlopig": True},
        {"aanwezig": None, "voor__gt": 0},
        {"motivering__gt": "", "voor": models.F("tegen")},
        {"versie__gt": 0, "gepubliceerd_op": None},
        {"kandidaten__door_loting": True, "ronde": 2},
        {"ongeldig__gt": 0},
    ],
    ids=str,
)
def test_the_rarer_votes_occur(demo: None, waar: dict[str, object]) -> None:
    assert Stemming.objects.filter(**waar).exists()


def test_exactly_one_tie_waits_for_a_new_vote(demo: None) -> None:
    open_stakingen = Stemming.objects.filter(
        uitkomst="gestaakt", over_personen=False, herstemmingen=None, gepubliceerd_op__isnull=False
    )
    assert open_stakingen.count() == 1


def test_votes_on_persons_go_through_rounds_to_the_lot(demo: None) -> None:
    assert Kandidaatstem.objects.filter(gekozen=True, stemming__ronde=1).exists()
    for tweede in Stemming.objects.filter(ronde=2):
        assert tweede.herstemming_van.ronde == 1
        assert tweede.herstemming_van.vergadering_id == tweede.vergadering_id


def test_corrections_show_a_reason_and_other_figures(demo: None) -> None:
    correcties = list(Correctie.objects.all())
    assert len(correcties) == 4
    for correctie in correcties:
        assert correctie.oud["voor"] == correctie.nieuw["voor"] + 1
        assert correctie.reden


def test_the_last_evening_is_still_to_enter(demo: None) -> None:
    vanavond = Vergadering.objects.get(datum=AVONDEN[-1].datum)
    lijst = Stemming.objects.filter(vergadering=vanavond)
    assert lijst.count() >= 9
    assert {(rij.versie, rij.uitkomst, rij.gepubliceerd_op) for rij in lijst} == {(0, "onbekend", None)}
    assert vanavond.aanwezig is None


def test_presence_is_by_member_by_fractie_a_number_or_unknown(demo: None) -> None:
    per_lid = Vergadering.objects.exclude(aanwezigheid=None)
    assert per_lid.filter(aanwezigheid__gekomen__isnull=False).exists()
    assert per_lid.filter(aanwezigheid__vertrokken__isnull=False).exists()
    assert Fractieaanwezigheid.objects.exists()
    zonder_namen = Vergadering.objects.filter(aanwezigheid=None, fractieaanwezigheid=None)
    assert zonder_namen.exclude(aanwezig=None).exists()
    assert zonder_namen.filter(aanwezig=None, stemmingen__versie__gt=0).exists()
    assert Vergadering.objects.filter(aanwezig__lte=22, stemmingen=None).exists()


def test_no_vote_contradicts_the_list_of_presence(demo: None) -> None:
    for stem in Lidstem.objects.filter(keuze__in=["voor", "tegen"]).select_related("stemming__vergadering"):
        lijst = Aanwezigheid.objects.filter(vergadering=stem.stemming.vergadering)
        plek = lijst.filter(persoon=stem.persoon_id).first()
        if plek:
            om = stem.stemming.tijd
            assert om
            assert plek.gekomen is None or plek.gekomen <= om
            assert plek.vertrokken is None or plek.vertrokken > om


# -- the budget ---------------------------------------------------------------------------------------------------
def test_two_budgets_of_three_programmes_follow_each_other(demo: None) -> None:
    assert dict(Counter(Programma.objects.openbaar().values_list("begroting__jaar", flat=True))) == {
        2099: 3,
        2100: 3,
    }
    for programma in Programma.objects.filter(begroting__jaar=2100):
        assert programma.vorig
        assert programma.vorig.slug == programma.slug
    gevolgd = Resultaat.objects.exclude(vorig=None)
    assert gevolgd.exclude(tekst=models.F("vorig__tekst")).exists()
    assert Resultaat.objects.filter(vorig=None, doel__ontwikkellijn__programma__begroting__jaar=2100).exists()


def test_every_kind_of_link_occurs_from_every_kind_of_decision(demo: None) -> None:
    bijdragen = Bijdrage.objects.openbaar()
    assert set(bijdragen.values_list("soort", flat=True)) == set(Bijdrage.Soort.values)
    for kant in (*BESLUITEN, *DOELEN):
        assert bijdragen.exclude(**{kant: None}).exists(), kant
    assert {rij.zekerheid for rij in bijdragen} == {"griffie", "redactie"}
    assert Bijdrage.objects.filter(publicatie="concept").exists()


def test_one_newer_text_waits_and_shows_what_came_went_and_changed(demo: None) -> None:
    voorstel = Begrotingsvoorstel.objects.get(stand="open")
    assert {w["soort"] for w in voorstel.verschil} == {"toegevoegd", "verwijderd", "herschreven"}


# -- nothing real -------------------------------------------------------------------------------------------------
def _real_names() -> set[str]:
    """The fracties of Almere in every spelling, and the municipality itself."""
    rijen = json.loads((settings.BASE_DIR / "fixtures" / "almere.json").read_text(encoding="utf-8"))
    namen = {
        rij["fields"]["naam"] for rij in rijen if rij["model"] in ("dossiers.fractie", "dossiers.fractienaam")
    }
    personen = {rij["fields"]["naam"] for rij in rijen if rij["model"] == "dossiers.persoon"}
    return namen | personen | {"Almere"}


def test_nothing_bears_a_real_name(demo: None) -> None:
    tekst = "\n".join(regel for rijen in dump().values() for regel in rijen)
    echt = [naam for naam in _real_names() if re.search(rf"\b{re.escape(naam)}\b", tekst)]
    assert len(_real_names()) > 16
    assert not echt


def test_every_date_and_number_is_of_another_century(demo: None) -> None:
    # The explanations are of the site itself, and of our own time; the index repeats what the others say.
    for model in set(council_models()) - {Uitleg, Zoekregel}:
        velden = [veld for veld in model._meta.concrete_fields if type(veld) is models.DateField]
        for veld in velden:
            datums = model._base_manager.exclude(**{veld.name: None}).values_list(veld.name, flat=True)
            assert all(2098 <= datum.year <= 2102 for datum in datums), (model, veld)
    for nummer in [
        *Dossier.objects.values_list("nummer", flat=True),
        *Instrument.objects.values_list("nummer", flat=True),
    ]:
        assert nummer.startswith("98")
