"""A real mail server on this machine, which does as it is told: takes mails, refuses them, hangs, and goes away.

`gedrag(moment, nummer, adres)` is asked at every moment of a mail ("groet", "ehlo", "mail", "rcpt", "data", "tekst",
"punt") and answers None for what a good server does, a reply such as "451 later", or "weg": the connection goes at
once. At "tekst" the first part of the text came in; at "punt" the server has the mail. `nummer` counts the mails.
"""

import email
import re
import socket
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from typing import Any

Gedrag = Callable[[str, int, str], str | None]
GOED = {"groet": "220 proef", "mail": "250 ok", "rcpt": "250 ok", "data": "354 ga uw gang", "punt": "250 ok"}


@dataclass(frozen=True)
class Brief:
    """A mail that the server took, whether its answer was heard or not."""

    aan: str
    tekst: bytes

    @property
    def mail(self) -> EmailMessage:
        return email.message_from_bytes(self.tekst, policy=default)  # type: ignore[return-value]

    @property
    def kenmerk(self) -> str:
        return str(self.mail["Message-ID"])


@dataclass
class Mailserver:
    gedrag: Gedrag = lambda moment, nummer, adres: None
    brieven: list[Brief] = field(default_factory=list)
    verbindingen: int = 0
    begonnen: int = 0
    adres: str = ""
    poort: int = 0
    slot: threading.Lock = field(default_factory=threading.Lock)

    @property
    def kenmerken(self) -> list[str]:
        return [brief.kenmerk for brief in self.brieven]


class _Weg(Exception):  # noqa: N818
    pass


class _Gesprek(socketserver.StreamRequestHandler):
    server: Any

    def handle(self) -> None:
        self.staat: Mailserver = self.server.staat
        with self.staat.slot:
            self.staat.verbindingen += 1
        self.nummer, self.aan = 0, ""
        try:
            if self._say("groet"):
                while regel := self.rfile.readline():
                    self._hear(regel.decode("ascii", "replace").strip())
        except (_Weg, OSError):
            # Away at once, without a word.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    def _say(self, moment: str) -> bool:
        antwoord = self.staat.gedrag(moment, self.nummer, self.aan) or GOED.get(moment, "250 ok")
        if antwoord == "weg":
            raise _Weg
        self.wfile.write(f"{antwoord}\r\n".encode())
        if antwoord.startswith("421"):
            raise _Weg
        return antwoord[0] in "23"

    def _hear(self, regel: str) -> None:
        woord = regel[:4].lower()
        if woord == "mail":
            with self.staat.slot:
                self.staat.begonnen += 1
                self.nummer = self.staat.begonnen
            self._say("mail")
        elif woord == "rcpt":
            gevonden = re.search(r"<(.*?)>", regel)
            self.aan = gevonden[1] if gevonden else ""
            self._say("rcpt")
        elif woord == "data":
            if self._say("data"):
                self._receive()
        elif woord == "quit":
            self.wfile.write(b"221 dag\r\n")
            raise _Weg
        else:
            self._say("ehlo" if woord in ("ehlo", "helo") else "rset")

    def _receive(self) -> None:
        tekst: list[bytes] = []
        while (regel := self.rfile.readline()) != b".\r\n":
            if not regel:
                raise _Weg
            if not tekst and self.staat.gedrag("tekst", self.nummer, self.aan) == "weg":
                raise _Weg
            tekst.append(regel.removeprefix(b"."))
        antwoord = self.staat.gedrag("punt", self.nummer, self.aan)
        if antwoord in (None, "weg") or (antwoord or "").startswith("2"):
            with self.staat.slot:
                self.staat.brieven.append(Brief(self.aan, b"".join(tekst)))
        if antwoord == "weg":
            raise _Weg
        self.wfile.write(f"{antwoord or GOED['punt']}\r\n".encode())
        if (antwoord or "").startswith("421"):
            raise _Weg


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 50


@contextmanager
def start_mailserver(gedrag: Gedrag | None = None) -> Iterator[Mailserver]:
    """A server on a free port of this machine, until the end of the block."""
    staat = Mailserver(*([gedrag] if gedrag else []))
    with _Server(("127.0.0.1", 0), _Gesprek) as server:
        server.staat = staat  # type: ignore[attr-defined]
        staat.adres, staat.poort = server.server_address[0], server.server_address[1]  # type: ignore[assignment]
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield staat
        finally:
            server.shutdown()


def slowly(seconden: float) -> Gedrag:
    """A server that takes its time before it takes a mail."""

    def gedrag(moment: str, nummer: int, adres: str) -> str | None:
        if moment == "punt":
            time.sleep(seconden)
        return None

    return gedrag
