from django.apps import AppConfig


class StemmingenConfig(AppConfig):
    name = "stemmingen"
    verbose_name = "Stemmingen"
