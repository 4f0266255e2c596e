"""The XML of a feed: Atom (RFC 4287) in pages (RFC 5005), with what was withdrawn (RFC 6721)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator

_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Handler(SimplerXMLGenerator):
    """Writes U+FFFD for characters that XML 1.0 has no place for (section 2.2)."""

    def characters(self, content: str) -> None:
        super().characters(_IMPOSSIBLE.sub("\ufffd", content))


@dataclass(frozen=True)
class Entry:
    """A record in a feed. Addresses are whole; `summary` is HTML; `categories` are terms with their labels."""

    id: str
    title: str
    language: str
    page: str
    source: str
    issuer: str
    summary: str
    published: datetime
    updated: datetime
    fixity: str
    categories: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Tombstone:
    """What was withdrawn, when and why."""

    id: str
    withdrawn: datetime
    reason: str


@dataclass(frozen=True)
class Feed:
    """A page of a feed. `links` are those of RFC 5005 by their relation; `languages` the same feed in another."""

    id: str
    title: str
    subtitle: str
    language: str
    address: str
    page: str
    updated: datetime
    entries: Sequence[Entry]
    withdrawn: Sequence[Tombstone]
    links: Mapping[str, str] = field(default_factory=dict)

    def written(self) -> str:
        """The feed as XML."""
        feed = _Atom(
            self.title, self.page, None, self.language, subtitle=self.subtitle, feed_url=self.address, feed_guid=self.id
        )
        feed.of = self
        for entry in self.entries:
            feed.add_item(
                entry.title,
                entry.page,
                entry.summary,
                author_name=entry.issuer,
                pubdate=entry.published,
                updateddate=entry.updated,
                unique_id=entry.id,
                entry=entry,
            )
        return str(feed.writeString("utf-8"))


class _Atom(Atom1Feed):
    """Django's, with what it does not know of."""

    of: Feed

    def write(self, outfile: Any, encoding: Any) -> None:
        handler = Handler(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        handler.startElement("feed", AttributesImpl(self.root_attributes()))
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:at": _TOMBSTONES, "xmlns:dc": _DUBLIN_CORE}

    def latest_post_date(self) -> datetime:
        return self.of.updated

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for relation, address in self.of.links.items():
            handler.addQuickElement("link", "", {"rel": relation, "href": address})
        handler.addQuickElement("generator", "Communiqués")

    def write_items(self, handler: Any) -> None:
        super().write_items(handler)
        for tombstone in self.of.withdrawn:
            attributes = {"ref": tombstone.id, "when": rfc3339_date(tombstone.withdrawn)}
            handler.startElement("at:deleted-entry", AttributesImpl(attributes))
            handler.addQuickElement("at:comment", tombstone.reason)
            handler.endElement("at:deleted-entry")

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["entry"].language}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry: Entry = item["entry"]
        if entry.source:
            handler.addQuickElement("link", "", {"rel": "via", "href": entry.source})
        for term, label in entry.categories:
            handler.addQuickElement("category", "", {"term": term, "label": label})
        if entry.fixity:
            handler.addQuickElement("dc:identifier", entry.fixity)
