"""Batches of records written into the archive by COPY, one batch a transaction, in processes of their own."""

import multiprocessing
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from communiques.archive.pairs import frequent_when_writing

from .facts import BATCH
from .records import records
from .rows import COLUMNS, rows

PROCESSES = 2
FEWEST = 4  # batches that are worth processes of their own

# Every rule holds of what is invented, and a test makes sure of it: they need not be looked at for each row.
UNCHECKED = "SET session_replication_role = replica"
CHECKED = "SET session_replication_role = origin"


class Share(NamedTuple):
    """What is to be written of a batch: its records from `begin` to before `end`, counted within it."""

    batch: int
    begin: int
    end: int


def missing(held: dict[int, int], total: int) -> list[Share]:
    """What the first `total` records lack, when so many of each batch are held."""
    shares = (
        Share(batch, held.get(batch, 0), min(BATCH, total - batch * BATCH)) for batch in range(-(-total // BATCH))
    )
    return [share for share in shares if share.begin < share.end]


def write(shares: Sequence[Share]) -> Iterator[int]:
    """Write the shares; after each, in whatever order they are done, the number of its records."""
    with transaction.atomic():
        _frequent.update(frequent_when_writing())
    if len(shares) < FEWEST:
        yield from map(_write_here, shares)
        return
    fork = multiprocessing.get_context("fork")
    with fork.Pool(PROCESSES, _connect) as pool:
        yield from pool.imap_unordered(_write_there, shares)


def _write_here(share: Share) -> int:
    """Over the connection of this process, and in its transaction if there is one."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(UNCHECKED)
        _copy(cursor, share)
        cursor.execute(CHECKED)
    return share.end - share.begin


_frequent: set[str] = set()
_own: list[BaseDatabaseWrapper] = []


def _connect() -> None:
    """Prepare a process that writes: it has a connection of its own and keeps off the one it was forked with."""
    _own.append(connection.copy())
    with _own[0].cursor() as cursor:
        cursor.execute(UNCHECKED)
        cursor.execute("SET synchronous_commit = off")
        cursor.execute("SET lock_timeout = 0")


def _write_there(share: Share) -> int:
    with _own[0].connection.transaction(), _own[0].cursor() as cursor:
        _copy(cursor, share)
    return share.end - share.begin


def _copy(cursor: Any, share: Share) -> None:
    found = rows(islice(records(share.batch), share.begin, share.end), _frequent)
    for table, columns in COLUMNS.items():
        if found[table]:
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                copy.write("".join(found[table]))
