"""The running server as its files tell it."""

from dataclasses import dataclass
from pathlib import Path

import psutil

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
            # Left by a crash. PostgreSQL passes over it only while no other process has got that number.
            (directory / "postmaster.pid").unlink(missing_ok=True)
            return None
        known = len(lines) > _STATUS
        return cls(Path(lines[_SOCKETS]) if known else directory, known and lines[_STATUS] in {"ready", "standby"})


def _serves(directory: Path, pid: int) -> bool:
    """Whether that process is the server: a program that was started upon its files."""
    try:
        return str(directory) in psutil.Process(pid).cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return False
