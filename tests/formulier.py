"""A form of the griffie as a browser would send it: what stands on the page, with what the clerk typed over it."""

from typing import Any

from django.test import Client
from lxml import html


def fields_of(response: Any) -> dict[str, Any]:
    """The values of the large form on an add or change page; several of one name become a list."""
    pagina = html.document_fromstring(response.content.decode())
    (form,) = (form for form in pagina.forms if (form.get("id") or "").endswith("_form"))
    waarden: dict[str, Any] = {}
    for naam, waarde in form.form_values():
        waarden.setdefault(naam, []).append(waarde)
    return waarden


def send(client: Client, adres: str, **getypt: Any) -> Any:
    """Opens the form at `adres`, types `getypt` over it and saves."""
    return client.post(adres, fields_of(client.get(adres)) | getypt)


def errors_of(response: Any) -> str:
    """Every message that the clerk reads in the form and its rows; empty where it was saved."""
    if response.context is None:
        return ""
    formsets = [regels.formset for regels in response.context["inline_admin_formsets"]]
    forms = [response.context["adminform"].form, *(form for formset in formsets for form in formset.forms)]
    teksten = [tekst for form in forms for fouten in form.errors.values() for tekst in fouten]
    return " ".join(str(tekst) for tekst in [*teksten, *(t for f in formsets for t in f.non_form_errors())])
