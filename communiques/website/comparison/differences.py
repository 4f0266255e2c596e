"""Where accounts differ in what can be counted or compared: day, kind, participants, publication, length, figures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from communiques.archive.dates import PartialDate
from communiques.archive.models import Participation
from communiques.archive.paragraphs import paragraph_at

from ..templatetags.archive import dated, number, sentence_case
from .columns import Column, State
from .figures import around, figures
from .lengths import Unit

MOST_FIGURES = 10


@dataclass(frozen=True)
class Figure:
    """A figure that one text alone prints, among the words it first stands in there, and the paragraph."""

    words: str
    paragraph: int


@dataclass(frozen=True)
class Value:
    """What one account says: words, or figures; neither where it has nothing of its own to say."""

    words: str = ""
    figures: tuple[Figure, ...] = ()
    further: int = 0


@dataclass
class Difference:
    """A thing on which the accounts differ, with what each of them has, in the order of the columns."""

    label: str
    values: list[Value] = field(default_factory=list)


def length_in_words(column: Column) -> str:
    """The length of the text as a reader says it: 95 words; 1,204 characters."""
    count, shown = column.length, {"count": number(column.length)}
    if column.unit is Unit.CHARACTERS:
        return ngettext("%(count)s character", "%(count)s characters", count) % shown
    return ngettext("%(count)s word", "%(count)s words", count) % shown


def differences(columns: Sequence[Column]) -> tuple[list[Difference], list[str]]:
    """Where the accounts differ, and the names of what they agree on; nothing of either for one account alone."""
    if len(columns) < 2:
        return [], []
    told: list[tuple[str, Callable[[Column], str]]] = [
        (_("Date"), _day),
        (_("Kind"), lambda column: sentence_case(column.communique.kind_label)),
        (_("Publication"), lambda column: _date(column.communique.published_on)),
        (_("Length"), _length),
    ]
    found = [Difference(label, [Value(tell(column)) for column in columns]) for label, tell in told]
    found.insert(2, _participants(columns))
    agreed = [one.label for one in found if not _differs(one)]
    return [one for one in (*found, *_figures(columns)) if _differs(one)], agreed


def _differs(one: Difference) -> bool:
    return len(set(one.values)) > 1


def _day(column: Column) -> str:
    return _date(column.communique.held_on, column.communique.held_until)


def _date(since: PartialDate | None, until: PartialDate | None = None) -> str:
    return dated(since, until) if since else _("not given")


def _length(column: Column) -> str:
    return _("text not held") if column.state is State.NOT_HELD else length_in_words(column)


def _participants(columns: Sequence[Column]) -> Difference:
    """Whom an account names beside those whom all name. Where nobody is named, a country is somebody."""
    named = [_taking_part(column.reading.participations) for column in columns]
    common = set(named[0]).intersection(*named[1:])
    values = []
    for people in named:
        further = [label for key, label in people.items() if key not in common]
        values.append(Value(_("also %(names)s") % {"names": ", ".join(further)} if further else ""))
    return Difference(_("Participants"), values)


def _taking_part(participations: Iterable[Participation]) -> dict[tuple[str, object], str]:
    people = [p for p in participations if p.person_id]
    countries = {p.country_id for p in people}
    delegations = [p for p in participations if not p.person_id and p.country_id not in countries]
    return {
        **{("person", p.person_id): p.label for p in people},
        **{("country", p.country_id): p.label for p in delegations},
    }


def _figures(columns: Sequence[Column]) -> list[Difference]:
    """Nothing unless two texts at least can be compared. The dates of contact and publication are no figures."""
    held = [column for column in columns if column.state is not State.NOT_HELD]
    if len(held) < 2:
        return []
    printed = {id(column): figures(column.communique.text) for column in held}
    known = {figure for column in held for figure in _of_dates(column)}
    values = []
    for column in columns:
        own = printed.get(id(column), {})
        others = {figure for other in held if other is not column for figure in printed[id(other)]}
        places = [(figure, place) for figure, place in own.items() if figure not in others | known]
        shown = tuple(_figure(column.communique.text, place) for _, place in places[:MOST_FIGURES])
        values.append(Value("", shown, max(0, len(places) - MOST_FIGURES)))
    return [Difference(_("Figures that it alone prints"), values)]


def _figure(text: str, place: int) -> Figure:
    return Figure(around(text, place), paragraph_at(text, place))


def _of_dates(column: Column) -> Iterable[str]:
    communique = column.communique
    for date in (communique.held_on, communique.held_until, communique.published_on):
        if date:
            yield from (str(date.year), str(date.day))
