"""Phrases that recur in some texts far more than in others: runs of words, counted by the texts that have them.

A run never crosses a stop, a bracket, a quotation mark or a figure. It is grown word by word, and only out of runs that
recur themselves, so that the work is proportional to the texts.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import log, log2

import numpy as np

from communiques.archive.words import fold, is_unspaced

from .columns.parts import Bools, Ints
from .stopwords import STOP_WORDS

WORDS, CHARACTERS = range(3, 9), range(6, 25)
# A run that nearly always stands within a longer one is left to that.
NEARLY_ALWAYS = 0.85
# Two phrases with so many of their words in common are one.
MUCH_THE_SAME = 0.6

_TOKEN = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_CROSSED = re.compile(r"[\s,、'’]*\Z")
_EDGES = frozenset("的和与及在是了将对等为同以并就也都把被向于其这该各")
# Names in Chinese are found in a run by their characters; shorter ones (中国) are part of many a phrase.
_LONG_NAME = 3


@dataclass(frozen=True)
class Text:
    """A text of one language: `document` says which texts are counted as one, `group` whose it is."""

    document: int
    group: int
    words: str


@dataclass(frozen=True)
class Recurring:
    """A phrase as it was first written, the group it is typical of, and how many documents of it and of all others have
    it, of how many. `weight` is a log-likelihood ratio (how much more than by chance), more for a long one.
    """

    text: str
    group: int
    within: int
    within_all: int
    elsewhere: int
    elsewhere_all: int
    weight: float


@dataclass(frozen=True)
class _Tokens:
    """The words of all texts in a row: their numbers, their texts, their places, and whether the next goes on."""

    numbers: Ints
    texts: Ints
    starts: Ints
    ends: Ints
    goes_on: Bools
    written: list[str]


@dataclass(frozen=True)
class _Runs:
    """The runs of one length: which begins at each token (-1: none), and of each where it is first and who has it."""

    length: int
    at: Ints
    first: Ints
    having: Ints  # documents by run and group


def recurring(texts: Sequence[Text], names: Collection[str], fewest: int) -> list[Recurring]:
    """The phrases that at least `fewest` documents of a group have, and more than of the others, the weightiest first.

    `names` are folded words of names of people and places: what is made of them alone is no phrase. Where only one
    group has texts, a phrase weighs by how much more often its words stand together than chance would have it.
    """
    tokens = _tokens(texts)
    if not len(tokens.numbers):
        return []
    is_unspaced_text = is_unspaced(tokens.written[0][:1])
    lengths = CHARACTERS if is_unspaced_text else WORDS
    levels = _levels(tokens, texts, lengths.stop - 1, fewest)
    sizes = _sizes(texts)
    found: list[Recurring] = []
    swallowed: dict[int, Ints] = {}
    for place in range(len(levels) - 1, -1, -1):
        runs = levels[place]
        if runs.length not in lengths:
            break
        above = swallowed.get(runs.length, np.zeros(len(runs.first), np.int64))
        whole = np.array([_is_whole(_words(tokens, runs, run)) for run in range(len(runs.first))], bool)
        total = runs.having.sum(axis=1)
        for run in np.flatnonzero(whole & (above < NEARLY_ALWAYS * total)).tolist():
            if _is_phrase(_words(tokens, runs, run), names):
                found += _weighed(tokens, texts, levels, place, run, sizes, fewest)
        if place:
            _swallow(swallowed, levels[place - 1], runs, np.where(whole, np.maximum(total, above), above))
    return sorted(found, key=lambda one: (-one.weight, one.text))


def _tokens(texts: Sequence[Text]) -> _Tokens:
    numbered: dict[str, int] = {}
    written: list[str] = []
    rows: list[tuple[int, int, int, int, bool]] = []
    for number, text in enumerate(texts):
        places = list(_places(text.words))
        following = [*(start for start, _ in places[1:]), -1][: len(places)]
        for (start, end), after in zip(places, following, strict=True):
            word = text.words[start:end]
            key = fold(word)
            if key not in numbered:
                numbered[key] = len(numbered)
            goes_on = after >= 0 and bool(_CROSSED.match(text.words[end:after])) and not word.isdigit()
            rows.append((numbered[key], number, start, end, goes_on))
            written.append(word)
    table = np.array(rows or np.zeros((0, 5)), np.int64).reshape(-1, 5)
    return _Tokens(table[:, 0], table[:, 1], table[:, 2], table[:, 3], table[:, 4] > 0, written)


def _places(words: str) -> Iterator[tuple[int, int]]:
    for match in _TOKEN.finditer(words):
        if is_unspaced(match.group()):
            yield from ((place, place + 1) for place in range(*match.span()))
        else:
            yield match.span()


def _levels(tokens: _Tokens, texts: Sequence[Text], longest: int, fewest: int) -> list[_Runs]:
    """The runs that recur, from single words up."""
    everywhere = np.arange(len(tokens.numbers))
    levels = [_counted(tokens, texts, 1, everywhere, tokens.numbers, fewest)]
    while levels[-1].length < longest and len(levels[-1].first):
        below, length = levels[-1], levels[-1].length + 1
        begin = everywhere[: len(everywhere) - length + 1]
        can = (below.at[begin] >= 0) & (below.at[begin + 1] >= 0)
        can &= tokens.goes_on[begin] & (tokens.texts[begin] == tokens.texts[begin + length - 1])
        begin = begin[can]
        keys = below.at[begin] * len(below.first) + below.at[begin + 1]
        levels.append(_counted(tokens, texts, length, begin, keys, fewest))
    return levels


def _counted(tokens: _Tokens, texts: Sequence[Text], length: int, begin: Ints, keys: Ints, fewest: int) -> _Runs:
    """The runs with these keys at these tokens, those that too few documents of every group have left out."""
    _, first, run = np.unique(keys, return_index=True, return_inverse=True)
    documents = np.array([text.document for text in texts], np.int64)
    groups = np.array([text.group for text in texts], np.int64)
    size, span = groups.max() + 1, documents.max() + 1
    of = tokens.texts[begin]
    once = np.unique((run * size + groups[of]) * span + documents[of]) // span
    having = np.bincount(once, minlength=len(first) * size).reshape(-1, size)
    kept = np.flatnonzero(having.max(axis=1) >= fewest) if len(first) else first
    renumbered = np.full(len(first), -1)
    renumbered[kept] = np.arange(len(kept))
    at = np.full(len(tokens.numbers), -1)
    at[begin] = renumbered[run]
    return _Runs(length, at, begin[first[kept]], having[kept])


def _words(tokens: _Tokens, runs: _Runs, run: int) -> list[str]:
    begin = runs.first[run]
    return tokens.written[begin : begin + runs.length]


def _is_whole(words: Sequence[str]) -> bool:
    """Whether a run begins and ends with words that say something."""
    if is_unspaced(words[0]):
        return not (words[0] in _EDGES or words[-1] in _EDGES)
    first, last = fold(words[0]), fold(words[-1])
    return first not in STOP_WORDS and last not in STOP_WORDS and len(last) > 1


def _is_phrase(words: Sequence[str], names: Collection[str]) -> bool:
    """Whether a whole run is more than names and titles."""
    if is_unspaced(words[0]):
        run = "".join(words)
        parts = (run[start:end] for start in range(len(run)) for end in range(start + _LONG_NAME, len(run) + 1))
        return not any(part in names for part in parts)
    telling = [(word, fold(word)) for word in words if fold(word) not in STOP_WORDS]
    own = [word for word, key in telling if key in names and word[:1].isupper()]
    large = sum(word[:1].isupper() for word, _ in telling)
    return len(telling) - len(own) >= 2 and large <= len(telling) / 2


def _length(words: Sequence[str]) -> float:
    """What a phrase weighs more for being long: it is less likely to be just a way of speaking."""
    if is_unspaced(words[0]):
        return log2(len(words) / 2)
    return log2(sum(fold(word) not in STOP_WORDS for word in words))


def _swallow(swallowed: dict[int, Ints], below: _Runs, runs: _Runs, counts: Ints) -> None:
    """Tell the two shorter runs in each run how many documents have that."""
    most = np.zeros(len(below.first), np.int64)
    for shift in (0, 1):
        np.maximum.at(most, below.at[runs.first + shift], counts)
    swallowed[below.length] = most


def _sizes(texts: Sequence[Text]) -> Ints:
    """How many documents each group has."""
    pairs = {(text.group, text.document) for text in texts}
    return np.bincount([group for group, _ in pairs])


def _weighed(
    tokens: _Tokens, texts: Sequence[Text], levels: Sequence[_Runs], place: int, run: int, sizes: Ints, fewest: int
) -> Iterator[Recurring]:
    """A run for each group that has it more than the others do."""
    runs = levels[place]
    text = _text(tokens, texts, runs, run)
    for group, count in enumerate(runs.having[run].tolist()):
        own, others = int(sizes[group]), int(sizes.sum() - sizes[group])
        elsewhere = int(runs.having[run].sum()) - count
        if count < fewest or (others and count * others <= elsewhere * own):
            continue
        weight = likelihood_ratio(count, own, elsewhere, others) if others else _cohesion(levels, place, run, own)
        yield Recurring(text, group, count, own, elsewhere, others, weight * _length(_words(tokens, runs, run)))


def _text(tokens: _Tokens, texts: Sequence[Text], runs: _Runs, run: int) -> str:
    begin, end = runs.first[run], runs.first[run] + runs.length - 1
    return " ".join(texts[tokens.texts[begin]].words[tokens.starts[begin] : tokens.ends[end]].split())


def likelihood_ratio(within: int, within_all: int, elsewhere: int, elsewhere_all: int) -> float:
    """Dunning's log-likelihood ratio of a count in one collection against that in another."""
    share = (within + elsewhere) / (within_all + elsewhere_all)
    pairs = ((within, share * within_all), (elsewhere, share * elsewhere_all))
    return 2 * sum(count * log(count / expected) for count, expected in pairs if count)


