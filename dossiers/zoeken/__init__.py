"""Finding what is public, in Dutch: the same answers in the same order on SQLite and on PostgreSQL.

What others use:

    from dossiers.zoeken import find_alternatives, kinds, read_vraag, search, suggest

    search("moties over woningbouw")        a QuerySet of Zoekregel, ordinary ORM from there:
        .by_relevance() / .by_date()        the two orders
        .filter(soort="motie", jaar=2025, uitkomst="aangenomen", staat="open", wijze="hoofdelijk")
        .filter(kenmerken__naam="fractie", kenmerken__waarde="voorbeeldpartij")
        .order_by().values("soort").annotate(n=Count("pk"))          counts for facets
    suggest("jeugdh")                       [(titel, adres, soort), ...] while somebody types
    find_alternatives("woningbuow")         ["woningbouw"]: other questions, that do give something
    kinds()                                 {"motie": ("motie", "moties"), ...}: every kind with its names
    read_vraag("motie -wonen").hits("Moties")     whether a word of a text is one that was asked for, to mark it

A row of the index (`dossiers.models.Zoekregel`) has `soort`, `model` and `object_id` ("dossiers.instrument", 12),
`titel`, `bij` (the title of the dossier it belongs to), `tekst` (plain, for showing the words in context), `adres`,
`datum` (None: not known), `jaar` (with no date of its own: that of its dossier), `uitkomst` (the word of the site, such
as aangenomen or ingetrokken; "" where there is none to have), `staat` (as `dossiers.standen.staat.STATEN`; only of
what is to be carried out), `wijze` (form of the vote that decided), and `kenmerken`: slugs of `portefeuille` and
`fractie`.
"""

from dossiers.zoeken.alternatieven import find_alternatives
from dossiers.zoeken.bronnen import kinds
from dossiers.zoeken.vraag import read_vraag
from dossiers.zoeken.zoek import Gevonden, search, suggest

__all__ = ["Gevonden", "find_alternatives", "kinds", "read_vraag", "search", "suggest"]
