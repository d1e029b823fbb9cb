"""The addresses of the worklists, under /beheer/werk/."""

from django.urls import path

from agendawijzer.griffie.werklijst import views

app_name = "werk"

urlpatterns = [
    path("", views.overzicht, name="overzicht"),
    path("<slug:slug>/", views.lijst, name="lijst"),
]
