"""The log for a clerk with the right: found, read and taken along, never changed."""

import csv
import io
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from dossiers.admin.logboek import cell_safe
from dossiers.logboek import log
from dossiers.models import Logregel
from tests import bouw

LIJST = "/beheer/dossiers/logregel/"


@pytest.fixture
def regel(db: None) -> Logregel:
    dossier = bouw.bouw_dossier(titel="Parkeren aan de kade")
    wie = User.objects.create_user("anna")
    oud, nieuw = {"voor": 30, "voorlopig": True}, {"voor": 29, "voorlopig": False, "toelichting": ""}
    return log(handeling="gewijzigd", op=dossier, by=wie, oud=oud, nieuw=nieuw, vanuit="stemdesk")


def shown(griffie: Client, **vraag: str) -> list[Logregel]:
    return list(griffie.get(LIJST, vraag).context["cl"].result_list)


def lines(antwoord: Any) -> list[list[str]]:
    tekst = b"".join(antwoord.streaming_content).decode("utf-8")
    assert tekst[0] == "\ufeff"
    return list(csv.reader(io.StringIO(tekst[1:]), delimiter=";"))


def test_the_list_reads_as_old_and_new(griffie: Client, regel: Logregel) -> None:
    pagina = griffie.get(LIJST).content.decode()
    assert "voor: 30 → 29" in pagina
    assert "voorlopig: ja → nee" in pagina
    assert "anna" in pagina
    een = griffie.get(f"{LIJST}{regel.pk}/change/").content.decode()
    assert "Parkeren aan de kade" in een
    assert f"/beheer/dossiers/dossier/{regel.object_id}/change/" in een


@pytest.mark.parametrize(
    ("vraag", "aantal"),
    [
        ({"handeling": "gewijzigd"}, 1),
        ({"handeling": "openbaar"}, 0),
        ({"resultaat__exact": "gelukt"}, 1),
        ({"resultaat__exact": "geweigerd"}, 0),
        ({"vanuit": "stemdesk"}, 1),
        ({"wanneer__year": "2000"}, 0),
        ({"q": "kade"}, 1),
        ({"q": "anna"}, 1),
        ({"q": "haven"}, 0),
    ],
)
def test_lines_are_found_by_who_what_when_and_result(
    griffie: Client, regel: Logregel, vraag: dict[str, str], aantal: int
) -> None:
    assert len(shown(griffie, **vraag)) == aantal


def test_lines_are_found_by_person(griffie: Client, regel: Logregel) -> None:
    assert shown(griffie, wie__id__exact=str(regel.wie_id)) == [regel]


def test_the_list_takes_no_more_queries_for_more_lines(
    griffie: Client, regel: Logregel, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(
        connection,
    ) as klein:
        griffie.get(LIJST)
    for _ in range(20):
        log(handeling="gewijzigd", op=bouw.bouw_dossier(), by=regel.wie, oud={}, nieuw={"voor": 1})
    with django_assert_num_queries(len(klein)):
        griffie.get(LIJST)


def test_the_csv_holds_what_the_list_shows_oldest_first(griffie: Client, regel: Logregel) -> None:
    log(handeling="openbaar", op=bouw.bouw_dossier(), by=None, oud={}, nieuw={"publicatie": "openbaar"})
    kop, een, twee = lines(griffie.get(f"{LIJST}csv/"))
    assert kop[:4] == ["nummer", "wanneer", "wie", "handeling"]
    assert (een[2], een[3], twee[2], twee[3]) == (
        "anna",
        "gewijzigd",
        "niemand (inlezen of opdracht)",
        "openbaar",
    )
    assert '"voor": 29' in een[-1]
    assert len(lines(griffie.get(f"{LIJST}csv/", {"handeling": "openbaar"}))) == 2


def test_no_cell_runs_as_a_formula(griffie: Client) -> None:
    dossier = bouw.bouw_dossier(titel="=HYPERLINK(1)")
    log(handeling="@handel", op=dossier, by=User.objects.create_user("+31"), oud={}, nieuw={})
    (_, rij) = lines(griffie.get(f"{LIJST}csv/"))
    assert not [cel for cel in rij if cel[:1] in ("=", "+", "-", "@", "\t", "\r")]
    assert [cell_safe(tekst) for tekst in ("=1", " =1", "-1", "\t=1", "goed", "")] == [
        "'=1", "' =1", "'-1", "'\t=1", "goed", "",
    ]  # fmt: skip
    assert cell_safe(-1) == -1


def test_only_who_has_the_right_reads_and_exports_the_log(client: Client, regel: Logregel) -> None:
    user = User.objects.create_user("invoerder", is_staff=True)
    user.groups.add(*Group.objects.filter(name__in=["Griffie invoer", "Griffie publicatie"]))
    client.force_login(user)
    for adres in (LIJST, f"{LIJST}csv/", f"{LIJST}{regel.pk}/change/"):
        assert client.get(adres).status_code == 403
    assert "logregel" not in client.get("/beheer/").content.decode()


def test_nobody_adds_changes_or_deletes_a_line_not_even_a_superuser(client: Client, regel: Logregel) -> None:
    client.force_login(User.objects.create_superuser("baas"))
    assert client.get(f"{LIJST}add/").status_code == 403
    assert client.post(f"{LIJST}{regel.pk}/change/", {"handeling": "niets"}).status_code == 403
    assert client.post(f"{LIJST}{regel.pk}/delete/", {"post": "yes"}).status_code == 403
    keuze = {"action": "delete_selected", "_selected_action": regel.pk, "post": "yes"}
    client.post(LIJST, keuze)
    assert Logregel.objects.get() == regel
