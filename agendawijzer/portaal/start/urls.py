"""The start page and the duties."""

from django.urls import path

from agendawijzer.portaal.start import paginas, plichten

urlpatterns = [
    path("", paginas.start, name="start"),
    path("toegankelijkheid/", plichten.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", plichten.privacy, name="privacy"),
    path(".well-known/security.txt", plichten.security_txt, name="security_txt"),
    path("robots.txt", plichten.robots, name="robots"),
]
