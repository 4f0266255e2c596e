"""Topics of a communiqué or of a statement, as an editor sets them."""

from collections.abc import Collection
from typing import Any


def retag(tags: Any, topics: Collection[int]) -> None:
    """Make these the topics, with a history of what came and went; tags that stay keep their origin."""
    held = {tag.topic_id: tag for tag in tags.all()}
    for topic in topics:
        if held.pop(topic, None) is None:
            tags.create(topic_id=topic)
    for tag in held.values():
        tag.delete()
