"""Bringing accounts of one contact into one encounter."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q

from communiques.archive.models import Communique, Doubt, Encounter, Origin

from .history import because, note
from .matching import Matching, Question
from .neighbours import accounts, near

_MOVE = """
    UPDATE archive_communique
    SET encounter_id = move.encounter, origins = origins || '{"encounter": "extracted"}', version = version + 1,
        changed_at = now()
    FROM unnest(%(keys)s::bigint[], %(encounters)s::bigint[]) AS move (key, encounter)
    WHERE id = move.key
"""


@dataclass(frozen=True, slots=True)
class Joined:
    """The keys of the communiqués that came into an encounter, or into another, and what an editor should say."""

    changed: list[int] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def join(keys: Collection[int], reason: str) -> Joined:
    """Bring these communiqués together with those that surely tell of the same contact.

    It works inside the caller's transaction, and the caller refreshes the index of what has changed. What an editor has
    put into an encounter, taken out of one or called two contacts stays as it is. One at a time: of two imports that
    each have one side's account, the second sees what the first has written.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('communiques joining'))")
    pairs = near(keys)
    while pairs:
        rows = _with_their_encounters({key for pair in pairs for key in pair})
        matching = _matching(rows, pairs)
        matching.match(pair for pair in pairs if matching.accounts.keys() >= set(pair))
        groups = list({id(group): group for (one, _), _ in matching.joins if (group := matching.group(one))}.values())
        if _lock(rows, groups):
            return Joined(_put_together(groups, rows, matching.placed, reason), matching.questions)
    return Joined()


def _with_their_encounters(keys: set[int]) -> dict[int, Communique]:
    """The communiqués, and all others of their encounters."""
    encounters = Communique.objects.filter(pk__in=keys).exclude(encounter=None).values("encounter")
    rows = Communique.objects.filter(Q(pk__in=keys) | Q(encounter__in=encounters))
    return rows.only("encounter", "origins", "version").in_bulk()


def _lock(rows: Mapping[int, Communique], groups: Iterable[set[int]]) -> bool:
    """Lock those that are brought together, in the order of their keys; whether they still are as they were read."""
    keys = {key for group in groups for key in group}
    locked = Communique.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=keys).order_by("pk")
    now = dict(locked.values_list("pk", "version"))
    return all(now.get(key) == rows[key].version for key in keys)


def _matching(rows: Mapping[int, Communique], pairs: Collection[tuple[int, int]]) -> Matching:
    """What an editor has taken out takes no part; an encounter with an account that cannot be judged stays whole."""
    by_editor = {key for key, row in rows.items() if row.origins.get("encounter") == Origin.EDITOR}
    known = accounts(rows.keys() - {key for key in by_editor if rows[key].encounter_id is None}, pairs)
    unjudged = {row.encounter_id for key, row in rows.items() if key not in known}
    encounters = {key: encounter for key in known if (encounter := rows[key].encounter_id)}
    staying = {key for key, encounter in encounters.items() if key in by_editor or encounter in unjudged}
    return Matching(known, encounters, frozenset(staying), _kept_apart(known))


def _kept_apart(keys: Collection[int]) -> frozenset[tuple[int, int]]:
    """Pairs of which an editor was asked whether they are of one contact, and has answered."""
    asked = Doubt.objects.filter(code=Doubt.Code.SAME_CONTACT, communique__in=keys, other__in=keys)
    pairs = asked.exclude(settled_at=None).values_list("communique", "other")
    return frozenset((min(one, other), max(one, other)) for one, other in pairs if other)


def _put_together(
    groups: Sequence[set[int]], rows: Mapping[int, Communique], placed: frozenset[int], reason: str
) -> list[int]:
    """Put each group into one encounter: where an editor has placed one of them, else the oldest, else a new one."""
    known = [_encounter_of(group, rows, placed) for group in groups]
    entered = Encounter.objects.bulk_create([Encounter() for encounter in known if encounter is None])
    note(Encounter, entered, "+", reason)
    new = iter(entered)
    targets = [next(new).pk if encounter is None else encounter for encounter in known]
    moves = {
        key: target
        for group, target in zip(groups, targets, strict=True)
        for key in sorted(group)
        if rows[key].encounter_id != target
    }
    with connection.cursor() as cursor:
        cursor.execute(_MOVE, {"keys": list(moves), "encounters": list(moves.values())})
    note(Communique, [rows[key] for key in moves], "~", reason)
    _drop_empty({rows[key].encounter_id for key in moves}, reason)
    return list(moves)


def _encounter_of(group: Iterable[int], rows: Mapping[int, Communique], placed: frozenset[int]) -> int | None:
    known = [(key not in placed, rows[key].encounter_id) for key in group if rows[key].encounter_id]
    return min(known)[1] if known else None


def _drop_empty(encounters: Iterable[int | None], reason: str) -> None:
    """Delete encounters that nothing tells of any more, unless a file or an editor knows them."""
    empty = Encounter.objects.filter(pk__in=[key for key in encounters if key], key=None, note="", accounts=None)
    for encounter in empty:
        because(encounter, reason).delete()
