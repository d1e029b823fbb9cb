from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "dossiers"
    verbose_name = "Onderwerpen en raad"

    def ready(self) -> None:
        from dossiers import checks  # noqa: F401 - registers itself
