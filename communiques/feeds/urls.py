"""Feeds, below the language: the address of a page with .atom in the place of its last stroke."""

from django.urls import path

from .views import FeedOfQuestion, FeedOfThing

app_name = "feeds"
urlpatterns = [
    path("communiques.atom", FeedOfQuestion.as_view(search="communiques"), name="communiques"),
    path("statements.atom", FeedOfQuestion.as_view(search="statements"), name="statements"),
    path("people/<slug>.atom", FeedOfThing.as_view(question="person"), name="person"),
    path("topics/<slug>.atom", FeedOfThing.as_view(question="topic"), name="topic"),
    path("sources/<slug>.atom", FeedOfThing.as_view(question="source"), name="source"),
    path("countries/<code>.atom", FeedOfThing.as_view(question="country"), name="country"),
    path("countries/<code>/<other>.atom", FeedOfThing.as_view(question="country"), name="pair"),
]
