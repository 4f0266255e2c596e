"""Records as entries of a feed: what each is, in words, with the passages that were found."""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.dates_in_words import date_in_words
from communiques.archive.models import Communique, Statement
from communiques.formats.names import with_country
from communiques.search.filters import QuestionFilters
from communiques.search.hits import CommuniqueHit, StatementHit, communique_hits, statement_hits
from communiques.search.snippets import Fragment

from .atom import Entry

MOST_PARTIES = 4


class Times(NamedTuple):
    """When a communiqué came into the archive, and when it last changed in public."""

    published: datetime
    changed: datetime


def times(filters: QuestionFilters, keys: Sequence[int]) -> dict[int, Times]:
    """Those of the records with these keys, in their order; of statements, their communiqués'."""
    of = "" if filters.target == "communique" else "communique__"
    published = (Communique if filters.target == "communique" else Statement).objects.published()
    rows = published.filter(pk__in=keys).values_list("pk", f"{of}published_at", f"{of}changed_at")
    found = {key: Times(*moments) for key, *moments in rows}
    return {key: found[key] for key in keys if key in found}


def entries(filters: QuestionFilters, known: dict[int, Times], home: str) -> list[Entry]:
    """The records whose times are known, as entries in their order. The queries are as many for one as for many."""
    if filters.target == "communique":
        hits = communique_hits(list(known), filters.marking)
        return [_of_communique(hit, known[hit.communique.pk], home) for hit in hits]
    return [_of_statement(hit, known[hit.statement.pk], home) for hit in statement_hits(list(known), filters.marking)]


def _of_communique(hit: CommuniqueHit, times: Times, home: str) -> Entry:
    communique = hit.communique
    said = f"{communique.kind_label}, {_parties(communique)}, {date_in_words(communique.day)}"
    summary = format_html_join("", "<p>{}</p>", ((_marked(excerpt.fragments),) for excerpt in hit.excerpts))
    return _entry(communique, communique, times, home, _titled(said, communique.title), summary, communique.text)


def _of_statement(hit: StatementHit, times: Times, home: str) -> Entry:
    statement, communique = hit.statement, hit.statement.communique
    speakers = ", ".join(with_country(speaker.label, speaker.country.label) for speaker in statement.speakers.all())
    how = Statement.Mode(statement.mode).label
    said = f"{speakers or communique.source.label}, {how}, {date_in_words(communique.day)}"
    summary = format_html("<blockquote>{}{}</blockquote>", _marked(hit.fragments), _marked(hit.rest))
    return _entry(statement, communique, times, home, _titled(said, communique.title), summary, statement.words)


def _entry(record: Any, communique: Communique, times: Times, home: str, title: str, summary: str, text: str) -> Entry:
    """What entries of both kinds have; `text` is what the fixity is of."""
    return Entry(
        id=home + record.get_permanent_url(),
        title=title,
        language=communique.language,
        page=home + (record.get_absolute_url() if record is communique else record.get_permanent_url()),
        source=communique.source_url,
        issuer=communique.source.label,
        summary=summary,
        published=times.published,
        updated=times.changed,
        fixity=_fixity(text),
        categories=[(topic.slug, topic.label) for topic in record.tagged],
    )


def _titled(said: str, title: str) -> str:
    said = said[:1].upper() + said[1:]
    return _("%(said)s: %(title)s") % {"said": said, "title": " ".join(title.split())} if title else said


def _parties(communique: Communique) -> str:
    """The countries whose leaders took part, as many as a title can bear."""
    names = list(dict.fromkeys(part.country.label for part in communique.leading_participations()))
    left_out = len(names) - MOST_PARTIES
    if left_out < 2:
        return "–".join(names) or communique.source.label
    others = ngettext("%(count)d other", "%(count)d others", left_out) % {"count": left_out}
    return _("%(names)s and %(others)s") % {"names": "–".join(names[:MOST_PARTIES]), "others": others}


def _marked(fragments: Iterable[Fragment]) -> SafeString:
    """A passage as HTML, what was asked for marked."""
    pieces = ((format_html("<mark>{}</mark>", one.text) if one.marked else one.text,) for one in fragments)
    return format_html_join("", "{}", pieces)


def _fixity(text: str) -> str:
    """What tells whether the words are still the same: their SHA-256 as an address (RFC 6920); none of no words."""
    if not text:
        return ""
    return f"ni:///sha-256;{urlsafe_b64encode(sha256(text.encode()).digest()).decode().rstrip('=')}"
