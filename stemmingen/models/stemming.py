"""A vote: the announced tally, the circumstances the law asks for, and the declared outcome."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from dossiers.models import Bron, Instrument, Tekstversie, Vergadering
from dossiers.openbaarheid import ZELF_OPENBAAR, Publiceerbaar
from dossiers.velden import PlatteTekst, Sorteerdatum

_GEEN_CIJFERS = Q(voor__isnull=True, tegen__isnull=True)


class Stemming(Publiceerbaar):
    """One vote on one instrument, as the chair declared it. A re-vote is a new vote that names the first."""

    class Wijze(models.TextChoices):
        HANDOPSTEKEN = "handopsteken", "bij handopsteken"
        HOOFDELIJK = "hoofdelijk", "hoofdelijk"
        SCHRIFTELIJK = "schriftelijk", "schriftelijk"
        ZONDER_STEMMING = "zonder_stemming", "zonder stemming"
        ALGEMENE_STEMMEN = "algemene_stemmen", "met algemene stemmen"
        ACCLAMATIE = "acclamatie", "bij acclamatie"
        ONBEKEND = "onbekend", "niet vastgelegd"

    class Uitkomst(models.TextChoices):
        AANGENOMEN = "aangenomen", "aangenomen"
        VERWORPEN = "verworpen", "verworpen"
        GESTAAKT = "gestaakt", "stemmen staken"
        ONBEKEND = "onbekend", "niet vastgelegd"

    class Herstemming(models.TextChoices):
        GEEN = "", "nee"
        NA_STAKING = "na_staking", "ja, de stemmen staakten eerder"
        NA_ONGELDIG = "na_ongeldig", "ja, de eerdere stemming was niet geldig"

    # Decided without counting: nobody is against, and nothing per fractie or member can be missing.
    ZONDER_TELLEN: ClassVar[tuple[Wijze, ...]] = (
        Wijze.ZONDER_STEMMING,
        Wijze.ALGEMENE_STEMMEN,
        Wijze.ACCLAMATIE,
    )

    openbaar_via: ClassVar[tuple[str, ...]] = ("instrument", "vergadering")

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="stemmingen")
    vergadering = models.ForeignKey(
        Vergadering, on_delete=models.PROTECT, null=True, blank=True, related_name="stemmingen"
    )
    datum = models.DateField(
        null=True,
        blank=True,
        help_text="Leeg als de datum niet bekend is. Bij een vergadering: de datum daarvan.",
    )
    sorteerdatum = Sorteerdatum(van=("datum",))
    volgorde = models.PositiveSmallIntegerField("volgorde op de avond", default=0)
    wijze = models.CharField(
        "wijze van stemmen", max_length=16, choices=Wijze, default=Wijze.ONBEKEND, db_index=True
    )
    uitkomst = models.CharField(
        max_length=12,
        choices=Uitkomst,
        default=Uitkomst.ONBEKEND,
        db_index=True,
        help_text="Zoals de voorzitter die heeft vastgesteld.",
    )
    woorden = models.CharField(
        "woorden van de uitkomst",
        max_length=200,
        blank=True,
        default="",
        help_text="Zoals de bron het zegt: AANVAARD.",
    )
    voor = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg als het aantal niet bekend is; niet 0."
    )
    tegen = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Leeg als het aantal niet bekend is; niet 0."
    )
    blanco = models.PositiveSmallIntegerField(
        "blanco of ongeldig", null=True, blank=True, help_text="Alleen bij een schriftelijke stemming."
    )
    ongeldig = models.PositiveSmallIntegerField(
        "ongeldige briefjes",
        null=True,
        blank=True,
        help_text="Alleen bij een stemming over personen; blanco briefjes staan dan apart.",
    )
    stemmers = models.PositiveSmallIntegerField(
        "aantal stemmers",
        null=True,
        blank=True,
        help_text="Hoeveel leden aan deze stemming meededen, als dat bekend is.",
    )
    niet_gestemd = models.PositiveSmallIntegerField(
        "niet gestemd",
        null=True,
        blank=True,
        help_text="Aanwezig, mocht meestemmen, maar bracht geen stem uit.",
    )
    uitgesloten = models.PositiveSmallIntegerField(
        "mochten niet meestemmen",
        null=True,
        blank=True,
        help_text="Leden die niet mochten meestemmen (artikel 28).",
    )
    aanwezig = models.PositiveSmallIntegerField(
        "aanwezig bij deze stemming",
        null=True,
        blank=True,
        help_text="Wie de lijst had getekend op het moment van stemmen. Leeg als het niet is vastgelegd.",
    )
    tijd = models.TimeField(
        "tijdstip",
        null=True,
        blank=True,
        help_text="Hoe laat de raad stemde. Daaruit volgt wie er was, als leden later kwamen of eerder weggingen.",
    )
    over_personen = models.BooleanField(
        "over personen (geheim)",
        default=False,
        help_text="Een stemming over personen is geheim (artikel 31): er bestaan alleen totalen.",
    )
    ronde = models.PositiveSmallIntegerField(default=1, help_text="Alleen bij een stemming over personen.")
    tweede_vergadering = models.BooleanField(
        default=False,
        help_text="In een tweede vergadering, omdat de eerste niet kon worden geopend (artikel 20).",
    )
    herstemming = models.CharField(
        "opnieuw in stemming", max_length=12, choices=Herstemming, default=Herstemming.GEEN, blank=True
    )
    herstemming_van = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="herstemmingen",
        help_text="De eerdere stemming, als de stemmen toen staakten.",
    )
    voorlopig = models.BooleanField(
        default=False, help_text="Gepubliceerd, maar de griffie controleert het nog."
    )
    tekstversie = models.ForeignKey(
        Tekstversie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stemmingen",
        verbose_name="versie van de tekst",
        help_text="Over welke versie de raad stemde. Leeg als dat niet is vastgelegd.",
    )
    motivering = PlatteTekst(
        "reden bij een waarschuwing",
        help_text="Waarom de voorzitter dit zo vaststelde, als de wet er twijfel over laat.",
    )
    toelichting = PlatteTekst()
    versie = models.PositiveIntegerField(default=0, editable=False)
    gewijzigd_op = models.DateTimeField("laatst gewijzigd op", null=True, blank=True, editable=False)
    gewijzigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="stemmingen")

    class Meta:
        verbose_name = "stemming"
        verbose_name_plural = "stemmingen"
        ordering = ["-sorteerdatum", "volgorde", "pk"]
        permissions = [("publiceer_stemming", "Mag stemmingen publiceren en corrigeren")]
        # The public list, newest first; the condition is that of the door.
        indexes = [
            models.Index(
                fields=["-sorteerdatum", "volgorde", "id"],
                condition=ZELF_OPENBAAR,
                name="stemming_lijst",
            ),
            # The last vote on each item, for lists of what was adopted.
            models.Index(
                fields=["instrument", "-sorteerdatum", "-volgorde", "-id"], name="stemming_laatste_eerst"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | Q(voor__isnull=False, tegen__isnull=False),
                name="stemming_cijfers_compleet",
                violation_error_message="Vul bij voor en tegen allebei een aantal in, of laat ze allebei leeg.",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | ~Q(uitkomst="aangenomen") | Q(voor__gt=F("tegen")),
                name="stemming_aangenomen_bij_meerderheid",
                violation_error_message="Aangenomen kan alleen met meer stemmen voor dan tegen "
                "(Gemeentewet, artikel 30).",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | ~Q(uitkomst="verworpen") | Q(voor__lte=F("tegen")),
                name="stemming_verworpen_zonder_meerderheid",
                violation_error_message="Verworpen kan niet met meer stemmen voor dan tegen (Gemeentewet, artikel 30).",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS | ~Q(uitkomst="gestaakt") | Q(voor=F("tegen")),
                name="stemming_gestaakt_bij_gelijk",
                violation_error_message="De stemmen staken alleen bij evenveel voor als tegen "
                "(Gemeentewet, artikel 32).",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS
                | ~Q(wijze__in=["algemene_stemmen", "acclamatie"])
                | Q(tegen=0)
                | Q(voor=0, tegen__gt=0, wijze="algemene_stemmen"),
                name="stemming_algemene_stemmen_eensgezind",
                violation_error_message="Met algemene stemmen of bij acclamatie zijn alle stemmen gelijk. "
                "Kies een andere wijze of verbeter de aantallen.",
            ),
            models.CheckConstraint(
                condition=~Q(wijze="zonder_stemming")
                | (_GEEN_CIJFERS & Q(blanco__isnull=True, stemmers__isnull=True)),
                name="stemming_zonder_stemming_zonder_cijfers",
                violation_error_message="Zonder stemming zijn er geen stemmen te tellen "
                "(Gemeentewet, artikel 32, lid 3). Laat de aantallen leeg.",
            ),
            models.CheckConstraint(
                condition=Q(blanco__isnull=True) | Q(wijze__in=["schriftelijk", "onbekend"]),
                name="stemming_blanco_alleen_schriftelijk",
                violation_error_message="Blanco stemmen bestaan alleen bij een schriftelijke stemming. "
                "Laat blanco leeg.",
            ),
            models.CheckConstraint(
                condition=Q(ongeldig__isnull=True) | Q(over_personen=True),
                name="stemming_ongeldig_alleen_bij_personen",
                violation_error_message="Tel een ongeldig briefje bij blanco. "
                "Alleen bij een stemming over personen staat het apart.",
            ),
            models.CheckConstraint(
                condition=_GEEN_CIJFERS
                | Q(stemmers__isnull=True)
                | Q(blanco__isnull=True, stemmers=F("voor") + F("tegen"))
                | Q(blanco__isnull=False, stemmers=F("voor") + F("tegen") + F("blanco")),
                name="stemming_stemmers_is_som",
                violation_error_message="Het aantal stemmers is niet gelijk aan voor, tegen en blanco samen.",
            ),
            models.CheckConstraint(
                condition=Q(over_personen=False) | ~Q(wijze__in=["handopsteken", "hoofdelijk"]),
                name="stemming_over_personen_geheim",
                violation_error_message="Een stemming over personen is geheim en gaat met briefjes "
                "(Gemeentewet, artikel 31). Kies een andere wijze van stemmen.",
            ),
            models.CheckConstraint(
                condition=~Q(wijze="hoofdelijk") | Q(niet_gestemd__isnull=True) | Q(niet_gestemd=0),
                name="stemming_hoofdelijk_stemt_iedereen",
                violation_error_message="Bij een hoofdelijke stemming stemt elk aanwezig lid voor of tegen "
                "(Gemeentewet, artikel 32, lid 2).",
            ),
            models.CheckConstraint(
                condition=Q(ronde__gte=1),
                name="stemming_ronde_vanaf_een",
                violation_error_message="De eerste ronde is ronde 1.",
            ),
            models.CheckConstraint(
                condition=Q(herstemming_van__isnull=True) | ~Q(herstemming_van=F("id")),
                name="stemming_geen_herstemming_van_zichzelf",
                violation_error_message="Een stemming kan geen herstemming van zichzelf zijn.",
            ),
        ]

    def __str__(self) -> str:
        return f"Stemming over {self.instrument}"

    def get_absolute_url(self) -> str:
        return reverse("stemming", args=[self.pk])

    @property
    def cijfers(self) -> tuple[int, int] | None:
        """How many were voor and how many tegen; None where that is not recorded."""
        return None if self.voor is None or self.tegen is None else (self.voor, self.tegen)
