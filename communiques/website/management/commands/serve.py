"""`manage.py serve`: the whole archive by one command, from an empty directory to an address."""

import os
import shlex
import signal
import socket
import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import Error, connection

from communiques.website import preparation
from communiques.website.serving import Archive


class Command(BaseCommand):
    """Prepares what is not there yet, then serves until Ctrl-C or SIGTERM."""

    help = "Prepare the archive where needed and serve it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=settings.PORT)

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _leave)
        _wait_for(port)
        preparation.compile_catalogues()
        preparation.collect_static(self._tell)
        try:
            connection.ensure_connection()
        except Error as error:
            raise CommandError(f"The database does not answer: {error}") from error
        with preparation.alone():
            preparation.prepare_database(self._tell)
            password = preparation.create_administrator()
        connection.close()
        Archive(port, lambda: self._announce(port, password)).run()

    def _tell(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()

    def _announce(self, port: int, password: str | None) -> None:
        address = f"http://{settings.LISTEN}:{port}/"
        lines = ["", f"  The archive  {address}", f"  The admin    {address}admin/"]
        if password:
            lines += [
                "",
                f"  Administrator  {preparation.ADMINISTRATOR}",
                f"  Password       {password}   (shown this once)",
                f"  To set another: {_reset_command()}",
            ]
        self._tell("\n".join([*lines, "", "  Ctrl-C stops it.", ""]))


def _leave(_number: int, _frame: Any) -> None:
    sys.exit(0)


def _reset_command() -> str:
    data = os.environ.get("COMMUNIQUES_DATA")
    words = [os.path.relpath(sys.executable), "manage.py", "changepassword", preparation.ADMINISTRATOR]
    return (f"COMMUNIQUES_DATA={shlex.quote(data)} " if data else "") + shlex.join(words)


def _wait_for(port: int) -> None:
    """Return when the port is free. The workers of an archive that was killed hold it for a second or two."""
    for _ in range(30):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((settings.LISTEN, port))
            except OSError:
                time.sleep(0.1)
            else:
                return
    raise CommandError(f"Port {port} is taken. Choose another: PORT={port + 1} make run")
