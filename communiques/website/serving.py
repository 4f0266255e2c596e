"""Gunicorn, run inside the process that prepared the archive."""

import http.client
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.urls import reverse
from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger

from .allocation import give_back_memory

_MEMORY = Path("/dev/shm")  # noqa: S108 (gunicorn's heartbeats: files that must never wait for a disk)


class PlainLogger(Logger):
    """Gunicorn's words, written by the handlers of our own settings."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for log in (self.error_log, self.access_log):
            log.handlers.clear()
            log.propagate = True


def _end_at_once(_arbiter: Any, _worker: Any) -> None:
    """End the process of a worker that has ended its work, without Python's wait for its threads.

    A browser keeps idle connections, each of which holds a thread for some seconds. What is left falls to the system.
    """
    sys.stdout.flush()
    ending = sys.exception()
    os._exit(ending.code if isinstance(ending, SystemExit) and isinstance(ending.code, int) else 1)


class Archive(BaseApplication):
    """The archive on one port. Calls `announce` once, when it answers."""

    def __init__(self, port: int, announce: Callable[[], None]) -> None:
        self.port = port
        self.announce = announce
        super().__init__()

    def load_config(self) -> None:
        choices = {
            "bind": f"{settings.LISTEN}:{self.port}",
            "workers": settings.WORKERS,
            "threads": settings.THREADS,
            "worker_class": "gthread",
            "worker_tmp_dir": str(_MEMORY) if _MEMORY.is_dir() else None,
            "preload_app": True,  # the workers share the memory of what was loaded before they were forked
            "control_socket_disable": True,
            "graceful_timeout": 10,
            "limit_request_line": 8190,
            "logger_class": PlainLogger,
            "loglevel": settings.LOG_LEVEL.lower(),
            "accesslog": "-" if settings.ACCESS_LOG else None,
            "pre_fork": lambda _arbiter, _worker: connections.close_all(),
            "post_worker_init": self._begin,
            "worker_exit": _end_at_once,
        }
        for name, value in choices.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        give_back_memory()
        application = get_wsgi_application()
        # Every address, and with them every page's module and its search, before the workers are forked.
        reverse("website:home")
        return application

    def _begin(self, worker: Any) -> None:
        """Called in each worker as it begins; only the first of all asks whether we answer, and tells it."""
        # Ctrl-C reaches all processes, and gunicorn tells its workers again: two handlers at once lock each other out.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if worker.age == 1:
            threading.Thread(target=self._ask, daemon=True).start()

    def _ask(self) -> None:
        own = http.client.HTTPConnection("127.0.0.1" if settings.LISTEN == "0.0.0.0" else settings.LISTEN, self.port)  # noqa: S104
        own.request("GET", "/readyz")
        if own.getresponse().status == http.client.OK:
            self.announce()
