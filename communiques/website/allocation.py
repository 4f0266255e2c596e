"""How a worker asks the system for memory, and gives it back."""

import ctypes

# From glibc's <malloc.h>.
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
_LARGE = 1 << 20  # bytes


def give_back_memory() -> bool:
    """Let what large arrays took go back to the system at once; whether the C library can do that.

    A question over many records works with arrays of megabytes for a moment. Left to itself glibc keeps what they
    took, for each thread apart: a third of a worker's memory at a million records.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_MMAP_THRESHOLD, _LARGE) and mallopt(_ARENA_MAX, 1))
