"""Names that nobody bears, spelt alike in three scripts. Like all words of the corpus they are their own stems."""

# No word of the vocabulary begins like these, and no two names are spelt alike.
_BEGINNINGS = {
    "latin": ("ch", "dr", "gr", "kh", "sh", "st", "tr", "vl", "zv", "br", "kr", "pl", "sv", "gl"),
    "cyrillic": ("ч", "др", "гр", "х", "ш", "ст", "тр", "вл", "зв", "бр", "кр", "пл", "св", "гл"),
}
_ONSETS = {"latin": "bdfgklmnprstvz", "cyrillic": "бдфгклмнпрствз"}
_VOWELS = {"latin": "aeiou", "cyrillic": "аэиоу"}
_ENDS = {"latin": ("ak", "ob", "ug", "ok"), "cyrillic": ("ак", "об", "уг", "ок")}
_FIRST_CHARACTER, _FIRST_LAST_CHARACTER = 0x6200, 0x6300
_SCATTER = 1_299_709


def name(number: int, script: str, syllables: int) -> str:
    """The name of a number in a script, of two syllables or three; of two there are 3,920."""
    onsets, vowels, ends = len(_ONSETS["latin"]), len(_VOWELS["latin"]), len(_ENDS["latin"])
    rest = number * _SCATTER % ((onsets * vowels) ** (syllables - 1) * onsets * ends)
    parts = []
    for _ in range(syllables - 1):
        rest, part = divmod(rest, onsets * vowels)
        parts.append(divmod(part, vowels))
    end, onset = divmod(rest, onsets)
    if script == "chinese":
        first = "".join(chr(_FIRST_CHARACTER + vowels * onset + vowel) for onset, vowel in parts)
        return first + chr(_FIRST_LAST_CHARACTER + ends * onset + end)
    (beginning, vowel), *middle = parts
    spelt = _BEGINNINGS[script][beginning] + _VOWELS[script][vowel]
    spelt += "".join(_ONSETS[script][onset] + _VOWELS[script][vowel] for onset, vowel in middle)
    return (spelt + _ONSETS[script][onset] + _ENDS[script][end]).capitalize()
