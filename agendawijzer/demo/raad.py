"""The council of Voorbeeldstad: terms, fracties, people and who speaks for what, each with its dates."""

import datetime
from random import Random

from django.utils.text import slugify

from agendawijzer.demo.gegevens import (
    AFSPLITSING,
    EERSTE_DAG,
    LAATSTE_DAG,
    NAMEN,
    OVERSTAP,
    PARTIJEN,
    PORTEFEUILLES,
    SCHEURING,
    ZETELS,
    Partijprofiel,
)
from dossiers.models import (
    Bron,
    Fractie,
    Fractiezetels,
    Lidmaatschap,
    Persoon,
    Portefeuille,
    Woordvoerderschap,
    Zittingsperiode,
)

_DAG = datetime.timedelta(days=1)
# Somebody left the council; the seat was empty until the successor came.
OPGESTAPT, OPGEVOLGD = datetime.date(2098, 12, 31), datetime.date(2099, 1, 12)
# Fractie, place in it of whom is replaced, first and last day.
_VERVANGINGEN = (
    ("Groene Dijk", 1, datetime.date(2098, 9, 1), datetime.date(2098, 12, 20)),
    ("Sociaal Nieuwland", 0, datetime.date(2099, 4, 1), datetime.date(2099, 7, 22)),
    ("Havenlijst", 0, datetime.date(2099, 10, 1), datetime.date(2100, 1, 21)),
)
ASSISTENTEN = 12


def add_raad(rng: Random, bron: Bron) -> None:
    """Stores the whole council. About ten queries, and one for each fractie."""
    periode = Zittingsperiode.objects.create(
        naam="2098-2102", begin=EERSTE_DAG, einde=LAATSTE_DAG, zetels=ZETELS, bron=bron,
        toelichting="Deze raad is verzonnen.",
    )  # fmt: skip
    fracties = _add_fracties()
    personen = Persoon.objects.bulk_create(_persoon(naam) for naam in NAMEN)
    lidmaatschappen = Lidmaatschap.objects.bulk_create(_lidmaatschappen(rng, fracties, personen, bron))
    leden = [rij for rij in lidmaatschappen if rij.soort == Lidmaatschap.Soort.RAADSLID]
    Fractiezetels.objects.bulk_create(
        Fractiezetels(
            fractie=fracties[naam], zittingsperiode=periode, begin=begin, einde=einde, aantal=n, bron=bron
        )
        for naam in fracties
        for begin, einde, n in _seats(leden, fracties[naam])
    )
    Woordvoerderschap.objects.bulk_create(_woordvoerders(rng, lidmaatschappen, fracties))


def _add_fracties() -> dict[str, Fractie]:
    fracties: dict[str, Fractie] = {}
    for partij in PARTIJEN:
        fracties[partij.naam] = Fractie.objects.create(
            naam=partij.naam,
            slug=slugify(partij.naam),
            begin=partij.begin,
            einde=partij.einde,
            voortgekomen_uit=fracties.get(partij.uit),
        )
    return fracties


def _persoon(naam: str) -> Persoon:
    voornaam, achternaam = naam.split(" ", 1)
    return Persoon(naam=naam, sorteernaam=f"{achternaam}, {voornaam}", slug=slugify(naam))


def _lidmaatschappen(
    rng: Random, fracties: dict[str, Fractie], personen: list[Persoon], bron: Bron
) -> list[Lidmaatschap]:
    """First the members as elected, then those who moved, came later, replace somebody, or assist."""
    over = iter(personen)
    gekozen = [partij for partij in PARTIJEN if partij.begin == EERSTE_DAG]
    zetels = {partij.naam: [next(over) for _ in range(partij.zetels)] for partij in gekozen}
    rijen = [
        Lidmaatschap(persoon=persoon, fractie=fracties[naam], begin=EERSTE_DAG, bron=bron)
        for naam, leden in zetels.items()
        for persoon in leden
    ]
    for persoon, naar, dag in _overstappen(zetels):
        [rij] = [rij for rij in rijen if rij.persoon == persoon]
        rij.einde = dag - _DAG
        rijen.append(Lidmaatschap(persoon=persoon, fractie=fracties[naar], begin=dag, bron=bron))
    [weg] = [rij for rij in rijen if rij.persoon == zetels["Waterpartij"][3]]
    weg.einde = OPGESTAPT
    rijen.append(Lidmaatschap(persoon=next(over), fractie=weg.fractie, begin=OPGEVOLGD, bron=bron))
    rijen += [
        Lidmaatschap(persoon=next(over), fractie=fracties[naam], begin=begin, einde=einde, bron=bron,
                     soort=Lidmaatschap.Soort.TIJDELIJKE_VERVANGING, vervangt=zetels[naam][plaats])
        for naam, plaats, begin, einde in _VERVANGINGEN
    ]  # fmt: skip
    return rijen + [
        Lidmaatschap(persoon=next(over), fractie=fracties[partij.naam], begin=_assistent_vanaf(rng, partij),
                     bron=bron, soort=Lidmaatschap.Soort.FRACTIEASSISTENT)
        for partij in rng.sample([partij for partij in PARTIJEN if partij.einde is None], ASSISTENTEN)
    ]  # fmt: skip


