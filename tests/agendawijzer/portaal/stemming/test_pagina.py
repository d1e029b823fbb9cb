"""The page of one vote: every layer in words, what is secret stays so, and how it can be cited."""

import datetime
import gzip

import pytest
from django.db import connection
from django.template import engines
from django.test import Client
from django.test.utils import CaptureQueriesContext

from agendawijzer.portaal.woorden.uitslag import uitslag_van
from dossiers.models import Fractie
from dossiers.zoeken.bijwerken import gathered
from stemmingen.models import Stemming
from tests import bouw
from tests.opmaak import close_up
from tests.rondgang import Ontbreekt

pytestmark = pytest.mark.django_db
DAG = datetime.date(2099, 3, 12)


def read(client: Client, stemming: Stemming) -> str:
    antwoord = client.get(stemming.get_absolute_url())
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


@gathered()
def build_council(n: int = 45, per_fractie: int = 3) -> list[tuple[Fractie, list]]:
    """A council of `n` members on DAG, in fracties of the same size."""
    periode = bouw.bouw_zittingsperiode(begin=DAG, zetels=n)
    raad = []
    for k in range(n // per_fractie):
        fractie = bouw.bouw_fractie(naam=f"Voorbeeldpartij met een lange naam {k}")
        bouw.bouw_fractiezetels(fractie=fractie, zittingsperiode=periode, aantal=per_fractie, begin=DAG)
        leden = [bouw.bouw_lidmaatschap(fractie=fractie, begin=DAG).persoon for _ in range(per_fractie)]
        raad.append((fractie, leden))
    return raad


@gathered()
def build_roll_call(n: int = 45) -> Stemming:
    stemming = bouw.bouw_stemming(
        wijze="hoofdelijk", vergadering=bouw.bouw_vergadering(datum=DAG), voor=n - n // 3, tegen=n // 3
    )
    volgorde = 0
    for fractie, leden in build_council(n):
        bouw.bouw_fractiestem(stemming=stemming, fractie=fractie, kant="verdeeld", voor=2, tegen=1)
        for k, lid in enumerate(leden):
            volgorde += 1
            keuze = "voor" if k else "tegen"
            bouw.bouw_lidstem(stemming=stemming, persoon=lid, fractie=fractie, keuze=keuze, volgorde=volgorde)
    return stemming


# -- size and cost ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("n", [9, 45])
def test_a_roll_call_takes_thirteen_queries_and_ten_kilobytes_at_most(client: Client, n: int) -> None:
    stemming = build_roll_call(n)
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(stemming.get_absolute_url())
    # The last is for the words that are explained on the page.
    assert len(vragen) <= 13
    assert len(gzip.compress(antwoord.content)) <= 10_000
    assert close_up(antwoord.content.decode()).count('<tr><th scope="row"><a href="/raadsleden/') == n


def test_no_page_of_votes_or_voters_uses_what_its_view_does_not_give(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemist: list[str] = []
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", Ontbreekt(gemist))
    stemming = build_roll_call(9)
    fractie = stemming.fractiestemmen.select_related("fractie")[0].fractie
    lid = stemming.lidstemmen.select_related("persoon")[0].persoon
    bouw.bouw_verklaring(stemming=stemming, fractie=fractie, persoon=lid, soort="vergissing")
    bouw.bouw_correctie(stemming=stemming)
    bouw.bouw_fractiezetels(fractie=bouw.bouw_fractie(voortgekomen_uit=fractie), zekerheid="afgeleid")
    verkiezing = bouw.bouw_kandidaatstem(
        stemming=bouw.bouw_geheime_stemming(vergadering=stemming.vergadering)
    ).stemming
    for rij in (stemming, verkiezing, fractie, lid):
        assert client.get(rij.get_absolute_url()).status_code == 200
    assert client.get("/fracties/").status_code == 200
    assert gemist == []


# -- the layers ---------------------------------------------------------------------------------------------------
def test_a_roll_call_shows_every_seat_and_every_member(client: Client) -> None:
    pagina = read(client, build_roll_call(9))
    for woorden in (
        'role="img" aria-label="9 zetels: 6 voor, 3 tegen"',
        "Stemmen per fractie, met de zetels op 12 maart 2099",
        '<th scope="row">Samen</th>',
        "(2 voor, 1 tegen)",
        "een raadslid stemt naar eigen inzicht",
        "Hoe stemde elk raadslid?",
        "Het lot wees aan wie begon: ",
        "Ja. Er deden 9 van de 9 leden mee; nodig waren er 5 (artikel 29).",
    ):
        assert woorden.replace("Ja. ", "") in pagina, woorden
    assert pagina.count("<circle") == 9
    assert "style=" not in pagina


@pytest.mark.parametrize(
    ("waarden", "zin"),
    [
        ({"wijze": "zonder_stemming"}, "Niemand vroeg om een stemming."),
        ({"wijze": "algemene_stemmen"}, "De raad besloot met algemene stemmen"),
        ({"wijze": "acclamatie"}, "De raad besloot bij acclamatie"),
        ({"wijze": "schriftelijk"}, "Dit was een geheime stemming met briefjes"),
        ({}, "Hoe de fracties stemden is niet vastgelegd."),
    ],
)
def test_why_there_is_no_table_is_told_in_its_own_words(client: Client, waarden: dict, zin: str) -> None:
    zinnen = (
        "Niemand vroeg",
        "De raad besloot met",
        "De raad besloot bij",
        "geheime stemming",
        "Hoe de fracties",
    )
    pagina = read(client, bouw.bouw_stemming(**waarden))
    assert zin in pagina
    assert sum(begin in pagina for begin in zinnen) == 1


@pytest.mark.parametrize(
    ("kant", "woord"),
    [
        ("afwezig", "Afwezig"),
        ("uitgesloten", "Mag niet meestemmen"),
        ("niet_gestemd", "Aanwezig, niet gestemd"),
        ("niet_vastgelegd", "Niet vastgelegd"),
    ],
)
def test_four_ways_of_not_voting_are_told_apart(client: Client, kant: str, woord: str) -> None:
    stemming = bouw.bouw_stemming()
    bouw.bouw_fractiestem(stemming=stemming, kant=kant)
    bouw.bouw_lidstem(stemming=stemming, keuze=kant)
    assert read(client, stemming).count(f'<span class="kant kant--{kant}">{woord}</span>') == 2


def test_a_provisional_result_is_marked(client: Client) -> None:
    stemming = bouw.bouw_stemming(voorlopig=True)
    assert "Deze uitslag is voorlopig" in read(client, stemming)
    assert '<span class="merkje">voorlopig</span>' in client.get("/stemmingen/").content.decode()
    assert "voorlopig" not in read(client, bouw.bouw_stemming())


# -- persons ------------------------------------------------------------------------------------------------------
def test_an_election_shows_ballots_rounds_and_lot_and_no_voter(client: Client) -> None:
    vergadering, instrument = bouw.bouw_vergadering(), bouw.bouw_instrument(soort="benoeming")
    eerste = bouw.bouw_geheime_stemming(
        vergadering=vergadering, instrument=instrument, uitkomst="gestaakt", volgorde=1
    )
    tweede = bouw.bouw_geheime_stemming(
        vergadering=vergadering,
        instrument=instrument,
        ronde=2,
        volgorde=2,
        ongeldig=3,
        herstemming_van=eerste,
    )
    for ronde, gekozen in ((eerste, False), (tweede, True)):
        bouw.bouw_kandidaatstem(stemming=ronde, naam="Anna Appelflap", gekozen=gekozen, door_loting=gekozen)
        bouw.bouw_kandidaatstem(stemming=ronde, naam="Bert Boterham")
    pagina = read(client, tweede)
    for woorden in (
        "Anna Appelflap is gekozen door het lot, want de stemmen staakten.",
        "<td>Gekozen door het lot</td>",
        'Geldige stemmen</th><td class="getal">40</td>',
        'Blanco</th><td class="getal">1</td>',
        'Ongeldig</th><td class="getal">3</td>',
        "44 (zoveel briefjes zijn er ingeleverd)",
        f'<a href="{eerste.get_absolute_url()}">Ronde 1</a>',
        "Hoe iemand stemde, wordt van niemand bekend.",
    ):
        assert woorden in pagina, woorden
    assert "Hoe stemden de fracties?" not in pagina
    assert "Niemand kreeg de meerderheid" in read(client, eerste)
    assert "nog open" not in read(client, eerste)


def test_a_round_of_an_election_has_its_own_words_in_a_list() -> None:
    gekozen = uitslag_van(bouw.bouw_geheime_stemming(ronde=2))
    assert (gekozen.woord, gekozen.stemmen) == ("Gekozen", "geheime stemming, ronde 2")


def test_words_that_would_tell_how_somebody_voted_stay_away_from_a_secret_vote(client: Client) -> None:
    geheim = bouw.bouw_geheime_stemming()
    bouw.bouw_verklaring(stemming=geheim, soort="vergissing", tekst="Ik schreef de verkeerde naam op.")
    bouw.bouw_verklaring(stemming=geheim, tekst="Een mooie kandidaat.")
    pagina = read(client, geheim)
    assert "Een mooie kandidaat." in pagina
    assert "verkeerde naam" not in pagina


# -- afterwards ---------------------------------------------------------------------------------------------------
def test_statements_stand_beside_the_vote_with_who_said_them(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    aafje = bouw.bouw_persoon(naam="Aafje Voorbeeld", slug="aafje")
    bouw.bouw_verklaring(stemming=stemming, tekst="Niet zonder dekking.")
    bouw.bouw_verklaring(stemming=stemming, soort="aantekening", persoon=aafje, tekst="")
    bouw.bouw_verklaring(stemming=stemming, soort="vergissing", persoon=aafje, tekst="Verkeerde hand.")
    pagina = read(client, stemming)
    for woorden in (
        "<blockquote>Niet zonder dekking.</blockquote>",
        'Aantekening van <a href="/raadsleden/aafje/">Aafje Voorbeeld</a>',
        "had tegen willen stemmen",
        "Gemelde vergissing van",
        "Dit verandert niets aan de uitslag.",
    ):
        assert woorden in pagina, woorden


def test_a_correction_shows_old_and_new_with_date_and_reason(client: Client) -> None:
    stemming = bouw.bouw_stemming()
    bouw.bouw_correctie(
        stemming=stemming,
        reden="Een lid stemde anders.",
        oud={"voor": 31, "fracties": {"Groene Dijk": ["voor", 5, 0, 0, 0, 0]}},
        nieuw={"voor": 30, "fracties": {"Groene Dijk": ["verdeeld", 4, 1, 0, 0, 0]}},
    )
    pagina = read(client, stemming)
    for woorden in (
        '<a href="#correcties">Deze stemming is gecorrigeerd</a>',
        "Reden: Een lid stemde anders.",
        "<td><del>31</del></td><td><ins>30</ins></td>",
        "<td><del>5 voor</del></td><td><ins>verdeeld: 4 voor, 1 tegen</ins></td>",
        "Gecorrigeerd op ",
    ):
        assert woorden in pagina, woorden


def test_the_reason_of_the_griffie_stands_beside_the_doubt_of_the_law(client: Client) -> None:
    bouw.bouw_zittingsperiode(begin=DAG)
    stemming = bouw.bouw_stemming(
        datum=DAG, voor=21, tegen=21, uitkomst="verworpen", motivering="Niemand vroeg om een nieuwe stemming."
    )
    pagina = read(client, stemming)
    assert "Daar is twijfel over." in pagina
    assert "Reden volgens de griffie: Niemand vroeg om een nieuwe stemming." in pagina


def test_the_evening_leads_on_past_what_is_hidden(client: Client) -> None:
    vergadering = bouw.bouw_vergadering()
    een, verborgen, twee = (
        bouw.bouw_stemming(vergadering=vergadering, volgorde=n, publicatie=publicatie)
        for n, publicatie in enumerate(("openbaar", "concept", "openbaar"))
    )
    pagina = read(client, een)
    assert f'<a rel="next" href="{twee.get_absolute_url()}">' in pagina
    assert "Stemming 1 van 2" in pagina
    assert verborgen.get_absolute_url() not in pagina
    assert f'<a rel="prev" href="{een.get_absolute_url()}">' in read(client, twee)


# -- the real votes -----------------------------------------------------------------------------------------------
def test_the_five_votes_of_a_party_and_the_open_tie_stand_right(almere: None, client: Client) -> None:
    partij = Stemming.objects.filter(fractiestemmen__isnull=False).distinct()
    assert len(partij) == 5
    for stemming in partij:
        pagina = read(client, stemming)
        assert "de website van Partij voor de Dieren Almere" in pagina
        assert 'class="kant kant--voor">Voor<' in pagina
        assert 'class="kant kant--tegen">Tegen<' in pagina
        assert "Het aantal stemmen is niet vastgelegd." in pagina
        assert "de aantallen stemmen zijn niet vastgelegd" in pagina
        assert "<circle" not in pagina
    staking = Stemming.objects.get(instrument__nummer="23087", datum=datetime.date(2023, 5, 11))
    pagina = read(client, staking)
    assert "De stemmen staakten: 22 voor, 22 tegen." in pagina
    assert "<strong>nog open</strong>" in pagina
    assert 'aria-label="45 zetels: 22 voor, 22 tegen, 1 zonder stem, reden niet vastgelegd"' in pagina
    assert "Gemeentewet, artikel 32, lid 4" in pagina
