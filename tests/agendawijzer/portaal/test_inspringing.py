"""What is indented for who reads a template goes to no visitor, and no two words come together."""

import pytest
from django.template import Context, Template
from django.template.loader import get_template
from django.test import override_settings

from agendawijzer.portaal.inspringing import Loader, tighten
from tests.gelijk.ontleed import parse

TEMPLATE = """<p>
  Volg
  {% if soort == "dossier" %}
    dit onderwerp
  {% else %}
    {# of een lijst #}
    deze lijst
  {% endif %}
  {% for woord in woorden %}
    <b>{{ woord }}</b>
  {% endfor %}
  {{ einde }}
</p>
"""


@pytest.mark.parametrize("soort", ["dossier", "lijst"])
@pytest.mark.parametrize("woorden", [[], ["een"], ["een", "twee"]])
def test_the_document_stays_the_same(soort: str, woorden: list[str]) -> None:
    context = Context({"soort": soort, "woorden": woorden, "einde": "Klaar."})
    ruim, krap = (Template(bron).render(context) for bron in (TEMPLATE, tighten(TEMPLATE)))
    assert parse(krap) == parse(ruim)
    assert len(krap) < len(ruim)


def test_no_line_of_a_visitor_is_indented_or_empty() -> None:
    html = Template(tighten(TEMPLATE)).render(Context({"woorden": ["een"], "einde": "Klaar."}))
    assert html == "<p>\nVolg\ndeze lijst\n<b>een</b>\nKlaar.\n</p>\n"


def test_what_writes_something_keeps_its_line_end() -> None:
    assert tighten("een\n  {% url 'start' %}\n  twee\n") == "een\n{% url 'start' %}\ntwee\n"


def test_the_start_of_a_piece_stays_as_it_is() -> None:
    """It may be taken in behind a word."""
    assert tighten("{% if een %}\n  twee\n{% endif %}\n") == "{% if een %}\ntwee\n{% endif %}"


def test_templates_of_the_portal_are_read_so_and_others_as_they_are() -> None:
    template = get_template("portaal/delen/bel.html").template  # type: ignore[attr-defined]
    assert "\n  " not in template.source
    assert "\n  " in get_template("volgen/nieuw.html").template.source  # type: ignore[attr-defined]


@override_settings(DEBUG=True)
def test_who_develops_sees_the_lines_as_they_are() -> None:
    engine = get_template("portaal/delen/bel.html").template.engine  # type: ignore[attr-defined]
    loader = Loader(engine)
    origin = next(iter(loader.get_template_sources("portaal/delen/bel.html")))
    assert "\n  " in loader.get_contents(origin)
