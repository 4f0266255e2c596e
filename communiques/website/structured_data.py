"""What each page is about, in the vocabulary of schema.org, as a block of data in the page.

To describe a new kind of page, name it here: what is not named is a WebPage with its title and breadcrumb.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from communiques.archive.dates_in_words import date_in_words
from communiques.formats.schema_org import quoted, records, things
from communiques.formats.schema_org.dataset import dataset
from communiques.formats.schema_org.things import Node, node

from .templatetags.calendar import month_and_year

Context = Mapping[str, Any]

# A long text has hundreds of passages. The page names so many; the record's own JSON-LD has all, with their words.
MOST_PARTS = 40


def structured_data(page: str, context: Context, home: str, address: str) -> list[Node]:
    """The nodes of a page, given by the name of its address: what it is about first, then its breadcrumb."""
    described = _PAGES.get(page, _page)(context, home)
    described.setdefault("url", address)
    return [described, *_breadcrumb(context.get("trail") or [], described, home, address)]


def _breadcrumb(trail: Sequence[tuple[str, str]], described: Node, home: str, address: str) -> list[Node]:
    if not trail:
        return []
    steps = [*((label, f"{home}{place}") for label, place in trail), (described.get("name", ""), address)]
    items = [
        node("ListItem", position=number, name=str(label), item=place)
        for number, (label, place) in enumerate(steps, start=1)
    ]
    return [node("BreadcrumbList", itemListElement=items)]


def _page(context: Context, _home: str) -> Node:
    """A page that is not named here, by the title or the record it shows."""
    record = context.get("communique")
    title = context.get("title") or context.get("heading") or (record and record.heading)
    return node("WebPage", name=str(title or "Communiqués"), inLanguage=get_language())


def _titled(kind: str, title: Callable[[Context], object]) -> Callable[[Context, str], Node]:
    """A page that is known by its title alone."""
    return lambda context, _home: node(kind, name=str(title(context)), inLanguage=get_language())


def _home(_context: Context, home: str) -> Node:
    search = f"{home}{reverse('website:communiques')}?q={{q}}"
    return node(
        "WebSite",
        id=f"{home}/#site",
        name="Communiqués",
        url=f"{home}{reverse('website:home')}",
        inLanguage=["en", "fr"],
        publisher=things.archive(home),
        potentialAction={
            **node("SearchAction", target=node("EntryPoint", urlTemplate=search)),
            "query-input": "required name=q",
        },
    )


def _communique(context: Context, home: str) -> Node:
    record = context["communique"]
    people = {participation.pk: participation for participation in record.participations.all()}
    parts = [
        records.passage(statement, home, [people[link.participation_id] for link in statement.speaker_links.all()])
        for statement in list(record.statements.all())[:MOST_PARTS]
    ]
    described = records.communique(
        record,
        home,
        topics=[tag.topic for tag in record.topic_tags.all()],
        parts=parts,
        versions=context.get("versions") or (),
    )
    return {**described, "url": f"{home}{record.get_absolute_url()}"}


def _statement(context: Context, home: str) -> Node:
    record = context["statement"]
    return {**quoted(record, home), "name": context["names"], "url": f"{home}{record.get_absolute_url()}"}


def _encounter(context: Context, home: str) -> Node:
    record = context["encounter"]
    described = records.encounter(record, context["view"].accounts.all, home)
    return {**described, "name": context["heading"], "url": f"{home}{record.get_absolute_url()}"}


def _thing(name: str, describe: Callable[[Any, str], Node]) -> Callable[[Context, str], Node]:
    """A page about one thing of the archive."""

    def described(context: Context, home: str) -> Node:
        about = describe(context[name], home)
        return node("ProfilePage", name=about["name"], inLanguage=get_language(), mainEntity=about)

    return described


def _pair(context: Context, home: str) -> Node:
    pair = context["one"], context["other"]
    return node(
        "CollectionPage",
        name="–".join(one.label for one in pair),
        inLanguage=get_language(),
        about=[things.country(one, home) for one in pair],
    )


def _phrase(context: Context, _home: str) -> Node:
    """A formulation is known by its wordings, a phrase by itself."""
    names = [name.text for name in context["formulation"].names.all()] if "formulation" in context else []
    about = node("DefinedTerm", name=context["title"], alternateName=names)
    return node("WebPage", name=context["title"], inLanguage=get_language(), mainEntity=about)


def _search(context: Context, home: str) -> Node:
    """A question with the records of this page of its answer."""
    found = context["results"]
    hits = [getattr(hit, "statement", None) or hit.communique for hit in found.hits] if found else []
    listed = node("ItemList", numberOfItems=found.total, itemListElement=list(_items(hits, home))) if found else None
    return node("SearchResultsPage", name=context["question"], inLanguage=get_language(), mainEntity=listed)


def _data(context: Context, home: str) -> Node:
    return dataset(f"{home}{reverse('website:data')}", home, context["newest"])


def _items(hits: Iterable[Any], home: str) -> Iterable[Node]:
    for number, record in enumerate(hits, start=1):
        yield node("ListItem", position=number, url=f"{home}{record.get_permanent_url()}")


_PAGES: dict[str, Callable[[Context, str], Node]] = {
    "home": _home,
    "communique": _communique,
    "statement": _statement,
    "encounter": _encounter,
    "country": _thing("country", things.country),
    "pair": _pair,
    "person": _thing("person", things.person),
    "topic": _thing("topic", things.topic),
    "source": _thing("source", things.source),
    "formulation": _phrase,
    "phrase": _phrase,
    "communiques": _search,
    "statements": _search,
    "calendar": _titled("CollectionPage", lambda _context: _("Calendar")),
    "calendar-year": _titled("CollectionPage", lambda context: context["year"]),
    "calendar-month": _titled("CollectionPage", lambda context: month_and_year(context["first"])),
    "calendar-day": _titled("CollectionPage", lambda context: date_in_words(context["day"])),
    "countries": _titled("CollectionPage", lambda _context: _("Countries")),
    "people": _titled("CollectionPage", lambda _context: _("People")),
    "topics": _titled("CollectionPage", lambda _context: _("Topics")),
    "sources": _titled("CollectionPage", lambda _context: _("Sources")),
    "formulations": _titled("CollectionPage", lambda _context: _("Formulations")),
    "encounters": _titled("CollectionPage", lambda _context: _("Told by several sides")),
    "coverage": _titled("WebPage", lambda _context: _("Coverage")),
    "data": _data,
    "about": _titled("AboutPage", lambda _context: _("About this archive")),
}
