"""The worklists: what each is called, what one does with it, and how a row reads."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from agendawijzer.griffie.achtereen import Achtereen
from agendawijzer.griffie.werklijst import vragen
from agendawijzer.griffie.werklijst.geladen import OpenStaking, StukZonderUitkomst
from agendawijzer.griffie.werklijst.linkplekken import change_address, find_dode_links
from agendawijzer.portaal.woorden.taal import aantal, hoofdletter
from agendawijzer.portaal.woorden.uitslag import naam
from begroting.models import Begrotingsvoorstel, Bijdrage
from dossiers.acties.uitvoering import Uitvoerbaar, key_of
from dossiers.geladen import GeladenToezegging
from dossiers.models import Dossier, Gebeurtenis, Instrument, Link, Toezegging, Verschil, Voortgang
from stemmingen.geladen import GeladenInstrument


@dataclass(frozen=True)
class Werkregel:
    """One thing to do: what it is about, what is known, and the ways to mend it, the shortest first."""

    titel: str
    feiten: Sequence[str]
    wegen: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Werklijst:
    """`rijen` gives what can be counted and sliced; `regel` makes the line of one row, without a query."""

    slug: str
    titel: str
    uitleg: str
    rijen: Callable[[datetime.date], Any]
    regel: Callable[[Any], Werkregel]


def _item(rij: Uitvoerbaar) -> str:
    return f"Toezegging {rij.nummer}".strip() if isinstance(rij, Toezegging) else naam(rij)


def _day(woord: str, dag: datetime.date | None) -> list[str]:
    """`besloten op 3 maart 2025`; nothing where the day is not known."""
    return [f"{woord} {date_format(dag, 'j F Y')}"] if dag and dag.year > 1 else []


def _dossier(rij: Uitvoerbaar) -> list[str]:
    return [rij.dossier.titel] if rij.dossier else []


def _add_update(rij: Uitvoerbaar, **waarden: str) -> str:
    """The form for one update on this item, with what is known filled in."""
    velden = {str(rij._meta.model_name): str(rij.pk)} | waarden
    return f"{reverse('admin:dossiers_voortgang_add')}?{'&'.join(f'{n}={w}' for n, w in velden.items())}"


def _report(rij: Uitvoerbaar) -> list[tuple[str, str]]:
    """The ways to say what became of it."""
    return [
        ("Meld wat ermee gebeurde", _add_update(rij)),
        ("Meld met een brief", f"{reverse('brief:brief')}?erbij={key_of(rij)}"),
        ("Open het stuk", change_address(rij)),
    ]


def _outcome(rij: StukZonderUitkomst) -> Werkregel:
    weg = (
        ("Voer de uitslag in", reverse("stemdesk:stemming", args=[rij.stemming]))
        if rij.stemming
        else ("Voeg een stemming toe", f"{reverse('admin:stemmingen_stemming_add')}?instrument={rij.pk}")
    )
    ook = ("Of leg vast dat het is ingetrokken of vervallen", change_address(rij))
    return Werkregel(rij.titel, [_item(rij), *_dossier(rij)], [weg, ook])


def _closed(rij: Dossier) -> Werkregel:
    feiten = [f"Onderwerp {rij.nummer}".strip(), *_day("bijgewerkt op", rij.bewerkt_op)]
    return Werkregel(rij.titel, feiten, [("Open het onderwerp", change_address(rij))])


def _tie(rij: OpenStaking) -> Werkregel:
    gepland = _day("nieuwe stemming op", rij.opnieuw_op) or ["nieuwe stemming nog niet gepland"]
    feiten = [_item(rij.instrument), *_day("de stemmen staakten op", rij.datum), *gepland]
    return Werkregel(
        rij.instrument.titel, feiten, [("Plan de nieuwe stemming", reverse("stemdesk:stand", args=[rij.pk]))]
    )


def _silent(rij: GeladenInstrument) -> Werkregel:
    feiten = [_item(rij), *_day("aangenomen op", rij.besloten_op), *_dossier(rij)]
    return Werkregel(rij.titel, feiten, _report(rij))


def _late(rij: Uitvoerbaar) -> Werkregel:
    feiten = [_item(rij), *_day("had klaar moeten zijn op", rij.termijn), *_dossier(rij)]
    return Werkregel(rij.titel, feiten, _report(rij))


def _reported(rij: GeladenInstrument | GeladenToezegging) -> Werkregel:
    feiten = [_item(rij), *_day("gemeld op", rij.gemeld_op), *_dossier(rij)]
    oordeel = ("Leg vast wat de raad vond", _add_update(rij, melder="raad", staat="afgedaan"))
    return Werkregel(rij.titel, feiten, [oordeel, ("Open het stuk", change_address(rij))])


def _draft(rij: Voortgang) -> Werkregel:
    feiten = [hoofdletter(rij.get_staat_display()), *_day("van", rij.datum)]
    wegen = [("Open de melding", change_address(rij))]
    if rij.brief:
        feiten.append(f"brief: {rij.brief.titel}")
        wegen.insert(0, ("Open de brief en publiceer alles samen", change_address(rij.brief)))
    return Werkregel(str(rij.instrument or rij.toezegging), feiten, wegen)


def _held(rij: Gebeurtenis) -> Werkregel:
    feiten = [_item(rij.instrument), *_day("aangehouden tot", rij.tot), *_dossier(rij.instrument)]
    weg = ("Leg vast wat er daarna gebeurde", change_address(rij.instrument))
    return Werkregel(rij.instrument.titel, feiten, [weg])


def _difference(rij: Verschil) -> Werkregel:
    feiten = [
        f"veld: {rij.veld}",
        f"bij ons: {rij.eigen_waarde or 'leeg'}",
        f"bron: {rij.bron_waarde or 'leeg'}",
    ]
    return Werkregel(
        rij.onderwerp, [feit[:160] for feit in feiten], [("Kies welke waarde blijft", change_address(rij))]
    )


def _budget_text(rij: Begrotingsvoorstel) -> Werkregel:
    n = len(rij.verschil)
    feiten = [aantal(n, "verschil", "verschillen"), *_day("gevonden op", localtime(rij.gevonden_op).date())]
    titel = f"{rij} {rij.programma.begroting.jaar}"
    return Werkregel(titel, feiten, [("Bekijk de verschillen, en aanvaard of wijs af", change_address(rij))])


def _budget_link(rij: Bijdrage) -> Werkregel:
    titel = f"{rij.besluit} {rij.get_soort_display()}: {rij.dient}"
    weg = ("Bevestig het verband, wijzig het of trek het in", change_address(rij))
    return Werkregel(titel, [rij.toelichting], [weg])


def _dead_link(rij: tuple[Link, list[Model]]) -> Werkregel:
    link, plekken = rij
    feiten = [link.get_uitkomst_display(), *([link.reden] if link.reden else [])]
    if link.werkte_op:
        feiten += _day("werkte nog op", link.werkte_op.date())
    getoond = [(f"Herstel bij: {_shown(plek)}", change_address(plek)) for plek in plekken[:5]]
    if len(plekken) > 5:
        feiten.append(f"en op {len(plekken) - 5} plekken meer")
    return Werkregel(link.adres, feiten, getoond)


def _shown(rij: Model) -> str:
    soort = naam(rij) if isinstance(rij, Instrument) else rij._meta.verbose_name
    return f"{soort}, {str(rij)[:80]}"


LIJSTEN = (
    Werklijst(
        "zonder-uitkomst",
        "Uitkomst ontbreekt",
        "Vul in hoe de stemming afliep, of leg vast dat het stuk is ingetrokken of vervallen.",
        vragen.without_outcome,
        _outcome,
    ),
    Werklijst(
        "afgerond-zonder-besluit",
        "Afgerond, maar zonder besluit",
        "Zoek op wat de raad besloot en vul dat in, of verander de status van het onderwerp.",
        vragen.closed_without_decision,
        _closed,
    ),
    Werklijst(
        "staken",
        "Stemmen staken, nog open",
        "Zet de nieuwe stemming op de lijst van de volgende vergadering.",
        vragen.open_ties,
        _tie,
    ),
    Werklijst(
        "aangehouden",
        "Aangehouden, en de datum is voorbij",
        "Leg vast wat er daarna gebeurde: opnieuw op de agenda, langer aangehouden, ingetrokken of vervallen.",
        vragen.held_over_too_long,
        _held,
    ),
    Werklijst(
        "zonder-melding",
        "Aangenomen, en nog niets gemeld",
        "Vraag het college hoe het staat, en leg de eerste melding vast.",
        vragen.without_update,
        _silent,
    ),
    Werklijst(
        "te-laat",
        "Te laat",
        "De termijn is voorbij: vraag het college hoe het staat en leg de melding vast.",
        vragen.overdue,
        _late,
    ),
    Werklijst(
        "gemeld",
        "Gemeld als afgedaan, nog niet door de raad",
        "Leg vast of de raad het ook als afgedaan ziet.",
        vragen.reported,
        _reported,
    ),
    Werklijst(
        "concepten",
        "Meldingen die nog concept zijn",
        "Kijk ze na en publiceer ze, of gooi weg wat niet klopt.",
        vragen.draft_updates,
        _draft,
    ),
    Werklijst(
        "verschillen",
        "Verschillen met de bron",
        "Kies per verschil welke waarde blijft: die van ons of die van de bron.",
        vragen.open_differences,
        _difference,
    ),
    Werklijst(
        "begrotingsteksten",
        "Nieuwe teksten van de begroting",
        "Lees wat er anders is, en neem de nieuwe tekst over of houd die van ons.",
        vragen.open_budget_texts,
        _budget_text,
    ),
    Werklijst(
        "verbanden",
        "Verbanden met de begroting om te bevestigen",
        "De redactie legde deze verbanden. Klopt het? Bevestig het dan namens de griffie.",
        vragen.links_to_confirm,
        _budget_link,
    ),
    Werklijst(
        "dode-links",
        "Links die niet meer werken",
        "Zoek het goede webadres en verander het op de plek waar de link staat.",
        lambda vandaag: find_dode_links(),
        _dead_link,
    ),
)


def count_lijsten(vandaag: datetime.date) -> list[tuple[Werklijst, int]]:
    """Each list with how much waits there. Some thirty queries, whatever there is to count."""
    return [(lijst, count(lijst.rijen(vandaag))) for lijst in LIJSTEN]


def count(rijen: list[Any] | QuerySet[Any] | Achtereen) -> int:
    return len(rijen) if isinstance(rijen, list) else rijen.count()
