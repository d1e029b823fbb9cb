"""The law of voting in a municipal council (Gemeentewet, articles 20 and 29 to 32), computed. Pure: no database.

Values go in, a verdict comes out. The verdict stands beside what the chair declared and never replaces it.
None is unknown: a rule that needs it is not judged, and the warnings say which.
"""

from dataclasses import dataclass, field

WIJZEN = frozenset(
    {"handopsteken", "hoofdelijk", "schriftelijk", "zonder_stemming", "algemene_stemmen", "acclamatie"}
)
HERSTEMMINGEN = frozenset({"na_staking", "na_ongeldig"})
# Carried by the way of deciding itself; figures may come with it, except where nobody asked for a vote.
_ZONDER_TELLING = frozenset({"zonder_stemming", "algemene_stemmen", "acclamatie"})


@dataclass(frozen=True)
class Uitslag:
    """The verdict of the law on one vote.

    `uitkomst` is one of aangenomen, verworpen, gestaakt_uitgesteld, herstemming, lot, ongeldig, geen_quorum, fout,
    niet_te_beoordelen. `zin` is for citizens; `fouten` cannot be and are refused; `waarschuwingen` are what could not
    be judged, or what the law makes doubtful and the griffie gives a reason for.
    """

    uitkomst: str
    unaniem: bool | None = None
    artikel: str = ""
    zin: str = ""
    fouten: tuple[str, ...] = ()
    waarschuwingen: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Stemming:
    """The given values, so that each rule is a small function with the same front."""

    zetels: int | None
    zitting: int | None
    aanwezig: int | None
    opening: int | None
    uitgesloten: int
    wijze: str | None
    voor: int | None
    tegen: int | None
    blanco: int
    niet_gestemd: int
    herstemming: str | None
    tweede_vergadering: bool
    over_personen: bool
    waarschuwingen: list[str] = field(default_factory=list)

    @property
    def geteld(self) -> bool:
        return self.voor is not None and self.tegen is not None

    @property
    def uitgebracht(self) -> int:
        """Votes cast: a blank ballot is none (article 30, second paragraph)."""
        return (self.voor or 0) + (self.tegen or 0)

    @property
    def deelgenomen(self) -> int:
        """Who took part for article 29: in writing also who handed in a blank ballot."""
        return self.uitgebracht + self.blanco

    @property
    def mag_stemmen(self) -> int | None:
        """L - U: members in office who do not have to abstain (article 28)."""
        return None if self.zitting is None else self.zitting - self.uitgesloten

    def warn(self, tekst: str) -> None:
        self.waarschuwingen.append(tekst)


def beoordeel(
    *,
    zetels: int | None,
    zitting: int | None,
    aanwezig: int | None = None,
    aanwezig_bij_opening: int | None = None,
    uitgesloten: int = 0,
    wijze: str | None = "handopsteken",
    voor: int | None = None,
    tegen: int | None = None,
    blanco: int = 0,
    niet_gestemd: int = 0,
    herstemming: str | None = None,
    tweede_vergadering: bool = False,
    over_personen: bool = False,
) -> Uitslag:
    """Judges one vote by the Gemeentewet.

    `zetels`: seats of the council (45). `zitting`: members in office on the date. `aanwezig`: all who had signed the
    list by the time of the vote; `aanwezig_bij_opening` for article 20, without it `aanwezig`. `uitgesloten`: members
    who may not take part (article 28). `niet_gestemd`: present, not excluded, cast no vote. `tweede_vergadering`: the
    second meeting of article 20, for a subject of the first. `over_personen` is said by the griffie, never concluded.

    ValueError for a `wijze` or `herstemming` that does not exist; all else is judged, never raised.
    """
    if wijze is not None and wijze not in WIJZEN:
        raise ValueError(f"Onbekende wijze van stemmen: {wijze}.")
    if herstemming is not None and herstemming not in HERSTEMMINGEN:
        raise ValueError(f"Onbekende herstemming: {herstemming}.")
    opening = aanwezig if aanwezig_bij_opening is None else aanwezig_bij_opening
    stemming = _Stemming(
        zetels, zitting, aanwezig, opening, uitgesloten, wijze, voor, tegen, blanco, niet_gestemd, herstemming,
        tweede_vergadering, over_personen,
    )  # fmt: skip
    if fouten := _errors(stemming):
        return Uitslag("fout", zin="Deze cijfers kunnen niet kloppen.", fouten=tuple(fouten))
    if not stemming.geteld and wijze not in _ZONDER_TELLING:
        zin = "De uitslag is niet te beoordelen: de aantallen stemmen zijn niet vastgelegd."
        return Uitslag("niet_te_beoordelen", zin=zin)
    _note_oddities(stemming)
    uitkomst, artikel, zin = (
        _no_quorum(stemming) or _invalid(stemming) or _tie(stemming) or _majority(stemming)
    )
    return Uitslag(
        uitkomst,
        _unanimous(stemming),
        f"Gemeentewet, {artikel}",
        zin,
        waarschuwingen=tuple(stemming.waarschuwingen),
    )


