"""The list of mutations keeps up with the code; the command itself takes minutes and is for a person to start."""

import ast

import pytest

from tests.mutaties.regels import PROJECT, REGELS, Regel, broken, fits

ELK = pytest.mark.parametrize("regel", REGELS, ids=lambda regel: regel.naam)


@ELK
def test_each_mutation_fits_the_code_once_and_leaves_python(regel: Regel) -> None:
    code = (PROJECT / regel.bestand).read_text(encoding="utf-8")
    assert fits(regel, code) == ""
    assert ast.dump(ast.parse(broken(regel, code))) != ast.dump(ast.parse(code))


@ELK
def test_the_test_that_must_notice_is_there(regel: Regel) -> None:
    teksten = [(PROJECT / bestand).read_text(encoding="utf-8") for bestand in regel.testbestanden]
    assert any(f"def {regel.vanger}(" in tekst for tekst in teksten)


def test_there_are_twenty_rules_and_none_stands_there_twice() -> None:
    assert len({regel.naam for regel in REGELS}) == len(REGELS) == 20
    assert len({(regel.bestand, regel.oud) for regel in REGELS}) == len(REGELS)
