"""The server is killed in the middle of entering and of publishing: what it acknowledged is there, nothing is half."""

import os
import random
import threading
import time
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests import kopie, sjabloon
from tests.uitval import Klerk, Server, ask, server, url_of

INVOER, PUBLICEER = "/beheer/stemdesk/stemming/{}/", "/beheer/stemdesk/stemming/{}/publiceren/"


@pytest.fixture
def database_url(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """A database of its own, of the kind that is being tested, as it is after the migrations."""
    if connection.vendor == "sqlite":
        bestand = tmp_path / "uitval.sqlite3"
        sjabloon.copy_to(str(bestand))
        yield f"sqlite:///{bestand}"
        return
    naam = f"uitval_{os.getpid()}"
    sjabloon.copy_to(naam)
    yield url_of(connection.settings_dict, naam)
    kopie.drop(naam)


class Avond:
    """Two clerks who each enter and publish their own votes, until the server is gone."""

    def __init__(self, draait: Server, gevuld: dict[str, Any], stemmingen: list[int]) -> None:
        self.ingevoerd: dict[int, int] = {}
        self.gepubliceerd: set[int] = set()
        self.fouten: list[str] = []
        self._draait, self._gevuld = draait, gevuld
        self.draden = [
            threading.Thread(target=self._work, args=(stemmingen[deel::2],), daemon=True) for deel in range(2)
        ]
        for draad in self.draden:
            draad.start()

    def _work(self, stemmingen: list[int]) -> None:
        klerk = Klerk(self._draait.adres, self._gevuld["sessie"])
        try:
            for n, pk in enumerate(stemmingen):
                tegen = n % 5
                fractie = self._gevuld["fractie"]
                kant = {f"kant_{fractie}": "tegen" if tegen else "voor"}
                klerk.send(INVOER.format(pk), "self::*[@id='invoer']", actie="blijf", wijze="handopsteken",
                           per_fractie="on", **kant)  # fmt: skip
                self.ingevoerd[pk] = 40 if tegen else 45
                klerk.send(PUBLICEER.format(pk), ".//*[@name='stemming']", stemming=str(pk))
                self.gepubliceerd.add(pk)
        except (OSError, HTTPException):
            # The server is gone: this is the moment that the clerk sees an empty page.
            return
        except Exception as fout:
            self.fouten.append(repr(fout))

    def wait_for(self, aantal: int) -> None:
        einde = time.monotonic() + 60
        while len(self.gepubliceerd) < aantal and time.monotonic() < einde and not self.fouten:
            time.sleep(0.01)

    def join(self) -> None:
        for draad in self.draden:
            draad.join(60)


def check(stand: dict[str, Any], avond: Avond) -> None:
    for pk, voor in avond.ingevoerd.items():
        rij = stand[str(pk)]
        assert (rij["voor"], rij["tegen"], rij["uitkomst"]) == (voor, 45 - voor, "aangenomen"), f"{pk} {rij}"
        assert "ingevoerd" in rij["log"], f"{pk} staat niet in het logboek"
    for pk in avond.gepubliceerd:
        assert stand[str(pk)]["publicatie"] == "openbaar", pk
    for sleutel, rij in stand.items():
        # What was under way is there wholly or not at all, acknowledged or not.
        openbaar = rij["publicatie"] == "openbaar"
        assert openbaar == rij["gepubliceerd"] == ("openbaar" in rij["log"]), (
            f"{sleutel} is half gepubliceerd: {rij}"
        )
        ingevoerd = rij["voor"] is not None
        assert ingevoerd == ("ingevoerd" in rij["log"]) == bool(rij["fracties"]) == (rij["versie"] > 0), (
            f"{sleutel} {rij}"
        )
        if ingevoerd:
            assert [sum(kolom) for kolom in zip(*rij["fracties"], strict=True)] == [rij["voor"], rij["tegen"]]
        assert rij["log"] == ["ingevoerd", "openbaar"][: rij["versie"]], f"{sleutel} {rij}"


@pytest.mark.traag
def test_a_killed_server_loses_nothing_it_acknowledged_and_leaves_nothing_half(database_url: str) -> None:
    gevuld = ask("vul", database_url)
    over, toeval = list(gevuld["stemmingen"]), random.Random(28)
    for _ in range(3):
        with server(database_url) as draait:
            avond = Avond(draait, gevuld, over)
            avond.wait_for(3)
            time.sleep(toeval.uniform(0, 0.3))
            draait.kill()
            avond.join()
        assert not avond.fouten
        assert len(avond.gepubliceerd) >= 3, "de server was weg voordat er iets was gepubliceerd"
        stand = ask("stand", database_url)
        check(stand, avond)
        over = [pk for pk in over if stand[str(pk)]["voor"] is None]
        assert len(over) > 6, "alles was al ingevoerd: er viel niets meer te verliezen"
    with server(database_url) as draait:
        weer = Avond(draait, gevuld, over[:2])
        weer.join()
        assert (len(weer.gepubliceerd), weer.fouten) == (2, [])
    check(ask("stand", database_url), weer)
