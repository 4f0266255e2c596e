"""What the text speaks of: topics of the vocabulary, with the words that are evidence."""

from collections import defaultdict

from .findings import Participant, Span, TopicTag
from .gazetteer import Gazetteer
from .mentions import Mentions
from .topics import TopicFinder


def topics_in(
    text: str, spans: list[Span], language: str, participants: tuple[Participant, ...], mentions: Mentions,
    gazetteer: Gazetteer,
) -> tuple[TopicTag, ...]:  # fmt: skip
    """The topics in the order of the vocabulary."""
    evidence: dict[str, list[Span]] = defaultdict(list)
    for finding in gazetteer.topic_finder(language).find(text):
        evidence[finding.topic].append(Span(finding.start, finding.end))
    return tuple(
        TopicTag(f"“{found[0].of(text)}”", None, found[0], topic=topic, evidence=tuple(found))
        for topic, found in evidence.items()
    )


__all__ = ["TopicFinder", "topics_in"]
