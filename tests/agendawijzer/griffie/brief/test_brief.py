"""One letter that settles several, in one form: nothing lost, nothing half stored, nothing twice."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from dossiers.models import Logregel, Raadsbrief, Voortgang
from tests import bouw
from tests.agendawijzer.griffie.brief.klerk import NIEUW, adopted, choose, clerk, fields_of, press

pytestmark = pytest.mark.django_db
ADRES = "/beheer/brief/"


@pytest.fixture
def griffie(db: None) -> Client:
    return clerk()


def text_of(antwoord: Any) -> str:
    return " ".join(antwoord.content.decode().split())


def test_a_letter_settles_twelve_each_with_its_own_line(griffie: Client) -> None:
    stukken = [adopted() for _ in range(9)] + [bouw.bouw_toezegging() for _ in range(3)]
    pagina = choose(griffie, *stukken)
    anders = {
        f"instrument-{stukken[0].pk}-tekst": "De bomen staan er.",
        f"instrument-{stukken[1].pk}-staat": "niet_uitgevoerd",
        f"instrument-{stukken[1].pk}-reden": "Er is geen geld.",
        f"toezegging-{stukken[9].pk}-staat": "voortgezet",
        f"toezegging-{stukken[9].pk}-vervolg": stukken[0].nummer,
    }
    voorbeeld = press(griffie, pagina, "bekijk", **anders)
    assert "12 meldingen" in text_of(voorbeeld)
    assert not Voortgang.objects.exists()
    klaar = press(griffie, voorbeeld, "publiceer")
    brief = Raadsbrief.objects.openbaar().get()
    assert klaar.headers["Location"] == f"{ADRES}{brief.pk}/"
    assert Voortgang.objects.openbaar().filter(brief=brief, datum=brief.datum).count() == 12
    assert Voortgang.objects.get(instrument=stukken[0]).tekst == "De bomen staan er."
    assert Voortgang.objects.get(instrument=stukken[1]).reden == "Er is geen geld."
    assert Voortgang.objects.get(instrument=stukken[2]).tekst == NIEUW["zin"]
    assert Voortgang.objects.get(toezegging=stukken[9]).vervolg_instrument == stukken[0]
    assert "12 meldingen zijn gepubliceerd." in text_of(griffie.get(klaar.headers["Location"]))


def test_saved_as_a_draft_nobody_else_sees_it(griffie: Client) -> None:
    voorbeeld = press(griffie, choose(griffie, adopted()), "bekijk")
    klaar = press(griffie, voorbeeld, "bewaar")
    assert (Raadsbrief.objects.count(), Raadsbrief.objects.openbaar().count()) == (1, 0)
    pagina = text_of(griffie.get(klaar.headers["Location"]))
    assert "Nog niet alles is openbaar" in pagina
    assert "bewaard als concept" in pagina


# -- choosing -----------------------------------------------------------------------------------------------------
def test_what_was_ticked_and_typed_stays_while_one_searches_and_turns_pages(griffie: Client) -> None:
    bomen = adopted(titel="Meer bomen")
    for n in range(25):
        adopted(titel=f"Plan {n}")
    pagina = choose(griffie, bomen)
    pagina = press(griffie, pagina, "zoek", q="plan", **{f"instrument-{bomen.pk}-tekst": "Ze staan er."})
    assert "Meer bomen" in text_of(pagina)
    assert "25 gevonden, bladzijde 1 van 3" in text_of(pagina)
    ander = pagina.context["bladzijde"][0]
    pagina = press(griffie, pagina, "", erbij=[f"instrument-{ander.pk}"], blad="2")
    velden = fields_of(pagina)
    assert velden["gekozen"] == [f"instrument-{bomen.pk}", f"instrument-{ander.pk}"]
    assert velden[f"instrument-{bomen.pk}-tekst"] == ["Ze staan er."]
    assert (velden["titel"], velden["q"]) == ([NIEUW["titel"]], ["plan"])
    assert "bladzijde 2 van 3" in text_of(pagina)
    assert not pagina.context["fouten"]


def test_what_loses_its_tick_leaves_the_letter(griffie: Client) -> None:
    een, twee = adopted(), adopted()
    pagina = press(griffie, choose(griffie, een, twee), "zoek", gekozen=[f"instrument-{twee.pk}"])
    assert fields_of(pagina)["gekozen"] == [f"instrument-{twee.pk}"]


def test_a_changed_common_sentence_goes_along_where_nothing_was_typed(griffie: Client) -> None:
    een, twee = adopted(), adopted()
    pagina = press(
        griffie, choose(griffie, een, twee), "zoek", **{f"instrument-{een.pk}-tekst": "Eigen zin."}
    )
    velden = fields_of(press(griffie, pagina, "zoek", zin="Het loopt.\r\nNog even.", staat="in_uitvoering"))
    assert velden[f"instrument-{een.pk}-tekst"] == ["Eigen zin."]
    assert velden[f"instrument-{twee.pk}-tekst"][0].split() == ["Het", "loopt.", "Nog", "even."]
    assert velden[f"instrument-{een.pk}-staat"] == ["in_uitvoering"]


@pytest.mark.parametrize(
    ("zoek", "gevonden"),
    [
        ({}, {"open", "open toezegging"}),
        ({"q": "toezeg"}, {"open toezegging"}),
        ({"q": "39001"}, {"open"}),
        ({"soort": "motie"}, {"open"}),
        ({"soort": "amendement"}, set()),
        ({"soort": "toezegging"}, {"open toezegging"}),
        ({"stand": "gemeld"}, {"gemeld"}),
        ({"stand": "alles"}, {"open", "open toezegging", "gemeld", "klaar"}),
        ({"portefeuille": "groen"}, {"open"}),
        ({"soort": "bestaat-niet", "q": "?"}, set()),
    ],
)
def test_one_searches_by_words_number_kind_state_and_portefeuille(
    griffie: Client, zoek: dict[str, str], gevonden: set[str]
) -> None:
    groen = bouw.bouw_portefeuille(slug="groen")
    adopted(titel="open", nummer="39001.003", portefeuille=groen)
    bouw.bouw_voortgang(instrument=adopted(titel="gemeld"), staat="gemeld")
    bouw.bouw_voortgang(instrument=adopted(titel="klaar"), staat="afgedaan", melder="raad")
    bouw.bouw_toezegging(titel="open toezegging")
    verworpen = bouw.bouw_instrument(titel="verworpen")
    bouw.bouw_stemming(instrument=verworpen, voor=8, tegen=30, uitkomst="verworpen")
    adopted(titel="niet openbaar", publicatie="concept")
    pagina = griffie.post(ADRES, zoek)
    assert {stuk.titel for stuk in pagina.context["bladzijde"]} == gevonden


def test_from_a_worklist_one_comes_with_the_item_and_from_a_letter_with_the_letter(griffie: Client) -> None:
    motie, brief = adopted(), bouw.bouw_raadsbrief()
    velden = fields_of(griffie.get(f"{ADRES}?erbij=instrument-{motie.pk}&brief={brief.pk}"))
    assert (velden["gekozen"], velden["brief"]) == ([f"instrument-{motie.pk}"], [str(brief.pk)])


# -- bad input ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ({"titel": ""}, "Vul de titel van de brief in"),
        ({"titel": "x" * 301}, "te lang"),
        ({"datum": ""}, "Vul de datum van de brief in"),
        ({"datum": "31-02-2026"}, "Vul een datum in"),
        ({"datum": "2199-01-01"}, "in de toekomst"),
        ({"adres": "geen adres"}, "heel webadres"),
        ({"brief": "999"}, "Deze keuze bestaat niet"),
        ({"-staat": "afgedaan"}, "Deze keuze bestaat niet"),
        ({"-staat": ""}, "Maak een keuze"),
        ({"-tekst": "  "}, "Schrijf in een zin"),
        ({"-tekst": "x" * 2001}, "te lang"),
        ({"-staat": "niet_uitgevoerd"}, "waarom het niet is uitgevoerd"),
        ({"-staat": "voortgezet"}, "waarin het verdergaat"),
        ({"-staat": "voortgezet", "-vervolg": "99999"}, "vinden wij niets"),
        ({"-staat": "voortgezet", "-vervolg": "39001.001"}, "niet in zichzelf"),
        ({"gekozen": []}, "Kies minstens één stuk"),
        ({"gekozen": ["instrument-999999", "instrument-x", "dossier-1"]}, "Kies minstens één stuk"),
    ],
)
@pytest.mark.parametrize("actie", ["bekijk", "publiceer"])
def test_bad_input_is_told_at_its_place_and_nothing_is_stored_or_lost(
    griffie: Client, getypt: dict[str, Any], zin: str, actie: str
) -> None:
    motie = adopted(nummer="39001.001")
    pagina = choose(griffie, motie)
    velden = {
        f"instrument-{motie.pk}{naam}" if naam[0] == "-" else naam: waarde for naam, waarde in getypt.items()
    }
    antwoord = press(griffie, pagina, actie, **velden)
    assert antwoord.status_code == 422
    assert any(zin in fout for _, fout in antwoord.context["fouten"]), antwoord.context["fouten"]
    for plek, _ in antwoord.context["fouten"]:
        assert f'id="{plek}"' in antwoord.content.decode()
    assert not Raadsbrief.objects.exists()
    if "gekozen" not in getypt:
        assert fields_of(antwoord)["gekozen"] == [f"instrument-{motie.pk}"]
        assert NIEUW["kenmerk"] in text_of(antwoord)


def test_markup_and_nul_are_no_way_in(griffie: Client) -> None:
    motie = adopted()
    pagina = press(
        griffie, choose(griffie, motie), "bekijk",
        **{f"instrument-{motie.pk}-tekst": "<script>alert(1)</script>Ge\0daan <b>nu</b>"},
    )  # fmt: skip
    press(griffie, pagina, "bewaar")
    assert Voortgang.objects.get().tekst == "Gedaan nu"


def test_more_than_a_hundred_at_once_is_said_and_the_rest_waits(griffie: Client) -> None:
    stukken = [bouw.bouw_toezegging() for _ in range(103)]
    pagina = choose(griffie, *stukken)
    assert len(fields_of(pagina)["gekozen"]) == 100
    assert "hoogstens 100" in text_of(pagina)
    assert press(griffie, press(griffie, pagina, "bekijk"), "bewaar").status_code == 302
    assert Voortgang.objects.count() == 100


# -- twice, and two clerks ----------------------------------------------------------------------------------------
def test_sent_twice_it_is_stored_once_and_told(griffie: Client) -> None:
    voorbeeld = press(griffie, choose(griffie, adopted(), adopted()), "bekijk")
    press(griffie, voorbeeld, "publiceer")
    klaar = press(griffie, voorbeeld, "publiceer")
    assert (Raadsbrief.objects.count(), Voortgang.objects.count()) == (1, 2)
    assert "2 meldingen stonden er al en zijn niet dubbel bewaard" in text_of(
        griffie.get(klaar.headers["Location"])
    )


def test_what_a_colleague_reported_meanwhile_is_looked_at_first(griffie: Client) -> None:
    motie = adopted()
    voorbeeld = press(griffie, choose(griffie, motie), "bekijk")
    bouw.bouw_voortgang(instrument=motie, staat="vervallen", tekst="De straat is er niet meer.")
    botsing = press(griffie, voorbeeld, "publiceer")
    assert botsing.status_code == 422
    assert "Intussen is hier een andere melding bij gekomen" in text_of(botsing)
    assert "De straat is er niet meer." in text_of(botsing)
    assert not Raadsbrief.objects.exists()
    assert Logregel.objects.get().resultaat == "geweigerd"
    voorbeeld = press(griffie, botsing, "bekijk", **{f"instrument-{motie.pk}-toch": "on"})
    assert press(griffie, voorbeeld, "publiceer").status_code == 302
    assert Voortgang.objects.filter(instrument=motie).count() == 2


def test_the_same_letter_about_the_same_item_again_asks_first(griffie: Client) -> None:
    motie, brief = adopted(), bouw.bouw_raadsbrief()
    bouw.bouw_voortgang(instrument=motie, brief=brief, staat="in_uitvoering")
    pagina = press(griffie, choose(griffie, motie, brief=str(brief.pk)), "bekijk")
    assert pagina.status_code == 422
    assert "Uit deze brief staat hier al een melding: in uitvoering" in text_of(pagina)


def test_a_letter_that_is_there_already_is_not_changed_by_what_stands_in_the_form(griffie: Client) -> None:
    brief = bouw.bouw_raadsbrief(titel="De oude titel")
    voorbeeld = press(griffie, choose(griffie, adopted(), brief=str(brief.pk)), "bekijk")
    assert "De oude titel" in text_of(voorbeeld)
    press(griffie, voorbeeld, "bewaar")
    assert Raadsbrief.objects.get().titel == "De oude titel"


def test_what_is_wrong_in_the_fields_of_a_new_letter_does_not_matter_once_a_letter_is_chosen(
    griffie: Client,
) -> None:
    brief = bouw.bouw_raadsbrief()
    pagina = choose(griffie, adopted(), brief=str(brief.pk), adres="geen adres", datum="ooit")
    assert press(griffie, pagina, "bekijk").status_code == 200


def test_back_from_the_preview_everything_stands_as_it_was(griffie: Client) -> None:
    motie = adopted()
    pagina = choose(griffie, motie)
    voorbeeld = press(griffie, pagina, "bekijk", **{f"instrument-{motie.pk}-tekst": "Een regel.\r\nNog een."})
    terug = fields_of(press(griffie, voorbeeld, "toon"))
    assert terug["gekozen"] == [f"instrument-{motie.pk}"]
    assert terug[f"instrument-{motie.pk}-tekst"][0].split("\n")[-1].strip() == "Nog een."
    assert terug["titel"] == [NIEUW["titel"]]


# -- rights -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("rol", "openen", "bewaren", "publiceren"),
    [("invoer", 200, 302, 403), ("publicatie", 403, 403, 403), ("beheer", 403, 403, 403)],
)
def test_who_enters_makes_a_draft_and_only_who_may_publishes(
    rol: str, openen: int, bewaren: int, publiceren: int
) -> None:
    client, griffie = clerk(rol), clerk()
    assert client.get(ADRES).status_code == openen
    velden = fields_of(press(griffie, choose(griffie, adopted()), "bekijk"))
    assert client.post(ADRES, velden | {"actie": "publiceer"}).status_code == publiceren
    assert not Voortgang.objects.exists()
    assert client.post(ADRES, velden | {"actie": "bewaar"}).status_code == bewaren
    assert client.get(reverse("brief:klaar", args=[bouw.bouw_raadsbrief().pk])).status_code == openen


def test_who_is_not_logged_in_is_sent_to_the_login(client: Client) -> None:
    for adres in (ADRES, f"{ADRES}1/"):
        assert client.get(adres).headers["Location"].startswith("/beheer/login/")


# -- size ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("n", [3, 60])
def test_the_form_takes_no_more_queries_for_more_to_choose_from_or_chosen(
    griffie: Client, django_assert_max_num_queries: Any, n: int
) -> None:
    stukken = [adopted() for _ in range(n)] + [bouw.bouw_toezegging() for _ in range(n)]
    pagina = choose(griffie, *stukken[: n // 2])
    with django_assert_max_num_queries(22):
        press(griffie, pagina, "zoek", stand="alles")
