"""The running server as its files tell it."""

from dataclasses import dataclass
from pathlib import Path

import psutil

SOCKET = ".s.PGSQL.5432"

# Places in postmaster.pid, by PostgreSQL's miscadmin.h.
_SOCKETS = 4
_STATUS = 7


@dataclass(frozen=True)
class Postmaster:
    """The main process of a running server."""

    sockets: Path
    ready: bool

    @classmethod
    def of(cls, directory: Path) -> "Postmaster | None":
        """The process that serves the files in directory, or None: then nothing stands in the way of starting one."""
        try:
            lines = [line.strip() for line in (directory / "postmaster.pid").read_text().splitlines()]
        except FileNotFoundError:
            return None
        if not lines or not _serves(directory, abs(int(lines[0]))):
            _clear(directory, lines)
            return None
        known = len(lines) > _STATUS
        return cls(Path(lines[_SOCKETS]) if known else directory, known and lines[_STATUS] in {"ready", "standby"})


def _clear(directory: Path, lines: list[str]) -> None:
    """Remove what a crash has left. PostgreSQL passes over it only while no other process, and no zombie, has got the
    server's number; that no stray child still works on the data it makes sure of by other means.
    """
    (directory / "postmaster.pid").unlink(missing_ok=True)
    if len(lines) > _SOCKETS and lines[_SOCKETS]:
        Path(lines[_SOCKETS], f"{SOCKET}.lock").unlink(missing_ok=True)


def _serves(directory: Path, pid: int) -> bool:
    """Whether that process is the server: a program that was started upon its files."""
    try:
        return str(directory) in psutil.Process(pid).cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return False
