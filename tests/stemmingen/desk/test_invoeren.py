"""One vote, one screen: what a clerk sends becomes the vote, and what cannot be changes nothing."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from stemmingen.actions import publish_stemming
from stemmingen.models import Ontwerp, Stemming
from tests.stemmingen.desk.raad import DATUM, bouw_avond, bouw_raad, clerk, fields_of, logged_in

pytestmark = pytest.mark.django_db


def address(stemming: Stemming, wat: str = "stemming") -> str:
    return reverse(f"stemdesk:{wat}", args=[stemming.pk])


def fill(client: Client, stemming: Stemming, **anders: str) -> dict[str, str]:
    """The form as it stands when opened, with these changes; "" leaves a field out."""
    velden = fields_of(client.get(address(stemming))) | anders
    return {naam: waarde for naam, waarde in velden.items() if waarde != ""}


def test_only_staff_with_the_right_enter_the_desk() -> None:
    _, [stemming, *_] = bouw_avond()
    assert Client().get(address(stemming)).status_code == 302
    assert logged_in("lezer", "view_stemming").get(address(stemming)).status_code == 403
    assert logged_in().get(address(stemming)).status_code == 200


def test_all_fracties_stand_on_voor_and_two_turned_make_the_tally() -> None:
    fracties = bouw_raad()
    vergadering, stemmingen = bouw_avond()
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


def test_members_who_are_not_called_are_named() -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    lid = client.get(address(stemming)).context["form"].raad.leden[0]
    velden = fill(client, stemming, wijze="hoofdelijk", **{f"lid_{lid.persoon_id}": "voor"})
    antwoord = client.post(address(stemming), velden)
    assert antwoord.status_code == 422
    assert "Nog zonder stem: " in antwoord.content.decode()
    assert Stemming.objects.get(pk=stemming.pk).versie == 0


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


FOUT: list[tuple[dict[str, str], str, str]] = [
    ({"voor": "-3", "tegen": "2"}, "voor", "niet negatief"),
    ({"voor": "99999999999999999999", "tegen": "2"}, "voor", "te groot"),
    ({"voor": "veel", "tegen": "2"}, "voor", "heel getal"),
    ({"voor": "3\0", "tegen": "2"}, "voor", "heel getal"),
    ({"voor": "9" * 5000, "tegen": "2"}, "voor", "heel getal"),
    ({"voor": "30"}, "voor", "allebei"),
    ({"voor": "30", "tegen": "8"}, "fracties", "gemeld 30"),
    ({"wijze": ""}, "wijze", "Maak een keuze"),
    ({"wijze": "schreeuwen"}, "wijze", "bestaat niet"),
    ({"uitkomst": "misschien"}, "uitkomst", "bestaat niet"),
    ({"uitkomst": "verworpen"}, "uitkomst", "Verworpen kan niet"),
    ({"tijd": "25:99"}, "tijd", "20:15"),
    ({"ronde": "0"}, "ronde", "minstens 1"),
    ({"over_personen": "on"}, "over_personen", ""),
    ({"kant_999999": "voor"}, "alles", "niet in de raad zat"),
    ({"lid_999999": "voor"}, "alles", "niet in de raad zat"),
    ({"stemming": "999999"}, "alles", "andere stemming"),
    ({"versie": ""}, "alles", "niet compleet"),
    ({"versie": "-1"}, "alles", "niet compleet"),
    ({"ontwerp": "x"}, "alles", "niet compleet"),
    ({"toelichting": "x" * 3000}, "toelichting", "te lang"),
    ({"wijze": "schriftelijk", "over_personen": "on"}, "kandidaten", "minstens één kandidaat"),
    (
        {"wijze": "schriftelijk", "over_personen": "on", "naam_0": "Voorbeeld"},
        "kandidaat_0",
        "hoeveel stemmen",
    ),
    ({"wijze": "schriftelijk", "over_personen": "on", "stemmen_0": "3"}, "kandidaat_0", "naam"),
]


@pytest.mark.parametrize(("anders", "plek", "zin"), FOUT)
def test_a_bad_form_gets_a_sentence_at_its_place_and_changes_nothing(
    anders: dict[str, str], plek: str, zin: str
) -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fields_of(client.get(address(stemming))) | anders
    antwoord = client.post(address(stemming), {naam: w for naam, w in velden.items() if w})
    if plek == "over_personen":
        # At a show of hands the rows are left out, and the law itself says no.
        plek, zin = "voor", "geheim"
    assert antwoord.status_code == 422
    fouten = antwoord.context["form"].plek
    assert zin in " ".join(fouten[plek]), fouten
    html = antwoord.content.decode()
    assert f'id="fout-{plek}"' in html
    for naam, waarde in anders.items():
        if naam in ("voor", "toelichting", "naam_0", "tijd") and "\0" not in waarde:
            assert waarde in html, "wat getypt is blijft staan"
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.versie, rij.voor, rij.wijze) == (0, None, "onbekend")


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"kant": "verdeeld", "voor": "9"}, "allebei minstens 1"),
        ({"kant": "anders", "voor": "9"}, "heeft 7 zetels"),
        ({"kant": "verdeeld", "voor": "-1", "tegen": "3"}, "niet negatief"),
        ({"kant": "zweeft"}, "bestaat niet"),
        ({"kant": ""}, "kies voor, tegen"),
        ({"er": "0"}, "niemand"),
        ({"er": "99"}, "heeft 7 zetels"),
    ],
)
def test_a_row_that_cannot_be_says_so_beside_its_fractie(velden: dict[str, str], zin: str) -> None:
    fracties = bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    goed = fields_of(client.get(address(stemming)))
    anders = goed | {f"{naam}_{fracties[0]}": waarde for naam, waarde in velden.items()}
    antwoord = client.post(address(stemming), anders)
    assert antwoord.status_code == 422
    fouten = antwoord.context["form"].plek
    assert any(
        zin in tekst for plek in (f"fractie_{fracties[0]}", "fracties") for tekst in fouten.get(plek, [])
    )
    assert Stemming.objects.get(pk=stemming.pk).versie == 0


def test_what_is_not_right_yet_is_not_lost_either() -> None:
    fracties = bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming, voor="veel", **{f"kant_{fracties[0]}": "tegen"})
    client.post(address(stemming), velden)
    opnieuw = client.get(address(stemming))
    assert "niet is bewaard" in opnieuw.content.decode()
    assert fields_of(opnieuw)["voor"] == "veel"
    assert fields_of(opnieuw)[f"kant_{fracties[0]}"] == "tegen"
    client.post(address(stemming), fields_of(opnieuw) | {"actie": "weg"})
    assert "voor" not in fields_of(client.get(address(stemming)))


def test_a_draft_is_kept_while_one_types_and_is_gone_after_saving() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming, toelichting="Halverwege")
    antwoord = client.post(address(stemming, "ontwerp"), velden)
    assert antwoord.json()["ontwerp"] == 1
    assert fields_of(client.get(address(stemming)))["toelichting"] == "Halverwege"
    assert Stemming.objects.get(pk=stemming.pk).versie == 0
    client.post(address(stemming), velden | {"ontwerp": "1"})
    assert Ontwerp.objects.get(stemming=stemming).invoer == {}
    assert Stemming.objects.get(pk=stemming.pk).toelichting == "Halverwege"


def test_saving_may_overtake_the_keeping_of_the_same_screen() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming)
    client.post(address(stemming, "ontwerp"), velden | {"toelichting": "x"})
    assert client.post(address(stemming), velden).status_code == 302
    assert Stemming.objects.get(pk=stemming.pk).versie == 1


def test_the_second_clerk_sees_both_and_chooses() -> None:
    fracties = bouw_raad()
    _, [stemming, *_] = bouw_avond()
    een, twee = logged_in("een"), logged_in("twee")
    velden_een = fill(een, stemming, **{f"kant_{fracties[0]}": "tegen"})
    velden_twee = fill(twee, stemming, toelichting="Van twee")
    een.post(address(stemming), velden_een)
    botsing = twee.post(address(stemming), velden_twee)
    html = botsing.content.decode()
    assert botsing.status_code == 409
    assert "een bewaarde deze stemming" in html
    assert "Waterpartij: stem" in html
    assert "Van twee" in html
    assert Stemming.objects.get(pk=stemming.pk).toelichting == ""
    gezien = botsing.context["gezien"]
    keuze = dict(botsing.context["velden"]) | {
        "versie": gezien.versie, "ontwerp": gezien.ontwerp, "scherm": gezien.scherm, "actie": "bewaar",
    }  # fmt: skip
    twee.post(address(stemming), keuze)
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.toelichting, rij.gewijzigd_door) == ("Van twee", clerk("twee"))


def test_a_draft_of_another_clerk_is_not_overwritten_either() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    een, twee = logged_in("een"), logged_in("twee")
    velden_een, velden_twee = (
        fill(een, stemming, toelichting="Van een"),
        fill(twee, stemming, toelichting="Van twee"),
    )
    een.post(address(stemming, "ontwerp"), velden_een)
    antwoord = twee.post(address(stemming, "ontwerp"), velden_twee)
    assert antwoord.status_code == 409
    assert "een heeft deze stemming" in antwoord.json()["melding"]
    assert twee.post(address(stemming), velden_twee).status_code == 409
    assert Ontwerp.objects.get(stemming=stemming).invoer["toelichting"] == ["Van een"]
    assert Stemming.objects.get(pk=stemming.pk).versie == 0


def test_a_published_vote_is_not_changed_by_this_form() -> None:
    bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming)
    client.post(address(stemming), velden)
    rij = publish_stemming(stemming=stemming, versie=1, by=clerk())
    antwoord = client.post(
        address(stemming), velden | {"versie": str(rij.versie), "ontwerp": "1", "voor": "1"}
    )
    assert antwoord.status_code in (409, 422)
    assert Stemming.objects.get(pk=stemming.pk).voor == 45
    assert client.get(address(stemming)).status_code == 302


def test_the_verdict_while_typing_comes_from_the_law_and_stores_nothing() -> None:
    fracties = bouw_raad()
    _, [stemming, *_] = bouw_avond()
    client = logged_in()
    velden = fill(client, stemming, **{f"kant_{f}": "tegen" for f in fracties[:9]})
    antwoord: Any = client.post(address(stemming, "oordeel"), velden).json()
    assert antwoord["stand"] == "9 – 36"
    assert "Verworpen" in antwoord["zin"]
    assert "artikel 30" in antwoord["artikel"]
    assert Stemming.objects.get(pk=stemming.pk).versie == 0
    assert not Ontwerp.objects.exists()
    slecht = client.post(address(stemming, "oordeel"), velden | {"voor": "x"}).json()
    assert slecht["fouten"]["voor"]


@pytest.mark.parametrize(
    "wat", ["stemming", "oordeel", "ontwerp", "corrigeer", "verklaring", "herstemming", "publiceer"]
)
def test_no_address_fails_on_nonsense(wat: str) -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond(
        uitkomst="aangenomen", voor=30, tegen=8, publicatie="openbaar", gepubliceerd_op="2099-03-12T22:00Z"
    )
    client = logged_in()
    for velden in ({}, {"versie": "9" * 400}, {"versie": "0", "ontwerp": "0", "soort": "\0", "persoon": "99", "tekst": "\0",
                   "vergadering": "\0", "wijze": "\0", "stemming": ["\0"], "tijd": "\0"}):  # fmt: skip
        assert client.post(address(stemming, wat), velden).status_code < 500
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.voor, rij.versie) == (30, 0)


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
    assert DATUM == stemming.datum
