"""What readers see differently between two versions of a record: facts as old and new, and the text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from communiques.archive.dates_in_words import date_in_words
from communiques.archive.languages import language_name
from communiques.archive.models import Communique, Participation, Statement
from communiques.formats.names import joined, with_country
from communiques.formats.past import Version

from .text_difference import Stretch, stretches


@dataclass(frozen=True)
class Fact:
    """A fact with the lines that only the earlier, and those that only the later version has."""

    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]


class Changes:
    """From one version to another."""

    def __init__(self, earlier: Version, later: Version) -> None:
        self.earlier, self.later = earlier, later

    @cached_property
    def facts(self) -> list[Fact]:
        """The facts that differ, without the text."""
        then, now = dict(_facts(self.earlier.record)), dict(_facts(self.later.record))
        return [
            Fact(
                label,
                tuple(line for line in lines if line not in now[label]),
                tuple(line for line in now[label] if line not in lines),
            )
            for label, lines in then.items()
            if lines != now[label]
        ]

    @property
    def text_changed(self) -> bool:
        return self.earlier.record.text != self.later.record.text

    @cached_property
    def text(self) -> list[Stretch]:
        """The lines of the text that differ; none where it is the same, or only white space differs."""
        found = stretches(self.earlier.record.text, self.later.record.text) if self.text_changed else []
        return found if any(stretch.pieces for stretch in found) else []

    @property
    def named(self) -> list[str]:
        """What has changed, in a word each."""
        return [*(fact.label for fact in self.facts), *([_("Text")] if self.text_changed else [])]

    def __bool__(self) -> bool:
        return self.text_changed or bool(self.facts)


def told(versions: list[Version]) -> list[tuple[Version, Changes | None]]:
    """The versions by which readers see something else, the newest first, each with what it changed.

    The first has nothing before it. A version by which nothing was changed that readers see is left out.
    """
    found: list[tuple[Version, Changes | None]] = []
    for version in reversed(versions):
        changes = Changes(found[-1][0], version) if found else None
        if changes is None or changes:
            found.append((version, changes))
    return found[::-1]


def _facts(record: Communique) -> Iterator[tuple[str, list[str]]]:
    """Each fact by its label, as lines; the same labels for every record."""
    days = [date_in_words(day) for day in (record.held_on, record.held_until) if day]
    yield _("Title"), [record.title] if record.title else []
    yield _("Kind"), [str(record.get_kind_display())]
    yield _("Date"), [" – ".join(days)] if days else []
    yield _("Published"), [date_in_words(record.published_on)] if record.published_on else []
    yield _("Place"), [record.place] if record.place else []
    yield _("Language"), [language_name(record.language)]
    yield _("Issuer"), [record.source.label]
    yield _("Source"), [record.source_url] if record.source_url else []
    yield _("Encounter"), [record.encounter.public_id] if record.encounter else []
    yield _("Participants"), [_participant(party) for party in record.participations.all()]
    yield _("Topics"), [tag.topic.label for tag in record.topic_tags.all()]
    yield _("Statements"), [_statement(statement) for statement in record.statements.all()]
    yield _("Checked"), [_("not by an editor") if record.is_unseen else _("by an editor")]


def _participant(party: Participation) -> str:
    return with_country(", ".join(filter(None, (party.label, party.role))), party.country.label)


def _statement(statement: Statement) -> str:
    speakers = joined([speaker.label for speaker in statement.speakers.all()] or [_("nobody")])
    topics = [tag.topic.label for tag in statement.topic_tags.all()]
    how = ", ".join([str(statement.get_mode_display()), *topics])
    return f"{speakers} ({how}): {' '.join(statement.words.split())}"
