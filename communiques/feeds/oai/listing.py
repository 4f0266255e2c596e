"""The two lists of records, page by page."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .asking import Asked, span
from .errors import Code, OaiError
from .formats import check_format
from .markup import around, element
from .resumption import Resumption, in_microseconds, resumption
from .selection import Item, in_order, selected
from .sets import number_of_set

PAGE = 100


class Question(NamedTuple):
    """What a list is asked for, as it was written."""

    prefix: str
    set: str
    since: str
    until: str


def page(asked: Asked, write: Callable[[Sequence[Item], str], list[str]]) -> str:
    """A page of a list, and the token for the next; `write` writes items in a format. Raises OaiError."""
    after = resumption(asked.resumes, asked.verb) if asked.resumes else None
    question = _resumed(after) if after else _asked(asked)
    check_format(question.prefix)
    rows = selected(*span(question.since, question.until), _number(question.set))
    found = in_order(rows, PAGE + 1, after)
    if not found:
        raise OaiError(
            Code.BAD_RESUMPTION if after else Code.NO_RECORDS,
            "Nothing is left of this list." if after else "No record answers to these arguments.",
        )
    given = found[:PAGE]
    written = write(given, question.prefix)
    if after is None and len(found) <= PAGE:
        return around(asked.verb, *written)
    before, total = (after.given, after.total) if after else (0, rows.count())
    token = ""
    if len(found) > PAGE:
        last = given[-1]
        token = Resumption(
            asked.verb, *question, in_microseconds(last.changed_at), last.key, before + len(given), total
        ).token()
    return around(asked.verb, *written, _token(token, before, total))


def _asked(asked: Asked) -> Question:
    return Question(*(asked.arguments.get(name, "") for name in ("metadataPrefix", "set", "from", "until")))


def _resumed(after: Resumption) -> Question:
    return Question(after.prefix, after.set, after.since, after.until)


def _number(spec: str) -> int | None:
    """The facet number of a set; None where none is asked for."""
    if not spec:
        return None
    number = number_of_set(spec)
    if number is None:
        raise OaiError(Code.NO_RECORDS, "There is no such set; ListSets names all.")
    return number


def _token(token: str, before: int, total: int) -> str:
    """An empty token ends a list of several pages (section 3.5)."""
    return element("resumptionToken", token, completeListSize=str(total), cursor=str(before))
