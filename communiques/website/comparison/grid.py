"""The grid: for each voice and each topic how much every account gives it, mentions it, or is silent."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from django.utils.translation import gettext as _

from communiques.archive.models import Topic

from ..sides import ALL
from ..sides import TOGETHER as BOTH
from .columns import IN_ONE_SENTENCE, NARRATION, TOGETHER, Column, Piece, State, Voice
from .issuers import account_of
from .lengths import Unit
from .rows import Bar, Cell, Group, Row

WIDEST = 70.0
"""How much of its cell the longest bar takes, in percent: its figure stands behind it."""

NARROWEST = 3.0
"""How much of the cell a passage takes at least, on average, to be drawn on its own."""


class Grid:
    """The grid of some accounts. `names` are the parties' names by the key of their country, in order."""

    def __init__(self, columns: Sequence[Column], names: Mapping[int, str]) -> None:
        self.columns = list(columns)
        self.names = names
        self._forms = columns[0].reading.sides

    @cached_property
    def speakers(self) -> list[Row]:
        """Every party, then words in common, words of several in one sentence, and the issuer's own."""
        rows = [self._voice_row(name, party, self._forms.get(party, "")) for party, name in self.names.items()]
        further = {
            TOGETHER: _("The two together") if len(self.names) == 2 else _("Several together"),
            IN_ONE_SENTENCE: _("Both, in one sentence") if len(self.names) == 2 else _("Several, in one sentence"),
            NARRATION: _("The issuer’s own voice"),
        }
        others = [self._voice_row(name, voice, self._form(voice)) for voice, name in further.items()]
        return [*rows, *(row for row in others if row.total)]

    @cached_property
    def topics(self) -> list[Row]:
        """A row for each topic of any account, those with most words first, mere mentions last."""
        found = {key: topic for column in reversed(self.columns) for key, topic in column.topics.items()}
        rows = [self._topic_row(topic, found.values()) for topic in found.values()]
        return sorted(rows, key=lambda row: (-row.total, row.label))

    @cached_property
    def groups(self) -> list[Group]:
        """The topics by the accounts that have them: all, several, one alone. Without two marked accounts one group."""
        if sum(column.state is State.MARKED for column in self.columns) < 2:
            return _filled([Group(_("On what"))], ((0, row) for row in self.topics))
        everywhere, some = Group(self._everywhere()), Group(_("On what: in some accounts"))
        alone = [Group(_only_in(column), only=column) for column in self.columns]
        return _filled([everywhere, some, *alone], ((_place(row), row) for row in self.topics))

    @property
    def is_marked(self) -> bool:
        """Whether anybody has marked in any account who says what."""
        return any(column.state is State.MARKED for column in self.columns)

    @property
    def has_characters(self) -> bool:
        """Whether any account is counted in characters."""
        return any(column.unit is Unit.CHARACTERS for column in self.columns)

    @property
    def in_order(self) -> list[Row]:
        """The rows of topics as they stand in the grid, those with passages."""
        return [row for group in self.groups for row in group.rows]

    def _everywhere(self) -> str:
        return _("On what: in both accounts") if len(self.columns) == 2 else _("On what: in all accounts")

    def _voice_row(self, label: str, voice: Voice, form: str = "") -> Row:
        cells = [self._cell(column, lambda piece: piece.voice == voice) for column in self.columns]
        shown = [cell or _without(voice, column) for cell, column in zip(cells, self.columns, strict=True)]
        return Row(label, tuple(shown), form, voice if isinstance(voice, int) else None)

    def _topic_row(self, topic: Topic, known: Iterable[Topic]) -> Row:
        covers = frozenset({topic.pk, *(other.pk for other in known if other.parent_id == topic.pk)})
        cells = []
        for column in self.columns:
            cell = self._cell(column, lambda piece: bool(covers & piece.topics))
            cells.append(cell or Cell(column, _without_words(column, topic, covers)))
        return Row(topic.label, tuple(cells), topic=topic, covers=covers)

    def _cell(self, column: Column, belongs: Callable[[Piece], bool]) -> Cell | None:
        found = [piece for piece in column.pieces if belongs(piece)] if column.state is State.MARKED else []
        total = sum(piece.length for piece in found)
        if not total:
            return None
        width = WIDEST * total / self._longest[column.unit]
        return Cell(column, "words", total, f"{width:.1f}%", tuple(self._bars(found, total, width)))

    def _bars(self, pieces: Sequence[Piece], total: int, width: float) -> Iterable[Bar]:
        """One for each passage, in order; where passages would be too narrow to be told apart, one for each voice."""
        at, count = 0, len({piece.passages for piece in pieces})
        apart = width >= count * NARROWEST
        for (voice, _passages), run in groupby(pieces, key=lambda piece: (piece.voice, apart and piece.passages)):
            extent = sum(piece.length for piece in run)
            yield Bar(f"{100 * at / total:.2f}%", f"{100 * extent / total:.2f}%", self._form(voice))
            at += extent

    def _form(self, voice: Voice) -> str:
        if isinstance(voice, int):
            return self._forms.get(voice, ALL)
        if voice == NARRATION:
            return "narration"
        if len(self._forms) > 2:
            return ALL
        return BOTH if voice == TOGETHER else IN_ONE_SENTENCE

    @cached_property
    def _longest(self) -> dict[Unit, int]:
        """The most that any row can have, for each unit: what bars are drawn to."""
        longest: dict[Unit, int] = {}
        for column in self.columns:
            by_row: dict[object, int] = {}
            for piece in column.pieces:
                for row in (("voice", piece.voice), *_with_broader(piece.topics, column)):
                    by_row[row] = by_row.get(row, 0) + piece.length
            longest[column.unit] = max(longest.get(column.unit, 1), *by_row.values(), 1)
        return longest


def _place(row: Row) -> int:
    """Among the groups: all accounts have it, some have it or may have, or one alone has it."""
    having = [at for at, cell in enumerate(row.cells) if cell.has_something]
    if len(having) == len(row.cells):
        return 0
    return 2 + having[0] if len(having) == 1 and all(cell.is_known for cell in row.cells) else 1


def _filled(groups: list[Group], rows: Iterable[tuple[int, Row]]) -> list[Group]:
    """The groups that have anything once each row has been put into the one with its number."""
    for at, row in rows:
        groups[at].add(row)
    return [group for group in groups if group.rows or group.mentioned]


def _with_broader(topics: Iterable[int], column: Column) -> set[int]:
    broader = {column.topics[topic].parent_id for topic in topics}
    return {*topics, *(topic for topic in broader if topic)}


def _only_in(column: Column) -> str:
    return _("On what: only in %(account)s") % {"account": account_of(column.issuer)}


def _without(voice: Voice, column: Column) -> Cell:
    """A party that says nothing alone may still speak with others; it is silent only if it does not."""
    if not isinstance(voice, int):
        return Cell(column, _quiet(column, "none"))
    accompanied = any(voice in piece.parties for piece in column.pieces)
    return Cell(column, _quiet(column, "together" if accompanied else "silent"))


def _quiet(column: Column, quiet: str) -> str:
    return quiet if column.state is State.MARKED else str(column.state)


def _without_words(column: Column, topic: Topic, covers: frozenset[int]) -> str:
    if covers & column.mentioned.keys():
        return "mentioned"
    if column.state is State.MARKED and topic.parent_id in column.topics:
        return "broadly"
    return _quiet(column, "silent")
