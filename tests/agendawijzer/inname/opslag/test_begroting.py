"""A chapter is stored once; a differing text waits; goals, their marks and the links to them survive every import."""

from typing import Any

import pytest
from django.apps import apps

from agendawijzer.inname.opslag import Opslagverslag
from agendawijzer.inname.opslag.begroting import sla_hoofdstuk_op
from begroting.acties.voorstel import accept_voorstel, reject_voorstel
from begroting.models import Begroting, Begrotingsvoorstel, Doel, Ontwikkellijn, Programma, Resultaat
from dossiers.models import Bron, Logregel
from tests import bouw
from tests.agendawijzer.inname.bronnen.begroting.hoofdstuk import SEED, html_plain, lees, lees_goed

pytestmark = pytest.mark.django_db

TEKST = SEED.read_text(encoding="utf-8")
ANDERS = TEKST.replace("Jongeren visie is vastgesteld.", "De jongerenvisie is vastgesteld door de raad.")


def store(tekst: str = TEKST, jaar: int = 2026, **extra: Any) -> Opslagverslag:
    return sla_hoofdstuk_op(lees(tekst, jaar=jaar), **extra)


def everything() -> dict[str, list[Any]]:
    """All rows of the budget, its sources and the log, as values."""
    modellen = [*apps.get_app_config("begroting").get_models(), Bron, Logregel]
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in modellen}


def test_the_first_import_is_public_at_once_and_whole() -> None:
    verslag = store()
    programma = Programma.objects.openbaar().get()
    assert (programma.titel, programma.slug, programma.teksten_van) == ("Jeugdhulp", "jeugdhulp", "bron")
    assert Ontwikkellijn.objects.openbaar().count() == 5
    assert Doel.objects.openbaar().count() == 5
    assert Resultaat.objects.openbaar().count() == 20
    assert verslag.nieuw == 32
    assert (str(programma.lasten_aandeel), programma.lasten_aandeel_gedrukt) == ("11.900", "11,9%")
    assert programma.eenheid_is_lezing
    assert (
        f"{programma.begroting.export_op:%Y-%m-%d %H:%M}" == "2025-10-11 07:40"
    )  # local time is two hours ahead
    assert programma.bron.woorden.startswith("Jeugdhulp\n\nAmbitie")


def test_an_equal_import_changes_not_one_row() -> None:
    store()
    eerst = everything()
    verslag = store()
    assert verslag.ongewijzigd
    assert not verslag.verschillen
    assert everything() == eerst


def test_the_same_chapter_from_a_web_page_is_equal_too() -> None:
    store()
    eerst = everything()
    assert store(html_plain(lees_goed(TEKST))).ongewijzigd
    assert everything() == eerst


def test_the_same_text_exported_later_moves_the_stamps_alone() -> None:
    store()
    assert store(TEKST.replace("10/13/2025", "11/20/2025")).gewijzigd == 2
    assert Programma.objects.get().gebouwd_op.month == 11
    store()
    assert Begroting.objects.get().gebouwd_op.month == 11
    assert not Begrotingsvoorstel.objects.exists()


def test_a_differing_text_waits_as_a_proposal_and_is_proposed_once() -> None:
    store()
    verslag = store(ANDERS)
    assert verslag.ongewijzigd
    assert "wacht als voorstel" in verslag.verschillen[-1]
    voorstel = Begrotingsvoorstel.objects.get()
    assert [(w["soort"], w["wat"], w["veld"]) for w in voorstel.verschil] == [
        ("herschreven", "resultaat", "tekst")
    ]
    assert Resultaat.objects.filter(tekst="Jongeren visie is vastgesteld.").exists()
    eerst = everything()
    assert store(ANDERS).verschillen == verslag.verschillen
    assert everything() == eerst


@pytest.mark.parametrize("hoe", ["griffie", "opdracht"])
def test_an_accepted_text_keeps_the_goals_their_marks_and_their_links(hoe: str) -> None:
    store()
    resultaat = Resultaat.objects.get(tekst="Jongeren visie is vastgesteld.")
    bijdrage = bouw.bouw_bijdrage(resultaat=resultaat)
    store(ANDERS, aanvaard=hoe == "opdracht")
    if hoe == "griffie":
        accept_voorstel(voorstel=Begrotingsvoorstel.objects.get(), by=None)
    bijdrage.refresh_from_db()
    nu = bijdrage.resultaat
    assert (nu.pk, nu.kenmerk) == (resultaat.pk, resultaat.kenmerk)
    assert nu.tekst == "De jongerenvisie is vastgesteld door de raad."
    assert Resultaat.objects.count() == 20
    assert Begrotingsvoorstel.objects.get().stand == "aanvaard"
    assert store(ANDERS).ongewijzigd


