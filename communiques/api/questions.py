"""Communiqués and statements: the lists that answer a question, in the order of the pages, and one record."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.utils.translation import gettext_noop as _
from rest_framework.request import Request
from rest_framework.response import Response

from communiques.archive.identifiers import is_well_formed
from communiques.formats import standing
from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters
from communiques.search.places import Place, places
from communiques.search.places import standing as standing_of
from communiques.search.results import answer_to

from .answers import CommuniqueAnswer, StatementAnswer
from .asking import COMMUNIQUES, STATEMENTS, asked
from .changes import UPDATED_SINCE, changed
from .cursors import Cursor
from .listing import Listed, ListView
from .problems import MistypedError
from .views import RecordsView

FURTHEST = 10_000
"""So many of the most relevant can be paged through; by date there is no end."""


class QuestionList(ListView):
    """The records that answer a question."""

    filters: ClassVar[type[QuestionFilters]]
    kind: ClassVar[standing.Kind]
    said: ClassVar[dict[str, Any]] = {
        "order": {"type": "string", "enum": ["relevance", "newest", "oldest", "changes"]},
        "reachable": {"type": "integer", "description": "How many of them this order leads to, page by page."},
    }

    def listed(self, cursor: Cursor | None, size: int) -> Listed:
        filters = asked(self.filters, self.request)
        answer = answer_to(filters)
        by_relevance = filters.ordering == "relevance"
        reachable = min(answer.total, FURTHEST) if by_relevance else answer.total
        start, end = _span(answer, cursor, size, reachable)
        keys = answer.keys(start, end - start) if end > start else []
        before, after = (_ranks(start, end) if by_relevance else _ends(filters.target, keys)) if keys else (None, None)
        return Listed(
            answer.total,
            self.written(self.kind.load(keys)),
            before if start > 0 else None,
            after if end < reachable else None,
            {"order": filters.ordering, "reachable": reachable},
        )


def _span(answer: Any, cursor: Cursor | None, size: int, reachable: int) -> tuple[int, int]:
    """Which ranks the page asked for holds: the first, from 0, and the one after its last."""
    if cursor is None:
        return 0, min(size, reachable)
    if answer.filters.ordering == "relevance":
        before = through = int(cursor.place[0])
    else:
        day, *keys = cursor.place
        before, through = standing_of(answer, Place.of(day, *keys))
    start = through if cursor.after else max(0, before - size)
    return start, min(start + size if cursor.after else before, reachable)


def _ranks(start: int, end: int) -> tuple[Cursor, Cursor]:
    return Cursor([start], after=False), Cursor([end])


def _ends(target: str, keys: list[int]) -> tuple[Cursor | None, Cursor | None]:
    """Cursors before the first of these records and after the last."""
    found = [[place.day.isoformat(), place.communique, place.key] for place in places(target, keys)]
    return (Cursor(found[0], after=False), Cursor(found[-1])) if found else (None, None)


class Communiques(QuestionList):
    says = _("Communiqués that answer a question")
    tells = (
        "The same parameters mean the same records as on the page `/en/communiques/`, in the same order. With "
        "`updated_since` the list is of what changed since, the oldest change first, withdrawn records among them: "
        "take it to keep a copy up to date."
    )
    filters = CommuniqueFilters
    kind = standing.COMMUNIQUE
    serializer_class = CommuniqueAnswer
    parameters = (*COMMUNIQUES, UPDATED_SINCE)

    def item(self, refer: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        return {"anyOf": [refer(self.serializer_class), {"$ref": "#/components/schemas/Tombstone"}]}

    def listed(self, cursor: Cursor | None, size: int) -> Listed:
        if UPDATED_SINCE.name in self.request.GET:
            return changed(self, cursor, size)
        return super().listed(cursor, size)


class Statements(QuestionList):
    says = _("Statements that answer a question")
    tells = (
        "Who said what to whom, and who reports it. The same parameters mean the same records as on the page "
        "`/en/statements/`, in the same order."
    )
    filters = StatementFilters
    kind = standing.STATEMENT
    serializer_class = StatementAnswer
    parameters = STATEMENTS


class RecordView(RecordsView):
    """One record by its identifier: 410 where it was withdrawn, 404 where there is none."""

    kind: ClassVar[standing.Kind]

    def get(self, request: Request, public_id: str) -> Response:
        public_id = public_id.lower()
        if not is_well_formed(public_id):
            raise MistypedError
        record = self.kind.record(public_id)
        self.changed_at = self.changed(record)
        return Response(self.written([record])[0])

    def changed(self, record: Any) -> Any:
        """When it was last changed, if it says so."""
        return None


class OneCommunique(RecordView):
    says = _("A communiqué")
    tells = "One published account, by its identifier."
    kind = standing.COMMUNIQUE
    serializer_class = CommuniqueAnswer

    def changed(self, record: Any) -> Any:
        return record.changed_at


class OneStatement(RecordView):
    says = _("A statement")
    tells = "A passage with its speakers and the communiqué it stands in, by its identifier."
    kind = standing.STATEMENT
    serializer_class = StatementAnswer

    def changed(self, record: Any) -> Any:
        return record.communique.changed_at
