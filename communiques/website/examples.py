"""Questions that show on the front page what can be asked, each only where it has an answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations, islice, product

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from communiques.search import names
from communiques.search.filters import CommuniqueFilters, QuestionFilters, StatementFilters
from communiques.search.results import count

SHOWN = 3
# So many of the most published countries and topics are made questions of, where those below have no answer.
MOST_TRIED = 3

# In words, the page that answers it, and its query string.
Question = tuple[str, str, str]

_FILTERS: dict[str, type[QuestionFilters]] = {"communiques": CommuniqueFilters, "statements": StatementFilters}
_QUESTIONS = (
    (gettext_noop("What has Russia said about Taiwan?"), "statements", "topic=taiwan&speaker_country=ru"),
    (
        gettext_noop("Calls on Afghanistan, August 2021"),
        "communiques",
        "topic=afghanistan&kind=call&since=2021-08&until=2021-08",
    ),
    (gettext_noop("China and Russia on the telephone"), "communiques", "country=cn&country=ru&kind=call"),
)


@dataclass(frozen=True)
class Example:
    """A question, where it is answered, and how much the answer holds."""

    question: str
    address: str
    answer: str


def examples() -> Iterator[Example]:
    """Three questions that have an answer, those we thought of before those made of what the archive holds most of."""
    ours = [(_(question), page, query) for question, page, query in _QUESTIONS]
    made = chain.from_iterable(islice(_answered(kind), 1) for kind in _made())
    return islice(chain(_answered(ours), made), SHOWN)


def _answered(questions: Iterable[Question]) -> Iterator[Example]:
    for question, page, query in questions:
        if found := count(_FILTERS[page](data=QueryDict(query))):
            yield Example(question, f"{reverse(f'website:{page}')}?{query}", _answer(page, found))


def _made() -> Iterator[Iterator[Question]]:
    """Questions of each kind about the countries and topics of which most is published."""
    known = names.current().known
    countries = [one for one in known if one.kind == "country" and one.count][:MOST_TRIED]
    topics = sorted((one for one in known if one.kind == "topic"), key=lambda topic: topic.broad)[:MOST_TRIED]
    yield (
        (
            _("%(who)s on %(topics)s") % {"who": country.label, "topics": topic.label},
            "statements",
            f"topic={topic.key}&speaker_country={country.key}",
        )
        for country, topic in product(countries, topics)
    )
    yield (
        (
            _("%(country)s and %(other)s on the telephone") % {"country": one.label, "other": other.label},
            "communiques",
            f"country={one.key}&country={other.key}&kind=call",
        )
        for one, other in combinations(countries, 2)
    )
    yield (
        (_("Meetings on %(topic)s") % {"topic": topic.label}, "communiques", f"topic={topic.key}&kind=meeting")
        for topic in topics
    )


def _answer(page: str, count: int) -> str:
    if page == "statements":
        return ngettext("%(count)d passage", "%(count)d passages", count) % {"count": count}
    return ngettext("%(count)d account", "%(count)d accounts", count) % {"count": count}