def _cohesion(levels: Sequence[_Runs], place: int, run: int, documents: int) -> float:
    """The same against chance: how often its parts would stand together if each stood where it likes."""
    runs, below, single = levels[place], levels[place - 1], levels[0]
    begin = runs.first[run]
    count = float(runs.having[run].sum())
    shorter = [float(below.having[below.at[begin + shift]].sum()) for shift in (0, 1)]
    alone = [float(single.having[single.at[token]].sum()) for token in (begin + runs.length - 1, begin)]
    expected = max(one * other for one, other in zip(shorter, alone, strict=True)) / documents
    return max(0.0, 2 * count * log(count / expected)) if expected else 0.0


def apart(found: Sequence[Recurring]) -> Iterator[Recurring]:
    """These, given the weightiest first, without those that say much the same as one of their group given before."""
    kept: dict[int, list[frozenset[str]]] = {}
    for one in found:
        own, parts = kept.setdefault(one.group, []), _parts(one.text)
        if all(len(parts & other) < MUCH_THE_SAME * min(len(parts), len(other)) for other in own):
            own.append(parts)
            yield one


def _parts(text: str) -> frozenset[str]:
    """The words of a phrase that say something; of Chinese each two neighbours."""
    if is_unspaced(text):
        return frozenset(text[place : place + 2] for place in range(len(text) - 1))
    words = (fold(match.group()) for match in _TOKEN.finditer(text))
    return frozenset(word for word in words if word not in STOP_WORDS)
