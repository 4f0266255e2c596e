"""What the figures were taken on."""

import platform
import re
from pathlib import Path

import psutil
from django.db import connection


def described() -> str:
    """Processor, cores, memory, Python, PostgreSQL, and how busy it was when the run began."""
    information = Path("/proc/cpuinfo")
    model = re.search(r"^model name\s*: (.+)$", information.read_text(), re.MULTILINE) if information.exists() else None
    processor = model[1] if model else platform.machine()
    memory = psutil.virtual_memory().total / 2**30
    connection.ensure_connection()
    server = str(connection.pg_version)
    return (
        f"{processor}, {psutil.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()},"
        f" PostgreSQL {server[:2]}.{int(server[2:])}, load {psutil.getloadavg()[0]:.1f} before"
    )
