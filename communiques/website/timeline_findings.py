"""What a timeline of contacts shows, in a sentence counted from its columns."""

from collections import Counter
from itertools import pairwise

from django.utils.translation import gettext as _

from communiques.archive.dates import PartialDate

from .contact_timeline import Timeline
from .kinds import accounts, contacts, counted
from .periods import month_in_words
from .templatetags.archive import number

# Of fewer it would be idle to say when most were; a shorter time without any is no finding.
LEAST_COUNTED, LEAST_COMPARED = 6, 8
LONGEST_UNTOLD = 12


def finding(timeline: Timeline) -> str:
    """When most were, the most of one kind in a month, the longest time of which none is held."""
    return " ".join(filter(None, [_most(timeline), _most_of_a_kind(timeline), _longest_gap(timeline)]))


def _most(timeline: Timeline) -> str:
    """The year with most, unless one has more than half: that is said in the title."""
    years = _years(timeline)
    year, most = max(years.items(), key=lambda item: (item[1], item[0]))
    is_told = timeline.is_of_contacts and 2 * most > timeline.total
    if timeline.months > 12 or timeline.total < LEAST_COUNTED or most == timeline.total or is_told:
        return ""
    of_all = (contacts if timeline.is_of_contacts else accounts)(timeline.total)
    return _("Most in %(year)d: %(count)s of %(of_all)s.") % {"year": year, "count": number(most), "of_all": of_all}


def _most_of_a_kind(timeline: Timeline) -> str:
    """The highest column of marks, and the largest of the other years that has no more contacts in all."""
    if not timeline.is_of_contacts or timeline.months > 3 or timeline.total < LEAST_COUNTED:
        return ""
    tallest = ((count, column, row) for row in timeline.rows for column, count in enumerate(row.counts))
    count, column, row = max(tallest, key=lambda one: one[:2])
    if count < LEAST_COUNTED // 2:
        return ""
    span = timeline.spans[column]
    names = {"contacts": counted(row.kind, count), "when": span.in_words}
    smaller = {y: n for y, n in _years(timeline).items() if y != span.first.year and count / 2 <= n <= count}
    if not smaller or count < LEAST_COMPARED:
        return _("At the highest, %(contacts)s in %(when)s.") % names
    year = max(smaller, key=lambda year: (smaller[year], year))
    names |= {"year": str(year), "all": contacts(smaller[year])}
    return _("At the highest, %(contacts)s in %(when)s; all of %(year)s has %(all)s.") % names


def _years(timeline: Timeline) -> Counter[int]:
    years: Counter[int] = Counter()
    for span, count in zip(timeline.spans, timeline.heights, strict=True):
        years[span.first.year] += count
    return years


def _longest_gap(timeline: Timeline) -> str:
    """The longest run of columns without a mark, between two that have one."""
    held = [column for column, count in enumerate(timeline.heights) if count]
    gaps = [(after - before - 1, before + 1) for before, after in pairwise(held)]
    length, begin = max(gaps, default=(0, 0))
    if length * timeline.months < LONGEST_UNTOLD:
        return ""
    first, last = timeline.spans[begin].first, timeline.spans[begin + length - 1].last
    if timeline.months % 12 == 0:
        names = {"first": str(first.year), "last": str(last.year)}
    else:
        names = {"first": month_in_words(PartialDate.of(first)), "last": month_in_words(PartialDate.of(last))}
    one_year = _("None is held of %(first)s.")
    return (_("None is held from %(first)s to %(last)s.") if names["first"] != names["last"] else one_year) % names