def test_what_left_the_text_is_kept_with_its_links_and_can_come_back() -> None:
    store()
    resultaat = Resultaat.objects.get(tekst="Jongeren visie is vastgesteld.")
    bijdrage = bouw.bouw_bijdrage(resultaat=resultaat)
    zonder = TEKST.replace("Resultaat: Jongeren visie is vastgesteld.\n\n", "")
    store(zonder, aanvaard=True)
    resultaat.refresh_from_db()
    assert resultaat.is_vervallen
    assert bijdrage.resultaat_id == resultaat.pk
    store(TEKST, aanvaard=True)
    resultaat.refresh_from_db()
    assert not resultaat.is_vervallen
    assert Resultaat.objects.count() == 20


def test_a_rejected_text_is_not_proposed_again_but_can_still_be_taken() -> None:
    store()
    store(ANDERS)
    reject_voorstel(voorstel=Begrotingsvoorstel.objects.get(), by=None)
    assert "eerder afgewezen" in store(ANDERS).verschillen[0]
    assert Begrotingsvoorstel.objects.count() == 1
    store(ANDERS, aanvaard=True)
    assert Resultaat.objects.filter(tekst__contains="jongerenvisie").exists()


def test_what_the_griffie_wrote_stays_when_the_same_export_comes_again() -> None:
    store()
    Programma.objects.update(ambitie="In gewone woorden.", teksten_van="griffie")
    assert store().ongewijzigd
    assert Programma.objects.get().ambitie == "In gewone woorden."
    assert store(ANDERS).verschillen


def _as_editors() -> None:
    Programma.objects.update(teksten_van="redactie", ambitie="In eigen woorden.", slot="", bron=None)
    Resultaat.objects.update(toelichting="In eigen woorden.")


def test_the_texts_of_the_editors_give_way_to_the_first_real_import() -> None:
    store()
    _as_editors()
    kenmerken = set(Resultaat.objects.values_list("pk", "kenmerk"))
    assert not store().verschillen
    programma = Programma.objects.get()
    assert programma.teksten_van == "bron"
    assert programma.ambitie.startswith("Wij rapporteren")
    assert programma.slot.startswith("Hiervoor")
    assert not Resultaat.objects.filter(toelichting="In eigen woorden.").exists()
    assert set(Resultaat.objects.values_list("pk", "kenmerk")) == kenmerken
    assert store().ongewijzigd


@pytest.mark.parametrize(
    ("oud", "nieuw"), [("11,9%", "12,9%"), ("Jongeren visie is", "De visie voor jongeren is")]
)
def test_other_titles_or_figures_than_the_editors_had_are_a_proposal(oud: str, nieuw: str) -> None:
    store()
    _as_editors()
    assert store(TEKST.replace(oud, nieuw)).verschillen
    assert Programma.objects.get().teksten_van == "redactie"


def test_the_same_chapter_of_other_years_is_linked_whichever_comes_first() -> None:
    for jaar in (2026, 2024, 2025):
        store(jaar=jaar)
    jaren = Programma.objects.order_by("begroting__jaar").values_list(
        "begroting__jaar", "vorig__begroting__jaar"
    )
    assert list(jaren) == [(2024, None), (2025, 2024), (2026, 2025)]
    assert not Doel.objects.exclude(vorig=None).exists()


def test_every_import_that_changes_something_leaves_a_line() -> None:
    store()
    store(ANDERS)
    store(ANDERS, aanvaard=True)
    handelingen = Logregel.objects.order_by("pk").values_list("handeling", flat=True)
    assert list(handelingen) == ["ingelezen", "ingelezen", "voorstel", "voorstel_aanvaard"]
    regel = Logregel.objects.latest("pk")
    assert regel.nieuw["verschillen"][0]["oud"] == "Jongeren visie is vastgesteld."


def test_markup_in_a_text_is_gone_and_the_text_is_still_equal_the_second_time() -> None:
    vies = TEKST.replace("Wij rapporteren", "Wij <script>alert(1)</script>rapporteren &amp; meten")
    store(vies)
    assert Programma.objects.get().ambitie.startswith("Wij rapporteren & meten")
    assert store(vies).ongewijzigd
