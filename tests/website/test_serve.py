"""`manage.py serve`, from an empty directory to a served archive and back."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from communiques.database.postmaster import Postmaster

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


class Served:
    """The archive of one data directory, served in a process group of its own, from its first word to its last."""

    def __init__(self, data, port=None):
        self.port = port or free_port()
        apart = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SECRET_KEY"}}
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"], cwd=ROOT, text=True, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            env={**apart, "COMMUNIQUES_DATA": str(data), "PORT": str(self.port)},
        )  # fmt: skip
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "Ctrl-C" in line:
                break
        self.seconds = time.monotonic() - begun

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop(signal.SIGTERM)
        self.process.stdout.close()  # also where it ended by itself

    def get(self, path):
        """Status, headers and body of a page."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=10)) as connection:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.headers, response.read()

    def stop(self, number):
        """The exit code after that signal, sent to the whole group as a terminal does."""
        os.killpg(self.process.pid, number)
        return self.end()

    def end(self):
        """The exit code, once all its processes are over."""
        with self.process.stdout:
            self.said += self.process.stdout.read()
        return self.process.wait(timeout=30)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def first():
    """A first start in an empty directory, some pages, and Ctrl-C.

    The directory is not under pytest's own, which every run of pytest that begins closes to the database's user.
    """
    with tempfile.TemporaryDirectory(prefix="served-") as kept:
        data = Path(kept)
        with Served(data) as archive:
            archive.data = data
            archive.pages = {path: archive.get(path) for path in ("/", "/readyz", "/admin/login/")}
            archive.code = archive.stop(signal.SIGINT)
        yield archive


@pytest.fixture
def data(first):
    """The data directory of an archive that is set up and not running."""
    return first.data


def test_a_first_start_says_where_the_archive_is_and_who_may_edit_it(first):
    assert f"http://127.0.0.1:{first.port}/\n" in first.said
    assert f"http://127.0.0.1:{first.port}/admin/\n" in first.said
    assert re.search(r"Administrator  admin\n  Password       \S{16} ", first.said)
    assert "manage.py changepassword admin" in first.said


def test_a_first_start_serves_pages_with_their_static_files(first):
    assert first.pages["/readyz"][0] == 200
    assert first.pages["/"][1]["Location"] == "/en/"
    assert re.search(rb'/static/admin/css/base\.\w{12}\.css"', first.pages["/admin/login/"][2])


def test_a_first_start_keeps_its_secret_to_itself(first):
    assert (first.data / "secret-key").stat().st_mode & 0o077 == 0


def test_ctrl_c_stops_everything(first):
    assert first.code == 0
    assert Postmaster.of(first.data / "postgresql") is None
    assert "Traceback" not in first.said


def test_a_second_start_asks_nothing_and_serves_within_five_seconds(data):
    with Served(data) as archive:
        assert archive.seconds < 5
        assert "Password" not in archive.said
        assert archive.get("/readyz")[0] == 200

        assert archive.stop(signal.SIGTERM) == 0
        assert Postmaster.of(data / "postgresql") is None


def test_a_killed_archive_starts_again_at_once_and_on_the_same_port(data):
    with Served(data) as killed:
        killed.process.kill()

        with Served(data, killed.port) as archive:
            assert archive.get("/readyz")[0] == 200

            assert archive.stop(signal.SIGINT) == 0
            assert Postmaster.of(data / "postgresql") is None
        killed.end()


def test_a_command_finds_the_database_while_the_archive_is_served_and_leaves_it_running(data):
    count = "from django.contrib.auth.models import User; print(User.objects.count())"
    with Served(data) as archive:
        counted = subprocess.run(
            [sys.executable, "manage.py", "shell", "--verbosity=0", "-c", count],
            cwd=ROOT, env={**os.environ, "COMMUNIQUES_DATA": str(data)}, capture_output=True, text=True, check=True,
        )  # fmt: skip

        assert counted.stdout == "1\n"
        assert archive.get("/readyz")[0] == 200


def test_a_taken_port_is_told_in_plain_words(data):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with Served(data, taken.getsockname()[1]) as archive:
            assert archive.end() == 1
            assert "is taken" in archive.said
            assert "Traceback" not in archive.said
