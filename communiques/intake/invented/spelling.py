"""Numbers of words written out as titles and texts, each in its language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from . import world
from .facts import Facts
from .tokens import ACTS, NARRATION, Tokens
from .words import SCRIPTS, act, vocabulary

LANGUAGES = tuple(SCRIPTS)
_PARAGRAPH = 4  # sentences


@dataclass(frozen=True)
class Spelt:
    """The words of one record, and where in its text each statement stands."""

    title: str
    text: str
    statements: list[tuple[int, int]]


@dataclass(frozen=True)
class Script:
    """How numbers of words are spelt within a sentence and at its beginning, and what stands between and after."""

    forms: list[str]
    beginnings: list[str]
    space: str
    stop: str


@lru_cache
def _script(name: str) -> Script:
    people = range(world.PEOPLE)
    forms = [
        *vocabulary(name),
        *(world.country_name(country, name) for country in range(len(world.CODES))),
        *(world.given_name(person, name) for person in people),
        *(world.family_name(person, name) for person in people),
    ]
    space, stop = ("", "。") if name == "chinese" else (" ", ".")
    return Script(forms, [form[0].upper() + form[1:] for form in forms], space, stop)


def spelt(batch: int, facts: Facts, tokens: Tokens) -> Iterator[Spelt]:
    """The words of each record of the batch."""
    acts = [act(batch * ACTS + number) for number in range(ACTS)]
    spelling = {name: _with_acts(_script(name), acts) for name in set(SCRIPTS.values())}
    numbers, bounds, records = tokens.words.tolist(), tokens.sentences.tolist(), tokens.records.tolist()
    for record, language in enumerate(facts.language.tolist()):
        script = spelling[SCRIPTS[LANGUAGES[language]]]
        sentences = []
        for sentence in range(records[record], records[record + 1]):
            start, end = bounds[sentence], bounds[sentence + 1]
            words = [script.forms[number] for number in numbers[start:end]]
            words[0] = script.beginnings[numbers[start]]
            sentences.append(script.space.join(words) + script.stop)
        title = script.space.join([script.forms[number] for number in tokens.titles[record].tolist()])
        yield Spelt(title[0].upper() + title[1:], *_joined(sentences, script.space))


def _with_acts(script: Script, acts: list[str]) -> Script:
    """The script of a batch, whose acts follow the other words."""
    acts = acts if script.space else [f"（{reference}）" for reference in acts]
    return Script([*script.forms, *acts], [*script.beginnings, *acts], script.space, script.stop)


def _joined(sentences: list[str], space: str) -> tuple[str, list[tuple[int, int]]]:
    """The text, in paragraphs, and the places of its statements."""
    parts, statements, length = [], [], 0
    for number, sentence in enumerate(sentences):
        if number:
            parts.append(space if number % _PARAGRAPH else "\n")
            length += len(parts[-1])
        if number % NARRATION:
            statements.append((length, length + len(sentence)))
        parts.append(sentence)
        length += len(sentence)
    return "".join(parts), statements


@lru_cache(maxsize=100_000)
def printed_name(language: str, country: int, person: int | None) -> tuple[str, str]:
    """How a text in a language prints the name of a participant, and an array of all the forms it uses.

    Given are keys of the database; of a delegation the country is printed.
    """
    script = SCRIPTS[language]
    if person is None:
        return world.country_name(country - 1, script), "{}"
    given, family = world.given_name(person - 1, script), world.family_name(person - 1, script)
    full = _script(script).space.join((given, family))
    return full, f'{{"{full}",{family}}}'
