"""Names that nobody bears, spelt alike in three scripts."""

_ONSETS = {"latin": "bdfgklmnprstvz", "cyrillic": "бдфгклмнпрствз"}
_VOWELS = {"latin": "aeiou", "cyrillic": "аэиоу"}
_ENDS = {"latin": ("an", "em", "or", "ul"), "cyrillic": ("ан", "эм", "ор", "ул")}
_FIRST_CHARACTER = 0x6200
_SCATTER = 1_299_709


def name(number: int, script: str, syllables: int) -> str:
    """The name of a number in a script, of so many syllables and an end; with two there are 3,920."""
    onset_count, vowel_count, end_count = len(_ONSETS["latin"]), len(_VOWELS["latin"]), len(_ENDS["latin"])
    rest = number * _SCATTER % ((onset_count * vowel_count) ** (syllables - 1) * onset_count * end_count)
    parts = []
    for _ in range(syllables - 1):
        rest, onset = divmod(rest, onset_count)
        rest, vowel = divmod(rest, vowel_count)
        parts.append((onset, vowel))
    end, onset = divmod(rest, onset_count)
    if script == "chinese":
        places = [*(vowel_count * onset + vowel for onset, vowel in parts), 100 + end_count * onset + end]
        return "".join(chr(_FIRST_CHARACTER + place) for place in places)
    onsets, vowels = _ONSETS[script], _VOWELS[script]
    spelt = "".join(onsets[onset] + vowels[vowel] for onset, vowel in parts)
    return (spelt + onsets[onset] + _ENDS[script][end]).capitalize()
