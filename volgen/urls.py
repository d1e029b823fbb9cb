"""The addresses of following, below /volgen/. The private feed is of the site, which knows how a feed is made."""

from django.urls import path

from volgen.aanvragen.paginas import begin, geheim, nieuw

urlpatterns = [
    path("", begin.volgen, name="volgen"),
    path("nieuw/", nieuw.nieuw, name="volgen_nieuw"),
    path("toegang/", nieuw.toegang, name="volgen_toegang"),
    path("bevestig/<str:token>/", geheim.bevestigen, name="volgen_bevestigen"),
    path("mijn/<str:token>/", geheim.beheren, name="volgen_beheren"),
    path("stop/<str:token>/", geheim.stoppen, name="volgen_stoppen"),
]
