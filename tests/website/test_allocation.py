"""Memory goes back to the system."""

import platform
import subprocess
import sys

import pytest

WORK = """
import threading
from pathlib import Path
from communiques.website.allocation import give_back_memory

assert give_back_memory()

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

def work():
    blocks = [bytearray(b"x" * (3 << 20)) for _ in range(20)]
    kept.append(bytes(100))

kept, before = [], resident()
for _ in range(3):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
print(resident() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library gives memory back in its own way")
def test_what_large_arrays_took_is_given_back():
    done = subprocess.run([sys.executable, "-c", WORK], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 10 << 20
