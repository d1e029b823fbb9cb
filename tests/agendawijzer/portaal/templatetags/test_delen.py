"""The way to a page: one list of steps, written for people and for machines."""

import json
import re
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import NoReverseMatch


def show(stappen: str, **context: Any) -> str:
    return Template(f"{{% load delen %}}{{% kruimelpad {stappen} %}}").render(Context(context))


def test_people_and_machines_get_the_same_steps() -> None:
    pad = show('"De raad" "fracties" "A & B" adres naam', adres="/fracties/a-b/?op=1&x", naam="<Groen>",
               request=RequestFactory().get("/"))  # fmt: skip
    assert '<li><a href="/fracties/a-b/?op=1&amp;x">A & B</a></li>' in pad
    assert '<li aria-current="page">&lt;Groen&gt;</li>' in pad
    blok: Any = re.search(r"<script [^>]*>(.*)</script>", pad)
    stappen = json.loads(blok[1])["itemListElement"]
    assert [(stap["name"], stap.get("item", "")) for stap in stappen] == [
        ("Start", "http://testserver/"),
        ("De raad", "http://testserver/fracties/"),
        ("A & B", "http://testserver/fracties/a-b/?op=1&x"),
        ("<Groen>", ""),
    ]


def test_a_page_of_a_lower_room_gives_its_steps_in_the_context() -> None:
    assert show("", kruimels=["Volgen", "volgen", "Hier"]) == show('"Volgen" "volgen" "Hier"')


def test_a_page_without_a_request_has_no_whole_addresses_and_tells_machines_nothing() -> None:
    assert "<script" not in show('"Begroting" "begrotingen" 2099')
    assert '<li aria-current="page">2099</li>' in show('"Begroting" "begrotingen" 2099')


def test_a_step_without_an_address_or_with_one_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        show('"De raad" "fracties"')
    with pytest.raises(NoReverseMatch):
        show('"De raad" "zo-heet-niets" "Hier"')
