"""One vote, one screen: what a clerk sends becomes the vote."""

import pytest
from django.test import Client

from stemmingen.models import Stemming
from tests.agendawijzer.griffie.stemdesk.raad import (
    address,
    bouw_avond,
    bouw_raad,
    clerk,
    fields_of,
    fill,
    logged_in,
)

pytestmark = pytest.mark.django_db


def test_only_staff_with_the_right_enter_the_desk() -> None:
    _, [stemming, *_] = bouw_avond()
    assert Client().get(address(stemming)).status_code == 302
    assert logged_in("lezer", "view_stemming").get(address(stemming)).status_code == 403
    assert logged_in().get(address(stemming)).status_code == 200


def test_all_fracties_stand_on_voor_and_two_turned_make_the_tally() -> None:
    fracties = bouw_raad()
    _vergadering, stemmingen = bouw_avond()
    client = logged_in()
    velden = fill(client, stemmingen[0], **{f"kant_{fracties[0]}": "tegen", f"kant_{fracties[1]}": "tegen"})
    antwoord = client.post(address(stemmingen[0]), velden)
    assert antwoord.url == address(stemmingen[1])
    rij = Stemming.objects.get(pk=stemmingen[0].pk)
    assert (rij.voor, rij.tegen, rij.uitkomst, rij.wijze) == (32, 13, "aangenomen", "handopsteken")
    assert rij.fractiestemmen.count() == 16
    assert rij.gewijzigd_door == clerk()


def test_a_saved_vote_opens_as_it_was_entered() -> None:
    fracties = bouw_raad()
    _, stemmingen = bouw_avond()
    client = logged_in()
    anders = {f"kant_{fracties[2]}": "verdeeld", f"voor_{fracties[2]}": "3", f"kant_{fracties[3]}": "anders",
              f"voor_{fracties[3]}": "3", f"uit_{fracties[3]}": "1"}  # fmt: skip
    velden = fill(client, stemmingen[0], **anders)
    client.post(address(stemmingen[0]), velden)
    rij = Stemming.objects.get(pk=stemmingen[0].pk)
    assert (rij.voor, rij.tegen, rij.uitgesloten) == (42, 2, 1)
    opnieuw = fields_of(client.get(address(stemmingen[0])))
    for naam, waarde in anders.items():
        assert opnieuw[naam] == waarde
    assert opnieuw[f"tegen_{fracties[2]}"] == "2"
    assert "voor" not in opnieuw, "de som moet de som blijven"
    client.post(address(stemmingen[0]), opnieuw)
    assert Stemming.objects.get(pk=stemmingen[0].pk).voor == 42


def test_the_next_vote_starts_on_the_side_that_was_last_used() -> None:
    fracties = bouw_raad()
    _, stemmingen = bouw_avond()
    client = logged_in()
    client.post(
        address(stemmingen[0]), fill(client, stemmingen[0], **{f"kant_{f}": "tegen" for f in fracties})
    )
    assert fields_of(client.get(address(stemmingen[1])))[f"kant_{fracties[0]}"] == "tegen"


def test_one_member_who_did_otherwise_makes_the_fractie_divided() -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    form = client.get(address(stemming)).context["form"]
    lid = form.raad.leden[0]
    client.post(address(stemming), fill(client, stemming, **{f"uitz_{lid.persoon_id}": "tegen"}))
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.voor, rij.tegen) == (44, 1)
    stem = rij.lidstemmen.get(persoon=lid.persoon_id)
    assert stem.keuze == "tegen"
    assert (
        rij.lidstemmen.count() == rij.fractiestemmen.get(fractie=lid.fractie_id).fractie.zetels.get().aantal
    )


