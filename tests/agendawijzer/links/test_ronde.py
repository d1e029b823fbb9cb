"""What a run keeps, and when it leaves a site alone."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from agendawijzer.links.bezoek import Bekend
from agendawijzer.links.oordeel import Bevinding
from agendawijzer.links.ronde import GENOEG_STILTE, Controleronde, record
from dossiers.models import Link
from tests import bouw

pytestmark = pytest.mark.django_db

NU = datetime(2026, 2, 3, 12, tzinfo=UTC)
WERKT = Bevinding("werkt", 200, etag='"v1"', laatst_gewijzigd="gisteren")
DOOD = Bevinding("dood", 404, "De pagina is weg.")
STIL = Bevinding("onbereikbaar", reden="Het duurde te lang.", zwijgt=True)
GEEN_VERBINDING = Bevinding("onbereikbaar", reden="Geen verbinding.", contact=False, zwijgt=True)
GEWEIGERD = Bevinding("onbereikbaar", reden="Geen goed adres.", contact=False)


class Bezoeker:
    """Finds what it was told to find, and remembers what it was asked."""

    def __init__(self, *bevindingen):
        self.bevindingen = list(bevindingen)
        self.gevraagd = []

    def visit(self, adres, *, nu, bekend):
        self.gevraagd.append((adres, bekend))
        return self.bevindingen.pop(0) if len(self.bevindingen) > 1 else self.bevindingen[0]


def run(*bevindingen, adressen):
    bezoeker = Bezoeker(*bevindingen)
    ronde = Controleronde(bezoeker)
    for adres in adressen:
        ronde.visit(adres)
    return ronde, bezoeker


def many(n, site="stukken"):
    return [f"https://{site}.voorbeeldstad.example/{k}" for k in range(n)]


# -- what is kept -------------------------------------------------------------------------------------------------
def test_a_link_that_works_is_known_to_have_worked():
    link = bouw.bouw_link(mislukt=4, reden="Weg.", niet_voor=NU)
    record(link, WERKT, NU)
    link.refresh_from_db()
    assert (link.uitkomst, link.code, link.reden, link.mislukt, link.niet_voor) == ("werkt", 200, "", 0, None)
    assert link.gecontroleerd_op == link.werkte_op == NU
    assert (link.etag, link.laatst_gewijzigd) == ('"v1"', "gisteren")


def test_failures_are_counted_and_the_last_good_day_stays():
    link = bouw.bouw_link(uitkomst="werkt", werkte_op=NU, gecontroleerd_op=NU)
    for dag in (1, 2):
        record(link, DOOD, NU + timedelta(days=dag))
    link.refresh_from_db()
    assert (link.uitkomst, link.code, link.mislukt, link.reden) == ("dood", 404, 2, "De pagina is weg.")
    assert (link.werkte_op, link.gecontroleerd_op) == (NU, NU + timedelta(days=2))


def test_an_unchanged_page_keeps_the_marks_it_had():
    link = bouw.bouw_link(uitkomst="werkt", etag='"v1"', laatst_gewijzigd="gisteren")
    record(link, Bevinding("werkt", 304), NU)
    link.refresh_from_db()
    assert (link.etag, link.laatst_gewijzigd, link.code) == ('"v1"', "gisteren", 304)
    record(link, Bevinding("werkt", 200), NU)
    assert (link.etag, link.laatst_gewijzigd) == ("", "")


def test_where_we_did_not_look_the_last_look_stays():
    link = bouw.bouw_link(uitkomst="werkt", code=200, gecontroleerd_op=NU, werkte_op=NU)
    later = NU + timedelta(days=30)
    record(link, Bevinding("onbekend", reden="Liever niet.", niet_voor=later), NU + timedelta(days=1))
    link.refresh_from_db()
    assert (link.uitkomst, link.code, link.gecontroleerd_op, link.mislukt) == ("werkt", 200, NU, 0)
    assert (link.niet_voor, link.reden) == (later, "Liever niet.")


def test_only_a_link_that_worked_is_asked_whether_it_changed():
    eerst, dan = many(2)
    merken = {"etag": '"v1"', "laatst_gewijzigd": "gisteren", "doorverwezen_naar": "https://b.example/"}
    bouw.bouw_link(adres=eerst, uitkomst="werkt", **merken)
    bouw.bouw_link(adres=dan, uitkomst="dood", **merken)
    _, bezoeker = run(WERKT, adressen=[eerst, dan])
    assert [bekend for _, bekend in bezoeker.gevraagd] == [
        Bekend("https://b.example/", '"v1"', "gisteren"),
        Bekend(),
    ]


def test_each_result_is_kept_before_the_next_visit():
    adressen = many(3)

    class Kijkt(Bezoeker):
        def visit(self, adres, **rest):
            assert Link.objects.count() == adressen.index(adres)
            return super().visit(adres, **rest)

    ronde = Controleronde(Kijkt(WERKT))
    for adres in adressen:
        ronde.visit(adres)
    assert ronde.telling == {"werkt": 3}


@pytest.mark.parametrize("n", [2, 20])
def test_a_visit_takes_two_queries(n):
    ronde = Controleronde(Bezoeker(WERKT))
    with CaptureQueriesContext(connection) as vragen:
        for adres in many(n):
            ronde.visit(adres)
    assert len([vraag for vraag in vragen if "SAVEPOINT" not in vraag["sql"]]) == 2 * n


# -- our own network ----------------------------------------------------------------------------------------------
def test_while_nobody_can_be_reached_nothing_is_said_about_any_link():
    bouw.bouw_link(adres=many(1)[0], uitkomst="werkt")
    ronde, _ = run(GEEN_VERBINDING, adressen=[*many(2), *many(2, "elders")])
    assert ronde.niemand_bereikt
    assert not ronde.telling
    assert [link.uitkomst for link in Link.objects.all()] == ["werkt"]


def test_once_somebody_answers_the_others_really_are_out_of_reach():
    ronde, _ = run(GEEN_VERBINDING, WERKT, GEEN_VERBINDING, adressen=[*many(1), *many(2, "elders")])
    assert not ronde.niemand_bereikt
    assert ronde.telling == {"werkt": 1, "onbereikbaar": 2}
    assert Link.objects.filter(uitkomst="onbereikbaar", mislukt=1).count() == 2


def test_an_address_that_is_no_good_proves_nothing_about_our_network():
    ronde, _ = run(GEWEIGERD, GEEN_VERBINDING, adressen=many(2))
    assert ronde.niemand_bereikt
    assert Link.objects.get().reden == "Geen goed adres."


# -- leaving a site alone -----------------------------------------------------------------------------------------
def test_a_busy_site_is_left_alone_and_another_is_not():
    druk = Bevinding("onbereikbaar", 429, "Later.", niet_voor=timezone.now() + timedelta(hours=1))
    ronde, bezoeker = run(druk, WERKT, adressen=[*many(3), *many(2, "elders")])
    assert len(bezoeker.gevraagd) == 3
    assert ronde.telling == {"onbereikbaar": 1, "overgeslagen": 2, "werkt": 2}


def test_a_busy_site_is_left_alone_by_the_next_run_too():
    straks = timezone.now() + timedelta(hours=1)
    bouw.bouw_link(adres=many(1)[0], uitkomst="onbereikbaar", code=503, niet_voor=straks)
    ronde, bezoeker = run(WERKT, adressen=many(3)[1:])
    assert not bezoeker.gevraagd
    assert ronde.telling == {"overgeslagen": 2}


def test_a_site_that_stays_silent_is_left_alone_after_a_while():
    ronde, bezoeker = run(STIL, adressen=many(GENOEG_STILTE + 4))
    assert len(bezoeker.gevraagd) == GENOEG_STILTE
    assert ronde.telling == {"onbereikbaar": GENOEG_STILTE, "overgeslagen": 4}


def test_a_site_that_answers_now_and_then_is_not_silent():
    bevindingen = [*[STIL] * (GENOEG_STILTE - 1), DOOD] * 2
    _, bezoeker = run(*bevindingen, adressen=many(2 * GENOEG_STILTE))
    assert len(bezoeker.gevraagd) == 2 * GENOEG_STILTE
