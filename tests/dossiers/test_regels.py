"""Each rule of the council and its dossiers is held by the database, on both kinds."""

import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from dossiers.models import (
    Aanwezigheid,
    Agendapunt,
    Bericht,
    Document,
    Fractie,
    Fractieaanwezigheid,
    Fractiezetels,
    Gebeurtenis,
    Indiener,
    Instrument,
    Lidmaatschap,
    Nummer,
    Opvolging,
    Portefeuillehouder,
    Tekstversie,
    Vergadering,
    Verschil,
    Verwantschap,
    Voortgang,
    Woordvoerderschap,
    Zittingsperiode,
    Zoekkenmerk,
    Zoekregel,
)
from tests import bouw
from tests.regels import Overtreding, check_rule, constraints

OMGEKEERD: dict[str, Any] = {"begin": datetime.date(2024, 5, 2), "einde": datetime.date(2024, 5, 1)}
DAG = datetime.date(2023, 5, 11)


def _motie(**waarden: Any) -> Instrument:
    return Instrument(**{"soort": "motie", "titel": "Meer bomen", "slug": "meer-bomen"} | waarden)


def _amends_itself() -> Instrument:
    amendement = bouw.bouw_instrument(soort="amendement")
    amendement.wijzigt = amendement
    return amendement


def _same_address_in_dossier() -> Instrument:
    eerste = bouw.bouw_instrument()
    return _motie(dossier=eerste.dossier, slug=eerste.slug)


def _same_link(**doel: Any) -> Document:
    return Document(adres=bouw.bouw_document(**doel).adres, **doel)


def _same_spelling(**doel: Any) -> Nummer:
    return Nummer(spelling=bouw.bouw_nummer(**doel).spelling, **doel)


def _same_difference() -> Verschil:
    eerder = bouw.bouw_verschil()
    return Verschil(
        bron=eerder.bron, veld=eerder.veld, bron_waarde=eerder.bron_waarde, eigen_waarde="x", onderwerp="x"
    )


def _same_succession() -> Opvolging:
    eerder = bouw.bouw_opvolging()
    return Opvolging(voorganger=eerder.voorganger, opvolger=eerder.opvolger)


def _succeeds_itself() -> Opvolging:
    dossier = bouw.bouw_dossier()
    return Opvolging(voorganger=dossier, opvolger=dossier)


def _second_plenary() -> Vergadering:
    bouw.bouw_vergadering(datum=DAG)
    return Vergadering(datum=DAG, slug="2023-05-11-b")


def _same_member_twice() -> Aanwezigheid:
    eerste = bouw.bouw_aanwezigheid()
    return Aanwezigheid(vergadering=eerste.vergadering, persoon=eerste.persoon)


def _same_fractie_twice() -> Fractieaanwezigheid:
    eerste = bouw.bouw_fractieaanwezigheid()
    return Fractieaanwezigheid(vergadering=eerste.vergadering, fractie=eerste.fractie, aantal=1)


def _more_at_the_opening() -> Fractieaanwezigheid:
    return Fractieaanwezigheid(
        vergadering=bouw.bouw_vergadering(), fractie=bouw.bouw_fractie(), aantal=3, bij_opening=4
    )


def _voortgang(**waarden: Any) -> Voortgang:
    standaard = {
        "instrument": bouw.bouw_instrument(),
        "staat": "in_uitvoering",
        "tekst": "Het werk is begonnen.",
    }
    return Voortgang(**standaard | waarden)


def _continues_in_itself() -> Voortgang:
    motie = bouw.bouw_instrument()
    return _voortgang(instrument=motie, vervolg_instrument=motie, staat="voortgezet")


def _replaces_itself() -> Gebeurtenis:
    motie = bouw.bouw_instrument()
    return Gebeurtenis(instrument=motie, ander=motie, soort="vervangen")


def _same_relation_the_other_way() -> Verwantschap:
    eerder = bouw.bouw_verwantschap()
    return Verwantschap(dossier=eerder.ander, ander=eerder.dossier)


def _related_to_itself() -> Verwantschap:
    dossier = bouw.bouw_dossier()
    return Verwantschap(dossier=dossier, ander=dossier)


