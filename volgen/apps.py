from django.apps import AppConfig


class VolgenConfig(AppConfig):
    name = "volgen"
    verbose_name = "Volgen"

    def ready(self) -> None:
        from volgen import checks  # noqa: F401 - registers itself
