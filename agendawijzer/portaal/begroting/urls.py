"""The programme budget."""

from django.urls import path

from agendawijzer.portaal.begroting import paginas

urlpatterns = [
    path("begroting/", paginas.begrotingen, name="begrotingen"),
    path("begroting/<jaartal:jaar>/", paginas.begroting, name="begroting"),
    path("begroting/<jaartal:begroting_jaar>/<adres:slug>/", paginas.programma, name="programma"),
    path(
        "begroting/<jaartal:begroting_jaar>/<adres:slug>.csv",
        paginas.programma_csv,
        name="programma_csv",
    ),
]
