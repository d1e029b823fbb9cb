"""Links are laid from either side, by a person, in a sentence; proposals help and are never published by themselves."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from begroting.models import AfgewezenBijdrage, Bijdrage
from dossiers.models import Logregel
from tests import bouw
from tests.begroting.admin.conftest import Klerk

pytestmark = pytest.mark.django_db

ZIN = "Dit plan baggert de sloot."


def page_of(rij: Any) -> str:
    return reverse("admin:begroting_bijdrage_leggen", args=[rij._meta.model_name, rij.pk])


def key_of(rij: Any) -> str:
    return f"{rij._meta.model_name}-{rij.pk}"


def typed(rij: Any, soort: str = "draagt_bij", zin: str = ZIN, **meer: str) -> dict[str, str]:
    """What a browser sends for the card of `rij`."""
    sleutel = key_of(rij)
    velden = {"soort": soort, "toelichting": zin} | meer
    return {"ander": sleutel, "actie": "leg"} | {f"{sleutel}-{naam}": w for naam, w in velden.items()}


def text_of(antwoord: Any) -> str:
    return " ".join(antwoord.content.decode().split())


@pytest.fixture
def sloot() -> Any:
    """A result about a ditch in the budget of 2099."""
    programma = bouw.bouw_programma(begroting=bouw.bouw_begroting(jaar=2099), titel="Water")
    doel = bouw.bouw_doel(ontwikkellijn=bouw.bouw_ontwikkellijn(programma=programma), tekst="Helder water")
    return bouw.bouw_resultaat(doel=doel, tekst="De Wilgensloot is gebaggerd")


@pytest.fixture
def plan() -> Any:
    return bouw.bouw_dossier(titel="Baggeren van de Wilgensloot", nummer="98011")


# -- the page -----------------------------------------------------------------------------------------------------
def test_a_dossier_gets_goals_that_share_words_with_the_words(klerk: Klerk, sloot: Any, plan: Any) -> None:
    antwoord = klerk().get(page_of(plan))
    (kaart,) = (kaart for kaart in antwoord.context["voorstellen"] if kaart.rij == sloot)
    assert any("sloot" in woord.lower() for woord in kaart.woorden)
    assert "Resultaat in Water 2099, Ontwikkellijn 1" in text_of(antwoord)


def test_a_result_gets_decisions_the_same_way(klerk: Klerk, sloot: Any, plan: Any) -> None:
    motie = bouw.bouw_instrument(titel="Eerst de Wilgensloot", dossier=None)
    belofte = bouw.bouw_toezegging(titel="Een brief over de Wilgensloot")
    kaarten = klerk().get(page_of(sloot)).context["voorstellen"]
    assert {plan, motie, belofte} <= {kaart.rij for kaart in kaarten}


@pytest.mark.parametrize("kant", ["dossier", "instrument", "toezegging", "doel", "resultaat"])
def test_the_form_of_each_side_leads_to_the_page(klerk: Klerk, kant: str) -> None:
    rij = getattr(bouw, f"bouw_{kant}")()
    app = rij._meta.app_label
    formulier = klerk().get(f"/beheer/{app}/{kant}/{rij.pk}/change/").content.decode()
    assert page_of(rij) in formulier
    assert page_of(rij) not in klerk("beheer").get(f"/beheer/{app}/{kant}/{rij.pk}/change/").content.decode()


def test_the_button_to_add_a_link_leads_to_the_proposals(klerk: Klerk, plan: Any) -> None:
    client, nieuw = klerk(), reverse("admin:begroting_bijdrage_add")
    assert client.get(f"{nieuw}?dossier={plan.pk}").headers["Location"] == page_of(plan)
    kiezen = client.get(nieuw, follow=True)
    gevonden = client.get(f"{kiezen.request['PATH_INFO']}?q=wilgensloot")
    assert page_of(plan) in gevonden.content.decode()


def test_a_goal_of_any_year_is_found_by_its_words_and_a_decision_by_its_number(
    klerk: Klerk, sloot: Any, plan: Any
) -> None:
    bouw.bouw_begroting(jaar=2100)
    client = klerk()
    assert client.get(f"{page_of(plan)}?q=gebaggerd").context["gevonden"] == []
    (kaart,) = client.get(f"{page_of(plan)}?q=gebaggerd&jaar=2099").context["gevonden"]
    assert kaart.rij == sloot
    (kaart,) = client.get(f"{page_of(sloot)}?q=98011").context["gevonden"]
    assert kaart.rij == plan


def test_nothing_stands_on_the_page_twice(klerk: Klerk, sloot: Any, plan: Any) -> None:
    context = klerk().get(f"{page_of(plan)}?q=gebaggerd").context
    assert [kaart.rij for kaart in context["gevonden"]] == [sloot]
    assert sloot not in [kaart.rij for kaart in context["voorstellen"]]


# -- laying -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("van_besluit", [True, False])
def test_a_link_is_laid_as_a_concept_with_who_and_when(
    klerk: Klerk, sloot: Any, plan: Any, van_besluit: bool
) -> None:
    hier, daar = (plan, sloot) if van_besluit else (sloot, plan)
    antwoord = klerk("invoer").post(page_of(hier), typed(daar, "financiert"), follow=True)
    bijdrage = Bijdrage.objects.get()
    assert (bijdrage.dossier, bijdrage.resultaat, bijdrage.soort) == (plan, sloot, "financiert")
    assert (bijdrage.toelichting, bijdrage.zekerheid, bijdrage.publicatie) == (ZIN, "griffie", "concept")
    assert bijdrage.gelegd_door.username.startswith("klerk")
    assert "is gelegd" in text_of(antwoord)
    assert Logregel.objects.filter(model="begroting.bijdrage", handeling="toegevoegd").exists()


def test_who_may_publish_makes_it_public_at_once_and_who_may_not_cannot(
    klerk: Klerk, sloot: Any, plan: Any
) -> None:
    alleen_invoer = klerk("invoer")
    assert "Meteen openbaar maken" not in text_of(alleen_invoer.get(page_of(plan)))
    alleen_invoer.post(page_of(plan), typed(sloot, openbaar="on"))
    assert not Bijdrage.objects.openbaar().exists()
    klerk("invoer", "publicatie").post(page_of(plan), typed(sloot, "wijzigt", openbaar="on"))
    assert Bijdrage.objects.openbaar().get().soort == "wijzigt"


def test_a_link_needs_a_kind_and_a_sentence_and_what_was_typed_stays(
    klerk: Klerk, sloot: Any, plan: Any
) -> None:
    antwoord = klerk().post(page_of(plan), typed(sloot, soort="", zin=""))
    tekst = text_of(antwoord)
    assert "Kies hoe dit besluit samenhangt met dit doel." in tekst
    assert "Leg in één zin uit hoe dit samenhangt." in tekst
    assert "<details open>" in tekst
    half = text_of(klerk().post(page_of(plan), typed(sloot, soort="")))
    assert ZIN in half
    assert not Bijdrage.objects.exists()


def test_two_clerks_do_not_lay_the_same_link_twice_and_the_second_hears_it(
    klerk: Klerk, sloot: Any, plan: Any
) -> None:
    een, twee = klerk(), klerk()
    een.post(page_of(plan), typed(sloot))
    antwoord = twee.post(page_of(plan), typed(sloot, zin="Mijn eigen zin."))
    assert "Dit verband is er al." in text_of(antwoord)
    assert "Mijn eigen zin." in text_of(antwoord)
    assert Bijdrage.objects.get().toelichting == ZIN


# -- rejecting ----------------------------------------------------------------------------------------------------
def test_a_rejected_proposal_does_not_come_back_but_can_still_be_laid(
    klerk: Klerk, sloot: Any, plan: Any
) -> None:
    client = klerk("invoer")
    client.post(page_of(plan), {"ander": key_of(sloot), "actie": "wijs_af"})
    assert AfgewezenBijdrage.objects.get().resultaat == sloot
    context = client.get(page_of(plan)).context
    assert sloot not in [kaart.rij for kaart in context["voorstellen"]]
    assert plan not in [kaart.rij for kaart in client.get(page_of(sloot)).context["voorstellen"]]
    assert [kaart.rij for kaart in context["afgewezen"]] == [sloot]
    client.post(page_of(plan), typed(sloot))
    assert Bijdrage.objects.exists()
    assert not AfgewezenBijdrage.objects.exists()


def test_what_a_colleague_laid_meanwhile_is_not_rejected(klerk: Klerk, sloot: Any, plan: Any) -> None:
    bouw.bouw_bijdrage(dossier=plan, resultaat=sloot)
    antwoord = klerk().post(page_of(plan), {"ander": key_of(sloot), "actie": "wijs_af"}, follow=True)
    assert "Dit verband is al gelegd." in text_of(antwoord)
    assert not AfgewezenBijdrage.objects.exists()


# -- confirming ---------------------------------------------------------------------------------------------------
def test_a_link_of_the_editors_is_confirmed_by_who_may_publish(klerk: Klerk, sloot: Any, plan: Any) -> None:
    bijdrage = bouw.bouw_bijdrage(dossier=plan, resultaat=sloot, zekerheid="redactie")
    sturen = {"ander": str(bijdrage.pk), "actie": "bevestig"}
    assert klerk("invoer").post(page_of(plan), sturen).status_code == 403
    assert "nog niet bevestigd" in text_of(klerk().get(page_of(plan)))
    klerk("invoer", "publicatie").post(page_of(plan), sturen)
    bijdrage.refresh_from_db()
    assert bijdrage.zekerheid == "griffie"
    assert "nog niet bevestigd" not in text_of(klerk().get(page_of(plan)))


# -- the door -----------------------------------------------------------------------------------------------------
def test_only_who_enters_lays_and_rejects(klerk: Klerk, sloot: Any, plan: Any, client: Client) -> None:
    for rol in ("publicatie", "beheer"):
        assert klerk(rol).get(page_of(plan)).status_code == 403
        assert klerk(rol).post(page_of(plan), typed(sloot)).status_code == 403
        assert klerk(rol).get(reverse("admin:begroting_bijdrage_kiezen")).status_code == 403
    assert client.get(page_of(plan)).headers["Location"].startswith("/beheer/login/")
    assert not Bijdrage.objects.exists()


@pytest.mark.parametrize("adres", ["dossier/999", "vergadering/1", "doel/99999999999999999999"])
def test_what_is_not_there_is_not_found(klerk: Klerk, adres: str) -> None:
    assert klerk().get(f"/beheer/begroting/bijdrage/leggen/{adres}/").status_code == 404


@pytest.mark.parametrize(
    "ander", ["", "doel", "doel-x", "doel-999", "dossier-1", "doel-99999999999999999999"]
)
def test_a_broken_form_says_what_to_do(klerk: Klerk, plan: Any, ander: str) -> None:
    antwoord = klerk().post(page_of(plan), {"ander": ander, "actie": "leg"}, follow=True)
    assert "Kies iets anders." in text_of(antwoord)


@pytest.mark.parametrize("n", [1, 12])
def test_the_page_takes_no_more_queries_for_more_rows(
    klerk: Klerk, plan: Any, sloot: Any, django_assert_max_num_queries: Any, n: int
) -> None:
    for k in range(n):
        bouw.bouw_resultaat(doel=sloot.doel, tekst=f"Wilgensloot {k}")
        bouw.bouw_bijdrage(dossier=plan, doel=bouw.bouw_doel(ontwikkellijn=sloot.doel.ontwikkellijn))
        bouw.bouw_afgewezenbijdrage(dossier=plan, resultaat=bouw.bouw_resultaat(doel=sloot.doel))
        bouw.bouw_instrument(titel=f"Wilgensloot {k}")
    client = klerk()
    for rij in (plan, sloot):
        with django_assert_max_num_queries(24):
            client.get(f"{page_of(rij)}?q=wilgensloot")
