"""What is held of a country or a person, in a sentence or two counted from it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from communiques.archive.dates import PartialDate
from communiques.formats.names import joined

from .counterparts import Counterpart
from .kinds import accounts
from .periods import month_in_words
from .story import Story

MOST_NAMED = 3


def finding_of(story: Story, counterparts: Sequence[Counterpart]) -> str:
    """How many accounts from when to when, and with whom most."""
    return " ".join(filter(None, [_how_many(story), _with_whom(counterparts)]))


def _how_many(story: Story) -> str:
    first, last = (month_in_words(PartialDate.of(day)) for day in story.span)
    names = {"accounts": accounts(story.total), "first": first, "last": last}
    return (
        _("%(accounts)s, in %(first)s.") if first == last else _("%(accounts)s from %(first)s to %(last)s.")
    ) % names


def _with_whom(counterparts: Sequence[Counterpart]) -> str:
    """Those met most often, as far as they are met oftener than the next."""
    if len(counterparts) < 2:
        return ""
    named = counterparts[:MOST_NAMED]
    return _("Most often with %(names)s.") % {"names": joined([one.label for one in named])}
