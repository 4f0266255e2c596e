"""Countries: the list, one of them, and a pair."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.generic import DetailView, TemplateView

from communiques.archive.facets import Family
from communiques.archive.models import Country
from communiques.search.tallying import counts

from ..belongings import accounts
from ..between import Between
from ..counterparts import countries_met, people_of, people_of_country
from ..kept_pages import Kept
from ..offices import offices_now
from ..pairs import pair_address
from ..story import Story
from ..story_findings import finding_of
from ..tallies import Tally, tallied
from .page import Page


@dataclass(frozen=True)
class Shelf:
    """The countries of one kind."""

    name: str
    tallies: list[Tally]


class CountriesPage(Kept, Page, TemplateView):
    """Every country, territory and organisation that took part in something published."""

    template_name = "website/countries.html"
    section = "countries"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tallies = tallied(Country.objects.all(), counts(Family.COUNTRY)[Family.COUNTRY])
        names = {
            Country.Kind.COUNTRY: _("Countries"),
            Country.Kind.ORGANISATION: _("Organisations"),
            Country.Kind.TERRITORY: _("Territories"),
        }
        shelves = [Shelf(name, [t for t in tallies if t.thing.kind == kind]) for kind, name in names.items()]
        return super().get_context_data(
            shelves=[shelf for shelf in shelves if shelf.tallies], total=len(tallies), **kwargs
        )


class CountryPage(Kept, Page, DetailView):
    """A country: with whom it speaks, when, on what; who speaks for it; which sources tell of it."""

    template_name = "website/country.html"
    context_object_name = "country"
    section = "countries"

    def get_object(self, queryset: Any = None) -> Country:
        return country_at(self.kwargs["code"])

    def trail(self) -> list[tuple[str, str]]:
        return [(_("Countries"), reverse("website:countries"))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        latest = accounts(country=self.object.address_name)
        if latest.total:
            kwargs |= self.story()
        return super().get_context_data(latest=latest, **kwargs)

    def story(self) -> dict[str, Any]:
        """What there is to tell where anything is published."""
        country = self.object
        story = Story({"country": country.address_name}, [country])
        counterparts = countries_met(story, country)
        offices = offices_now([person.pk for person in people_of_country(story, country)], localdate())
        return {
            "story": story,
            "finding": finding_of(story, counterparts),
            "counterparts": counterparts,
            "people": people_of(story, country, offices),
        }


class PairPage(Kept, Page, TemplateView):
    """Two countries: their contacts by year, who speaks with whom, on what, and the latest word of each."""

    template_name = "website/pair.html"
    section = "countries"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.pair = country_at(kwargs["code"]), country_at(kwargs["other"])
        if self.pair[0] == self.pair[1]:
            raise Http404
        right = pair_address(*(country.address_name for country in self.pair))
        if request.path != right:
            return HttpResponsePermanentRedirect(right)
        return self.render_to_response(self.get_context_data())

    def trail(self) -> list[tuple[str, str]]:
        one, other = self.pair
        return [
            (_("Countries"), reverse("website:countries")),
            (one.label, one.get_absolute_url()),
            (other.label, other.get_absolute_url()),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        latest = accounts(country=[country.address_name for country in self.pair])
        between = Between(*self.pair) if latest.total else None
        return super().get_context_data(one=self.pair[0], other=self.pair[1], between=between, latest=latest, **kwargs)


def country_at(address_name: str) -> Country:
    """The country with this address name; Http404 where there is none."""
    country = Country.objects.filter(code=address_name.upper()).first()
    if country is None:
        raise Http404
    return country
