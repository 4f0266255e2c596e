"""Reading many texts at once, in processes of their own."""

import multiprocessing
import os
from collections.abc import Sequence
from multiprocessing.connection import Connection

from .incoming import Incoming
from .reading import Reader

FEWEST = 40  # texts that are worth a process

Task = tuple[Incoming, str | None]


class Readers:
    """As many readers as are asked for: this process, and forked ones that share its gazetteer.

    A forked reader lives on its pipe alone: it ends when the other end is closed, however this process ends. What was
    read last is kept, so that a batch that is tried again in parts is not read again.
    """

    def __init__(self, reader: Reader, processes: int = 1) -> None:
        self.reader = reader
        self._more = processes - 1
        self._pipes: list[Connection] = []
        self._last: dict[tuple[str, str, str], Incoming] = {}

    def read(self, tasks: Sequence[Task]) -> list[Incoming]:
        """The records with what their texts say, in order."""
        keys = [(record.fingerprint, record.title, str(record.origin)) for record, _ in tasks]
        if not all(key in self._last for key in keys):
            self._last = dict(zip(keys, self._read(tasks), strict=True))
        return [self._last[key] for key in keys]

    def _read(self, tasks: Sequence[Task]) -> list[Incoming]:
        if self._more < 1 or len(tasks) < FEWEST:
            return [self.reader.read(record, country) for record, country in tasks]
        if not self._pipes:
            self._start(tasks[0])
        shares = [tasks[number :: len(self._pipes) + 1] for number in range(len(self._pipes) + 1)]
        for pipe, share in zip(self._pipes, shares[1:], strict=True):
            pipe.send(share)
        results = [[self.reader.read(record, country) for record, country in shares[0]]]
        results += [_received(pipe) for pipe in self._pipes]
        return [results[number % len(results)][number // len(results)] for number in range(len(tasks))]

    def close(self) -> None:
        """Let the forked readers end."""
        for pipe in self._pipes:
            pipe.close()
        self._pipes = []

    def _start(self, first: Task) -> None:
        self.reader.read(*first)  # its indexes are made once, before the fork
        fork = multiprocessing.get_context("fork")
        for _ in range(self._more):
            ours, theirs = fork.Pipe()
            fork.Process(target=_serve, args=(self.reader, theirs, [*self._pipes, ours]), daemon=True).start()
            theirs.close()
            self._pipes.append(ours)


def _received(pipe: Connection) -> list[Incoming]:
    try:
        share: list[Incoming] = pipe.recv()
    except EOFError as error:
        raise RuntimeError("A process that read texts has ended; what it said stands above.") from error
    return share


def _serve(reader: Reader, pipe: Connection, foreign: list[Connection]) -> None:
    for end in foreign:
        end.close()
    while True:
        try:
            share = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            os._exit(0)  # nothing of the process it was forked from is this one's to clean up
        pipe.send([reader.read(record, country) for record, country in share])
