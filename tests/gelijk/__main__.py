"""Keeps every public answer of a database, and tells which of them another state of the code gives otherwise.

    python -m tests.gelijk bewaar MAP                 walks past the site of DATABASE_URL; one file for each address,
                                                      of one kind the first sixty
    python -m tests.gelijk vergelijk OUD NIEUW        byte by byte; --ontleed: as documents, white space aside

A change that moves code and changes nothing is shown with it: keep the answers of the old state and of the new one,
on the same database, and compare. Exit status 1 where they differ.
"""

import argparse
import hashlib
import io
import json
import os
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from tests import rondgang
from tests.gelijk.ontleed import parse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agendawijzer.settings")

_OF_A_KIND = 60
# Those that say something about the answer itself; lengths and times follow from it.
_HEADERS = (
    "Content-Type",
    "Content-Disposition",
    "Content-Security-Policy",
    "Location",
    "Vary",
    "X-Robots-Tag",
)


def keep_answers(folder: Path) -> int:
    """Writes each public answer to `folder`: `<address>`, its status and headers beside it. Gives how many."""
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client

    # Names of production carry a digest of the file, and say nothing about the page.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.ALLOWED_HOSTS = ["testserver"]
    # A whole site, not the handful of rows of a test.
    rondgang.GRENS = 100_000
    folder.mkdir(parents=True, exist_ok=True)
    answers = rondgang.walk(Client(raise_request_exception=False), genoeg=first_of_each_kind(_OF_A_KIND))
    for address, answer in answers.items():
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        head = {"address": address, "status": answer.status_code}
        head |= {name: answer[name] for name in _HEADERS if name in answer}
        name = _file_name(address)
        (folder / name).write_bytes(body)
        (folder / f"{name}.kop").write_text(json.dumps(head, indent=1, sort_keys=True), encoding="utf-8")
    return len(answers)


def first_of_each_kind(most: int) -> rondgang.Genoeg:
    """The rule of the walk, and so many addresses of one name at the most: there are a thousand pairs of members."""
    from django.urls import Resolver404, resolve

    class Enough(rondgang.Genoeg):
        counted: Counter[tuple[str, bool]] = Counter()

        def passes(self, adres: str) -> bool:
            path, _, query = adres.partition("?")
            try:
                name = resolve(path).url_name or ""
            except Resolver404:
                name = ""
            self.counted[name, bool(query)] += 1
            return self.counted[name, bool(query)] <= most and super().passes(adres)

    return Enough(keuzes=12)


def _file_name(address: str) -> str:
    """A name for the file system: long addresses end on a digest."""
    name = quote(address, safe="")
    return name if len(name) < 150 else f"{name[:150]}-{hashlib.sha256(address.encode()).hexdigest()[:12]}"


def differences(old: Path, new: Path, *, parsed: bool) -> list[str]:
    """The files that stand in one of the folders alone, or say something else."""
    names = {path.name for folder in (old, new) for path in folder.iterdir()}
    read = _as_document if parsed else _as_bytes
    return [name for name in sorted(names) if _read(old / name, read) != _read(new / name, read)]


def _read(path: Path, read: Callable[[Path], object]) -> object:
    return read(path) if path.exists() else None


# What differs at each request: the stamp of a form, and the order in which the policy names its parts.
_OF_THE_MOMENT = re.compile(rb'(?<=-stempel" value=")[^"]*')


def _as_bytes(path: Path) -> bytes:
    body = path.read_bytes()
    if body.startswith(b"PK"):
        return _unpacked(body)
    if path.suffix != ".kop":
        return _OF_THE_MOMENT.sub(b"", body)
    head = json.loads(body)
    policy = head.get("Content-Security-Policy", "")
    return json.dumps(head | {"Content-Security-Policy": sorted(policy.split("; "))}).encode()


def _unpacked(body: bytes) -> bytes:
    """The parts of a workbook one after the other; a zip keeps the moment at which it was made."""
    with zipfile.ZipFile(io.BytesIO(body)) as workbook:
        return b"".join(workbook.read(name) for name in workbook.namelist() if name != "docProps/core.xml")


def _as_document(path: Path) -> object:
    """HTML in its parts, anything else as it is."""
    body = _as_bytes(path)
    return parse(body.decode()) if body.lstrip()[:15].lower() == b"<!doctype html>" else body


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gelijk")
    ways = parser.add_subparsers(dest="way", required=True)
    keep = ways.add_parser("bewaar")
    keep.add_argument("map", type=Path)
    compare = ways.add_parser("vergelijk")
    compare.add_argument("oud", type=Path)
    compare.add_argument("nieuw", type=Path)
    compare.add_argument("--ontleed", action="store_true")
    given = parser.parse_args()
    if given.way == "bewaar":
        print(f"{keep_answers(given.map)} antwoorden bewaard")
        return 0
    found = differences(given.oud, given.nieuw, parsed=given.ontleed)
    print("\n".join(found[:20]) or "geen verschil")
    print(f"{len(found)} verschillen")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
