"""A question that is nothing but a number of the council, in any spelling."""

import re
from typing import Any

from agendawijzer.portaal.deur import find_treffers
from agendawijzer.portaal.zoeken.soortwoorden import is_soortwoord
from dossiers.nummers import normalise_nummer

# Looser than what is read from pages: whoever types a number leaves out signs, and nothing else
# stands beside it.
_TEKENS = r"[\s./–-]*"
_OUD = re.compile(
    rf"(r[a-z]{{1,2}}){_TEKENS}(\d{{1,4}})(?:{_TEKENS}((?:19|20)\d{{2}}))?((?:\.\d{{1,3}}){{0,2}})",
    re.I,
)
_NIEUW = re.compile(r"(\d{5,6})((?:[\s./–-]+\d{1,3}){0,2})")
_ERVOOR = re.compile(r"^(?:#|(?:nummer|nr|raadsnummer)\b\.?)\s*", re.I)


def read_nummer(vraag: str) -> str | None:
    """The number, in its one spelling, of a question that is only that: `motie 25192 3` gives
    25192.003. Pure."""
    rest = vraag.strip().rstrip(".,;?")
    woord, _, daarachter = rest.partition(" ")
    if daarachter and is_soortwoord(woord):
        rest = daarachter.strip()
    rest = _ERVOOR.sub("", rest)
    if oud := _OUD.fullmatch(rest):
        letters, volg, jaar, sub = oud.groups()
        return normalise_nummer(f"{letters}-{volg}" + (f"/{jaar}" if jaar else "") + sub)
    if nieuw := _NIEUW.fullmatch(rest):
        return normalise_nummer(".".join([nieuw[1], *re.findall(r"\d+", nieuw[2])]))
    return None


def find_objecten(vraag: str) -> set[Any]:
    """The public dossiers and instruments of which the question is the number. One query; none if
    it is no number."""
    nummer = read_nummer(vraag)
    return find_treffers(nummer) if nummer else set()
