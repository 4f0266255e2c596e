"""Which language a text is in."""

import re
from collections import Counter

from .doubts import Doubt
from .findings import LanguageFinding

MOST_READ = 2000  # characters; the language of a text shows in its beginning

_WORDS = {
    "en": "the and of to with for that their his said on by was from which as",
    "fr": (
        "le la les des et du une dans pour que sur avec aux est par été ont ses au a ce cette qui leur leurs son sa"
    ),
    "de": (
        "der die das und den von mit für auf ist im dem des ein eine sich zur "
        "zum nicht am hat haben wurde wurden wird bei beim nach über sowie ihn ihr seine zwischen beiden"
    ),
    "es": (
        "el los las y del que con para por una su sus al "
        "como más entre ha también lo sobre han fue ambos este esta durante hoy"
    ),
    "it": (
        "il lo gli e della di che con per una nel alla dei delle sono ha dal "
        "anche degli il i ed al ai nel tra fra sul sulla hanno suo sua oggi è"
    ),
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_LATIN = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def language_of(text: str) -> LanguageFinding:
    """The most likely language of the text, by its script and its small words."""
    head = text[:MOST_READ]
    han, cyrillic = len(_HAN.findall(head)), len(_CYRILLIC.findall(head))
    letters = (sum(map(str.isalpha, head)) if han or cyrillic else 0) or 1
    if han > letters * 0.3:
        return LanguageFinding("written in Chinese characters", language="zh")
    if cyrillic > letters * 0.5:
        ukrainian = len(re.findall("[іїєґІЇЄҐ]", head))
        doubt = Doubt.NEIGHBOUR_LANGUAGE if ukrainian * 50 > letters else None
        return LanguageFinding("written in Cyrillic letters", doubt, language="ru")
    words = [word.lower() for word in _LATIN.findall(head)]
    counted = Counter(words)
    counts = {language: sum(counted[word] for word in known & counted.keys()) for language, known in _SETS.items()}
    best = max(counts, key=lambda language: counts[language])
    seen = [word for word in dict.fromkeys(words) if word in _SETS[best]][:5]
    doubt = None if counts[best] >= 3 else Doubt.LANGUAGE
    return LanguageFinding(f"its small words: {', '.join(seen) or 'none'}", doubt, language=best)
