"""Records of an archive that try its pages: the longest, the emptiest, the most crowded, the foreign."""

from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import Length
from django.utils import translation

from communiques.archive.models import (
    Communique,
    Country,
    Encounter,
    Formulation,
    IndexedCommunique,
    Person,
    Source,
    Statement,
    Topic,
)

from .journeys import Where
from .page_types import Records

WORDS = "cooperation"  # in most texts of any year


def records() -> dict[str, Records]:
    """For each kind of page that shows one record: what it is, and the arguments of its address."""
    countries = _most_in_contact()
    return {
        "communique": {what: _communique(one) for what, one in _communiques().items() if one},
        "statement": {what: {"public_id": one.public_id} for what, one in _statements().items() if one},
        "beside": _versions(),
        **_history(),
        **_days(),
        "encounter": {what: {"public_id": one.public_id} for what, one in _encounters().items() if one},
        "country": {"a country": {"code": countries[0].code.lower()}},
        "pair": {"a pair of countries": dict(zip(("code", "other"), _pair(countries), strict=True))},
        "person": _named("a person", Person, "participations"),
        "topic": _named("a topic", Topic, "communique_tags"),
        "formulation": _named("a formulation", Formulation, "names"),
        "source": _named("a source", Source, "communiques"),
    }


def _communique(communique: Communique) -> dict[str, Any]:
    return {"public_id": communique.public_id, "slug": communique.slug}


def _communiques() -> dict[str, Communique | None]:
    published = Communique.objects.published()
    with_words = published.filter(indexed_statements__isnull=False)
    return {
        "the longest communiqué": published.order_by(-Length("text"), "pk").first(),
        "a communiqué with most statements": published.annotate(n=Count("statements")).order_by("-n", "pk").first(),
        "a communiqué without statements": published.filter(statements=None).exclude(text="").order_by("pk").first(),
        "a communiqué whose text is not held": published.filter(text="").order_by("pk").first(),
        **{
            f"a communiqué in {language}": with_words.filter(language=language).order_by("-date", "pk").first()
            for language in ("de", "en", "fr", "ru", "zh")
        },
    }


def _statements() -> dict[str, Statement | None]:
    """What every archive has, a foreign one, one that is long, one of many."""
    published = Statement.objects.published()
    several = published.annotate(n=Count("speakers")).filter(n__gt=1)
    return {
        "a statement": published.order_by("pk").first(),
        "a statement in Chinese": published.filter(communique__language="zh").order_by("pk").first(),
        "the longest statement": published.order_by(-Length("words"), "pk").first(),
        "a statement of several": several.order_by("-n", "pk").first(),
    }


def _versions() -> Records:
    """The same account in two languages."""
    accounts = Communique.objects.published().exclude(text="").filter(encounter__isnull=False)
    told = accounts.values("encounter", "source").annotate(n=Count("language", distinct=True)).filter(n__gt=1)
    twice = told.order_by("-n", "encounter").first()
    if twice is None:
        return {}
    one, other = accounts.filter(encounter=twice["encounter"], source=twice["source"]).order_by("language")[:2]
    return {"two languages side by side": {"public_id": one.public_id, "other": other.public_id}}


def _history() -> dict[str, Records]:
    """The record that was changed most often; its history may lack versions that no program has noted."""
    changed = Communique.objects.published().order_by("-version", "pk").first()
    if changed is None:
        return {name: {} for name in ("communique-history", "communique-version", "communique-changes")}
    one, now = {"public_id": changed.public_id}, changed.version
    return {
        "communique-history": {"the versions of a communiqué": one},
        "communique-version": {"a version of a communiqué": {**one, "number": now}},
        "communique-changes": {"what changed between two versions": {**one, "earlier": now, "later": now}},
    }


def _days() -> dict[str, Records]:
    """The day on which most is told, with its month and year. The first of a month may stand for the whole of it."""
    told = IndexedCommunique.objects.published().filter(date__day__gt=1).values("date").annotate(n=Count("pk"))
    fullest = told.order_by("-n", "date").first()
    day = fullest["date"].isoformat().split("-") if fullest else []  # addresses write a month in two figures too
    parts = {"calendar-year": ["year"], "calendar-month": ["year", "month"], "calendar-day": ["year", "month", "day"]}
    return {name: {name: dict(zip(needed, day, strict=False))} if day else {} for name, needed in parts.items()}


def _encounters() -> dict[str, Encounter | None]:
    shown = Q(accounts__status="published")
    encounters = Encounter.objects.annotate(
        accounts_shown=Count("accounts", filter=shown),
        issuers=Count("accounts__source__country", filter=shown, distinct=True),
    )
    many = encounters.filter(accounts_shown__gt=1)
    return {
        "an encounter told by several": many.order_by("-issuers", "-accounts_shown", "pk").first(),
        "an encounter told by one": encounters.filter(accounts_shown=1).order_by("-pk").first(),
    }


def _most_in_contact() -> list[Country]:
    return list(Country.objects.annotate(n=Count("participations")).order_by("-n", "pk")[:2])


def _pair(countries: list[Country]) -> list[str]:
    return sorted(country.code.lower() for country in countries)


def _named(what: str, model: Any, relation: str) -> Records:
    """The record that most others point at; none where the archive has none of its kind."""
    one = _most(model, relation)
    return {what: {"slug": one.slug}} if one else {}


def _most(model: Any, relation: str) -> Any:
    """The record of a kind that most others point at."""
    return model.objects.annotate(n=Count(relation)).order_by("-n", "pk").first()


def where() -> Where:
    """What the journeys ask for and begin at."""
    with translation.override("en"):
        communiques, encounters = _communiques(), _encounters()
        read = communiques["a communiqué in en"] or communiques["the longest communiqué"]
        told = encounters["an encounter told by several"]
        person = _most(Person, "participations")
        return Where(
            words=WORDS,
            communique=read.get_absolute_url(),
            compared=told.accounts.filter(status="published").first().get_absolute_url(),
            person=person.get_absolute_url(),
            name=person.label,
            country=_most_in_contact()[0].get_absolute_url(),
        )
