"""A text verbatim and nothing else: what is known of it is in the headers of the answer, and in the other forms."""

from communiques.archive.models import Communique, Statement


def communique(record: Communique, _home: str) -> str:
    """The text as it stands, which positions of statements count; empty where no text is held."""
    return record.text


def statement(record: Statement, _home: str) -> str:
    return record.words
