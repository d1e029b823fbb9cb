from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AgendawijzerConfig(AppConfig):
    name = "agendawijzer"
    verbose_name = "Agendawijzer"

    def ready(self) -> None:
        from agendawijzer import (
            checks,  # noqa: F401 - registers itself
            volgantwoorden,
        )
        from agendawijzer.griffie import grant_rights

        volgantwoorden.register()
        post_migrate.connect(grant_rights, dispatch_uid="agendawijzer.griffie")
