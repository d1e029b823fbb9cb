"""Each worklist holds what waits and nothing else, with a way to mend it that the clerk can take."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from agendawijzer.griffie.werklijst.lijsten import LIJSTEN, count_lijsten
from begroting.boom import Hoofdstuk, as_dict
from dossiers.klok import vandaag
from dossiers.models import Instrument
from dossiers.zoeken.bijwerken import gathered
from tests import bouw
from tests.agendawijzer.griffie.brief.klerk import adopted, clerk

pytestmark = pytest.mark.django_db

GISTEREN = vandaag() - datetime.timedelta(days=1)
MORGEN = vandaag() + datetime.timedelta(days=1)
STAKING: dict[str, Any] = {"voor": 22, "tegen": 22, "uitkomst": "gestaakt"}
ONBEKEND: dict[str, Any] = {"voor": None, "tegen": None, "uitkomst": "onbekend", "publicatie": "concept"}


def titles(slug: str) -> set[str]:
    """The titles that stand on one list."""
    lijst = next(lijst for lijst in LIJSTEN if lijst.slug == slug)
    return {lijst.regel(rij).titel for rij in lijst.rijen(vandaag())[:]}


def motion(titel: str, status: str = "afgerond", **waarden: Any) -> Any:
    return bouw.bouw_instrument(titel=titel, dossier=bouw.bouw_dossier(status=status), **waarden)


def test_an_outcome_is_missing_where_the_council_must_have_decided() -> None:
    motion("geen stemming")
    bouw.bouw_stemming(instrument=motion("nog in te voeren", "in_bespreking"), datum=GISTEREN, **ONBEKEND)
    motion("raad is bezig", "in_bespreking")
    bouw.bouw_stemming(instrument=motion("morgen"), datum=MORGEN, **ONBEKEND)
    komt = bouw.bouw_vergadering(datum=MORGEN)
    bouw.bouw_agendapunt(vergadering=komt, instrument=motion("op de agenda"))
    bouw.bouw_gebeurtenis(instrument=motion("ingetrokken"))
    bouw.bouw_stemming(instrument=motion("besloten"))
    motion("concept", publicatie="concept")
    assert titles("zonder-uitkomst") == {"geen stemming", "nog in te voeren"}


def test_a_dossier_is_done_but_nobody_knows_what_was_decided() -> None:
    def dossier(titel: str, status: str = "afgerond", **stuk: Any) -> Any:
        rij = bouw.bouw_dossier(titel=titel, status=status)
        return bouw.bouw_instrument(dossier=rij, **stuk) if stuk else rij

    dossier("niets bekend")
    bouw.bouw_instrument(soort="raadsvoorstel", dossier=bouw.bouw_stemming().instrument.dossier)
    alleen_motie = bouw.bouw_stemming().instrument.dossier
    dossier("raad is bezig", "in_bespreking")
    bouw.bouw_stemming(instrument=dossier("besloten", soort="raadsvoorstel"))
    bouw.bouw_gebeurtenis(instrument=dossier("ingetrokken", soort="raadsvoorstel"))
    gevonden = titles("afgerond-zonder-besluit")
    assert "niets bekend" in gevonden
    assert not {"raad is bezig", "besloten", "ingetrokken", alleen_motie.titel} & gevonden
    assert len(gevonden) == 2


def test_a_tie_waits_until_there_is_a_new_vote() -> None:
    bouw.bouw_stemming(instrument=motion("staakt"), **STAKING)
    eerst = bouw.bouw_stemming(instrument=motion("opnieuw"), **STAKING)
    bouw.bouw_stemming(instrument=eerst.instrument, herstemming_van=eerst)
    assert titles("staken") == {"staakt"}


def test_what_was_held_over_until_a_day_that_is_past_waits() -> None:
    aangehouden: dict[str, Any] = {
        "soort": "aangehouden",
        "tot": GISTEREN,
        "datum": datetime.date(2025, 1, 9),
    }
    for titel in ("voorbij", "gestemd", "ingetrokken", "langer", "op de agenda"):
        bouw.bouw_gebeurtenis(instrument=motion(titel), **aangehouden)
    bouw.bouw_gebeurtenis(instrument=motion("morgen"), **aangehouden | {"tot": MORGEN})
    bouw.bouw_gebeurtenis(instrument=motion("zonder dag"), **aangehouden | {"tot": None})
    op = {rij.titel: rij for rij in Instrument.objects.all()}
    bouw.bouw_stemming(instrument=op["gestemd"], datum=datetime.date(2025, 3, 6))
    bouw.bouw_gebeurtenis(instrument=op["ingetrokken"])
    bouw.bouw_gebeurtenis(instrument=op["langer"], **aangehouden | {"tot": MORGEN})
    bouw.bouw_agendapunt(vergadering=bouw.bouw_vergadering(datum=MORGEN), instrument=op["op de agenda"])
    assert titles("aangehouden") == {"voorbij"}


def test_adopted_and_silent_waits_for_a_first_update_but_a_draft_is_one() -> None:
    adopted(titel="stil")
    bouw.bouw_voortgang(instrument=adopted(titel="gemeld"))
    bouw.bouw_voortgang(instrument=adopted(titel="concept"), publicatie="concept")
    bouw.bouw_voortgang(instrument=adopted(titel="ingetrokken melding"), publicatie="ingetrokken")
    adopted(titel="voorstel", soort="raadsvoorstel")
    assert titles("zonder-melding") == {"stil", "ingetrokken melding"}


def test_overdue_are_motions_and_promises_whose_day_is_past_and_that_are_not_done() -> None:
    adopted(titel="laat", termijn=GISTEREN)
    adopted(titel="op tijd", termijn=MORGEN)
    adopted(titel="zonder termijn")
    bouw.bouw_voortgang(instrument=adopted(titel="klaar", termijn=GISTEREN), staat="gemeld")
    bouw.bouw_toezegging(titel="late toezegging", termijn=GISTEREN)
    assert titles("te-laat") == {"laat", "late toezegging"}


def test_reported_waits_for_the_council() -> None:
    motie = adopted(titel="wacht")
    bouw.bouw_voortgang(instrument=motie, staat="gemeld")
    klaar = adopted(titel="aanvaard")
    bouw.bouw_voortgang(instrument=klaar, staat="gemeld")
    bouw.bouw_voortgang(instrument=klaar, staat="afgedaan", melder="raad", datum=datetime.date(2026, 4, 1))
    bouw.bouw_voortgang(toezegging=bouw.bouw_toezegging(titel="toezegging"), staat="gemeld")
    assert titles("gemeld") == {"wacht", "toezegging"}


def test_drafts_and_differences_wait_until_someone_chooses() -> None:
    bouw.bouw_voortgang(toezegging=bouw.bouw_toezegging(titel="nieuw"), publicatie="concept")
    bouw.bouw_voortgang()
    bouw.bouw_verschil(onderwerp="Bomen")
    bouw.bouw_verschil(onderwerp="Gekozen", besluit="behouden")
    assert titles("concepten") == {"nieuw"}
    assert titles("verschillen") == {"Bomen"}


def test_a_dead_link_tells_every_place_where_it_stands_and_leaves_when_all_are_mended() -> None:
    dood = bouw.bouw_link(
        uitkomst="dood", adres="https://stukken.voorbeeldstad.example/weg", reden="Niet gevonden."
    )
    bouw.bouw_link(uitkomst="onbereikbaar", adres="https://stukken.voorbeeldstad.example/nergens-meer")
    bouw.bouw_document(adres=bouw.bouw_link(uitkomst="werkt").adres)
    document = bouw.bouw_document(adres=dood.adres)
    versie = bouw.bouw_tekstversie(adres=dood.adres)
    brief = bouw.bouw_raadsbrief(adres=dood.adres)
    (lijst,) = (lijst for lijst in LIJSTEN if lijst.slug == "dode-links")
    (rij,) = lijst.rijen(vandaag())
    regel = lijst.regel(rij)
    assert (regel.titel, regel.feiten) == (dood.adres, ["werkt niet meer", "Niet gevonden."])
    plekken = [document.dossier, versie.instrument, brief]
    assert {adres for _, adres in regel.wegen} == {
        f"/beheer/dossiers/{plek._meta.model_name}/{plek.pk}/change/" for plek in plekken
    }
    for plek in (document, versie, brief):
        type(plek).objects.filter(pk=plek.pk).update(adres="https://stukken.voorbeeldstad.example/goed")
    assert lijst.rijen(vandaag()) == []


def test_a_dead_link_that_follows_from_a_number_leads_to_that_dossier(settings: Any) -> None:
    settings.DOCUMENTWIJZER = "https://wijzer.voorbeeldstad.example/app/{nummer}/"
    for nummer in ("39001", "RV-1%2F2022", "23087"):
        bouw.bouw_link(uitkomst="dood", adres=f"https://wijzer.voorbeeldstad.example/app/{nummer}/")
    bouw.bouw_dossier(nummer="39001", titel="Groen")
    bouw.bouw_dossier(nummer="RV-1/2022", slug="rv-1-2022", titel="Parkeren")
    bouw.bouw_instrument(dossier=None, nummer="23087.002", titel="Los")
    (lijst,) = (lijst for lijst in LIJSTEN if lijst.slug == "dode-links")
    woorden = " ".join(woord for rij in lijst.rijen(vandaag()) for woord, _ in lijst.regel(rij).wegen)
    assert all(titel in woorden for titel in ("Groen", "Parkeren", "Los"))


def test_newer_texts_and_links_of_the_editors_wait_until_somebody_judged_them() -> None:
    bouw.bouw_begrotingsvoorstel(
        programma=bouw.bouw_programma(titel="Groen", begroting=bouw.bouw_begroting(jaar=2026))
    )
    klaar = bouw.bouw_programma(titel="Jeugd")
    bouw.bouw_begrotingsvoorstel(programma=klaar, stand="aanvaard", besluit_op=timezone.now())
    assert titles("begrotingsteksten") == {"Nieuwe tekst van Groen 2026"}
    bouw.bouw_bijdrage(
        dossier=bouw.bouw_dossier(titel="Bomen"), doel=bouw.bouw_doel(tekst="Schaduw"), zekerheid="redactie"
    )
    bouw.bouw_bijdrage()
    bouw.bouw_bijdrage(zekerheid="redactie", publicatie="ingetrokken")
    (titel,) = titles("verbanden")
    assert titel.startswith("Bomen")
    assert titel.endswith("draagt bij aan: Schaduw")


# -- the pages ----------------------------------------------------------------------------------------------------
@gathered()
def fill(n: int) -> None:
    """`n` rows on each list."""
    for _ in range(n):
        motion("geen stemming", "afgerond")
        bouw.bouw_stemming(instrument=motion("staakt"), **STAKING)
        bouw.bouw_gebeurtenis(instrument=motion("voorbij"), soort="aangehouden", tot=GISTEREN)
        adopted(titel="laat", termijn=GISTEREN)
        bouw.bouw_voortgang(instrument=adopted(), staat="gemeld")
        bouw.bouw_voortgang(toezegging=bouw.bouw_toezegging(termijn=GISTEREN), publicatie="concept")
        bouw.bouw_voortgang(toezegging=bouw.bouw_toezegging(), staat="gemeld", brief=bouw.bouw_raadsbrief())
        bouw.bouw_verschil()
        bouw.bouw_begrotingsvoorstel(boom=as_dict(Hoofdstuk("Jeugd")))
        bouw.bouw_bijdrage(zekerheid="redactie")
        bouw.bouw_document(adres=bouw.bouw_link(uitkomst="dood").adres)
        bouw.bouw_document(instrument=adopted(), adres=bouw.bouw_link(uitkomst="onbereikbaar").adres)


# The most queries of a page of one list, three of which are the session and the rights.
VRAGEN = {"dode-links": 24}


@pytest.mark.parametrize("n", [2, 30])
def test_a_page_takes_no_more_queries_for_more_rows(django_assert_max_num_queries: Any, n: int) -> None:
    fill(n)
    client = clerk()
    for lijst in LIJSTEN:
        with django_assert_max_num_queries(VRAGEN.get(lijst.slug, 8)):
            pagina = client.get(f"/beheer/werk/{lijst.slug}/")
        assert pagina.context["bladzijde"].paginator.count >= n, lijst.slug
    with django_assert_max_num_queries(45):
        client.get("/beheer/werk/")
    with django_assert_max_num_queries(50):
        client.get("/beheer/")


def test_every_way_to_mend_leads_to_a_page_that_the_clerk_may_open() -> None:
    fill(1)
    client = clerk()
    for lijst in LIJSTEN:
        for rij in lijst.rijen(vandaag())[:]:
            for woord, adres in lijst.regel(rij).wegen:
                assert client.get(adres).status_code == 200, (lijst.slug, woord, adres)


def test_the_page_to_start_from_tells_what_waits_and_where(client: Client) -> None:
    fill(1)
    griffie = clerk()
    pagina = griffie.get("/beheer/").content.decode()
    for lijst, n in count_lijsten(vandaag()):
        assert n, lijst.slug
        assert f"/beheer/werk/{lijst.slug}/" in pagina
    assert griffie.get("/beheer/werk/").status_code == 200
    assert griffie.get("/beheer/werk/bestaat-niet/").status_code == 404


def test_an_empty_municipality_has_nothing_to_do() -> None:
    griffie = clerk()
    assert "Er wacht niets" in griffie.get("/beheer/").content.decode()
    assert "Er wacht niets" in griffie.get("/beheer/werk/").content.decode()
    assert "Hier wacht niets" in griffie.get("/beheer/werk/staken/").content.decode()


def test_every_role_looks_and_nobody_else_does(admin_user: Any, client: Client) -> None:
    for rol in ("invoer", "publicatie", "beheer"):
        assert clerk(rol).get("/beheer/werk/").status_code == 200
        assert clerk(rol).get("/beheer/werk/staken/").status_code == 200
    assert client.get("/beheer/werk/").headers["Location"].startswith("/beheer/login/")
    buiten = type(admin_user).objects.create_user("buiten", is_staff=True)
    client.force_login(buiten)
    assert client.get("/beheer/werk/").status_code == 403
    assert client.get("/beheer/werk/staken/").status_code == 403
    assert "wacht op de griffie" not in client.get("/beheer/").content.decode()


def test_a_long_list_is_shown_in_pages_of_twenty_five() -> None:
    for n in range(30):
        bouw.bouw_verschil(onderwerp=f"Verschil {n}")
    client = clerk()
    eerste, tweede = (client.get(f"/beheer/werk/verschillen/?blad={blad}") for blad in (1, 2))
    assert (len(eerste.context["regels"]), len(tweede.context["regels"])) == (25, 5)
    assert "30 te doen, bladzijde 1 van 2" in " ".join(eerste.content.decode().split())
