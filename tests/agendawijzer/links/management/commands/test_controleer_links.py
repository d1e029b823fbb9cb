"""The link check on the command line, against a web server on this machine: what it tells, keeps and how it ends."""

import io
import signal
import subprocess
import sys
import time
from itertools import pairwise

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from agendawijzer.links.slot import only_one
from dossiers.models import Document, Link
from tests import bouw, uitval
from tests.agendawijzer.links.server import Server, antwoord, hang_up
from tests.uitval import url_of

OPDRACHT = "controleer_links"


@pytest.fixture(autouse=True)
def own_machine(settings):
    settings.LINKS_EIGEN_NETWERK = True
    settings.LINKS_PAUZE = 0.0
    settings.GRIFFIE_EMAIL = "griffie@voorbeeldstad.example"
    settings.GEMEENTE = "Súdwest-\nVoorbeeld"


@pytest.fixture
def server(settings):
    with Server() as server:
        settings.DOCUMENTWIJZER = server.adres("/{nummer}")
        yield server


def paper(adres):
    bouw.bouw_document(dossier=bouw.bouw_dossier(nummer=""), adres=adres)


def run(*args):
    uit, fout = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command(OPDRACHT, *args, stdout=uit, stderr=fout)
    except CommandError as einde:
        code = einde.returncode
        fout.write(str(einde))
    return code, uit.getvalue(), fout.getvalue()


@pytest.mark.django_db
def test_each_link_is_looked_at_and_what_is_wrong_is_told(server):
    server.gedrag |= {"/": antwoord(200), "/goed": antwoord(200), "/stuk": hang_up}
    for pad in ("/goed", "/stuk", "/weg"):
        paper(server.adres(pad))
    code, uit, fout = run()
    assert code == 0
    assert sorted(uit.splitlines()) == [
        f"was niet te bereiken: {server.adres('/stuk')} (De andere site verbrak de verbinding.)",
        f"werkt niet meer: {server.adres('/weg')} (De andere site kan deze pagina niet vinden (code 404).)",
    ]
    assert fout == "Links gecontroleerd: 2 werkt, 1 was niet te bereiken, 1 werkt niet meer.\n"
    assert dict(Link.objects.values_list("adres", "uitkomst")) == {
        server.adres("/"): "werkt",
        server.adres("/goed"): "werkt",
        server.adres("/stuk"): "onbereikbaar",
        server.adres("/weg"): "dood",
    }
    assert Document.objects.count() == 3, "a dead link stays where it is"


@pytest.mark.django_db
def test_who_asks_can_be_read_by_the_other_site(server):
    run()
    for vraag in server.vragen:
        assert vraag.koppen["user-agent"] == (
            "Agendawijzer (linkcontrole voor S?dwest- Voorbeeld; griffie@voorbeeldstad.example)"
        )


@pytest.mark.django_db
def test_a_second_run_goes_on_and_a_third_finds_nothing_to_do(server):
    for n in range(4):
        server.gedrag[f"/{n}"] = antwoord(200)
        paper(server.adres(f"/{n}"))
    server.gedrag["/"] = antwoord(200)
    run("--hoogstens", "2")
    assert Link.objects.count() == 2
    run("--hoogstens", "3")
    assert Link.objects.count() == 5
    assert [len(server.gevraagd(f"/{n}")) for n in range(4)] == [1, 1, 1, 1]
    assert run()[2] == "Links gecontroleerd: geen.\n"
    assert run("--ouder-dan", "0")[2] == "Links gecontroleerd: 5 werkt.\n"
    assert "geen" in run("--ouder-dan", "0", "--alleen", "dood")[2]


@pytest.mark.django_db
def test_a_page_that_did_not_change_is_asked_for_with_its_mark(server):
    server.gedrag["/"] = antwoord(200, ETag='"v1"')
    run()
    server.gedrag["/"] = antwoord(304)
    run("--ouder-dan", "0")
    assert server.vragen[-1].koppen["if-none-match"] == '"v1"'
    link = Link.objects.get()
    assert (link.uitkomst, link.code, link.etag) == ("werkt", 304, '"v1"')


@pytest.mark.django_db
def test_one_question_at_a_time_with_a_pause_in_between(server):
    for n in range(4):
        paper(server.adres(f"/{n}"))
    run("--wacht", "0.1", "--hoogstens", "4")
    momenten = [vraag.begin for vraag in server.vragen]
    assert len(momenten) == 9  # robots.txt, and HEAD and GET for each
    assert min(later - eerder for eerder, later in pairwise(momenten)) >= 0.1
    assert server.hoogste == 1


