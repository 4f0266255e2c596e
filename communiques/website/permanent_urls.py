"""The permanent addresses, the same in every language. Cited in print: they never change."""

from django.urls import path

from .views import permanent

urlpatterns = [
    path("c/<public_id>", permanent.communique, name="communique-permanent"),
    path("s/<public_id>", permanent.statement, name="statement-permanent"),
    path("e/<public_id>", permanent.encounter, name="encounter-permanent"),
]
