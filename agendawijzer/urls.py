"""The addresses of the site, a room at a time. They never move."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path, register_converter
from django.urls.converters import IntConverter, StringConverter

from agendawijzer import gezond


class Adresstap(StringConverter):
    """One step of an address. No NUL: PostgreSQL refuses to look for it."""

    regex = r"[^/\x00]{1,200}"


class Jaartal(IntConverter):
    """A year, in one way of writing."""

    regex = r"[1-9][0-9]{3}"


# Before the rooms: their addresses are written with these.
register_converter(Adresstap, "adres")
register_converter(Jaartal, "jaartal")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("agendawijzer.portaal.urls")),
    path("volgen/", include("volgen.urls")),
    path("beheer/", include("agendawijzer.griffie.urls")),
    path("beheer/", admin.site.urls),
    path("gezond/", gezond.gezond, name="gezond"),
    path("gezond/leeft/", gezond.leeft, name="leeft"),
]
