"""The meeting, who is there, and the list of what is voted."""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from dossiers.models import Logregel, Vergadering
from dossiers.samenstelling import samenstelling_op
from stemmingen.acties.stemming import record_stemming
from stemmingen.models import Stemming
from stemmingen.presentie import presence_at
from stemmingen.wet.invoer import Invoer
from tests import bouw
from tests.agendawijzer.griffie.stemdesk.raad import DATUM, bouw_avond, bouw_raad, clerk, logged_in

pytestmark = pytest.mark.django_db


def address(wat: str, vergadering: Vergadering) -> str:
    return reverse(f"stemdesk:{wat}", args=[vergadering.pk])


def order(vergadering: Vergadering) -> list[str]:
    return list(
        vergadering.stemmingen.order_by("volgorde", "pk").values_list("instrument__nummer", flat=True)
    )


# -- the meeting --------------------------------------------------------------------------------------------------
def test_tonight_stands_first_and_a_meeting_is_made_once() -> None:
    client, adres = logged_in(), reverse("stemdesk:begin")
    client.post(adres, {"datum": f"{localdate()}"})
    vergadering = Vergadering.objects.get()
    assert (vergadering.datum, vergadering.slug, vergadering.is_openbaar) == (
        localdate(),
        f"{localdate()}",
        False,
    )
    html = client.get(adres).content.decode()
    assert html.index(address("avond", vergadering)) < html.index("Nieuwe vergadering")
    opnieuw = client.post(adres, {"datum": f"{localdate()}"})
    assert "Er is al een plenaire vergadering" in opnieuw.content.decode()
    assert Vergadering.objects.count() == 1


def test_a_meeting_with_votes_still_to_enter_stands_above_those_that_are_done() -> None:
    klaar = bouw.bouw_vergadering(datum=DATUM)
    bouw.bouw_stemming(vergadering=klaar, datum=DATUM)
    later = DATUM + datetime.timedelta(days=300)
    open_ = bouw.bouw_vergadering(datum=later, slug=f"{later}")
    leeg = {"voor": None, "tegen": None, "stemmers": None, "uitkomst": "onbekend", "wijze": "onbekend"}
    bouw.bouw_stemming(vergadering=open_, datum=later, **leeg)
    html = logged_in().get(reverse("stemdesk:begin")).content.decode()
    assert (
        html.index("Nog in te voeren")
        < html.index(address("avond", open_))
        < html.index(address("avond", klaar))
    )


@pytest.mark.parametrize("datum", ["", "gisteren", "2025-13-45", "\0", "9" * 500])
def test_a_date_that_is_none_gets_a_sentence(datum: str) -> None:
    antwoord = logged_in().post(reverse("stemdesk:begin"), {"datum": datum})
    assert antwoord.status_code == 422
    assert "Vul een datum in" in antwoord.content.decode()
    assert not Vergadering.objects.exists()


# -- the list -----------------------------------------------------------------------------------------------------
def test_what_is_added_takes_its_usual_place() -> None:
    vergadering = bouw.bouw_vergadering(datum=DATUM)
    dossier = bouw.bouw_dossier(nummer="98012")
    soorten = {
        "98012": "raadsvoorstel",
        "98012.001": "amendement",
        "98012.002": "motie",
        "98012.003": "subamendement",
    }
    stukken = [
        bouw.bouw_instrument(dossier=dossier, nummer=nummer, slug=nummer, soort=soort)
        for nummer, soort in soorten.items()
    ]
    client = logged_in()
    gevonden = client.get(address("avond", vergadering), {"q": "98012"}).context["gevonden"]
    assert {stuk.nummer for stuk in gevonden} == set(soorten)
    for stuk in stukken:
        client.post(address("toevoegen", vergadering), {"instrument": stuk.pk})
    assert order(vergadering) == ["98012.003", "98012.001", "98012", "98012.002"]
    client.post(address("toevoegen", vergadering), {"instrument": stukken[0].pk})
    assert vergadering.stemmingen.count() == 4, "een stuk staat er één keer op"


def test_a_title_is_found_too_and_nonsense_finds_nothing() -> None:
    vergadering = bouw.bouw_vergadering(datum=DATUM)
    stuk = bouw.bouw_instrument(titel="Financiën op orde")
    client = logged_in()
    assert client.get(address("avond", vergadering), {"q": "financien"}).context["gevonden"] == [stuk]
    for vraag in ("\0", "%", "' OR 1=1", "9" * 400):
        assert client.get(address("avond", vergadering), {"q": vraag}).context["gevonden"] == []
    assert (
        client.post(address("toevoegen", vergadering), {"instrument": ["x", "9" * 400, "-1"]}).status_code
        == 302
    )


def test_the_order_is_changed_by_one_step_and_leaves_a_line() -> None:
    vergadering, stemmingen = bouw_avond()
    client = logged_in()
    client.post(address("volgorde", vergadering), {"omlaag": stemmingen[0].pk})
    assert order(vergadering) == ["98012.002", "98012.001", "98012.003"]
    client.post(address("volgorde", vergadering), {"omhoog": stemmingen[2].pk})
    assert order(vergadering) == ["98012.002", "98012.003", "98012.001"]
    assert Logregel.objects.filter(handeling="volgorde").count() == 2
    for velden in ({"omhoog": "x"}, {"omlaag": "999999"}, {}):
        assert client.post(address("volgorde", vergadering), velden).status_code == 302
    assert order(vergadering) == ["98012.002", "98012.003", "98012.001"]


