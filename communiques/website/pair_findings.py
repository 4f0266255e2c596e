"""What is held of the contacts of two countries, in sentences counted from them."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.dates import PartialDate
from communiques.archive.facets import KINDS
from communiques.archive.models import Country
from communiques.formats.names import joined

from .kinds import contacts as contacts_in_words
from .kinds import counted
from .latest_words import LatestWords
from .pair_contacts import Contact
from .periods import month_in_words
from .sides import ONE, TOGETHER, TWO
from .source_lines import Line
from .templatetags.archive import number

MOST_KINDS = 3
# Of fewer contacts it is plain to see in which year most fall.
LEAST_COUNTED = 6
# In days: what is held of a side's own accounts ends long before the other's last word.
LONG_BEFORE = 120


def finding_of(contacts: Sequence[Contact]) -> str:
    """How many from when to when, of which kinds; how many with others; a year that has more than half; how many both
    sides tell of.
    """
    sentences = (_how_many, _with_others, _main_year, _told_by_both)
    return " ".join(filter(None, (sentence(contacts) for sentence in sentences)))


def told_by(contacts: Sequence[Contact]) -> tuple[int, int, int]:
    """How many contacts the one side tells of, how many the other, and how many both do."""
    sides = Counter(contact.side for contact in contacts)
    return sides[ONE] + sides[TOGETHER], sides[TWO] + sides[TOGETHER], sides[TOGETHER]


def days_since(day: PartialDate, today: date) -> int | None:
    """How many days ago it was; None where the day is not known, or not yet past."""
    days = (today - day.first).days
    return days if day.precision == "day" and days >= 0 else None


def _how_many(contacts: Sequence[Contact]) -> str:
    first, last = contacts[0].date, contacts[-1].date
    kinds = Counter(contact.kind for contact in contacts)
    most = sorted(kinds, key=lambda kind: (kind == "other", -kinds[kind], KINDS.index(kind)))[:MOST_KINDS]
    said = [counted(kind, kinds[kind]) for kind in most]
    if others := len(contacts) - sum(kinds[kind] for kind in most):
        said.append(ngettext("%(count)d of another kind", "%(count)d of other kinds", others) % {"count": others})
    names = {
        "contacts": contacts_in_words(len(contacts)),
        "kinds": joined(said),
        "first": month_in_words(first),
        "last": month_in_words(last),
    }
    if names["first"] == names["last"]:
        return _("%(contacts)s, in %(first)s: %(kinds)s.") % names
    return _("%(contacts)s from %(first)s to %(last)s: %(kinds)s.") % names


def _with_others(contacts: Sequence[Contact]) -> str:
    """In how many further parties took part."""
    count = sum(contact.with_others for contact in contacts)
    if not count:
        return ""
    if count == len(contacts):
        return _("Never the two alone: others took part each time.")
    return ngettext("In one, others took part too.", "In %(count)s, others took part too.", count) % {
        "count": number(count)
    }


def _main_year(contacts: Sequence[Contact]) -> str:
    years = Counter(contact.date.year for contact in contacts)
    year, count = years.most_common(1)[0]
    if len(contacts) < LEAST_COUNTED or len(years) == 1 or 2 * count <= len(contacts):
        return ""
    return _("More than half fall in %(year)d.") % {"year": year}


def _told_by_both(contacts: Sequence[Contact]) -> str:
    by_one, by_other, by_both = told_by(contacts)
    if not by_both:
        return _("Both sides tell of none.") if by_one and by_other else ""
    return ngettext("Both sides tell of one.", "Both sides tell of %(count)d.", by_both) % {"count": by_both}


def own_accounts_end(latest: LatestWords, lines: Collection[Line]) -> str:
    """Where a side's own accounts end long before the last word of either side, or none of its own is held."""
    sides = (latest.of_one, latest.of_other)
    newest = max((side.last for side in sides if side.last), default=None)
    return " ".join(filter(None, [_own_end(side.country, lines, newest) for side in sides if side.count]))


def _own_end(country: Country, lines: Collection[Line], newest: PartialDate | None) -> str:
    own = [line.last for line in lines if line.source.country_id == country.pk]
    names = {"country": country.label}
    if not own:
        return _("%(country)s: no source of its own is held; its words are as others report them.") % names
    last = max(own)
    if newest is None or (newest.first - last.last).days < LONG_BEFORE:
        return ""
    names["date"] = month_in_words(last)
    return _("%(country)s: its own accounts are held to %(date)s; later words are as others report them.") % names
