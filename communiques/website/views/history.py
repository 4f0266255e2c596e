"""What became of a record: its versions, each as it stood, and what changed between two."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from communiques.archive.models import Communique
from communiques.formats import standing
from communiques.formats.past import Past, Version
from communiques.formats.standing import WithdrawnError

from ..errors import check_identifier, gone
from ..record_changes import Changes, told
from ..turns import Reading
from .page import Page


class OfHistory(Page, TemplateView):
    """A page on the past of one published communiqué. Whose record is withdrawn has a tombstone, and no past."""

    section = "communiques"
    past: Past

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.past = Past(standing.COMMUNIQUE.record(check_identifier(kwargs["public_id"])))
        except WithdrawnError as withdrawn:
            return gone(request, withdrawn.communique.withdrawn_reason)
        return super().dispatch(request, *args, **kwargs)

    @property
    def communique(self) -> Communique:
        return self.past.record

    def trail(self) -> list[tuple[str, str]]:
        trail = [
            (_("Communiqués"), reverse("website:communiques")),
            (self.communique.heading, self.communique.get_absolute_url()),
        ]
        return trail if isinstance(self, HistoryPage) else [*trail, (_("History"), self.history_address)]

    @property
    def history_address(self) -> str:
        return reverse("website:communique-history", args=[self.communique.public_id])

    def version(self, number: int) -> Version:
        found = self.past.version(number)
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            communique=self.communique,
            **kwargs,
        )


class HistoryPage(OfHistory):
    """The versions by which readers saw something else, with what each changed."""

    template_name = "website/history.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(versions=told(self.past.versions), **kwargs)


class VersionPage(OfHistory):
    """The record as it stood at one version."""

    template_name = "website/version.html"

    @cached_property
    def shown(self) -> Version:
        return self.version(self.kwargs["number"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        version = self.shown
        if version.record is self.communique:  # complete for forms; for reading it lacks two relations
            prefetch_related_objects(list(self.communique.statements.all()), "speaker_links", "topics")
        reading = Reading(version.record)
        later = [other for other in self.past.versions if other.number > version.number]
        return super().get_context_data(
            version=version,
            reading=reading,
            participants=[(party, reading.side_of([party.pk])) for party in reading.participations],
            until=later[-1].at if later else None,
            **kwargs,
        )


class ChangesPage(OfHistory):
    """What changed from one version to another, in the order asked."""

    template_name = "website/changes.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        changes = Changes(self.version(kwargs["earlier"]), self.version(kwargs["later"]))
        return self.render_to_response(self.get_context_data(changes=changes, **kwargs))
