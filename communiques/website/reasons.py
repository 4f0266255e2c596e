"""Related communiqués with the reason said: “same parties, Taiwan, similar wording; 3 days later”."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.dates import PartialDate
from communiques.archive.facets import Family, facet
from communiques.archive.models import Communique, Topic
from communiques.archive.models.names import Named
from communiques.search.related import Related, related

MOST_NAMED = 2


@dataclass(frozen=True)
class Relation:
    """A communiqué related to the one that is read, and why it is named there."""

    communique: Communique
    reason: str


def relations(own: Communique, shown: QuerySet[Communique], leaving_out: Collection[int]) -> list[Relation]:
    """What is related to a communiqué, the nearest first, without those that are to be left out.

    `shown` are communiqués with all that the page shows of them; `own` needs its participations, topics and statements.
    """
    found = related(own.pk, leaving_out)
    others = shown.in_bulk([one.key for one in found]) if found else {}
    return [Relation(others[one.key], reason(own, others[one.key], one)) for one in found if one.key in others]


def reason(own: Communique, other: Communique, why: Related) -> str:
    """What both have in common, and how much earlier or later the other is."""
    participations = own.participations.all()
    topics = [
        *(tag.topic for tag in own.topic_tags.all()),
        *(topic for statement in own.statements.all() for topic in statement.topics.all()),
    ]
    people = {facet(Family.PERSON, p.person.pk): p.person for p in participations if p.person}
    countries = {facet(Family.COUNTRY, p.country_id): p.country for p in participations}
    who = _labels(why.shared, people) or _labels(why.shared, countries)
    said = [_("same parties")] if why.same_parties else who
    said += _labels(why.shared, _by_facet(topics))
    if why.similar_wording:
        said.append(_("similar wording"))
    return _("%(common)s; %(when)s") % {"common": ", ".join(said), "when": apart(own, other)}


def _date(communique: Communique) -> PartialDate:
    return communique.day or PartialDate.of(communique.date)


def apart(own: Communique, other: Communique) -> str:
    """How much earlier or later the other is, in words."""
    return distance(_date(own), _date(other))


def distance(one: PartialDate, other: PartialDate) -> str:
    """How much later or earlier the other date is, as exactly as both are known."""
    days = (other.first - one.first).days
    precisions = {one.precision, other.precision}
    if precisions == {"day"}:
        if not days:
            return _("the same day")
        if abs(days) < 14:
            return _in_days(days)
        if abs(days) < 56:
            return _in_weeks(round(days / 7))
    months = 12 * (other.year - one.year) + (other.month or 1) - (one.month or 1)
    if "year" not in precisions and abs(months) < 24:
        return _in_months(months) if months else _("the same month")
    years = other.year - one.year if "year" in precisions else round(days / 365.25)
    return _in_years(years) if years else _("the same year")


def _in_days(days: int) -> str:
    later = ngettext("a day later", "%(count)d days later", abs(days))
    earlier = ngettext("a day earlier", "%(count)d days earlier", abs(days))
    return (later if days > 0 else earlier) % {"count": abs(days)}


def _in_weeks(weeks: int) -> str:
    later = ngettext("a week later", "%(count)d weeks later", abs(weeks))
    earlier = ngettext("a week earlier", "%(count)d weeks earlier", abs(weeks))
    return (later if weeks > 0 else earlier) % {"count": abs(weeks)}


def _in_months(months: int) -> str:
    later = ngettext("a month later", "%(count)d months later", abs(months))
    earlier = ngettext("a month earlier", "%(count)d months earlier", abs(months))
    return (later if months > 0 else earlier) % {"count": abs(months)}


def _in_years(years: int) -> str:
    later = ngettext("a year later", "%(count)d years later", abs(years))
    earlier = ngettext("a year earlier", "%(count)d years earlier", abs(years))
    return (later if years > 0 else earlier) % {"count": abs(years)}


def _by_facet(topics: Iterable[Topic]) -> dict[int, Topic]:
    """The topics by their facets; those at the top are a family of their own."""
    return {facet(Family.TOPIC if topic.parent_id else Family.BROAD_TOPIC, topic.pk): topic for topic in topics}


def _labels(shared: Sequence[int], things: Mapping[int, Named]) -> list[str]:
    """The names of the things, by their facets, that are shared, the most telling first."""
    return [things[number].label for number in shared if number in things][:MOST_NAMED]
