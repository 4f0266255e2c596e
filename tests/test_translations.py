"""The French catalogue is as complete as the English, which is the text in the templates and the program."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
UNFRENCH = re.compile(r"[^\u00a0\u202f][;!?»]|[^\u00a0\u202f/]:(?!//)|«[^\u00a0\u202f]|\w'\w")
PLACEHOLDER = re.compile(r"%\((\w+)\)|%[sd]")


def extracted(source):
    """Every (context, message) of a Python source; the message of a plural is a pair."""
    for _line, message, _comments, context in extract("python", BytesIO(source.encode()), keywords=KEYWORDS):
        yield context, message


def sources():
    """What may hold messages: each file with its text as Python."""
    for path in sorted((settings.ROOT / "communiques").rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, path.read_text()
    for path in sorted((settings.ROOT / "templates").rglob("*.html")):
        lines = templatize(path.read_text(), origin=str(path)).splitlines()
        yield path, "\n".join(line.strip() for line in lines)


def wanted():
    """Every message with the file it stands in."""
    return {message: path.relative_to(settings.ROOT) for path, text in sources() for message in extracted(text)}


@pytest.fixture(scope="module")
def french():
    path = Path(settings.LOCALE_PATHS[0]) / "fr" / "LC_MESSAGES" / "django.po"
    with path.open("rb") as lines:
        catalogue = read_po(lines, locale="fr")
    return {(message.context, message.id): message for message in catalogue if message.id}


def test_every_message_has_its_french(french):
    missing = {
        f"{path}: {message!r}"
        for (context, message), path in wanted().items()
        if (found := french.get((context, message))) is None or not all(_forms(found.string)) or found.fuzzy
    }

    assert not missing


def test_french_says_nothing_that_is_not_asked(french):
    assert not set(french) - set(wanted())


def test_placeholders_are_those_of_the_english(french):
    wrong = [
        message.id
        for message in french.values()
        for form in _forms(message.string)
        if not _placeholders(form) <= _placeholders(" ".join(_forms(message.id)))
        or not _placeholders(_forms(message.id)[-1]) <= _placeholders(" ".join(_forms(message.string)))
    ]

    assert not wrong


def test_french_is_set_as_french_is(french):
    """No-break spaces before double signs and within quotation marks, curly apostrophes."""
    wrong = [form for message in french.values() for form in _forms(message.string) if UNFRENCH.search(form)]

    assert not wrong


def _forms(text):
    return text if isinstance(text, tuple) else (text,)


def _placeholders(text):
    return {match.group() for match in PLACEHOLDER.finditer(text)}
