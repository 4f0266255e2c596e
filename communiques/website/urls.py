"""The public pages, below the language: /en/…, /fr/…"""

from django.urls import path

from .views import (
    about,
    beside,
    communique,
    communiques,
    countries,
    encounter,
    encounters,
    formulations,
    home,
    people,
    sources,
    statements,
    style_guide,
    suggest,
    topics,
)

app_name = "website"
urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path("communiques/", communiques.CommuniquesPage.as_view(), name="communiques"),
    path("communiques/<public_id>/", communique.CommuniquePage.as_view(), name="communique-without-slug"),
    path("communiques/<public_id>/beside/<other>/", beside.BesidePage.as_view(), name="beside"),
    path("communiques/<public_id>/<slug>/", communique.CommuniquePage.as_view(), name="communique"),
    path("statements/", statements.StatementsPage.as_view(), name="statements"),
    path("suggest/", suggest.Suggest.as_view(), name="suggest"),
    path("encounters/", encounters.EncountersPage.as_view(), name="encounters"),
    path("encounters/<public_id>/", encounter.EncounterPage.as_view(), name="encounter"),
    path("countries/", countries.CountriesPage.as_view(), name="countries"),
    path("countries/<code>/", countries.CountryPage.as_view(), name="country"),
    path("countries/<code>/<other>/", countries.PairPage.as_view(), name="pair"),
    path("people/", people.PeoplePage.as_view(), name="people"),
    path("people/<slug>/", people.PersonPage.as_view(), name="person"),
    path("topics/", topics.TopicsPage.as_view(), name="topics"),
    path("topics/<slug>/", topics.TopicPage.as_view(), name="topic"),
    path("sources/", sources.SourcesPage.as_view(), name="sources"),
    path("sources/<slug>/", sources.SourcePage.as_view(), name="source"),
    path("formulations/", formulations.FormulationsPage.as_view(), name="formulations"),
    path("formulations/phrase/", formulations.PhrasePage.as_view(), name="phrase"),
    path("formulations/<slug>/", formulations.FormulationPage.as_view(), name="formulation"),
    path("style-guide/", style_guide.StyleGuide.as_view(), name="style-guide"),
    path("about/", about.About.as_view(), name="about"),
]
