"""New records among those that are held: accounts of one contact come together, and what is unsure is asked."""

from collections.abc import Collection, Iterable

from communiques.archive.models import Communique, Doubt, Status

from .duplicates import possible_duplicates
from .history import COLLECTED, note
from .joining import join


def compare(keys: Collection[int], *, hold_back: bool = True) -> list[int]:
    """Bring the records together with accounts of the same contact; the keys of all that have changed by it.

    What may be the same contact, and what is nearly the same text, becomes a doubt of the later record. With
    `hold_back` a text that may be held twice is not published unseen. It works inside the caller's transaction.
    """
    joined = join(keys, COLLECTED)
    alike = [(pair.one, pair.other) for pair in possible_duplicates(keys)]
    contacts = [(question.one, question.other) for question in joined.questions]
    doubts = [*_doubts(Doubt.Code.SAME_TEXT, alike), *_doubts(Doubt.Code.SAME_CONTACT, contacts)]
    Doubt.objects.bulk_create(doubts, ignore_conflicts=True)
    held_back = _hold_back({max(pair) for pair in alike} & set(keys)) if hold_back else []
    return [*joined.changed, *held_back]


def _doubts(code: str, pairs: Iterable[tuple[int, int]]) -> list[Doubt]:
    return [Doubt(communique_id=max(pair), other_id=min(pair), code=code) for pair in sorted(set(pairs))]


def _hold_back(keys: Collection[int]) -> list[int]:
    """Leave in review what was to be published now."""
    fresh = list(Communique.objects.filter(pk__in=keys, status=Status.PUBLISHED, version=1))
    for communique in fresh:
        communique.hold_back()
    Communique.objects.bulk_update(fresh, ["status", "published_at", "origins"])
    note(Communique, fresh, "~", COLLECTED)
    return [communique.pk for communique in fresh]
