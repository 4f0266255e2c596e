"""Public identifiers: eight characters, the last of which checks the others.

The alphabet has neither vowels (no words arise) nor the characters that are read for one another. The database issues
them from one sequence (see migration 0001), spread over the whole space by a multiplication that never meets itself, so
that an identifier is unique over communiqués, statements and encounters and is never issued twice. The check character
finds every wrong character and every exchange of two neighbours: the weights 1 and 2 and their difference have no
factor in common with 27.
"""

ALPHABET = "bcdfghjkmnpqrstvwxz23456789"
BASE = len(ALPHABET)
LENGTH = 8
MULTIPLIER = 6464853823  # of the numbers that become identifiers (migration 0001)


def check_character(body: str) -> str:
    """The character that completes the first seven of an identifier. One outside the alphabet is a ValueError."""
    total = sum((1 + position % 2) * ALPHABET.index(character) for position, character in enumerate(body))
    return ALPHABET[total % BASE]


def number_of(identifier: str) -> int:
    """The number of which the database made a well-formed identifier: the order in which it was issued."""
    space = BASE ** (LENGTH - 1)
    body = sum(ALPHABET.index(character) * BASE**place for place, character in enumerate(identifier[:-1]))
    return int(body * pow(MULTIPLIER, -1, space) % space)


def is_well_formed(identifier: str) -> bool:
    """Whether this can be an identifier at all: what fails was mistyped, what passes may still be unknown."""
    return (
        len(identifier) == LENGTH
        and set(identifier) <= set(ALPHABET)
        and check_character(identifier[:-1]) == identifier[-1]
    )
