"""The titles and texts of records, each in its language, and where in them the statements stand."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from . import world
from .facts import Facts
from .reading import Reading, Script, scripts
from .tokens import ACTS, NARRATION, Tokens
from .words import SCRIPTS, act

LANGUAGES = tuple(SCRIPTS)
_PARAGRAPH = 4  # sentences


class Spelt(NamedTuple):
    """The words of one record. Of each statement the sentence it is, and its place in the text."""

    title: str
    text: str
    statements: list[tuple[int, int, int]]
    title_reading: Reading
    text_reading: Reading


class Speller:
    """Writes batches, for rows in which the neighbours of `frequent` lexemes are indexed as pairs."""

    def __init__(self, frequent: Collection[str]) -> None:
        self._scripts = scripts(frequent)

    def spelt(self, batch: int, facts: Facts, tokens: Tokens) -> Iterator[Spelt]:
        """The words of each record of a batch. One batch at a time."""
        for script in self._scripts.values():
            script.cite([act(batch * ACTS + number) for number in range(ACTS)])
        in_title = [0, tokens.titles.shape[1]]
        sentences, records = tokens.sentences.tolist(), tokens.records.tolist()
        for record, language in enumerate(facts.language.tolist()):
            script = self._scripts[SCRIPTS[LANGUAGES[language]]]
            bounds = sentences[records[record] : records[record + 1] + 1]
            first = bounds[0]
            title = script.read(tokens.titles[record], in_title)
            text = script.read(tokens.words[first : bounds[-1]], [bound - first for bound in bounds])
            yield Spelt(title.sentences[0], *_joined(text.sentences, script), title, text)


def _joined(sentences: list[str], script: Script) -> tuple[str, list[tuple[int, int, int]]]:
    """The text, in paragraphs, and its statements."""
    space, stop = script.space, script.stop
    parts, statements, length = [], [], 0
    for number, sentence in enumerate(sentences):
        if number:
            between = space if number % _PARAGRAPH else "\n"
            parts.append(between)
            length += len(between)
        parts += (sentence, stop)
        end = length + len(sentence) + len(stop)
        if number % NARRATION:
            statements.append((number, length, end))
        length = end
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
    full = ("" if script == "chinese" else " ").join((given, family))
    return full, f'{{"{full}",{family}}}'
