from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class StemmingenConfig(AppConfig):
    name = "stemmingen"
    verbose_name = "Stemmingen"

    def ready(self) -> None:
        from stemmingen.wachters import lay_vote_guards, lift_vote_guards

        pre_migrate.connect(lift_vote_guards, sender=self)
        post_migrate.connect(lay_vote_guards, sender=self)
