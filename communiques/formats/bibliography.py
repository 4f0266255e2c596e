"""What a bibliography says of a communiqué or of a statement: one description, from which every form is written.

The author is who issued the account, whole, as an authority; those who speak in it are said in the title of a passage.
The date is the day of the text, else of the contact. What the archive adds in words (names, how a passage is reported)
is in French for a French text and in English for any other, unless the caller says which: a file is the same for every
reader. Records are loaded as `formats.loading` does; then a description asks nothing of the database.

    description = of_communique(communique, home(request))  # or of_statement(statement, home(request))
    ris(description); bibtex(description); biblatex(description); csl_json(description)  # formats.citations
"""

import datetime
import re
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from communiques.archive.dates import PartialDate
from communiques.archive.dates_in_words import date_in_words
from communiques.archive.models import Communique, Participation, Statement
from communiques.archive.paragraphs import paragraph_at

from .names import joined, with_country

ARCHIVE = "Communiqués"
"""The archive in which the record stands, as its name: the same in every language."""

GENRE = "Communiqué"
LONGEST_ABSTRACT = 500

HOW = {
    Statement.Mode.QUOTED: gettext_lazy("quoted"),
    Statement.Mode.REPORTED: gettext_lazy("in reported speech"),
    Statement.Mode.JOINT: gettext_lazy("jointly"),
}

_GUILLEMETS = re.compile(r"«\s*([^«»]*?)\s*»")


@dataclass(frozen=True)
class CitedPassage:
    """The passage that is cited: whose words (with office and country), how they are reported, in which paragraph."""

    who: str
    how: str
    paragraph: int


@dataclass(frozen=True)
class Description:
    """A communiqué, or a statement in one, as bibliographies know it.

    `heading` is the title of the communiqué, in `heading_language`; `title` names what is cited, and for a passage says
    whose it is. `author` is the issuer alone, `issuer` the same with the country. `accessed` is the reader's day.
    """

    identifier: str
    address: str
    heading: str
    heading_language: str
    title: str
    language: str
    words_language: str
    author: str
    issuer: str
    date: PartialDate | None
    held_on: PartialDate | None
    version: int
    topics: tuple[str, ...]
    abstract: str
    source_url: str
    accessed: datetime.date | None = None
    passage: CitedPassage | None = None

    @property
    def key(self) -> str:
        """Its name in a bibliography."""
        return f"communiques-{self.identifier}"

    @property
    def note(self) -> str:
        """What no field says: the version of the record, another day of the contact, and where the text was issued."""
        with override(self.words_language):
            said = [_("Version %(version)s of the record") % {"version": self.version}]
            if self.held_on and self.held_on != self.date:
                said.append(_("contact of %(date)s") % {"date": date_in_words(self.held_on)})
            if self.source_url:
                said.append(_("issued at %(address)s") % {"address": self.source_url})
        return "; ".join(said)


def of_communique(
    communique: Communique, home: str, *, language: str | None = None, accessed: datetime.date | None = None
) -> Description:
    """A communiqué. `home` begins its address; `language` (en, fr) is of the archive's own words."""
    language = language or _words_for(communique)
    with override(language):
        return _described(communique, home, language, accessed)


def of_statement(
    statement: Statement, home: str, *, language: str | None = None, accessed: datetime.date | None = None
) -> Description:
    """A statement, with the communiqué it stands in. `home` and `language` as for a communiqué."""
    communique = statement.communique
    language = language or _words_for(communique)
    with override(language):
        whole = _described(communique, home, language, accessed)
        speakers = list(statement.speakers.all())
        passage = CitedPassage(
            who=joined([_speaker(speaker) for speaker in speakers]) if speakers else whole.issuer,
            how=str(HOW[Statement.Mode(statement.mode)]),
            paragraph=paragraph_at(communique.text, statement.start),
        )
        return replace(
            whole,
            identifier=statement.public_id,
            address=home + statement.get_permanent_url(),
            title=_("%(who)s, %(how)s, § %(paragraph)s of “%(title)s”")
            % {
                "who": passage.who,
                "how": passage.how,
                "paragraph": passage.paragraph,
                "title": inner_quotes(whole.heading, language),
            },
            topics=tuple(tag.topic.label for tag in statement.topic_tags.all()),
            abstract=" ".join(statement.words.split()),
            passage=passage,
        )


def _described(communique: Communique, home: str, language: str, accessed: datetime.date | None) -> Description:
    source = communique.source
    heading = " ".join(communique.heading.split())
    return Description(
        identifier=communique.public_id,
        address=home + communique.get_permanent_url(),
        heading=heading,
        heading_language=communique.language if communique.title else language,
        title=heading,
        language=communique.language,
        words_language=language,
        author=source.label,
        issuer=with_country(source.label, source.country.label),
        date=communique.published_on or communique.held_on,
        held_on=communique.held_on,
        version=communique.version,
        topics=tuple(tag.topic.label for tag in communique.topic_tags.all()),
        abstract=_beginning(communique.text),
        source_url=communique.source_url,
        accessed=accessed,
    )


def _words_for(communique: Communique) -> str:
    return "fr" if communique.language == "fr" else "en"


def _beginning(text: str) -> str:
    """The first words of a text, to a length, whole words where the script parts them."""
    beginning = " ".join(text[: 2 * LONGEST_ABSTRACT].split())
    if len(beginning) <= LONGEST_ABSTRACT:
        return beginning
    cut = beginning[: LONGEST_ABSTRACT - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _speaker(speaker: Participation) -> str:
    named = f"{speaker.label}, {speaker.role}" if speaker.role else speaker.label
    return with_country(named, speaker.country.label)


def inner_quotes(title: str, language: str) -> str:
    """A title as it stands between quotation marks: its own give way to those that a language sets within others."""
    if language == "fr":
        return _GUILLEMETS.sub(r"“\1”", title)
    return title.replace("“", "‘").replace("”", "’")
