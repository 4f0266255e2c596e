"""The line to paste where a communiqué or a passage is cited: whose words, how reported, where and by whom."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from communiques.archive.dates_in_words import date_in_words
from communiques.archive.models import Communique, Participation, Statement
from communiques.archive.paragraphs import paragraph_at
from communiques.formats.names import joined, with_country

from .reading import Part, Passage
from .turns import Reading

_HOW = {
    Statement.Mode.QUOTED: gettext_lazy("quoted"),
    Statement.Mode.REPORTED: gettext_lazy("in reported speech"),
    Statement.Mode.JOINT: gettext_lazy("jointly"),
}


def passage_citation(statement: Statement, home: str) -> str:
    """The line in the reader's language; `home` is the address of the archive, without a slash at its end.

    The statement's communiqué must know its `reporting_country`, as results have it.
    """
    communique = statement.communique
    issuer = with_country(communique.source.label, communique.reporting_country.label)  # type: ignore[attr-defined]
    paragraph = paragraph_at(communique.text, statement.start)
    return _line(statement, list(statement.speakers.all()), paragraph, issuer, home)


def communique_citation(communique: Communique, home: str) -> str:
    """The line for a whole communiqué; its source must have its country."""
    return _("%(issuer)s, “%(title)s”, %(date)s, Communiqués, %(address)s") % {
        "issuer": with_country(communique.source.label, communique.source.country.label),
        "title": " ".join(communique.heading.split()),
        "date": date_in_words(communique.day),
        "address": home + communique.get_permanent_url(),
    }


class Citing:
    """The lines for the passages of one reading; the source of its communiqué must have its country."""

    def __init__(self, reading: Reading, home: str) -> None:
        source = reading.communique.source
        self.issuer, self.home = with_country(source.label, source.country.label), home
        self._speakers = {participation.pk: participation for participation in reading.participations}

    def lines(self, part: Part) -> list[str]:
        """A line for each passage that begins in a part of a turn."""
        return [self._line(passage, part.number) for segment in part.segments for passage in segment.opening]

    def _line(self, passage: Passage, paragraph: int) -> str:
        speakers = [self._speakers[speaker] for speaker in passage.speakers]
        return _line(passage.statement, speakers, paragraph, self.issuer, self.home)


def _line(statement: Statement, speakers: Sequence[Participation], paragraph: int, issuer: str, home: str) -> str:
    communique = statement.communique
    return _("%(who)s, %(how)s, § %(paragraph)s of “%(title)s”, %(issuer)s, %(date)s, %(address)s") % {
        "who": joined([_speaker(speaker) for speaker in speakers]) if speakers else issuer,
        "how": _HOW[Statement.Mode(statement.mode)],
        "paragraph": paragraph,
        "title": " ".join(communique.title.split()),
        "issuer": issuer,
        "date": date_in_words(communique.day),
        "address": home + statement.get_permanent_url(),
    }


def _speaker(speaker: Participation) -> str:
    named = f"{speaker.label}, {speaker.role}" if speaker.role else speaker.label
    return with_country(named, speaker.country.label)
