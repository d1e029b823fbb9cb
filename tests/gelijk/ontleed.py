"""An HTML answer as a list of tags and words, so that two ways of laying out one document read the same.

White space beside a block says nothing and goes; beside words and inline elements it is one space, so that a space that
was lost or added between words is a difference.
"""

from html.parser import HTMLParser

_INLINE = frozenset(
    "a abbr b bdi button cite code em i img input kbd label mark q small span strong sub time".split()  # noqa: SIM905 - reads best as words
)
_AS_TYPED = frozenset(("pre", "script", "style", "textarea"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[object] = []
        self._as_typed = 0
        self._after_block = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._as_typed += tag in _AS_TYPED
        self._add_tag(tag, ("<", tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._as_typed -= tag in _AS_TYPED
        self._add_tag(tag, ("/", tag))

    def _add_tag(self, tag: str, part: object) -> None:
        if tag not in _INLINE:
            self.drop_space()
        self.parts.append(part)
        self._after_block = tag not in _INLINE

    def drop_space(self) -> None:
        if self.parts and self.parts[-1] == " ":
            self.parts.pop()

    def handle_data(self, data: str) -> None:
        if self._as_typed:
            self.parts.append(data)
            return
        for piece in _pieces(data):
            if piece == " " and (self._after_block or self.parts[-1] == " "):
                continue
            self.parts.append(piece)
            self._after_block = False


def _pieces(data: str) -> list[str]:
    """The words of a text with one space for each run of white space; a no-break space is no white space."""
    pieces: list[str] = []
    for character in data:
        if character in " \t\r\n\f":
            if not pieces or pieces[-1] != " ":
                pieces.append(" ")
        elif pieces and pieces[-1] != " ":
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def parse(html: str) -> list[object]:
    """The document in parts: opening tags with their attributes, closing tags, words, and spaces that count."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.drop_space()
    return reader.parts
