"""Pages of results on a page of another address than the search: what the links to them carry."""

from collections.abc import Mapping
from urllib.parse import urlencode

from communiques.search.results import Results


class Paging:
    """As `Results` is paged, with the parameters of this page and the part of it that the results stand in."""

    def __init__(self, results: Results, kept: Mapping[str, str], part: str) -> None:
        self.total, self.first, self.last = results.total, results.first, results.last
        self.number, self.pages = results.number, results.pages
        self._kept, self._part = kept, part

    @property
    def previous_query(self) -> str | None:
        return self._query(self.number - 1) if self.number > 1 else None

    @property
    def next_query(self) -> str | None:
        return self._query(self.number + 1) if self.number < self.pages else None

    def _query(self, number: int) -> str:
        return f"{urlencode({**self._kept, 'page': number})}#{self._part}"
