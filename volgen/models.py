"""Who follows what, what was told already, and the mails that are to go out.

Nothing here is public, and nothing is kept longer than it is needed: who leaves, leaves nothing behind.
"""

import secrets
import uuid
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q
from django.utils import timezone

from dossiers.models import Dossier, Fractie, Instrument, Portefeuille

# The kinds of rows that can be followed; each is a kind of Volging and a foreign key of the same name.
OBJECTEN = ("dossier", "instrument", "fractie", "portefeuille")
Volgbaar = Dossier | Instrument | Fractie | Portefeuille


def _make_zout() -> str:
    return secrets.token_urlsafe(12)


class Abonnee(models.Model):
    """Someone who follows: an address and nothing else; or no address, only a private feed."""

    class Ritme(models.TextChoices):
        DIRECT = "direct", "meteen"
        DAGELIJKS = "dagelijks", "elke dag"
        WEKELIJKS = "wekelijks", "elke week"

    adres = models.EmailField("e-mailadres", max_length=254, unique=True, null=True, blank=True)
    ritme = models.CharField("hoe vaak", max_length=10, choices=Ritme, default=Ritme.DIRECT)
    # Part of every address that is signed for this person: another one ends all that were given out.
    zout = models.CharField(max_length=32, default=_make_zout, editable=False)
    aangemaakt_op = models.DateTimeField(auto_now_add=True)
    # Mails in a row that the server of this address refused for good; one that arrives starts at nought again.
    geweigerd = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "abonnee"
        verbose_name_plural = "abonnees"

    def __str__(self) -> str:
        # Never the address: what is printed ends up in a log.
        return f"abonnee {self.pk}"


def _one_thing() -> Q:
    """A row that is followed is the only one named, and of its own kind; a search says what it looks for."""

    def only(naam: str) -> Q:
        return Q(**{ander: None for ander in OBJECTEN if ander != naam})

    rij = [only(naam) & Q(soort=naam, vraag="", **{f"{naam}__isnull": False}) for naam in OBJECTEN]
    zoekvraag = only("") & Q(soort="zoekvraag") & ~Q(vraag="")
    return reduce(or_, [*rij, zoekvraag, only("") & Q(soort="uitvoering")])