def _overstappen(zetels: dict[str, list[Persoon]]) -> list[tuple[Persoon, str, datetime.date]]:
    return [
        (zetels["Torenbelang"][-1], "Groep Maanlicht", AFSPLITSING),
        (zetels["Lijst Zuidoever"][0], "Havenlijst", OVERSTAP),
        *((persoon, "Vrije Polder", SCHEURING) for persoon in zetels["Polderlijst"][-2:]),
    ]


def _assistent_vanaf(rng: Random, partij: Partijprofiel) -> datetime.date:
    return partij.begin + _DAG * rng.randrange(10, 90)


def _seats(
    leden: list[Lidmaatschap], fractie: Fractie
) -> list[tuple[datetime.date, datetime.date | None, int]]:
    """The seats of a fractie over time. A seat that waits for a successor stays with the fractie."""
    eigen = [rij for rij in leden if rij.fractie == fractie and rij.begin != OPGEVOLGD]
    eindes = [rij.einde + _DAG for rij in eigen if rij.einde and rij.einde != OPGESTAPT]
    dagen = sorted({rij.begin for rij in eigen if rij.begin} | set(eindes))
    reeks = []
    for begin, volgende in zip(dagen, [*dagen[1:], None], strict=True):
        aantal = sum(_sits(rij, begin) for rij in eigen)
        if aantal:
            reeks.append((begin, volgende - _DAG if volgende else None, aantal))
    return reeks


def _sits(rij: Lidmaatschap, dag: datetime.date) -> bool:
    einde = None if rij.einde == OPGESTAPT else rij.einde
    return rij.begin is not None and rij.begin <= dag and (einde is None or einde >= dag)


def _woordvoerders(
    rng: Random, lidmaatschappen: list[Lidmaatschap], fracties: dict[str, Fractie]
) -> list[Woordvoerderschap]:
    """For each portefeuille and fractie somebody; when that one leaves, another takes over the next day."""
    rijen = []
    for naam in PORTEFEUILLES:
        portefeuille = Portefeuille.objects.create(
            naam=naam, slug=slugify(naam), omschrijving=f"Alles over {naam.lower()} in Voorbeeldstad."
        )
        for fractie in fracties.values():
            kandidaten = [rij for rij in lidmaatschappen if rij.fractie == fractie and not rij.vervangt_id]
            for rij, begin, einde in _relay(rng, kandidaten, fractie):
                rijen.append(Woordvoerderschap(portefeuille=portefeuille, persoon=rij.persoon, fractie=fractie,
                                               begin=begin, einde=einde))  # fmt: skip
    return rijen


def _relay(
    rng: Random, kandidaten: list[Lidmaatschap], fractie: Fractie
) -> list[tuple[Lidmaatschap, datetime.date, datetime.date | None]]:
    """Who speaks from the first to the last day of the fractie, one after the other."""
    dag, reeks = fractie.begin, []
    while dag and (fractie.einde is None or dag <= fractie.einde):
        rij = rng.choice([rij for rij in kandidaten if _in_office(rij, dag)])
        reeks.append((rij, dag, rij.einde))
        dag = rij.einde + _DAG if rij.einde else None
    return reeks


def _in_office(rij: Lidmaatschap, dag: datetime.date) -> bool:
    return rij.begin is not None and rij.begin <= dag and (rij.einde is None or rij.einde >= dag)
