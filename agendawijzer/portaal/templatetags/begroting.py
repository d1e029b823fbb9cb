"""The texts of the budget in templates."""

from django import template

from agendawijzer.portaal.begroting.beeld import make_blokken

register = template.Library()
# Paragraphs and lists: `{% for is_lijst, regels in tekst|blokken %}`.
register.filter("blokken", make_blokken)
