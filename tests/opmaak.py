"""Reads a template or a page for what the guards ask of it."""

import re
from html.parser import HTMLParser

# Data for machines. A browser never runs these, so the policy has nothing to stop; all other inline scripts are code.
DATABLOKKEN = {"application/json", "application/ld+json"}


class Opmaak(HTMLParser):
    """What a strict Content-Security-Policy would stop, and the classes in use."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.klassen: set[str] = set()
        self.feed(tekst)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerk = {naam: waarde or "" for naam, waarde in attrs}
        soort = kenmerk.get("type", "")
        if tag == "style" or (tag == "script" and "src" not in kenmerk and soort not in DATABLOKKEN):
            self.inline.append(f"<{tag}>")
        self.inline += [naam for naam in kenmerk if naam == "style" or re.fullmatch(r"on[a-z]+", naam)]
        self.inline += [
            waarde for waarde in kenmerk.values() if waarde.strip().lower().startswith("javascript:")
        ]
        self.klassen |= {klas for klas in kenmerk.get("class", "").split() if "\0" not in klas}


def close_up(pagina: str) -> str:
    """The HTML without the white space beside its tags, for who asks what stands next to what."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", " ".join(pagina.split()))
