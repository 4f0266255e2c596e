"""Sitemaps (sitemaps.org/protocol.html): every page in both languages, streamed, so many records a file.

A file may hold 50,000 addresses and 50 MB; each record has two, each naming itself and the other.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.translation import override

from communiques.archive.models import (
    Communique,
    Country,
    Encounter,
    Formulation,
    Participation,
    Person,
    Source,
    Statement,
    Status,
    Topic,
)

A_FILE = 5_000
CHUNK = 500

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
LANGUAGES = ("en", "fr")

# Pages of which there is one each.
_SINGLE = (
    *("home", "communiques", "statements", "encounters", "countries", "people", "topics", "sources", "formulations"),
    *("calendar", "coverage", "about"),
)


def _communiques() -> QuerySet:
    """A title without Latin letters leaves the address to the parties."""
    parties = Prefetch("participations", Participation.objects.select_related("country"))
    fields = ("public_id", "title", "held_on", "published_on", "changed_at")
    return Communique.objects.published().only(*fields).prefetch_related(parties)


def _statements() -> QuerySet:
    return Statement.objects.published().select_related("communique").only("public_id", "communique__changed_at")


def _encounters() -> QuerySet:
    """Those told more than once: elsewhere the page of the one account says as much."""
    told = Count("accounts", filter=Q(accounts__status=Status.PUBLISHED))
    return Encounter.objects.annotate(told=told).filter(told__gt=1)


def _taking_part(model: Any) -> QuerySet:
    published = Participation.objects.filter(communique__status=Status.PUBLISHED)
    field = "country" if model is Country else "person"
    return model.objects.filter(pk__in=published.values(field))


SECTIONS: dict[str, Callable[[], QuerySet]] = {
    "communiques": _communiques,
    "statements": _statements,
    "encounters": _encounters,
    "countries": lambda: _taking_part(Country),
    "people": lambda: _taking_part(Person),
    "topics": Topic.objects.all,
    "sources": Source.objects.all,
    "formulations": lambda: Formulation.objects.exclude(names=None),
}


@dataclass(frozen=True)
class File:
    """A sitemap: of a section, the so many-th from 1; the section `pages` has the pages of which there is one each."""

    section: str
    number: int


def files() -> list[File]:
    """Every sitemap there is. One query a section."""
    found = [File("pages", 1)]
    for section, rows in SECTIONS.items():
        found += [File(section, number + 1) for number in range(-(-rows().count() // A_FILE))]
    return found


def index(home: str) -> Iterator[str]:
    """The index of all sitemaps."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{NAMESPACE}">'
    for file in files():
        yield f"<sitemap><loc>{home}{reverse('sitemap', args=[file.section, file.number])}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def sitemap(file: File, home: str) -> Iterator[str] | None:
    """The addresses of a file, piece by piece; None where there is no such file."""
    if file.section == "pages":
        return _written(_single(), home) if file.number == 1 else None
    if file.section not in SECTIONS or file.number < 1:
        return None
    first = (file.number - 1) * A_FILE
    keys = SECTIONS[file.section]().order_by("pk").values_list("pk", flat=True)[first : first + A_FILE]
    span = list(keys) if first < 2**31 else []
    if not span:
        return None
    rows = SECTIONS[file.section]().filter(pk__gte=span[0], pk__lte=span[-1]).order_by("pk")
    return _written(_of_records(rows), home)


def _single() -> Iterator[tuple[str, str]]:
    for name in _SINGLE:
        with override("en"):
            yield reverse(f"website:{name}"), ""


def _of_records(rows: QuerySet) -> Iterator[tuple[str, str]]:
    """The English path of each record, and when it last changed, where it is known."""
    for record in rows.iterator(chunk_size=CHUNK):
        with override("en"):
            path = record.get_absolute_url()
        changed_at = getattr(getattr(record, "communique", record), "changed_at", None)
        yield path, changed_at.isoformat(timespec="seconds") if changed_at else ""


def _written(pages: Iterator[tuple[str, str]], home: str) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}" xmlns:xhtml="{XHTML}">'
    for path, changed in pages:
        places = {language: f"{home}/{language}{path.removeprefix('/en')}" for language in LANGUAGES}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{place}"/>' for language, place in places.items()
        )
        dated = f"<lastmod>{changed}</lastmod>" if changed else ""
        yield "".join(f"<url><loc>{place}</loc>{dated}{links}</url>\n" for place in places.values())
    yield "</urlset>\n"
