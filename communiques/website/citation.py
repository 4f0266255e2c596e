"""The line to paste where a passage is cited: plain text that says whose words, how reported, where and by whom."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from communiques.archive.models import Participation, Statement

from .reading import paragraph_at
from .templatetags.archive import date_in_words
from .turns import joined

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
    return _("%(who)s, %(how)s, § %(paragraph)s of “%(title)s”, %(issuer)s, %(date)s, %(address)s") % {
        "who": joined([_speaker(speaker) for speaker in statement.speakers.all()]),
        "how": _HOW[Statement.Mode(statement.mode)],
        "paragraph": paragraph_at(communique.text, statement.start),
        "title": " ".join(communique.title.split()),
        "issuer": with_country(communique.source.label, communique.reporting_country.label),  # type: ignore[attr-defined]
        "date": date_in_words(communique.held_on or communique.published_on),
        "address": home + statement.get_permanent_url(),
    }


def with_country(name: str, country: str) -> str:
    """A name with its country in brackets, unless the one says the other."""
    return name if country in name else f"{name} ({country})"


def _speaker(speaker: Participation) -> str:
    named = f"{speaker.label}, {speaker.role}" if speaker.role else speaker.label
    return with_country(named, speaker.country.label)
