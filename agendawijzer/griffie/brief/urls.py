"""The addresses of the form for a letter, under /beheer/brief/."""

from django.urls import path

from agendawijzer.griffie.brief import views

app_name = "brief"

urlpatterns = [
    path("", views.brief, name="brief"),
    path("<int:pk>/", views.klaar, name="klaar"),
]
