"""The rules, each with the place that keeps it, a plausible mistake there, and the test that must notice."""

from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Regel:
    """`oud` stands once in `bestand` and becomes `nieuw`; `vanger` is the test in `tests` that must then fail.

    `tests` is what follows `pytest` on a command line, with a space between: files that take seconds.
    """

    naam: str
    bestand: str
    oud: str
    nieuw: str
    tests: str
    vanger: str

    @property
    def testbestanden(self) -> list[str]:
        return [deel.split("::")[0] for deel in self.tests.split()]


def fits(regel: Regel, code: str) -> str:
    """Why the mutation does not fit `code`; empty where it does."""
    keer = code.count(regel.oud)
    return "" if keer == 1 else f"de oude tekst staat {keer} keer in {regel.bestand}"


def broken(regel: Regel, code: str) -> str:
    return code.replace(regel.oud, regel.nieuw)


# -- where it all stands ------------------------------------------------------------------------------------------
UITSLAG, TEST_UITSLAG = "stemmingen/wet/uitslag.py", "tests/stemmingen/wet/test_uitslag.py"
OPENBAARHEID, TEST_OPENBAARHEID = "dossiers/openbaarheid.py", "tests/dossiers/test_openbaarheid.py"
DEUR, TEST_GEHEIM = "agendawijzer/portaal/deur.py", "tests/test_geheim.py"
LOGBOEK, TEST_LOGBOEK = "dossiers/logboek.py", "tests/dossiers/test_logboek.py"
WACHTERS, TEST_WACHTERS = "dossiers/wachters.py", "tests/dossiers/test_wachters.py"
STEMWACHTERS, TEST_STEMWACHTERS = "stemmingen/wachters.py", "tests/stemmingen/test_wachters.py"
STEMACTIONS, TEST_STEMACTIONS = "stemmingen/acties/stemming.py", "tests/stemmingen/acties/test_stemming.py"
LEZER, TEST_LEZER = "agendawijzer/inname/bronnen/raadspagina", "tests/agendawijzer/inname/bronnen/raadspagina"
GEHEUGEN = "agendawijzer/portaal/geheugen.py"
TEST_GEHEUGEN = "tests/agendawijzer/portaal/test_geheugen.py"

_WET = "test_the_law_gives_one_outcome"
_EIGEN_ADRES = "test_a_secret_row_does_not_answer_at_its_own_address"