def _index_row() -> dict[str, Any]:
    """The values of the row that the index keeps about a new dossier."""
    bouw.bouw_dossier()
    return {
        veld: getattr(Zoekregel.objects.get(soort="dossier"), veld)
        for veld in ("model", "object_id", "soort", "titel", "adres", "titelwoorden", "woorden")
    }


def _filter_value() -> dict[str, Any]:
    waarden = {**_index_row()}
    regel = Zoekregel.objects.get(model=waarden["model"], object_id=waarden["object_id"])
    kenmerk = {"regel": regel, "naam": "fractie", "waarde": "voorbeeldpartij"}
    Zoekkenmerk.objects.create(**kenmerk)
    return kenmerk


OVERTREDINGEN: dict[str, Overtreding] = {
    "aanwezigheid_een_keer_per_lid": _same_member_twice,
    "fractieaanwezigheid_een_keer_per_fractie": _same_fractie_twice,
    "fractieaanwezigheid_opening_niet_meer": _more_at_the_opening,
    "agendapunt_aanmelden_alleen_bij_inspreken": lambda: Agendapunt(
        vergadering=bouw.bouw_vergadering(), titel="Groen", aanmelden_tot=timezone.now()
    ),
    "agendapunt_gaat_ergens_over": lambda: Agendapunt(vergadering=bouw.bouw_vergadering()),
    "bericht_hoort_ergens_bij": lambda: Bericht(tekst="Los"),
    "document_een_keer_per_dossier": lambda: _same_link(dossier=bouw.bouw_dossier()),
    "document_een_keer_per_instrument": lambda: _same_link(instrument=bouw.bouw_instrument()),
    "document_hoort_bij_een": lambda: Document(adres="https://stukken.voorbeeldstad.example/"),
    "fractie_einde_na_begin": lambda: Fractie(naam="Voorbeeldpartij", slug="voorbeeldpartij", **OMGEKEERD),
    "fractiezetels_einde_na_begin": lambda: Fractiezetels(
        fractie=bouw.bouw_fractie(), zittingsperiode=bouw.bouw_zittingsperiode(), aantal=3, **OMGEKEERD
    ),
    "fractiezetels_minstens_een": lambda: Fractiezetels(
        fractie=bouw.bouw_fractie(), zittingsperiode=bouw.bouw_zittingsperiode(), aantal=0
    ),
    "gebeurtenis_ander_alleen_bij_vervangen": lambda: Gebeurtenis(
        instrument=bouw.bouw_instrument(), soort="ingetrokken", ander=bouw.bouw_instrument()
    ),
    "gebeurtenis_niet_in_zichzelf": _replaces_itself,
    "gebeurtenis_tot_alleen_bij_aangehouden": lambda: Gebeurtenis(
        instrument=bouw.bouw_instrument(), soort="ingetrokken", tot=DAG
    ),
    "indiener_is_iemand": lambda: Indiener(instrument=bouw.bouw_instrument()),
    "instrument_adres_uniek_in_dossier": _same_address_in_dossier,
    "instrument_adres_uniek_zonder_dossier": lambda: _motie(slug=bouw.bouw_instrument(dossier=None).slug),
    "instrument_alleen_amendement_wijzigt": lambda: _motie(wijzigt=bouw.bouw_instrument()),
    "instrument_wijzigt_niet_zichzelf": _amends_itself,
    "lidmaatschap_einde_na_begin": lambda: Lidmaatschap(
        persoon=bouw.bouw_persoon(), fractie=bouw.bouw_fractie(), **OMGEKEERD
    ),
    "lidmaatschap_vervangt_alleen_tijdelijk": lambda: Lidmaatschap(
        persoon=bouw.bouw_persoon(), fractie=bouw.bouw_fractie(), vervangt=bouw.bouw_persoon()
    ),
    "nummer_een_keer_per_dossier": lambda: _same_spelling(dossier=bouw.bouw_dossier()),
    "nummer_een_keer_per_instrument": lambda: _same_spelling(instrument=bouw.bouw_instrument()),
    "nummer_hoort_bij_een": lambda: Nummer(
        spelling="RV-25", dossier=bouw.bouw_dossier(), instrument=bouw.bouw_instrument()
    ),
    "opvolging_een_keer": _same_succession,
    "opvolging_niet_zichzelf": _succeeds_itself,
    "portefeuillehouder_einde_na_begin": lambda: Portefeuillehouder(
        portefeuille=bouw.bouw_portefeuille(), rol="wethouder Groen", **OMGEKEERD
    ),
    "tekstversie_heeft_tekst_of_adres": lambda: Tekstversie(instrument=bouw.bouw_instrument()),
    "tekstversie_vanaf_een": lambda: Tekstversie(
        instrument=bouw.bouw_instrument(), volgnummer=0, tekst="Bomen"
    ),
    "tekstversie_volgnummer_uniek": lambda: Tekstversie(
        instrument=bouw.bouw_tekstversie().instrument, volgnummer=1, tekst="Bomen"
    ),
    "vergadering_een_plenaire_per_dag": _second_plenary,
    "verschil_een_keer_gemeld": _same_difference,
    "verwantschap_een_keer": _same_relation_the_other_way,
    "verwantschap_niet_zichzelf": _related_to_itself,
    "voortgang_alleen_de_raad_doet_af": lambda: _voortgang(staat="afgedaan", melder="college"),
    "voortgang_heeft_een_zin": lambda: _voortgang(tekst=""),
    "voortgang_hoort_bij_een": lambda: _voortgang(toezegging=bouw.bouw_toezegging()),
    "voortgang_niet_uitgevoerd_met_reden": lambda: _voortgang(staat="niet_uitgevoerd"),
    "voortgang_niet_voortgezet_in_zichzelf": _continues_in_itself,
    "voortgang_voortgezet_in_een": lambda: _voortgang(staat="voortgezet"),
    "woordvoerderschap_einde_na_begin": lambda: Woordvoerderschap(
        portefeuille=bouw.bouw_portefeuille(),
        persoon=bouw.bouw_persoon(),
        fractie=bouw.bouw_fractie(),
        **OMGEKEERD,
    ),
    "zittingsperiode_einde_na_begin": lambda: Zittingsperiode(naam="2022-2026", **OMGEKEERD),
    "zoekkenmerk_een_keer": lambda: Zoekkenmerk(**_filter_value()),
    "zoekregel_een_keer": lambda: Zoekregel(**_index_row() | {"titel": "Nog eens"}),
}


