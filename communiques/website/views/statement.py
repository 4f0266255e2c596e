"""The page of one statement: whose words, in their paragraph, who reports them, how to cite them."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from communiques.archive.models import Communique, Statement
from communiques.archive.paragraphs import paragraph_at, paragraphs
from communiques.formats import standing
from communiques.formats.citations.files import described
from communiques.formats.home import home
from communiques.formats.names import joined
from communiques.formats.standing import WithdrawnError

from ..citing import citing
from ..errors import check_identifier, gone
from ..fragments import fragment_link
from ..signposted import Signposted
from .page import Page

LONGEST_NEIGHBOUR = 600
"""So many characters of a paragraph are shown on either side of the passage: in some texts all is one paragraph."""


@dataclass(frozen=True)
class Surroundings:
    """The words of a passage with those of its paragraph before and after them."""

    before: str
    words: str
    after: str


class StatementPage(Signposted, Page, TemplateView):
    """A statement. The tombstone of its communiqué where that is withdrawn."""

    template_name = "website/statement.html"
    section = "statements"
    object: Statement

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.object = standing.STATEMENT.record(check_identifier(kwargs["public_id"]))
        except WithdrawnError as withdrawn:
            return gone(request, withdrawn.communique.withdrawn_reason)
        right = self.object.get_absolute_url()
        if request.path != right:
            return HttpResponsePermanentRedirect(right)
        return self.render_to_response(self.get_context_data())

    def trail(self) -> list[tuple[str, str]]:
        communique = self.object.communique
        return [
            (_("Statements"), reverse("website:statements")),
            (communique.heading, communique.get_absolute_url()),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        statement, communique = self.object, self.object.communique
        speakers = list(statement.speakers.all())
        before, after = self.neighbours()
        return super().get_context_data(
            statement=statement,
            communique=communique,
            names=joined([speaker.label for speaker in speakers]) if speakers else communique.source.label,
            topics=[tag.topic for tag in statement.topic_tags.all()],
            paragraph=paragraph_at(communique.text, statement.start),
            passage=surroundings(communique, statement),
            place=f"{communique.get_absolute_url()}#s-{statement.public_id}",
            at_source=fragment_link(communique.source_url, statement.words),
            before=before,
            after=after,
            described=described(statement, home(self.request)),
            citing=citing(statement, home(self.request)),
            permanent_address=home(self.request) + statement.get_permanent_url(),
            **kwargs,
        )

    def neighbours(self) -> tuple[Statement | None, Statement | None]:
        """What the same speakers say just before and just after in the same text."""
        speakers = [speaker.pk for speaker in self.object.speakers.all()]
        theirs = Statement.objects.filter(communique=self.object.communique, speakers__in=speakers).distinct()
        before = theirs.filter(start__lt=self.object.start).order_by("-start", "-pk").first()
        return before, theirs.filter(start__gt=self.object.start).order_by("start", "pk").first()


def surroundings(communique: Communique, statement: Statement) -> Surroundings:
    """A passage in its paragraph; a passage of several paragraphs in those it begins and ends in."""
    spans = paragraphs(communique.text)
    start = max((first for first, _end in spans if first <= statement.start), default=0)
    end = min((last for _start, last in spans if last >= statement.end), default=statement.end)
    return Surroundings(
        _last(communique.text[start : statement.start]), statement.words, _first(communique.text[statement.end : end])
    )


def _first(text: str) -> str:
    """The beginning of what follows; words that are cut off go whole where the script parts them."""
    text = text.rstrip()
    if len(text) <= LONGEST_NEIGHBOUR:
        return text
    cut = text[:LONGEST_NEIGHBOUR]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _last(text: str) -> str:
    """The end of what goes before."""
    text = text.lstrip()
    if len(text) <= LONGEST_NEIGHBOUR:
        return text
    cut = text[-LONGEST_NEIGHBOUR:]
    return f"…{cut.partition(' ')[2] or cut}"
