"""One request to one machine, within bounds of time and size."""

import os
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from http.client import HTTPException
from threading import Event, Timer

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError
from urllib3.util.ssl_match_hostname import CertificateError

from agendawijzer.links.doel import Webdoel, resolve_machines
from agendawijzer.links.oordeel import TE_LANG, Mislukt

_CERTIFICAAT = "Het certificaat van de andere site klopt niet, dus een browser waarschuwt ervoor."
_VERBROKEN = "De andere site verbrak de verbinding."
_ONZIN = "De andere site gaf een antwoord dat geen webpagina is."
# A site with more machines than this has had its chance.
_MACHINES = 3


@dataclass(frozen=True, slots=True)
class Grenzen:
    """Seconds: to make contact, between two signs of life, and for a request as a whole; and the bytes to read."""

    verbinden: float = 10
    lezen: float = 15
    totaal: float = 30
    bytes: int = 1024


@dataclass(frozen=True, slots=True)
class Antwoord:
    """The code, the headers (by any spelling of their names) and the beginning of the body."""

    code: int
    koppen: Mapping[str, str]
    inhoud: bytes


class Weblijn:
    """Speaks HTTP with machines on the public internet, or with any if `eigen_netwerk`. Checks certificates."""

    def __init__(self, *, grenzen: Grenzen | None = None, eigen_netwerk: bool = False) -> None:
        self.grenzen = grenzen or Grenzen()
        self.eigen_netwerk = eigen_netwerk

    @cached_property
    def _ssl(self) -> ssl.SSLContext:
        return ssl.create_default_context()

    def ask(
        self, doel: Webdoel, methode: str, koppen: Mapping[str, str], *, hoogstens: int | None = None
    ) -> Antwoord:
        """One request, redirects not followed; at most `hoogstens` bytes of the body.

        Raises Mislukt without a usable answer, NietToegestaan for a machine that we do not speak to. Lasts at most
        `grenzen.totaal` seconds, apart from looking up the name.
        """
        machines = resolve_machines(doel, eigen_netwerk=self.eigen_netwerk)[:_MACHINES]
        einde = time.monotonic() + self.grenzen.totaal
        verbinding = self._connect(doel, machines, einde)
        te_laat = Event()
        try:
            with _deadline(verbinding, einde, te_laat):
                verbinding.timeout = self.grenzen.lezen
                antwoord = _exchange(verbinding, doel, methode, koppen, hoogstens or self.grenzen.bytes)
        except TimeoutError:
            raise Mislukt(TE_LANG) from None
        except (ConnectionError, ssl.SSLError):
            raise Mislukt(TE_LANG if te_laat.is_set() else _VERBROKEN) from None
        except (HTTPException, HTTPError, OSError, ValueError):
            raise Mislukt(TE_LANG if te_laat.is_set() else _ONZIN) from None
        finally:
            verbinding.close()
        if te_laat.is_set():
            raise Mislukt(TE_LANG)
        return antwoord

    def _connect(self, doel: Webdoel, machines: list[str], einde: float) -> HTTPConnection:
        """The first of the machines that answers; the last one's failure if none does."""
        for ip in machines[:-1]:
            with suppress(Mislukt):
                return self._connect_to(doel, ip, einde)
        return self._connect_to(doel, machines[-1], einde)

    def _connect_to(self, doel: Webdoel, ip: str, einde: float) -> HTTPConnection:
        # TLS has a bound on its handshake as a whole, so that slow bytes cannot stretch it.
        tijd = max(0.1, min(self.grenzen.verbinden, einde - time.monotonic()))
        verbinding = (
            HTTPSConnection(ip, doel.poort, timeout=tijd, ssl_context=self._ssl, server_hostname=doel.site)
            if doel.schema == "https"
            else HTTPConnection(ip, doel.poort, timeout=tijd)
        )
        try:
            verbinding.connect()
        except (OSError, HTTPError, ValueError) as fout:
            verbinding.close()
            raise _explain(fout) from None
        return verbinding


def _exchange(
    verbinding: HTTPConnection, doel: Webdoel, methode: str, koppen: Mapping[str, str], hoogstens: int
) -> Antwoord:
    verbinding.request(
        methode,
        doel.pad,
        headers={"Host": doel.host, **koppen},
        preload_content=False,
        decode_content=False,
        enforce_content_length=False,
    )
    with closing(verbinding.getresponse()) as antwoord:
        inhoud = b"" if methode == "HEAD" else antwoord.read(hoogstens, decode_content=False)
        return Antwoord(antwoord.status, antwoord.headers, inhoud)


def _explain(fout: Exception) -> Mislukt:
    """Why no connection came about. An SSLError is an OSError too, and some of a certificate are ValueErrors."""
    if isinstance(fout, ssl.SSLCertVerificationError | CertificateError):
        return Mislukt(_CERTIFICAAT)
    if isinstance(fout, ssl.SSLError):
        return Mislukt("De andere site heeft geen goede beveiligde verbinding.")
    if isinstance(fout, ConnectTimeoutError):
        return Mislukt(TE_LANG, geen_verbinding=True)
    if isinstance(fout, TimeoutError):
        return Mislukt(TE_LANG)
    if isinstance(fout, ConnectionError):
        return Mislukt(_VERBROKEN)
    return Mislukt("Met de andere site is geen verbinding te krijgen.", geen_verbinding=True)


@contextmanager
def _deadline(verbinding: HTTPConnection, einde: float, te_laat: Event) -> Iterator[None]:
    """Hangs up when the time is over: a site that sends a byte now and then never exceeds the time between bytes.

    On a copy of the socket, since what TLS wraps may not be touched from another thread.
    """
    kopie = socket.socket(fileno=os.dup(verbinding.sock.fileno()))

    def hang_up() -> None:
        te_laat.set()
        with suppress(OSError):
            kopie.shutdown(socket.SHUT_RDWR)

    wekker = Timer(max(0.0, einde - time.monotonic()), hang_up)
    wekker.daemon = True
    wekker.start()
    try:
        yield
    finally:
        wekker.cancel()
        kopie.close()
