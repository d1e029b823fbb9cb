"""The addresses of following, below /volgen/."""

from django.urls import path

from volgen.paginas import begin

urlpatterns = [
    path("", begin.volgen, name="volgen"),
]
