"""The same account in other languages."""

from collections.abc import Iterable

from communiques.archive.models import Communique


def versions_of(communique: Communique, others: Iterable[Communique]) -> list[Communique]:
    """Those of the other accounts of its contact that its own issuer published in another language, with a text."""
    return [
        other
        for other in others
        if other.source_id == communique.source_id and other.language != communique.language and other.text
    ]
