"""The words of the published texts, and the pairs of them that stand together: to suggest, and to put spelling right.

They are gathered from a sample of the texts, because the search tables hold stems, which are no words to show, and
because reading every text of a large archive would take minutes. A word that matters to many readers stands in a sample
of thousands; rarer ones that are asked for are names, and of names all are known (`names`).
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import pairwise

from django.db import connection

from communiques.archive.words import fold, is_unspaced

from .kept import Kept
from .stopwords import STOP_WORDS

SECONDS = 600
MOST_TEXTS = 3000
MOST_TEXTS_FOR_PAIRS = 800
MOST_WORDS, MOST_PAIRS = 60_000, 5_000
BOUND = 0.02
FEW_TEXTS = 100  # of so few, a word that one of them has may be told; of more, it may be a slip of the pen
LONGEST_TEXT = 20_000

_WORD = re.compile(r"[^\W\d_]{3,40}")


class WordList:
    """`counts` are folded words with how many texts of the sample have them, `forms` how they are mostly written."""

    def __init__(
        self, counts: dict[str, int], forms: dict[str, str], pairs: dict[str, int], pair_forms: dict[str, str]
    ) -> None:
        self.counts = counts
        self.forms = forms
        self._pairs = pairs
        self._pair_forms = pair_forms
        self._ordered = sorted(counts), sorted(pairs)

    def words_beginning_with(self, folded: str, most: int) -> list[str]:
        """The words that begin so, as they are mostly written, the most frequent first."""
        return [self.forms[word] for word in _most_frequent(self._ordered[0], folded, self.counts, most)]

    def pairs_beginning_with(self, folded: str, most: int) -> list[str]:
        """The pairs of words that begin so, in small letters, the most frequent first."""
        return [self._pair_forms[pair] for pair in _most_frequent(self._ordered[1], folded, self._pairs, most)]


def current() -> WordList:
    """The words as they are, or were some minutes ago; none until they have been gathered, which takes seconds."""
    return _kept.get()


def gathered() -> WordList:
    """The words, waited for if they are not there yet."""
    return _kept.made()


def forget() -> None:
    """Read the words anew when next they are asked for."""
    _kept.forget()


def _most_frequent(ordered: Sequence[str], beginning: str, counts: dict[str, int], most: int) -> list[str]:
    first = bisect_left(ordered, beginning)
    last = bisect_right(ordered, beginning, first, key=lambda text: text[: len(beginning)])
    return nsmallest(most, ordered[first:last], key=lambda text: (-counts[text], text))


def _read() -> WordList:
    words, pairs, number = Counter[str](), Counter[str](), 0
    for text in _sample():
        found = _WORD.findall(text[:LONGEST_TEXT])
        words.update(set(found))
        if number < MOST_TEXTS_FOR_PAIRS:
            pairs.update(set(_pairs(found)))
        number += 1
    fewest = 1 if number < FEW_TEXTS else 2
    fewest_together = 1 if number < FEW_TEXTS else 3
    bound = Counter({pair: count for pair, count in pairs.items() if _is_bound(pair, count, words)})
    return WordList(*_folded(words, fewest, MOST_WORDS), *_folded(bound, fewest_together, MOST_PAIRS))


def _is_bound(pair: str, count: int, words: Counter[str]) -> bool:
    """Whether two words stand together more often than by chance: in what share of the texts with either."""
    one, other = pair.split(" ")
    return count * count >= BOUND * words[one] * words[other]


def _folded(written: Counter[str], fewest: int, most: int) -> tuple[dict[str, int], dict[str, str]]:
    """Folded words or pairs with their numbers, and with the form that is most frequent."""
    counts, forms = Counter[str](), dict[str, str]()
    for word, count in written.most_common():
        folded = fold(word)
        if is_unspaced(folded):
            continue
        counts[folded] += count
        forms.setdefault(folded, word)
    kept = [(word, count) for word, count in counts.most_common(most) if count >= fewest]
    return dict(kept), {word: forms[word] for word, _ in kept}


def _pairs(found: Sequence[str]) -> Iterator[str]:
    """Neighbours in small letters, of which neither is a stop word; names are known better from elsewhere."""
    telling = [(word, word.islower() and fold(word) not in STOP_WORDS) for word in found]
    return (f"{one} {other}" for (one, says), (other, says_too) in pairwise(telling) if says and says_too)


def _sample() -> Iterator[str]:
    """Published texts, drawn by blocks of the table where there are more than enough."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE oid = 'archive_communique'::regclass")
        (held,) = cursor.fetchone()
        share = 100.0 if held <= MOST_TEXTS else max(0.01, 150.0 * MOST_TEXTS / held)
        cursor.execute(
            """SELECT text FROM archive_communique TABLESAMPLE SYSTEM (%s)
               WHERE status = 'published' AND text <> '' LIMIT %s""",
            [min(share, 100.0), MOST_TEXTS],
        )
        while rows := cursor.fetchmany(200):
            yield from (text for (text,) in rows)


_kept = Kept(_read, SECONDS, until_then=WordList({}, {}, {}, {}))
