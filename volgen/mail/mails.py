"""The mails themselves: text and HTML, plain, with nothing in them that tells us whether they were read.

What they tell is looked up when they are made, so a row that was withdrawn meanwhile is not told.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from dossiers.klok import vandaag
from dossiers.stroom.stroom import Voorval, newest_first
from volgen import adressen
from volgen.aanvragen.doel import Volgdoel, describe_all
from volgen.models import Volging, Zending
from volgen.nieuws.nieuws import load_voorvallen

# Of more than this the mail says how many there are.
HOOGSTENS_REGELS = 100
_LANGSTE_ONDERWERP = 150
_SJABLONEN = {
    Zending.Soort.BEVESTIGING.value: ("volgen/mail/bevestiging.txt", "volgen/mail/bevestiging.html"),
    Zending.Soort.TOEGANG.value: ("volgen/mail/toegang.txt", "volgen/mail/toegang.html"),
    Zending.Soort.BERICHT.value: ("volgen/mail/bericht.txt", "volgen/mail/bericht.html"),
}


@dataclass(frozen=True)
class Regel:
    """One event in a mail, and why its reader hears of it."""

    voorval: Voorval
    volging: Volging
    doel: Volgdoel


def make_mail(zending: Zending) -> EmailMultiAlternatives | None:
    """The mail to send; None where there is nothing (left) to say. Needs `abonnee` and `volging` loaded.

    A handful of queries, and those of `load_voorvallen`.
    """
    if zending.soort == Zending.Soort.BERICHT:
        return _bericht(zending)
    if zending.soort == Zending.Soort.BEVESTIGING:
        return _bevestiging(zending)
    beheren = adressen.absolute("volgen_beheren", adressen.make_beheren(zending.abonnee))
    return _make(zending, {"beheren": beheren})


def _bevestiging(zending: Zending) -> EmailMultiAlternatives | None:
    volging = zending.volging
    if volging is None:
        return None
    volging.abonnee = zending.abonnee
    [(_, doel)] = describe_all([volging])
    if doel is None:
        return None
    context = {
        "doel": doel,
        "volging": volging,
        "ritme": zending.abonnee.get_ritme_display(),
        "dagen": adressen.BEVESTIGEN_BINNEN.days,
        "bevestigen": adressen.absolute("volgen_bevestigen", adressen.make_bevestigen(volging)),
    }
    return _make(zending, context)


def _bericht(zending: Zending) -> EmailMultiAlternatives | None:
    regels = _find_regels(zending)
    if not regels:
        return None
    redenen = list({regel.volging.pk: regel for regel in regels}.values())
    # One reason: that one ends. Several: who clicks in the mail program wants no more of these mails.
    enige = redenen[0].volging if len(redenen) == 1 else None
    stoppen = adressen.absolute("volgen_stoppen", adressen.make_stoppen(zending.abonnee, enige))
    context = {
        # The outcome is what the reader wants to know first.
        "eerste": min(regels, key=lambda regel: regel.voorval.groep != "stemming").voorval,
        "regels": regels[:HOOGSTENS_REGELS],
        "meer": max(0, len(regels) - HOOGSTENS_REGELS),
        "aantal": len(regels),
        "redenen": redenen,
        "enige": enige,
        "beheren": adressen.absolute("volgen_beheren", adressen.make_beheren(zending.abonnee)),
        "stoppen": stoppen,
    }
    koppen = {
        "List-Id": f"<volgen.{settings.FEED_DOMEIN}>",
        "List-Unsubscribe": f"<{stoppen}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Precedence": "bulk",
    }
    return _make(zending, context, koppen)


def _find_regels(zending: Zending) -> list[Regel]:
    """What is public now of what was to be told, the newest first."""
    meldingen = {melding.sleutel: melding.volging for melding in zending.meldingen.select_related("volging")}
    doelen = {
        volging.pk: doel for volging, doel in describe_all({v.pk: v for v in meldingen.values()}.values())
    }
    voorvallen = newest_first(load_voorvallen(meldingen).values())
    redenen = ((voorval, meldingen[voorval.sleutel]) for voorval in voorvallen)
    return [Regel(voorval, volging, doel) for voorval, volging in redenen if (doel := doelen.get(volging.pk))]


def _make(
    zending: Zending, eigen: dict[str, Any], koppen: dict[str, str] | None = None
) -> EmailMultiAlternatives:
    """The first line of the text is the subject."""
    context = {
        "gemeente": settings.GEMEENTE,
        "griffie_email": settings.GRIFFIE_EMAIL,
        "site": settings.SITE_ADRES,
        "sitenaam": urlsplit(settings.SITE_ADRES).netloc,
        "vandaag": vandaag(),
        **eigen,
    }
    platte, opgemaakte = _SJABLONEN[zending.soort]
    onderwerp, _, tekst = render_to_string(platte, context).strip().partition("\n")
    mail = EmailMultiAlternatives(
        subject=_short(onderwerp),
        body=tekst.strip() + "\n",
        from_email=settings.MAIL_AFZENDER,
        to=[zending.abonnee.adres or ""],
        headers={
            "Message-ID": f"<{zending.kenmerk}@{settings.FEED_DOMEIN}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            **(koppen or {}),
        },
    )
    mail.attach_alternative(render_to_string(opgemaakte, context), "text/html")
    return mail


def _short(onderwerp: str) -> str:
    regel = " ".join(onderwerp.split())
    return regel if len(regel) <= _LANGSTE_ONDERWERP else f"{regel[: _LANGSTE_ONDERWERP - 1].rstrip()}…"
