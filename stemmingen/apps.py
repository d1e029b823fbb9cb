from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class StemmingenConfig(AppConfig):
    name = "stemmingen"
    verbose_name = "Stemmingen"

    def ready(self) -> None:
        from dossiers.acties.publicatie import register_rules
        from stemmingen import stroombronnen, zoekbronnen
        from stemmingen.acties.bron import keep_taken_over
        from stemmingen.acties.stemming import check_publication
        from stemmingen.models import Stemming
        from stemmingen.wachters import lay_vote_guards, lift_vote_guards

        stroombronnen.register()
        zoekbronnen.register()
        pre_migrate.connect(lift_vote_guards, sender=self)
        post_migrate.connect(lay_vote_guards, sender=self)
        register_rules(Stemming, voorwaarde=check_publication, na_overnemen=keep_taken_over)