def test_only_what_is_empty_goes_off_the_list() -> None:
    vergadering, [een, twee, _] = bouw_avond()
    record_stemming(stemming=twee, versie=0, invoer=Invoer("acclamatie"), by=clerk())
    client = logged_in()
    client.post(address("volgorde", vergadering), {"weg": een.pk})
    client.post(address("volgorde", vergadering), {"weg": twee.pk})
    assert order(vergadering) == ["98012.002", "98012.003"]


def test_each_vote_says_where_it_stands() -> None:
    bouw_raad()
    vergadering, stemmingen = bouw_avond()
    client = logged_in()
    record_stemming(stemming=stemmingen[0], versie=0, invoer=Invoer("acclamatie"), by=clerk())
    client.post(
        reverse("stemdesk:ontwerp", args=[stemmingen[1].pk]),
        {"versie": "0", "ontwerp": "0", "toelichting": "x"},
    )
    standen = [regel.stand for regel, _ in client.get(address("avond", vergadering)).context["regels"]]
    assert standen == ["ingevoerd", "begonnen", "invoeren"]


# -- presence -----------------------------------------------------------------------------------------------------
def test_presence_by_name_knows_who_was_there_at_a_time() -> None:
    bouw_raad(leden=True)
    vergadering, _ = bouw_avond()
    client, raad = logged_in(), samenstelling_op(DATUM)
    laat, vroeg, weg, *rest = [lid.persoon_id for lid in raad.leden]
    velden: dict[str, Any] = {f"er_{persoon}": "on" for persoon in (laat, vroeg, *rest)}
    velden |= {f"gekomen_{laat}": "20:30", f"weg_{vroeg}": "21:00"}
    adres = address("aanwezigheid", vergadering)
    gezien = client.get(adres).context["gezien"]
    assert client.post(adres, velden | {"gezien": gezien}).status_code == 302
    vergadering.refresh_from_db()
    assert (vergadering.aanwezig, vergadering.aanwezig_bij_opening) == (44, 43)
    om_acht = presence_at(vergadering, raad, datetime.time(20, 0))
    om_tien = presence_at(vergadering, raad, datetime.time(22, 0))
    assert om_acht.leden is not None
    assert om_tien.leden is not None
    assert (laat in om_acht.leden, vroeg in om_acht.leden, weg in om_acht.leden) == (False, True, False)
    assert (laat in om_tien.leden, vroeg in om_tien.leden) == (True, False)
    assert (om_acht.getekend, om_tien.getekend) == (43, 44)


def test_presence_per_fractie_sets_who_stands_in_the_grid() -> None:
    fracties = bouw_raad()
    vergadering, [stemming, *_] = bouw_avond()
    client, adres = logged_in(), address("aanwezigheid", vergadering)
    begin = client.get(adres).context
    velden = {veld.name: veld.value() for veld in begin["form"] if veld.value() is not None}
    velden |= {f"aantal_{fracties[0]}": "5", f"aantal_{fracties[15]}": "0", "gezien": begin["gezien"]}
    assert client.post(adres, velden).status_code == 302
    form = client.get(reverse("stemdesk:stemming", args=[stemming.pk])).context["form"]
    assert form[f"er_{fracties[0]}"].value() == 5
    assert form[f"kant_{fracties[15]}"].value() == "anders"
    assert form["aanwezig"].value() == 42


@pytest.mark.parametrize("waarde", ["-1", "8", "veel", "", "9" * 400])
def test_a_number_that_cannot_be_is_refused_and_stays(waarde: str) -> None:
    fracties = bouw_raad()
    vergadering, _ = bouw_avond()
    client, adres = logged_in(), address("aanwezigheid", vergadering)
    begin = client.get(adres).context
    velden = {veld.name: veld.value() for veld in begin["form"] if veld.value() is not None}
    antwoord = client.post(adres, velden | {f"aantal_{fracties[0]}": waarde, "gezien": begin["gezien"]})
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors[f"aantal_{fracties[0]}"]
    assert f'value="{waarde}"' in antwoord.content.decode() or not waarde
    assert not vergadering.fractieaanwezigheid.exists()


def test_presence_that_another_changed_is_not_overwritten_unseen() -> None:
    fracties = bouw_raad()
    vergadering, _ = bouw_avond()
    een, twee, adres = logged_in("een"), logged_in("twee"), address("aanwezigheid", vergadering)
    begin = een.get(adres).context
    velden = {veld.name: veld.value() for veld in begin["form"] if veld.value() is not None}
    een.post(adres, velden | {f"aantal_{fracties[0]}": "5", "gezien": begin["gezien"]})
    antwoord = twee.post(adres, velden | {f"aantal_{fracties[0]}": "6", "gezien": begin["gezien"]})
    assert antwoord.status_code == 422
    assert "intussen gewijzigd" in antwoord.content.decode()
    assert vergadering.fractieaanwezigheid.get(fractie=fracties[0]).aantal == 5
    twee.post(adres, velden | {f"aantal_{fracties[0]}": "6", "gezien": antwoord.context["gezien"]})
    assert vergadering.fractieaanwezigheid.get(fractie=fracties[0]).aantal == 6


def test_no_page_of_the_evening_fails_without_a_council() -> None:
    vergadering, [stemming, *_] = bouw_avond()
    client = logged_in()
    for naam in ("avond", "aanwezigheid", "snel", "publiceer_avond"):
        assert client.get(address(naam, vergadering)).status_code == 200
    assert client.get(reverse("stemdesk:stemming", args=[stemming.pk])).status_code == 200
    for naam in ("avond", "aanwezigheid", "snel", "publiceer_avond", "stemming", "stand", "oordeel"):
        for pk in (999999, 10**30):
            assert client.get(reverse(f"stemdesk:{naam}", args=[pk])).status_code in (302, 404, 405)
    assert Stemming.objects.count() == 3
