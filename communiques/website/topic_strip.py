"""Topics over the years as a strip: a row for each topic, a small bar with its figure for each period."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from communiques.archive.facets import Family
from communiques.archive.models import Topic
from communiques.archive.words import fold
from communiques.formats.names import joined
from communiques.search.filters import QuestionFilters
from communiques.search.over_time import over_time
from communiques.search.results import answer_to

from .periods import Span, cut_where_most_is, days_of
from .templatetags.archive import number

MOST_TOPICS = 12
MOST_PERIODS = 11
# What is in nearly all of an answer tells nothing of one time against another.
NEARLY_ALL = 0.9
# A topic has its time where so large a part of its records falls in one period, and so much more than of all records.
MOST_OF_IT, MORE_THAN_ALL = 0.5, 1.25
LEAST_COUNTED = 5
LEAST_PERIODS = 3
MOST_NAMED = 2
# In percent of a cell: the figure stands beside the bar.
WIDEST_BAR = 60
# One record is no long bar, though none is longer.
LEAST_WIDEST = 4


@dataclass(frozen=True)
class Cell:
    """How many records of a period bear on a topic; `width` is its bar's, in percent of the cell."""

    count: int
    width: str
    address: str


@dataclass(frozen=True)
class Row:
    """A topic with its cells, in the order of the periods, and how many records bear on it in all."""

    topic: Topic
    cells: list[Cell]
    total: int
    address: str


@dataclass(frozen=True)
class Head:
    """A period with how many records it has, whatever they bear on."""

    span: Span
    total: int
    address: str


@dataclass(frozen=True)
class Strip:
    """The picture. `beyond` are topics of nearly all records, which are named and not drawn, with their counts."""

    heads: list[Head]
    rows: list[Row]
    beyond: list[Row]

    @property
    def total(self) -> int:
        return sum(head.total for head in self.heads)

    @property
    def finding(self) -> str:
        """What the bars show, in a sentence; empty where they are too few to show anything."""
        return " ".join(filter(None, [has_its_time(self), at_all_times(self)]))


def topic_strip(filters: QuestionFilters, first: date, last: date) -> Strip | None:
    """The topics of most of a valid question's records from one day to another; None where none bears on a topic."""
    years = answer_to(filters).years
    if not years:
        return None
    spans = cut_where_most_is(years, first, last, MOST_PERIODS)
    periods = over_time(filters, days_of(spans))
    counts = [period.values(Family.TOPIC, Family.BROAD_TOPIC) for period in periods]
    sums: Counter[int] = Counter()
    for of_period in counts:
        sums.update(of_period)
    if not sums:
        return None
    total = sum(period.total for period in periods)
    topics = _most_frequent(sums)
    beyond = [topic for topic in topics if total >= LEAST_COUNTED and sums[topic.pk] > total * NEARLY_ALL]
    drawn = [topic for topic in topics if topic not in beyond][:MOST_TOPICS]
    widest = max([LEAST_WIDEST, *(of_period.get(topic.pk, 0) for of_period in counts for topic in drawn)])
    address = _address(filters)
    return Strip(
        heads=[Head(span, period.total, address + span.query) for span, period in zip(spans, periods, strict=True)],
        rows=[_row(topic, spans, counts, widest, address) for topic in drawn],
        beyond=[_row(topic, spans, counts, sums[topic.pk], address) for topic in beyond],
    )


def _address(filters: QuestionFilters) -> str:
    """Where the question is answered, open for further parameters."""
    page = reverse("website:communiques" if filters.target == "communique" else "website:statements")
    query = filters.query_string()
    return f"{page}?{query}&" if query else f"{page}?"


def _most_frequent(sums: Mapping[int, int]) -> list[Topic]:
    """The topics, the most frequent first. One that is wider than another would say the same again and is left out."""
    topics = Topic.objects.in_bulk(sums)
    wider = {topic.parent_id for topic in topics.values()}
    narrow = [topic for topic in topics.values() if topic.pk not in wider]
    return sorted(narrow, key=lambda topic: (-sums[topic.pk], fold(topic.label)))


def _row(topic: Topic, spans: Sequence[Span], counts: Sequence[Mapping[int, int]], widest: int, address: str) -> Row:
    own = f"{address}topic={topic.slug}"
    found = [of_period.get(topic.pk, 0) for of_period in counts]
    cells = [
        Cell(count, f"{WIDEST_BAR * count / widest:.1f}%" if count else "", f"{own}&{span.query}")
        for count, span in zip(found, spans, strict=True)
    ]
    return Row(topic, cells, sum(found), own)


def has_its_time(strip: Strip) -> str:
    """The topic that keeps most to one period, in a sentence; empty where each is spread as all records are."""
    best: tuple[float, int, Row, Head] | None = None
    for row in strip.rows:
        for head, cell in zip(strip.heads, row.cells, strict=True):
            part, expected = cell.count / row.total, head.total / strip.total
            if cell.count >= LEAST_COUNTED and part >= MOST_OF_IT and part >= expected * MORE_THAN_ALL:
                place = (part / expected, cell.count, row, head)
                best = place if best is None or place[:2] > best[:2] else best
    if best is None or len(strip.heads) == 1:
        return ""
    _lift, count, row, head = best
    return _("%(topic)s: %(count)s of %(total)s fall in %(when)s, as do %(of_all)s of all %(all)s.") % {
        "topic": row.topic.label,
        "count": number(count),
        "total": number(row.total),
        "when": head.span.in_words,
        "of_all": number(head.total),
        "all": number(strip.total),
    }


def at_all_times(strip: Strip) -> str:
    """The topics that no period with any record lacks, in a sentence; empty where too few periods have any."""
    held = [number for number, head in enumerate(strip.heads) if head.total]
    steady = [row.topic.label for row in strip.rows if all(row.cells[number].count for number in held)]
    if len(held) < LEAST_PERIODS or not steady:
        return ""
    return _("Never missing: %(topics)s.") % {"topics": joined(steady[:MOST_NAMED])}
