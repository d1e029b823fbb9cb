"""Every bad form that a person or a script can send gets a sentence at its place, and changes nothing."""

import pytest

from stemmingen.models import Stemming
from tests.agendawijzer.griffie.stemdesk.raad import (
    address,
    bouw_avond,
    bouw_raad,
    fields_of,
    fill,
    logged_in,
)

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize(
    "wat", ["stemming", "oordeel", "ontwerp", "corrigeer", "verklaring", "herstemming", "publiceer"]
)
def test_no_address_fails_on_nonsense(wat: str) -> None:
    bouw_raad(leden=True)
    _, [stemming, *_] = bouw_avond(
        uitkomst="aangenomen", voor=30, tegen=8, publicatie="openbaar", gepubliceerd_op="2099-03-12T22:00Z"
    )
    client = logged_in()
    nul = dict.fromkeys(("soort", "tekst", "vergadering", "wijze", "stemming", "tijd", "actie"), "\0")
    for velden in ({}, {"versie": "9" * 400}, nul | {"versie": "0", "ontwerp": "0", "persoon": "99"}):
        assert client.post(address(stemming, wat), velden).status_code < 500
    rij = Stemming.objects.get(pk=stemming.pk)
    assert (rij.voor, rij.versie) == (30, 0)
