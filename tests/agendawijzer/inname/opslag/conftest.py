"""Pages as the reader gives them, made by hand, so that storing is tested apart from reading."""

from datetime import date
from typing import Any

from django.apps import apps

from agendawijzer.inname.bronnen.raadspagina.gegevens import GelezenPagina, Item, Pagina, Vergaderinggegevens


def item(
    titel: str | None, nummer: str | None = None, uitkomst: str | None = "aangenomen", **rest: Any
) -> Item:
    velden: dict[str, Any] = {
        "soort": "motie", "gewijzigd": False, "geamendeerd": False, "wijze": None, "voor": None, "tegen": None,
        "ruw": f"Motie {titel} ({nummer}) {uitkomst}", "regel": 1,
    }  # fmt: skip
    return Item(titel=titel, nummer=nummer, uitkomst=uitkomst, **velden | rest)


def dossierpagina(*items: Item, **velden: Any) -> GelezenPagina:
    standaard: dict[str, Any] = {
        "titel": "Schaduw op het plein", "raadsnummer": "98012", "geschreven_op": date(2099, 1, 5),
        "bewerkt_op": date(2099, 2, 1), "status": "afgerond", "waar_gaat_het_over": "Het plein is te heet.",
    }  # fmt: skip
    return GelezenPagina("pagina.txt", Pagina(instrumenten=items, **standaard | velden))


def vergaderpagina(*items: Item, datum: date = date(2099, 3, 12), aanwezig: int | None = 42) -> GelezenPagina:
    pagina = Pagina(
        titel=f"Plenaire vergadering {datum}",
        geschreven_op=datum,
        vergadering=Vergaderinggegevens(datum, aanwezig),
        instrumenten=items,
    )
    return GelezenPagina("avond.txt", pagina)


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every value of every row of ours, to prove that not one of them moved."""
    modellen = [
        *apps.get_app_config("dossiers").get_models(),
        *apps.get_app_config("stemmingen").get_models(),
    ]
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in modellen}