@pytest.mark.django_db
@pytest.mark.parametrize("naam", sorted(constraints("dossiers")))
def test_the_database_holds_the_rule(naam: str) -> None:
    assert naam in OVERTREDINGEN, f"Geef in OVERTREDINGEN een rij die {naam} overtreedt."
    check_rule(naam, OVERTREDINGEN[naam]())


def test_no_trial_is_left_of_a_rule_that_went() -> None:
    assert set(OVERTREDINGEN) <= set(constraints("dossiers"))


@pytest.mark.django_db
def test_one_address_may_return_in_another_dossier_and_outside_any() -> None:
    bouw.bouw_instrument(slug="25192.001")
    bouw.bouw_instrument(slug="25192.001")
    bouw.bouw_instrument(slug="25192.001", dossier=None)


@pytest.mark.django_db
def test_a_carrousel_may_fall_on_the_day_of_a_plenary_meeting() -> None:
    bouw.bouw_vergadering(datum=DAG)
    bouw.bouw_vergadering(datum=DAG, soort="carrousel", slug="2023-05-11-carrousel").full_clean()


@pytest.mark.django_db
def test_a_period_may_last_one_day_or_be_open_on_a_side() -> None:
    for periode in ({"begin": DAG, "einde": DAG}, {"begin": DAG}, {"einde": DAG}, {}):
        bouw.bouw_lidmaatschap(**periode).full_clean()


@pytest.mark.django_db
def test_a_paper_hangs_on_one_thing_and_not_on_two() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        bouw.bouw_document(dossier=bouw.bouw_dossier(), instrument=bouw.bouw_instrument())


@pytest.mark.django_db
def test_no_presence_is_below_zero() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        bouw.bouw_vergadering(aanwezig=-1)


@pytest.mark.django_db
def test_an_update_goes_on_in_exactly_one_thing() -> None:
    rij = _voortgang(
        staat="voortgezet", vervolg_dossier=bouw.bouw_dossier(), vervolg_instrument=bouw.bouw_instrument()
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        rij.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        _voortgang(vervolg_dossier=bouw.bouw_dossier()).save()
    _voortgang(staat="voortgezet", vervolg_dossier=bouw.bouw_dossier()).save()
