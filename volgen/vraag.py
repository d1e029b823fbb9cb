"""The part of an address after the question mark, told in words. Pure: text in, text out."""

import re
from urllib.parse import parse_qsl


def describe_vraag(vraag: str) -> str:
    """A question in the spelling of `clean_vraag`: "‘bomen’, jaar: 2025, soort: motie"; empty for a whole list."""
    paren = parse_qsl(vraag)
    woorden = [f"‘{waarde}’" for naam, waarde in paren if naam == "q"]
    filters = [f"{_words(naam)}: {_words(waarde)}" for naam, waarde in paren if naam != "q"]
    return ", ".join([*woorden, *filters])


def _words(naam: str) -> str:
    return re.sub(r"[_-]", " ", naam)
