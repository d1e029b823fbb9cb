from django.apps import AppConfig


class AgendawijzerConfig(AppConfig):
    name = "agendawijzer"
    verbose_name = "Agendawijzer"

    def ready(self) -> None:
        from agendawijzer import checks  # noqa: F401 - registers itself
