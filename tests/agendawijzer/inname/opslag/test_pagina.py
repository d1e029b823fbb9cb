"""What storing a page does to the database, and what it leaves alone."""

from datetime import date
from typing import Any

import pytest

from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenBericht as Alinea
from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina
from agendawijzer.inname.opslag import sla_op
from dossiers.models import Document, Dossier, Gebeurtenis, Instrument, Nummer, Vergadering, Verschil
from stemmingen.models import Stemming
from tests.agendawijzer.inname.opslag.conftest import all_rows, dossierpagina, item, vergaderpagina

pytestmark = pytest.mark.django_db

BOMEN = item("Bomen", "98012.001", voor=30, tegen=12)
BANKEN = item("Banken", "98012.002", uitkomst="verworpen", voor=10, tegen=32, gewijzigd=True)


def test_a_page_becomes_a_dossier_with_its_instruments_votes_numbers_and_papers() -> None:
    verslag = sla_op(
        dossierpagina(
            BOMEN, BANKEN, nummers_als_gevonden=("98012",), documentwijzer=("https://papier.example/98012",)
        )
    )
    dossier = Dossier.objects.openbaar().get()
    assert (dossier.titel, dossier.nummer, dossier.slug, dossier.status) == (
        "Schaduw op het plein", "98012", "98012", "afgerond",
    )  # fmt: skip
    assert dossier.teksten_van == "raad"
    stemmingen = Stemming.objects.openbaar().order_by("instrument__nummer")
    assert [(s.instrument.slug, s.uitkomst, s.voor, s.tegen, s.stemmers) for s in stemmingen] == [
        ("98012.001", "aangenomen", 30, 12, 42),
        ("98012.002", "verworpen", 10, 32, 42),
    ]
    assert Instrument.objects.get(nummer="98012.002").gewijzigd
    assert Document.objects.get().dossier == dossier
    assert Nummer.objects.filter(sleutel="98012.001").get().instrument is not None
    assert verslag.nieuw == 5
    assert not verslag.verschillen


def test_storing_the_same_page_again_changes_not_one_row() -> None:
    pagina = dossierpagina(
        BOMEN, BANKEN, item("Fontein", None, "ingetrokken"), portefeuilles=("Groen",), nummers_als_gevonden=("98012",),
        gebeurtenissen=(Alinea(date(2099, 1, 6), "Carrousel", "Er is gepraat.", 9),),
    )  # fmt: skip
    sla_op(pagina)
    voor = all_rows()
    verslag = sla_op(pagina)
    assert all_rows() == voor
    assert verslag.ongewijzigd


def test_a_page_of_a_meeting_stored_again_changes_not_one_row() -> None:
    avond = vergaderpagina(
        BOMEN, item("Zonder nummer", None, voor=40, tegen=2), item("Weg", None, "ingetrokken")
    )
    sla_op(avond)
    voor = all_rows()
    sla_op(avond)
    assert all_rows() == voor


def test_a_value_that_the_page_changed_follows_the_page() -> None:
    sla_op(dossierpagina(BOMEN, status="wegingstafel"))
    sla_op(dossierpagina(BOMEN, status="afgerond"))
    assert Dossier.objects.get().status == "afgerond"
    assert not Verschil.objects.exists()


def test_a_value_that_a_clerk_changed_stays_and_the_difference_is_kept_once() -> None:
    sla_op(dossierpagina(BOMEN))
    Dossier.objects.update(titel="Schaduw op het Plein", kop="Koel")
    Stemming.objects.update(voor=31, tegen=11)
    for _ in range(2):
        verslag = sla_op(dossierpagina(BOMEN, kop="Warm"))
    assert Dossier.objects.get().kop == "Koel"
    assert Stemming.objects.get().voor == 31
    assert set(Verschil.objects.values_list("veld", "eigen_waarde", "bron_waarde")) >= {
        ("kop", "Koel", "Warm"),
        ("voor", "31", "30"),
        ("tegen", "11", "12"),
    }
    assert any("kop" in regel and "Koel" in regel and "Warm" in regel for regel in verslag.verschillen)
    assert Verschil.objects.filter(veld="voor").count() == 1


def test_texts_of_the_editors_give_way_to_the_page_without_a_difference() -> None:
    sla_op(dossierpagina(BOMEN, waar_gaat_het_over="Eigen woorden."))
    Dossier.objects.update(teksten_van="redactie")
    verslag = sla_op(dossierpagina(BOMEN, waar_gaat_het_over="De woorden van de raad."))
    dossier = Dossier.objects.get()
    assert dossier.waar_gaat_het_over == "De woorden van de raad."
    assert dossier.teksten_van == "raad"
    assert not verslag.verschillen


def test_a_page_that_is_cut_off_empties_nothing() -> None:
    sla_op(dossierpagina(BOMEN, BANKEN, kop="Koel"))
    voor = all_rows()
    sla_op(dossierpagina(waar_gaat_het_over=None, status=None, bewerkt_op=None))
    assert all_rows() == voor