def test_a_roll_call_is_kept_in_the_order_of_the_lot() -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    leden = client.get(address(stemming)).context["form"].raad.leden
    keuzes = {f"lid_{lid.persoon_id}": "voor" if n < 30 else "tegen" for n, lid in enumerate(leden)}
    begin = leden[10].persoon_id
    velden = fill(client, stemming, wijze="hoofdelijk", begin=str(begin), **keuzes)
    client.post(address(stemming), velden)
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.voor, rij.tegen) == (30, 15)
    assert rij.lidstemmen.order_by("volgorde").first().persoon_id == begin
    assert fields_of(client.get(address(stemming)))["begin"] == str(begin)


def test_a_roll_call_with_a_whole_fractie_away_is_stored() -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    leden = client.get(address(stemming)).context["form"].raad.leden
    klein = next(lid for lid in leden if len([x for x in leden if x.fractie_id == lid.fractie_id]) == 1)
    keuzes = {f"lid_{lid.persoon_id}": "afwezig" if lid == klein else "voor" for lid in leden}
    client.post(address(stemming), fill(client, stemming, wijze="hoofdelijk", **keuzes))
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.voor, rij.tegen) == (44, 0)
    assert rij.fractiestemmen.get(fractie=klein.fractie_id).kant == "afwezig"


def test_a_vote_over_persons_has_candidates_and_nothing_per_fractie() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    briefjes = {"naam_0": "Voorbeeld Een", "stemmen_0": "30", "naam_1": "Voorbeeld Twee", "stemmen_1": "12",
                "blanco": "1", "ongeldig": "2"}  # fmt: skip
    velden = fill(client, stemming, wijze="schriftelijk", over_personen="on", **briefjes)
    client.post(address(stemming), velden)
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.uitkomst, rij.blanco, rij.ongeldig, rij.voor) == ("aangenomen", 1, 2, None)
    assert [(k.naam, k.stemmen, k.gekozen) for k in rij.kandidaten.all()] == [
        ("Voorbeeld Een", 30, True),
        ("Voorbeeld Twee", 12, False),
    ]
    assert not rij.fractiestemmen.exists()
    opnieuw = fields_of(client.get(address(stemming)))
    assert {naam: opnieuw[naam] for naam in briefjes} == briefjes


def test_the_lot_decides_in_the_second_round_alone() -> None:
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    gelijk = {"wijze": "schriftelijk", "over_personen": "on", "naam_0": "Voorbeeld Een", "stemmen_0": "20",
              "naam_1": "Voorbeeld Twee", "stemmen_1": "20", "lot": "1"}  # fmt: skip
    antwoord = client.post(address(stemming), fill(client, stemming, ronde="1", **gelijk))
    assert "Het lot beslist alleen" in antwoord.content.decode()
    client.post(address(stemming), fill(client, stemming, ronde="2", **gelijk))
    rij = Stemming.objects.get(pk=stemming.pk)
    assert rij.uitkomst == "aangenomen"
    assert rij.kandidaten.get(gekozen=True).door_loting


@pytest.mark.parametrize("wijze", ["zonder_stemming", "algemene_stemmen", "acclamatie"])
def test_ways_without_a_count_need_no_figures(wijze: str) -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    client.post(address(stemming), fill(client, stemming, wijze=wijze))
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.wijze, rij.uitkomst, rij.voor) == (wijze, "aangenomen", None)
    assert not rij.fractiestemmen.exists()


def test_the_presence_of_another_time_is_taken_over() -> None:
    bouw_raad(leden=True)
    vergadering, [stemming, *_] = bouw_avond()
    client = logged_in()
    lid = client.get(address(stemming)).context["form"].raad.leden[0]
    for ander in client.get(address(stemming)).context["form"].raad.leden:
        vertrokken = "21:00" if ander == lid else None
        vergadering.aanwezigheid.create(persoon_id=ander.persoon_id, vertrokken=vertrokken)
    velden = fill(client, stemming, tijd="21:30", actie="tijd")
    nieuw = fields_of(client.post(address(stemming), velden))
    zetels = client.get(address(stemming)).context["form"].raad.fractiezetels[lid.fractie_id]
    assert nieuw[f"er_{lid.fractie_id}"] == str(zetels - 1) if zetels > 1 else "0"
