from django.apps import AppConfig


class BegrotingConfig(AppConfig):
    name = "begroting"
    verbose_name = "Programmabegroting"

    def ready(self) -> None:
        from begroting import stroombronnen, zoekbronnen

        stroombronnen.register()
        zoekbronnen.register()
