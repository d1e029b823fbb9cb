"""The council and its people."""

from django.urls import path

from agendawijzer.portaal.raad import fracties, portefeuilles, raadsleden

urlpatterns = [
    path("fracties/", fracties.fracties, name="fracties"),
    path("fracties/<adres:slug>/", fracties.fractie, name="fractie"),
    path("raadsleden/", raadsleden.raadsleden, name="raadsleden"),
    path("raadsleden/<adres:slug>/", raadsleden.raadslid, name="raadslid"),
    path("portefeuilles/", portefeuilles.portefeuilles, name="portefeuilles"),
    path("portefeuilles/<slug:slug>/", portefeuilles.portefeuille, name="portefeuille"),
]
