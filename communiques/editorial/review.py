"""What waits for an editor: the queues, how much is in each, and what comes next. Oldest first everywhere."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, OuterRef, Q, QuerySet, Subquery, TextChoices
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from communiques.archive.models import Communique, Country, Doubt, Participation, Status

WAITING = (Status.DRAFT, Status.IN_REVIEW)


class Queue(TextChoices):
    """The queues, by what is decided in them."""

    REVIEW = "review", _("In review")
    DRAFTS = "drafts", _("Drafts")
    SHOWN = "shown", _("Published, yet doubtful")
    NAMES = "names", _("Unknown names")
    DUPLICATES = "duplicates", _("Possible duplicates")
    ENCOUNTERS = "encounters", _("Encounters to confirm")


# The status of the records of a queue, and the doubt of which a queue of pairs is made.
STATUS_OF = {Queue.REVIEW: Status.IN_REVIEW, Queue.DRAFTS: Status.DRAFT, Queue.SHOWN: Status.PUBLISHED}
DOUBT_OF = {Queue.DUPLICATES: Doubt.Code.SAME_TEXT, Queue.ENCOUNTERS: Doubt.Code.SAME_CONTACT}


def queue_of(name: str) -> Queue:
    """The queue of this name, else the first."""
    return Queue(name) if name in Queue.values else Queue.REVIEW


def counts() -> dict[Queue, int]:
    """How many things to decide are in each queue, by four small queries."""
    waiting = dict(
        Communique.objects.filter(status__in=WAITING).order_by().values_list("status").annotate(count=Count("pk"))
    )
    doubtful = Doubt.objects.open().order_by()
    pairs = dict(_of_two(doubtful, *DOUBT_OF.values()).values_list("code").annotate(count=Count("pk")))
    return {
        Queue.REVIEW: waiting.get(Status.IN_REVIEW, 0),
        Queue.DRAFTS: waiting.get(Status.DRAFT, 0),
        Queue.SHOWN: records(Queue.SHOWN).count(),
        Queue.NAMES: names().count(),
        **{queue: pairs.get(code, 0) for queue, code in DOUBT_OF.items()},
    }


def records(queue: Queue, doubt: str = "") -> QuerySet:
    """The records of a queue, or those in which one kind of thing is doubtful."""
    found = Communique.objects.filter(status=STATUS_OF[queue]).order_by("created_at", "pk")
    if not doubt and queue != Queue.SHOWN:
        return found
    return found.filter(pk__in=_of_texts(doubt).values("communique"))


def kinds_of_doubt(queue: Queue) -> list[tuple[str, str, int]]:
    """How many records of a queue are doubtful and why, the most frequent first: code, words, records."""
    open_ones = _of_texts().filter(communique__status=STATUS_OF[queue]).order_by()
    counted = open_ones.values_list("code").annotate(count=Count("communique", distinct=True)).order_by("-count")
    return [(code, Doubt(code=code).label, count) for code, count in counted]


def _of_texts(code: str = "") -> Any:
    """Open doubts of one kind, or of all but the questions of two records, which have queues of their own."""
    open_ones = Doubt.objects.open()
    return open_ones.filter(code=code) if code else open_ones.exclude(code__in=DOUBT_OF.values())


def names() -> QuerySet:
    """The unknown names of waiting records as rows of `subject`, `country`, `records` and `oldest`."""
    printed = Participation.objects.filter(
        communique=OuterRef("communique"), name_as_printed=OuterRef("subject"), person=None
    )
    unknown = Doubt.objects.open().filter(code=Doubt.Code.UNKNOWN_NAME, communique__status__in=WAITING)
    placed = unknown.annotate(country=Subquery(printed.order_by("position").values("country")[:1])).order_by()
    grouped = placed.values("subject", "country").annotate(
        records=Count("communique", distinct=True), oldest=Min("communique__created_at"), first=Min("pk")
    )
    return grouped.order_by("oldest", "first")


def pairs(queue: Queue) -> QuerySet:
    """The doubts that ask of two communiqués whether they are one text or of one contact."""
    asked = _of_two(Doubt.objects.open(), DOUBT_OF[queue])
    return asked.select_related("communique__source", "other__source").order_by("communique__created_at", "pk")


def _of_two(doubts: Any, *codes: str) -> QuerySet:
    gone = Q(communique__status=Status.WITHDRAWN) | Q(other__status=Status.WITHDRAWN)
    asked: QuerySet = doubts.filter(code__in=codes, other__isnull=False).exclude(gone)
    return asked


# Where the items of the queues are decided


def address(queue: Queue, **more: Any) -> str:
    """The page of a queue."""
    return f"{reverse('admin:review')}?{urlencode({'queue': queue.value, **more})}"


def form_address(key: int) -> str:
    """The form of a record."""
    return reverse("admin:archive_communique_change", args=[key])


def record_address(key: int, queue: Queue, doubt: str = "") -> str:
    """The form of a record as one of a queue."""
    asked = {"queue": queue.value, **({"doubt": doubt} if doubt else {})}
    return f"{form_address(key)}?{urlencode(asked)}"


def name_address(row: Mapping[str, Any]) -> str:
    """The page on which an unknown name is decided."""
    return f"{reverse('admin:review_name')}?{urlencode({'name': row['subject'], 'country': row['country'] or ''})}"


def pair_address(doubt: Doubt) -> str:
    """The page on which a pair is decided."""
    return reverse("admin:review_pair", args=[doubt.pk])


def next_record(request: HttpRequest, communique: Communique) -> str | None:
    """Where to go from a record that was saved: to the next of the queue it was opened from, or back to an empty one.

    None where it was opened from no queue of records.
    """
    queue, doubt = queue_of(request.GET.get("queue", "")), request.GET.get("doubt", "")
    if request.GET.get("queue") not in STATUS_OF:
        return None
    after = Q(created_at__gt=communique.created_at) | Q(created_at=communique.created_at, pk__gt=communique.pk)
    key = records(queue, doubt).filter(after).values_list("pk", flat=True).first()
    return address(queue) if key is None else record_address(key, queue, doubt)


def next_name(first: int, oldest: datetime) -> str:
    """The unknown name after one that stood at this place of the queue; else the first that is left."""
    left = names()
    later = left.filter(Q(oldest__gt=oldest) | Q(oldest=oldest, first__gt=first))
    row = later.first() or left.first()
    return name_address(row) if row else address(Queue.NAMES)


def next_pair(queue: Queue, entered: datetime, key: int) -> str:
    """The pair after one with this key, whose record was entered then; else the first that is left."""
    later = Q(communique__created_at__gt=entered) | Q(communique__created_at=entered, pk__gt=key)
    following = pairs(queue).filter(later).first() or pairs(queue).first()
    return pair_address(following) if following else address(queue)


def country_of(key: int | None) -> Country | None:
    """The country of a group of names."""
    return Country.objects.filter(pk=key).first() if key else None
