"""Templates: each is used and sound, with no script or style in it and every class in some stylesheet."""

import re
from pathlib import Path

import pytest
from django.contrib import admin
from django.template import engines

from tests.broncode import code_strings, files, template_text
from tests.kamers import DJANGOMAPPEN, template_name, templates
from tests.opmaak import DATABLOKKEN, Opmaak

TEMPLATES = [pad for pad in templates() if pad.suffix == ".html"]
# Found by Django itself.
VANZELF = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
# Shown inside a page of Django's admin, whose classes they use.
IN_DE_ADMIN = (
    "admin/",
    "begroting/beheer/",
    "dossiers/beheer/",
    "griffie/begin/",
    "griffie/inlezen/",
    "griffie/werklijst/werklijsten.html",
)


def _overrides_the_admin(naam: str) -> bool:
    eigen = Path(admin.__file__).parent / "templates" / naam
    return naam.partition("/")[0] in DJANGOMAPPEN and (eigen.exists() or naam == "admin/base_site.html")


def test_every_template_is_used() -> None:
    in_templates = {
        naam
        for pad in TEMPLATES
        for naam in re.findall(r"{%\s*(?:extends|include)\s+[\"']([^\"'#]+)", template_text(pad))
    }
    gebruikt = in_templates | code_strings() | VANZELF
    ongebruikt = [
        naam
        for pad in TEMPLATES
        if (naam := template_name(pad)) not in gebruikt and not _overrides_the_admin(naam)
    ]
    assert not ongebruikt


def test_every_template_compiles() -> None:
    for pad in TEMPLATES:
        engines["django"].get_template(template_name(pad))


def _without_tags(pad: Path) -> str:
    """The template as HTML: tags gone, and a NUL where a value would stand, so that `vlag-{{ x }}` is no class."""
    zonder_waarden = re.sub(r"{{.*?}}", "\0", template_text(pad), flags=re.S)
    # An attribute value in a template tag may hold quotes of its own; the tag goes as a whole.
    return re.sub(r"{%.*?%}", " ", zonder_waarden, flags=re.S)


@pytest.mark.parametrize("pad", TEMPLATES, ids=template_name)
def test_a_template_holds_no_inline_script_or_style(pad: Path) -> None:
    assert Opmaak(_without_tags(pad)).inline == []


def test_the_guard_against_inline_code_sees_it() -> None:
    for tekst in (
        "<style>p{}</style>",
        "<p style=x>",
        "<b onclick='x()'>",
        "<script>1</script>",
        "<a href=javascript:1>",
        "<script type=module>1</script>",
        "<script type=importmap>{}</script>",
        "<script type='text/javascript; ld+json'>1</script>",
    ):
        assert Opmaak(tekst).inline, tekst


@pytest.mark.parametrize("soort", sorted(DATABLOKKEN))
def test_the_guard_against_inline_code_lets_data_be(soort: str) -> None:
    assert Opmaak(f'<script type="{soort}">{{}}</script>').inline == []


def _css_classes() -> set[str]:
    klassen: set[str] = set()
    for pad in files("static", suffix=".css"):
        zonder = re.sub(
            r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"|{[^{}]*}", " ", pad.read_text(encoding="utf-8"), flags=re.S
        )
        klassen |= set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", zonder))
    return klassen


def test_every_class_in_a_template_has_a_style() -> None:
    bekend = _css_classes()
    los = {
        f"{template_name(pad)}: {klas}"
        for pad in TEMPLATES
        if not template_name(pad).startswith(IN_DE_ADMIN)
        for klas in Opmaak(_without_tags(pad)).klassen - bekend
    }
    assert not los, "Deze klassen staan in geen stijlblad:\n" + "\n".join(sorted(los))