class Volging(models.Model):
    """One thing that someone follows. It counts from the moment that the link in the mail was used."""

    class Soort(models.TextChoices):
        DOSSIER = "dossier", "onderwerp"
        INSTRUMENT = "instrument", "stuk"
        FRACTIE = "fractie", "fractie"
        PORTEFEUILLE = "portefeuille", "portefeuille"
        ZOEKVRAAG = "zoekvraag", "zoekvraag"
        UITVOERING = "uitvoering", "uitvoering"

    abonnee = models.ForeignKey(Abonnee, on_delete=models.CASCADE, related_name="volgingen")
    soort = models.CharField(max_length=12, choices=Soort)
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    instrument = models.ForeignKey(
        Instrument, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    fractie = models.ForeignKey(Fractie, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    portefeuille = models.ForeignKey(
        Portefeuille, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    # The part of the address after the question mark, in a fixed order: what was searched, or filtered.
    vraag = models.CharField(max_length=500, blank=True, default="")
    aangemaakt_op = models.DateTimeField(auto_now_add=True)
    bevestigd_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "volging"
        verbose_name_plural = "volgingen"
        constraints = [
            models.CheckConstraint(
                condition=_one_thing(),
                name="volging_van_een_ding",
                violation_error_message="Een volging gaat over één onderwerp, stuk, fractie, portefeuille of vraag.",
            ),
            *(
                models.UniqueConstraint(
                    fields=["abonnee", naam],
                    condition=Q(soort=naam),
                    name=f"volging_{naam}_een_keer",
                    violation_error_message="U volgt dit al.",
                )
                for naam in OBJECTEN
            ),
            models.UniqueConstraint(
                fields=["abonnee", "soort", "vraag"],
                condition=Q(soort__in=("zoekvraag", "uitvoering")),
                name="volging_vraag_een_keer",
                violation_error_message="U volgt dit al.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["soort", "vraag"],
                condition=Q(soort__in=("zoekvraag", "uitvoering")),
                name="volging_vragen",
            ),
            models.Index(
                fields=["aangemaakt_op"], condition=Q(bevestigd_op=None), name="volging_onbevestigd"
            ),
        ]

    def __str__(self) -> str:
        return f"volging {self.pk}"

    @property
    def wat(self) -> Volgbaar | None:
        """The row that is followed; None for a search or a list."""
        rij: Volgbaar | None = getattr(self, self.soort) if self.soort in OBJECTEN else None
        return rij


class Gezien(models.Model):
    """An event that was looked at for mails, under its own identity (`Voorval.sleutel`): so it is never news again."""

    sleutel = models.CharField(max_length=120, primary_key=True)
    gezien_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "gezien voorval"
        verbose_name_plural = "geziene voorvallen"

    def __str__(self) -> str:
        return self.sleutel


class Zending(models.Model):
    """One mail to one person, from the moment that it is put together until it is handed over."""

    class Soort(models.TextChoices):
        BEVESTIGING = "bevestiging", "bevestiging"
        TOEGANG = "toegang", "toegang"
        BERICHT = "bericht", "bericht"

    class Stand(models.TextChoices):
        WACHT = "wacht", "wacht"
        BEZIG = "bezig", "wordt verstuurd"
        AANGEBODEN = "aangeboden", "aangeboden, antwoord onbekend"
        VERZONDEN = "verzonden", "verzonden"
        MISLUKT = "mislukt", "mislukt"

    abonnee = models.ForeignKey(Abonnee, on_delete=models.CASCADE, related_name="zendingen")
    soort = models.CharField(max_length=12, choices=Soort, default=Soort.BERICHT)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.WACHT)
    # What is to be confirmed, in a mail that asks for it.
    volging = models.ForeignKey(Volging, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    # Becomes the Message-ID: the same mail offered again is the same mail to who receives it.
    kenmerk = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # What its meldingen have in common (`Melding.bundel`); empty where they are the news of a day or a week.
    bundel = models.CharField(max_length=120, blank=True, default="")
    pogingen = models.PositiveSmallIntegerField(default=0)
    # Nobody takes it up before this moment. Who did takes it away from the others for a while.
    niet_voor = models.DateTimeField("niet vóór", default=timezone.now)
    houder = models.UUIDField(null=True, blank=True, editable=False)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    gewijzigd_op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "zending"
        verbose_name_plural = "zendingen"
        indexes = [
            models.Index(fields=["stand", "soort", "niet_voor"], name="zending_te_doen"),
            models.Index(fields=["stand", "gewijzigd_op"], name="zending_gedaan"),
        ]

    def __str__(self) -> str:
        return f"zending {self.kenmerk}"


class Melding(models.Model):
    """One event to tell to one person, because of one thing that they follow."""

    abonnee = models.ForeignKey(Abonnee, on_delete=models.CASCADE, related_name="meldingen")
    sleutel = models.CharField(max_length=120)
    # What goes in one mail to who wants to hear at once: the events of one item.
    bundel = models.CharField(max_length=120)
    volging = models.ForeignKey(Volging, on_delete=models.CASCADE, related_name="+")
    zending = models.ForeignKey(
        Zending, on_delete=models.CASCADE, null=True, blank=True, related_name="meldingen"
    )
    gemaakt_op = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        constraints = [
            models.UniqueConstraint(
                fields=["abonnee", "sleutel"],
                name="melding_een_keer",
                violation_error_message="Dit is deze abonnee al gemeld.",
            )
        ]
        indexes = [
            models.Index(fields=["abonnee", "gemaakt_op"], condition=Q(zending=None), name="melding_nieuw")
        ]

    def __str__(self) -> str:
        return f"melding {self.sleutel}"


class Teller(models.Model):
    """How often something was asked within an hour, under a name from which nobody can be found back."""

    sleutel = models.CharField(max_length=64)
    uur = models.DateTimeField()
    aantal = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "teller"
        verbose_name_plural = "tellers"
        constraints = [
            models.UniqueConstraint(
                fields=["sleutel", "uur"],
                name="teller_een_per_uur",
                violation_error_message="Deze teller bestaat al voor dit uur.",
            )
        ]
        # Each count throws away the old ones.
        indexes = [models.Index(fields=["uur"], name="teller_uur")]

    def __str__(self) -> str:
        return f"teller {self.uur}"
