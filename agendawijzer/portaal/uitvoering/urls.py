"""What became of decisions: the list, a promise, a letter."""

from django.urls import path

from agendawijzer.portaal.uitvoering import paginas

urlpatterns = [
    path("uitvoering/", paginas.uitvoering, name="uitvoering"),
    path("uitvoering.xlsx", paginas.uitvoering_xlsx, name="uitvoering_xlsx"),
    path("uitvoering/toezeggingen/<adres:slug>/", paginas.toezegging, name="toezegging"),
    path("uitvoering/brieven/<adres:slug>/", paginas.raadsbrief, name="raadsbrief"),
]
