"""What a row means: headings in many spellings, states, dates; and what cannot be told is refused."""

import datetime

import pytest

from agendawijzer.inname.bronnen.uitvoeringslijst.gegevens import GelezenLijst
from agendawijzer.portaal.uitvoering.lijst import KOLOMMEN
from tests.agendawijzer.inname.bronnen.uitvoeringslijst.maken import KOP, RIJ, as_csv, notes, read, wrong


def read_row(**cellen: str) -> GelezenLijst:
    """A list of one row, with these headings; `_` stands for a space."""
    return read(as_csv([naam.replace("_", " ") for naam in cellen], list(cellen.values())))


@pytest.mark.parametrize(
    ("kop", "kolom"),
    [("Motie nr.", "nummer"), ("MOTIENUMMER", "nummer"), ("Raadsnummer", "nummer"), ("Nr", "nummer"),
     ("Onderwerp", "titel"), ("Titel/onderwerp", "titel"), ("Soort stuk", "soort"), ("Status", "stand"),
     ("Afgedaan", "stand"), ("Stand van zaken", "tekst"), ("Toelichting", "tekst"), ("Deadline", "termijn"),
     ("Datum (dd-mm-jjjj)", "datum"), ("Portefeuillehouder(s)", "portefeuillehouder"), ("Fractie", "indiener"),
     ("RIB", "brief"), ("Reden", "reden"), ("Datum afdoening", "gemeld_op")],
)  # fmt: skip
def test_a_column_is_known_by_many_names(kop: str, kolom: str) -> None:
    vast = ["nummer", "titel"] if kolom not in ("nummer", "titel") else ["soort", "reden"]
    basis = {"nummer": ["titel", "reden"], "titel": ["nummer", "reden"]}.get(kolom, vast)
    gelezen = read(as_csv([*basis, kop], ["motie" if k == "soort" else "x" for k in basis] + ["open"]))
    assert gelezen.kolommen[2].kolom == kolom


def test_every_column_of_our_own_list_is_known_or_left_out_on_purpose() -> None:
    kolommen = read(as_csv(list(KOLOMMEN), ["motie", "1"])).kolommen
    assert [k.kop for k in kolommen if k.kolom is None] == ["onderwerp", "te_laat"]


def test_two_columns_that_mean_the_same_are_refused_by_name() -> None:
    assert wrong(read(as_csv(["nummer", "status", "stand"], ["1", "open", "open"]))).startswith(
        "Rij 1: de kolommen B (status) en C (stand) betekenen allebei ‘stand’."
    )


def test_without_headings_the_file_is_refused_with_what_stands_there() -> None:
    assert "Wij vinden geen rij met koppen" in wrong(read("hallo;wereld\n1;2\n"))
    assert "De eerste rij is nu: hallo, wereld." in wrong(read("hallo;wereld\n1;2\n"))


@pytest.mark.parametrize(
    ("woord", "staat"),
    [("open", "open"), ("In behandeling", "in_uitvoering"), ("in_uitvoering", "in_uitvoering"),
     ("Loopt.", "in_uitvoering"),
     ("gemeld als afgedaan", "gemeld"), ("afgedaan volgens de raad", "afgedaan"), ("VERVALLEN", "vervallen"),
     ("nog niets vastgelegd", ""), ("niets_vastgelegd", ""), ("", ""), ("-", "")],
)  # fmt: skip
def test_a_state_is_known_in_the_words_of_lists(woord: str, staat: str) -> None:
    assert read_row(nummer="1", stand=woord, reden="").regels[0].staat == staat


def test_an_unknown_state_is_refused_with_the_words_to_choose_from() -> None:
    zin = wrong(read_row(nummer="1", status="onderweg?"))
    assert zin.startswith("Rij 2, kolom B (status): ‘onderweg?’ kennen wij niet als stand.")
    assert "in uitvoering" in zin


