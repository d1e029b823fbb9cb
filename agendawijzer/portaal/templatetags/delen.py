"""What goes along with a page: how others show it, its facts for machines, and how to cite it."""

from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from agendawijzer.portaal.delen import gegevens
from agendawijzer.portaal.delen.citaat import (
    cite_dossier,
    cite_instrument,
    cite_stemming,
    make_mail,
)
from agendawijzer.portaal.delen.voorbeeld import make_voorbeeld, site_naam, unfold
from agendawijzer.portaal.woorden.uitslag import Uitslagbeeld
from dossiers.klok import vandaag
from dossiers.models import Dossier, Instrument, Vergadering
from stemmingen.geladen import GeladenStemming
from stemmingen.models import Stemming

register = template.Library()


@register.simple_block_tag(takes_context=True)
def deelbaar(context: Context, content: str) -> SafeString:
    """Around the title, description and lasting address of a page: repeats them for who shows the
    page elsewhere."""
    kop = mark_safe(unfold(content))  # noqa: S308 - rendered by the template just now
    if "request" not in context:
        return kop
    return format_html("{}\n  {}", kop, make_voorbeeld(kop, context["request"]))


@register.simple_tag(takes_context=True)
def canoniek(context: Context, bladzijde: "Page[Any] | None" = None) -> SafeString:
    """The lasting address of a page: without its choices, but each page of a list (`bladzijde`) has
    its own. No query."""
    request = context["request"]
    nummer = getattr(bladzijde, "number", 1)
    adres = f"{request.scheme}://{request.get_host()}{request.path}"
    return format_html(
        '<link rel="canonical" href="{}{}">', adres, f"?pagina={nummer}" if nummer > 1 else ""
    )


@register.inclusion_tag("portaal/delen/kruimelpad.html", takes_context=True)
def kruimelpad(context: Context, *delen: Any) -> dict[str, Any]:
    """The way to this page from the start, for people and for machines: `{% kruimelpad "De raad"
    "fracties" "Raadsleden" "raadsleden" persoon.naam %}`.

    Each step is a name and its address, a path or the name of one without arguments; the last, the
    page itself, is a name alone. Without any here they are `kruimels` of the context, for a page of
    a room below the portal. The error of `reverse` for an unknown address. No query.
    """
    stappen = _make_stappen("Start", "start", *(delen or context["kruimels"]))
    if "request" not in context:
        return {"stappen": stappen, "blok": ""}
    kruimels = gegevens.make_kruimels(stappen, context["request"].build_absolute_uri)
    return {"stappen": stappen, "blok": gegevens.datablok(kruimels)}


def _make_stappen(*delen: Any) -> list[tuple[str, str]]:
    adressen = (str(adres) for adres in delen[1::2])
    paden = [adres if adres.startswith("/") else reverse(adres) for adres in adressen]
    return list(zip(map(str, delen[::2]), [*paden, ""], strict=True))


@register.simple_tag(takes_context=True)
def site_gegevens(context: dict[str, Any]) -> SafeString:
    """The portal itself, for its first page."""
    return gegevens.datablok(gegevens.make_site(context["request"].build_absolute_uri))


@register.simple_tag(takes_context=True)
def vergadering_gegevens(context: dict[str, Any], vergadering: Vergadering) -> SafeString:
    """A meeting."""
    return gegevens.datablok(
        gegevens.make_vergadering(vergadering, context["request"].build_absolute_uri)
    )


@register.simple_tag(takes_context=True)
def stemming_gegevens(context: dict[str, Any], stemming: Stemming, zin: str) -> SafeString:
    """The figures of a vote; `zin` is its result."""
    return gegevens.datablok(
        gegevens.make_stemming(stemming, zin, context["request"].build_absolute_uri)
    )


@register.inclusion_tag("portaal/delen/deel.html", takes_context=True)
def deel_dossier(context: dict[str, Any], dossier: Dossier) -> dict[str, Any]:
    """How to cite and share a subject."""
    adres = context["request"].build_absolute_uri(dossier.get_absolute_url())
    return _share(dossier.titel, cite_dossier(dossier, adres, vandaag()), adres)


@register.inclusion_tag("portaal/delen/deel.html", takes_context=True)
def deel_instrument(
    context: dict[str, Any], instrument: Instrument, uitslag: Uitslagbeeld
) -> dict[str, Any]:
    """How to cite and share an item that ended as `uitslag`."""
    adres = context["request"].build_absolute_uri(instrument.get_absolute_url())
    return _share(instrument.titel, cite_instrument(instrument, uitslag, adres, vandaag()), adres)


@register.inclusion_tag("portaal/delen/deel.html", takes_context=True)
def deel_stemming(context: dict[str, Any], stemming: GeladenStemming, zin: str) -> dict[str, Any]:
    """How to cite and share a vote, and how to show it on another site."""
    adres = context["request"].build_absolute_uri(stemming.get_absolute_url())
    titel = f"Stemming: {stemming.instrument.titel}"
    pad = reverse("insluiten", args=[stemming.pk])
    kader = format_html(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>',
        context["request"].build_absolute_uri(pad),
        f"{titel} – {site_naam()}",
        # Room for the result and a line for each fractie; on a narrow screen the frame scrolls.
        360 + 32 * len(stemming.openbare_fractiestemmen),
    )
    return _share(titel, cite_stemming(stemming, zin, adres, vandaag()), adres) | {
        "kader": kader,
        "pad": pad,
    }


def _share(titel: str, citaat: str, adres: str) -> dict[str, Any]:
    return {
        "citaat": citaat,
        "adres": adres,
        "mail": make_mail(titel, citaat),
        "kader": "",
        "pad": "",
    }
