"""The embedded PostgreSQL: who starts it, who stops it, and what it makes of leftovers."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from communiques.database import server
from communiques.database.postmaster import Postmaster

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
USE = """
import sys, pathlib
from communiques.database import server
server.use(pathlib.Path(sys.argv[1]), durable=False)
print("in use", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def directory():
    """Where a server keeps its files: no server runs there when the test is over.

    Not under pytest's own folder: every run of pytest that begins closes that to others, the server's user among them.
    """
    with tempfile.TemporaryDirectory(prefix="archive-") as kept:
        directory = Path(kept) / "postgresql"
        yield directory
        server.leave(directory)
        if Postmaster.of(directory):
            server.Server(directory, durable=False).stop()


@contextmanager
def another_user(directory):
    """A second process that has the server in use."""
    command = [sys.executable, "-c", USE, directory]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as process:
        assert process.stdout.readline() == "in use\n"
        yield process


def answers(sockets):
    with psycopg.connect(host=str(sockets), user=server.USER, dbname=server.NAME) as connection:
        return connection.execute("SELECT 1").fetchone() == (1,)


def test_the_first_user_starts_the_server_and_the_last_stops_it(directory):
    sockets = server.use(directory, durable=False)

    with another_user(directory):
        server.leave(directory)
        assert answers(sockets)

    assert Postmaster.of(directory) is None


def test_a_forked_child_does_not_stop_the_server(directory):
    sockets = server.use(directory, durable=False)

    child = os.fork()
    if child == 0:
        server.leave(directory)
        os._exit(0)
    os.waitpid(child, 0)

    assert answers(sockets)


def test_a_killed_user_leaves_nothing_that_keeps_the_server_up(directory):
    with another_user(directory) as process:
        process.send_signal(signal.SIGKILL)

    server.use(directory, durable=False)
    server.leave(directory)

    assert Postmaster.of(directory) is None


def test_a_killed_server_starts_again(directory):
    server.use(directory, durable=False)
    main = int((directory / "postmaster.pid").read_text().split()[0])
    os.kill(main, signal.SIGKILL)
    while Postmaster.of(directory):
        time.sleep(0.05)
    server.leave(directory)

    assert answers(server.use(directory, durable=False))


def test_a_stale_file_with_the_number_of_a_living_process_is_passed_over(directory):
    server.use(directory, durable=False)
    server.leave(directory)
    (directory / "postmaster.pid").write_text(f"{os.getpid()}\n{directory}\n0\n5432\n{directory}\n\n0 0\nready\n")

    assert answers(server.use(directory, durable=False))


@pytest.mark.parametrize("name", ["x" * 120, "a comma, a space and an apostrophe's"])
def test_a_path_that_is_no_place_for_a_socket_gets_one_elsewhere(directory, name):
    awkward = directory.parent / name / "postgresql"

    sockets = server.use(awkward, durable=False)

    assert sockets.stat().st_mode & 0o077 == 0
    assert answers(sockets)
    server.leave(awkward)
    assert not sockets.exists()


def test_a_half_made_directory_is_made_anew(directory):
    half = directory.with_name("postgresql.new")
    half.mkdir()
    (half / "PG_VERSION").write_text("18")

    assert answers(server.use(directory, durable=False))


def test_the_reason_is_told_when_the_server_cannot_start(directory):
    server.use(directory, durable=False)
    server.leave(directory)
    (directory / "PG_VERSION").write_text("9\n")

    with pytest.raises(server.ServerError, match="initialized by PostgreSQL version 9"):
        server.use(directory, durable=False)
