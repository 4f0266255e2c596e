"""The seeds: what each file of them becomes in the archive."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from communiques.archive import indexing
from communiques.archive.dates import PartialDate
from communiques.archive.models import Communique, Country, Formulation, Office, Person, Source, Topic

from . import catalogue
from .importing import import_records
from .incoming import RefusedError
from .lines import rows
from .records import incoming
from .seeding import Named, Row, Table, in_any_language, parts, preferred, read, several


def load(directory: Path) -> dict[str, int]:
    """Load all seeds; how many records of each kind were written."""
    written = {}
    with transaction.atomic():
        _wait_for_another_load()
        written["countries"] = len(_countries().load(read(directory / "countries.csv")))
        codes = dict(Country.objects.values_list("code", "pk"))
        written["people"] = len(_people(codes).load(read(directory / "people.csv")))
        written["offices"] = len(_offices(codes).load(read(directory / "offices.csv")))
        written["topics"] = len(_load_topics(read(directory / "topics.csv")))
        written["sources"] = len(_sources(codes).load(read(directory / "sources.csv")))
        written["formulations"] = len(_formulations().load(read(directory / "formulations.csv")))
        written["communiqués"] = _load_communiques(sorted((directory / "communiques").glob("*.json")))
        written["catalogue entries"] = catalogue.load(read(directory / "encounters.csv"))
    if written["catalogue entries"]:
        indexing.settle()
    return written


def _wait_for_another_load() -> None:
    """Let loads that run at once come one after the other, however long the first takes."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('communiques seeds'))")


def _countries() -> Table:
    def names(row: Row) -> Iterator[Named]:
        yield from preferred(row)
        yield from several(row, "demonyms_", "demonym", separators="/")
        yield from in_any_language(row, "aliases", "alias")
        yield from in_any_language(row, "metonyms", "metonym")

    return Table(Country, ("code",), lambda row: {"code": row["code"], "kind": row["kind"]}, names)


def _people(codes: dict[str, int]) -> Table:
    def fields(row: Row) -> dict[str, Any]:
        own = {name: row[name] for name in ("slug", "wikidata", "sex")}
        return {**own, "country_id": codes.get(row["country"])}

    def names(row: Row) -> Iterator[Named]:
        yield from preferred(row)
        yield from in_any_language(row, "aliases", "alias")

    return Table(Person, ("slug",), fields, names)


def _offices(codes: dict[str, int]) -> Table:
    """Offices of people and countries that the archive has; an editor may have deleted one of them."""
    people = dict(Person.objects.values_list("slug", "pk"))

    def fields(row: Row) -> dict[str, Any]:
        return {
            "person_id": people.get(row["person_slug"]),
            "country_id": codes.get(row["country"]),
            "title_en": row["title_en"],
            "title_fr": row["title_fr"],
            "since": PartialDate.parse(row["since"]) if row["since"] else None,
            "until": PartialDate.parse(row["until"]) if row["until"] else None,
            "basis": row["source"],
        }

    class OfTheKnown(Table):
        def load(self, rows: Iterable[Row]) -> list[Any]:
            known = (row for row in rows if row["person_slug"] in people and row["country"] in codes)
            return super().load(known)

    return OfTheKnown(Office, ("person_id", "country_id", "title_en", "since"), fields)


def _load_topics(topics: list[Row]) -> list[Any]:
    """Broader topics first, for the narrower ones lead to them. A topic that moved is indexed under others."""
    slugs: dict[str, int] = {}

    def fields(row: Row) -> dict[str, Any]:
        parent = slugs[row["parent"]] if row["parent"] else None
        return {"slug": row["slug"], "parent_id": parent, "position": topics.index(row)}

    def names(row: Row) -> Iterator[Named]:
        yield from preferred(row, "label_")
        yield from several(row, "keywords_", "keyword")

    written, waiting = [], topics
    while waiting:
        level = [row for row in waiting if not row["parent"] or row["parent"] in slugs]
        waiting = [row for row in waiting if row not in level] if level else []
        written += Table(Topic, ("slug",), fields, names).load(level)
        slugs = dict(Topic.objects.values_list("slug", "pk"))
    moved = Communique.objects.filter(topics__in=written) | Communique.objects.filter(statements__topics__in=written)
    indexing.refresh(moved.order_by("pk").distinct().values_list("pk", flat=True))
    return written


def _sources(codes: dict[str, int]) -> Table:
    def fields(row: Row) -> dict[str, Any]:
        own = {name: row[name] for name in ("slug", "kind", "homepage", "rights_en", "rights_fr")}
        return {**own, "country_id": codes[row["country"]], "languages": parts(row["languages"])}

    def names(row: Row) -> Iterator[Named]:
        yield from preferred(row)
        yield from in_any_language(row, "aliases", "alias")

    return Table(Source, ("slug",), fields, names)


def _formulations() -> Table:
    def names(row: Row) -> Iterator[Named]:
        yield from preferred(row)
        yield from several(row, "variants_", "alias")

    return Table(Formulation, ("slug",), lambda row: {"slug": row["slug"]}, names)


def _load_communiques(paths: Iterable[Path]) -> int:
    """The annotated communiqués, published. A fault in a seed is an error of ours and stops the loading."""
    records = []
    for path in paths:
        for row in rows(path):
            if not isinstance(row, tuple):
                raise RefusedError(str(row))
            records.append(incoming(*row))
    deleted = Communique.history.filter(history_type="-", text__in=[record.text for record in records])
    gone = set(deleted.values_list("text", flat=True))
    report = import_records((record for record in records if record.text not in gone), publish=True)
    if report.faults:
        raise RefusedError("; ".join(map(str, report.faults)))
    return report.written
