"""Answers as files, below the language: /en/communiques.csv?…, /fr/statements.jsonl?…"""

from django.urls import path

from communiques.search.wording import SEARCHES

from .forms import FORMS
from .views import Export

app_name = "exports"
urlpatterns = [
    path(f"{search}.{form}", Export.as_view(search=search, form=form), name=f"{search}-{form}")
    for search in SEARCHES
    for form in FORMS
]
