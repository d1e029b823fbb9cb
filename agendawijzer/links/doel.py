"""Reads an address, and decides which machine may be spoken to for it."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from agendawijzer.links.oordeel import Mislukt, NietToegestaan

_POORT = {"http": 80, "https": 443}
_ONLEESBAAR = "Dit is geen goed webadres."
_EIGEN_NETWERK = "Dit adres ligt niet op het openbare internet."
# Addresses that stand for an IPv4 address behind them, as a network with only IPv6 uses (RFC 6052).
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Private addresses of old (RFC 3879), which `is_global` takes for public ones.
_OUD_EIGEN_NETWERK = ipaddress.ip_network("fec0::/10")

IPAdres = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Webdoel:
    """An address taken apart. `site` is the name of the machine in ASCII, `pad` what to ask it for."""

    adres: str
    schema: str
    site: str
    poort: int
    pad: str

    @property
    def host(self) -> str:
        """The header Host: the name, and the port where it is not the usual one."""
        naam = f"[{self.site}]" if ":" in self.site else self.site
        return naam if self.poort == _POORT[self.schema] else f"{naam}:{self.poort}"


def read_doel(adres: str) -> Webdoel:
    """Takes apart an address as people write it, with spaces, accents and all. Raises NietToegestaan.

    What stands before an @ (a name and password) is left out: we send nobody's secrets.
    """
    try:
        url = parse_url(_with_ascii_site(adres.strip()))
    except (LocationParseError, ValueError):
        raise NietToegestaan(_ONLEESBAAR) from None
    if url.scheme not in _POORT:
        raise NietToegestaan("Alleen adressen die met http:// of https:// beginnen, kunnen wij controleren.")
    if not url.host:
        raise NietToegestaan(_ONLEESBAAR)
    site = url.host.strip("[]")
    doel = Webdoel(
        "", url.scheme, site, _POORT[url.scheme] if url.port is None else url.port, url.request_uri
    )
    return Webdoel(f"{doel.schema}://{doel.host}{doel.pad}", doel.schema, site, doel.poort, doel.pad)


def follow(doel: Webdoel, plek: str) -> Webdoel:
    """Where the header Location of an answer leads. Raises NietToegestaan, as any address can."""
    # A header is read as Latin-1, while sites that put accents in it write UTF-8.
    with suppress(UnicodeError):
        plek = plek.encode("latin-1").decode("utf-8")
    try:
        return read_doel(urljoin(doel.adres, plek.strip()))
    except ValueError:
        raise NietToegestaan(_ONLEESBAAR) from None


def site_of(adres: str) -> str:
    """The name by which manners are kept: one machine, one pace. Empty for what is no address."""
    try:
        return read_doel(adres).site.lower()
    except NietToegestaan:
        return ""


def resolve_machines(doel: Webdoel, *, eigen_netwerk: bool = False) -> list[str]:
    """The IP addresses of the site, only those on the public internet unless `eigen_netwerk`.

    Whoever connects must use these and not the name: a name can lead elsewhere a moment later. Raises NietToegestaan
    if there are none but private ones, Mislukt if the name is not known. Takes as long as the resolver of the system.
    """
    try:
        rijen = socket.getaddrinfo(doel.site, doel.poort, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Mislukt("De naam van de andere site is niet te vinden.", geen_verbinding=True) from None
    gevonden = list(dict.fromkeys(str(rij[4][0]) for rij in rijen))
    openbaar = [ip for ip in gevonden if eigen_netwerk or is_public(ip)]
    if not openbaar:
        raise NietToegestaan(_EIGEN_NETWERK)
    return openbaar


def is_public(ip: str) -> bool:
    """Whether an IP address, and each that is packed inside it, is one of the public internet."""
    return all(
        adres.is_global and not (adres.is_multicast or adres.is_reserved or adres in _OUD_EIGEN_NETWERK)
        for adres in _unpack(ipaddress.ip_address(ip.partition("%")[0]))
    )


def _unpack(adres: IPAdres) -> Iterator[IPAdres]:
    if isinstance(adres, ipaddress.IPv4Address):
        yield adres
    elif adres.ipv4_mapped:
        yield adres.ipv4_mapped
    elif adres in _NAT64:
        yield ipaddress.IPv4Address(int(adres) & 0xFFFFFFFF)
    else:
        yield adres
        yield from filter(None, (adres.sixtofour, *(adres.teredo or ())))


def _with_ascii_site(adres: str) -> str:
    """The address with the name of its site in ASCII: `café.example` is asked for as `xn--caf-dma.example`."""
    delen = urlsplit(adres)
    site = delen.hostname or ""
    if site.isascii():
        return adres
    naam = site.encode("idna").decode("ascii")
    return delen._replace(netloc=naam if delen.port is None else f"{naam}:{delen.port}").geturl()
