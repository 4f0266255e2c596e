"""The reading page: one communiqué."""

from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from communiques.archive.models import Communique, CommuniqueTopic, Participation, Statement, Status
from communiques.formats.citations.files import described
from communiques.formats.home import home
from communiques.search.columns.current import current
from communiques.search.columns.following import State
from communiques.search.neighbours import before_and_after

from ..asked import Matches, asked
from ..choice import Choice
from ..citing import citing
from ..errors import check_identifier, gone
from ..pairs import pair_address
from ..reasons import apart, relations
from ..score import Score
from ..signposted import Signposted
from ..turns import Reading
from ..versions import versions_of
from .page import Page

PARTICIPATIONS = Prefetch("participations", Participation.objects.select_related("person", "country", "office"))
TOPICS = Prefetch("topic_tags", CommuniqueTopic.objects.select_related("topic").order_by("pk"))
STATEMENTS = Prefetch("statements", Statement.objects.prefetch_related("speaker_links", "topics"))


def with_parties(communiques: QuerySet[Communique]) -> QuerySet[Communique]:
    """Communiqués as lists show them: with issuer and participants."""
    return communiques.select_related("source").prefetch_related(PARTICIPATIONS)


class CommuniquePage(Signposted, Page, DetailView):
    """A communiqué: facts, text, who says what in it, and what stands around it."""

    template_name = "website/communique.html"
    context_object_name = "communique"
    section = "communiques"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if self.object.status == Status.WITHDRAWN:
            return gone(request, self.object.withdrawn_reason)
        right = self.object.get_absolute_url()
        if request.path != right:
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{right}?{query}" if query else right)
        return self.render_to_response(self.get_context_data(object=self.object))

    def get_object(self, queryset: QuerySet[Communique] | None = None) -> Communique:
        shown = Communique.objects.filter(status__in=[Status.PUBLISHED, Status.WITHDRAWN])
        shown = shown.select_related("source__country", "encounter").prefetch_related(
            PARTICIPATIONS, STATEMENTS, TOPICS
        )
        communique = shown.filter(public_id=check_identifier(self.kwargs["public_id"])).first()
        if communique is None:
            raise Http404
        return communique

    def trail(self) -> list[tuple[str, str]]:
        trail = [(_("Communiqués"), reverse("website:communiques"))]
        countries = self.countries
        if len(countries) == 2:
            label = "–".join(country.label for country in countries)
            trail.append((label, pair_address(*(country.address_name for country in countries))))
        elif countries:
            trail.append((countries[0].label, countries[0].get_absolute_url()))
        year = str(self.object.date.year)
        return [*trail, (year, f"{reverse('website:communiques')}?since={year}&until={year}")]

    @property
    def countries(self) -> list[Any]:
        """The parties, each once, in order."""
        return list({p.country_id: p.country for p in self.object.leading_participations()}.values())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reading, question = Reading(self.object), asked(self.request.GET)
        choice = Choice(reading, self.request.GET)
        accounts, neighbours = self.other_accounts(), self.neighbours()
        address = home(self.request)
        return super().get_context_data(
            reading=reading,
            matches=Matches(self.object, question) if question else None,
            choice=choice,
            score=Score(reading, choice) if reading.is_attributed else None,
            topics=[tag.topic for tag in self.object.topic_tags.all()],
            described=described(self.object, address),
            citing=citing(self.object, address),
            parties=self.countries,
            participants=[(p, reading.side_of([p.pk]), choice.offer_by([p.pk])) for p in reading.participations],
            other_accounts=accounts,
            versions=versions_of(self.object, accounts),
            neighbours=[(neighbour, apart(self.object, neighbour)) for neighbour in neighbours],
            relations=relations(
                self.object,
                with_parties(Communique.objects.published()),
                leaving_out=[communique.pk for communique in (*accounts, *neighbours)],
            ),
            permanent_address=address + self.object.get_permanent_url(),
            **kwargs,
        )

    def other_accounts(self) -> list[Communique]:
        """What else is published of the same contact."""
        if self.object.encounter is None:
            return []
        others = self.object.encounter.accounts.published().exclude(pk=self.object.pk)
        return list(with_parties(others.newest_first()).select_related("source__country"))

    def neighbours(self) -> list[Communique]:
        """The contacts of the same parties just before and after, the earlier first."""
        if len(self.countries) < 2:
            return []
        state = current()
        keys = self._around(state) if state else self._around_by_sql()
        return list(with_parties(Communique.objects.published().filter(pk__in=keys)).order_by("date", "pk"))

    def _around(self, state: State) -> list[int]:
        countries = [country.pk for country in self.countries[:2]]
        same_contact = Communique.objects.filter(encounter=self.object.encounter_id or 0).values_list("pk", flat=True)
        place = self.object.date.toordinal(), self.object.pk
        return before_and_after(state, place, countries, {self.object.pk, *same_contact})

    def _around_by_sql(self) -> list[int]:
        of_pair = Communique.objects.published().between(*self.countries[:2]).exclude(pk=self.object.pk)
        if self.object.encounter_id:
            of_pair = of_pair.exclude(encounter=self.object.encounter_id)
        date, key = self.object.date, self.object.pk
        before = of_pair.filter(Q(date__lt=date) | Q(date=date, pk__lt=key)).newest_first()[:1]
        after = of_pair.filter(Q(date__gt=date) | Q(date=date, pk__gt=key)).order_by("date", "pk")[:1]
        return [row["pk"] for row in before.values("pk").union(after.values("pk"), all=True)]
