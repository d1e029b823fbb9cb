"""The screen of one vote: what is loaded for it, and how an entry is read from it. Used by entry and correction."""

import datetime
import secrets
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest
from django.utils import timezone

from agendawijzer.griffie.stemdesk.invoer import beginstand
from agendawijzer.griffie.stemdesk.invoer.formulier import Stemformulier
from agendawijzer.griffie.stemdesk.invoer.lezen import read_invoer
from agendawijzer.griffie.stemdesk.velden import Tijdveld
from dossiers.samenstelling import samenstelling_op
from stemmingen.acties.ontwerp import GezieneVersies
from stemmingen.acties.stemming import assess
from stemmingen.models import Ontwerp, Stemming
from stemmingen.presentie import Presentie, presence_at
from stemmingen.wet.invoer import Invoer, Oordeel

_NIET_BEWAREN = {"csrfmiddlewaretoken", "versie", "ontwerp", "scherm", "actie", "stemming"}
_LANG = 4000


def find_stemming(pk: int) -> Stemming:
    """The vote with what the screen shows of it. One query; Http404 where there is none."""
    rijen = Stemming.objects.select_related(
        "vergadering", "instrument__dossier", "gewijzigd_door", "herstemming_van"
    )
    stemming = rijen.filter(pk=pk).first()
    if stemming is None:
        raise Http404("Deze stemming bestaat niet.")
    return stemming


class Stemscherm:
    """One vote on the screen of one clerk."""

    def __init__(self, stemming: Stemming) -> None:
        self.stemming = stemming
        self.raad = samenstelling_op(stemming.datum)

    @cached_property
    def ontwerp(self) -> Ontwerp | None:
        return Ontwerp.objects.select_related("wie").filter(stemming=self.stemming).first()

    def empty_form(self) -> Stemformulier:
        """The form as the clerk finds it: what was typed and not saved goes before what was saved."""
        presentie = self._presentie(self.stemming.tijd or _now(self.stemming))
        if self.ontwerp and self.ontwerp.invoer:
            waarden = beginstand.from_draft(self.ontwerp.invoer)
        else:
            waarden = beginstand.initial(self.stemming, self.raad, presentie)
            waarden.setdefault("tijd", _now(self.stemming))
        return self._form(presentie, initial=waarden)

    def filled_form(self, post: Mapping[str, Any]) -> Stemformulier:
        return self._form(self._presentie(_time(post.get("tijd"))), data=post)

    def _form(self, presentie: Presentie, **kwargs: Any) -> Stemformulier:
        return Stemformulier(stemming=self.stemming, raad=self.raad, presentie=presentie, **kwargs)

    def _presentie(self, tijd: datetime.time | None) -> Presentie:
        return presence_at(self.stemming.vergadering, self.raad, tijd)

    def judge(self, form: Stemformulier) -> tuple[Invoer | None, Oordeel | None]:
        """Reads and judges a filled form; all that is wrong is put in its place on the form. Nothing is stored."""
        if not form.is_valid():
            return None, None
        invoer, fouten = read_invoer(form)
        oordeel = assess(self.stemming, invoer)
        form.meld(fouten)
        if not fouten:
            form.meld(oordeel.fouten)
        return invoer, oordeel

    def seen(self) -> GezieneVersies:
        """For a form that is opened now: the versions as they stand, and a name for this screen."""
        return GezieneVersies(
            self.stemming.versie, self.ontwerp.versie if self.ontwerp else 0, secrets.token_hex(8)
        )


def seen_by(post: Mapping[str, Any]) -> GezieneVersies | None:
    """What the clerk had on the screen, from the form; None where the form does not tell."""
    versies = [str(post.get(naam, "")) for naam in ("versie", "ontwerp")]
    if not all(versie.isascii() and versie.isdigit() and len(versie) < 10 for versie in versies):
        return None
    return GezieneVersies(
        int(versies[0]), int(versies[1]), str(post.get("scherm", ""))[:16].replace("\0", "")
    )


def keepable(form: Stemformulier, request: HttpRequest) -> dict[str, list[str]]:
    """What is typed, as it is typed, as far as it belongs to the form."""
    return {
        naam: [waarde.replace("\0", "")[:_LANG] for waarde in request.POST.getlist(naam)[-1:]]
        for naam in request.POST
        if naam in form.fields and naam not in _NIET_BEWAREN
    }


def _time(tekst: object) -> datetime.time | None:
    try:
        return Tijdveld().clean(tekst) if isinstance(tekst, str) else None
    except ValidationError:  # the form says by itself what is wrong with it
        return None


def _now(stemming: Stemming) -> datetime.time | None:
    """The time of a vote that is entered on its own evening."""
    nu = timezone.localtime()
    return nu.time().replace(second=0, microsecond=0) if stemming.datum == nu.date() else None
