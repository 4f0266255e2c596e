"""What a question would find with some of its words read as a time, or as a kind of contact."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from communiques.search.filters import QuestionFilters
from communiques.search.query import Query
from communiques.search.readings import Reading, readings
from communiques.search.results import count
from communiques.search.wording import between_marks


@dataclass(frozen=True)
class ReadOtherwise:
    """A question with words of it put in a filter, and how many answers it has."""

    label: str
    query: str
    count: int


def read_otherwise(filters: QuestionFilters, total: int) -> list[ReadOtherwise]:
    """Each way to read the words that finds more than the question does.

    A kind of contact is asked for in words that most texts have, so it is told only where nothing was found.
    """
    asked = filters.form.cleaned_data
    if asked["q"] is None:
        return []
    found = list(readings(asked["q"]))
    if asked["since"] or asked["until"]:
        found = [one for one in found if one.name != "date"]
    if asked["kind"] or total:
        found = [one for one in found if one.name != "kind"]
    ways = [_told(filters, [one], one.left) for one in found]
    if len(found) == 2 and not any(way.count for way in ways):
        left = next((one.left for one in readings(found[0].left) if one.name == "kind"), None)
        ways += [_told(filters, found, left)] if left else []
    return [way for way in ways if way.count > total]


def _told(filters: QuestionFilters, found: Sequence[Reading], left: Query) -> ReadOtherwise:
    setting: dict[str, str] = {}
    labels = []
    for one in found:
        labels.append(_label(one))
        setting |= {"since": one.value, "until": one.value} if one.name == "date" else {one.name: one.value}
    words = str(left)
    query = filters.query_string(emptied=("q",), setting=setting | ({"q": words} if words else {}))
    return ReadOtherwise(", ".join(labels), query, count(type(filters)(data=QueryDict(query))))


def _label(one: Reading) -> str:
    words = between_marks(one.words)
    return (_("%(words)s as the date") if one.name == "date" else _("%(words)s as the kind")) % {"words": words}
