"""What became of a decision: promises, letters, and dated updates on carrying out."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from dossiers.models.agenda import Agendapunt
from dossiers.models.bron import Bron, Zekerheid
from dossiers.models.dossier import Dossier
from dossiers.models.instrument import Instrument
from dossiers.models.portefeuille import Uitvoerbaar
from dossiers.models.raad import Fractie, Persoon
from dossiers.models.vergadering import Vergadering
from dossiers.openbaarheid import Publiceerbaar
from dossiers.standen.staat import Staat
from dossiers.velden import Adresdeel, GevouwenVeld, PlatteTekst, Sorteerdatum

_VERVOLGEN = ("vervolg_dossier", "vervolg_instrument", "vervolg_toezegging")
_GEEN_VERVOLG = Q(**{f"{naam}__isnull": True for naam in _VERVOLGEN})
_EEN_VERVOLG = (
    Q(**{f"{naam}__isnull": naam != "vervolg_dossier" for naam in _VERVOLGEN})
    | Q(**{f"{naam}__isnull": naam != "vervolg_instrument" for naam in _VERVOLGEN})
    | Q(**{f"{naam}__isnull": naam != "vervolg_toezegging" for naam in _VERVOLGEN})
)


class Toezegging(Uitvoerbaar, Publiceerbaar):
    """What the college promised the council, in a meeting or in writing."""

    openbaar_via: ClassVar[tuple[str, ...]] = ("dossier", "instrument", "vergadering")

    nummer = models.CharField(max_length=60, blank=True, default="", help_text="Mag leeg zijn.")
    slug = Adresdeel(unique=True, help_text="Het nummer, of zonder nummer de titel met streepjes.")
    titel = models.CharField(max_length=300)
    titel_gevouwen = GevouwenVeld(van="titel", max_length=300, db_index=True)
    tekst = PlatteTekst("wat is er toegezegd?")
    datum = models.DateField(null=True, blank=True, help_text="Leeg als de datum niet bekend is.")
    sorteerdatum = Sorteerdatum(van=("datum",))
    rol = models.CharField(
        "gedaan door",
        max_length=120,
        blank=True,
        default="",
        help_text="De functie, bijvoorbeeld: wethouder Jeugd.",
    )
    naam = models.CharField(
        "naam", max_length=120, blank=True, default="", help_text="Wie die functie toen had."
    )
    aan_fractie = models.ForeignKey(
        Fractie, on_delete=models.PROTECT, null=True, blank=True, related_name="toezeggingen"
    )
    aan_persoon = models.ForeignKey(
        Persoon, on_delete=models.PROTECT, null=True, blank=True, related_name="toezeggingen"
    )
    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, null=True, blank=True, related_name="toezeggingen"
    )
    instrument = models.ForeignKey(
        Instrument,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="toezeggingen",
        help_text="Het stuk waar de toezegging bij werd gedaan.",
    )
    vergadering = models.ForeignKey(
        Vergadering, on_delete=models.PROTECT, null=True, blank=True, related_name="toezeggingen"
    )
    zekerheid = models.CharField(max_length=10, choices=Zekerheid, default=Zekerheid.BRON)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="toezeggingen"
    )

    class Meta:
        verbose_name = "toezegging"
        verbose_name_plural = "toezeggingen"
        permissions = [("publiceer_toezegging", "Mag toezeggingen publiceren en intrekken")]
        ordering = ["-sorteerdatum", "-pk"]

    def __str__(self) -> str:
        return f"{self.titel} ({self.nummer})" if self.nummer else self.titel

    def get_absolute_url(self) -> str:
        return reverse("toezegging", args=[self.slug])


class Raadsbrief(Publiceerbaar):
    """A letter to the council. One letter can report on many motions and promises; each keeps its own line."""

    titel = models.CharField(max_length=300)
    kenmerk = models.CharField(
        max_length=60, blank=True, default="", help_text="Het nummer van de brief. Mag leeg zijn."
    )
    slug = Adresdeel(unique=True, help_text="Het kenmerk, of anders de titel met streepjes.")
    datum = models.DateField()
    afzender = models.CharField(max_length=120, default="college van burgemeester en wethouders")
    adres = models.URLField(
        "adres in de documentwijzer", max_length=500, blank=True, default="", help_text="Waar de brief staat."
    )
    samenvatting = PlatteTekst(help_text="In gewone woorden: wat laat de brief weten?")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="raadsbrieven"
    )

    class Meta:
        verbose_name = "raadsbrief"
        verbose_name_plural = "raadsbrieven"
        permissions = [("publiceer_raadsbrief", "Mag raadsbrieven publiceren en intrekken")]
        ordering = ["-datum", "-pk"]

    def __str__(self) -> str:
        return f"{self.titel} ({self.kenmerk})" if self.kenmerk else self.titel

    def get_absolute_url(self) -> str:
        return reverse("raadsbrief", args=[self.slug])


class Voortgang(Publiceerbaar):
    """One dated update on a motion, an amendment or a promise: who reports what, and the state it brings."""

    class Melder(models.TextChoices):
        COLLEGE = "college", "het college"
        GRIFFIE = "griffie", "de griffie"
        RAAD = "raad", "de raad"

    openbaar_via: ClassVar[tuple[str, ...]] = ("instrument", "toezegging", "brief")

    instrument = models.ForeignKey(
        Instrument, on_delete=models.PROTECT, null=True, blank=True, related_name="voortgang"
    )
    toezegging = models.ForeignKey(
        Toezegging, on_delete=models.PROTECT, null=True, blank=True, related_name="voortgang"
    )
    datum = models.DateField(null=True, blank=True, help_text="Leeg als de datum niet bekend is.")
    sorteerdatum = Sorteerdatum(van=("datum",))
    melder = models.CharField("wie meldt het?", max_length=8, choices=Melder, default=Melder.COLLEGE)
    staat = models.CharField("stand na deze melding", max_length=16, choices=Staat)
    tekst = PlatteTekst("wat is er gemeld?", help_text="Eén of twee zinnen in gewone woorden.")
    reden = PlatteTekst("waarom niet?", help_text="Alleen bij: niet uitgevoerd.")
    brief = models.ForeignKey(
        Raadsbrief, on_delete=models.PROTECT, null=True, blank=True, related_name="voortgang"
    )
    agendapunt = models.ForeignKey(
        Agendapunt, on_delete=models.PROTECT, null=True, blank=True, related_name="voortgang"
    )
    adres = models.URLField(
        "adres in de documentwijzer",
        max_length=500,
        blank=True,
        default="",
        help_text="Van een ander stuk dan een brief.",
    )
    vervolg_dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    vervolg_instrument = models.ForeignKey(
        Instrument, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    vervolg_toezegging = models.ForeignKey(
        Toezegging, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    bron = models.ForeignKey(Bron, on_delete=models.PROTECT, null=True, blank=True, related_name="voortgang")

    class Meta:
        verbose_name = "melding over de uitvoering"
        verbose_name_plural = "meldingen over de uitvoering"
        permissions = [("publiceer_voortgang", "Mag meldingen over de uitvoering publiceren en intrekken")]
        ordering = ["sorteerdatum", "pk"]
        # The last update on each, which gives its state, for lists of what became of decisions.
        indexes = [
            models.Index(fields=["instrument", "-sorteerdatum", "-id"], name="voortgang_van_instrument"),
            models.Index(fields=["toezegging", "-sorteerdatum", "-id"], name="voortgang_van_toezegging"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(instrument__isnull=False, toezegging__isnull=True)
                | Q(instrument__isnull=True, toezegging__isnull=False),
                name="voortgang_hoort_bij_een",
                violation_error_message="Kies een stuk of een toezegging, niet allebei.",
            ),
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="voortgang_heeft_een_zin",
                violation_error_message="Schrijf in een zin wat er is gemeld.",
            ),
            models.CheckConstraint(
                condition=~Q(staat="niet_uitgevoerd") | ~Q(reden=""),
                name="voortgang_niet_uitgevoerd_met_reden",
                violation_error_message="Schrijf erbij waarom het niet is uitgevoerd.",
            ),
            models.CheckConstraint(
                condition=~Q(staat="afgedaan") | ~Q(melder="college"),
                name="voortgang_alleen_de_raad_doet_af",
                violation_error_message="Het college kan melden dat iets is afgedaan; "
                "of dat zo is, bepaalt de raad. Kies: gemeld als afgedaan.",
            ),
            models.CheckConstraint(
                condition=Q(_EEN_VERVOLG, staat="voortgezet") | Q(_GEEN_VERVOLG, ~Q(staat="voortgezet")),
                name="voortgang_voortgezet_in_een",
                violation_error_message="Kies bij ‘voortgezet’ één onderwerp, stuk of toezegging "
                "waarin het verdergaat, en laat dat anders leeg.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(vervolg_instrument__isnull=True)
                    | Q(instrument__isnull=True)
                    | ~Q(vervolg_instrument=F("instrument"))
                )
                & (
                    Q(vervolg_toezegging__isnull=True)
                    | Q(toezegging__isnull=True)
                    | ~Q(vervolg_toezegging=F("toezegging"))
                ),
                name="voortgang_niet_voortgezet_in_zichzelf",
                violation_error_message="Iets kan niet in zichzelf worden voortgezet. Kies waar het verdergaat.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_staat_display()}: {self.instrument or self.toezegging}"
