"""A question in the words of a citizen; nothing that can be typed is wrong."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.models import Zoekregel
from dossiers.zoeken import find_alternatives, kinds, read_vraag, search, suggest
from dossiers.zoeken.vraag import HOOGSTENS_WOORDEN
from tests import bouw

db = pytest.mark.django_db

NARE_VRAGEN = [
    '"', "'", "*", "-", "--", "(", ")", "NEAR", "NEAR(a b)", "AND", "a OR", "NOT a", "a AND NOT b", "^a", "a:b",
    "woorden:motie", '"open', 'a"b"c', "-\"", '""', "a & b | !c", "':*", "\\", "%", "_", "~a", "=motie", "x\0y",
    "\ud800", "🙂", "é", "ﬁets", "x" * 10_000, "a " * 5000, '"' + "b " * 5000 + '"', "1" * 5000, "-" * 5000,
    "25192.3.4.5.6", "RG", "RV-39/", "; DROP TABLE", "{}", "%s", "\n\t", "ï¿½", "١٢٣", "ß", "İ",
]  # fmt: skip


@db
@pytest.mark.parametrize("vraag", NARE_VRAGEN, ids=lambda vraag: ascii(vraag)[:20])
def test_nothing_that_can_be_typed_is_an_error(vraag: str) -> None:
    bouw.bouw_dossier(titel="Een boom")
    list(search(vraag).by_relevance())
    list(search(vraag).by_date())
    suggest(vraag)
    find_alternatives(vraag)
    read_vraag(vraag).hits(vraag)


@given(st.text())
def test_a_question_never_holds_a_mark_of_a_query_language(vraag: str) -> None:
    gelezen = read_vraag(vraag)
    vormen = [v for deel in (*gelezen.delen, *gelezen.niet) for m in deel for groep in m for v in groep]
    assert len(gelezen.delen) <= HOOGSTENS_WOORDEN
    assert all(set(v.tekst) <= set("abcdefghijklmnopqrstuvwxyz0123456789~=_") and v.tekst for v in vormen)


@db
@pytest.mark.parametrize(
    ("titel", "vragen"),
    [
        ("Jeugdhulp in de wijk", ["jeugdhulp", "hulp", "jeugd", "JEUGDHULP", "hulp wijken", "de jeugdhulp"]),
        ("Huurwoningen voor starters", ["woning", "woningen", "huurwoning", "starter"]),
        ("Wachtlijst verkorten", ["wachtlijsten", "wachtlijst", "verkort"]),
        ("Inkoop van zorg", ["inkoop", "inkopen"]),
        ("Foto’s van de coöperatie", ["foto", "fotos", "foto's", "cooperatie", "coöperaties"]),
        ("Noord-Zuidlijn", ["noord zuidlijn", "noord-zuid", "lijn"]),
    ],
)
def test_inflection_and_compounds_are_found(titel: str, vragen: list[str]) -> None:
    bouw.bouw_dossier(titel=titel, waar_gaat_het_over="", kop="", waarom="")
    for vraag in vragen:
        assert search(vraag).filter(soort="dossier").count() == 1, vraag
    assert not search("boerenkool").exists()


@db
def test_every_word_must_be_there_and_the_kind_is_a_word_too() -> None:
    dossier = bouw.bouw_dossier(titel="Woningbouw in het centrum")
    motie = bouw.bouw_instrument(dossier=dossier, soort="motie", titel="Sneller bouwen")
    bouw.bouw_instrument(dossier=dossier, soort="amendement", titel="Minder auto's")
    assert [regel.object_id for regel in search("moties over woningbouw")] == [motie.pk]
    assert not search("woningbouw boerenkool").exists()


@db
@pytest.mark.parametrize("vraag", ["RG-216/2022", "rg216/2022", "RG 216 2022", "RG216", "rg-216/22"])
def test_a_number_is_found_in_any_spelling_also_among_words(vraag: str) -> None:
    stuk = bouw.bouw_instrument(titel="Schaatsbaan", nummer="")
    bouw.bouw_nummer(instrument=stuk, spelling="RG-216/2022")
    assert search(vraag).count() == search(f"schaatsbaan {vraag}").count() == 1


@db
def test_a_dossier_number_finds_what_is_numbered_under_it() -> None:
    stuk = bouw.bouw_instrument(nummer="25192.003", slug="25192.003")
    for vraag in ("25192", "25192.3", "25192.003", "2519"):
        assert search(vraag).filter(object_id=stuk.pk, soort=stuk.soort).exists(), vraag
    assert not search("25192.4").exists()


@db
def test_words_between_quotes_stand_together_and_a_word_can_be_shut_out() -> None:
    een = bouw.bouw_dossier(titel="Groen in de buurt", waar_gaat_het_over="")
    twee = bouw.bouw_dossier(titel="De buurt in het groen", waar_gaat_het_over="")
    assert {regel.object_id for regel in search("groen buurt")} == {een.pk, twee.pk}
    assert [regel.object_id for regel in search('"groen in de buurt"')] == [een.pk]
    assert [regel.object_id for regel in search("groen -het")] == [een.pk]
    assert [regel.object_id for regel in search('buurt -"groen in de"')] == [twee.pk]


@db
def test_an_empty_question_gives_all_and_one_without_a_word_nothing() -> None:
    bouw.bouw_dossier()
    assert search("").count() == search("   ").count() == Zoekregel.objects.count() > 0
    assert search("?!").count() == search("🙂").count() == 0


@db
def test_the_newest_comes_first_and_what_has_no_date_last() -> None:
    dagen = (datetime.date(2024, 1, 1), None, datetime.date(2025, 1, 1))
    rijen = [bouw.bouw_dossier(titel="Fiets", geschreven_op=dag, bewerkt_op=None) for dag in dagen]
    verwacht = [rijen[2].pk, rijen[0].pk, rijen[1].pk]
    assert [regel.object_id for regel in search("fiets").by_date()] == verwacht
    assert [regel.object_id for regel in search("fiets").by_relevance()] == verwacht


@db
def test_a_name_that_ends_in_the_word_comes_after_what_is_about_it() -> None:
    lid, dossier = bouw.bouw_persoon(naam="An Appelboom"), bouw.bouw_dossier(titel="Bomen in de wijk")
    bouw.bouw_lidmaatschap(persoon=lid)
    assert [regel.titel for regel in search("bomen").by_relevance()] == [dossier.titel, lid.naam]
    assert [regel.titel for regel in search("appelboom").by_relevance()] == [lid.naam]
    # Who types the beginning of a name means the name.
    bouw.bouw_dossier(titel="Appels van het land")
    assert next(iter(search("appel").by_relevance())).titel == lid.naam


@db
def test_a_title_is_suggested_by_the_beginning_of_a_word_each_once() -> None:
    bouw.bouw_dossier(titel="Een brug over de vaart")
    bouw.bouw_dossier(titel="Een brug over de vaart")
    bouw.bouw_dossier(titel="Iets anders", waar_gaat_het_over="een brug")
    fractie = bouw.bouw_fractie(naam="Bruggenpartij")
    assert [titel for titel, *_ in suggest("bru")] == [fractie.naam, "Een brug over de vaart"]
    assert [titel for titel, *_ in suggest("vaart br")] == ["Een brug over de vaart"]
    assert suggest("b") == suggest("") == suggest("zwembad") == []


@db
def test_a_mistyped_word_gives_questions_that_do_find_something() -> None:
    bouw.bouw_dossier(titel="Woningbouw in het centrum")
    assert find_alternatives("woningbuow") == ["woningbouw"]
    assert find_alternatives("woninbouw in het Centrum") == ["woningbouw in het centrum"]
    assert find_alternatives("woningbouw") == find_alternatives("xyzzyplugh") == find_alternatives("") == []


@db
def test_an_alternative_is_never_a_word_of_what_is_hidden_now() -> None:
    dossier = bouw.bouw_dossier(titel="Zwanenmeer")
    assert find_alternatives("zwamenmeer") == ["zwanenmeer"]
    dossier.publicatie = "ingetrokken"
    dossier.save()
    assert find_alternatives("zwamenmeer") == []


def test_a_word_of_a_text_is_marked_by_the_rules_of_the_index() -> None:
    vraag = read_vraag("hulp -sport")
    assert all(vraag.hits(woord) for woord in ("hulp", "Jeugdhulp", "hulpverlening", "jeugdhulpen"))
    assert not any(vraag.hits(woord) for woord in ("sport", "gul", "motie", ""))


def test_every_kind_has_names(db: Any) -> None:
    assert list(kinds())[:2] == ["fractie", "raadslid"]
    assert {"dossier", "motie", "bericht", "toezegging", "uitleg", "doel", "resultaat"} <= set(kinds())
