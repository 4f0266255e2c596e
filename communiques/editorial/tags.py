"""Topics of a communiqué or of a statement, as an editor sets them."""

from collections.abc import Collection
from typing import Any

from communiques.archive.models import Origin


def retag(tags: Any, topics: Collection[int], origin: str = Origin.EDITOR, read: Collection[int] = ()) -> None:
    """Make these the topics, with a history of what came and went; tags that stay keep their origin.

    New ones are of the origin given; those of `read` were read from the text.
    """
    held = {tag.topic_id: tag for tag in tags.all()}
    for topic in topics:
        if held.pop(topic, None) is None:
            tags.create(topic_id=topic, origin=Origin.EXTRACTED if topic in read else origin)
    for tag in held.values():
        tag.delete()