_Oordeel = tuple[str, str, str]


_Regel = tuple[bool, str]


def _errors(s: _Stemming) -> list[str]:
    """What cannot be. Each sentence says what is wrong and names the rule."""
    return [tekst for fout, tekst in (*_impossible_numbers(s), *_impossible_ways(s)) if fout]


def _impossible_numbers(s: _Stemming) -> tuple[_Regel, ...]:
    som, mogen = s.deelgenomen + s.niet_gestemd, s.mag_stemmen
    getallen = (
        s.zetels,
        s.zitting,
        s.aanwezig,
        s.opening,
        s.uitgesloten,
        s.voor,
        s.tegen,
        s.blanco,
        s.niet_gestemd,
    )
    return (
        (
            (s.voor is None) != (s.tegen is None),
            "Vul bij voor en tegen allebei een aantal in, of geen van beide.",
        ),
        (any(getal is not None and getal < 0 for getal in getallen), "Een aantal kan niet negatief zijn."),
        (
            s.zetels is not None and s.zitting is not None and s.zitting > s.zetels,
            f"Er kunnen niet meer leden zitting hebben ({s.zitting}) dan er zetels zijn ({s.zetels}).",
        ),
        (
            s.aanwezig is not None and som > s.aanwezig,
            f"Er zijn meer stemmen ({som}) dan aanwezige leden ({s.aanwezig}).",
        ),
        (
            mogen is not None and som > mogen,
            f"Er zijn meer stemmen ({som}) dan leden die mogen stemmen ({mogen}) (artikel 28).",
        ),
    )


def _impossible_ways(s: _Stemming) -> tuple[_Regel, ...]:
    return (
        (
            s.wijze == "hoofdelijk" and s.niet_gestemd > 0,
            "Bij een hoofdelijke stemming stemt elk aanwezig lid voor of tegen (artikel 32, lid 2).",
        ),
        (
            s.wijze not in ("schriftelijk", None) and s.blanco > 0,
            "Blanco stemmen bestaan alleen bij een schriftelijke stemming (artikel 30, lid 2).",
        ),
        (
            s.wijze == "zonder_stemming" and (s.voor is not None or s.tegen is not None),
            "Zonder stemming zijn er geen stemmen te tellen (artikel 32, lid 3).",
        ),
        (
            s.wijze in ("algemene_stemmen", "acclamatie") and bool(s.tegen),
            "Met algemene stemmen of bij acclamatie stemt niemand tegen. Kies een andere wijze of verbeter de cijfers.",
        ),
        (
            s.over_personen and s.wijze in ("handopsteken", "hoofdelijk"),
            "Een stemming over personen is geheim en gaat dus met briefjes (artikel 31, lid 1).",
        ),
    )


def _note_oddities(s: _Stemming) -> None:
    """What is strange but not impossible: the griffie looks at it once more."""
    if s.aanwezig is not None and s.zitting is not None and s.aanwezig > s.zitting:
        s.warn(
            f"Er zijn meer leden aanwezig ({s.aanwezig}) dan er zitting hebben ({s.zitting}). Controleer dit."
        )
    if s.aanwezig is not None and s.opening is not None and s.opening > s.aanwezig:
        s.warn(
            "Bij de opening waren meer leden aanwezig dan er de lijst tekenden. Controleer de aanwezigheid."
        )
    if s.wijze == "hoofdelijk" and s.aanwezig is not None and s.uitgebracht < s.aanwezig - s.uitgesloten:
        s.warn("Niet elk aanwezig lid heeft gestemd, terwijl dat hoofdelijk moet (artikel 32, lid 2).")


