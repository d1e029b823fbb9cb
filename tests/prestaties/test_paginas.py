"""The reader gets from every generated page what stands on it: no more, no less, nothing else."""

import pytest

from agendawijzer.inname.bronnen.raadspagina.gegevens import Item
from agendawijzer.inname.bronnen.raadspagina.lezer import lees_bestand
from tests.prestaties.besluiten import Besluit
from tests.prestaties.paginas import Voorbeeld, make_pages


def as_besluit(item: Item, verwacht: Besluit | None) -> Besluit:
    """The item in the words of the generator; what the page does not name there is not compared."""
    kaal = verwacht is not None and verwacht.titel is None
    return Besluit(
        soort="" if kaal else item.soort,
        titel=None if kaal else item.titel,
        nummer=None if kaal else item.nummer,
        uitkomst=item.uitkomst or "",
        wijze=item.wijze,
        voor=item.voor,
        tegen=item.tegen,
        gewijzigd=item.gewijzigd,
        geamendeerd=item.geamendeerd,
    )


@pytest.mark.parametrize("voorbeeld", list(make_pages(200)), ids=lambda voorbeeld: voorbeeld.naam)
def test_a_page_yields_what_stands_on_it(voorbeeld: Voorbeeld) -> None:
    gelezen = lees_bestand(voorbeeld.inhoud, bestand=voorbeeld.naam)
    pagina = gelezen.pagina
    assert pagina is not None, gelezen.meldingen
    assert (pagina.titel, pagina.raadsnummer, pagina.status) == (
        voorbeeld.titel,
        voorbeeld.nummer,
        voorbeeld.status,
    )
    assert (pagina.geschreven_op, pagina.bewerkt_op) == (voorbeeld.geschreven_op, voorbeeld.bewerkt_op)
    vergadering = pagina.vergadering
    assert (vergadering.datum if vergadering else None) == voorbeeld.vergadering
    assert (vergadering.aanwezig if vergadering else None) == voorbeeld.aanwezig
    verwacht = list(voorbeeld.besluiten)
    assert len(pagina.instrumenten) == len(verwacht)
    paren = zip(pagina.instrumenten, verwacht, strict=True)
    assert [as_besluit(item, besluit) for item, besluit in paren] == verwacht
    assert "onleesbare_regel" not in {melding.code for melding in gelezen.meldingen}


def test_the_same_seed_gives_the_same_pages() -> None:
    assert list(make_pages(50)) == list(make_pages(50))
    assert list(make_pages(50)) != list(make_pages(50, zaad=1))


def test_no_two_pages_are_about_the_same() -> None:
    paginas = list(make_pages(1000))
    assert len({pagina.titel for pagina in paginas}) == 1000
    dagen = [pagina.vergadering for pagina in paginas if pagina.vergadering]
    assert len(set(dagen)) == len(dagen) > 100
    assert {pagina.vorm for pagina in paginas} == {"dossier", "plenair", "alinea", "kaal"}
