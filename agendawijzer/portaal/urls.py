"""What everyone may read, a room at a time; none of their addresses fits another room's."""

from django.urls import include, path

from agendawijzer.portaal import sitemap, stijlgids

urlpatterns = [
    path("", include("agendawijzer.portaal.start.urls")),
    path("", include("agendawijzer.portaal.dossier.urls")),
    path("", include("agendawijzer.portaal.instrument.urls")),
    path("", include("agendawijzer.portaal.stemming.urls")),
    path("", include("agendawijzer.portaal.vergadering.urls")),
    path("", include("agendawijzer.portaal.raad.urls")),
    path("", include("agendawijzer.portaal.vergelijken.urls")),
    path("", include("agendawijzer.portaal.uitvoering.urls")),
    path("", include("agendawijzer.portaal.begroting.urls")),
    path("", include("agendawijzer.portaal.zoeken.urls")),
    path("", include("agendawijzer.portaal.uitleg.urls")),
    path("", include("agendawijzer.portaal.delen.urls")),
    path("", include("agendawijzer.portaal.feeds.urls")),
    path("", include("agendawijzer.portaal.meenemen.urls")),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap.sitemap_deel, name="sitemap_deel"),
    path("stijlgids/", stijlgids.stijlgids, name="stijlgids"),
]
