"""What the peers hold of each record beside its words: known to both sides, so it imports nothing of either."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """The facets of a target: those with several values a record, and those with one."""

    table: str
    several: tuple[str, ...]
    single: tuple[str, ...]

    @property
    def facets(self) -> tuple[str, ...]:
        return self.several + self.single


SHAPES = {
    "communique": Shape("communiques", ("country", "person", "topic"), ("kind", "source", "language")),
    "statement": Shape("statements", ("speaker_country", "speaker", "addressee", "topic"), ("source", "mode")),
}
