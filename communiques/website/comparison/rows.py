"""What the grid is made of: groups of rows, of a cell for each account, of bars for its passages."""

from dataclasses import dataclass, field

from communiques.archive.models import Topic

from .columns import Column


@dataclass(frozen=True)
class Bar:
    """A stretch of a bar; place and width are percentages of the bar as SVG takes them."""

    x: str
    width: str
    form: str


@dataclass(frozen=True)
class Cell:
    """What one account has in a row: words, drawn; a mention without a passage; silence; or nothing can be said yet.

    `state` is one of words, mentioned, broadly (on the broader topic alone), together (with others alone), silent,
    none, unmarked, not-held.
    """

    column: Column
    state: str
    total: int = 0
    width: str = "0%"
    bars: tuple[Bar, ...] = ()

    @property
    def has_something(self) -> bool:
        return self.state in ("words", "mentioned", "broadly")

    @property
    def is_known(self) -> bool:
        """Whether it could be told if the account were silent."""
        return self.state not in ("unmarked", "not-held")


@dataclass(frozen=True)
class Row:
    """A voice, with its form, or a topic, with all the topics it takes in. `party` is the key of one party's voice."""

    label: str
    cells: tuple[Cell, ...]
    form: str = ""
    party: int | None = None
    topic: Topic | None = None
    covers: frozenset[int] = frozenset()

    @property
    def total(self) -> int:
        return sum(cell.total for cell in self.cells)


@dataclass
class Group:
    """Topics that the same accounts have: rows where there are passages, `mentioned` where there is none.

    `only` is the account that has them, where it is one alone.
    """

    heading: str
    rows: list[Row] = field(default_factory=list)
    only: Column | None = None
    mentioned: list[Topic] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """A topic on which nobody has a passage is no more than mentioned."""
        if row.total or row.topic is None:
            self.rows.append(row)
        else:
            self.mentioned.append(row.topic)
