"""A walk past every public page: all links, all filter options, all addresses without a variable part."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

# A page of the portal that links to more pages than this has a loop in it.
GRENS = 3000


class Adressen(HTMLParser):
    """What a reader can go to from a page: its links, and its search forms with each choice in them."""

    def __init__(self, basis: str) -> None:
        super().__init__()
        self.basis = basis
        self.gevonden: list[str] = []
        self._form: str | None = None
        self._veld = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerk = {naam: waarde or "" for naam, waarde in attrs}
        if tag in ("a", "link") and kenmerk.get("rel") != "stylesheet" and "href" in kenmerk:
            if "nofollow" not in kenmerk.get("rel", "") or _is_simple(kenmerk["href"]):
                self._add(kenmerk["href"])
        elif tag == "meta" and kenmerk.get("property") == "og:image":
            self._add(kenmerk["content"])
        elif tag == "form":
            self._form = (
                kenmerk.get("action", "").partition("#")[0]
                if kenmerk.get("method", "get").lower() == "get"
                else None
            )
        elif tag == "select":
            self._veld = kenmerk.get("name", "")
        elif tag == "option" and self._veld:
            self._choose(self._veld, kenmerk.get("value", ""))
        elif tag == "input" and kenmerk.get("name"):
            self._choose(kenmerk["name"], kenmerk.get("value", "") or ZOEKWOORD)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._veld = ""

    def _choose(self, naam: str, waarde: str) -> None:
        if self._form is not None:
            self._add(f"{self._form}?{urlencode({naam: waarde})}")

    def _add(self, adres: str) -> None:
        heel = urlsplit(urljoin(f"http://testserver{self.basis}", adres))
        if heel.netloc == "testserver" and heel.scheme == "http":
            self.gevonden.append(heel.path + (f"?{heel.query}" if heel.query else ""))


def _is_simple(adres: str) -> bool:
    """Whether an address has two choices at most. Of more together there are thousands, which show nothing else."""
    return len(urlsplit(adres).query.split("&")) <= 2


class Ontbreekt(str):
    """Stands for a variable that the view did not give: shows nothing, and writes down that it was asked for."""

    def __new__(cls, gemist: list[str]) -> "Ontbreekt":
        # Django fills in the name of the variable where a percent sign asks for it.
        ding = super().__new__(cls, "%s")
        ding.gemist = gemist
        return ding

    def __mod__(self, variabele: Any) -> str:
        self.gemist.append(str(variabele))
        return ""


# So many choices of one kind are walked past, and so many of the same two kinds together: more show nothing else.
_KEUZES, _PAREN = 12, 3


class Genoeg:
    """Counts the addresses that differ in the values of their choices alone."""

    def __init__(self, keuzes: int) -> None:
        self._keuzes = keuzes
        self._geteld: Counter[tuple[str, tuple[str, ...]]] = Counter()

    def passes(self, adres: str) -> bool:
        """Whether this address is one of the first of its kind; one without choices always is."""
        delen = urlsplit(adres)
        namen = tuple(sorted(naam for naam, waarde in parse_qsl(delen.query, keep_blank_values=True)))
        if not namen:
            return True
        self._geteld[delen.path, namen] += 1
        return self._geteld[delen.path, namen] <= (
            self._keuzes if len(namen) == 1 else min(_PAREN, self._keuzes)
        )


# Stands in the title of every row that tests build for the walk, so that a search form finds something.
ZOEKWOORD = "zoekwoord"


def walk(client: Client, *begin: str, keuzes: int = _KEUZES, genoeg: Genoeg | None = None) -> dict[str, Any]:
    """Every answer by its address, from the start page and the addresses without a variable part. With one choice of
    each kind it comes past each page, and takes a third of the time."""
    wachtrij = deque(dict.fromkeys(["/", *fixed_addresses(), *begin]))
    antwoorden: dict[str, Any] = {}
    genoeg = genoeg or Genoeg(keuzes)
    while wachtrij:
        adres = wachtrij.popleft()
        if adres in antwoorden or _is_not_public(adres) or not genoeg.passes(adres):
            continue
        assert len(antwoorden) < GRENS, "De rondgang houdt niet op."
        antwoord = antwoorden[adres] = client.get(adres)
        if 300 <= antwoord.status_code < 400:
            wachtrij.append(urljoin(adres, antwoord["Location"]))
        elif antwoord.get("Content-Type", "").startswith("text/html"):
            lezer = Adressen(adres)
            lezer.feed(antwoord.content.decode())
            wachtrij.extend(lezer.gevonden)
        elif antwoord.get("Content-Type", "") == "application/xml":
            wachtrij.extend(re.findall(r"<loc>http://testserver([^<]*)</loc>", antwoord.content.decode()))
    return antwoorden


def _is_not_public(adres: str) -> bool:
    return adres.startswith(("/beheer/", settings.STATIC_URL))


def patterns(resolver: URLResolver | None = None, voor: str = "/") -> Iterator[tuple[str, URLPattern]]:
    """Every public address pattern with what stands before it; the griffie's own pages left out."""
    for deel in (resolver or get_resolver()).url_patterns:
        if isinstance(deel, URLResolver):
            if not _is_not_public(voor + str(deel.pattern)):
                yield from patterns(deel, voor + str(deel.pattern))
        else:
            yield voor, deel


def fixed_addresses() -> list[str]:
    """The public addresses that need no number or slug."""
    return [voor + str(deel.pattern) for voor, deel in patterns() if "<" not in voor + str(deel.pattern)]
