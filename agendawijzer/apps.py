from django.apps import AppConfig


class AgendawijzerConfig(AppConfig):
    name = "agendawijzer"
    verbose_name = "Agendawijzer"
