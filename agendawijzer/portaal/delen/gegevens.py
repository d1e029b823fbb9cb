"""Facts of a page for machines, in the words of schema.org. Pure: loaded public rows in, no query.

Only what has a type that really fits; docs/besluiten/0020 says which, and why the rest has none.
"""

import datetime
import json
from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from agendawijzer.portaal.delen.voorbeeld import site_naam
from agendawijzer.portaal.feeds.identiteit import local
from agendawijzer.portaal.woorden.raad import vergaderingnaam
from agendawijzer.portaal.woorden.taal import hoofdletter
from agendawijzer.portaal.woorden.uitslag import naam
from dossiers.models import Vergadering
from stemmingen.models import Stemming

# Makes a whole address of a path.
Heel = Callable[[str], str]
# What would end the block, or look like markup to a careless reader.
_VEILIG = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def datablok(gegevens: dict[str, Any]) -> SafeString:
    """The facts as a block of data in a page. A browser does not run it, so the strict policy lets
    it be."""
    tekst = json.dumps(
        {"@context": "https://schema.org", **gegevens}, ensure_ascii=False
    ).translate(_VEILIG)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(tekst))  # noqa: S308


def raad() -> dict[str, str]:
    """The council, as who decides and who publishes."""
    van = f" van {settings.GEMEENTE}" if settings.GEMEENTE else ""
    return {"@type": "GovernmentOrganization", "name": f"Gemeenteraad{van}"}


def make_site(heel: Heel) -> dict[str, Any]:
    """The portal, and how to search it."""
    zoeken = {
        "@type": "SearchAction",
        "target": {
            "@type": "EntryPoint",
            "urlTemplate": heel(reverse("zoeken")) + "?q={zoekvraag}",
        },
        "query-input": "required name=zoekvraag",
    }
    return {
        "@type": "WebSite",
        "name": site_naam(),
        "url": heel("/"),
        "inLanguage": "nl",
        "about": raad(),
        "potentialAction": zoeken,
    }


def make_vergadering(vergadering: Vergadering, heel: Heel) -> dict[str, Any]:
    """A meeting, as an event."""
    status = "EventCancelled" if vergadering.afgelast else "EventScheduled"
    gegevens: dict[str, Any] = {
        "@type": "Event",
        "name": hoofdletter(vergaderingnaam(vergadering)),
        "url": heel(vergadering.get_absolute_url()),
        "startDate": _moment(vergadering.datum, vergadering.begintijd),
        "eventStatus": f"https://schema.org/{status}",
        "organizer": raad(),
        "inLanguage": "nl",
    }
    if vergadering.begintijd and vergadering.eindtijd:
        na_middernacht = vergadering.eindtijd < vergadering.begintijd
        einde = vergadering.datum + datetime.timedelta(days=na_middernacht)
        gegevens["endDate"] = _moment(einde, vergadering.eindtijd)
    if vergadering.plaats:
        adres = ", ".join(filter(None, [vergadering.plaats, settings.GEMEENTE]))
        gegevens["location"] = {"@type": "Place", "name": vergadering.plaats, "address": adres}
    return gegevens


def _moment(dag: datetime.date, tijd: datetime.time | None) -> str:
    return local(dag, tijd).isoformat() if tijd else dag.isoformat()


def make_stemming(stemming: Stemming, zin: str, heel: Heel) -> dict[str, Any]:
    """The figures of a vote, as data to take along; `zin` is its result in a sentence."""
    gegevens: dict[str, Any] = {
        "@type": "Dataset",
        "name": f"Stemming: {stemming.instrument.titel}",
        "description": f"{naam(stemming.instrument)} ‘{stemming.instrument.titel}’. {zin}",
        "url": heel(stemming.get_absolute_url()),
        "creator": raad(),
        "inLanguage": "nl",
        "isAccessibleForFree": True,
        "distribution": [
            _download("text/csv", heel(reverse("stemming_csv", args=[stemming.pk]))),
            _download("application/json", heel(reverse("stemming_json", args=[stemming.pk]))),
        ],
    }
    if stemming.datum:
        gegevens["temporalCoverage"] = stemming.datum.isoformat()
    if stemming.bron and stemming.bron.adres:
        gegevens["isBasedOn"] = stemming.bron.adres
    return gegevens


def _download(soort: str, adres: str) -> dict[str, Any]:
    return {"@type": "DataDownload", "encodingFormat": soort, "contentUrl": adres}


def make_kruimels(stappen: Sequence[tuple[str, str]], heel: Heel) -> dict[str, Any]:
    """The way to a page: names with their paths; the last, the page itself, has none."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": n, "name": woorden}
            | ({"item": heel(pad)} if pad else {})
            for n, (woorden, pad) in enumerate(stappen, start=1)
        ],
    }
