"""Firefox, driven by the protocol it brings along: no driver stands between.

Marionette speaks JSON over a socket: each message is its length, a colon, and [0, number, command, parameters]; each
answer [1, number, error, result].
"""

import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from .browsers import FIREFOX

_PATIENCE = 60  # seconds to start
_PORT_FILE = "MarionetteActivePort"
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "marionette.port": 0,  # any that is free
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
}


class MarionetteError(Exception):
    """What Firefox answered instead of a result."""


class Marionette:
    """A Firefox of its own, without head, with a fresh profile; closed with its socket."""

    def __init__(self, *, script: bool) -> None:
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        profile = Path(self._folder.name)
        preferences = {**_QUIET, "javascript.enabled": script}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
        (profile / "user.js").write_text("\n".join(lines))
        if FIREFOX is None:
            raise MarionetteError("There is no Firefox: install Debian's package firefox-esr, or set FIREFOX.")
        self._process = subprocess.Popen(
            [FIREFOX, "--headless", "--marionette", "--no-remote", "--profile", str(profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._socket = socket.create_connection(("127.0.0.1", self._port(profile / _PORT_FILE)), timeout=_PATIENCE)
        self._file = self._socket.makefile("rb")
        self._number = 0
        self._receive()  # its greeting
        self.ask("WebDriver:NewSession", {})

    def ask(self, command: str, parameters: dict[str, Any] | None = None) -> Any:
        """The result of a command. Raises MarionetteError with Firefox's words."""
        self._number += 1
        message = json.dumps([0, self._number, command, parameters or {}]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def close(self) -> None:
        self._file.close()
        self._socket.close()
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def _receive(self) -> Any:
        length = b""
        while (sign := self._file.read(1)) != b":":
            if not sign:
                raise MarionetteError("Firefox has hung up.")
            length += sign
        return json.loads(self._file.read(int(length)))

    def _port(self, told: Path) -> int:
        for _ in range(_PATIENCE * 10):
            if told.exists() and (port := told.read_text().strip()):
                return int(port)
            if self._process.poll() is not None:
                break
            time.sleep(0.1)
        raise MarionetteError("Firefox does not start.")
