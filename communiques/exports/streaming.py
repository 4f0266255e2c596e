"""An answer as it is written, some records at a time.

No transaction is open while a reader takes what is sent: a slow one holds neither a snapshot nor a lock. Which records
there are is settled at the beginning; each is written as it is when its turn comes, and left out if it was withdrawn by
then.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from threading import BoundedSemaphore
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, override

from communiques.formats.loading import in_batches

from .forms import Writer

LONG = 1_000
"""An answer of more records takes a thread of the server for seconds, and must find a place."""

# Half of the threads of a worker are left to readers of pages.
_places = BoundedSemaphore(max(1, settings.THREADS // 2))


class Place:
    """One of the places for long answers, held until it is left."""

    def __init__(self) -> None:
        self.is_held = _places.acquire(blocking=False)

    def leave(self) -> None:
        """May be called again."""
        if self.is_held:
            self.is_held = False
            _places.release()


class Stream:
    """The parts of a file, as bytes. The server closes it at the end, or when the reader has gone."""

    def __init__(
        self,
        writer: Writer,
        loaded: Callable[[Sequence[int]], Sequence[Any]],
        keys: Iterator[int],
        place: Place | None = None,
    ) -> None:
        self._parts = _written(writer, loaded, keys)
        self.place = place

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._parts)

    def close(self) -> None:
        self._parts.close()
        if self.place:
            self.place.leave()


def _written(
    writer: Writer, loaded: Callable[[Sequence[int]], Sequence[Any]], keys: Iterator[int]
) -> Generator[bytes, None, None]:
    """In the language of whoever asked, whatever the thread has done between two parts."""
    language = get_language() or settings.LANGUAGE_CODE
    yield writer.head().encode()
    for batch in in_batches(keys):
        with override(language):
            part = writer.body(loaded(batch)).encode()
        yield part
