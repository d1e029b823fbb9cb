from django.apps import AppConfig


class LinksConfig(AppConfig):
    name = "agendawijzer.links"
    label = "links"
    verbose_name = "Links"
