"""What the reader reports, and what it does not."""

import pytest

from tests.agendawijzer.inname.bronnen.raadspagina.pagina import KOP, SEED, VERGADERING, codes, read

LINK = "https://documentwijzer.raadvanalmere.nl/app/instrument/"


def read_numbers(*subs):
    return read(
        KOP
        + "Eerdere berichten\n"
        + "".join(f"- T{sub} (25999.{sub})\nDe motie is ingetrokken.\n" for sub in subs)
    )


def test_one_message_for_each_missing_number():
    meldingen = read_numbers("001", "005", "003")["meldingen"]
    assert [m["code"] for m in meldingen] == ["gat_in_nummering"] * 2
    assert [(m["regel"], m["tekst"][:17]) for m in meldingen] == [
        (11, "Nummer 25999.004 "),
        (13, "Nummer 25999.002 "),
    ]


def test_three_in_a_row_are_three_messages_and_four_are_one():
    assert len(read_numbers("001", "005")["meldingen"]) == 3
    [melding] = read_numbers("001", "006")["meldingen"]
    assert "25999.002" in melding["tekst"]
    assert "25999.005" in melding["tekst"]


def test_gaps_under_a_number_of_the_older_family():
    kop = KOP.replace("25999", "rv39/2022")
    regels = "- A (RV-39/2022.001) INGETROKKEN\n- B (RV39.003) INGETROKKEN\n- C (rv-39/2022.8) INGETROKKEN\n"
    teksten = [m["tekst"] for m in read(f"{kop}Besluiten\n{regels}")["meldingen"]]
    assert [tekst.split(" staa")[0] for tekst in teksten] == [
        "Nummer RV-39/2022.002",
        "De nummers RV-39/2022.004 tot en met RV-39/2022.007",
    ]


def test_gaps_under_a_number_of_another_dossier_are_not_ours_to_report():
    regels = "- A (24223.001) INGETROKKEN\n- B (24223.003) INGETROKKEN\n"
    assert codes(read(f"{KOP}Eerdere berichten\n{regels}")) == []
    assert codes(read(f"{KOP}{LINK}24223\nEerdere berichten\n{regels}")) == [
        "nummer_wijkt_af_van_link",
        "gat_in_nummering",
    ]


def test_a_meeting_page_has_no_gaps():
    gelezen = read(
        f"{VERGADERING}Besluiten\nMotie T (23098.001) AANVAARD 23/21\nMotie U (23098.003) AANVAARD 23/21\n"
    )
    assert gelezen["meldingen"] == []


def test_a_tally_that_does_not_sum_to_the_presence():
    gelezen = read(
        f"{VERGADERING}Er waren 44 raadsleden aanwezig.\nBesluiten\nMotie T (23098) AANVAARD 23/20\n"
    )
    assert [(m["code"], m["regel"]) for m in gelezen["meldingen"]] == [("som_wijkt_af_van_aanwezig", 6)]


def test_a_link_with_another_number():
    gelezen = read(f"{KOP}{LINK}24223\n")
    assert codes(gelezen) == ["nummer_wijkt_af_van_link"]
    assert read(f"{KOP}{LINK}25999\n")["meldingen"] == []
    assert read(f"{KOP}https://documentwijzer.raadvanalmere.nl/app/search?q=24223\n")["meldingen"] == []


def test_finished_without_an_outcome():
    klaar = KOP.replace("in bespreking", "afgerond")
    assert codes(read(klaar)) == ["afgerond_zonder_uitkomst"]
    assert codes(read(f"{klaar}Besluiten\nRaadsvoorstel Park (25999) AANVAARD 40/4\n")) == []


@pytest.mark.parametrize(
    "tekst",
    [
        f"{KOP}Waarom praat de raad hierover?\nDe gemeenteraad wil weten wat de inwo",
        f"{KOP}Besluiten\nMotie Titel (23061) AANVAARD 23/21\nMotie Nog een tit",
        f"{KOP}Besluiten\nMotie Titel (23061) AANV",
        f"{KOP}Besluiten\nMotie Titel (230",
        f"{KOP}Eerdere berichten\n- Titel (25999.001)\nHet amendement is met 34 stemmen voor en 3 ste",
        f"{KOP}Waarom praat de raad hierover?\nDe gemeenteraad wil weten ...",
        f"{KOP}Besluiten\nMotie Titel (23061) AANVAARD 23/",
        f"{KOP}Eerdere berichten\n- Titel (25999.001) INGETROKKEN\n- Een titel die halverwege ophou",
    ],
)
def test_a_page_cut_off_in_the_middle(tekst):
    gelezen = read(tekst)
    assert codes(gelezen) == ["pagina_afgebroken"]
    assert gelezen["meldingen"][0]["regel"] == tekst.count("\n") + 1
    assert all(rij["voor"] is None or rij["voor"] == 23 for rij in gelezen["pagina"]["instrumenten"])


