"""The addresses of the API, without a slash at their end."""

from django.urls import path

from . import description, facets, questions, things

app_name = "api"
urlpatterns = [
    path("", description.Root.as_view(), name="root"),
    path("openapi.json", description.OpenApi.as_view(), name="openapi"),
    path("communiques", questions.Communiques.as_view(), name="communiques"),
    path("communiques/facets", facets.CommuniqueFacets.as_view(), name="communique-facets"),
    path("communiques/<public_id>", questions.OneCommunique.as_view(), name="communique"),
    path("statements", questions.Statements.as_view(), name="statements"),
    path("statements/facets", facets.StatementFacets.as_view(), name="statement-facets"),
    path("statements/<public_id>", questions.OneStatement.as_view(), name="statement"),
    path("encounters", things.Encounters.as_view(), name="encounters"),
    path("encounters/<public_id>", things.OneEncounter.as_view(), name="encounter"),
    path("people", things.People.as_view(), name="people"),
    path("people/<name>", things.OnePerson.as_view(), name="person"),
    path("offices", things.Offices.as_view(), name="offices"),
    path("countries", things.Countries.as_view(), name="countries"),
    path("countries/<name>", things.OneCountry.as_view(), name="country"),
    path("topics", things.Topics.as_view(), name="topics"),
    path("topics/<name>", things.OneTopic.as_view(), name="topic"),
    path("sources", things.Sources.as_view(), name="sources"),
    path("sources/<name>", things.OneSource.as_view(), name="source"),
    path("formulations", things.Formulations.as_view(), name="formulations"),
    path("formulations/<name>", things.OneFormulation.as_view(), name="formulation"),
]
