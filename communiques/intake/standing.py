"""What an editor has decided of a record, so that no reading decides it again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Communique, CommuniqueTopic, Doubt, Origin, Participation, Statement
from communiques.archive.models import StatementTopic as TopicOfStatement

from .history import REASONS

SET = _("set by an editor")
REMOVED = _("removed by an editor")
SPOKEN_TO = _("speaks in a statement that an editor has set")
OVERLAID = _("a statement that an editor has set stands there")
SHOWN = _("the record is published, and its doubts are settled")

# What each doubt of a reading is about: the fact or the part which an editor may have decided.
ABOUT = {
    "language": {Doubt.Code.LANGUAGE, Doubt.Code.NEIGHBOUR_LANGUAGE},
    "kind": {Doubt.Code.NO_KIND},
    "held_on": {Doubt.Code.NO_DATE, Doubt.Code.FAR_DATE},
    "participants": {
        Doubt.Code.UNKNOWN_NAME,
        Doubt.Code.SHARED_NAME,
        Doubt.Code.NO_COUNTRY,
        Doubt.Code.OFFICE_ALONE,
        Doubt.Code.NO_PERSON,
        Doubt.Code.ONE_SIDE,
    },
    "topics": {Doubt.Code.WEAK_WORD},
    "statements": {Doubt.Code.SEVERAL, Doubt.Code.PRONOUN, Doubt.Code.GOES_ON, Doubt.Code.IMPERSONAL},
}
OF_READING = frozenset(code for codes in ABOUT.values() for code in codes)


@dataclass(frozen=True)
class EditorsWord:
    """What stands of one record: its facts and parts that an editor has decided, and what an editor has removed."""

    decided: frozenset[str]
    people_removed: frozenset[int]
    names_removed: frozenset[tuple[int, str]]
    topics_removed: frozenset[int]
    passages_removed: tuple[tuple[int, int], ...]
    tags_removed: frozenset[tuple[int, int]]
    names_settled: frozenset[str]

    @classmethod
    def on(cls, communique: Communique, rows: dict[str, Sequence[Any]]) -> "EditorsWord":
        """Gathered from its origins and its history; `rows` are those of its participants, topics and statements.

        A part is the editor's as a whole where its origin says so, or where every row of it is.
        """
        whole = {part for part, held in rows.items() if held and all(row.origin == Origin.EDITOR for row in held)}
        said = {name for name, origin in communique.origins.items() if origin == Origin.EDITOR}
        of_record = {"communique_id": communique.pk}
        parties = list(_removed(Participation, "person_id", "country_id", "name_as_printed", **of_record))
        statements = [statement.pk for statement in rows["statements"]]
        return cls(
            decided=frozenset(whole | said),
            people_removed=frozenset(person for person, _, _ in parties if person),
            names_removed=frozenset((country, name) for _, country, name in parties),
            topics_removed=frozenset(topic for (topic,) in _removed(CommuniqueTopic, "topic_id", **of_record)),
            passages_removed=tuple(_removed(Statement, "start", "end", **of_record)),
            tags_removed=frozenset(_removed(TopicOfStatement, "statement_id", "topic_id", statement_id__in=statements)),
            names_settled=frozenset(
                {row.name_as_printed for row in rows["participants"] if row.origin == Origin.EDITOR}
                | {name for _, _, name in parties}
            ),
        )

    def on_row(self, part: str, row: Any) -> Any:
        """Why a held row stays as it is; nothing where it may change."""
        return SET if part in self.decided or row.origin == Origin.EDITOR else ""

    def on_fact(self, *names: str) -> Any:
        """Why a fact stays as it is; nothing where it may change."""
        return SET if self.decided.intersection(names) else ""

    def on_party(self, party: Participation) -> Any:
        """Why somebody newly read does not come in."""
        if party.person_id in self.people_removed or (party.country_id, party.name_as_printed) in self.names_removed:
            return REMOVED
        return self.on_fact("participants")

    def on_topic(self, topic: int) -> Any:
        """Why a topic newly read does not come in."""
        return REMOVED if topic in self.topics_removed else self.on_fact("topics")

    def on_passage(self, passage: Statement, held: Iterable[Statement]) -> Any:
        """Why a statement newly read does not come in."""
        if any(overlap(passage.start, passage.end, *place) for place in self.passages_removed):
            return REMOVED
        fixed = (statement for statement in held if statement.origin == Origin.EDITOR)
        if any(overlap(passage.start, passage.end, one.start, one.end) for one in fixed):
            return OVERLAID
        return self.on_fact("statements")

    def answers(self, doubt: Doubt) -> bool:
        """Whether what is doubted was decided by an editor."""
        about = next((name for name, codes in ABOUT.items() if doubt.code in codes), None)
        named = about == "participants" and doubt.subject in self.names_settled
        return about in self.decided or (named and bool(doubt.subject))


def overlap(start: int, end: int, other_start: int, other_end: int) -> int:
    """How many characters two passages have in common."""
    return max(0, min(end, other_end) - max(start, other_start))


def _removed(model: Any, *fields: str, **of_record: Any) -> Iterable[Any]:
    """The values of the rows that somebody has removed, and not intake itself."""
    gone = model.history.filter(history_type="-", **of_record).exclude(history_change_reason__in=REASONS)
    return gone.values_list(*fields)
