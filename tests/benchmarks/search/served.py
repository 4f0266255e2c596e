"""The archive served as `manage.py serve` does it, in a process of its own: its workers, their memory, their pages."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from django.conf import settings

PATIENCE = 300.0


@dataclass(frozen=True)
class Served:
    """An archive that answers on a port."""

    process: psutil.Process
    port: int

    def workers(self) -> list[psutil.Process]:
        """Those that answer, the oldest first."""
        return sorted(self.process.children(), key=lambda worker: worker.create_time())

    def page(self, address: str) -> str:
        """The page at an address. Anything but 200 is a ConnectionError."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", address)
            response = connection.getresponse()
            body = response.read().decode()
        finally:
            connection.close()
        if response.status != http.client.OK:
            raise ConnectionError(f"{address}: {response.status}")
        return body


@contextmanager
def served(workers: int, data: Path) -> Iterator[Served]:
    """Serve the archive of a directory; it has at least begun to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "COMMUNIQUES_DATA": str(data), "PORT": str(port), "WORKERS": str(workers)}
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve"], cwd=settings.ROOT, env=environment, stdout=subprocess.DEVNULL
    )
    try:
        yield Served(psutil.Process(process.pid), port)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def wait_for_page(archive: Served, address: str) -> str:
    """The page, asked for until it is answered."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            return archive.page(address)
        except OSError:
            if not archive.process.is_running() or archive.process.status() == psutil.STATUS_ZOMBIE:
                break
            time.sleep(0.01)
    raise SystemExit(f"The archive does not answer {address}.")


def memory(worker: psutil.Process) -> dict[str, float]:
    """Megabytes of a process: resident, its share of what is shared, and what is its own."""
    rollup = Path(f"/proc/{worker.pid}/smaps_rollup").read_text()
    kilobytes = {name: int(size) for name, size in re.findall(r"^(\w+):\s+(\d+) kB", rollup, re.MULTILINE)}
    own = kilobytes["Private_Clean"] + kilobytes["Private_Dirty"]
    sizes = {"rss": kilobytes["Rss"], "pss": kilobytes["Pss"], "private": own}
    return {name: round(size / 1024, 1) for name, size in sizes.items()}
