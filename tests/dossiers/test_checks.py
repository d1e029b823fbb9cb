"""No page of the griffie publishes past the actions, and the project refuses to start where one would."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.contrib.admin import ModelAdmin, TabularInline

from dossiers.admin.onderwerpen import DossierAdmin
from dossiers.checks import check_publication_pages
from dossiers.models import Bericht, Dossier, Instrument


@pytest.fixture
def pages() -> Iterator[None]:
    """Puts the pages back as they were."""
    eerst = dict(admin.site._registry)
    yield
    admin.site._registry.clear()
    admin.site._registry.update(eerst)


def test_the_project_passes() -> None:
    assert check_publication_pages() == []


def test_a_page_without_the_base_class_is_an_error(pages: None) -> None:
    admin.site.unregister(Dossier)
    admin.site.register(Dossier, ModelAdmin)
    assert [fout.id for fout in check_publication_pages()] == ["dossiers.E001"]


def test_a_model_without_a_page_is_an_error(pages: None) -> None:
    admin.site.unregister(Bericht)
    assert [fout.id for fout in check_publication_pages()] == ["dossiers.E001"]


def test_rows_without_the_base_class_are_an_error(pages: None, monkeypatch: pytest.MonkeyPatch) -> None:
    class Sluipweg(TabularInline):
        model = Instrument

    monkeypatch.setattr(DossierAdmin, "inlines", (Sluipweg,))
    assert [fout.id for fout in check_publication_pages()] == ["dossiers.E002"]
