"""A correction in words: what stood there, what stands there now, and no secret."""

from agendawijzer.portaal.stemming.veranderingen import Verandering, list_veranderingen


def change(oud: dict, nieuw: dict, *, geheim: bool = False) -> list[Verandering]:
    return list_veranderingen(oud, nieuw, geheim=geheim)


def test_only_what_differs_is_told_and_in_words() -> None:
    gelijk = {"wijze": "handopsteken", "ronde": 1}
    oud = {
        "voor": 31,
        "tegen": 7,
        "uitkomst": "aangenomen",
        "uitgesloten": None,
        "over_personen": False,
        **gelijk,
    }
    nieuw = {
        "voor": 30,
        "tegen": 7,
        "uitkomst": "verworpen",
        "uitgesloten": 2,
        "over_personen": True,
        **gelijk,
    }
    assert change(oud, nieuw) == [
        Verandering("Uitkomst", "Aangenomen", "Verworpen"),
        Verandering("Voor", "31", "30"),
        Verandering("Mochten niet meestemmen", "niet vastgelegd", "2"),
        Verandering("Over personen", "nee", "ja"),
    ]


def test_a_fractie_that_proves_divided_shows_both_counts() -> None:
    oud = {
        "fracties": {
            "Groene Dijk": ["voor", 5, 0, 0, 0, 0],
            "Havenlijst": ["voor", None, None, None, None, None],
        }
    }
    nieuw = {
        "fracties": {
            "Groene Dijk": ["verdeeld", 4, 1, 0, 0, 0],
            "Havenlijst": ["afwezig", None, None, 2, 0, 0],
        }
    }
    assert change(oud, nieuw) == [
        Verandering("Groene Dijk", "5 voor", "verdeeld: 4 voor, 1 tegen"),
        Verandering("Havenlijst", "voor", "afwezig: 2 afwezig"),
    ]


def test_members_and_candidates_come_and_go() -> None:
    oud = {"leden": {"Aafje Voorbeeld": "voor"}, "kandidaten": {"Bram Voorbeeld": 20}, "gekozen": []}
    nieuw = {"leden": {}, "kandidaten": {"Bram Voorbeeld": 1}, "gekozen": [["Bram Voorbeeld", True]]}
    assert change(oud, nieuw) == [
        Verandering("Aafje Voorbeeld", "voor", "niet vastgelegd"),
        Verandering("Bram Voorbeeld", "20 stemmen", "1 stem"),
        Verandering("Gekozen", "niemand", "Bram Voorbeeld (door het lot)"),
    ]


def test_what_proved_secret_is_not_told_by_its_correction() -> None:
    oud = {
        "over_personen": False,
        "fracties": {"Groene Dijk": ["voor", 5, 0, 0, 0, 0]},
        "leden": {"A": "voor"},
    }
    geheim = {"over_personen": True, "fracties": {}, "leden": {}}
    assert change(oud, geheim) == [Verandering("Over personen", "nee", "ja")]
    assert change({**oud, "over_personen": True}, {**geheim}, geheim=False) == []
    assert change(oud, {**geheim, "over_personen": False}, geheim=True) == []


def test_an_old_snapshot_without_a_field_is_no_error() -> None:
    assert change({}, {"voor": 3}) == [Verandering("Voor", "niet vastgelegd", "3")]
