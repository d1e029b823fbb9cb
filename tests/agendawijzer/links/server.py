"""A web server on this machine that errs in every way that a real one does."""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

# For `localhost` and no other name, signed by itself, and with the key beside it: good for nothing but these tests.
CERTIFICAAT = Path(__file__).with_name("certificaat.pem")


@dataclass(frozen=True)
class Vraag:
    """What a visitor asked, and when by the clock of `time.monotonic`."""

    methode: str
    pad: str
    koppen: dict[str, str]
    begin: float


Gedrag = Callable[[socket.socket, Vraag], None]


@dataclass
class Server:
    """Answers by path: bytes are sent as they are, a function does what it wants with the connection.

    What is not in `gedrag` is 404, so a robots.txt is not there unless a test lays one down.
    """

    gedrag: dict[str, Gedrag | bytes] = field(default_factory=dict)
    vragen: list[Vraag] = field(default_factory=list)
    tegelijk: int = 0
    hoogste: int = 0
    versleuteld: bool = False

    def __enter__(self) -> "Server":
        self._stop = threading.Event()
        self._oor = socket.create_server(("127.0.0.1", 0))
        self._oor.settimeout(0.05)
        self.poort = self._oor.getsockname()[1]
        self._draden = [threading.Thread(target=self._listen, daemon=True)]
        self._draden[0].start()
        return self

    def __exit__(self, *fout: object) -> None:
        self._stop.set()
        for draad in self._draden:
            draad.join(5)
        self._oor.close()

    def adres(self, pad: str, naam: str = "127.0.0.1") -> str:
        return f"http{'s' if self.versleuteld else ''}://{naam}:{self.poort}{pad}"

    def gevraagd(self, pad: str) -> list[str]:
        return [vraag.methode for vraag in self.vragen if vraag.pad == pad]

    def rest(self, seconden: float) -> None:
        """Sleeps inside an answer, but not longer than the test lasts."""
        self._stop.wait(seconden)

    @property
    def klaar(self) -> bool:
        return self._stop.is_set()

    def _listen(self) -> None:
        while not self.klaar:
            with suppress(TimeoutError):
                lijn, _ = self._oor.accept()
                self._draden.append(threading.Thread(target=self._serve, args=[lijn], daemon=True))
                self._draden[-1].start()

    def _serve(self, lijn: socket.socket) -> None:
        self.tegelijk += 1
        self.hoogste = max(self.hoogste, self.tegelijk)
        # A visitor that hangs up is what half of these tests are about.
        with suppress(OSError):
            self._answer(self._encrypted(lijn) if self.versleuteld else lijn)
        self.tegelijk -= 1
        lijn.close()

    def _encrypted(self, lijn: socket.socket) -> socket.socket:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICAAT)
        return context.wrap_socket(lijn, server_side=True)

    def _answer(self, lijn: socket.socket) -> None:
        with lijn:
            lijn.settimeout(5)
            kop = b""
            while b"\r\n\r\n" not in kop:
                if not (deel := lijn.recv(65536)):
                    return
                kop += deel
            eerste, *regels = kop.decode("latin-1").strip().split("\r\n")
            methode, pad, _ = eerste.split(" ", 2)
            koppen = {naam.lower(): waarde for naam, _, waarde in (regel.partition(": ") for regel in regels)}
            vraag = Vraag(methode, pad, koppen, time.monotonic())
            self.vragen.append(vraag)
            gedrag = self.gedrag.get(pad, antwoord(404))
            if callable(gedrag):
                gedrag(lijn, vraag)
            else:
                lijn.sendall(gedrag.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if methode == "HEAD" else gedrag)


def antwoord(code: int = 200, inhoud: bytes = b"", **koppen: str) -> bytes:
    """An answer as it goes over the line; `koppen` with _ for -."""
    regels = [f"HTTP/1.1 {code} Zo", f"Content-Length: {len(inhoud)}"]
    regels += [f"{naam.replace('_', '-')}: {waarde}" for naam, waarde in koppen.items()]
    return "\r\n".join([*regels, "", ""]).encode("latin-1") + inhoud


def only_get(code: int, inhoud: bytes = b"stuk") -> Gedrag:
    """Refuses HEAD with this code, and answers GET."""

    def doe(lijn: socket.socket, vraag: Vraag) -> None:
        lijn.sendall(antwoord(code) if vraag.methode == "HEAD" else antwoord(200, inhoud))

    return doe


def reset(lijn: socket.socket, vraag: Vraag) -> None:
    """Slams the door: the visitor gets a reset instead of an end."""
    lijn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def hang_up(lijn: socket.socket, vraag: Vraag) -> None:
    """Ends without a word."""


def drip(server: Server, begin: bytes, druppel: bytes, elke: float = 0.02) -> Gedrag:
    """Sends `begin`, and then `druppel` again and again without ever coming to an end."""

    def doe(lijn: socket.socket, vraag: Vraag) -> None:
        lijn.sendall(begin)
        while not server.klaar:
            lijn.sendall(druppel)
            server.rest(elke)

    return doe
