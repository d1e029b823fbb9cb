"""Votes on persons (Gemeentewet, article 31): candidates with counts, rounds and the lot. Pure: no database."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Personenuitslag:
    """The verdict on one round.

    `uitkomst` is one of gekozen, volgende_ronde, lot, ongeldig, fout, niet_te_beoordelen. `gekozen` is the candidate
    with a majority; `door` are those between whom the next round, or the lot, decides.
    """

    uitkomst: str
    gekozen: str | None = None
    door: tuple[str, ...] = ()
    artikel: str = ""
    zin: str = ""
    fouten: tuple[str, ...] = ()
    waarschuwingen: tuple[str, ...] = ()


def beoordeel_personen(
    *, zitting: int | None, stemmen: dict[str, int], blanco: int = 0, ongeldig: int = 0, ronde: int = 1
) -> Personenuitslag:
    """Judges one round of a secret vote on persons.

    `stemmen`: the valid ballots of each candidate; `blanco` and `ongeldig` ballots count for article 29 and not for
    the majority. `ronde` counts from 1; from the second on a tie between the two that are left goes to the lot.
    `zitting` None: whether enough members took part is not judged. Nothing is raised.
    """
    if fouten := _errors(zitting, stemmen, blanco, ongeldig, ronde):
        return Personenuitslag("fout", zin="Deze cijfers kunnen niet kloppen.", fouten=tuple(fouten))
    geldig = sum(stemmen.values())
    if geldig + blanco + ongeldig == 0:
        return Personenuitslag("niet_te_beoordelen", zin="De aantallen stemmen zijn niet vastgelegd.")
    gewaarschuwd = (
        () if zitting is not None else ("Of genoeg leden meestemden, is niet beoordeeld (artikel 29).",)
    )
    if zitting is not None and 2 * (geldig + blanco + ongeldig) <= zitting:
        zin = f"De stemming is niet geldig: er zijn {geldig + blanco + ongeldig} briefjes, nodig: {zitting // 2 + 1}."
        return Personenuitslag("ongeldig", artikel="Gemeentewet, artikel 29, lid 1", zin=zin)
    hoogste = max(stemmen, key=lambda naam: stemmen[naam], default=None)
    if hoogste is not None and 2 * stemmen[hoogste] > geldig:
        zin = f"{hoogste} is gekozen met {stemmen[hoogste]} van de {geldig} geldige stemmen."
        artikel = "Gemeentewet, artikel 30, lid 1"
        return Personenuitslag("gekozen", hoogste, artikel=artikel, zin=zin, waarschuwingen=gewaarschuwd)
    return _undecided(stemmen, ronde, gewaarschuwd)


def _undecided(stemmen: dict[str, int], ronde: int, gewaarschuwd: tuple[str, ...]) -> Personenuitslag:
    """Nobody has the majority: who goes on, or between whom the lot decides."""
    door = _best_two(stemmen)
    namen = " en ".join(door) if len(door) < 3 else f"{', '.join(door[:-1])} en {door[-1]}"
    if ronde > 1 and len(door) == len(stemmen) == 2:
        zin = f"De stemmen staakten opnieuw tussen {namen}. Het lot beslist."
        artikel = "Gemeentewet, artikel 31, lid 3"
        return Personenuitslag("lot", door=door, artikel=artikel, zin=zin, waarschuwingen=gewaarschuwd)
    artikel = "Gemeentewet, artikel 31, lid 2" if len(stemmen) == 2 else "Gemeentewet, artikel 30, lid 1"
    zin = (
        f"Niemand heeft de meerderheid. Er volgt een nieuwe ronde tussen {namen}."
        if door
        else ("Niemand kreeg een geldige stem.")
    )
    return Personenuitslag("volgende_ronde", door=door, artikel=artikel, zin=zin, waarschuwingen=gewaarschuwd)


def _best_two(stemmen: dict[str, int]) -> tuple[str, ...]:
    """The candidates with the two most votes; all who share the second place go with them."""
    op_volgorde = sorted(stemmen, key=lambda naam: -stemmen[naam])
    if len(op_volgorde) < 3:
        return tuple(op_volgorde)
    grens = stemmen[op_volgorde[1]]
    return tuple(naam for naam in op_volgorde if stemmen[naam] >= grens)


def _errors(
    zitting: int | None, stemmen: dict[str, int], blanco: int, ongeldig: int, ronde: int
) -> list[str]:
    briefjes = sum(stemmen.values()) + blanco + ongeldig
    regels = (
        (min([*stemmen.values(), blanco, ongeldig, zitting or 0]) < 0, "Een aantal kan niet negatief zijn."),
        (ronde < 1, "De eerste ronde is ronde 1."),
        (
            zitting is not None and briefjes > zitting,
            f"Er zijn meer briefjes ({briefjes}) dan leden die zitting hebben ({zitting}).",
        ),
    )
    return [tekst for fout, tekst in regels if fout]
