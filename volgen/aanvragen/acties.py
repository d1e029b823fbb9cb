"""What a follower can do. Each action is atomic, and none of them writes an address in the log of what was done."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from volgen.adressen import read_bevestigen
from volgen.models import OBJECTEN, Abonnee, Volgbaar, Volging, Zending
from volgen.nieuws.antwoorden import clean_vraag
from volgen.nieuws.meldingen import take_over

# More mails a day than this to one address help nobody but who wants to annoy.
MAILS_PER_DAG = 10
# More than anyone reads; it keeps the work of one follower bounded.
HOOGSTENS_VOLGINGEN = 200
# Each question is a search of its own, in a run and at every reading of a private feed.
HOOGSTENS_VRAGEN = 20
_PERSOONLIJK = (Zending.Soort.BEVESTIGING, Zending.Soort.TOEGANG)


@dataclass(frozen=True)
class Aanvraag:
    """What came of a request. With an address both are None, whoever it is: the mail tells the rest."""

    abonnee: Abonnee | None = None
    volging: Volging | None = None


def request_follow(
    *,
    adres: str | None,
    ritme: str,
    soort: str,
    wat: Volgbaar | None = None,
    vraag: str = "",
    abonnee: Abonnee | None = None,
) -> Aanvraag:
    """Starts to follow `wat` (or `vraag`, the part of an address after the question mark).

    With `adres`: it counts once the link in a mail was used, of which there are ten a day at most; the outcome is
    the same whether the address is known or not, and whether a mail goes out or not. `ritme` is that of a new
    follower; who follows already changes it on their own page. Without: a follower with only a private feed, who
    counts at once. `abonnee`: who came here by their own page; counts at once as well.
    Raises ValidationError for an address or a thing that cannot be. Eight queries at most, and those of `clean_vraag`.
    """
    waarden = _check(soort, wat, vraag)
    if adres is not None and abonnee is None:
        _ask(_clean(adres), _ritme(ritme), waarden)
        return Aanvraag()
    with transaction.atomic():
        abonnee = _lock(abonnee) if abonnee else Abonnee.objects.create(ritme=_ritme(ritme))
        if abonnee is None:
            return Aanvraag()
        volging = _follow(abonnee, waarden)
        if volging is None:
            dingen = f"{_most(soort)} {'dingen' if soort in OBJECTEN else 'zoekvragen of lijsten'}"
            raise ValidationError(f"U volgt al {dingen}. Stop er eerst met een paar op uw eigen pagina.")
        _count(volging)
    return Aanvraag(abonnee, volging)


def request_access(*, adres: str) -> None:
    """Mails the address of their own page to who follows; the same outcome for who does not. Four queries at most.

    Raises ValidationError for what is no address.
    """
    with transaction.atomic():
        bekend = Abonnee.objects.select_for_update().filter(
            adres=_clean(adres), pk__in=Volging.objects.exclude(bevestigd_op=None).values("abonnee")
        )
        if (abonnee := bekend.first()) and _may_mail(abonnee):
            _queue(abonnee, Zending.Soort.TOEGANG)


@transaction.atomic
def confirm(*, token: str) -> Abonnee | None:
    """Makes what this token names count from now on, also if it did already. None: it is too late, or no such thing."""
    volging = read_bevestigen(token)
    if volging is None:
        return None
    _count(volging)
    return volging.abonnee


def change_ritme(*, abonnee: Abonnee, ritme: str) -> None:
    """How often this follower gets a mail. What waits already goes by the new one. One query."""
    Abonnee.objects.filter(pk=abonnee.pk).update(ritme=_ritme(ritme))
    abonnee.ritme = ritme


@transaction.atomic
def unfollow(*, abonnee: Abonnee, volging_id: int) -> bool:
    """Ends one thing, with what was still to be told because of it alone. Who follows nothing then is gone altogether.

    False where it was ended before.
    """
    _lock(abonnee)
    volging = Volging.objects.filter(abonnee=abonnee, pk=volging_id).first()
    if volging:
        take_over(volging)
        volging.delete()
    if not Volging.objects.filter(abonnee=abonnee).exists():
        Abonnee.objects.filter(pk=abonnee.pk).delete()
    return volging is not None


@transaction.atomic
def leave(*, abonnee: Abonnee) -> None:
    """Deletes everything of this follower: the address, what they follow, and every trace of mails."""
    _lock(abonnee)
    Abonnee.objects.filter(pk=abonnee.pk).delete()


def _check(soort: str, wat: Volgbaar | None, vraag: str) -> dict[str, Any]:
    waarden: dict[str, Any] = {
        "soort": soort,
        "vraag": "" if soort in OBJECTEN else clean_vraag(soort, vraag),
    }
    if soort in OBJECTEN:
        waarden[soort] = wat
    Volging(**waarden).full_clean(exclude=["abonnee"], validate_unique=False)
    return waarden


def _clean(adres: str) -> str:
    """Capitals make no difference: two ways to write one address are one follower."""
    adres = adres.strip().lower()
    if not adres:
        raise ValidationError("Vul uw e-mailadres in.")
    return str(Abonnee._meta.get_field("adres").clean(adres, None))


def _ritme(ritme: str) -> str:
    if ritme not in Abonnee.Ritme.values:
        raise ValidationError("Kies hoe vaak u een mail wilt: meteen, elke dag of elke week.")
    return ritme


def _lock(abonnee: Abonnee) -> Abonnee | None:
    """Until the end of the transaction nothing is added for this person: not by a run that sends either."""
    return Abonnee.objects.select_for_update().filter(pk=abonnee.pk).first()


@transaction.atomic
def _ask(adres: str, ritme: str, waarden: dict[str, Any]) -> None:
    """Without a mail there is nothing to confirm, so then nothing is kept either."""
    # Without a conflict that a database would write in its log, address and all.
    Abonnee.objects.bulk_create([Abonnee(adres=adres, ritme=ritme)], ignore_conflicts=True)
    abonnee = Abonnee.objects.select_for_update().filter(adres=adres).first()
    if abonnee is None or not _may_mail(abonnee):
        return
    if not Volging.objects.filter(abonnee=abonnee).exclude(bevestigd_op=None).exists():
        change_ritme(abonnee=abonnee, ritme=ritme)
    if volging := _follow(abonnee, waarden):
        _queue(abonnee, Zending.Soort.BEVESTIGING, volging)


def _follow(abonnee: Abonnee, waarden: dict[str, Any]) -> Volging | None:
    """The one there is, or a new one; None for who follows as much as can be."""
    bestaand = Volging.objects.filter(abonnee=abonnee, **waarden).first()
    if bestaand and bestaand.bevestigd_op is None:
        # The days to confirm it start again.
        Volging.objects.filter(pk=bestaand.pk).update(aangemaakt_op=timezone.now())
    if bestaand is None:
        # What is not confirmed does not count: anyone can ask in someone's name, and would leave them no room.
        gevolgd = Volging.objects.filter(abonnee=abonnee).exclude(bevestigd_op=None)
        vragen = gevolgd if waarden["soort"] in OBJECTEN else gevolgd.exclude(soort__in=OBJECTEN)
        if vragen.count() >= _most(waarden["soort"]):
            return None
    return bestaand or Volging.objects.create(abonnee=abonnee, **waarden)


def _most(soort: str) -> int:
    return HOOGSTENS_VOLGINGEN if soort in OBJECTEN else min(HOOGSTENS_VRAGEN, HOOGSTENS_VOLGINGEN)


def _count(volging: Volging) -> None:
    Volging.objects.filter(pk=volging.pk, bevestigd_op=None).update(bevestigd_op=timezone.now())


def _may_mail(abonnee: Abonnee) -> bool:
    sinds = timezone.now() - timedelta(days=1)
    vandaag = Zending.objects.filter(abonnee=abonnee, soort__in=_PERSOONLIJK, gemaakt_op__gte=sinds)
    return vandaag.count() < MAILS_PER_DAG


def _queue(abonnee: Abonnee, soort: Zending.Soort, volging: Volging | None = None) -> None:
    """A mail that waits already need not wait twice. There may be two: one that was on its way came back."""
    zelfde = Zending.objects.filter(abonnee=abonnee, soort=soort, volging=volging)
    if not zelfde.filter(stand=Zending.Stand.WACHT).exists():
        Zending.objects.create(abonnee=abonnee, soort=soort, volging=volging)
