"""Dutch as it is written: numbers with their noun, rows of words, capitals. Pure."""

from collections.abc import Sequence


def aantal(n: int, enkel: str, meer: str) -> str:
    """`1 motie`, `2 moties`."""
    return f"{n} {enkel if n == 1 else meer}"


def opsomming(delen: Sequence[str]) -> str:
    """`a`, `a en b`, `a, b en c`; empty for nothing."""
    if len(delen) < 2:
        return "".join(delen)
    *eerste, laatste = delen
    return f"{', '.join(eerste)} en {laatste}"


def hoofdletter(tekst: str) -> str:
    """`tekst` with a capital first, the rest as it is: the RV of a number stays."""
    return tekst[:1].upper() + tekst[1:]


def kleine_letter(tekst: str) -> str:
    """`tekst` for within a sentence: its first letter small, the rest as it is."""
    return tekst[:1].lower() + tekst[1:]
