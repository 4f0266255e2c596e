"""People: the list, and one of them."""

from collections.abc import Sequence
from heapq import nlargest
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, TemplateView

from communiques.archive.facets import Family
from communiques.archive.models import NameKind, Office, Person, PersonName
from communiques.search.results import answer_to
from communiques.search.tallying import counts

from ..belongings import accounts
from ..counterparts import people_met
from ..kept_pages import Kept
from ..offices import office_timeline, printed_offices
from ..story import Story
from ..story_findings import finding_of
from ..tallies import Tally, most, tallied
from ..words_of_person import WordsOfPerson
from .page import Page

PAGE_SIZE = 150
MOST_COUNTRIES = 16
# Offices are read from so many accounts, the newest; so many forms, the most frequent, stand before the others.
MOST_READ, MOST_PRINTED = 2_000, 12


class PeopleForm(forms.Form):
    """How the list of people is narrowed and paged."""

    letter = forms.CharField(max_length=1, required=False, label=gettext_lazy("Initial"))
    country = forms.CharField(max_length=12, required=False, label=gettext_lazy("Country"))
    page = forms.IntegerField(min_value=1, max_value=10_000, required=False, label=gettext_lazy("Page"))


class PeoplePage(Kept, Page, TemplateView):
    """Everybody who took part in something published, narrowed by initial or country."""

    template_name = "website/people.html"
    section = "people"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.form = PeopleForm(request.GET)
        valid = self.form.is_valid()
        return self.render_to_response(self.get_context_data(**kwargs), status=200 if valid else 400)

    @cached_property
    def everybody(self) -> list[Tally]:
        people = Person.objects.select_related("country")
        return tallied(people, counts(Family.PERSON)[Family.PERSON])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chosen = self.form.cleaned_data
        initial, code = chosen.get("letter", "").upper(), chosen.get("country", "").upper()
        shown = [tally for tally in self.everybody if _is_of(tally, initial, code)]
        page = Paginator(shown, PAGE_SIZE).get_page(chosen.get("page") or 1)
        return super().get_context_data(
            form=self.form,
            people=page,
            initials=sorted({tally.initial for tally in self.everybody}),
            countries=_countries_of(self.everybody),
            chosen_initial=initial,
            kept="".join(f"{urlencode({name: value})}&" for name, value in chosen.items() if value and name != "page"),
            chosen_country=next((t.thing.country for t in shown if code), None),
            **kwargs,
        )


def _is_of(tally: Tally, initial: str, code: str) -> bool:
    country = tally.thing.country
    return (not initial or tally.initial == initial) and (not code or (country is not None and country.code == code))


def _countries_of(people: Sequence[Tally]) -> list[Tally]:
    """The countries with the most people in the list."""
    found: dict[Any, int] = {}
    for tally in people:
        if tally.thing.country:
            found[tally.thing.country] = found.get(tally.thing.country, 0) + 1
    return most([Tally(country, count) for country, count in found.items()], MOST_COUNTRIES)


class PersonPage(Kept, Page, DetailView):
    """A person: offices, contacts, counterparts, what he or she said."""

    template_name = "website/person.html"
    context_object_name = "person"
    section = "people"
    queryset = Person.objects.select_related("country").prefetch_related(
        Prefetch("offices", Office.objects.select_related("country").order_by("-since_first", "pk")),
        Prefetch("names", PersonName.objects.exclude(kind=NameKind.KEYWORD).order_by("language", "kind", "text")),
    )

    def trail(self) -> list[tuple[str, str]]:
        trail = [(_("People"), reverse("website:people"))]
        if self.object.country:
            trail.append((self.object.country.label, self.object.country.get_absolute_url()))
        return trail

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        latest = accounts(person=self.object.slug)
        if latest.total:
            kwargs |= self.story()
        return super().get_context_data(
            preferred_names=[name for name in self.object.names.all() if name.kind == NameKind.PREFERRED],
            office_timeline=office_timeline(self.object.offices.all(), localdate()),
            latest=latest,
            **kwargs,
        )

    def story(self) -> dict[str, Any]:
        """What there is to tell where anything is published."""
        person = self.object
        story = Story({"person": person.slug}, [person.country] if person.country else [])
        counterparts = people_met(story, person)
        printed = printed_offices(person.pk, answer_to(story.filters).keys(0, MOST_READ))
        most_printed = nlargest(MOST_PRINTED, printed, key=attrgetter("times"))
        return {
            "story": story,
            "finding": finding_of(story, counterparts),
            "counterparts": counterparts,
            "said": WordsOfPerson(person, story.span),
            "printed": [one for one in printed if one in most_printed],
            "printed_besides": [one for one in printed if one not in most_printed],
            "is_read_in_part": story.total > MOST_READ,
        }
