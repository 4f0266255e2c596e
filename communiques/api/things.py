"""What records are about: people, offices, countries, topics, sources, formulations, encounters."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import Exists, Max, OuterRef, Prefetch, Q
from django.http import Http404
from django.utils.translation import gettext_noop as _
from rest_framework.request import Request
from rest_framework.response import Response

from communiques.archive.facets import Family
from communiques.archive.models import (
    Communique,
    Country,
    Encounter,
    Formulation,
    Office,
    Person,
    Source,
    Topic,
)
from communiques.archive.words import folded_words
from communiques.formats import standing
from communiques.formats.encounters import encounters
from communiques.formats.things import OfficeSerializer
from communiques.search.filters import CommuniqueFilters
from communiques.search.tallying import counts

from .answers import (
    CountryAnswer,
    EncounterAnswer,
    FormulationAnswer,
    PersonAnswer,
    SourceAnswer,
    TopicAnswer,
)
from .asking import asked, parameters_of
from .listing import RowsView
from .parameters import WORD, Parameter
from .questions import RecordView
from .views import RecordsView

NAME = Parameter("q", "A name or a part of one, in any language, accents and case aside.", {**WORD, "maxLength": 200})
COUNTRY = Parameter("country", "The country, by its code.", WORD, example="cn")
PERSON = Parameter("person", "The person, by address name.", WORD, example="vladimir-putin")


class Kind:
    """A kind of thing: where its rows are, and of which anything is published.

    `families` are the facets that count it; where they are empty, all rows are shown.
    """

    def __init__(self, rows: Any, key: str, *families: Family, is_whole: bool = False) -> None:
        self.all, self.key, self.families, self.is_whole = rows, key, families, is_whole

    def published(self) -> Mapping[int, int]:
        """How many communiqués are published of each, by key."""
        found = counts(*self.families)
        return {key: number for family in self.families for key, number in found[family].items()}

    def rows(self, published: Mapping[int, int]) -> Any:
        """The rows that are shown: a vocabulary is shown whole, and of other things those that anything tells of."""
        return self.all if self.is_whole else self.all.filter(pk__in=list(published))


_OFFICES = Prefetch("offices", Office.objects.select_related("country").order_by("since_first", "pk"))

PEOPLE = Kind(Person.objects.select_related("country").prefetch_related(_OFFICES, "names"), "slug", Family.PERSON)
COUNTRIES = Kind(Country.objects.prefetch_related("names"), "code", Family.COUNTRY)
TOPICS = Kind(
    Topic.objects.select_related("parent").prefetch_related("names"),
    "slug", Family.TOPIC, Family.BROAD_TOPIC, is_whole=True,
)  # fmt: skip
SOURCES = Kind(Source.objects.select_related("country").prefetch_related("names"), "slug", Family.SOURCE)
FORMULATIONS = Kind(
    Formulation.objects.filter(names__isnull=False).distinct().prefetch_related("names"), "slug", is_whole=True
)


class ThingList(RowsView):
    """Things of one kind, in the order of their address names."""

    kind: ClassVar[Kind]
    parameters: ClassVar[tuple[Parameter, ...]] = (NAME,)

    @property
    def order(self) -> tuple[str, ...]:  # type: ignore[override]
        return (self.kind.key,)

    def rows(self) -> Any:
        self.published = self.kind.published()
        rows = self.kind.rows(self.published)
        if "q" in self.request.GET:
            folded = folded_words(self.request.GET["q"])
            named = self.kind.all.model._meta.get_field("names").related_model
            owner = self.kind.all.model._meta.get_field("names").field.attname
            rows = rows.filter(Exists(named.objects.filter(**{owner: OuterRef("pk")}, folded__contains=folded)))
            rows = rows if folded else rows.none()
        return rows

    def written(self, records: list[Any], **context: Any) -> list[dict[str, Any]]:
        return super().written(records, published=self.published, **context)


class OneThing(RecordsView):
    """A thing by its address name."""

    kind: ClassVar[Kind]

    def get(self, request: Request, name: str) -> Response:
        published = self.kind.published()
        key = name.upper() if self.kind.key == "code" else name.lower()
        found = self.kind.rows(published).filter(**{self.kind.key: key}).first()
        if found is None:
            raise Http404
        return Response(self.written([found], published=published)[0])


class People(ThingList):
    says, tells = _("People"), "Everybody who took part in something published, by address name."
    kind, serializer_class, parameters = PEOPLE, PersonAnswer, (NAME, COUNTRY)

    def rows(self) -> Any:
        code = self.request.GET.get("country")
        return super().rows().filter(country__code=code.upper()) if code else super().rows()


class OnePerson(OneThing):
    says, tells = _("A person"), "With every name, the Wikidata id and the offices known to have been held."
    kind, serializer_class = PEOPLE, PersonAnswer


class Countries(ThingList):
    says, tells = _("Countries"), "Every country, territory and organisation that took part in something published."
    kind, serializer_class = COUNTRIES, CountryAnswer


class OneCountry(OneThing):
    says, tells = _("A country"), "By its code, in small letters or capitals."
    kind, serializer_class = COUNTRIES, CountryAnswer


class Topics(ThingList):
    says, tells = _("Topics"), "The vocabulary in its two levels, whole."
    kind, serializer_class = TOPICS, TopicAnswer


class OneTopic(OneThing):
    says, tells = _("A topic"), "By its address name."
    kind, serializer_class = TOPICS, TopicAnswer


class Sources(ThingList):
    says, tells = _("Sources"), "Every issuer of which anything is published."
    kind, serializer_class = SOURCES, SourceAnswer


class OneSource(OneThing):
    says, tells = _("A source"), "With the terms on which its texts stand here."
    kind, serializer_class = SOURCES, SourceAnswer


class Formulations(ThingList):
    says, tells = _("Formulations"), "The set phrases of diplomacy with their wordings."
    kind, serializer_class = FORMULATIONS, FormulationAnswer


class OneFormulation(OneThing):
    says, tells = _("A formulation"), "By its address name."
    kind, serializer_class = FORMULATIONS, FormulationAnswer


class Offices(RowsView):
    says, tells = _("Offices"), "Who held which office for whom, from when to when as far as it is known."
    serializer_class = OfficeSerializer
    parameters = (PERSON, COUNTRY)
    order = ("person__slug", "pk")

    def rows(self) -> Any:
        asked_for = Q(person__in=list(PEOPLE.published()))
        if person := self.request.GET.get("person"):
            asked_for &= Q(person__slug=person.lower())
        if country := self.request.GET.get("country"):
            asked_for &= Q(country__code=country.upper())
        return Office.objects.filter(asked_for).select_related("person", "country")


class Encounters(RowsView):
    says = _("Encounters that communiqués of a question tell of")
    tells = "The contacts of which any communiqué that answers the question tells, with all their published accounts."
    serializer_class = EncounterAnswer
    parameters = parameters_of(CommuniqueFilters, without=("sort",))
    order = ("-latest", "-pk")

    def rows(self) -> Any:
        answering = asked(CommuniqueFilters, self.request).rows().order_by().values("pk")
        accounts = Communique.objects.published().filter(encounter=OuterRef("pk"), pk__in=answering)
        latest = Max("accounts__date", filter=Q(accounts__status="published"))
        return Encounter.objects.filter(Exists(accounts)).annotate(latest=latest).defer("note")

    def records(self, rows: list[Any]) -> list[Any]:
        return encounters([row.pk for row in rows])


class OneEncounter(RecordView):
    says, tells = _("An encounter"), "A contact with what is published of it, by its identifier."
    kind = standing.ENCOUNTER
    serializer_class = EncounterAnswer