@pytest.mark.django_db
def test_a_busy_site_is_left_alone_by_this_run_and_the_next(server):
    for n in range(4):
        server.gedrag[f"/{n}"] = antwoord(429, Retry_After="3600")
        paper(server.adres(f"/{n}"))
    server.gedrag["/"] = antwoord(429, Retry_After="3600")
    assert "1 was niet te bereiken, 4 later aan de beurt" in run()[2]
    assert "4 later aan de beurt" in run()[2]
    assert len(server.vragen) == 2  # robots.txt and one page


@pytest.mark.django_db
def test_private_addresses_are_not_visited_unless_the_settings_say_so(server, settings):
    settings.LINKS_EIGEN_NETWERK = False
    paper(server.adres("/geheim"))
    code, uit, _ = run()
    assert code == 0
    assert "openbare internet" in uit
    assert not server.vragen


@pytest.mark.django_db
def test_without_any_network_nothing_is_kept_and_it_says_so(settings):
    settings.DOCUMENTWIJZER = "http://127.0.0.1:1/{nummer}"
    code, _, fout = run()
    assert code == 1
    assert "Hierover is niets bewaard" in fout
    assert not Link.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "args",
    [("--hoogstens", "0"), ("--hoogstens", "x"), ("--wacht", "-1"), ("--wacht", "nan"), ("--wacht", "inf"),
     ("--ouder-dan", "-1"), ("--alleen", "kapot"), ("--verwijder",)],
)  # fmt: skip
def test_wrong_use_is_told_in_dutch(args):
    code, _, fout = run(*args)
    assert code == 2
    assert fout.startswith(("De waarde", "De keuze"))


@pytest.mark.traag
@pytest.mark.django_db(transaction=True)
def test_a_second_one_at_the_same_time_leaves_it_to_the_first(server):
    with only_one(), subprocess_of(database_url()) as ander:
        _, fout = ander.communicate(timeout=60)
    assert ander.returncode == 0
    assert "Er loopt al een controle" in fout
    assert not server.vragen


# -- stopped halfway ----------------------------------------------------------------------------------------------
def database_url():
    """The database of this test as a process of its own finds it."""
    naam = str(connection.settings_dict["NAME"])
    return f"sqlite:///{naam}" if connection.vendor == "sqlite" else url_of(connection.settings_dict, naam)


def subprocess_of(url, **extra):
    return subprocess.Popen(
        [sys.executable, "manage.py", OPDRACHT, "--wacht", "0.05"],
        cwd=uitval.PROJECT,
        env=uitval.environment(url) | {"LINKS_EIGEN_NETWERK": "1", "PYTHONUNBUFFERED": "1"} | extra,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Tests that run in the background of a shell ignore Ctrl-C, and what they start would too.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def wait_for(voorwaarde):
    einde = time.monotonic() + uitval.GEDULD
    while not voorwaarde():
        assert time.monotonic() < einde
        time.sleep(0.02)


@pytest.fixture
def thirty_papers(transactional_db, server):
    for n in range(30):
        server.gedrag[f"/{n}"] = antwoord(200)
        paper(server.adres(f"/{n}"))
    return server


def visited(server):
    return [pad for n in range(30) if (pad := f"/{n}") in {vraag.pad for vraag in server.vragen}]


@pytest.mark.traag
@pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGTERM])
def test_one_that_is_stopped_says_goodbye(thirty_papers, sein):
    with subprocess_of(database_url(), DOCUMENTWIJZER=thirty_papers.adres("/{nummer}")) as draait:
        wait_for(lambda: len(visited(thirty_papers)) >= 5)
        draait.send_signal(sein)
        _, fout = draait.communicate(timeout=60)
    assert draait.returncode == 130
    assert "Wat al bekeken is, is bewaard" in fout
    assert "Traceback" not in fout


@pytest.mark.traag
def test_one_that_is_killed_loses_one_answer_at_most_and_the_next_goes_on(thirty_papers):
    with subprocess_of(database_url(), DOCUMENTWIJZER=thirty_papers.adres("/{nummer}")) as draait:
        wait_for(lambda: len(visited(thirty_papers)) >= 5)
        draait.kill()
        draait.communicate(timeout=60)
    gezien = len(visited(thirty_papers))
    assert gezien < 30
    bewaard = Link.objects.filter(uitkomst="werkt").count()
    assert gezien - 1 <= bewaard <= gezien
    thirty_papers.vragen.clear()
    assert run()[0] == 0
    # Nobody is held up by the one that died, nothing is asked twice, and the first page of the papers comes with it.
    assert len(visited(thirty_papers)) == 30 - bewaard
    assert Link.objects.filter(uitkomst="werkt").count() == 30
