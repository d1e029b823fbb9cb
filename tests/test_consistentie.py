"""Small promises that no one keeps in mind: nothing unused, nothing inline, nothing in the wrong language."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.template import engines

from tests.broncode import APPS, PROJECT, files, name_of, strings
from tests.opmaak import DATABLOKKEN, Opmaak
from tests.rondgang import patterns

TEMPLATES = files("templates", *APPS, suffix=".html")
# Found by Django itself.
VANZELF = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
# Names of addresses that are given out by word of mouth, not by a link.
ZONDER_LINK = {"gezond", "security_txt", "robots", "sitemap", "stijlgids"}
# Shown inside a page of Django's admin, whose classes they use.
IN_DE_ADMIN = (
    "admin/",
    "begroting/beheer/",
    "dossiers/beheer/",
    "griffie/begin/",
    "griffie/inlezen/",
    "griffie/werklijst/werklijsten.html",
)
FOUTEN = {"ValidationError", "CommandError", "Http404"}
ENGELS = re.compile(
    r"\b(the|and|with|must|should|this|that|already|exists?|invalid|value|field|required|cannot|please|constraint"
    r"|violated|from|your|only|either|both|than)\b",
    re.IGNORECASE,
)


def _name(pad: Path) -> str:
    """The name under which a template is loaded."""
    return pad.as_posix().rpartition("/templates/")[2]


def _text(pad: Path) -> str:
    return re.sub(r"{#.*?#}|{% comment.*?endcomment %}", "", pad.read_text(encoding="utf-8"), flags=re.S)


def _code_strings() -> set[str]:
    return {tekst for pad in files(*APPS, suffix=".py") for _, tekst in strings(pad)}


# -- templates ----------------------------------------------------------------------------------------------------
def _overrides_the_admin(naam: str) -> bool:
    eigen = Path(admin.__file__).parent / "templates" / naam
    return naam.startswith(("admin/", "registration/", "django/")) and (
        eigen.exists() or naam == "admin/base_site.html"
    )


def test_every_template_is_used() -> None:
    in_templates = {
        naam
        for pad in TEMPLATES
        for naam in re.findall(r"{%\s*(?:extends|include)\s+[\"']([^\"'#]+)", _text(pad))
    }
    gebruikt = in_templates | _code_strings() | VANZELF
    ongebruikt = [
        naam for pad in TEMPLATES if (naam := _name(pad)) not in gebruikt and not _overrides_the_admin(naam)
    ]
    assert not ongebruikt


def test_every_template_compiles() -> None:
    for pad in TEMPLATES:
        engines["django"].get_template(_name(pad))


def _without_tags(pad: Path) -> str:
    """The template as HTML: tags gone, and a NUL where a value would stand, so that `vlag-{{ x }}` is no class."""
    zonder_waarden = re.sub(r"{{.*?}}", "\0", _text(pad), flags=re.S)
    # An attribute value in a template tag may hold quotes of its own; the tag goes as a whole.
    return re.sub(r"{%.*?%}", " ", zonder_waarden, flags=re.S)


@pytest.mark.parametrize("pad", TEMPLATES, ids=_name)
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
    for pad in files("static", *APPS, suffix=".css"):
        zonder = re.sub(
            r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"|{[^{}]*}", " ", pad.read_text(encoding="utf-8"), flags=re.S
        )
        klassen |= set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", zonder))
    return klassen


def test_every_class_in_a_template_has_a_style() -> None:
    bekend = _css_classes()
    los = {
        f"{_name(pad)}: {klas}"
        for pad in TEMPLATES
        if not _name(pad).startswith(IN_DE_ADMIN)
        for klas in Opmaak(_without_tags(pad)).klassen - bekend
    }
    assert not los, "Deze klassen staan in geen stijlblad:\n" + "\n".join(sorted(los))


# -- addresses ----------------------------------------------------------------------------------------------------
def test_every_address_is_reached_from_somewhere() -> None:
    namen = {patroon.name for _, patroon in patterns() if patroon.name}
    in_templates = {
        naam for pad in TEMPLATES for naam in re.findall(r"{%\s*url\s+[\"'](\w[\w:]*)", _text(pad))
    }
    assert namen - ZONDER_LINK <= in_templates | _code_strings() - _urlconf_names()


def _urlconf_names() -> set[str]:
    """Names that stand in the urlconf alone: giving an address its name is not using it."""
    in_urls = [tekst for pad in files(*APPS, suffix="urls.py") for _, tekst in strings(pad)]
    elders = {
        tekst for pad in files(*APPS, suffix=".py") if pad.name != "urls.py" for _, tekst in strings(pad)
    }
    return set(in_urls) - elders


# -- words --------------------------------------------------------------------------------------------------------
def _constraints() -> Iterator[tuple[type[models.Model], models.BaseConstraint]]:
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            yield from ((model, constraint) for constraint in model._meta.constraints)


def test_every_rule_says_in_dutch_what_is_wrong() -> None:
    for _, regel in _constraints():
        bericht = str(regel.get_violation_error_message())
        assert bericht.endswith("."), f"{regel.name}: {bericht}"
        assert not ENGELS.search(bericht), f"{regel.name}: {bericht}"
        assert bericht != str(regel.default_violation_error_message), f"{regel.name} heeft geen eigen bericht"


@pytest.mark.parametrize("app", APPS)
def test_every_rule_is_tried_on_the_database(app: str) -> None:
    namen = {regel.name for model, regel in _constraints() if model._meta.app_label == app}
    geprobeerd = set(importlib.import_module(f"tests.{app}.test_regels").OVERTREDINGEN) if namen else set()
    assert namen == geprobeerd


def test_every_word_for_the_griffie_is_dutch() -> None:
    fouten = []
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            woorden = [model._meta.verbose_name, model._meta.verbose_name_plural]
            for veld in model._meta.get_fields():
                keuzes = [label for _, label in getattr(veld, "choices", None) or []]
                woorden += [getattr(veld, "verbose_name", ""), getattr(veld, "help_text", ""), *keuzes]
            fouten += [f"{model.__name__}: {woord}" for woord in woorden if ENGELS.search(str(woord))]
    assert not fouten, "\n".join(fouten)


def test_every_error_of_our_own_is_dutch() -> None:
    fouten = [
        f"{name_of(pad)}:{regel} {tekst}"
        for pad in files(*APPS, suffix=".py")
        for regel, tekst in _error_texts(pad)
        if ENGELS.search(tekst)
    ]
    assert not fouten, "\n".join(fouten)


def _error_texts(pad: Path) -> Iterator[tuple[int, str]]:
    for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func).split(".")[-1] in FOUTEN:
            yield from (
                (deel.lineno, deel.value)
                for deel in ast.walk(knoop)
                if isinstance(deel, ast.Constant) and isinstance(deel.value, str)
            )


# -- the repository -----------------------------------------------------------------------------------------------
TEKST = {".py", ".html", ".css", ".js", ".md", ".toml", ".txt", ".yml", ".yaml", ".json", ".svg", ".cfg", ""}
ELDERS = {"data", "__pycache__", "bouw", "build", "dist"}


def _repository() -> Iterator[Path]:
    for pad in sorted(PROJECT.rglob("*")):
        delen = pad.relative_to(PROJECT).parts
        gereedschap = delen[0].startswith(".") and delen[0] != ".ci"
        if pad.is_file() and pad.suffix in TEKST and not gereedschap and not ELDERS & set(delen):
            yield pad


def test_no_file_names_a_path_of_one_machine() -> None:
    eigen = re.compile(r"(?<![\w.:/-])/(?:work|root|home/[a-z]\w*|Users/\w+|tmp/werk)/")
    fouten = [
        name_of(pad)
        for pad in _repository()
        if eigen.search(pad.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not fouten
    assert str(settings.BASE_DIR) == str(PROJECT)