REGELS = (
    # -- the law of voting ----------------------------------------------------------------------------------------
    Regel(
        "artikel 20: vergaderen met meer dan de helft, niet met de helft",
        UITSLAG,
        "if 2 * s.opening > s.zitting:",
        "if 2 * s.opening >= s.zitting:",
        TEST_UITSLAG,
        _WET,
    ),
    Regel(
        "artikel 29: wie blanco stemt, doet mee",
        UITSLAG,
        "if 2 * s.deelgenomen > s.mag_stemmen:",
        "if 2 * s.uitgebracht > s.mag_stemmen:",
        TEST_UITSLAG,
        _WET,
    ),
    Regel(
        "artikel 30: de meerderheid is die van de uitgebrachte stemmen, niet van de leden",
        UITSLAG,
        '"aangenomen" if voor > tegen else',
        '"aangenomen" if 2 * voor > (s.mag_stemmen or 0) else',
        TEST_UITSLAG,
        _WET,
    ),
    Regel(
        "artikel 32: een raad met een lege zetel is niet voltallig",
        UITSLAG,
        "if s.zetels is not None and s.uitgebracht == s.zetels - s.uitgesloten:",
        "if s.zitting is not None and s.uitgebracht == s.zitting - s.uitgesloten:",
        TEST_UITSLAG,
        _WET,
    ),
    Regel(
        "wie aanwezig was en niet stemde, telt mee in de som",
        UITSLAG,
        "som, mogen = s.deelgenomen + s.niet_gestemd, s.mag_stemmen",
        "som, mogen = s.deelgenomen, s.mag_stemmen",
        TEST_UITSLAG,
        "test_what_cannot_be_is_an_error_that_names_the_rule",
    ),
    # -- the door -------------------------------------------------------------------------------------------------
    Regel(
        "alleen wat openbaar is, is te zien: wat is ingetrokken niet meer",
        OPENBAARHEID,
        'q = Q(**{f"{voor}publicatie": Publicatie.OPENBAAR}) if',
        'q = ~Q(**{f"{voor}publicatie": Publicatie.CONCEPT}) if',
        TEST_OPENBAARHEID,
        "test_a_hidden_dossier_is_behind_the_door",
    ),
    Regel(
        "wat onder iets verborgens hangt, is mee verborgen",
        OPENBAARHEID,
        'q &= (Q(**{f"{voor}{naam}__isnull": True}) | ouder) if veld.null else ouder',
        "q &= Q() if veld.null else ouder",
        TEST_OPENBAARHEID,
        "test_a_vote_in_a_hidden_meeting_is_hidden_with_its_sides",
    ),
    Regel(
        "wat nooit openbaar was, verraadt niet dat het er is",
        OPENBAARHEID,
        "return next(redenen, None) if ooit_openbaar else None",
        "return next(redenen, None)",
        TEST_OPENBAARHEID,
        "test_what_was_never_public_gives_no_reason_and_so_no_sign_that_it_is_there",
    ),
    Regel(
        "een nummer leidt alleen naar wat openbaar is",
        DEUR,
        "Nummer.objects.openbaar().filter(",
        "Nummer.objects.filter(",
        # One of its many cases: all of them take a minute.
        f"{TEST_GEHEIM}::{_EIGEN_ADRES}[Nummer-concept-dossier]",
        _EIGEN_ADRES,
    ),
    # -- the log --------------------------------------------------------------------------------------------------
    Regel(
        "een regel van het logboek verandert niet",
        WACHTERS,
        'tabel, "UPDATE", "TRUE", zin)',
        'tabel, "UPDATE", "NEW.id <> OLD.id", zin)',
        TEST_WACHTERS,
        "test_a_line_of_the_log_is_never_changed_or_deleted",
    ),
    Regel(
        "wat is geweigerd, blijft in het logboek als de rest wordt teruggedraaid",
        LOGBOEK,
        "if wachtend is None:",
        "if not wachtend:",
        TEST_LOGBOEK,
        "test_a_refusal_outlives_the_transaction_around_it",
    ),
    Regel(
        "een stemming die openbaar is geweest, verandert alleen met een correctie",
        STEMACTIONS,
        "if not rij.is_concept:",
        "if rij.is_openbaar:",
        TEST_STEMACTIONS,
        "test_a_vote_that_was_withdrawn_still_changes_only_by_a_correction",
    ),
    Regel(
        "artikel 31: onder een geheime stemming komt geen stem per fractie of lid te staan",
        STEMWACHTERS,
        'for actie in ("INSERT", "UPDATE")',
        'for actie in ("INSERT",)',
        TEST_STEMWACHTERS,
        "test_a_layer_cannot_be_moved_under_a_secret_vote",
    ),
    # -- the reader -----------------------------------------------------------------------------------------------
    Regel(
        "ook waar tegen vooropstaat, is voor voor en tegen tegen",
        f"{LEZER}/besluiten/uitslag.py",
        "for tegen, voor in _read_pairs(woorden.TEGEN_VOOR",
        "for voor, tegen in _read_pairs(woorden.TEGEN_VOOR",
        f"{TEST_LEZER}/test_vormen.py",
        "test_a_line_of_the_list_of_decisions",
    ),
    Regel(
        "de status is die uit de kop, niet die van een latere regel",
        f"{LEZER}/paginakop.py",
        'self.status or waarde.split("|")[0].strip()',
        'waarde.split("|")[0].strip()',
        f"{TEST_LEZER}/test_kop.py",
        "test_the_status_is_that_of_the_head_and_not_of_a_line_further_on",
    ),
    Regel(
        "van twee uitkomsten wordt er geen geraden",
        f"{LEZER}/besluiten/uitslag.py",
        "    if len(gevonden) == 1:\n        return gevonden.pop(), False",
        "    if gevonden:\n        return gevonden.pop(), False",
        f"{TEST_LEZER}/test_meldingen.py",
        "test_an_outcome_that_is_denied_or_contradicted_is_reported_and_not_guessed",
    ),
    Regel(
        "een gat in de nummers van een ander onderwerp is geen gat van deze pagina",
        f"{LEZER}/controles.py",
        "if pagina.raadsnummer and hoofdnummer not in eigen:",
        "if pagina.raadsnummer and not eigen:",
        f"{TEST_LEZER}/test_meldingen.py",
        "test_gaps_under_a_number_of_another_dossier_are_not_ours_to_report",
    ),
    # -- the memory -----------------------------------------------------------------------------------------------
    Regel(
        "wat dit proces zelf wijzigt, maakt een nieuwe stand",
        GEHEUGEN,
        "return _per_draad.geheugen, (gezien, eigen.total_changes)",
        "return _per_draad.geheugen, gezien",
        TEST_GEHEUGEN,
        "test_any_change_shows_at_once_wherever_it_was_made",
    ),
    Regel(
        "wat nog kan worden teruggedraaid, wordt niet onthouden",
        GEHEUGEN,
        "if not settings.GEHEUGEN_MB or connection.in_atomic_block:",
        "if not settings.GEHEUGEN_MB:",
        TEST_GEHEUGEN,
        "test_a_change_that_is_not_committed_shows_to_nobody_else",
    ),
    Regel(
        "een antwoord met een cookie is van één bezoeker en wordt niet onthouden",
        GEHEUGEN,
        "        and not antwoord.cookies\n",
        "",
        TEST_GEHEUGEN,
        "test_what_carries_a_cookie_is_for_one_visitor_and_never_remembered",
    ),
)
