"""Records in JSON-LD with the vocabulary of schema.org, for search engines and whoever else reads it."""

from communiques.archive.models import Communique, Encounter, Statement

from .. import loading
from . import records, things
from .things import Node
from .writing import document

MEDIA_TYPE = "application/ld+json"


def communique(record: Communique, home: str) -> str:
    """A communiqué with its statements in their words, and the same account in other languages. One query."""
    parts = [
        records.quotation(statement, home, list(statement.speakers.all()), record.language)
        for statement in record.statements.all()
    ]
    topics = [tag.topic for tag in record.topic_tags.all()]
    described = records.communique(record, home, topics=topics, parts=parts, versions=_versions(record))
    return document(described)


def statement(record: Statement, home: str) -> str:
    """A statement with the communiqué it stands in."""
    return document(quoted(record, home))


def quoted(record: Statement, home: str) -> Node:
    """The same as a node, for the page of the statement."""
    communique = record.communique
    described = records.quotation(record, home, list(record.speakers.all()), communique.language)
    described["about"] = [things.topic(tag.topic, home) for tag in record.topic_tags.all()]
    topics = [tag.topic for tag in communique.topic_tags.all()]
    described["isPartOf"] = records.communique(communique, home, topics=topics)
    return described


def encounter(record: Encounter, home: str) -> str:
    """A contact with all who took part by any account, and its accounts."""
    accounts = loading.communiques([account.pk for account in record.accounts.all()])
    return document(records.encounter(record, accounts, home))


def _versions(record: Communique) -> list[Communique]:
    """What the same issuer published of the same contact in other languages."""
    if record.encounter is None:
        return []
    others = Communique.objects.published().filter(encounter=record.encounter, source=record.source)
    return list(others.exclude(language=record.language).exclude(text="").only("public_id").order_by("pk"))
