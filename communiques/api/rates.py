"""How often one address may ask: so many requests a minute, counted over all workers.

Counts lie in memory that is shared with the workers forked from the process that made it. Two requests at the very same
moment may count as one: that is cheaper than a lock which a killed worker would keep for ever.
"""

import mmap
import time
from dataclasses import dataclass
from hashlib import blake2b
from math import ceil

import numpy as np
from django.conf import settings
from django.http import HttpRequest
from rest_framework.throttling import BaseThrottle

WINDOW = 60  # seconds
_ROWS, _PLACES = 4096, 8
_SLOT = np.dtype([("address", np.uint64), ("window", np.uint32), ("count", np.uint32)])


@dataclass(frozen=True)
class Standing:
    """Where an address stands: how many requests are left, and after how many seconds it has all of them again."""

    limit: int
    used: int
    reset: int

    @property
    def allowed(self) -> bool:
        return self.used <= self.limit

    @property
    def headers(self) -> dict[str, str]:
        """As draft-ietf-httpapi-ratelimit-headers-10 writes them (sections 3 and 4)."""
        return {
            "RateLimit-Policy": f'"minute";q={self.limit};w={WINDOW}',
            "RateLimit": f'"minute";r={max(0, self.limit - self.used)};t={self.reset}',
        }


class Counts:
    """Requests of each address in the current minute. Memory is bounded: of a crowd the oldest are forgotten."""

    def __init__(self, memory: mmap.mmap | None = None) -> None:
        self.memory = memory or mmap.mmap(-1, _ROWS * _PLACES * _SLOT.itemsize)
        self._slots = np.frombuffer(self.memory, _SLOT).reshape(_ROWS, _PLACES)

    def add(self, address: str, now: float) -> int:
        """Count a request; how many there have been of this address in this minute."""
        window = int(now // WINDOW)
        key = int.from_bytes(blake2b(address.encode(), digest_size=8, key=_key()).digest())
        row = self._slots[key % _ROWS]
        for slot in row:
            if slot["address"] == key and slot["window"] == window:
                slot["count"] += 1
                return int(slot["count"])
        oldest = row[np.argmin(row["window"])]
        oldest["address"], oldest["window"], oldest["count"] = key, window, 1
        return 1


def _key() -> bytes:
    """Nobody outside can choose addresses that push others out."""
    return settings.SECRET_KEY.encode()[:64]


_counts = Counts()


def address_of(request: HttpRequest) -> str:
    """The address a request comes from: as the outermost of our own proxies saw it, where there are any."""
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if settings.PROXIES and forwarded:
        return forwarded[-min(settings.PROXIES, len(forwarded))]
    return str(request.META.get("REMOTE_ADDR", ""))


class PerAddress(BaseThrottle):
    """Refuses an address that asks more often than `API_REQUESTS_PER_MINUTE`; 0 lets everybody ask."""

    standing: Standing | None = None

    def allow_request(self, request: HttpRequest, view: object) -> bool:
        limit = settings.API_REQUESTS_PER_MINUTE
        if not limit:
            return True
        now = time.time()
        self.standing = Standing(limit, _counts.add(address_of(request), now), max(1, ceil(WINDOW - now % WINDOW)))
        return self.standing.allowed

    def wait(self) -> float | None:
        return self.standing.reset if self.standing else None
