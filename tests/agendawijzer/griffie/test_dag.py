"""The first page of the griffie: the evening, what waits, what you began, what was done last; each by one's rights."""

import datetime
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from agendawijzer.griffie.dag import find_avonden, find_concepten, find_handelingen
from dossiers.logboek import log
from tests import bouw

pytestmark = pytest.mark.django_db

DAG = datetime.date(2026, 6, 4)


@pytest.fixture(autouse=True)
def _the_day(settings: Any) -> None:
    settings.DEMO_DAG = DAG


def make_clerk(*rollen: str, naam: str = "klerk") -> User:
    klerk = User.objects.create_user(naam, is_staff=True)
    klerk.groups.add(*Group.objects.filter(name__in=rollen))
    return klerk


def meeting(dagen: int, **waarden: Any) -> Any:
    dag = DAG + datetime.timedelta(days=dagen)
    return bouw.bouw_vergadering(datum=dag, slug=f"{dag}", **waarden)


def words(client: Client, klerk: User) -> str:
    client.force_login(klerk)
    pagina = client.get("/beheer/").content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", pagina).split())


def test_today_stands_first_and_a_past_evening_only_where_votes_still_wait() -> None:
    meeting(3)
    vandaag, gisteren, vorig, lang = meeting(0), meeting(-1), meeting(-2), meeting(-30)
    for vergadering in (gisteren, lang):
        bouw.bouw_stemming(vergadering=vergadering, publicatie="concept")
    bouw.bouw_stemming(vergadering=vorig)
    meeting(1, afgelast=True)
    meeting(2, soort="carrousel")
    avonden = find_avonden(DAG)
    assert [avond.vergadering.datum.day for avond in avonden] == [4, 3, 7]
    assert avonden[0].vergadering == vandaag
    assert avonden[0].is_vandaag


def test_each_evening_tells_what_is_to_enter_and_to_publish() -> None:
    avond = meeting(0)
    bouw.bouw_stemming(vergadering=avond)
    bouw.bouw_stemming(vergadering=avond, publicatie="concept")
    bouw.bouw_stemming(vergadering=avond, publicatie="concept", uitkomst="onbekend", voor=None, tegen=None)
    (regel,) = find_avonden(DAG)
    assert (regel.op_de_lijst, regel.in_te_voeren, regel.te_publiceren) == (3, 1, 1)


def test_drafts_that_you_touched_come_newest_first_and_those_of_others_do_not() -> None:
    ik, ander = make_clerk("Griffie invoer"), make_clerk("Griffie invoer", naam="ander")
    eerst, daarna, hun = (bouw.bouw_dossier(publicatie="concept") for _ in range(3))
    openbaar, stemming = bouw.bouw_dossier(), bouw.bouw_stemming(publicatie="concept")
    for rij, wie in ((eerst, ik), (hun, ander), (openbaar, ik), (stemming, ik), (daarna, ik), (daarna, ik)):
        log(handeling="gewijzigd", op=rij, by=wie, oud={}, nieuw={})
    assert [rij for _, rij, _ in find_concepten(ik)] == [daarna, eerst]
    assert find_concepten(ik)[0][2] == f"/beheer/dossiers/dossier/{daarna.pk}/change/"


def test_who_may_not_read_the_log_sees_only_their_own_work() -> None:
    ik, ander = make_clerk("Griffie invoer"), make_clerk("Griffie beheer", naam="ander")
    dossier = bouw.bouw_dossier(titel="Fietspad in Voorbeeldstad")
    log(handeling="openbaar", op=dossier, by=ander, oud={}, nieuw={})
    log(handeling="gewijzigd", op=dossier, by=ik, oud={}, nieuw={})
    log(handeling="geladen", op=dossier, by=None, oud={}, nieuw={})
    assert [(rij.deed, rij.wie) for rij in find_handelingen(ik)] == [("gewijzigd", "u")]
    assert [(rij.deed, rij.wie) for rij in find_handelingen(ander)] == [
        ("gewijzigd", "klerk"), ("openbaar gemaakt", "u"),
    ]  # fmt: skip


def test_what_was_deleted_is_named_without_a_link() -> None:
    ik = make_clerk("Griffie invoer")
    log(handeling="verwijderd", op=bouw.bouw_document(), by=ik, oud={}, nieuw={})
    assert find_handelingen(ik)[0].adres == ""


def test_the_page_leads_to_the_desk_and_says_what_to_do(client: Client) -> None:
    avond = meeting(0)
    bouw.bouw_stemming(vergadering=avond, publicatie="concept")
    pagina = words(client, make_clerk("Griffie invoer", "Griffie publicatie"))
    assert "Vandaag is het donderdag 4 juni 2026" in pagina
    assert "1 op de lijst, 1 nog te publiceren ." in pagina
    assert "Open de stemdesk" in pagina
    assert "Bekijk en publiceer" in pagina
    assert "De handleiding lezen" in pagina


def test_a_login_without_rights_sees_no_work_of_others(client: Client) -> None:
    meeting(0)
    pagina = words(client, make_clerk(naam="zonder"))
    assert "Open de stemdesk" not in pagina
    assert "Dit wacht op de griffie" not in pagina


def test_the_page_takes_the_same_queries_however_much_there_is(client: Client) -> None:
    klerk = make_clerk("Griffie invoer", "Griffie publicatie", "Griffie beheer")
    aantallen: list[int] = []
    for _ in range(2):
        for n in range(6):
            bouw.bouw_stemming(vergadering=meeting(n - 3 if not aantallen else n - 30), publicatie="concept")
            log(handeling="gewijzigd", op=bouw.bouw_dossier(publicatie="concept"), by=klerk, oud={}, nieuw={})
        client.force_login(klerk)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get("/beheer/").status_code == 200
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1] < 60
