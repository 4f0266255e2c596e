"""Questions that show on the front page what can be asked, each only where it has an answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters
from communiques.search.results import count

_QUESTIONS: tuple[tuple[object, str, type[QuestionFilters], str], ...] = (
    (
        _("What has Russia said about Taiwan?"),
        "statements",
        StatementFilters,
        "topic=taiwan&speaker_country=ru",
    ),
    (
        _("Calls on Afghanistan, August 2021"),
        "communiques",
        CommuniqueFilters,
        "topic=afghanistan&kind=call&since=2021-08&until=2021-08",
    ),
    (
        _("China and Russia on the telephone"),
        "communiques",
        CommuniqueFilters,
        "country=cn&country=ru&kind=call",
    ),
)


@dataclass(frozen=True)
class Example:
    """A question, where it is answered, and how much the answer holds."""

    question: str
    address: str
    answer: str


def examples() -> Iterator[Example]:
    """The questions that have an answer."""
    for question, page, kind, query in _QUESTIONS:
        filters = kind(data=QueryDict(query))
        found = count(filters) if filters.is_valid() else 0
        if found:
            yield Example(str(question), f"{reverse(f'website:{page}')}?{query}", _answer(page, found))


def _answer(page: str, found: int) -> str:
    if page == "statements":
        return ngettext("%(count)d passage", "%(count)d passages", found) % {"count": found}
    return ngettext("%(count)d account", "%(count)d accounts", found) % {"count": found}
