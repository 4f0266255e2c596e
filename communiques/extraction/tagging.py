"""A text in which every name is one private character, so that patterns speak of people and countries, not of words."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .findings import Span
from .screening import Screened

MOST = 128  # people and countries told apart in one text

_PERSON, _COUNTRY, _DEMONYM, _PARTICIPANT, _SIDE = 0xE000, 0xE100, 0xE200, 0xE300, 0xE380
ALL, THEY, HE = "\ue3f0", "\ue3f1", "\ue3f2"  # all participants; the same by pronoun; the one spoken of
LATTER = "\ue3f3"  # the one who was named last

# What these characters are called in patterns.
PERSON = "[\ue000-\ue07f]"
COUNTRY = "[\ue100-\ue17f]"
DEMONYM = "[\ue200-\ue27f]"
PARTICIPANT = "[\ue300-\ue37f]"
SIDE = "[\ue380-\ue3ef]"
SUBJECT = "[\ue300-\ue3f3]"

_PLAIN = (("’", "'"), ("‘", "'"), ("\xa0", " "), ("\u202f", " "), ("\t", " "))
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def person(index: int) -> str:
    """The character of a person."""
    return chr(_PERSON + index)


def country(index: int, *, demonym: bool = False) -> str:
    """The character of a country's name, or of its demonym."""
    return chr((_DEMONYM if demonym else _COUNTRY) + index)


def participant(index: int) -> str:
    """The character of a participant."""
    return chr(_PARTICIPANT + index)


def side(index: int) -> str:
    """The character of a country that speaks for a participant."""
    return chr(_SIDE + index)


def index_of(character: str) -> int:
    """Which person, country or participant a character stands for."""
    code = ord(character)
    return code - _SIDE if _SIDE <= code < 0xE3F0 else code & 0x7F


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text with names put as characters; `places` are where in the original each character stands."""

    text: str
    places: tuple[int, ...]  # one more than there are characters: the last is the end

    @classmethod
    def of(cls, text: str, marks: Iterable[tuple[int, int, str]], start: int = 0) -> "Tagged":
        """Put the marks (start, end, character), which are in order and do not overlap, into a plain text."""
        pieces: list[str] = []
        places: list[int] = []
        done = 0
        for begin, end, character in marks:
            if begin < done:
                continue
            pieces += [text[done:begin], character]
            places += [*range(start + done, start + begin), start + begin]
            done = end
        pieces.append(text[done:])
        places += range(start + done, start + len(text) + 1)
        return cls("".join(pieces), tuple(places))

    def span(self, start: int, end: int) -> Span:
        """Where a piece of the tagged text stands in the original."""
        return Span(self.places[start], self.places[end])

    def replaced(
        self, pattern: re.Pattern[str] | Screened, character: Callable[[re.Match[str]], str | None]
    ) -> "Tagged":
        """The text in which each match is put as the function says, unless it gives nothing."""
        pieces: list[str] = []
        places: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            if match.end() == match.start() or not (mark := character(match)):
                continue
            pieces += [self.text[done : match.start()], mark]
            places += [*self.places[done : match.start()], *[self.places[match.start()]] * len(mark)]
            done = match.end()
        if not done:
            return self
        pieces.append(self.text[done:])
        places += self.places[done:]
        return Tagged("".join(pieces), tuple(places))


def plainly(text: str) -> str:
    """The text with plain apostrophes and spaces, and without private characters; as long as it was."""
    for sign, plain in _PLAIN:
        text = text.replace(sign, plain)
    return _PRIVATE.sub(" ", text)
