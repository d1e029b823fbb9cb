"""Who votes with whom: fracties, and members."""

from django.urls import path

from agendawijzer.portaal.vergelijken import paginas

_LEDEN = {"soort": "raadsleden"}

urlpatterns = [
    path("vergelijken/", paginas.vergelijken, name="vergelijken"),
    path("vergelijken.csv", paginas.vergelijken_csv, name="vergelijken_csv"),
    path("vergelijken/raadsleden/", paginas.vergelijken, _LEDEN, name="vergelijken_raadsleden"),
    path(
        "vergelijken/raadsleden.csv",
        paginas.vergelijken_csv,
        _LEDEN,
        name="vergelijken_raadsleden_csv",
    ),
    path(
        "vergelijken/raadsleden/<adres:een>/<adres:ander>/",
        paginas.paar,
        _LEDEN,
        name="vergelijken_leden",
    ),
    path(
        "vergelijken/raadsleden/<adres:een>/<adres:ander>.csv",
        paginas.paar_csv,
        _LEDEN,
        name="vergelijken_leden_csv",
    ),
    path("vergelijken/<adres:een>/<adres:ander>/", paginas.paar, name="vergelijken_paar"),
    path(
        "vergelijken/<adres:een>/<adres:ander>.csv", paginas.paar_csv, name="vergelijken_paar_csv"
    ),
]
