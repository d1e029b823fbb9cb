from django.apps import AppConfig


class BegrotingConfig(AppConfig):
    name = "begroting"
    verbose_name = "Programmabegroting"