def test_a_page_cut_off_before_the_outcome_keeps_the_figures():
    gelezen = read(
        f"{KOP}Eerdere berichten\n- Titel (25999.001)\nDe motie is met 30 stemmen voor en 7 stemmen tegen"
    )
    assert [(m["code"], m["regel"]) for m in gelezen["meldingen"]] == [("pagina_afgebroken", 10)]
    [rij] = gelezen["pagina"]["instrumenten"]
    assert (rij["soort"], rij["uitkomst"], rij["voor"], rij["tegen"]) == ("motie", None, 30, 7)


def test_a_link_under_the_list_is_no_half_title():
    regels = "- Titel (25999.001) INGETROKKEN\n- Bekijk de stukken in de documentwijzer\n"
    assert codes(read(f"{KOP}Eerdere berichten\n{regels}")) == []


def test_a_sentence_cut_off_still_tells_the_kind():
    gelezen = read(f"{KOP}Eerdere berichten\n- Titel (25999.001)\nDe motie is met 30 stemmen voor en 3 st")
    [rij] = gelezen["pagina"]["instrumenten"]
    assert (rij["soort"], rij["uitkomst"], rij["voor"]) == ("motie", None, None)
    assert rij["ruw"].endswith("De motie is met 30 stemmen voor en 3 st")


@pytest.mark.parametrize(
    "cijfers", ["3O/1A", "24-20", "met twintig tegen tien stemmen", "24/20/1", "1234/20"]
)
def test_figures_that_cannot_be_read_are_reported(cijfers):
    gelezen = read(f"{KOP}Besluiten\nMotie Titel (23061) AANVAARD {cijfers}\n")
    assert [(m["code"], m["regel"]) for m in gelezen["meldingen"]] == [("onleesbare_regel", 9)]
    [rij] = gelezen["pagina"]["instrumenten"]
    assert (rij["uitkomst"], rij["voor"], rij["tegen"]) == ("aangenomen", None, None)


def test_two_tallies_that_differ_are_reported_and_neither_is_kept():
    gelezen = read(
        f"{KOP}Besluiten\nMotie Titel (23061) AANVAARD met 24 stemmen voor en 20 stemmen tegen (23/21)\n"
    )
    assert codes(gelezen) == ["onleesbare_regel"]
    [rij] = gelezen["pagina"]["instrumenten"]
    assert (rij["uitkomst"], rij["voor"], rij["tegen"]) == ("aangenomen", None, None)


@pytest.mark.parametrize("uitkomst", ["AANVAARD VERWORPEN", "NIET VERWORPEN", "NIET INGETROKKEN"])
def test_an_outcome_that_is_denied_or_contradicted_is_reported_and_not_guessed(uitkomst):
    gelezen = read(f"{KOP}Besluiten\nMotie Titel (23061) {uitkomst} 23/21\n")
    assert codes(gelezen) == ["onleesbare_regel"]
    [rij] = gelezen["pagina"]["instrumenten"]
    assert (rij["uitkomst"], rij["voor"], rij["tegen"]) == (None, 23, 21)


@pytest.mark.parametrize("rest", ["en kost 1/3 van het budget", "(zie ook 24/7 zorg)"])
def test_a_fraction_in_running_text_is_no_tally(rest):
    gelezen = read(f"{KOP}Eerdere berichten\nDe motie 'Titel' is aangenomen {rest}.\n")
    [rij] = gelezen["pagina"]["instrumenten"]
    assert (rij["uitkomst"], rij["voor"], rij["tegen"]) == ("aangenomen", None, None)
    assert codes(gelezen) == ["onleesbare_regel"]


@pytest.mark.parametrize(
    "rest", ["", " op 12 mei 2023", " - volgende vergadering opnieuw in stemming", " met algemene stemmen"]
)
def test_words_behind_an_outcome_are_no_figures(rest):
    assert read(f"{KOP}Besluiten\nMotie Titel (23061) AANGEHOUDEN{rest}\n")["meldingen"] == []


def test_a_label_at_the_end_is_no_half_decision():
    einde = "10 maart - Plenair\nDe raad sprak erover.\nGesprekswijzer\nMotie vreemd\n"
    assert codes(read(f"{KOP}{einde}")) == []
    assert codes(read(f"{KOP}Besluiten\nMotie A (23061) AANVAARD 23/21\nMotie vreemd")) == [
        "pagina_afgebroken"
    ]


def test_whole_pages_are_not_called_cut_off():
    assert "pagina_afgebroken" not in codes(read(SEED.read_text()))
    assert codes(read(KOP)) == []
    assert (
        codes(
            read(f"{KOP}Eerdere berichten\nHieronder vindt u berichten uit de historie van dit onderwerp.\n")
        )
        == []
    )
