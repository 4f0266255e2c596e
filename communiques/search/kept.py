"""What is kept in memory because every reader's question needs it, and made again as the records change."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from django.db import connection

logger = logging.getLogger(__name__)

T = TypeVar("T")


class Kept(Generic[T]):
    """A value made from the database, kept by each process for as long as `seconds` say.

    The first who asks waits for it, or is given `until_then` where there is one. Once it has grown old it is made again
    in the background, while the old one still serves; where that fails, the old one stays until the next try. What
    `version` says of the records, if it says anything, keeps it longer: as long as nothing has changed.
    """

    def __init__(
        self,
        make: Callable[[], T],
        seconds: float,
        until_then: T | None = None,
        version: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._make = make
        self._seconds = seconds
        self._until_then = until_then
        self._value: T | None = None
        self._made_at = 0.0
        self._version = version
        self._made_of: int | None = None
        self._forgotten = 0
        self._making = threading.Lock()

    def get(self) -> T:
        """The value, not much older than it may be."""
        value = self._value or self._until_then
        if value is None:
            return self.made()
        is_due = self._value is None or (self._age > self._seconds and not self._is_as_it_was)
        # Another connection would not see what an open transaction has written.
        if is_due and not connection.in_atomic_block and self._making.acquire(blocking=False):
            threading.Thread(target=self._renew_apart, name=f"renewing {self._make.__module__}", daemon=True).start()
        return value

    def made(self) -> T:
        """The value, waited for if it is not there yet."""
        with self._making:
            return self._renew() if self._value is None else self._value

    @property
    def _is_as_it_was(self) -> bool:
        """Whether nothing is known to have changed since it was made."""
        return self._made_of is not None and self._made_of == self._version()

    @property
    def _age(self) -> float:
        return time.monotonic() - self._made_at

    def forget(self) -> None:
        """Make it anew when next it is asked for; what is being made meanwhile is dropped."""
        self._value = None
        self._forgotten += 1

    def _renew(self) -> T:
        forgotten = self._forgotten
        version = self._version()
        value = self._make()
        if forgotten == self._forgotten:
            self._value, self._made_at, self._made_of = value, time.monotonic(), version
        return value

    def _renew_apart(self) -> None:
        """In a thread that has a connection of its own, and holds the lock."""
        try:
            self._renew()
        except Exception:
            logger.exception("What is kept in memory could not be renewed: %s", self._make.__module__)
            self._made_at = time.monotonic()
        finally:
            connection.close()
            self._making.release()
