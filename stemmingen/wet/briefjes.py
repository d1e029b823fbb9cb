"""A round of a vote on persons as a clerk enters it, judged like every other vote. Pure: no database."""

from stemmingen.wet.personen import Personenuitslag, beoordeel_personen
from stemmingen.wet.uitslag import Uitslag

# How the verdict on persons reads among those on other votes.
_UITKOMST = {"gekozen": "aangenomen", "volgende_ronde": "herstemming"}


def judge_ballots(
    *, zitting: int | None, aanwezig: int | None, kandidaten: dict[str, int], blanco: int, ongeldig: int,
    ronde: int, gelote: str = "",
) -> Uitslag:  # fmt: skip
    """The verdict on one round. `zitting`: members in office who may vote; `gelote`: whom the lot pointed out.

    An appointment by the lot is judged only where the law asks for the lot, and between those two alone.
    """
    briefjes = sum(kandidaten.values()) + blanco + ongeldig
    if aanwezig is not None and briefjes > aanwezig:
        zin = f"Er zijn meer briefjes ({briefjes}) dan aanwezige leden ({aanwezig})."
        return Uitslag("fout", zin="Deze cijfers kunnen niet kloppen.", fouten=(zin,))
    oordeel = beoordeel_personen(
        zitting=zitting, stemmen=kandidaten, blanco=blanco, ongeldig=ongeldig, ronde=ronde
    )
    if gelote and oordeel.uitkomst != "fout":
        return _by_lot(oordeel, gelote)
    return _as_uitslag(oordeel)


def _by_lot(oordeel: Personenuitslag, gelote: str) -> Uitslag:
    if oordeel.uitkomst != "lot":
        zin = (
            "Het lot beslist alleen als de stemmen opnieuw staken tussen twee kandidaten (artikel 31, lid 3)."
        )
        return Uitslag("fout", zin="Deze uitslag kan niet kloppen.", fouten=(zin,))
    if gelote not in oordeel.door:
        zin = f"Het lot beslist alleen tussen {' en '.join(oordeel.door)} (artikel 31, lid 3)."
        return Uitslag("fout", zin="Deze uitslag kan niet kloppen.", fouten=(zin,))
    zin = f"{gelote} is gekozen door het lot, want de stemmen staakten opnieuw."
    return Uitslag("aangenomen", None, oordeel.artikel, zin, waarschuwingen=oordeel.waarschuwingen)


def _as_uitslag(oordeel: Personenuitslag) -> Uitslag:
    uitkomst = _UITKOMST.get(oordeel.uitkomst, oordeel.uitkomst)
    return Uitslag(
        uitkomst,
        None,
        oordeel.artikel,
        oordeel.zin,
        fouten=oordeel.fouten,
        waarschuwingen=oordeel.waarschuwingen,
    )
