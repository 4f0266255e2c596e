"""Topics a text speaks of, by the keywords that show them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .folding import folded as fold
from .phrasefinder import PhraseFinder

# Up to this length a keyword in capitals is an acronym that a word in small letters must not be taken for (WHO, who).
LONGEST_ACRONYM = 4


@dataclass(frozen=True, slots=True)
class Keyword:
    """That a word or phrase in one language shows a topic."""

    topic: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class TopicFinding:
    """A keyword of a topic at its place: text[start:end]."""

    topic: str
    start: int
    end: int
    keyword: str


class TopicFinder:
    """Finds the topics of texts in one language. Making it costs; finding is one pass over the text."""

    def __init__(self, keywords: Iterable[Keyword], language: str) -> None:
        """Take the keywords of the language; the others are left aside."""
        self.language = language
        self._spaced = language not in ("zh", "ja")
        by_text: dict[str, list[Keyword]] = {}
        for keyword in keywords:
            folded = fold(keyword.text).strip()
            if keyword.language == language and folded:
                by_text.setdefault(folded, []).append(keyword)
        self._keywords: PhraseFinder[list[Keyword]] = PhraseFinder()
        for folded, group in by_text.items():
            self._keywords.add(folded, group, begins=self._spaced, ends=self._spaced)

    def find(self, text: str, plain: str | None = None) -> list[TopicFinding]:
        """Every keyword in the text, in order; plain is the folded text, where one has it.

        A word inside another word is none, save in Chinese and Japanese.
        """
        return sorted(self._matches(text, plain or fold(text)), key=lambda finding: (finding.start, finding.end))

    def _matches(self, text: str, folded: str) -> Iterator[TopicFinding]:
        for start, end, group in self._keywords.find(folded):
            for keyword in group:
                if _is_acronym(keyword.text) and not text[start:end].isupper():
                    continue
                yield TopicFinding(keyword.topic, start, end, keyword.text)


def _is_acronym(keyword: str) -> bool:
    return len(keyword) <= LONGEST_ACRONYM and keyword.isupper()
