"""What a calendar shows, said in a sentence: counted, and nothing beyond the counts."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.dates_in_words import date_in_words

from .templatetags.archive import number


def accounts_in_words(count: int) -> str:
    """1 account, 1,029 accounts."""
    return ngettext("%(shown)s account", "%(shown)s accounts", count) % {"shown": number(count)}


def finding(counts: Counter[date], length: int) -> str:
    """How much is held of a stretch of so many days, on how many of them, and on which the most."""
    if not counts:
        return _("Nothing is held of these days. That is a gap on the shelves, or a silence: the archive cannot tell.")
    said = _("%(accounts)s on %(days)s of %(length)s days") % {
        "accounts": accounts_in_words(counts.total()),
        "days": number(len(counts)),
        "length": number(length),
    }
    most = max(counts.values())
    fullest = sorted(day for day, count in counts.items() if count == most)
    if len(counts) == 1 or len(fullest) > 1:
        return f"{said}."
    return _("%(said)s, the most on %(day)s: %(most)s.") % {
        "said": said,
        "day": date_in_words(fullest[0]),
        "most": number(most),
    }


def coverage_of_year(year: int, held: Sequence[str], lacking: Sequence[str]) -> str:
    """Which sources the figures of a year come from, and of which nothing is held of it."""
    said = _("Counted from %(sources)s.") % {"sources": ", ".join(held)}
    if not lacking:
        return said
    return _("%(said)s Of %(year)s the archive holds nothing from %(lacking)s: what is not held is not silent.") % {
        "said": said,
        "year": year,
        "lacking": ", ".join(lacking),
    }
