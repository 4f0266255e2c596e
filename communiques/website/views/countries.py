"""Countries: the list, one of them, and a pair."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, TemplateView

from communiques.archive.facets import Family
from communiques.archive.models import Country
from communiques.search.tallying import counts

from ..belongings import accounts
from ..kept_pages import Kept
from ..latest_words import latest_words
from ..pairs import pair_address
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
        own = self.object.address_name
        contacts = accounts({"country": lambda other: pair_address(own, other)}, country=own)
        return super().get_context_data(contacts=contacts, sources=self.object.sources.all(), **kwargs)


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
        contacts = accounts(country=[country.address_name for country in self.pair])
        return super().get_context_data(
            one=self.pair[0], other=self.pair[1], contacts=contacts, latest_words=latest_words(*self.pair), **kwargs
        )


def country_at(address_name: str) -> Country:
    """The country with this address name; Http404 where there is none."""
    country = Country.objects.filter(code=address_name.upper()).first()
    if country is None:
        raise Http404
    return country