def test_a_page_of_a_plenary_meeting_becomes_a_meeting_and_no_dossier() -> None:
    sla_op(vergaderpagina(BOMEN))
    avond = Vergadering.objects.openbaar().get()
    assert (avond.slug, avond.aanwezig) == ("2099-03-12", 42)
    assert not Dossier.objects.exists()
    assert Stemming.objects.get().vergadering == avond
    assert Instrument.objects.get().dossier is None


def test_items_of_a_meeting_join_the_dossier_of_their_number_whichever_page_comes_first() -> None:
    sla_op(vergaderpagina(BOMEN))
    sla_op(dossierpagina())
    sla_op(vergaderpagina(BANKEN, datum=date(2099, 4, 9)))
    dossier = Dossier.objects.get()
    assert set(dossier.instrumenten.values_list("nummer", flat=True)) == {"98012.001", "98012.002"}


def test_two_pages_about_one_vote_give_one_vote_and_never_undo_each_other() -> None:
    avond, dossier = (
        vergaderpagina(item("Bomen!", "98012.001", voor=30, tegen=12)),
        dossierpagina(BOMEN, BANKEN),
    )
    sla_op(dossier)
    sla_op(avond)
    voor = all_rows()
    sla_op(dossier)
    sla_op(avond)
    assert all_rows() == voor
    stemming = Stemming.objects.get(instrument__nummer="98012.001")
    assert stemming.datum == date(2099, 3, 12)
    assert stemming.vergadering is not None
    assert Verschil.objects.get().bron_waarde == "Bomen!"


def test_a_difference_that_was_judged_is_not_told_again() -> None:
    sla_op(dossierpagina(BOMEN))
    Stemming.objects.update(voor=31, tegen=11)
    assert sla_op(dossierpagina(BOMEN)).verschillen
    Verschil.objects.update(besluit="behouden")
    assert not sla_op(dossierpagina(BOMEN)).verschillen


def test_what_was_withdrawn_is_an_event_and_no_vote() -> None:
    sla_op(dossierpagina(item("Fontein", None, "ingetrokken")))
    assert Gebeurtenis.objects.get().soort == "ingetrokken"
    assert not Stemming.objects.exists()


def test_an_item_without_an_outcome_is_kept_without_a_vote() -> None:
    sla_op(dossierpagina(item("Fontein", "98012.005", None)))
    assert Instrument.objects.get().titel == "Fontein"
    assert not Stemming.objects.exists()


def test_a_vote_that_cannot_be_is_reported_and_the_rest_of_the_page_is_stored() -> None:
    verslag = sla_op(dossierpagina(item("Onzin", "98012.003", "aangenomen", voor=3, tegen=30), BOMEN))
    assert Stemming.objects.get().instrument.nummer == "98012.001"
    assert Instrument.objects.get(nummer="98012.003").bron.woorden
    assert "artikel 30" in verslag.verschillen[0]


def test_a_concept_stays_with_the_griffie() -> None:
    sla_op(dossierpagina(BOMEN), concept=True)
    assert not Dossier.objects.openbaar().exists()
    assert not Stemming.objects.openbaar().exists()


def test_an_import_never_publishes_what_the_griffie_withdrew() -> None:
    sla_op(dossierpagina(BOMEN))
    Dossier.objects.update(publicatie="ingetrokken")
    sla_op(dossierpagina(BOMEN, status="besluitrijp"))
    assert not Dossier.objects.openbaar().exists()


def test_the_remark_that_a_meeting_is_known_in_part_goes_when_its_page_is_read() -> None:
    sla_op(vergaderpagina(BOMEN))
    rij = Vergadering.objects.get()
    Vergadering.objects.update(inleiding="Wij kennen deze vergadering maar voor een deel.")
    rij.bron.waarden["inleiding"] = "Wij kennen deze vergadering maar voor een deel."
    rij.bron.save()
    sla_op(vergaderpagina(BOMEN, BANKEN))
    assert Vergadering.objects.get().inleiding == ""
    Vergadering.objects.update(inleiding="Van de griffie.")
    sla_op(vergaderpagina(BOMEN, BANKEN))
    assert Vergadering.objects.get().inleiding == "Van de griffie."


def test_a_page_that_fails_halfway_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("agendawijzer.inname.opslag.pagina.store_attachments", break_off)
    with pytest.raises(RuntimeError):
        sla_op(dossierpagina(BOMEN))
    assert not any(all_rows().values())


def test_a_refused_page_cannot_be_stored() -> None:
    with pytest.raises(ValueError, match="geweigerde"):
        sla_op(GelezenPagina("leeg.txt", None))


def test_a_new_page_costs_the_same_number_of_queries_however_many_items_it_has(
    django_assert_max_num_queries,
) -> None:
    items = [item(f"Motie {n}", f"98012.{n:03}", voor=30, tegen=12) for n in range(1, 60)]
    with django_assert_max_num_queries(30):
        sla_op(dossierpagina(*items))
