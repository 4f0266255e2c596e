"""Public identifiers as the database issues them, many at a time."""

import numpy as np

from communiques.archive.identifiers import ALPHABET, BASE, LENGTH

from .world import Numbers

# As new_public_id() has them, in the first migration of the archive.
_SPACE = BASE ** (LENGTH - 1)
_MULTIPLIER = 6_464_853_823


def public_ids(numbers: Numbers) -> list[str]:
    """The identifiers that the database issues for these numbers of its sequence, up to a thousand million."""
    remaining = numbers * _MULTIPLIER % _SPACE
    digits = np.empty((len(numbers), LENGTH), np.int64)
    total = np.zeros(len(numbers), np.int64)
    for place in range(LENGTH - 1):
        remaining, digits[:, place] = np.divmod(remaining, BASE)
        total += (1 + place % 2) * digits[:, place]
    digits[:, -1] = total % BASE
    letters = np.frombuffer(ALPHABET.encode(), np.uint8)[digits]
    return [str(identifier) for identifier in letters.view(f"S{LENGTH}").ravel().astype(str)]