def test_done_is_not_guessed_but_follows_from_who_says_it_or_from_what_the_clerk_chose() -> None:
    assert "kan twee dingen zijn" in wrong(read_row(nummer="1", stand="afgedaan"))
    lijst = as_csv(["nummer", "afgedaan"], ["1", "ja"], ["2", "nee"])
    assert [r.staat for r in read(lijst, afgedaan="gemeld").regels] == ["gemeld", "open"]
    assert [r.staat for r in read(lijst, afgedaan="afgedaan").regels] == ["afgedaan", "open"]
    assert read(lijst, afgedaan="afgedaan").regels[0].melder == "raad"
    assert read_row(nummer="1", stand="afgedaan", melder="college").regels[0].staat == "gemeld"
    assert read_row(nummer="1", stand="afgedaan", melder="de raad").regels[0].staat == "afgedaan"


def test_the_college_never_settles() -> None:
    assert "bepaalt de raad" in wrong(
        read_row(nummer="1", stand="afgedaan volgens de raad", melder="college")
    )


def test_not_carried_out_needs_a_reason_which_the_explanation_may_be() -> None:
    assert "hoort een reden" in wrong(read_row(nummer="1", stand="niet uitgevoerd"))
    assert read_row(nummer="1", stand="niet uitgevoerd", toelichting="Te duur.").regels[0].reden == "Te duur."


def test_continued_needs_to_say_in_what() -> None:
    assert "waarin is het voortgezet?" in wrong(read_row(nummer="1", stand="voortgezet"))
    assert read_row(nummer="1", stand="Voortgezet in 26011").regels[0].vervolg == "26011"
    assert read_row(nummer="1", stand="voortgezet", voortgezet_in="26011").regels[0].vervolg == "26011"


@pytest.mark.parametrize(
    ("datum", "zin"),
    [("31-02-2026", "geen dag die bestaat"), ("03-02-26", "het jaar met vier cijfers"), ("binnenkort", "is geen datum"),
     ("3 februari", "schrijf het jaar erbij"), ("01-01-2027", "moet nog komen"), ("01-01-1900", "voor 1990")],
)  # fmt: skip
def test_a_date_that_cannot_be_is_refused_by_row_and_column(datum: str, zin: str) -> None:
    gelezen = read(as_csv(KOP, [*RIJ[:3], datum, "x"]))
    assert wrong(gelezen).startswith("Rij 2, kolom D (Datum stand): ")
    assert zin in wrong(gelezen)


def test_a_deadline_may_be_a_date_or_words() -> None:
    assert read_row(nummer="1", termijn="1 juli 2027").regels[0].termijn == datetime.date(2027, 7, 1)
    assert read_row(nummer="1", termijn="voor de zomer").regels[0].termijn_woorden == "voor de zomer"


def test_the_day_of_the_list_is_for_rows_without_a_day_of_their_own() -> None:
    dag = datetime.date(2026, 5, 1)
    regels = read(as_csv(KOP, RIJ, [*RIJ[:3], "", "x"]), peildatum=dag).regels
    assert [(r.gemeld_op, r.datum_zelf) for r in regels] == [(datetime.date(2026, 2, 3), True), (dag, False)]


def test_everything_wrong_with_a_row_is_told_at_once_and_the_other_rows_are_read() -> None:
    gelezen = read(as_csv(KOP, ["25192.1", "Gras", "weet niet", "gisteren", "x"], RIJ))
    assert [melding.kolom[0] for melding in gelezen.meldingen] == ["A", "C", "D"]
    assert len(gelezen.regels) == 1


def test_a_row_without_number_and_title_is_refused() -> None:
    assert "er staat geen nummer en geen titel" in wrong(read(as_csv(KOP, ["", "", "open", "", ""])))


def test_a_column_without_a_heading_is_told() -> None:
    assert "Kolom C: deze kolom heeft geen kop." in notes(
        read(as_csv(["nummer", "titel", ""], ["1", "x", "y"]))
    )


def test_the_heading_can_tell_the_kind() -> None:
    assert read(as_csv(["nr", "Toezegging"], ["1", "Een brief sturen"])).regels[0].soort == "toezegging"


def test_what_was_made_safe_on_the_way_out_comes_back_as_it_was() -> None:
    assert read_row(nummer="1", titel="'=1+1", stand="").regels[0].titel == "=1+1"
