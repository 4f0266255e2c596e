"""A list of records: its page, its total, and the ways to the pages beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from rest_framework.request import Request
from rest_framework.response import Response

from .cursors import Cursor, address_of, cursor_of
from .keysets import Page, page_of
from .parameters import CURSOR, PAGE_SIZE, Parameter, size_asked
from .views import RecordsView


@dataclass(frozen=True)
class Listed:
    """A page of a list as JSON; `total` counts the whole list, `more` is what else is said of it."""

    total: int
    results: list[dict[str, Any]]
    previous: Cursor | None
    next: Cursor | None
    more: dict[str, Any]


class ListView(RecordsView):
    """Records in an order, a page at a time. `said` describes what else a page says."""

    said: ClassVar[dict[str, Any]] = {}

    @classmethod
    def known(cls) -> tuple[Parameter, ...]:
        return (*super().known(), PAGE_SIZE, CURSOR)

    def body(self, refer: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        count = {"type": "integer", "minimum": 0}
        address = {"type": ["string", "null"], "format": "uri"}
        said = {
            "total": {**count, "description": "How many records answer in all."},
            **self.said,
            "previous": {**address, "description": "The address of the page before."},
            "next": {**address, "description": "The address of the page after; null at the end."},
            "results": {"type": "array", "items": self.item(refer)},
        }
        return {"type": "object", "properties": said, "required": list(said)}

    def item(self, refer: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        """One of the list, as JSON Schema."""
        return refer(self.serializer_class)

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        found = self.listed(cursor_of(request), size_asked(request))
        addresses = {"previous": address_of(request, found.previous), "next": address_of(request, found.next)}
        links = [f'<{address}>; rel="{_RELATIONS[name]}"' for name, address in addresses.items() if address]
        body = {"total": found.total, **found.more, **addresses, "results": found.results}
        return Response(body, headers={"Link": ", ".join(links)} if links else None)

    def listed(self, cursor: Cursor | None, size: int) -> Listed:
        """The page asked for."""
        raise NotImplementedError


_RELATIONS = {"previous": "prev", "next": "next"}


class RowsView(ListView):
    """A list of rows of the database, by what `order` names."""

    order: tuple[str, ...]

    def rows(self) -> Any:
        """The rows asked for; a RefusedError where the question cannot be understood."""
        raise NotImplementedError

    def records(self, rows: list[Any]) -> list[Any]:
        """The rows with all that is written of them."""
        return rows

    def listed(self, cursor: Cursor | None, size: int) -> Listed:
        rows = self.rows()
        page: Page = page_of(rows, self.order, cursor, size)
        written = self.written(self.records(page.rows))
        return Listed(rows.count(), written, page.previous, page.next, {})
