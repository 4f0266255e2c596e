"""Reading what a reader typed: words, "phrases", -exclusions, alternatives with `or`, beginnings of words*, and fields.

All terms must occur; `or` (`ou`, `oder`, `или`, `或`) joins its two neighbours into alternatives. A field is a filter
typed among the words, `speaker:putin` or `speaker:"Zhou Enlai"`. Everything else in the text is words: 12:30 too.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from communiques.archive.words import Word, folded_words, is_unspaced, words

from .fieldnames import field_named, written_name, written_names
from .stopwords import STOP_WORDS

MOST_CHARACTERS = 500
MOST_TERMS = 32
FEWEST_LETTERS = 3  # before a star: fewer would stand for a good part of all words

_TOKEN = re.compile(
    r"""(?P<minus>-?)(?:(?P<name>[^\W\d_][\w'’]*):(?!/))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))""", re.VERBOSE
)
_LATIN = re.compile(r"[a-z\u00c0-\u024f_'’]{2,}", re.IGNORECASE)
_ALTERNATIVE = {"or", "ou", "oder", "или", "或", "|"}
_CURLY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"', "\u3000": " "})


@dataclass(frozen=True)
class Term:
    """A word, or several that stand side by side; `quoted` where they were typed between quotation marks."""

    text: str
    words: tuple[Word, ...]
    prefix: bool = False
    quoted: bool = False

    @property
    def written(self) -> tuple[str, ...]:
        """The word of the text behind each of its words, as typed."""
        return tuple(self.text[word.start : word.end] for word in self.words)

    @property
    def folded(self) -> str:
        """Its folded words joined by spaces; Chinese stays in one piece, as in names."""
        return folded_words(self.text)

    def __str__(self) -> str:
        return f'"{self.text}"' if self.quoted else self.text + "*" * self.prefix

    @property
    def is_telling(self) -> bool:
        """Whether it narrows: a stop word does not, unless it is quoted or written as a name is (US, WHO, U.S.)."""
        if len(self.words) > 1 or self.prefix or self.quoted or self.words[0].folded not in STOP_WORDS:
            return True
        return "." in self.text or (len(self.text) > 1 and self.text.isupper())


@dataclass(frozen=True)
class Typed:
    """A field typed among the words. `numbers` are the facets it stands for, once they have been looked up."""

    name: str
    value: str
    numbers: tuple[int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        plain = self.value and not re.search(r'[\s"]', self.value)
        return f"{self.name}:{self.value}" if plain else f'{self.name}:"{self.value}"'


@dataclass(frozen=True)
class Query:
    """What must occur, each a group of alternatives, and what must not."""

    text: str
    required: tuple[tuple[Term | Typed, ...], ...]
    excluded: tuple[Term | Typed, ...]

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term that may occur in what is found."""
        return tuple(term for group in self.required for term in group if isinstance(term, Term))

    @property
    def typed(self) -> tuple[Typed, ...]:
        """Every field."""
        everything = (*(one for group in self.required for one in group), *self.excluded)
        return tuple(one for one in everything if isinstance(one, Typed))

    def without(self, left_out: Typed) -> "Query":
        """The question that does not exclude this field."""
        return replace(self, excluded=tuple(one for one in self.excluded if one != left_out))

    def standing_for(self, numbers: Mapping[Typed, int]) -> "Query":
        """The question with the facets that its fields stand for."""

        def put(one: Term | Typed) -> Term | Typed:
            return replace(one, numbers=(numbers[one],)) if isinstance(one, Typed) and one in numbers else one

        required = tuple(tuple(map(put, group)) for group in self.required)
        return replace(self, required=required, excluded=tuple(map(put, self.excluded)))

    def __str__(self) -> str:
        """The question written out; read again, it means the same."""
        groups = [" or ".join(map(str, group)) for group in self.required]
        return " ".join([*groups, *(f"-{one}" for one in self.excluded)])


def parse(text: str) -> Query:
    """Read a question. A ValidationError says what is wrong with it, in words for the reader."""
    _check(text)
    groups: list[list[Term | Typed]] = []
    excluded: list[Term | Typed] = []
    joining = False
    for is_excluded, one in _read(text.translate(_CURLY)):
        if one is None:
            joining = bool(groups)
            continue
        if is_excluded:
            excluded.append(one)
        elif joining:
            groups[-1].append(one)
        else:
            groups.append([one])
        joining = False
    if len(excluded) + sum(map(len, groups)) > MOST_TERMS:
        raise ValidationError(
            _("A question may have %(most)d words at most."), code="too_many_terms", params={"most": MOST_TERMS}
        )
    return Query(text, _telling(groups, excluded), tuple(excluded))


def _check(text: str) -> None:
    if len(text) > MOST_CHARACTERS:
        raise ValidationError(
            _("A question may be %(most)d characters long at most."),
            code="too_long",
            params={"most": MOST_CHARACTERS},
        )
    if text.translate(_CURLY).count('"') % 2:
        raise ValidationError(
            _("A quotation mark has no partner: a phrase stands between two of them."), code="unbalanced_quote"
        )


def _read(text: str) -> Iterator[tuple[bool, Term | Typed | None]]:
    """What stands in the text, each with whether it is excluded; None where alternatives are joined."""
    waiting: tuple[bool, str] | None = None  # a field whose value stands behind a space
    for token in _TOKEN.finditer(text):
        minus, name = bool(token["minus"]), _field(token)
        if waiting:
            yield waiting[0], _typed(waiting[1], token)
            waiting = None
        elif name:
            yield minus, _typed(name, token)
        elif alone := _field_alone(token):
            waiting = (minus, alone)
        elif (token["word"] or "").casefold() in _ALTERNATIVE and not minus and token["name"] is None:
            yield False, None
        elif term := _term(token):
            yield minus, term
    if waiting:
        raise _no_value(waiting[1])


def _typed(name: str, token: re.Match[str]) -> Typed:
    value = str(token["word"] if token["phrase"] is None else token["phrase"]).strip()
    if not value:
        raise _no_value(name)
    return Typed(name, value)


def _no_value(name: str) -> ValidationError:
    return ValidationError(
        _("Behind “%(field)s:” a value is missing."), code="no_value", params={"field": written_name(name)}
    )


def _field_alone(token: re.Match[str]) -> str | None:
    """The field of a token that is its name and colon with nothing behind it."""
    text = token["word"] or ""
    return field_named(text[:-1]) if token["name"] is None and text.endswith(":") else None


def _field(token: re.Match[str]) -> str | None:
    """The field a token is a value of. What looks like a field and is none is a ValidationError."""
    if token["name"] is None:
        return None
    name = field_named(token["name"])
    if name is None and _LATIN.fullmatch(token["name"]):
        raise ValidationError(
            _(
                "There is no field “%(field)s”. There are: %(fields)s. "
                "Put the words in quotation marks if you are looking for them."
            ),
            code="unknown_field",
            params={"field": token["name"][:40], "fields": ", ".join(written_names())},
        )
    return name


def _term(token: re.Match[str]) -> Term | None:
    """The term of a token, if there is a word in it. A word cut in pieces by its hyphens is a phrase."""
    before = "" if token["name"] is None else f"{token['name']}:"
    if token["phrase"] is not None:
        found = tuple(words(before + token["phrase"]))
        return Term(before + token["phrase"], found, quoted=True) if found else None
    text = before + token["word"]
    plain = text.rstrip("*")
    found = tuple(words(plain))
    while len(found) > 1 and found[0].folded in STOP_WORDS:
        found = found[1:]
    while len(found) > 1 and found[-1].folded in STOP_WORDS:
        found = found[:-1]
    if not found:
        return None
    prefix = plain != text
    if prefix and len(found[-1].folded) < FEWEST_LETTERS and not is_unspaced(found[-1].folded):
        raise ValidationError(
            _("Before a star at least %(fewest)d letters are needed."),
            code="short_prefix",
            params={"fewest": FEWEST_LETTERS},
        )
    return Term(plain, found, prefix)


def _telling(groups: list[list[Term | Typed]], excluded: list[Term | Typed]) -> tuple[tuple[Term | Typed, ...], ...]:
    """The groups without those that say nothing, being stop words that every text has."""
    telling = [tuple(group) for group in groups if any(isinstance(one, Typed) or one.is_telling for one in group)]
    if telling or excluded:
        return tuple(telling)
    if groups:
        raise ValidationError(
            _("Nearly every text holds these words. Add one that says more, or put them in quotation marks."),
            code="stop_words",
        )
    raise ValidationError(_("There is no word in it to search for."), code="no_word")
