"""Batches of records written into the archive by COPY, one batch a transaction, in processes of their own."""

import gc
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
from .spelling import Speller

PROCESSES = 2
FEWEST = 4  # batches that are worth processes of their own

# Every rule holds of what is invented, and a test makes sure of it: they need not be looked at for each row.
UNCHECKED = "SET session_replication_role = replica"
CHECKED = "SET session_replication_role = origin"


class Share(NamedTuple):
    """What is to be written of a batch: its records from `begin` to before `end`, counted within it.

    Of each no more than so many `statements`; the text is the same.
    """

    batch: int
    begin: int
    end: int
    statements: int | None = None


def missing(held: dict[int, int], total: int, statements: int | None = None) -> list[Share]:
    """What the first `total` records lack, when so many of each batch are held."""
    shares = (
        Share(batch, held.get(batch, 0), min(BATCH, total - batch * BATCH), statements)
        for batch in range(-(-total // BATCH))
    )
    return [share for share in shares if share.begin < share.end]


def write(shares: Sequence[Share]) -> Iterator[int]:
    """Write the shares; after each, in whatever order they are done, the number of its records."""
    with transaction.atomic():
        speller = Speller(frequent_when_writing())
    if len(shares) < FEWEST:
        for share in shares:
            yield _write_here(share, speller)
        return
    fork = multiprocessing.get_context("fork")
    with fork.Pool(PROCESSES, _connect, [speller]) as pool:
        yield from pool.imap_unordered(_write_there, shares)


def _write_here(share: Share, speller: Speller) -> int:
    """Over the connection of this process, and in its transaction if there is one."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(UNCHECKED)
        _copy(cursor, share, speller)
        cursor.execute(CHECKED)
    return share.end - share.begin


_own: list[tuple[BaseDatabaseWrapper, Speller]] = []


def _connect(speller: Speller) -> None:
    """Prepare a process that writes: it has a connection of its own and keeps off the one it was forked with."""
    gc.freeze()  # what it shares with the others holds no cycles, and is not to be copied for looking
    own = connection.copy()
    _own.append((own, speller))
    with own.cursor() as cursor:
        cursor.execute(UNCHECKED)
        cursor.execute("SET synchronous_commit = off")
        cursor.execute("SET lock_timeout = 0")


def _write_there(share: Share) -> int:
    own, speller = _own[0]
    with own.connection.transaction(), own.cursor() as cursor:
        _copy(cursor, share, speller)
    return share.end - share.begin


def _copy(cursor: Any, share: Share, speller: Speller) -> None:
    chosen = islice(records(share.batch, speller), share.begin, share.end)
    found = rows(record._replace(statements=record.statements[: share.statements]) for record in chosen)
    for table, columns in COLUMNS.items():
        if found[table]:
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                copy.write("".join(found[table]))
