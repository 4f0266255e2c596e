"""Loading rows of facts, keeping whatever an editor has made of them."""

import csv
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .history import SEEDED, because, note

# Part of every digest: to be raised when the same row is read otherwise than before.
READING = "1"
ROWS = 2000

Row = dict[str, str]
Key = tuple[Any, ...]
Named = tuple[str, str, str]  # language, kind, text


def read(path: Path) -> list[Row]:
    """The rows of a file of seeds."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts(cell: str) -> list[str]:
    """The values of a cell that may hold several."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def digest(row: Mapping[str, str]) -> str:
    """The fingerprint of a row."""
    return hashlib.sha256("\x1f".join((READING, *row.values())).encode()).hexdigest()


@dataclass(frozen=True)
class Table:
    """How the rows of one file become records of one model.

    `key` are the fields by which a record is known; `fields` reads a row into them and the others.
    """

    model: Any
    key: tuple[str, ...]
    fields: Callable[[Row], dict[str, Any]]
    names: Callable[[Row], Iterable[Named]] | None = None

    def load(self, rows: Iterable[Row]) -> list[Any]:
        """Enter what is missing and rewrite what is untouched and has another digest; the records written.

        A record whose digest is empty was changed by an editor, one whose deletion is in the history was deleted by an
        editor: both stay so.
        """
        wanted = {}
        for row in rows:
            fields = self.fields(row)
            wanted[tuple(fields[name] for name in self.key)] = (row, fields, digest(row))
        held = {tuple(row[:-2]): row[-2:] for row in self.model.objects.values_list(*self.key, "pk", "seed")}
        self._adopt_moved(wanted, held)
        missing = wanted.keys() - held.keys()
        missing -= self._deleted() if missing and held else set()
        changed = {key: held[key][0] for key in wanted.keys() & held.keys() if held[key][1] not in ("", wanted[key][2])}
        return [*self._enter(wanted[key] for key in wanted if key in missing), *self._rewrite(wanted, changed)]

    def _adopt_moved(self, wanted: Mapping[Key, Any], held: dict[Key, Any]) -> None:
        """Take a record for a row whose key it does not have, if only the last part of the key was corrected.

        Offices are known by their first day too, and it is the day that is corrected.
        """
        if len(self.key) == 1:
            return
        current = {seed for _, _, seed in wanted.values()}
        stale = {key[:-1]: key for key, (_, seed) in held.items() if seed and seed not in current and key not in wanted}
        for key in wanted.keys() - held.keys():
            if former := stale.pop(key[:-1], None):
                held[key] = held.pop(former)

    def _deleted(self) -> set[Key]:
        return set(self.model.history.filter(history_type="-").values_list(*self.key))

    def _enter(self, entries: Iterable[tuple[Row, dict[str, Any], str]]) -> list[Any]:
        pairs = [(row, self.model(**fields, seed=seed)) for row, fields, seed in entries]
        records = [record for _, record in pairs]
        self.model.objects.bulk_create(records, ROWS)
        note(self.model, records, "+", SEEDED)
        self._name(pairs)
        return records

    def _rewrite(self, wanted: Mapping[Key, Any], changed: Mapping[Key, int]) -> list[Any]:
        if not changed:
            return []
        held = self.model.objects.in_bulk(list(changed.values()))
        pairs = []
        for key, pk in changed.items():
            row, fields, seed = wanted[key]
            for name, value in {**fields, "seed": seed}.items():
                setattr(held[pk], name, value)
            pairs.append((row, held[pk]))
        records = [record for _, record in pairs]
        self.model.objects.bulk_update(records, [*wanted[next(iter(changed))][1], "seed"], ROWS)
        note(self.model, records, "~", SEEDED)
        self._name(pairs, renaming=True)
        return records

    def _name(self, pairs: Iterable[tuple[Row, Any]], *, renaming: bool = False) -> None:
        """Give the records the names of their rows; what they were called otherwise goes."""
        if not self.names:
            return
        wanted = {(record.pk, *name) for row, record in pairs for name in self.names(row)}
        if renaming:
            for name in self._name_model.objects.filter(**{f"{self._owner}__in": {owner for owner, *_ in wanted}}):
                known = (getattr(name, self._owner), name.language, name.kind, name.text)
                if known in wanted:
                    wanted.remove(known)
                else:
                    because(name, SEEDED).delete()
        made = [
            self._name_model(language=language, kind=kind, text=text, **{self._owner: owner})
            for owner, language, kind, text in sorted(wanted)
        ]
        self._name_model.objects.bulk_create(made, ROWS)
        note(self._name_model, made, "+", SEEDED)

    @property
    def _name_model(self) -> Any:
        return self.model._meta.get_field("names").related_model

    @property
    def _owner(self) -> str:
        return f"{self.model._meta.model_name}_id"


def preferred(row: Row, prefix: str = "name_") -> Iterator[Named]:
    """The preferred names of a row, from its columns `name_en`, `name_fr`…"""
    for column, text in row.items():
        if column.startswith(prefix) and text.strip():
            yield column.removeprefix(prefix), "preferred", text.strip()


def several(row: Row, prefix: str, kind: str, separators: str = ";") -> Iterator[Named]:
    """The names of one kind from the columns `prefix_en`, `prefix_fr`…"""
    for column, cell in row.items():
        if column.startswith(prefix):
            for separator in separators:
                cell = cell.replace(separator, ";")
            for text in parts(cell):
                yield column.removeprefix(prefix), kind, text


def in_any_language(row: Row, column: str, kind: str) -> Iterator[Named]:
    """The names of a column whose language is not told."""
    for text in parts(row[column]):
        yield "", kind, text
