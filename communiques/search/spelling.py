"""“Did you mean”: a word that nothing holds, put right by a name or a word of the published texts that is close to it.

Close is what one slip of the hand makes of a short word, two of a long one: a letter too many, missing, another, or
two that changed places. Accents and case are no mistakes here: names and words are compared without them.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from heapq import nsmallest

from communiques.archive.words import folded_words, is_unspaced, words

from . import names, wordlist
from .query import Query, Term, Typed

SHORTEST, LONG = 4, 7
MOST_TRIED = 3


def near_names(text: str, kinds: Collection[str]) -> list[names.Known]:
    """Those with a name that is this text put right, the most published first."""
    known = names.current()
    typed = folded_words(text).split()
    right = [word if word in known.words else next(near(word, known.words), word) for word in typed]
    return known.meant_by(" ".join(right), kinds) if right != typed else []


def corrections(query: Query) -> Iterator[Query]:
    """The question with its unknown words put right, the likeliest first; nothing where no word is unknown."""
    known, written = names.current().words, wordlist.current()
    wrong = {
        word.folded
        for term in query.terms
        if not term.prefix
        for word in term.words
        if _can_be_wrong(word.folded) and word.folded not in known and word.folded not in written.counts
    }
    found = {word: _nearest(word, known, written.counts) for word in wrong}
    for choice in range(MOST_TRIED):
        rights = {word: right[min(choice, len(right) - 1)] for word, right in found.items() if right}
        if rights and choice < max(map(len, found.values())):
            yield _put_right(query, rights)


def _nearest(word: str, names: Mapping[str, int], written: Mapping[str, int]) -> list[str]:
    """The names and words nearest to a word."""
    both = {right: names.get(right, 0) + written.get(right, 0) for right in (*near(word, names), *near(word, written))}
    return nsmallest(MOST_TRIED, both, key=lambda right: _unlikeliness(word, right, both[right]))


def near(word: str, known: Mapping[str, int], most: int = MOST_TRIED) -> Iterator[str]:
    """The known words nearest to a folded word, the likeliest first."""
    if not _can_be_wrong(word):
        return
    slips = 1 if len(word) < LONG else 2
    # Two slips leave at least one third of a word as it was.
    one, two = len(word) // 3, 2 * len(word) // 3
    first, second, last = word[:one], word[one:two], word[two:]
    alike = [
        other
        for other in known
        if -slips <= len(other) - len(word) <= slips and (first in other or second in other or last in other)
    ]
    close = [other for other in alike if distance(word, other, slips) <= slips]
    yield from nsmallest(most, close, key=lambda other: _unlikeliness(word, other, known[other]))


def distance(one: str, other: str, most: int) -> int:
    """How many letters were added, left out, changed or swapped with their neighbour; beyond `most`, more than it."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, facing in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _can_be_wrong(word: str) -> bool:
    return len(word) >= SHORTEST and not is_unspaced(word) and not any(character.isdigit() for character in word)


def _unlikeliness(word: str, right: str, count: int) -> tuple[int, bool, int, str]:
    """Fewer slips, the first letter right, more often written."""
    return (distance(word, right, 2), word[0] != right[0], -count, right)


def _put_right(query: Query, rights: Mapping[str, str]) -> Query:
    def put(one: Term | Typed) -> Term | Typed:
        if isinstance(one, Typed):
            return one
        text, at = "", 0
        for word in one.words:
            if (right := rights.get(word.folded)) and word.start >= at:
                text += one.text[at : word.start] + _as_written(right)
                at = word.end
        return replace(one, text=text + one.text[at:], words=tuple(words(text + one.text[at:])))

    return replace(query, required=tuple(tuple(map(put, group)) for group in query.required))


def _as_written(word: str) -> str:
    """The word with the accents and capitals it is most often written with."""
    return wordlist.current().forms.get(word) or names.current().forms.get(word) or word
