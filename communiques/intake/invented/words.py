"""Words that are none: how often each is written, and how to name one by its rank.

Rank 1 is the most frequent word of a script. English, French and German share their words and are six records in ten;
Russian and Chinese are two in ten each. Of all records, however many there are, about

- 60 % hold `word(1)`, and nearly as many each of the next ten;
- 30 % hold `word(50)`, and 17 % hold it together with `word(51)`;
- 5 % hold `word(500)`, and one in 200 holds it together with `word(501)`;
- one in 3,000 holds `word(20_000)`, one in 20,000 `word(50_000)`;
- five hold `act(n)`, the reference of an act, written alike in all languages;
- 6 % hold `phrase(n)`, two words as neighbours, and three times as many hold both words.

Each word in letters is its own stem in every language that questions are read in, and none stands for two ranks: an
engine that knows no stems finds the same records. A Chinese word is two characters.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

RANKS = 50_000
SCRIPTS = {"en": "latin", "fr": "latin", "de": "latin", "ru": "cyrillic", "zh": "chinese"}
"""The languages, and the script in which each is written."""

PHRASES = ((41, 44), (47, 43), (52, 46), (58, 49), (45, 61))
"""The ranks of words that stand beside one another more often than chance would have it."""

# No stemmer takes off an ending that has one of these letters after one of these vowels.
_ONSETS = {"latin": "bdfgklmnprstvz", "cyrillic": "бдзклмнпрстф"}
_VOWELS = {"latin": "aeiou", "cyrillic": "аеиоу"}
_ENDS = {
    "latin": [vowel + last for vowel in "aou" for last in "bkp"],
    "cyrillic": [vowel + last for vowel in "аоу" for last in "бгк"],
}
_OF_TWO_SYLLABLES = 5_000
_SCATTER = 7_368_787  # a prime: neighbours in rank look nothing like one another
_FIRST_CHARACTER, _CHARACTERS = 0x5000, 1499

# As languages have it: the first words alike, then in proportion to 1 / rank, in the tail to 1 / rank².
_HEAD, _TAIL = 3, 5_000
CELLS = 1 << 22
_WORDS_OF_RECORD = 370  # without names


def word(rank: int, language: str = "en") -> str:
    """The word of a rank, from 1 to `RANKS`, in a language of `SCRIPTS`. Another rank is a ValueError."""
    if not 1 <= rank <= RANKS:
        raise ValueError(f"ranks go from 1 to {RANKS}")
    return vocabulary(SCRIPTS[language])[rank - 1]


def phrase(number: int, language: str = "en") -> str:
    """One of the phrases of `PHRASES`, as it is written in a language."""
    return ("" if language == "zh" else " ").join(word(rank, language) for rank in PHRASES[number])


def act(number: int) -> str:
    """The reference of an act: 0 to 99 are cited by five each of the first 500 records, and so on."""
    return f"qz{number}"


@lru_cache
def vocabulary(script: str) -> tuple[str, ...]:
    """The words of a script, the most frequent first."""
    if script == "chinese":
        numbers = (rank * _SCATTER % _CHARACTERS**2 for rank in range(1, RANKS + 1))
        return tuple("".join(chr(_FIRST_CHARACTER + part) for part in divmod(n, _CHARACTERS)) for n in numbers)
    short = [_spelt(rank, script, 1) for rank in range(_OF_TWO_SYLLABLES)]
    return (*short, *(_spelt(rank, script, 2) for rank in range(RANKS - _OF_TWO_SYLLABLES)))


def _spelt(rank: int, script: str, syllables: int) -> str:
    """The rank, scattered over the words of so many syllables and an end, in letters."""
    onsets, vowels, ends = _ONSETS[script], _VOWELS[script], _ENDS[script]
    number = rank * _SCATTER % ((len(onsets) * len(vowels)) ** syllables * len(onsets) * len(ends))
    letters = []
    for _ in range(syllables):
        number, onset = divmod(number, len(onsets))
        number, vowel = divmod(number, len(vowels))
        letters += [onsets[onset], vowels[vowel]]
    number, onset = divmod(number, len(onsets))
    return "".join((*letters, onsets[onset], ends[number]))


def frequent(share: float) -> list[str]:
    """The words of all scripts that at least this share of all records may be expected to hold."""
    held = 1 - (1 - shares()) ** _WORDS_OF_RECORD
    return [
        spelt
        for script, of_records in (("latin", 0.6), ("cyrillic", 0.2), ("chinese", 0.2))
        for spelt in vocabulary(script)[: int((held * of_records >= share).sum())]
    ]


def shares() -> npt.NDArray[np.float64]:
    """How much of all that is written each rank is."""
    rank = np.arange(1, RANKS + 1, dtype=float)
    weight = 1 / (rank + _HEAD) * np.minimum(1, _TAIL / rank)
    return weight / weight.sum()


@lru_cache
def drawn() -> npt.NDArray[np.int64]:
    """Words, each in proportion to its share: one of them at random is a random word, counted from 0."""
    middles = (np.arange(CELLS) + 0.5) / CELLS
    return np.searchsorted(np.cumsum(shares()), middles).clip(max=RANKS - 1)
