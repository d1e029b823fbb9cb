from django.apps import AppConfig
from django.db.models.signals import post_migrate


class GriffieConfig(AppConfig):
    name = "agendawijzer.griffie"
    label = "griffie"
    verbose_name = "Griffie"

    def ready(self) -> None:
        from agendawijzer.griffie.rollen import grant_rights

        post_migrate.connect(grant_rights, dispatch_uid="agendawijzer.griffie")
