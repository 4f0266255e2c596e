"""A communiqué or a statement as Markdown for notes: title, facts, the text with a footnote at the end of each passage
that says whose words it is. CommonMark, with the footnotes of Pandoc, GitHub and Obsidian. What is said about the text
is in French for a French one, else in English.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from communiques.archive.dates_in_words import date_in_words
from communiques.archive.languages import language_name
from communiques.archive.models import Communique, Participation, Statement
from communiques.archive.paragraphs import paragraphs

# CommonMark 2.4: any of its marks is taken for itself behind a backslash. At the beginning of a line a few more are.
_MARKS = re.compile(r"([\\`*_{}\[\]<>|~^$&@#])")
_AT_BEGINNING = re.compile(r"^(\s*)([-+=:]|\d{1,9}[.)])", re.MULTILINE)


def communique(record: Communique, home: str) -> str:
    with translation.override("fr" if record.language == "fr" else "en"):
        parts = [f"# {_literal(record.heading)}", _facts(record, home), *_text(record)]
        notes = [f"[^{n}]: {_said(statement, home)}" for n, statement in enumerate(record.statements.all(), 1)]
    return "\n\n".join([*parts, *notes]) + "\n"


def statement(record: Statement, home: str) -> str:
    """The words as a quotation, and where they stand."""
    account = record.communique
    with translation.override("fr" if account.language == "fr" else "en"):
        words = "\n".join(f"> {_literal(line.strip())}".rstrip() for line in record.words.splitlines())
        return (
            "\n\n".join([words, _said(record, home), f"## {_literal(account.heading)}", _facts(account, home)]) + "\n"
        )


def _facts(record: Communique, home: str) -> str:
    issuer, topics = record.source, [tag.topic.label for tag in record.topic_tags.all()]
    facts = {
        _("Issuer"): f"{issuer.label} ({issuer.country.label})",
        _("Kind"): str(record.get_kind_display()),
        _("Date"): " – ".join(date_in_words(day) for day in (record.held_on, record.held_until) if day),
        _("Published"): date_in_words(record.published_on),
        _("Place"): record.place,
        _("Participants"): "; ".join(_called(party) for party in record.participations.all()),
        _("Topics"): ", ".join(topics),
        _("Language"): language_name(record.language),
        _("Rights"): issuer.rights,
    }
    lines = [f"- {label}: {_literal(' '.join(value.split()))}" for label, value in facts.items() if value]
    if record.source_url:
        lines.append(_line(_("Source"), record.source_url.replace(" ", "%20")))
    version = pgettext("of a record", "version %(number)d") % {"number": record.version}
    address = _line(_("Permanent address"), home + record.get_permanent_url())
    return "\n".join([*lines, f"{address} ({version})"])


def _line(label: str, address: str) -> str:
    return f"- {label}: <{address}>"


def _called(party: Participation) -> str:
    named = ", ".join(filter(None, (party.label, party.role)))
    return named if party.country.label in named else f"{named} ({party.country.label})"


def _said(statement: Statement, home: str) -> str:
    speakers = "; ".join(_called(speaker) for speaker in statement.speakers.all())
    return f"{_literal(speakers)}: {statement.get_mode_display()}, <{home}{statement.get_permanent_url()}>"


def _text(record: Communique) -> Iterator[str]:
    """A heading and the paragraphs; without a text, that it is not held."""
    if not record.text.strip():
        not_held = _("The text is not held.")
        yield f"*{not_held}*"
        return
    heading = _("Text")
    yield f"## {heading}"
    ending: dict[int, list[int]] = defaultdict(list)
    for number, statement in enumerate(record.statements.all(), 1):
        ending[statement.end].append(number)
    for start, end in paragraphs(record.text):
        yield _paragraph(record.text, start, end, ending)


def _paragraph(text: str, start: int, end: int, ending: dict[int, list[int]]) -> str:
    """One paragraph with the marks of the passages that end in it; a mark stands before white space, never after it."""
    written, at = "", start
    for place in [*sorted(place for place in ending if start < place <= end), end]:
        piece = text[at:place]
        notes = "".join(f"[^{number}]" for number in ending.get(place, ()))
        written += f"{_escaped(piece.rstrip())}{notes}{piece[len(piece.rstrip()) :]}" if notes else _escaped(piece)
        ending.pop(place, None)
        at = place
    return _AT_BEGINNING.sub(_behind_backslash, " ".join(written.split()))


def _literal(text: str) -> str:
    """Text that Markdown takes for itself, on one line."""
    return _AT_BEGINNING.sub(_behind_backslash, _escaped(" ".join(text.split())))


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _behind_backslash(found: re.Match[str]) -> str:
    """`- ` becomes `\\- `, `1. ` becomes `1\\. `: it is the mark that is escaped, not the figure."""
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}"