def _no_quorum(s: _Stemming) -> _Oordeel | None:
    """Article 20: the meeting opens only if more than half of the members in office are there."""
    if s.tweede_vergadering:
        return None
    if s.opening is None or s.zitting is None:
        s.warn("Of de vergadering mocht worden geopend, is niet beoordeeld: aanwezigheid of aantal leden ontbreekt "
               "(artikel 20).")  # fmt: skip
        return None
    if 2 * s.opening > s.zitting:
        return None
    zin = f"Er waren te weinig leden om te vergaderen: {s.opening} van {s.zitting}. Nodig: {s.zitting // 2 + 1}."
    s.warn(f"{zin} Geef een reden als de voorzitter toch een uitslag vaststelde (artikel 20).")
    return "geen_quorum", "artikel 20, lid 1", zin


def _invalid(s: _Stemming) -> _Oordeel | None:
    """Article 29: more than half of those in office who may vote took part; its second paragraph has exceptions."""
    if s.tweede_vergadering or s.herstemming == "na_ongeldig" or s.wijze == "zonder_stemming":
        return None
    if s.mag_stemmen is None or not s.geteld:
        s.warn(
            "Of genoeg leden meestemden, is niet beoordeeld: het aantal leden of stemmers ontbreekt (artikel 29)."
        )
        return None
    if 2 * s.deelgenomen > s.mag_stemmen:
        return None
    zin = f"De stemming is niet geldig. Aantal stemmers: {s.deelgenomen}, nodig: {s.mag_stemmen // 2 + 1}."
    s.warn(f"{zin} Geef een reden als de voorzitter toch een uitslag vaststelde (artikel 29).")
    return "ongeldig", "artikel 29, lid 1", zin


def _tie(s: _Stemming) -> _Oordeel | None:
    """As many votes for as against: article 31 over persons, else article 32, fourth to sixth paragraph."""
    if not s.geteld or s.voor != s.tegen:
        return None
    stand = f"{_votes(s.voor)} voor en {s.tegen} tegen"
    if s.over_personen:
        if s.herstemming == "na_staking":
            return "lot", "artikel 31, lid 3", f"De stemmen staakten opnieuw: {stand}. Het lot beslist."
        return (
            "herstemming",
            "artikel 31, lid 2",
            f"De stemmen staakten: {stand}. Er volgt meteen een herstemming.",
        )
    if s.herstemming == "na_staking":
        return "verworpen", "artikel 32, lid 5", f"Verworpen: de stemmen staakten opnieuw, {stand}."
    # Full is read by the letter of paragraph 6: every seat, less who may not take part, cast a vote. With a vacancy
    # that can never be, and neither can it with a blank ballot, for that is no vote cast.
    if s.zetels is not None and s.uitgebracht == s.zetels - s.uitgesloten:
        return (
            "verworpen",
            "artikel 32, lid 5",
            f"Verworpen: de stemmen staakten in een voltallige raad, {stand}.",
        )
    if s.zetels is None and s.uitgebracht >= (s.mag_stemmen or 0):
        s.warn(
            "Of de raad voltallig was, is niet beoordeeld: het aantal zetels ontbreekt (artikel 32, lid 6)."
        )
    zin = f"De stemmen staakten: {stand}. De raad stemt in een volgende vergadering opnieuw."
    return "gestaakt_uitgesteld", "artikel 32, lid 4", zin


def _majority(s: _Stemming) -> _Oordeel:
    """Article 30: more votes for than against. Without a count the way of deciding tells."""
    if not s.geteld:
        artikel, hoe = {
            "zonder_stemming": ("artikel 32, lid 3", "zonder stemming"),
            "algemene_stemmen": ("artikel 30, lid 1", "met algemene stemmen"),
        }.get(s.wijze or "", ("artikel 30, lid 1", "bij acclamatie"))
        return "aangenomen", artikel, f"Aangenomen {hoe}."
    voor, tegen = s.voor or 0, s.tegen or 0
    uitkomst = "aangenomen" if voor > tegen else "verworpen"
    return uitkomst, "artikel 30, lid 1", f"{uitkomst.capitalize()} met {_votes(voor)} voor en {tegen} tegen."


def _unanimous(s: _Stemming) -> bool | None:
    if s.wijze == "algemene_stemmen":
        return True
    if not s.geteld:
        return None
    return (s.voor == 0) != (s.tegen == 0)


def _votes(aantal: int | None) -> str:
    return "1 stem" if aantal == 1 else f"{aantal} stemmen"
