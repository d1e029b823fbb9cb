"""The pages of the griffie at /beheer/, one module a subject."""

from django.contrib import admin

from dossiers.admin import bronnen, logboek, onderwerpen, raad, stukken, uitleg, uitvoering, vergaderingen

__all__ = ["bronnen", "logboek", "onderwerpen", "raad", "stukken", "uitleg", "uitvoering", "vergaderingen"]

admin.site.site_title = "Beheer Agendawijzer"
admin.site.site_header = "Beheer Agendawijzer"
admin.site.index_title = "Wat wilt u doen?"
admin.site.empty_value_display = "niet ingevuld"
