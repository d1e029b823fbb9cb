"""The addresses of the portal. They never move."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path, register_converter
from django.urls.converters import IntConverter, StringConverter

from agendawijzer import gezond, hulp
from agendawijzer.feeds import agenda, atom, lijsten, persoonlijk
from agendawijzer.meenemen.lijsten import LIJSTEN, VERGADERINGEN
from agendawijzer.paginas import (
    begroting,
    dossiers,
    fracties,
    geschiedenis,
    insluiten,
    instrumenten,
    kaarten,
    meenemen,
    plichten,
    portefeuilles,
    raadsleden,
    sitemap,
    start,
    stemmingen,
    stijlgids,
    uitleg,
    uitvoering,
    vergaderingen,
    vergelijken,
    zoeken,
)
from agendawijzer.uitleg.voorbeeld import voorbeeld as uitleg_voorbeeld
from agendawijzer.uitvoering.inlezen import pagina as inlezen


class Adresdeel(StringConverter):
    """One step of an address. No NUL: PostgreSQL refuses to look for it."""

    regex = r"[^/\x00]{1,200}"


class Jaartal(IntConverter):
    """A year, in one way of writing."""

    regex = r"[1-9][0-9]{3}"


register_converter(Adresdeel, "adres")
register_converter(Jaartal, "jaartal")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", start.start, name="start"),
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/<adres:slug>/", dossiers.dossier, name="dossier"),
    path("geschiedenis/<adres:slug>/", geschiedenis.geschiedenis, name="geschiedenis"),
    path("dossiers/<adres:dossier_slug>/<adres:slug>/", instrumenten.instrument, name="instrument"),
    path("instrumenten/<adres:slug>/", instrumenten.instrument_los, name="instrument_los"),
    path("stemmingen/", stemmingen.stemmingen, name="stemmingen"),
    path("stemmingen/<int:pk>/", stemmingen.stemming, name="stemming"),
    path("stemmingen/<int:pk>.csv", stemmingen.stemming_csv, name="stemming_csv"),
    path("stemmingen/<int:pk>.json", stemmingen.stemming_json, name="stemming_json"),
    path("stemmingen/<int:pk>/insluiten/", insluiten.insluiten, name="insluiten"),
    path("vergaderingen/", vergaderingen.vergaderingen, name="vergaderingen"),
    path("vergaderingen/<adres:slug>/", vergaderingen.vergadering, name="vergadering"),
    path("fracties/", fracties.fracties, name="fracties"),
    path("fracties/<adres:slug>/", fracties.fractie, name="fractie"),
    path("vergelijken/", vergelijken.vergelijken, name="vergelijken"),
    path("vergelijken.csv", vergelijken.vergelijken_csv, name="vergelijken_csv"),
    path(
        "vergelijken/raadsleden/",
        vergelijken.vergelijken,
        {"soort": "raadsleden"},
        name="vergelijken_raadsleden",
    ),
    path(
        "vergelijken/raadsleden.csv",
        vergelijken.vergelijken_csv,
        {"soort": "raadsleden"},
        name="vergelijken_raadsleden_csv",
    ),
    path(
        "vergelijken/raadsleden/<adres:een>/<adres:ander>/",
        vergelijken.paar,
        {"soort": "raadsleden"},
        name="vergelijken_leden",
    ),
    path(
        "vergelijken/raadsleden/<adres:een>/<adres:ander>.csv",
        vergelijken.paar_csv,
        {"soort": "raadsleden"},
        name="vergelijken_leden_csv",
    ),
    path("vergelijken/<adres:een>/<adres:ander>/", vergelijken.paar, name="vergelijken_paar"),
    path("vergelijken/<adres:een>/<adres:ander>.csv", vergelijken.paar_csv, name="vergelijken_paar_csv"),
    path("raadsleden/", raadsleden.raadsleden, name="raadsleden"),
    path("raadsleden/<adres:slug>/", raadsleden.raadslid, name="raadslid"),
    path("portefeuilles/", portefeuilles.portefeuilles, name="portefeuilles"),
    path("portefeuilles/<slug:slug>/", portefeuilles.portefeuille, name="portefeuille"),
    path("uitvoering/", uitvoering.uitvoering, name="uitvoering"),
    path("uitvoering.xlsx", uitvoering.uitvoering_xlsx, name="uitvoering_xlsx"),
    path("uitvoering/toezeggingen/<adres:slug>/", uitvoering.toezegging, name="toezegging"),
    path("uitvoering/brieven/<adres:slug>/", uitvoering.raadsbrief, name="raadsbrief"),
    path("begroting/", begroting.begrotingen, name="begrotingen"),
    path("begroting/<jaartal:jaar>/", begroting.begroting, name="begroting"),
    path("begroting/<jaartal:begroting_jaar>/<adres:slug>/", begroting.programma, name="programma"),
    path(
        "begroting/<jaartal:begroting_jaar>/<adres:slug>.csv", begroting.programma_csv, name="programma_csv"
    ),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("zoeken/suggesties.json", zoeken.suggesties, name="zoeken_suggesties"),
    path("uitleg/", uitleg.uitleg_begin, name="uitleg_begin"),
    path("uitleg/<adres:slug>/", uitleg.uitleg, name="uitleg"),
    path("toegankelijkheid/", plichten.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", plichten.privacy, name="privacy"),
    path(".well-known/security.txt", plichten.security_txt, name="security_txt"),
    path("robots.txt", plichten.robots, name="robots"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap.sitemap_deel, name="sitemap_deel"),
    path("delen/site.png", kaarten.site_kaart, name="site_kaart"),
    path("delen/stemmingen/<int:pk>.png", kaarten.stemming_kaart, name="stemming_kaart"),
    path("delen/dossiers/<adres:slug>.png", kaarten.dossier_kaart, name="dossier_kaart"),
    path(
        "delen/dossiers/<adres:dossier_slug>/<adres:slug>.png",
        kaarten.instrument_kaart,
        name="instrument_kaart",
    ),
    path("delen/instrumenten/<adres:slug>.png", kaarten.instrument_los_kaart, name="instrument_los_kaart"),
    path("agenda.ics", agenda.agenda_ics, name="agenda_ics"),
    *(
        path(f"{soort.naam}.csv", meenemen.lijst_csv, {"soort": soort}, name=f"{soort.naam}_csv")
        for soort in LIJSTEN
    ),
    *(
        path(f"feeds/{soort.naam}.atom", lijsten.lijst_atom, {"soort": soort}, name=f"{soort.naam}_atom")
        for soort in LIJSTEN
        if soort is not VERGADERINGEN  # its feed tells of the agenda too
    ),
    path("feeds/nieuws.atom", atom.nieuws_atom, name="nieuws_atom"),
    path("feeds/vergaderingen.atom", atom.vergaderingen_atom, name="vergaderingen_atom"),
    path("feeds/dossiers/<adres:slug>.atom", atom.dossier_atom, name="dossier_atom"),
    path("feeds/dossiers/<adres:slug>.ics", agenda.dossier_ics, name="dossier_ics"),
    path("feeds/portefeuilles/<slug:slug>.atom", atom.portefeuille_atom, name="portefeuille_atom"),
    path("feeds/portefeuilles/<slug:slug>.ics", agenda.portefeuille_ics, name="portefeuille_ics"),
    path("volgen/feed/<str:token>.atom", persoonlijk.volgen_feed, name="volgen_feed"),
    path("volgen/", include("volgen.urls")),
    path("beheer/hulp/", hulp.hulp, name="hulp"),
    path("beheer/uitleg/voorbeeld/", uitleg_voorbeeld, name="uitleg_voorbeeld"),
    path("beheer/uitvoering/inlezen/", inlezen.inlezen, name="uitvoering_inlezen"),
    path("beheer/stemdesk/", include("stemmingen.desk.urls")),
    path("beheer/werk/", include("agendawijzer.werklijst.urls")),
    path("beheer/brief/", include("agendawijzer.brief.urls")),
    path("beheer/", admin.site.urls),
    path("stijlgids/", stijlgids.stijlgids, name="stijlgids"),
    path("gezond/", gezond.gezond, name="gezond"),
    path("gezond/leeft/", gezond.leeft, name="leeft"),
]
