"""The accounts that the archive holds, as far as it takes to judge them, and which of them stand near one another."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, Q

from communiques.archive.models import Communique, Participation, Source, Status

from .accounts import Account, Party, names_one, release_at, versions_at
from .judging import DAYS_OF_A_VISIT, NEXT_DAY, VISITS, Likeness, Verdict, judge, may_be_translation
from .prints import Print

# Pairs of records with two countries in common, on the same day or the next, or in the week of what took several days.
# The days come first: some countries take part in a third of all contacts.
_NEAR = """
    WITH pair AS MATERIALIZED (
        SELECT one.id AS one, other.id AS other
        FROM archive_communique one
        JOIN archive_communique other
            ON other.date BETWEEN one.date - %(week)s AND one.date + %(week)s AND other.id <> one.id
            AND (other.date BETWEEN one.date - %(day)s AND one.date + %(day)s
                OR one.kind = ANY(%(visits)s) OR other.kind = ANY(%(visits)s)
                OR one.held_until IS NOT NULL OR other.held_until IS NOT NULL)
        WHERE one.id = ANY(%(keys)s) AND other.status <> %(withdrawn)s
    ),
    party AS MATERIALIZED (
        SELECT DISTINCT communique_id, country_id
        FROM archive_participation
        WHERE NOT accompanying AND communique_id IN (SELECT one FROM pair UNION SELECT other FROM pair)
    )
    SELECT one, other
    FROM (
        SELECT pair.one, pair.other, count(*) OVER (PARTITION BY pair.one) AS company
        FROM pair
        JOIN party mine ON mine.communique_id = pair.one
        JOIN party theirs ON theirs.communique_id = pair.other AND theirs.country_id = mine.country_id
        GROUP BY pair.one, pair.other
        HAVING count(*) > 1
    ) AS near
    WHERE company <= %(crowd)s
"""
# One that could be of the same contact with more than so many others is told from none of them by parties and days.
_CROWD = 100

_FIELDS = (
    "pk",
    "source",
    "source__country__code",
    "language",
    "kind",
    "held_on",
    "held_until",
    "published_on",
    "title",
)


def near(keys: Collection[int]) -> set[tuple[int, int]]:
    """Pairs of each of these communiqués and one that may tell of the same contact. Withdrawn ones are left aside."""
    values: dict[str, Any] = {
        "keys": list(keys), "week": DAYS_OF_A_VISIT, "day": NEXT_DAY, "visits": [str(kind) for kind in VISITS],
        "withdrawn": str(Status.WITHDRAWN), "crowd": _CROWD,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, values)
        return set(cursor.fetchall()) | set(_versions(keys))


def _versions(keys: Collection[int]) -> Iterator[tuple[int, int]]:
    """Pairs at addresses that differ in their language alone, by one issuer."""
    languages = dict(Source.objects.values_list("pk", "languages"))
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    rows = Communique.objects.filter(pk__in=keys).exclude(source_url_key="")
    for key, source, address in rows.values_list("pk", "source", "source_url_key"):
        for version in versions_at(address, languages[source]):
            found[source, version].append(key)
    held = Communique.objects.filter(source_url_key__in={address for _, address in found}).exclude(
        status=Status.WITHDRAWN
    )
    for other, source, address in held.values_list("pk", "source", "source_url_key"):
        for key in found[source, address]:
            if key != other:
                yield key, other


def accounts(keys: Collection[int], pairs: Iterable[tuple[int, int]] = ()) -> dict[int, Account]:
    """What communiqués tell of their contacts, by key; not those whose day is not known, nor withdrawn ones.

    Of the `pairs` that will be judged, those that may be one text in two languages are given what tells it.
    """
    parties: dict[int, list[Party]] = defaultdict(list)
    forms: dict[int, list[str]] = defaultdict(list)
    rows = Participation.objects.filter(communique__in=keys, accompanying=False).order_by("communique", "position")
    for communique, country, person, labels, printed in rows.values_list(
        "communique", "country__code", "person__slug", "person__labels", "forms"
    ):
        name = _name(labels)
        parties[communique].append(Party(country, person or "", name))
        forms[communique] += [name, *printed]
    found = {}
    for row in Communique.objects.filter(pk__in=keys).exclude(status=Status.WITHDRAWN).values(*_FIELDS, "source_url"):
        if account := _account(row, tuple(parties[row["pk"]]), forms[row["pk"]]):
            found[account.key] = account
    known = [pair for pair in pairs if found.keys() >= set(pair)]
    _give_texts(
        found, {key for one, other in known if may_be_translation(found[one], found[other]) for key in (one, other)}
    )
    return found


def fitting(account: Account) -> list[tuple[int, Verdict]]:
    """The held accounts that surely or perhaps tell of the contact of one that is not held yet, the likeliest first.

    Its issuer is given as the key of the source; its people by their address names, as a reading gives them.
    """
    week = timedelta(DAYS_OF_A_VISIT)
    taking_part = Q(participations__country__code__in=list(account.sides), participations__accompanying=False)
    rows = Communique.objects.filter(date__range=(account.first - week, account.last + week))
    rows = rows.annotate(common=Count("participations__country", taking_part, distinct=True)).filter(common__gt=1)
    held = accounts(set(rows.values_list("pk", flat=True)))
    _give_texts(held, {key for key, other in held.items() if may_be_translation(account, other)})
    judged = [(key, judge(account, other)) for key, other in held.items()]
    likely = [(key, verdict) for key, verdict in judged if verdict.likeness is not Likeness.DIFFERENT]
    return sorted(likely, key=lambda found: (-found[1].likeness, found[1].distance, found[0]))


def _give_texts(found: dict[int, Account], keys: Collection[int]) -> None:
    for key, text in Communique.objects.filter(pk__in=keys).values_list("pk", "text"):
        found[key] = replace(found[key], text=Print.of(text))


def _name(labels: dict[str, str] | None) -> str:
    return (labels.get("en") or next(iter(labels.values()), "")) if labels else ""


def _account(row: dict[str, Any], parties: tuple[Party, ...], forms: list[str]) -> Account | None:
    published_on, held_until = row["published_on"], row["held_until"]
    held_on = row["held_on"] or published_on
    if held_on.precision != "day":
        return None
    return Account(
        key=row["pk"],
        issuer=str(row["source"]),
        issuer_country=row["source__country__code"],
        language=row["language"],
        kind=row["kind"],
        first=held_on.first,
        last=held_until.last if held_until else held_on.first,
        parties=parties,
        published_on=published_on.first if published_on and published_on.precision == "day" else None,
        release=release_at(row["source_url"]),
        titled=not row["title"] or names_one(row["title"], forms),
    )
