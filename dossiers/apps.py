from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class DossiersConfig(AppConfig):
    name = "dossiers"
    verbose_name = "Onderwerpen en raad"

    def ready(self) -> None:
        from dossiers import checks  # noqa: F401 - registers itself
        from dossiers.stroom import stroombronnen
        from dossiers.wachters import lay_log_guards, lift_log_guards
        from dossiers.zoeken import zoekbronnen
        from dossiers.zoeken.bouwen import fill_if_empty
        from dossiers.zoeken.tabel import lay_index, lift_index

        stroombronnen.register()
        zoekbronnen.register()
        pre_migrate.connect(lift_log_guards, sender=self)
        post_migrate.connect(lay_log_guards, sender=self)
        pre_migrate.connect(lift_index, sender=self)
        post_migrate.connect(lay_index, sender=self)
        post_migrate.connect(fill_if_empty, sender=self)
