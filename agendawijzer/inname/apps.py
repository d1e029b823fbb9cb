from django.apps import AppConfig


class InnameConfig(AppConfig):
    name = "agendawijzer.inname"
    label = "inname"
    verbose_name = "Inname"
