"""The pages of the griffie that stand beside Django's admin, under /beheer/."""

from django.urls import include, path

from agendawijzer.griffie import hulp, uitlegvoorbeeld
from agendawijzer.griffie.inlezen import pagina as inlezen

urlpatterns = [
    path("hulp/", hulp.hulp, name="hulp"),
    path("uitleg/voorbeeld/", uitlegvoorbeeld.voorbeeld, name="uitleg_voorbeeld"),
    path("uitvoering/inlezen/", inlezen.inlezen, name="uitvoering_inlezen"),
    path("stemdesk/", include("agendawijzer.griffie.stemdesk.urls")),
    path("werk/", include("agendawijzer.griffie.werklijst.urls")),
    path("brief/", include("agendawijzer.griffie.brief.urls")),
]
