"""The system account of the embedded server: PostgreSQL refuses to run as root, and gets an account of its own."""

import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

NAME = "communiques"


@dataclass(frozen=True)
class Account:
    """User and group that own the server's files and run its programs."""

    uid: int
    gid: int

    @classmethod
    def owning(cls, directory: Path) -> "Account | None":
        """The account for the server whose files lie, or will lie, in directory; None where it is our own."""
        if os.geteuid() != 0:
            return None
        if directory.exists():
            owner = directory.stat()
            return cls(owner.st_uid, owner.st_gid)
        entry = _entry()
        return cls(entry.pw_uid, entry.pw_gid)

    def give(self, directory: Path) -> None:
        """Hand directory over to the account."""
        os.chown(directory, self.uid, self.gid)

    def reach(self, programs: Path, libraries: Path) -> None:
        """Let the account run the programs, which may lie where only root may read."""
        try:
            subprocess.run(
                [programs / "initdb", "--version"], user=self.uid, group=self.gid, extra_groups=[], cwd="/",
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except (PermissionError, subprocess.CalledProcessError):
            open_the_way(programs)
            for folder in (programs.parent, libraries):
                for path in [folder, *folder.rglob("*")]:
                    enter = stat.S_IXOTH if path.is_dir() or path.parent == programs else 0
                    path.chmod(path.stat().st_mode | stat.S_IROTH | enter)


def open_the_way(path: Path) -> None:
    """Let every account pass through the directories above path: passing only, not listing what they hold."""
    for directory in path.resolve().parents:
        mode = directory.stat().st_mode
        if not mode & stat.S_IXOTH:
            directory.chmod(mode | stat.S_IXOTH)


def _entry() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(NAME)
    except KeyError:
        useradd = shutil.which("useradd", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin")
        if useradd is None:
            raise RuntimeError(f"PostgreSQL does not run as root: add a system account named {NAME}.") from None
        nowhere = ["--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin"]
        # Two first starts at once: the second finds the account made, and that is all it wants.
        subprocess.run([useradd, "--system", "--user-group", *nowhere, NAME], check=False, capture_output=True)
        return pwd.getpwnam(NAME)
