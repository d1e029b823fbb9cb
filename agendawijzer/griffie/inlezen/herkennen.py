"""Which motion, amendment or promise a row is about: exactly one, or a sentence about why not. No query."""

from collections.abc import Iterable, Sequence

from agendawijzer.griffie.inlezen.kennis import Lijstkennis, Uitvoeringsdoel, parse_adres, spellings
from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import Uitvoeringsregel
from dossiers.models import Dossier, Instrument, Toezegging
from dossiers.nummers import fold_nummer, normalise_nummer
from dossiers.tekst import fold

TOEZEGGING = "toezegging"
# A list seldom tells a motie vreemd from another motion.
_FAMILIE = {
    "motie": ("motie", "motie_vreemd"),
    "motie_vreemd": ("motie", "motie_vreemd"),
    "amendement": ("amendement", "subamendement"),
    "subamendement": ("amendement", "subamendement"),
}


class Onbekend(Exception):  # noqa: N818 - an outcome, with a sentence for the clerk
    """The row is about nothing, or about more than one thing, that we know; the message says what to do."""


def recognise(regel: Uitvoeringsregel, kennis: Lijstkennis) -> Uitvoeringsdoel | None:
    """The one thing that `regel` is about; None for a promise that is new. Raises Onbekend.

    Its address on this site names it for sure; else its number does; else its whole title.
    """
    if (adres := parse_adres(regel.adres)) and adres in kennis.adressen:
        return kennis.adressen[adres]
    if regel.nummer and (doel := _by_number(regel, kennis)):
        return doel
    if regel.titel and (doel := _by_title(regel, kennis)):
        return doel
    if regel.soort == TOEZEGGING:
        if not regel.titel:
            raise Onbekend("Deze toezegging kennen wij niet. Geef haar een titel, dan maken wij haar.")
        return None
    raise Onbekend(_explain_unknown(regel, kennis))


def find_vervolg(regel: Uitvoeringsregel, kennis: Lijstkennis) -> Dossier | Uitvoeringsdoel:
    """In what the row goes on: a dossier by its number, else one item, else a title. Raises Onbekend."""
    sleutel = fold_nummer(regel.vervolg)
    gevonden = (
        kennis.onderwerpen.get(sleutel)
        or kennis.stukken.get(sleutel)
        or kennis.titels.get(fold(regel.vervolg)[:500], [])
    )
    if len(gevonden) != 1:
        hoe = "kennen wij niet" if not gevonden else "hoort bij meer dan één stuk"
        raise Onbekend(
            f"‘{regel.vervolg}’, waarin het verdergaat, {hoe}. Vul een nummer in dat op deze site staat."
        )
    return gevonden[0]


def _by_number(regel: Uitvoeringsregel, kennis: Lijstkennis) -> Uitvoeringsdoel | None:
    """None where the number is not known here, or is no number of the council and the title says otherwise."""
    kandidaten = _unique(
        doel for nummer in _own(regel) for doel in kennis.stukken.get(fold_nummer(nummer), ())
    )
    passend = [doel for doel in kandidaten if _fits(doel, regel)]
    if kandidaten and not passend:
        woord = _kind(kandidaten[0])
        raise Onbekend(f"Nummer {regel.nummer} is bij ons een {woord}. Verbeter het nummer of de soort.")
    zelfde_titel = [doel for doel in passend if doel.titel_gevouwen == fold(regel.titel)]
    if normalise_nummer(regel.nummer) is None and regel.titel:
        # A list that numbers its own rows begins at 1 again each year.
        passend = zelfde_titel
    if len(passend) > 1:
        passend = zelfde_titel
        if len(passend) != 1:
            raise Onbekend(
                f"Nummer {regel.nummer} hoort bij meer dan één stuk. Vul ook de precieze titel in."
            )
    return passend[0] if passend else None


def _own(regel: Uitvoeringsregel) -> list[str]:
    nummer = normalise_nummer(regel.nummer) or regel.nummer
    return [
        spelling for spelling in spellings(regel) if spelling.partition("/")[0] == nummer.partition("/")[0]
    ]


def _by_title(regel: Uitvoeringsregel, kennis: Lijstkennis) -> Uitvoeringsdoel | None:
    passend = [doel for doel in kennis.titels.get(fold(regel.titel)[:500], ()) if _fits(doel, regel)]
    if regel.datum and any(_day(doel) for doel in passend):
        passend = [
            doel for doel in passend if _day(doel) in (None, regel.datum) or isinstance(doel, Instrument)
        ]
        zelfde_dag = [doel for doel in passend if _day(doel) == regel.datum]
        passend = zelfde_dag or passend
    if len(passend) > 1:
        raise Onbekend(f"{len(passend)} stukken heten precies zo. Vul het nummer in.")
    if passend and normalise_nummer(regel.nummer) and passend[0].nummer:
        raise Onbekend(
            f"Onder nummer {regel.nummer} kennen wij niets. Een stuk met deze titel heeft bij ons nummer "
            f"{passend[0].nummer}. Verbeter het nummer of de titel."
        )
    return passend[0] if passend else None


def _fits(doel: Uitvoeringsdoel, regel: Uitvoeringsregel) -> bool:
    soort = TOEZEGGING if isinstance(doel, Toezegging) else doel.soort
    return not regel.soort or soort in _FAMILIE.get(regel.soort, (regel.soort,))


def _day(doel: Uitvoeringsdoel) -> object:
    if isinstance(doel, Toezegging):
        return doel.datum
    besloten = getattr(doel, "besloten_op", None)
    return besloten if besloten and besloten.year > 1 else doel.ingediend_op


def _kind(doel: Uitvoeringsdoel) -> str:
    return TOEZEGGING if isinstance(doel, Toezegging) else doel.get_soort_display()


def _unique(doelen: Iterable[Uitvoeringsdoel]) -> Sequence[Uitvoeringsdoel]:
    return list(dict.fromkeys(doelen))


def _explain_unknown(regel: Uitvoeringsregel, kennis: Lijstkennis) -> str:
    if regel.nummer and kennis.onderwerpen.get(fold_nummer(regel.nummer)):
        return (
            f"{regel.nummer} is bij ons een onderwerp, geen motie of amendement. "
            "Vul het nummer van het stuk zelf in, zoals 25192.003."
        )
    wat = f"Nummer {regel.nummer}" if regel.nummer else "Een stuk met deze titel"
    return (
        f"{wat} kennen wij niet. Kijk of het goed geschreven is, of voer het stuk eerst in. "
        "Is het een toezegging? Zet dat dan in de kolom ‘soort’."
    )
