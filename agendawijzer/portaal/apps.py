from django.apps import AppConfig


class PortaalConfig(AppConfig):
    name = "agendawijzer.portaal"
    label = "portaal"
    verbose_name = "Portaal"

    def ready(self) -> None:
        from agendawijzer.portaal.volgvragen import antwoorden, mailwoorden

        antwoorden.register()
        mailwoorden.register()
