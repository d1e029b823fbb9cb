from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "agendawijzer.demo"
    label = "demo"
    verbose_name = "Verzonnen gemeente"
